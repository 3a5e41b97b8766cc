//! The arithmetic of a selection: which checks belong to it, by what a reader's judgement of one is
//! kept, and the sentences to read beside its computation.
//!
//! What is checked and how is decided in `extract`; here no number is compared.

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::{ArticleId, Corpus, Entry, Selection};
use crate::article::Article;
use crate::extract::{Check, Kind, Verdict};
use crate::order::InOrder as _;
use crate::text::{Span, nfc};

/// A check of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckRef {
    /// The article that asserts it.
    pub article: ArticleId,
    /// Its place in that article's `Extraction::checks`.
    pub check: usize,
}

impl Corpus {
    /// One check with its article; `None` where the reference is of another corpus.
    #[must_use]
    pub fn check(&self, at: CheckRef) -> Option<(&Entry, &Check)> {
        let entry = self.entry(at.article)?;
        Some((entry, entry.extraction.checks.get(at.check)?))
    }

    /// The checks of `selection`, the most urgent verdict first, then in the order of the selection
    /// and of the text. A check belongs to it with any of its figures: who asks for the figures of
    /// 2020 wants to know of the total of 2019 that contradicts one.
    #[must_use]
    pub fn checks(&self, selection: &Selection) -> Vec<CheckRef> {
        let mut found = Vec::new();
        for mentions in selection.mentions.chunk_by(|a, b| a.article == b.article) {
            let figures = mentions.iter().filter_map(|at| self.mention(*at));
            let figures = figures.filter(|mention| mention.kind() == Kind::Figure);
            let figures: HashSet<Span> = figures.map(|mention| mention.span).collect();
            let article = mentions[0].article;
            let checks = self
                .entry(article)
                .into_iter()
                .flat_map(|entry| &entry.extraction.checks);
            let passing = checks
                .enumerate()
                .filter(|(_, check)| check.figures.iter().any(|span| figures.contains(span)));
            found.extend(passing.map(|(check, _)| CheckRef { article, check }));
        }
        found.order_by_key(|at| {
            let verdict = self.check(*at).map(|(_, check)| check.verdict);
            Verdict::ALL
                .iter()
                .position(|known| Some(*known) == verdict)
        });
        found
    }
}

/// By what a reader's judgement of a check is kept. It names the article, the relation and each
/// figure by place and words, so that it survives a new version of the rules, and is forgotten with
/// the words that were judged.
#[must_use]
pub fn check_key(article: &Article, check: &Check) -> String {
    let figures = check.figures.iter().map(|span| {
        let start = article.offsets.char_offset(&article.source, span.start).0;
        format!("{start}:{}", nfc(article.text(*span)))
    });
    let figures: Vec<_> = figures.collect();
    format!("{}/{}/{}", article.id, check.kind.id(), figures.join(";"))
}

/// The sentences that hold the figures of a check, in the order of the text, each with its figures.
#[must_use]
pub fn check_sentences(article: &Article, check: &Check) -> Vec<(Span, Vec<Span>)> {
    let mut found: Vec<(Span, Vec<Span>)> = Vec::new();
    for &figure in &check.figures {
        let sentence = article.sentence_around(figure);
        match found.last_mut().filter(|(last, _)| *last == sentence) {
            Some((_, figures)) => figures.push(figure),
            None => found.push((sentence, vec![figure])),
        }
    }
    found
}
