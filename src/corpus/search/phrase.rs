//! The words of a query as they stand side by side: what a concordance lists and what is looked for
//! inside one article.
//!
//! A phrase is stricter than a search, whose words may stand anywhere in a sentence: words that are
//! shown between their neighbours must be neighbours themselves.

use std::ops::Range;

use super::index::{Index, Matches, Sentence};
use super::score::Compiled;

/// A query made ready for one index.
pub(in crate::corpus) struct Phrase<'a> {
    index: &'a Index,
    compiled: Compiled,
    matches: Matches,
}

/// One place where the words stand.
#[derive(Clone, Debug)]
pub(in crate::corpus) struct Place {
    /// Their sentence.
    pub sentence: Sentence,
    /// Which of its tokens they are.
    pub tokens: Range<usize>,
    /// Whether they stand there as typed, marks and all.
    pub exact: bool,
}

impl<'a> Phrase<'a> {
    /// `query` in the numbers of `index`; `None` where it has nothing to look for.
    pub(in crate::corpus) fn new(index: &'a Index, query: &str) -> Option<Self> {
        // Who reads words in their contexts is told of other marks too.
        let compiled = index.compile_forgiving(query)?;
        Some(Self {
            index,
            matches: index.matching(&compiled),
            compiled,
        })
    }

    /// The places in one article, in order, repeated blocks too; none overlap.
    pub(in crate::corpus) fn places(&self, article: usize) -> impl Iterator<Item = Place> {
        let sentences = self.index.matches_in(&self.matches, article).iter();
        sentences.flat_map(|(at, _)| {
            let sentence = self.index.place(*at);
            let mut end = 0;
            let apart = self.compiled.places(self.index.tokens_of(*at));
            let apart = apart.filter(move |(tokens, _)| {
                let free = tokens.start >= end;
                if free {
                    end = tokens.end;
                }
                free
            });
            apart.filter_map(move |(tokens, exact)| {
                Some(Place {
                    sentence: sentence?,
                    tokens,
                    exact,
                })
            })
        })
    }
}
