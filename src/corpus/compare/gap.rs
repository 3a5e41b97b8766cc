//! How far two amounts lie apart: exact decimal arithmetic, ranges by both their ends.

use std::cmp::Ordering;

use super::Measure;
use crate::extract::Amount;
use crate::text::Decimal;

/// On which side of the base the result lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// More.
    Above,
    /// As much.
    Even,
    /// Less.
    Below,
    /// Ranges that overlap: it cannot be said.
    Open,
}

/// How far a result lies from its base; of ranges the least and the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// On which side.
    pub side: Side,
    /// By how much, without a sign.
    pub by: (Decimal, Decimal),
    /// The result in percent of the base, to one decimal; `None` for percents, whose difference is
    /// in points, and for a base of nought.
    pub percent: Option<(Decimal, Decimal)>,
    /// Whether a word such as "gần" blurs one of the two.
    pub approximate: bool,
}

/// The least and the most that an amount says; a fraction says something else.
pub(super) fn ends(amount: Amount) -> Option<(Decimal, Decimal)> {
    match amount {
        Amount::Exact(value) => Some((value, value)),
        Amount::Range { low, high } => Some((low, high)),
        Amount::Fraction { .. } => None,
    }
}

/// The gap between a result and its base, each by its least and its most.
pub(super) fn gap(
    measure: &Measure,
    result: (Decimal, Decimal),
    base: (Decimal, Decimal),
    approximate: bool,
) -> Option<Gap> {
    let side = if result.0 == base.1 && result.1 == base.0 {
        Side::Even
    } else if result.0.cmp(&base.1) != Ordering::Less {
        Side::Above
    } else if result.1.cmp(&base.0) != Ordering::Greater {
        Side::Below
    } else {
        Side::Open
    };
    let by = match side {
        Side::Below => (base.0.distance(result.1)?, base.1.distance(result.0)?),
        _ => (result.0.distance(base.1)?, result.1.distance(base.0)?),
    };
    let percent = |of: Decimal, base: Decimal| {
        (base > Decimal::default())
            .then(|| of.times_ten_to(2)?.ratio(base, 1))
            .flatten()
    };
    let percent = percent(result.0, base.1).zip(percent(result.1, base.0));
    Some(Gap {
        side,
        by,
        percent: percent.filter(|_| measure.unit != "%"),
        approximate,
    })
}
