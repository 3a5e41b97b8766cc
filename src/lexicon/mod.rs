//! Tables of terms, and the matcher that finds them all in one pass over a text's syllables.
//!
//! A table names what its words mean; what follows from finding them is the business of the rooms
//! to the right.

mod district;
mod field;
mod found;
mod matcher;
#[cfg(feature = "phrases")]
mod phrases;
mod symbol;
mod table;
mod trie;

pub mod abbreviation;
pub mod chrome;
pub mod credit;
pub mod cue;
pub mod dateline;
pub mod document;
pub mod gazetteer;
pub mod indicator;
pub mod level;
pub mod organisation;
pub mod person;
pub mod place;
pub mod place_kind;
pub mod role;
pub mod topic;
pub mod unit;
pub mod word;
mod words;

pub use found::{Found, Tables};
pub use indicator::Indicator;
pub use level::Level;
pub use matcher::{Matcher, Term};
#[cfg(feature = "phrases")]
pub use phrases::phrases;
pub use place_kind::PlaceKind;
pub use table::Table;

/// The rows of a list: phrases apart by semicolons and line ends, all of one value.
fn listed<T: Copy>((phrases, value): (&'static str, T)) -> impl Iterator<Item = (&'static str, T)> {
    phrases.split(';').map(move |phrase| (phrase.trim(), value))
}
