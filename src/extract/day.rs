//! Dates: a day and its month, with or without a year, alone, as an interval, or in words. Which year
//! is meant where none is written, the clock knows.

use super::clock::Clock;
use super::context::Context;
use super::time::year;
use crate::lexicon::word::Word;
use crate::text::{Edtf, Instant};

/// The day and month, perhaps year, that `a / b [/ c]` at token `i` is, glued by one sign.
fn day_month(ctx: &Context, i: usize) -> Option<(usize, Instant)> {
    let (first_len, day) = ctx.digits(i)?;
    let (second_len, month) = ctx.digits(i + 2)?;
    let separated = |i: usize| {
        ['/', '-', '.', '–']
            .into_iter()
            .find(|c| ctx.sign(i, *c))
            .filter(|_| ctx.glued(i) && ctx.glued(i + 1))
    };
    let sign = separated(i + 1)?;
    if first_len > 2 || second_len > 2 || !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
    if separated(i + 3) == Some(sign)
        && let Some(year) = year(ctx, i + 4)
    {
        return Some((i + 5, Instant::day(Some(year), month, day)));
    }
    // `3.6.` ends a sentence; `1.234.567` and `2.5.1` are no dates.
    if separated(i + 3) == Some(sign) && ctx.digits(i + 4).is_some() {
        return None;
    }
    Some((i + 3, Instant::day(None, month, day)))
}

/// Whether a time of day or `ngày` stands before token `i`, so that `10/2` there is a date.
fn dated(ctx: &Context, i: usize) -> bool {
    use Word::{Chieu, Dem, Hom, Nay, Ngay, Sang, Toi, Trua};
    let occasion = i > 0 && matches!(ctx.at(i - 1), "dịp" | "Dịp");
    occasion
        || matches!(
            ctx.word_before(i),
            Some(Ngay | Sang | Trua | Chieu | Toi | Dem | Hom | Nay)
        )
}

/// Dates and ranges of dates, with `ngày`; a bare day and month only where it is surely one.
pub(super) fn dates(ctx: &Context, at: usize, clock: &Clock) -> Option<(usize, Option<Edtf>)> {
    let first = if ctx.is(at, Word::Ngay) { at + 1 } else { at };
    let named = first > at;
    ctx.digits(first)?;
    if let Some(found) = worded_date(ctx, first, named, clock) {
        return Some(found);
    }
    // `27 - 30/10/2017`: a day before a full date.
    if let (Some((len, day)), true) = (
        ctx.digits(first),
        ctx.dash(first + 1) || ctx.is(first + 1, Word::Den),
    ) && len <= 2
        && let Some((end, to)) = day_month(
            ctx,
            if ctx.is(first + 2, Word::Ngay) {
                first + 3
            } else {
                first + 2
            },
        )
        && to.day.is_some_and(|last| u32::from(last) > day)
        && (named || to.year.is_some() && ctx.sign(first.wrapping_sub(1), '('))
    {
        let from = Instant {
            day: u8::try_from(day).ok(),
            ..to
        };
        return Some((end, Some(interval(from, to, clock))));
    }
    let (end, from) = day_month(ctx, first)?;
    let spaced_dash = ctx.dash(end) || named && ctx.is(end, Word::Den);
    if spaced_dash {
        let next = if ctx.is(end + 1, Word::Ngay) {
            end + 2
        } else {
            end + 1
        };
        if let Some((end, to)) = day_month(ctx, next)
            && (to.year.is_some() || named)
        {
            let from = Instant {
                year: from.year.or(to.year),
                ..from
            };
            return Some((end, Some(interval(from, to, clock))));
        }
    }
    if from.year.is_some() {
        return Some((end, Some(Edtf::At(from))));
    }
    if named || dated(ctx, first) {
        return Some((
            end,
            Some(Edtf::At(Instant {
                year: clock.dateline_year(),
                ..from
            })),
        ));
    }
    None
}

/// `15 tháng 4 năm 2021`, `15 tháng 4`.
fn worded_date(
    ctx: &Context,
    first: usize,
    named: bool,
    clock: &Clock,
) -> Option<(usize, Option<Edtf>)> {
    let (_, day) = ctx
        .digits(first)
        .filter(|(len, day)| *len <= 2 && (1..=31).contains(day))?;
    let (_, month) = ctx
        .is(first + 1, Word::Thang)
        .then(|| ctx.digits(first + 2))
        .flatten()
        .filter(|(len, month)| *len <= 2 && (1..=12).contains(month))?;
    let (day, month) = (u8::try_from(day).ok()?, u8::try_from(month).ok()?);
    let year_at = if ctx.is(first + 3, Word::Nam) || ctx.sign(first + 3, '/') || ctx.dash(first + 3)
    {
        first + 4
    } else {
        first + 3
    };
    match year(ctx, year_at) {
        Some(year) => Some((
            year_at + 1,
            Some(Edtf::At(Instant::day(Some(year), month, day))),
        )),
        None if named => {
            let at = Instant::day(clock.dateline_year(), month, day);
            Some((first + 3, Some(Edtf::At(at))))
        }
        None => None,
    }
}

fn interval(from: Instant, to: Instant, clock: &Clock) -> Edtf {
    let year = to.year.or(clock.dateline_year());
    let from = Instant {
        year: from.year.or(year),
        ..from
    };
    Edtf::Between(from, Some(Instant { year, ..to }))
}
