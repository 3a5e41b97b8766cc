//! The arithmetic of a selection: which relations belong to it, how each comes out, by what a
//! reader's judgement of one is kept, and the sentences to read beside its computation.
//!
//! What is checked and how is decided in `extract`; here no number is compared.

mod outcome;
#[cfg(test)]
mod tests;

use foldhash::HashSet;

use super::pace::{Pace, at_once};
use super::{ArticleId, Corpus, Entry, MentionRef, Selection};
use crate::extract::{Amount, CheckKind, Extraction, Kind, Missing, Rule};
use crate::text::{Span, nfc};

pub use outcome::Outcome;

/// A relation that an article of a corpus asserts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckRef {
    /// The article that asserts it.
    pub article: ArticleId,
    /// Its place in that article's `Extraction::checks`, and behind them in its `unchecked`.
    pub check: usize,
}

/// A relation that an article asserts, whether every term of it is stated or not.
#[derive(Clone, Copy, Debug)]
pub struct Assertion<'a> {
    /// The article that asserts it.
    pub entry: &'a Entry,
    /// Which relation.
    pub kind: CheckKind,
    /// The figures of it that are stated, in the order of the text.
    pub figures: &'a [Span],
    /// The computation in one line, `?` for what is not stated.
    pub line: &'a str,
    /// How it comes out.
    pub outcome: Outcome,
    /// The term that is not stated.
    pub missing: Option<Missing>,
}

impl Corpus {
    /// One relation with its article; `None` where the reference is of another corpus.
    #[must_use]
    pub fn check(&self, at: CheckRef) -> Option<Assertion<'_>> {
        let entry = self.entry(at.article)?;
        let extraction = &entry.extraction;
        if let Some(check) = extraction.checks.get(at.check) {
            return Some(Assertion {
                entry,
                kind: check.kind,
                figures: &check.figures,
                line: &check.line,
                outcome: Outcome::Judged(check.verdict),
                missing: None,
            });
        }
        let behind = at.check.checked_sub(extraction.checks.len())?;
        let unchecked = extraction.unchecked.get(behind)?;
        Some(Assertion {
            entry,
            kind: unchecked.kind,
            figures: &unchecked.figures,
            line: &unchecked.line,
            outcome: Outcome::Unstated,
            missing: Some(unchecked.missing),
        })
    }

    /// The relations of `selection`, the most urgent outcome first, then in the order of the
    /// selection and of the text. One belongs to it with any of its figures: who asks for the
    /// figures of 2020 wants to know of the total of 2019 that contradicts one.
    #[must_use]
    pub fn checks(&self, selection: &Selection) -> Vec<CheckRef> {
        at_once(self.checks_paced(selection, &Pace::default()))
    }

    /// [`Corpus::checks`], resting on the way.
    pub async fn checks_paced(&self, selection: &Selection, pace: &Pace) -> Vec<CheckRef> {
        let mut found = vec![Vec::new(); Outcome::ALL.len()];
        for of in selection.mentions.chunk_by(|a, b| a.article == b.article) {
            for check in self.checks_of(of) {
                let outcome = self.check(check).map(|one| one.outcome);
                let known = Outcome::ALL.iter().position(|one| Some(*one) == outcome);
                if let Some(found) = known.and_then(|at| found.get_mut(at)) {
                    found.push(check);
                }
            }
            pace.rest().await;
        }
        found.concat()
    }

    /// The relations of the article of which `mentions` are those that pass, in the order of the text.
    pub(super) fn checks_of(&self, mentions: &[MentionRef]) -> Vec<CheckRef> {
        let article = mentions.first().map(|first| first.article);
        let known = article.and_then(|article| Some((article, self.entry(article)?)));
        let Some((article, entry)) = known else {
            return Vec::new();
        };
        let Extraction {
            checks, unchecked, ..
        } = &*entry.extraction;
        if checks.is_empty() && unchecked.is_empty() {
            return Vec::new();
        }
        let figures = mentions.iter().filter_map(|at| self.mention(*at));
        let figures = figures.filter(|mention| mention.kind() == Kind::Figure);
        let figures: HashSet<Span> = figures.map(|mention| mention.span).collect();
        let checks = checks.iter().map(|check| &check.figures);
        let all = checks.chain(unchecked.iter().map(|unchecked| &unchecked.figures));
        let passing = all
            .enumerate()
            .filter(|(_, used)| used.iter().any(|span| figures.contains(span)));
        passing
            .map(|(check, _)| CheckRef { article, check })
            .collect()
    }

    /// How many of `checks` come out each way, in the order of [`Outcome::ALL`].
    #[must_use]
    pub fn outcomes(&self, checks: &[CheckRef]) -> [usize; Outcome::ALL.len()] {
        let mut counts = [0; Outcome::ALL.len()];
        for check in checks.iter().filter_map(|at| self.check(*at)) {
            let at = Outcome::ALL.iter().position(|one| *one == check.outcome);
            if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
        counts
    }

    /// How many relations of `passing`, a selection of `rules`, are none of this corpus: those that
    /// a reader's corrections of what `rules` say have taken away.
    #[must_use]
    pub fn checks_lost(&self, rules: &Self, passing: &Selection) -> usize {
        let found = rules.checks(passing);
        let lost = found.iter().filter(|at| {
            let Some((before, entry)) = rules.check(**at).zip(self.entry(at.article)) else {
                return false;
            };
            let checks = entry.extraction.checks.iter();
            let unchecked = entry.extraction.unchecked.iter();
            let checks = checks.map(|one| (one.kind, &one.figures));
            let mut now = checks.chain(unchecked.map(|one| (one.kind, &one.figures)));
            !now.any(|(kind, figures)| kind == before.kind && figures == before.figures)
        });
        lost.count()
    }
}

impl Assertion<'_> {
    /// By what a reader's judgement of it is kept. It names the article, the relation and each
    /// figure by place and words, so that it survives a new version of the rules, and is forgotten
    /// with the words that were judged. A number that the reader put in their place is named as
    /// well: what was judged was another computation.
    #[must_use]
    pub fn key(&self) -> String {
        let article = &self.entry.article;
        let figures = self.figures.iter().map(|span| {
            let start = article.offsets.char_offset(&article.source, span.start).0;
            let words = nfc(article.text(*span));
            match self.entry.revalued(*span) {
                Some(Amount::Exact(value)) => format!("{start}:{words}={value}"),
                Some(_) => format!("{start}:{words}="),
                None => format!("{start}:{words}"),
            }
        });
        let figures: Vec<_> = figures.collect();
        format!("{}/{}/{}", article.id, self.kind.id(), figures.join(";"))
    }

    /// The sentences that hold its figures, in the order of the text, each with its figures.
    #[must_use]
    pub fn sentences(&self) -> Vec<(Span, Vec<Span>)> {
        let mut found: Vec<(Span, Vec<Span>)> = Vec::new();
        for &figure in self.figures {
            let sentence = self.entry.article.sentence_around(figure);
            match found.last_mut().filter(|(last, _)| *last == sentence) {
                Some((_, figures)) => figures.push(figure),
                None => found.push((sentence, vec![figure])),
            }
        }
        found
    }

    /// The last of its figures, at which it is shown.
    #[must_use]
    pub fn last(&self) -> Span {
        self.figures.last().copied().unwrap_or_default()
    }

    /// Whether the computation is with a number that the reader corrected.
    #[must_use]
    pub fn is_revalued(&self) -> bool {
        self.figures
            .iter()
            .any(|span| self.entry.revalued(*span).is_some())
    }
}

impl Entry {
    /// The number that a reader put in the place of the words at `span`.
    #[must_use]
    pub fn revalued(&self, span: Span) -> Option<Amount> {
        let mentions = &self.extraction.mentions;
        let from = mentions.partition_point(|mention| mention.span.start < span.start);
        let mut here = mentions[from..]
            .iter()
            .take_while(|mention| mention.span.start == span.start);
        here.find(|mention| mention.span == span && mention.rule == Rule::Revalued)
            .and_then(|mention| mention.figure())
            .map(|figure| figure.amount)
    }
}
