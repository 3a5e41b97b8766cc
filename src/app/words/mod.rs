//! The page's words, numbers and dates, in two languages. No component holds a text of its own.

mod checking;
mod compare;
mod concordance;
mod counted;
mod embed;
mod figures;
pub mod format;
mod frame;
mod lang;
mod mend;
mod noun;
mod overview;
mod reader;
mod register;
mod report;
pub mod summary;
mod take;
mod text;
mod texts;

pub use checking::CheckText;
pub use compare::CompareText;
pub use concordance::ConcordanceText;
pub use counted::counted;
pub use embed::EmbedText;
pub use figures::{FigureText, against_text, group_name, reason_text};
pub use frame::FrameText;
pub use lang::Lang;
pub use mend::MendText;
pub use noun::{Noun, approx_name, choice_name, kind_name, status_name};
pub use overview::OverviewText;
pub use reader::ReaderText;
pub use register::RegisterText;
pub use report::ReportText;
pub use take::TakeText;
pub use text::Text;
pub use texts::Wording;
