//! Selection: which articles and mentions pass a filter.
//!
//! A mention passes if it has a chosen value in every facet that chooses and its sentence matches
//! the free text. An article passes with any of its mentions, or by itself: it has a place, a year
//! of publication and sentences of its own, but no kind, indicator, status or type of document.

#[cfg(test)]
mod plain;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::called::NONE;
use super::search::{Match, Matches, among};
use super::unit::Unit;
use super::{ArticleId, Corpus, Facet, Filter, MentionRef};

/// What passes a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Articles in display order: latest first.
    pub articles: Vec<ArticleId>,
    /// Mentions by article in display order, then in the order of the source. Words that an article
    /// prints twice are here once; see [`Corpus::mentions_in`] for all of them.
    pub mentions: Vec<MentionRef>,
    /// Those of the articles that pass by themselves, not only by their mentions, in the same order.
    pub whole: Vec<ArticleId>,
}

impl Corpus {
    /// Which articles and mentions pass `filter`.
    #[must_use]
    pub fn select(&self, filter: &Filter) -> Selection {
        let mut selection = Selection::default();
        let passing = Passing::new(self, filter);
        for article in passing.articles() {
            selection.take(&passing, article, |_, _| ());
        }
        selection
    }

    /// The mentions of one article that pass `filter`, in the order of the source, those in repeated
    /// blocks too: what a reader of the article sees marked.
    #[must_use]
    pub fn mentions_in(&self, article: ArticleId, filter: &Filter) -> Vec<MentionRef> {
        let mut found = Vec::new();
        Passing::new(self, filter).of(article.0, &mut |mention, failed| {
            let mention = mention.filter(|_| failed == 0);
            found.extend(mention.map(|mention| MentionRef { article, mention }));
        });
        found
    }
}

impl Selection {
    /// What passes of an article more; `also` is told what [`Passing::counted_of`] tells.
    pub(super) fn take(
        &mut self,
        passing: &Passing<'_>,
        article: ArticleId,
        mut also: impl FnMut(Option<usize>, u32),
    ) {
        let before = self.mentions.len();
        let mut whole = false;
        passing.counted_of(article.0, |mention, failed| {
            match mention {
                _ if failed != 0 => {}
                Some(mention) => self.mentions.push(MentionRef { article, mention }),
                None => whole = true,
            }
            also(mention, failed);
        });
        if whole {
            self.whole.push(article);
        }
        if whole || self.mentions.len() > before {
            self.articles.push(article);
        }
    }
}

/// A filter made ready for one corpus.
pub(super) struct Passing<'a> {
    corpus: &'a Corpus,
    /// For each facet in which the filter chooses, which numbers it holds.
    wanted: [Option<Vec<bool>>; Facet::ALL.len()],
    /// The facets in which it chooses, a bit for each, and those of them that are of whole articles.
    chooses: u32,
    whole: u32,
    /// `None` where no free text restricts.
    matches: Option<Arc<Matches>>,
}

impl<'a> Passing<'a> {
    pub(super) fn new(corpus: &'a Corpus, filter: &Filter) -> Self {
        Self::matching(corpus, filter, corpus.matches(&filter.query))
    }

    /// The same where it is known what the free text matches.
    pub(super) fn matching(
        corpus: &'a Corpus,
        filter: &Filter,
        matches: Option<Arc<Matches>>,
    ) -> Self {
        let (mut chooses, mut whole) = (0, 0);
        let wanted = Facet::ALL.map(|facet| {
            filter.choices(facet).next()?;
            chooses |= bit(facet);
            whole |= bit(facet) * u32::from(facet.of_articles());
            let mut wanted = vec![false; corpus.numbers(facet)];
            let numbers = filter.choices(facet);
            for number in numbers.filter_map(|value| corpus.value_number(facet, value)) {
                if let Some(wanted) = wanted.get_mut(number as usize) {
                    *wanted = true;
                }
            }
            Some(wanted)
        });
        Self {
            corpus,
            wanted,
            chooses,
            whole,
            matches,
        }
    }

    /// Whether there is anything that does not pass.
    pub(super) fn restricts(&self) -> bool {
        self.chooses != 0 || self.matches.is_some()
    }

    /// Whether the filter holds a value of a facet.
    pub(super) fn chosen(&self, facet: Facet, number: u32) -> bool {
        let wanted = self.wanted[facet as usize].as_ref();
        wanted.is_some_and(|wanted| wanted.get(number as usize) == Some(&true))
    }

    /// What the free text matches in an article; `None` where it restricts nothing.
    fn found(&self, article: usize) -> Option<&[(u32, Match)]> {
        self.matches.as_ref().map(|matches| matches.of(article))
    }

    /// What the free text matches; `None` where it restricts nothing.
    pub(super) fn matches(&self) -> Option<&Matches> {
        self.matches.as_deref()
    }

    /// The articles of which anything can pass, in display order.
    pub(super) fn articles(&self) -> Vec<ArticleId> {
        self.failing(0)
    }

    /// The articles of which anything can be counted, in display order: what fails in no more than one facet.
    /// With them the facets whose counts are `known`, for nothing else restricts them: a bit for each.
    pub(super) fn to_count(&self, known: bool) -> (Vec<ArticleId>, u32) {
        let known = known && self.matches.is_none();
        match self.chooses.count_ones() {
            0 if known => (self.failing(0), u32::MAX),
            1 if known => (self.failing(0), self.chooses),
            _ => (self.failing(1), 0),
        }
    }

    /// The articles that may fail in so many facets.
    fn failing(&self, most: usize) -> Vec<ArticleId> {
        let wanted = Facet::ALL.into_iter().zip(&self.wanted);
        let wanted = wanted.filter_map(|(facet, wanted)| Some((facet, wanted.as_deref()?)));
        let chosen = self.chooses.count_ones() as usize;
        let may = self.corpus.having(wanted);
        let may = may.filter(|(at, has)| {
            has + most >= chosen && self.found(at.0).is_none_or(|found| !found.is_empty())
        });
        may.map(|(at, _)| at).collect()
    }

    /// Calls `take(mention, failed facets)` for an article by itself, unless the free text matches
    /// nothing of it, and for each of its mentions whose sentence the free text matches. There is a
    /// bit for each facet in the order of [`Facet::ALL`].
    pub(super) fn of(&self, article: usize, take: &mut dyn FnMut(Option<usize>, u32)) {
        self.each(article, false, take);
    }

    /// The same without mentions in repeated blocks.
    pub(super) fn counted_of(&self, article: usize, take: impl FnMut(Option<usize>, u32)) {
        self.each(article, true, take);
    }

    fn each(&self, article: usize, counted: bool, mut take: impl FnMut(Option<usize>, u32)) {
        let Some(entry) = self.corpus.entries.get(article) else {
            return;
        };
        let found = self.found(article);
        if found.is_some_and(<[_]>::is_empty) {
            return;
        }
        let unit = &entry.unit;
        let of_article = self.failed_whole(article, unit);
        let own = self.chooses & !self.whole;
        let mut failed = own;
        unit.own(|facet, number| failed &= !self.lifts(facet, number));
        take(None, of_article | failed);
        // Mentions stand in order, but for some inside others.
        let (mut last, mut here) = (NONE, true);
        for (at, item) in unit.items().iter().enumerate() {
            if counted && !item.counts {
                continue;
            }
            if let Some(found) = found {
                let sentence = unit.sentence(at);
                if at == 0 || sentence != last {
                    last = sentence;
                    here = among(found, last);
                }
            }
            if !here {
                continue;
            }
            let mut failed = own;
            if own != 0 {
                unit.values(at, |facet, number| failed &= !self.lifts(facet, number));
            }
            take(Some(at), of_article | failed);
        }
    }

    /// The bit of a facet where it holds this number.
    fn lifts(&self, facet: Facet, number: u32) -> u32 {
        bit(facet) * u32::from(self.chosen(facet, number))
    }

    fn failed_whole(&self, article: usize, unit: &Unit) -> u32 {
        let mut failed = self.whole;
        if failed != 0 {
            let lifted = |facet, numbers: &[u32]| {
                let mut numbers = numbers.iter();
                bit(facet) * u32::from(numbers.any(|number| self.chosen(facet, *number)))
            };
            let article = u32::try_from(article).unwrap_or(u32::MAX);
            failed &= !lifted(Facet::Collection, unit.groups());
            failed &= !lifted(Facet::Place, unit.place_keys());
            failed &= !lifted(Facet::Article, &[article]);
        }
        failed
    }

    /// Whether an article passes by itself, and the sentences of it that hold a mention that passes.
    pub(super) fn sentences(&self, article: usize) -> (bool, BTreeSet<u32>) {
        if self.chooses == 0 {
            return (true, BTreeSet::new());
        }
        let (mut whole, mut sentences) = (false, BTreeSet::new());
        let entry = self.corpus.entries.get(article);
        self.of(article, &mut |mention, failed| match mention {
            _ if failed != 0 => {}
            None => whole = true,
            Some(at) => sentences.extend(entry.map(|entry| entry.unit.sentence(at))),
        });
        (whole, sentences)
    }
}

const fn bit(facet: Facet) -> u32 {
    facet.bit()
}
