//! The page's words, numbers and dates, in two languages. No component holds a text of its own.

pub mod format;
mod frame;
mod lang;
mod mend;
mod noun;
mod text;
mod texts;

pub use frame::FrameText;
pub use lang::Lang;
pub use mend::MendText;
pub use noun::{Noun, choice_name, kind_name, status_name};
pub use text::Text;
pub use texts::Wording;
