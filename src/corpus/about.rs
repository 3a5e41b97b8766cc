//! The places that an article is about.

use super::Entry;
use crate::article::Article;
use crate::extract::Extraction;

/// Bare names, most important first, at most two.
pub(super) fn places(article: &Article, extraction: &Extraction) -> Vec<String> {
    let _ = (article, extraction);
    Vec::new()
}

/// One spelling for each place of the corpus.
pub(super) fn unify(entries: &mut [Entry]) {
    let _ = entries;
}
