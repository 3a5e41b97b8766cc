//! The canonical key of a cited document, so that `83 – KH/TU` and `083-KH/TU` count as one.

use crate::extract::Document;

/// The key of a document.
#[must_use]
pub fn canonical_key(document: &Document) -> String {
    let number = document.number.as_deref().unwrap_or_default();
    format!("{} {number}", document.kind)
}
