//! Reads free text.

/// Free text, cut into terms at white space; what stands in "…" or “…” is one phrase.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {}
