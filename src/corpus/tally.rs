//! Facet counts: what each choice would leave.
//!
//! Articles and mentions know their choices as small numbers, so that one pass over them counts every
//! facet: what fails no facet counts everywhere, what fails a single facet counts in that one, for its
//! own choices are lifted there.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::select::Passing;
use super::unit::Unit;
use super::{Corpus, Facet, Filter, Found, Label};

/// Every choice of one facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    /// Which facet.
    pub facet: Facet,
    /// Its choices in the order in which they are offered; those that would leave nothing too.
    pub choices: Arc<Vec<Choice>>,
}

/// One choice of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What links carry.
    pub value: Arc<str>,
    /// What readers see.
    pub label: Label,
    /// Mentions that have it under the choices of the other facets and the free text.
    pub count: usize,
    /// Articles that have it, by themselves or in a mention, under the same.
    pub articles: usize,
}

#[derive(Clone, Copy, Default)]
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
            Facet::Collection => &unit.groups[..],
            Facet::Place => &unit.place_keys,
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

    /// With an article more.
    pub fn take(&mut self, passing: &Passing<'_>, unit: &Unit, article: usize) {
        let mut all = Whole::default();
        let mut but = [Whole::default(); Facet::ALL.len()];
        passing.counted_of(article, |mention, failed| {
            let only = failed.is_power_of_two().then(|| failed.trailing_zeros());
            let only = only.and_then(|bit| Facet::ALL.get(bit as usize).copied());
            if failed == 0 {
                all.any = true;
                all.mentions += u32::from(mention.is_some());
            } else if let Some(only) = only.filter(|facet| facet.of_articles()) {
                but[only as usize].any = true;
                but[only as usize].mentions += u32::from(mention.is_some());
                return;
            } else if only.is_none() {
                return;
            }
            match mention {
                Some(at) => unit.values(at, |facet, number| {
                    if only.is_none_or(|only| only == facet) {
                        self.add(facet, number, article, 1);
                    }
                }),
                None => unit.own(|facet, number| {
                    if only.is_none_or(|only| only == facet) {
                        self.add(facet, number, article, 0);
                    }
                }),
            }
        });
        for facet in Facet::ALL.into_iter().filter(|facet| facet.of_articles()) {
            let but = but[facet as usize];
            if all.any || but.any {
                let mentions = all.mentions + but.mentions;
                self.add_whole(facet, unit, article, mentions);
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

    /// The choices of one facet, once all is counted.
    pub(super) fn facet_counts(
        &self,
        facet: Facet,
        counts: &Counts,
        filter: &Filter,
    ) -> FacetCounts {
        let counts = &counts.0[facet as usize];
        FacetCounts {
            facet,
            choices: self.choices(facet, counts, filter).into(),
        }
    }

    fn choices(&self, facet: Facet, counts: &[Count], filter: &Filter) -> Vec<Choice> {
        let known = self.known(facet).iter().map(|known| {
            let count = counts.get(known.number as usize).copied();
            let count = count.unwrap_or_default();
            Choice {
                value: known.value.clone(),
                label: known.label.clone(),
                count: count.mentions as usize,
                articles: count.articles as usize,
            }
        });
        let unknown = filter
            .choices(facet)
            .filter(|value| self.value_number(facet, value).is_none())
            .map(|value| {
                let value: Arc<str> = value.into();
                Choice {
                    label: facet.label(&value),
                    value,
                    count: 0,
                    articles: 0,
                }
            });
        known.chain(unknown).collect()
    }
}
