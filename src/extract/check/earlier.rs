//! Ends of a change that stand apart from it: behind it, further up, or at the change that it says
//! again.

use super::change::changes;
use super::ends::{adjacent, alike};
use super::{REACH, Sheet, link};
use crate::extract::context::Context;
use crate::extract::{Amount, Status};
use crate::lexicon::Indicator;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;

/// `… mở được 38 lớp … Năm 2015 dự kiến mở 40 lớp, tăng 2 lớp so với năm nay`: the earlier value
/// stands further up, counted alike and of the same matter. That it differs by just the change
/// stated is what tells that it is the one meant.
pub(super) fn earlier(sheet: &Sheet, result: usize, n: usize) -> Option<(usize, usize)> {
    let (Amount::Exact(change), Amount::Exact(value)) =
        (sheet.draft(n).amount, sheet.draft(result).amount)
    else {
        return None;
    };
    let (draft, counted) = (sheet.draft(result), !sheet.draft(n).percent);
    let base = (0..result).rev().take(REACH).find(|m| {
        let base = sheet.draft(*m);
        let apart = match base.amount {
            Amount::Exact(base) => base.distance(value) == Some(change),
            _ => false,
        };
        apart && base.unit == draft.unit && base.indicator == draft.indicator
    })?;
    // Prices and the like go up and down by the same steps all day.
    let counted = counted && draft.kind != Some(Unit::Measure);
    (counted && alike(draft, sheet.draft(n)) && draft.indicator != Indicator::Other)
        .then_some((base, result))
}

/// Whether a time or what lies before is named at token `i`: `so với năm 2015`, `so với cùng kỳ`.
pub(super) fn of_time(ctx: &Context, i: usize) -> bool {
    matches!(
        ctx.word(i),
        Some(
            Word::Nam
                | Word::Dau
                | Word::Cuoi
                | Word::Cung
                | Word::Nhiem
                | Word::Thang
                | Word::Truoc
        )
    )
}

/// `giảm 14 đầu mối, từ 58 đầu mối xuống còn 44 đầu mối`, `tăng 12 tổ chức … (từ 30 lên 42 tổ chức)`:
/// both ends behind the change.
pub(super) fn ends_behind(sheet: &Sheet, n: usize) -> Option<(usize, usize)> {
    let (from, to) = (n + 1, n + 2);
    if to >= sheet.rows.len() || !sheet.together(n, to) {
        return None;
    }
    let ctx = sheet.ctx(n);
    let start = sheet.draft(from).tokens.start;
    let words = sheet.between(n, from);
    // In a bracket or behind a comma the ends may stand some words off.
    let off = words.len() >= 2 && (ctx.sign(start - 2, '(') || ctx.sign(start - 2, ','));
    let broken = |i: usize| i != start - 2 && link::clause(ctx, i);
    if !(words.len() <= 3 || off && words.len() <= 14 && !words.clone().any(broken)) {
        return None;
    }
    let led = ctx.word_before(start) == Some(Word::Tu);
    let gap = sheet.between(from, to);
    let moved = gap
        .clone()
        .any(|i| matches!(ctx.word(i), Some(Word::Xuong | Word::Len | Word::Con)));
    // The noun may stand with the last of the three alone: `giảm 9 (từ 27 xuống còn 18 đầu mối)`.
    let same = |a: usize, b: usize| {
        let (a, b) = (sheet.draft(a), sheet.draft(b));
        alike(a, b) || !a.percent && a.unit.is_none()
    };
    let counted = same(from, to) && (sheet.draft(n).percent || same(n, to) || same(n, from));
    (led && moved && gap.len() <= 6 && counted).then_some((from, to))
}

/// The change in numbers that the percent of row `n` states once more: `giảm 36 phòng (19,3%)`.
pub(super) fn said_again(sheet: &Sheet, n: usize) -> Option<usize> {
    let first = n.checked_sub(1)?;
    let (change, percent) = (sheet.draft(first), sheet.draft(n));
    (percent.percent
        && !change.percent
        && change.unit.as_deref() != Some("lần")
        && sheet.together(first, n)
        && changes(sheet, first)
        && adjacent(sheet, first, n))
    .then_some(first)
}

/// `So với cùng kỳ năm 2016, số đảng viên bị kỷ luật giảm 12 trường hợp (73 trường hợp)`: the base in
/// a bracket right behind the change, the result further up. That the three fit tells which it is.
pub(super) fn compared_before(sheet: &Sheet, n: usize) -> Option<(usize, usize)> {
    let (ctx, change, base) = (sheet.ctx(n), sheet.draft(n), n + 1);
    if base >= sheet.rows.len() || !sheet.together(n, base) || !alike(change, sheet.draft(base)) {
        return None;
    }
    let behind =
        ctx.sign(change.whole.end, '(') && sheet.draft(base).tokens.start <= change.whole.end + 5;
    let mut before = sheet.sentence(n).start..change.tokens.start;
    let compared = before.any(|i| ctx.is(i, Word::So) && ctx.is(i + 1, Word::Voi));
    let (Amount::Exact(by), Amount::Exact(from)) = (change.amount, sheet.draft(base).amount) else {
        return None;
    };
    (0..n)
        .rev()
        .take(REACH)
        .take_while(|m| behind && compared && sheet.near(*m, n))
        .filter(|m| sheet.draft(*m).status == Status::Actual)
        .filter(|m| alike(sheet.draft(*m), sheet.draft(base)))
        .find(|m| match sheet.draft(*m).amount {
            Amount::Exact(value) => value.distance(from) == Some(by),
            _ => false,
        })
        .map(|m| (base, m))
}
