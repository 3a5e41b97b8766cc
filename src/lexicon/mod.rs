//! Tables of terms, and the matcher that finds them all in one pass over a text's syllables.
//!
//! A table names what its words mean; what follows from finding them is the business of `extract`.

mod district;
mod field;
mod matcher;

pub mod cue;
pub mod document;
pub mod indicator;
pub mod organisation;
pub mod person;
pub mod place;
pub mod role;
pub mod unit;
pub mod word;

pub use indicator::Indicator;
pub use matcher::{Matcher, Term};

/// The phrases of a table written as text, with semicolons between.
fn phrases(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.split(';').map(str::trim)
}
