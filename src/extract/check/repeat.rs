//! Repeats: a quantity that the headline or the lead states and the body states again, rounded or
//! otherwise. Equal numbers say nothing new and are no checks.

use super::link;
use super::verdict::{Computed, Stated, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::article::BlockKind;
use crate::extract::figure::Draft;
use crate::extract::{Amount, Status};
use crate::lexicon::Indicator;
use crate::lexicon::unit::Unit;

/// How many figures of headline and lead are looked at: an article printed as one lead has no body
/// to differ from.
const OPENING: usize = 40;

/// The quantities of headline and lead that the body states otherwise.
pub(super) fn find(sheet: &Sheet) -> Vec<Check> {
    let opening = |n: usize| {
        let ctx = sheet.ctx(n);
        ctx.article.blocks.get(ctx.block).is_some_and(|b| {
            matches!(b.kind, BlockKind::Title | BlockKind::Lead) && b.repeats.is_none()
        })
    };
    let rows = 0..sheet.rows.len();
    rows.clone()
        .filter(|n| opening(*n))
        .take(OPENING)
        .filter_map(|n| {
            let first = sheet.draft(n);
            let Amount::Exact(stated) = first.amount else {
                return None;
            };
            let later: Vec<usize> = rows
                .clone()
                .filter(|m| *m > n && !opening(*m) && alike(first, sheet.draft(*m)))
                .collect();
            let value = |m: usize| match sheet.draft(m).amount {
                Amount::Exact(value) => Some(value),
                _ => None,
            };
            if first.percent || later.iter().any(|m| value(*m) == Some(stated)) {
                return None;
            }
            // Only one figure of the body may be meant.
            let [only] = later[..] else { return None };
            let computed = value(only)?;
            let said = Stated {
                value: stated,
                grain: first.grain,
                approx: first.approx,
            };
            let verdict = judge(
                said,
                Computed {
                    value: computed,
                    slack: 0.0,
                },
            );
            // A number far off is another quantity, not the same one in contradiction.
            let tenth = stated.ratio(crate::text::Decimal::new(10, 0), 6)?;
            if verdict == Verdict::Inconsistent
                && (stated.distance(computed)? > tenth || !counts(first))
            {
                return None;
            }
            let sign = if verdict == Verdict::Inconsistent {
                "≠"
            } else {
                "≈"
            };
            let line = format!(
                "{} {sign} {} {}",
                link::printed(stated),
                link::printed(computed),
                verdict.sign()
            );
            Some(sheet.check(
                CheckKind::Repeat,
                &[n, only],
                stated,
                computed,
                verdict,
                line,
            ))
        })
        .collect()
}

/// Prices, areas and the like vary from one thing to the next; people, bodies and events that are
/// counted twice under one indicator are the same.
fn counts(first: &Draft) -> bool {
    first.indicator != Indicator::Economy && first.kind.is_some_and(|kind| kind != Unit::Measure)
}

/// Whether the later figure can be the same quantity: same unit, indicator and status.
fn alike(first: &Draft, later: &Draft) -> bool {
    first.unit.is_some()
        && first.unit == later.unit
        && first.indicator == later.indicator
        && first.indicator != Indicator::Other
        && first.status == later.status
        && first.status == Status::Actual
        && later.approx.is_none()
}
