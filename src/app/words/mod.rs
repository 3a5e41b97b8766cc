//! The page's words, numbers and dates, in two languages. No component holds a text of its own.

pub mod format;
mod lang;
mod noun;
mod report;
mod take;
mod text;
mod texts;

pub use lang::Lang;
pub use noun::{Noun, choice_name, kind_name, status_name};
pub use report::ReportText;
pub use take::TakeText;
pub use text::Text;
pub use texts::Wording;
