//! The words of a query as they stand side by side: what a concordance lists and what is looked for
//! inside one article.
//!
//! A phrase is stricter than a search, whose words may stand anywhere in a sentence: words that are
//! shown between their neighbours must be neighbours themselves.

use std::ops::Range;

use super::score::Compiled;
use super::sentences::Sentence;
use crate::corpus::{ArticleId, Corpus};

/// A query made ready for one corpus.
pub(in crate::corpus) struct Phrase<'a> {
    corpus: &'a Corpus,
    compiled: Compiled,
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
    /// `query` in the numbers of `corpus`; `None` where it has nothing to look for.
    pub(in crate::corpus) fn new(corpus: &'a Corpus, query: &str) -> Option<Self> {
        // Who reads words in their contexts is told of other marks too.
        let compiled = corpus.compile_forgiving(query)?;
        Some(Self { corpus, compiled })
    }

    /// The places in one article, in order, repeated blocks too; none overlap.
    pub(in crate::corpus) fn places(&self, article: ArticleId) -> impl Iterator<Item = Place> {
        let entry = self.corpus.entry(article);
        let found = self.corpus.matching_in(&self.compiled, article);
        found.into_iter().flat_map(move |(at, _)| {
            let sentence = self.corpus.sentence(article, at as usize);
            let tokens = entry.map(|entry| entry.unit.sentences.tokens_of(at as usize));
            let mut end = 0;
            let apart: Vec<_> = self.compiled.places(&tokens.unwrap_or_default()).collect();
            let apart = apart.into_iter().filter(move |(tokens, _)| {
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
