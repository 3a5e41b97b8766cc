//! How well a sentence matches a query, and which of its words do.

use crate::order::InOrder as _;
use std::ops::Range;

use super::query::{Query, Word};
use super::words::Words;

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

impl Match {
    /// All of them, the best first.
    pub(super) const ALL: [Self; 4] = [
        Self::Phrase,
        Self::PhraseFolded,
        Self::Terms,
        Self::TermsFolded,
    ];
}

/// The forms that a word may be, ascending, with whether they are so with their marks.
type Forms = Vec<(u32, bool)>;

/// What becomes of marks that were typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// They are meant: `đổi` is not `đời`. They are forgiven only where no word has them so.
    Heeded,
    /// Any others will do; which are as typed is told.
    Forgiven,
}

/// A query in the numbers of an index.
#[derive(Debug)]
pub(super) struct Compiled {
    terms: Vec<Vec<Forms>>,
    /// All terms as one.
    whole: Vec<Forms>,
}

impl Compiled {
    /// `query` in the numbers of `words`, of those that are `here`.
    pub(super) fn new(
        query: &Query,
        words: &Words,
        here: impl Fn(u32) -> bool,
        marks: Marks,
    ) -> Self {
        let terms: Vec<Vec<Forms>> = query
            .terms
            .iter()
            .map(|term| {
                let forms = |word: &Word| {
                    let mut found: Forms = words.matching(word);
                    found.retain(|(form, _)| here(*form));
                    let heeded = marks == Marks::Heeded && word.marked();
                    if heeded && found.iter().any(|(_, exact)| *exact) {
                        found.retain(|(_, exact)| *exact);
                    }
                    found
                };
                term.words.iter().map(forms).collect()
            })
            .collect();
        Self {
            whole: terms.concat(),
            terms,
        }
    }

    /// The forms of each word of each term.
    pub(super) fn words(&self) -> &[Forms] {
        &self.whole
    }

    /// How many words each term has.
    pub(super) fn lengths(&self) -> impl Iterator<Item = usize> {
        self.terms.iter().map(Vec::len)
    }

    /// Whether all that this matches is matched by `other`: each of its terms stands in one of these, and
    /// its words may be all that these may be. So it is when a reader types on.
    pub(super) fn narrows(&self, other: &Self) -> bool {
        let among = |own: &Forms, forms: &Forms| {
            let mut forms = forms.iter();
            let mut own = own.iter();
            own.all(|(own, _)| forms.any(|(form, _)| form == own))
        };
        let stands = |term: &Vec<Forms>, own: &Vec<Forms>| {
            let mut runs = own.windows(term.len());
            runs.any(|run| run.iter().zip(term).all(|(own, forms)| among(own, forms)))
        };
        let mut others = other.terms.iter();
        others.all(|term| self.terms.iter().any(|own| stands(term, own)))
    }

    /// How well the sentence with these tokens matches; `None` where it does not.
    pub(super) fn rank(&self, tokens: &[u32]) -> Option<Match> {
        let exact = self
            .terms
            .iter()
            .map(|term| best(term, tokens))
            .collect::<Option<Vec<_>>>()?;
        Some(match best(&self.whole, tokens) {
            Some(true) => Match::Phrase,
            Some(false) => Match::PhraseFolded,
            None if exact.iter().all(|exact| *exact) => Match::Terms,
            None => Match::TermsFolded,
        })
    }

    /// Where the whole query stands side by side, and whether with its marks.
    pub(super) fn places(&self, tokens: &[u32]) -> impl Iterator<Item = (Range<usize>, bool)> {
        places(&self.whole, tokens)
    }

    /// The tokens that match, as runs in order, none overlapping. Where the whole query stands, its
    /// words elsewhere in the sentence are left alone.
    pub(super) fn runs(&self, tokens: &[u32]) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = places(&self.whole, tokens).map(|(run, _)| run).collect();
        if runs.is_empty() {
            let terms = self.terms.iter().flat_map(|term| places(term, tokens));
            runs = terms.map(|(run, _)| run).collect();
        }
        runs.order_by_key(|run| (run.start, run.end));
        runs.dedup_by(|next, run| {
            let overlap = next.start < run.end;
            if overlap {
                run.end = run.end.max(next.end);
            }
            overlap
        });
        runs
    }
}

/// Where `words` stand side by side, and whether with their marks.
fn places(words: &[Forms], tokens: &[u32]) -> impl Iterator<Item = (Range<usize>, bool)> {
    let windows = tokens.windows(words.len().max(1)).enumerate();
    windows.filter_map(move |(at, window)| {
        let mut exact = true;
        for (forms, token) in words.iter().zip(window) {
            let found = forms.binary_search_by_key(token, |(form, _)| *form).ok()?;
            exact &= forms[found].1;
        }
        Some((at..at + words.len(), exact))
    })
}

/// Whether `words` stand there, and then whether anywhere with their marks.
fn best(words: &[Forms], tokens: &[u32]) -> Option<bool> {
    let found = places(words, tokens).map(|(_, exact)| exact);
    found.reduce(|a, b| a || b)
}
