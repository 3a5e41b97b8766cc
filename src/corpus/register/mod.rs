//! Registers: what articles name, entry by entry, with everything that is said of it.
//!
//! [`super::names`] decides which names are one; a register gathers what their mentions say: a
//! document's particulars, a person's offices in the order of time, a body's place in the tree of
//! levels and the figures that are its own. All of it of a selection, and linear in that.

mod documents;
mod organisations;
mod people;

pub use documents::DocumentEntry;
pub use organisations::{Body, Territory, TerritoryName};
pub use people::{Doubt, Office, PersonEntry};

use crate::lexicon::gazetteer::key;

/// Adds a text unless one that differs in case, tone placement or dashes only is there.
fn add_new(known: &mut Vec<String>, text: &str) {
    if known.iter().all(|other| key(other) != key(text)) {
        known.push(text.to_owned());
    }
}
