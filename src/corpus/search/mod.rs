//! Free text: sentences that hold every term of a query, exact forms first.
//!
//! The unit is the sentence. Case, tone placement, normal form and `y` for `i` are forgiven. So are
//! marks that were not typed, but what was typed exactly comes first; marks that were typed are
//! heeded where any word of the corpus has them so. Which words mean the same is not known here:
//! nothing is stemmed and nothing guessed.

mod cut;
mod frequent;
mod index;
mod keeping;
mod phrase;
mod query;
mod runs;
mod score;
mod sentences;
#[cfg(test)]
mod tests;
mod tokens;
mod wanted;
mod words;

pub(super) use cut::cut;
pub(super) use frequent::joins;
pub(super) use index::{Asked, Looking, Matches, among};
pub(super) use phrase::{Phrase, Place};
pub use query::Query;
pub use score::Match;
pub(super) use sentences::{Sentences, count};
pub(super) use words::Words;

use self::score::Compiled;
use super::select::Passing;
use super::{ArticleId, Corpus, Filter, Found};
use crate::text::{Span, tokenize};

/// A sentence that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub article: ArticleId,
    /// The block of the article.
    pub block: usize,
    /// The sentence of the block.
    pub sentence: usize,
    /// Where the sentence stands in the source of the article.
    pub span: Span,
    /// How well it matches.
    pub rank: Match,
    /// Its place among the sentences of the article.
    at: u32,
}

/// Sentences that match, by how well they do. There may be very many, of which a page shows some: where
/// they stand is looked up for those alone.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Hits([Vec<(u32, u32)>; Match::ALL.len()]);

impl Hits {
    /// Those of an article more.
    pub(super) fn take(&mut self, corpus: &Corpus, passing: &Passing<'_>, article: ArticleId) {
        let found = passing.matches().map(|matches| matches.of(article.0));
        let (Some(found), Some(entry)) = (found, corpus.entry(article)) else {
            return;
        };
        if found.is_empty() {
            return;
        }
        let (whole, left) = passing.sentences(article.0);
        let number = u32::try_from(article.0).unwrap_or(u32::MAX);
        for &(at, rank) in found {
            if (whole || left.contains(&at)) && !entry.unit.repeats(at) {
                self.0[rank as usize].push((number, at));
            }
        }
    }

    /// How many they are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The article of each, the best first.
    pub fn articles(&self) -> impl Iterator<Item = ArticleId> {
        let all = self.0.iter().flatten();
        all.map(|(article, _)| ArticleId(*article as usize))
    }

    /// Those of some articles of the corpus that was asked, the best first.
    #[must_use]
    pub fn of(&self, corpus: &Corpus, wanted: impl Fn(ArticleId) -> bool) -> Vec<Hit> {
        let ranks = Match::ALL.into_iter().zip(&self.0);
        let all = ranks.flat_map(|(rank, all)| all.iter().map(move |hit| (rank, hit)));
        all.filter_map(|(rank, &(article, at))| {
            let article = ArticleId(article as usize);
            let place = wanted(article).then(|| corpus.sentence(article, at as usize))??;
            Some(Hit {
                article,
                block: place.block(),
                sentence: place.number(),
                span: place.span,
                rank,
                at,
            })
        })
        .collect()
    }
}

/// A free text made ready to light up its words.
pub struct Lights(Compiled);

impl Lights {
    /// See [`Corpus::lit`]; of the same corpus.
    #[must_use]
    pub fn of(&self, corpus: &Corpus, hit: &Hit) -> Vec<Span> {
        let Some(entry) = corpus.entry(hit.article) else {
            return Vec::new();
        };
        let tokens = entry.unit.sentences.tokens_of(hit.at as usize);
        spans(&entry.article.source, hit.span, &self.0.runs(&tokens))
    }
}

impl Corpus {
    /// The sentences that match the free text of `filter` and that its facets leave, best first,
    /// then in display order; none where there is no free text. A sentence is left if its article
    /// passes by itself or one of its own mentions does. What is printed twice is here once.
    #[must_use]
    pub fn hits(&self, filter: &Filter) -> Vec<Hit> {
        Found::new(self, filter).hits.of(self, |_| true)
    }

    /// The words of a sentence that match the free text, in order, in the source of the article; none
    /// overlap. Asked of the few sentences that are shown.
    #[must_use]
    pub fn lit(&self, hit: &Hit, query: &str) -> Vec<Span> {
        self.lights(query)
            .map_or_else(Vec::new, |lights| lights.of(self, hit))
    }

    /// What [`Corpus::lit`] asks of the free text, for whoever has many sentences; `None` where there is
    /// nothing to match.
    #[must_use]
    pub fn lights(&self, query: &str) -> Option<Lights> {
        self.compile(query).map(Lights)
    }

    /// Everything in one article that the free text matches, in order, repeated blocks too: what a
    /// reader of the article sees marked.
    #[must_use]
    pub fn highlights(&self, article: ArticleId, query: &str) -> Vec<Span> {
        let (Some(entry), Some(compiled)) = (self.entry(article), self.compile(query)) else {
            return Vec::new();
        };
        let found = self.matching_in(&compiled, article).into_iter();
        found
            .filter_map(|(at, _)| Some((at, self.sentence(article, at as usize)?)))
            .flat_map(|(at, place)| {
                let tokens = entry.unit.sentences.tokens_of(at as usize);
                let runs = compiled.runs(&tokens);
                spans(&entry.article.source, place.span, &runs)
            })
            .collect()
    }
}

/// Runs of a sentence's tokens as spans. The sentence is cut again: that is cheaper than to keep
/// the place of every token for the few sentences that are shown.
fn spans(source: &str, sentence: Span, runs: &[std::ops::Range<usize>]) -> Vec<Span> {
    let tokens = tokenize(source, sentence);
    runs.iter()
        .filter_map(|run| tokens.get(run.clone()))
        .filter_map(|run| Some(run.first()?.span.join(run.last()?.span)))
        .collect()
}
