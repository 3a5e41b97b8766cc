//! The page's words, numbers and dates, in two languages. No component holds a text of its own.

mod checking;
pub mod format;
mod lang;
mod noun;
mod register;
mod text;
mod texts;

pub use checking::CheckText;
pub use lang::Lang;
pub use noun::{Noun, choice_name, kind_name, status_name};
pub use register::RegisterText;
pub use text::Text;
pub use texts::Wording;
