//! The choices that a corpus has in each facet, and how often: the same whatever is filtered, so worked
//! out once for a corpus, from what the version before it had.

use std::cmp::{Ordering, Reverse};
use std::sync::{Arc, OnceLock};

use super::called::Called;
use super::facet::{Order, Values, year};
use super::unit::Unit;
use super::{ArticleId, Corpus, Facet, Label, Shelf};
use crate::order::InOrder as _;

/// How often each value is met in the whole corpus, by facet and number.
#[derive(Clone, Debug, Default)]
pub(super) struct Totals([Vec<Met>; Facet::ALL.len()]);

#[derive(Clone, Copy, Debug, Default)]
struct Met {
    /// By articles and mentions.
    uses: u32,
    /// By mentions, those of repeated words too.
    mentions: u32,
}

impl Totals {
    /// With an article more.
    pub fn add(&mut self, unit: &Unit) {
        each(unit, &mut |facet, number, mentions| {
            let met = &mut self.0[facet as usize];
            let number = number as usize;
            if met.len() <= number {
                met.resize(number + 1, Met::default());
            }
            met[number].uses += 1;
            met[number].mentions += mentions;
        });
    }

    /// Without an article that was added.
    pub fn leave_out(&mut self, unit: &Unit) {
        each(unit, &mut |facet, number, mentions| {
            if let Some(met) = self.0[facet as usize].get_mut(number as usize) {
                met.uses = met.uses.saturating_sub(1);
                met.mentions = met.mentions.saturating_sub(mentions);
            }
        });
    }

    fn has(&self, facet: Facet, number: u32) -> bool {
        let met = self.0[facet as usize].get(number as usize);
        met.is_some_and(|met| met.uses > 0)
    }

    fn mentions(&self, facet: Facet, number: u32) -> u32 {
        let met = self.0[facet as usize].get(number as usize);
        met.map_or(0, |met| met.mentions)
    }

    /// One more than the greatest number of a facet.
    fn len(&self, facet: Facet) -> usize {
        self.0[facet as usize].len()
    }
}

/// Every value of an article and its mentions, with how many mentions that is.
pub(super) fn each(unit: &Unit, take: &mut dyn FnMut(Facet, u32, u32)) {
    let mentions = u32::try_from(unit.items().len()).unwrap_or(u32::MAX);
    for group in unit.groups() {
        take(Facet::Collection, *group, mentions);
    }
    for place in unit.place_keys() {
        take(Facet::Place, *place, mentions);
    }
    unit.own(|facet, number| take(facet, number, 0));
    for at in 0..unit.items().len() {
        unit.values(at, |facet, number| take(facet, number, 1));
    }
}

/// A choice that there is.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub number: u32,
    pub value: Arc<str>,
    pub label: Label,
}

/// The choices of each facet in their order, once they are asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Arranged {
    now: [OnceLock<Arc<Vec<Known>>>; Facet::ALL.len()],
    /// Those of the version before, which stand nearly in the same order.
    before: [Option<Arc<Vec<Known>>>; Facet::ALL.len()],
}

impl Arranged {
    /// For the next version.
    pub fn next(&self) -> Self {
        let known = self.now.iter().zip(&self.before);
        let mut known = known.map(|(now, before)| now.get().or(before.as_ref()).cloned());
        Self {
            now: Default::default(),
            before: std::array::from_fn(|_| known.next().flatten()),
        }
    }
}

impl Corpus {
    /// The choices of a facet in the order in which they are offered.
    pub(super) fn known(&self, facet: Facet) -> &Arc<Vec<Known>> {
        self.arranged.now[facet as usize].get_or_init(|| Arc::new(self.arrange(facet)))
    }

    /// One more than the greatest number of a value of a facet.
    pub(super) fn numbers(&self, facet: Facet) -> usize {
        match facet.values() {
            Values::Articles => self.entries.len(),
            _ => self.totals.len(facet),
        }
    }

    fn arrange(&self, facet: Facet) -> Vec<Known> {
        if let Values::Articles = facet.values() {
            let entries = self
                .order
                .iter()
                .filter_map(|at| Some((at, self.entry(*at)?)));
            let known = entries.map(|(at, entry)| Known {
                number: u32::try_from(at.0).unwrap_or(u32::MAX),
                value: entry.article.id.clone(),
                label: Label::Text(entry.heading.clone()),
            });
            return known.collect();
        }
        let called = self.shared.called();
        let before = self.arranged.before[facet as usize].iter();
        let before = before.flat_map(|known| known.iter().map(|known| known.number));
        let before = before.filter(|number| self.totals.has(facet, *number));
        let mut numbers: Vec<u32> = before.collect();
        let mut there = vec![false; self.totals.len(facet)];
        for number in &numbers {
            there[*number as usize] = true;
        }
        let others = (0..self.totals.len(facet)).filter(|number| !there[*number]);
        let others = others.filter_map(|number| u32::try_from(number).ok());
        numbers.extend(others.filter(|number| self.totals.has(facet, *number)));
        numbers.order_by(|a, b| self.compare(&called, facet, *a, *b));
        let known = numbers.into_iter().filter_map(|number| {
            let value = self.value_text(&called, facet, number)?;
            let label = facet.label(&value);
            Some(Known {
                number,
                value,
                label,
            })
        });
        known.collect()
    }

    /// Which of two values is offered first.
    fn compare(&self, called: &Called, facet: Facet, a: u32, b: u32) -> Ordering {
        let alphabet = || match facet.values() {
            Values::Places => called.places().compare(self.shown(a), self.shown(b)),
            _ => called.values(facet).compare(a, b),
        };
        match facet.order() {
            Order::NumberDown => b.cmp(&a),
            Order::Table | Order::DateDown => a.cmp(&b),
            Order::Shelves => {
                let rank = |number| {
                    let text = called.values(facet).text(number);
                    text.map(|text| Shelf::rank(text))
                };
                rank(a).cmp(&rank(b)).then_with(alphabet)
            }
            Order::CountDown => {
                let count = |number| Reverse(self.totals.mentions(facet, number));
                count(a).cmp(&count(b)).then_with(alphabet)
            }
        }
    }

    /// The value of this number, in the form that links carry.
    fn value_text(&self, called: &Called, facet: Facet, number: u32) -> Option<Arc<str>> {
        match facet.values() {
            Values::Texts | Values::Shelves => called.values(facet).text(number).cloned(),
            Values::Articles => Some(self.entry(ArticleId(number as usize))?.article.id.clone()),
            Values::Places => called.places().text(self.shown(number)).cloned(),
            Values::Years => Some(format!("{number:04}").into()),
            Values::Table(row) => row(number as usize).map(|(id, _)| id.into()),
        }
    }

    /// The number of a value that some article has.
    pub(super) fn value_number(&self, facet: Facet, value: &str) -> Option<u32> {
        let called = self.shared.called();
        let number = match facet.values() {
            Values::Articles => {
                let article = self.article_by_id(value)?;
                return u32::try_from(article.0).ok();
            }
            Values::Texts | Values::Shelves => called.values(facet).known(value)?,
            Values::Places => {
                let spelling = called.places().known(value)?;
                let place = called.place_of(spelling);
                (self.shown(place) == spelling).then_some(place)?
            }
            Values::Years => year::read(value)?.into(),
            Values::Table(_) => facet.place(value)?,
        };
        Some(number).filter(|number| self.totals.has(facet, *number))
    }

    /// The values of an article, or of one of its mentions.
    #[cfg(test)]
    pub(super) fn values(
        &self,
        facet: Facet,
        at: ArticleId,
        mention: Option<usize>,
    ) -> Vec<String> {
        let Some(entry) = self.entry(at) else {
            return Vec::new();
        };
        let unit = &entry.unit;
        let mut numbers = Vec::new();
        let mut take = |of, number| numbers.extend((of == facet).then_some(number));
        match (facet, mention) {
            (Facet::Collection, _) => numbers.extend(unit.groups()),
            (Facet::Place, _) => numbers.extend(unit.place_keys()),
            (_, Some(mention)) => unit.values(mention, take),
            (_, None) => unit.own(&mut take),
        }
        let called = self.shared.called();
        let texts = numbers
            .iter()
            .filter_map(|at| self.value_text(&called, facet, *at));
        texts.map(|text| text.to_string()).collect()
    }
}
