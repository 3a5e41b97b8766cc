//! Facet counts: what each choice would leave.
//!
//! Articles and mentions know their choices as small numbers, so that one pass over them counts every
//! facet: what fails no facet counts everywhere, what fails a single facet counts in that one, for its
//! own choices are lifted there.

#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::Arc;

use super::choices::Known;
use super::unit::Unit;
use super::{Corpus, Facet, Filter, Found, Label};

/// Every choice of one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// Which facet.
    pub facet: Facet,
    /// Its choices in the order in which they are offered; those that would leave nothing too.
    pub choices: Choices,
}

/// Choices with their counts. There may be tens of thousands, of which a page shows some: what all questions
/// to a corpus have in common is shared by their answers, and put together where somebody looks.
#[derive(Clone)]
pub struct Choices {
    known: Arc<Vec<Known>>,
    /// By the numbers of the values.
    counts: Arc<Vec<Count>>,
    /// What is chosen and the corpus does not have.
    unknown: Arc<Vec<(Arc<str>, Label)>>,
}

/// One choice of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// What links carry.
    pub value: &'a Arc<str>,
    /// What readers see.
    pub label: &'a Label,
    /// Mentions that have it under the choices of the other facets and the free text.
    pub count: usize,
    /// Articles that have it, by themselves or in a mention, under the same.
    pub articles: usize,
}

impl Choices {
    /// Whether they are the very same as others, as far as that is told without looking at each.
    #[must_use]
    pub fn are(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.known, &other.known)
            && Arc::ptr_eq(&self.counts, &other.counts)
            && self.unknown.is_empty()
            && other.unknown.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.len() + self.unknown.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The choice at a place.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<Choice<'_>> {
        let Some(known) = self.known.get(at) else {
            let (value, label) = self.unknown.get(at - self.known.len())?;
            let (count, articles) = (0, 0);
            return Some(Choice {
                value,
                label,
                count,
                articles,
            });
        };
        let count = self.counts.get(known.number as usize).copied();
        let count = count.unwrap_or_default();
        Some(Choice {
            value: &known.value,
            label: &known.label,
            count: count.mentions as usize,
            articles: count.articles as usize,
        })
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Choice<'_>> {
        (0..self.len()).filter_map(|at| self.get(at))
    }
}

impl PartialEq for Choices {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Choices {}

/// By what they are equal: how values are numbered is nobody's concern.
impl fmt::Debug for Choices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    mentions: u32,
    articles: u32,
    /// The last article counted, plus one.
    last: u32,
}

/// The counts of every choice, by facet and number.
#[derive(Default)]
pub(super) struct Counts(Vec<Vec<Count>>);

impl Counts {
    fn add(&mut self, facet: Facet, number: u32, article: usize, mentions: u32) {
        let Some(count) = self.0[facet as usize].get_mut(number as usize) else {
            return;
        };
        let article = u32::try_from(article + 1).unwrap_or(u32::MAX);
        count.mentions += mentions;
        count.articles += u32::from(count.last != article);
        count.last = article;
    }

    /// A facet of which every mention has the article's own values.
    fn add_whole(&mut self, facet: Facet, unit: &Unit, article: usize, mentions: u32) {
        let only = [u32::try_from(article).unwrap_or(u32::MAX)];
        let numbers = match facet {
            Facet::Collection => unit.groups(),
            Facet::Place => unit.place_keys(),
            _ => &only,
        };
        for number in numbers {
            self.add(facet, *number, article, mentions);
        }
    }
}

/// What of one article passes but for a single facet of the whole article.
#[derive(Clone, Copy, Default)]
struct Whole {
    any: bool,
    mentions: u32,
}

impl Counts {
    /// Of nothing yet.
    pub fn new(corpus: &Corpus) -> Self {
        let empty = |facet| vec![Count::default(); corpus.numbers(facet)];
        Self(Facet::ALL.map(empty).into())
    }

    /// To count an article more.
    pub fn of<'a>(&'a mut self, unit: &'a Unit, article: usize) -> Counting<'a> {
        Counting {
            counts: self,
            unit,
            article,
            all: Whole::default(),
            but: [Whole::default(); Facet::ALL.len()],
        }
    }
}

/// An article that is being counted: given what [`Passing::counted_of`] tells of it.
pub(super) struct Counting<'a> {
    counts: &'a mut Counts,
    unit: &'a Unit,
    article: usize,
    all: Whole,
    but: [Whole; Facet::ALL.len()],
}

impl Counting<'_> {
    /// Counts the article itself or a mention.
    pub fn take(&mut self, mention: Option<usize>, failed: u32) {
        let only = if failed == 0 {
            self.all.any = true;
            self.all.mentions += u32::from(mention.is_some());
            None
        } else {
            if !failed.is_power_of_two() {
                return;
            }
            let only = Facet::ALL.get(failed.trailing_zeros() as usize).copied();
            if let Some(only) = only.filter(|facet| facet.of_articles()) {
                let but = &mut self.but[only as usize];
                but.any = true;
                but.mentions += u32::from(mention.is_some());
                return;
            }
            only
        };
        let (counts, article) = (&mut *self.counts, self.article);
        let mut add = |facet, number, mentions| {
            if only.is_none_or(|only| only == facet) {
                counts.add(facet, number, article, mentions);
            }
        };
        match mention {
            Some(at) => self.unit.values(at, |facet, number| add(facet, number, 1)),
            None => self.unit.own(|facet, number| add(facet, number, 0)),
        }
    }

    /// Counts what only the whole article has.
    pub fn done(self) {
        for facet in Facet::ALL.into_iter().filter(|facet| facet.of_articles()) {
            let but = self.but[facet as usize];
            if self.all.any || but.any {
                let mentions = self.all.mentions + but.mentions;
                let (unit, article) = (self.unit, self.article);
                self.counts.add_whole(facet, unit, article, mentions);
            }
        }
    }
}

impl Corpus {
    /// Every choice of every facet with what it would leave under the other facets' choices and the
    /// free text. A chosen value that the corpus does not have stands last with nought, so that it
    /// can be lifted.
    #[must_use]
    pub fn facets(&self, filter: &Filter) -> Vec<FacetCounts> {
        Found::new(self, filter).facets
    }

    /// The choices of one facet, once all is counted, or as they are `known`; the counts are no longer there
    /// then.
    pub(super) fn facet_counts(
        &self,
        facet: Facet,
        counts: &mut Counts,
        known: Option<&FacetCounts>,
        filter: &Filter,
    ) -> FacetCounts {
        let chosen = filter.choices(facet);
        let unknown = chosen.filter(|value| self.value_number(facet, value).is_none());
        let unknown = unknown.map(|value| {
            let value: Arc<str> = value.into();
            (value.clone(), facet.label(&value))
        });
        let choices = Choices {
            known: self.known(facet).clone(),
            unknown: Arc::new(unknown.collect()),
            counts: match known {
                Some(known) => known.choices.counts.clone(),
                None => Arc::new(std::mem::take(&mut counts.0[facet as usize])),
            },
        };
        FacetCounts { facet, choices }
    }
}
