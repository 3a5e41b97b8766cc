//! Free text: sentences that hold every term of a query, exact forms first.

mod query;

pub use query::Query;

use super::{ArticleId, Corpus, Entry, Filter};
use crate::text::Span;

/// How well a sentence matches; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Match {
    /// The whole query as typed, marks and all.
    Phrase,
    /// The whole query in its order, but for marks.
    PhraseFolded,
    /// Every term as typed.
    Terms,
    /// Every term, but for marks.
    TermsFolded,
}

/// A sentence that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub article: ArticleId,
    /// The block of the article.
    pub block: usize,
    /// The sentence of the block.
    pub sentence: usize,
    /// Where the sentence stands.
    pub span: Span,
    /// The words that match, in order, in the source of the article.
    pub highlights: Vec<Span>,
    /// How well it matches.
    pub rank: Match,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Index {}

#[derive(Clone, Debug, Default)]
pub(super) struct Matches {}

impl Matches {
    pub(super) fn contains(&self, sentence: usize) -> bool {
        let _ = (self, sentence);
        false
    }
}

impl Index {
    pub(super) fn new(entries: &[Entry]) -> Self {
        let _ = entries;
        Self {}
    }

    /// `None` where the text has nothing to look for.
    pub(super) fn matches(&self, query: &str) -> Option<Matches> {
        let _ = (self, query);
        None
    }

    pub(super) fn article_matches(&self, matches: &Matches, article: usize) -> bool {
        let _ = (self, matches, article);
        false
    }

    pub(super) fn sentence(&self, article: usize, block: usize, sentence: usize) -> Option<usize> {
        let _ = (self, article, block, sentence);
        None
    }
}

impl Corpus {
    /// The sentences that match the free text of `filter` and that its facets leave, best first,
    /// then in display order; none where there is no free text.
    #[must_use]
    pub fn hits(&self, filter: &Filter) -> Vec<Hit> {
        let _ = (self, filter);
        Vec::new()
    }

    /// Everything in one article that the free text matches, in order: what a reader sees marked.
    #[must_use]
    pub fn highlights(&self, article: ArticleId, query: &str) -> Vec<Span> {
        let _ = (self, article, query);
        Vec::new()
    }
}
