//! Between what a change took place: an earlier value or a plan, and the result.

use super::Sheet;
use super::change::changes;
use super::earlier::{compared_before, earlier, ends_behind, of_time, said_again};
use super::link;
use crate::extract::figure::Draft;
use crate::extract::{Amount, Status};
use crate::lexicon::word::Word;
use crate::text::{SyllableKey, keys};

/// The earlier value or plan, and the result, of the change of row `n`.
pub(super) fn ends(sheet: &Sheet, n: usize) -> Option<(usize, usize)> {
    let ctx = sheet.ctx(n);
    let change = sheet.draft(n);
    if let Some(ends) = ends_behind(sheet, n) {
        return Some(ends);
    }
    // `tăng lần lượt 12,61% và 371%` pairs by order.
    let sentence = sheet.sentence(n);
    let near = change.tokens.start.saturating_sub(12).max(sentence.start)..change.tokens.start;
    if near
        .into_iter()
        .any(|i| ctx.is(i, Word::Lan) && ctx.at(i + 1) == "lượt")
    {
        return None;
    }
    // `giảm 36 phòng, tương đương 19,3%`: the percent says the same change again.
    if let Some(same) = said_again(sheet, n) {
        return ends(sheet, same);
    }
    if let Some(ends) = compared_before(sheet, n) {
        return Some(ends);
    }
    let result = sheet.before(n).find(|m| result_of(sheet, *m, n))?;
    let compared = [change.whole.end, change.tokens.end];
    if let Some(so) = compared.into_iter().find(|i| ctx.is(*i, Word::So)) {
        return base_after(sheet, result, n)
            .map(|base| (base, result))
            .or_else(|| from_to(sheet, result, n).filter(|_| of_time(ctx, so + 2)))
            .or_else(|| planned(sheet, result, n).filter(|_| link::plan_follows(ctx, so + 2)))
            .or_else(|| earlier(sheet, result, n).filter(|_| of_time(ctx, so + 2)));
    }
    // `gấp 1,5 lần năm 2016 (1,2 tỷ)`.
    if change.unit.as_deref() == Some("lần")
        && ctx.is(change.whole.end, Word::Nam)
        && let Some(base) = base_after(sheet, result, n)
    {
        return Some((base, result));
    }
    from_to(sheet, result, n).or_else(|| {
        // `chỉ tiêu kết nạp 120 … được 148 đảng viên, … vượt 28`.
        let exceeds = sheet.between(n - 1, n).any(|i| ctx.at(i) == "vượt");
        planned(sheet, result, n)
            .filter(|_| exceeds)
            .or_else(|| earlier(sheet, result, n).filter(|(base, _)| sheet.near(*base, n)))
    })
}

/// The plan that row `result` exceeds by row `n`, and the result: named between them or before.
fn planned(sheet: &Sheet, result: usize, n: usize) -> Option<(usize, usize)> {
    let change = sheet.draft(n);
    let same = |m: usize| alike(sheet.draft(m), sheet.draft(result));
    let between = (result + 1..n)
        .rev()
        .find(|m| sheet.draft(*m).status == Status::Target && same(*m));
    let counted = alike(sheet.draft(result), change) || change.percent;
    let plan = between.or_else(|| link::plan_before(sheet, result, same));
    plan.filter(|_| counted).map(|plan| (plan, result))
}

/// `so với dự toán 296,6 tỷ`, `so với cùng kỳ (8.242 tỷ)`: the base after the change of row `n`.
fn base_after(sheet: &Sheet, result: usize, n: usize) -> Option<usize> {
    let next = n + 1;
    if next >= sheet.rows.len()
        || !sheet.together(n, next)
        || !alike(sheet.draft(result), sheet.draft(next))
    {
        return None;
    }
    let ctx = sheet.ctx(n);
    let gap = sheet.between(n, next);
    let bracket = ctx.sign(gap.end.wrapping_sub(1), '(');
    // After `và` something else is said.
    let broken = gap
        .clone()
        .any(|i| ctx.sign(i, ',') || ctx.sign(i, ';') || ctx.is(i, Word::Va));
    let base = bracket || sheet.draft(next).status == Status::Target;
    (!broken && gap.len() <= 12 && base).then_some(next)
}

/// `giảm từ 46 … xuống còn 38, giảm 8`; `64 bản được sáp nhập thành 29 bản mới, giảm 37`.
fn from_to(sheet: &Sheet, result: usize, n: usize) -> Option<(usize, usize)> {
    let ctx = sheet.ctx(n);
    let change = sheet.draft(n);
    // `từ 14 xuống 9 thôn`: the noun stands with the last of them alone.
    let bare = |m: usize| {
        let draft = sheet.draft(m);
        let gap = sheet.between(m, result);
        let moved = gap
            .clone()
            .any(|i| matches!(ctx.word(i), Some(Word::Xuong | Word::Len)));
        draft.whole.end == draft.tokens.end && !draft.percent && gap.len() <= 2 && moved
    };
    let from = sheet
        .before(result)
        .next()
        .filter(|m| alike(sheet.draft(*m), sheet.draft(result)) || bare(*m))?;
    let start = ctx.word_before(sheet.draft(from).tokens.start) == Some(Word::Tu);
    let gap = sheet.between(from, result);
    let moved = gap
        .clone()
        .any(|i| matches!(ctx.word(i), Some(Word::Xuong | Word::Len)) || ctx.at(i) == "thành");
    // `phạt từ 500 nghìn đến 1 triệu đồng` is a range, `tăng từ … đến …` a change.
    let at = sheet.draft(from).tokens.start;
    let verb = (at.saturating_sub(4)..at).any(|i| matches!(ctx.at(i), "tăng" | "giảm"));
    let led = gap
        .clone()
        .any(|i| ctx.is(i, Word::Con) || verb && ctx.is(i, Word::Den));
    // `1.060 chi bộ hợp nhất còn 512 chi bộ`; behind a pause the very same noun.
    let left = gap.clone().any(|i| ctx.is(i, Word::Con));
    let pause = gap.clone().any(|i| link::clause(ctx, i));
    let same = alike(sheet.draft(from), sheet.draft(result));
    let shrunk = left && gap.len() <= 16 && (!pause || same && counted_down(sheet, from, result));
    let tied = moved || start && led || shrunk;
    let factor = change.unit.as_deref() == Some("lần");
    let counted = change.percent || factor || alike(sheet.draft(result), change);
    // What is there now may be the base of what is planned.
    let (now, then) = (sheet.draft(from).status, sheet.draft(result).status);
    let planned = now == Status::Actual && then == Status::Target;
    let actual = (now == then || planned) && result + 1 == n;
    let comma = gap.clone().any(|i| ctx.sign(i, ','));
    (tied && (!comma || shrunk) && counted && actual && adjacent(sheet, result, n))
        .then_some((from, result))
}

/// Whether the later of two counts is the lesser, and none follows `trong đó`.
fn counted_down(sheet: &Sheet, from: usize, result: usize) -> bool {
    let ctx = sheet.ctx(from);
    let less = match (sheet.draft(from).amount, sheet.draft(result).amount) {
        (Amount::Exact(from), Amount::Exact(result)) => result < from,
        _ => false,
    };
    less && !sheet
        .between(from, result)
        .any(|i| ctx.is(i, Word::Trong) || ctx.at(i) == "gồm")
}

/// Whether row `m` can be the result that row `n` is a change of: counted alike, and stated, not
/// planned; percents in between are said of the same.
fn result_of(sheet: &Sheet, m: usize, n: usize) -> bool {
    let (result, change) = (sheet.draft(m), sheet.draft(n));
    let same = if change.percent || change.unit.as_deref() == Some("lần") {
        // A percent of a percent is a difference in points, told by its `từ … xuống`.
        !result.percent
            || sheet
                .before(m)
                .next()
                .is_some_and(|from| sheet.draft(from).percent)
    } else {
        alike(result, change)
    };
    let planned = change.status == Status::Target && result.status == Status::Target;
    same && (result.status == Status::Actual || planned && !changes(sheet, m))
        && link::bracket(sheet.ctx(n), result.tokens.start).is_none()
}

/// Whether nothing but a comma and the words of change stand between rows `m` and `n`.
pub(super) fn adjacent(sheet: &Sheet, m: usize, n: usize) -> bool {
    const LINKS: &[SyllableKey] = keys![
        "tăng", "giảm", "thêm", "gấp", "tương", "đương", "ứng", "với", "mức", "hay", "tức", "là",
        "được", "gần", "hơn", "trên", "khoảng", "đến", "tới", "xấp", "xỉ", "bớt", "đi", "và",
    ];
    let ctx = sheet.ctx(n);
    sheet.between(m, n).all(|i| {
        ctx.keyed(i, LINKS)
            || ctx.sign(i, ',')
            || ctx.sign(i, '(')
            || ctx.is(i, Word::Nam)
            || link::dated(ctx, i)
    })
}

/// Whether two figures count the same, or are both shares.
pub(super) fn alike(a: &Draft, b: &Draft) -> bool {
    a.percent && b.percent || link::alike(a, b)
}
