//! The page's words, numbers and dates, in two languages. No component holds a text of its own.

mod compare;
pub mod format;
mod lang;
mod noun;
mod overview;
pub mod summary;
mod text;
mod texts;

pub use compare::CompareText;
pub use lang::Lang;
pub use noun::{Noun, choice_name, kind_name, status_name};
pub use overview::OverviewText;
pub use text::Text;
pub use texts::Wording;
