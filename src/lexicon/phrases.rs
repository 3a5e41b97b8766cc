//! The phrases of the tables, for whoever measures against a bare search for them. Only with the
//! feature `phrases`: the page does without.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

static NOTED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Notes a phrase of a table that is being compiled.
pub(super) fn note(phrase: &str) {
    let mut noted = NOTED.lock().unwrap_or_else(PoisonError::into_inner);
    noted.insert(phrase.to_owned());
}

/// The phrases of every table that has been used so far, in order: after an extraction, those that
/// it looks for.
#[must_use]
pub fn phrases() -> Vec<String> {
    let noted = NOTED.lock().unwrap_or_else(PoisonError::into_inner);
    noted.iter().cloned().collect()
}
