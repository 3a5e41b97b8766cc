//! Spans of time: `5 năm (2016 - 2020)`, `65 năm … (02/11/1954 - 02/11/2019)`.

use super::verdict::{Computed, Stated, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::extract::Amount;
use crate::lexicon::unit::Unit;
use crate::text::{Decimal, Edtf, Instant};

/// The length of time that row `n` states, against its ends.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let length = sheet.draft(n);
    let Amount::Exact(stated) = length.amount else {
        return None;
    };
    if length.kind != Some(Unit::Length) {
        return None;
    }
    let Some(Edtf::Between(from, Some(to))) = length.period else {
        return None;
    };
    let (first, last, difference, both) = match length.unit.as_deref()? {
        "năm" => years(from, to)?,
        "tháng" => months(from, to)?,
        "ngày" => days(from, to)?,
        _ => return None,
    };
    // `5 năm dẫn dắt … (2004-2007) và (2014-2015)`: more than one stretch.
    let ctx = sheet.ctx(n);
    let close = (length.whole.end..length.whole.end + 40).find(|i| ctx.sign(*i, ')'));
    if close.is_some_and(|close| (close + 1..close + 4).any(|i| ctx.sign(i, '('))) {
        return None;
    }
    // Both ends counted, `5 năm (2016 - 2020)`, or not, `3 năm (2017 - 2020)`.
    let difference = Decimal::new(difference, 0);
    let inclusive = both
        .then(|| Decimal::new(1, 0).checked_add(difference))
        .flatten();
    let computed = inclusive
        .filter(|inclusive| *inclusive == stated)
        .unwrap_or(difference);
    let said = Stated {
        value: stated,
        grain: length.grain,
        approx: length.approx,
    };
    let verdict = judge(
        said,
        Computed {
            value: computed,
            slack: 0.0,
        },
    );
    let counted = if Some(computed) == inclusive {
        " + 1"
    } else {
        ""
    };
    let line = if verdict == Verdict::Inconsistent {
        format!("{last} − {first} = {computed} ≠ {stated} ✗")
    } else {
        format!("{last} − {first}{counted} = {computed} {}", verdict.sign())
    };
    Some(sheet.check(CheckKind::Span, &[n], stated, computed, verdict, line))
}

type Ends = (String, String, i64, bool);

fn years(from: Instant, to: Instant) -> Option<Ends> {
    let (first, last) = (i64::from(from.year?), i64::from(to.year?));
    // Between two days a year is full only on its day.
    let short = from.day.is_some() && (to.month, to.day) < (from.month, from.day);
    Some((
        first.to_string(),
        last.to_string(),
        last - first - i64::from(short),
        from.month.is_none(),
    ))
}

/// Within one month, as a stretch of days is printed: `15 ngày (01 - 15-8-2025)`.
fn days(from: Instant, to: Instant) -> Option<Ends> {
    let (first, last) = (from.day?, to.day?);
    ((from.year, from.month) == (to.year, to.month)).then(|| {
        let difference = i64::from(last) - i64::from(first);
        (first.to_string(), last.to_string(), difference, true)
    })
}

fn months(from: Instant, to: Instant) -> Option<Ends> {
    let count =
        |at: Instant| Some(i64::from(at.year?) * 12 + i64::from(at.month.filter(|m| *m <= 12)?));
    let name = |at: Instant| Some(format!("{}/{}", at.month?, at.year?));
    Some((
        name(from)?,
        name(to)?,
        count(to)? - count(from)?,
        from.day.is_none(),
    ))
}
