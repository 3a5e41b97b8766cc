//! Chosen figures as a paragraph with footnotes and as a table: what is pasted into a report.
//!
//! It says what the records say and no more. Where the record of a figure does not tell what was
//! counted, the article's own clause is quoted; how a difference came about is said in the article's
//! own words. How numbers and days are printed is decided by whoever fills [`Said`].

mod compose;
mod phrase;
#[cfg(test)]
mod tests;
mod write;

use crate::extract::{Figure, Status};

use super::table::Table;

pub use compose::compose;

/// Of a Vietnamese and an English text the one that is wanted.
pub type Pick = fn((&'static str, &'static str)) -> &'static str;

/// A chosen figure, ready to be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The record.
    pub figure: Figure,
    /// How much as printed: `gần 28.000`, `92,9 %`.
    pub amount: String,
    /// The unit as printed; empty where the amount shows it.
    pub unit: String,
    /// The period as printed.
    pub period: Option<String>,
    /// The body that it is said of.
    pub who: Option<String>,
    /// The place that it is said of, where one is named.
    pub place: Option<String>,
    /// The place that the article is about.
    pub about: Option<String>,
    /// The article's words between the turn and the number of a difference: `vượt kế hoạch`.
    pub turn: Option<String>,
    /// The clause around the number.
    pub clause: String,
    /// What the article sets beside it.
    pub beside: Vec<Beside>,
    /// How the article's own arithmetic with it comes out, as printed.
    pub checked: Option<String>,
    /// Who says so.
    pub source: Source,
}

/// What an article sets beside a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The plan, as printed.
    Plan(String),
    /// The earlier value, as printed.
    Earlier(String),
    /// The excess, growth or decrease in the article's words: `vượt kế hoạch 9 đảng viên`.
    Turn(String),
}

/// The sentence that says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Tells one sentence from another.
    pub key: String,
    /// The writer.
    pub by: Option<String>,
    /// The headline.
    pub heading: String,
    /// The day of publication as printed.
    pub day: Option<String>,
    /// The sentence.
    pub quote: String,
    /// Where it can be read.
    pub href: String,
    /// The arithmetic of it that does not come out, as printed.
    pub warnings: Vec<String>,
}

/// The report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Composed {
    /// The sentences of the paragraph.
    pub sentences: Vec<Sentence>,
    /// The footnotes, numbered from 1.
    pub notes: Vec<Source>,
    /// The figures, a row each.
    pub table: Table,
}

/// A sentence: its phrases, each with the numbers of its footnotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Words and footnotes in turn.
    pub phrases: Vec<(String, Vec<usize>)>,
}

/// The name of a status.
fn status(status: Status) -> (&'static str, &'static str) {
    match status {
        Status::Actual => ("kết quả", "result"),
        Status::Target => ("kế hoạch", "plan"),
        Status::Change => ("tăng giảm", "change"),
    }
}
