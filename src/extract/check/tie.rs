//! What ties a percent to the figure that it is said of, and to a whole beside them.

use super::share::of;
use super::{Check, REACH, Sheet, Verdict, link};
use crate::extract::context::Context;
use crate::extract::{Amount, Status};
use crate::lexicon::word::Word;

/// Whether nothing but linking words ties the percent of row `n` to the figure of row `part`.
pub(super) fn said_of(sheet: &Sheet, part: usize, n: usize) -> bool {
    let ctx = sheet.ctx(n);
    let between = sheet.between(part, n);
    // A numeral in between that is no plan of the same (`(chỉ tiêu giao 15)`) nor in a time starts
    // something else.
    let skipped =
        |i: usize| sheet.timed(n, i) || (part + 1..n).any(|m| sheet.draft(m).tokens.contains(&i));
    let broken = (part + 1..n).any(|m| sheet.draft(m).percent)
        || between
            .clone()
            .any(|i| ctx.digits(i).is_some() && !skipped(i))
        || part + 1 == n && between.clone().any(|i| ctx.sign(i, ')'));
    !broken && link::says_share(ctx, between)
}

/// `Đảng bộ huyện Trà Lĩnh 41/70 đảng viên, 58,6%;`: the entry of a list, the percent by itself behind
/// a fraction.
pub(super) fn entry(sheet: &Sheet, part: usize, n: usize) -> bool {
    let ctx = sheet.ctx(n);
    let (fraction, percent) = (sheet.draft(part), sheet.draft(n).tokens.clone());
    let alone = link::clause(ctx, percent.end) || percent.end + 1 >= sheet.sentence(n).end;
    matches!(fraction.amount, Amount::Fraction { .. })
        && part + 1 == n
        && ctx.sign(fraction.whole.end, ',')
        && fraction.whole.end + 1 == percent.start
        && alone
}

/// `giảm 1.846 biên chế … . So với tổng biên chế năm 2015 (23.102 biên chế), mức giảm đạt 8%`: the
/// whole opens the sentence, and the part stands before it. Only arithmetic tells which one it is.
pub(super) fn against(sheet: &Sheet, n: usize) -> Option<Check> {
    let (ctx, sentence) = (sheet.ctx(n), sheet.sentence(n));
    let base = sheet.before(n).last().filter(|m| m + 1 == n)?;
    let start = sheet.draft(base).tokens.start;
    let opens = (sentence.start..start).any(|i| ctx.is(i, Word::So) && ctx.is(i + 1, Word::Voi))
        || ctx.is(sentence.start, Word::Trong) && ctx.at(sentence.start + 1) == "tổng";
    let tied = sheet
        .between(base, n)
        .any(|i| matches!(ctx.at(i), "đạt" | "chiếm" | "bằng" | "là"));
    if !opens || !tied || start > sentence.start + 14 || sheet.draft(base).status == Status::Target
    {
        return None;
    }
    (0..base)
        .rev()
        .take(REACH)
        .take_while(|m| sheet.near(*m, n))
        .filter(|m| sheet.draft(*m).unit == sheet.draft(base).unit)
        .filter_map(|m| of(sheet, m, n, base))
        .find(|check| check.verdict != Verdict::Inconsistent)
}

/// The part of which row `whole` is the whole: `2 trong tổng số 17 xã`.
pub(super) fn out_of(sheet: &Sheet, whole: usize) -> Option<usize> {
    let less = sheet.before(whole).next()?;
    let gap = sheet.between(less, whole);
    let ctx = sheet.ctx(whole);
    let within = gap
        .clone()
        .any(|i| ctx.is(i, Word::Trong) || ctx.at(i) == "trên")
        && gap.clone().any(|i| ctx.is(i, Word::SoHieu));
    (within && gap.len() <= 4 && matches!(sheet.draft(less).amount, Amount::Exact(_)))
        .then_some(less)
}

/// Whether the words after a percent name another whole.
pub(super) fn of_another(ctx: &Context, after: usize) -> bool {
    let first = after + usize::from(ctx.is(after, Word::Trong) || ctx.is(after, Word::So));
    matches!(ctx.at(first), "tổng" | "với" | "trên")
}

/// Whether row `m` stands in a bracket between what the percent of row `n` is said of and the
/// percent: `18 đảng viên (chỉ tiêu giao 15), đạt 120%`.
pub(super) fn aside(sheet: &Sheet, m: usize, n: usize) -> bool {
    let ctx = sheet.ctx(n);
    let open = link::bracket(ctx, sheet.draft(m).tokens.start);
    open.is_some() && open != link::bracket(ctx, sheet.draft(n).tokens.start)
}
