//! Whether a sentence tells of something still to come: it stands under a heading of plans, or its
//! time lies after the day of printing.

use super::context::Context;
use super::setting::Setting;
use super::time::{self, Moment, Role};
use crate::text::{Edtf, Instant};

/// The words that put a figure in the future, if it is there.
pub(super) fn ahead(
    ctx: &Context,
    setting: &Setting,
    from: usize,
    at: usize,
) -> Option<std::ops::Range<usize>> {
    let day = ctx.article.published.as_ref()?.day;
    let moments = setting.times(from..at);
    let moment = moments.iter().rev().find(|m| m.role == Role::Point)?;
    // A day or quarter without its year takes the dateline's, and may have been the year before's.
    let stated = moment.tokens.clone().any(|i| time::year(ctx, i).is_some());
    if !stated {
        return None;
    }
    let done = (moment.tokens.end..at).any(|i| matches!(ctx.at(i), "đã" | "được"));
    (!done && to_come(ctx, moment, day, at)).then(|| moment.tokens.clone())
}

/// Whether a time is to come on `day`. What has begun is to come only where the sentence says that
/// work is to be put into it: `Quý IV, huyện tập trung hoàn thành 2 cuộc còn lại`.
fn to_come(ctx: &Context, moment: &Moment, day: Instant, at: usize) -> bool {
    let Some((first, last)) = moment.holds.and_then(months) else {
        return false;
    };
    let Some(now) = month_of(day) else {
        return false;
    };
    let effort = (moment.tokens.end..at)
        .any(|i| matches!(ctx.at(i), "tập" | "tiếp") && matches!(ctx.at(i + 1), "trung" | "tục"));
    // A date in the month of printing may be printed afterwards, and a year is told of when it ends.
    first > now || last > now && effort && last - first < 6
}

/// The first and last month of a time, counted from year nought.
fn months(edtf: Edtf) -> Option<(u32, u32)> {
    let (from, to) = match edtf {
        Edtf::At(at) => (at, at),
        Edtf::Between(from, Some(to)) => (from, to),
        Edtf::Between(_, None) => return None,
    };
    let end = match to.month {
        None => u32::from(to.year?) * 12 + 12,
        Some(33..=36) => month_of(to)? + 2,
        Some(40 | 41) => month_of(to)? + 5,
        Some(_) => month_of(to)?,
    };
    Some((month_of(from)?, end))
}

/// The month in which an instant begins, counted from year nought.
fn month_of(at: Instant) -> Option<u32> {
    let month = match at.month {
        None => 1,
        Some(quarter @ 33..=36) => (u32::from(quarter) - 33) * 3 + 1,
        Some(half @ 40..=41) => (u32::from(half) - 40) * 6 + 1,
        Some(month) => u32::from(month),
    };
    Some(u32::from(at.year?) * 12 + month)
}
