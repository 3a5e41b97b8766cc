//! The page's words, numbers and dates, in two languages. No component holds a text of its own.

mod concordance;
pub mod format;
mod lang;
mod noun;
mod reader;
mod text;
mod texts;

pub use concordance::ConcordanceText;
pub use lang::Lang;
pub use noun::{Noun, choice_name, kind_name, status_name};
pub use reader::ReaderText;
pub use text::Text;
pub use texts::Wording;
