//! The figures that say most of a selection, one an indicator, each with its plan beside it.
//!
//! Measures that mix many different quantities have none: a number of theirs says nothing without
//! its sentence.

#[cfg(test)]
mod tests;

use foldhash::HashMap;
use std::cmp::Reverse;

use super::compare::datum::Datum;
use super::{Base, Filter, MentionRef, Overview, Versus, VersusKind};
use crate::extract::{Amount, Figure, Status};
use crate::lexicon::Indicator;
use crate::order::InOrder as _;
use crate::text::{Decimal, Edtf};

/// A telling figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it counts.
    pub indicator: Indicator,
    /// The figure.
    pub figure: MentionRef,
    /// The place that it is said of.
    pub place: Option<String>,
    /// Its plan.
    pub plan: Option<Base>,
    /// How many figures the indicator has.
    pub count: usize,
    /// Leads to them.
    pub filter: Filter,
}

/// The most telling figure of each indicator, article by article.
#[derive(Default)]
pub(super) struct Foremost(HashMap<Indicator, (Telling, KeyFigure)>);

impl Foremost {
    /// With the figures of an article more, and its results with their plans.
    pub fn take(&mut self, data: &[Datum], rows: &[Versus]) {
        let plans = rows.iter().filter(|row| row.kind == VersusKind::Target);
        let plans: HashMap<MentionRef, Base> = plans.map(|row| (row.result, row.base)).collect();
        for datum in data.iter().filter(|datum| datum.selected) {
            let plan = plans.get(&datum.at).copied();
            let Some(telling) = telling(datum, plan.is_some()) else {
                continue;
            };
            let indicator = datum.figure.indicator;
            if self.0.get(&indicator).is_some_and(|held| telling <= held.0) {
                continue;
            }
            let row = KeyFigure {
                indicator,
                figure: datum.at,
                place: datum.place.map(str::to_owned),
                plan,
                count: 0,
                filter: Filter::default(),
            };
            self.0.insert(indicator, (telling, row));
        }
    }

    /// At most `most` of what `overview` counts; those of the indicator with the most figures first.
    pub fn key_figures(mut self, overview: &Overview, most: usize) -> Vec<KeyFigure> {
        let mut rows: Vec<_> = overview.by_indicator.iter().collect();
        rows.order_by_key(|row| Reverse(row.count));
        let rows = rows.into_iter().filter_map(|row| {
            let (_, held) = self.0.remove(&row.indicator)?;
            Some(KeyFigure {
                count: row.count,
                filter: row.filter.clone(),
                ..held
            })
        });
        rows.take(most).collect()
    }
}

/// How much a figure says, the least weighty last: a whole before a part, with its plan, exact, of a
/// known and late period, great; of equals the one that stands first.
type Telling = (bool, bool, bool, Option<u16>, Decimal, Reverse<MentionRef>);

fn telling(datum: &Datum, planned: bool) -> Option<Telling> {
    let figure = datum.figure;
    let measure = datum.measure?;
    let result = figure.status == Status::Actual && !measure.is_mixed();
    let value = value(figure).filter(|_| result)?;
    Some((
        !datum.part,
        planned,
        figure.approx.is_none(),
        figure.period.and_then(Edtf::last_year),
        value,
        Reverse(datum.at),
    ))
}

fn value(figure: &Figure) -> Option<Decimal> {
    match figure.amount {
        Amount::Exact(value) => Some(value),
        _ => None,
    }
}
