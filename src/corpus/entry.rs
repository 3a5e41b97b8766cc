//! An article with what is known of it.

use std::sync::{Arc, OnceLock};

use super::Shelf;
use super::compare::Told;
use super::unit::Unit;
use crate::article::Article;
use crate::extract::{Extraction, Reasons};
use crate::text::Instant;

/// An article with what is known of it. It never changes, and versions of a corpus share it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The article.
    pub article: Arc<Article>,
    /// What it says.
    pub extraction: Arc<Extraction>,
    /// The places that it is about, most important first: bare names, at most two, one spelling
    /// throughout the corpus.
    pub places: Box<[Arc<str>]>,
    /// Where the reader put it.
    pub shelf: Arc<Shelf>,
    /// Its headline, as facets have it.
    pub(super) heading: Arc<str>,
    /// It in numbers.
    pub(super) unit: Unit,
    /// Its row in the lists of who has what.
    pub(super) row: u32,
    /// What is told of its figures, once somebody compared them.
    pub(super) told: OnceLock<Box<[Told]>>,
}

impl Entry {
    /// The day of publication, as far as it is known.
    #[must_use]
    pub fn day(&self) -> Option<Instant> {
        self.article.published.as_ref().map(|at| at.day)
    }

    /// The year of publication.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.day().and_then(|day| day.year)
    }

    /// Whether a block's words stood before in the same article: shown, but counted once.
    #[must_use]
    pub fn repeats(&self, block: usize) -> bool {
        let block = self.article.blocks.get(block);
        block.is_some_and(|block| block.repeats.is_some())
    }

    /// The same without the room to grow, which is a good part of what many articles take up.
    pub(super) fn fitted(article: &mut Article, extraction: &mut Extraction) {
        article.blocks.shrink_to_fit();
        article.source.shrink_to_fit();
        extraction.mentions.shrink_to_fit();
        extraction.checks.shrink_to_fit();
        extraction.unchecked.shrink_to_fit();
        extraction.abbreviations.shrink_to_fit();
        let mentions = extraction.mentions.iter_mut();
        Reasons::join(mentions.map(|mention| &mut mention.evidence));
    }
}
