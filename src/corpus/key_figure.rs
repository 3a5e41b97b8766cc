//! The figures that say most of a selection, one an indicator, each with its plan beside it.
//!
//! Measures that mix many different quantities have none: a number of theirs says nothing without
//! its sentence.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::HashMap;

use super::compare::datum::{Datum, data};
use super::{Base, Corpus, Filter, MentionRef, Overview, Selection, VersusKind};
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

impl Corpus {
    /// At most `most` telling figures of `selection`, whose overview is given; those of the
    /// indicator with the most figures first.
    #[must_use]
    pub fn key_figures(
        &self,
        selection: &Selection,
        overview: &Overview,
        most: usize,
    ) -> Vec<KeyFigure> {
        let plans = self.versus(selection).into_iter();
        let plans: HashMap<MentionRef, Base> = plans
            .filter(|row| row.kind == VersusKind::Target)
            .map(|row| (row.result, row.base))
            .collect();
        let articles = data(self, selection);
        let mut best: HashMap<Indicator, (Telling, &Datum)> = HashMap::new();
        for datum in articles.iter().flatten().filter(|datum| datum.selected) {
            if let Some(telling) = telling(datum, plans.contains_key(&datum.at)) {
                let held = best.entry(datum.figure.indicator);
                let held = held.or_insert((telling, datum));
                if telling > held.0 {
                    *held = (telling, datum);
                }
            }
        }
        let mut rows: Vec<_> = overview.by_indicator.iter().collect();
        rows.order_by_key(|row| Reverse(row.count));
        let rows = rows.into_iter().filter_map(|row| {
            let (_, datum) = best.get(&row.indicator)?;
            Some(KeyFigure {
                indicator: row.indicator,
                figure: datum.at,
                place: datum.place.map(str::to_owned),
                plan: plans.get(&datum.at).copied(),
                count: row.count,
                filter: row.filter.clone(),
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
