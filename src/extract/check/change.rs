//! Changes: `giảm từ 46 xuống còn 38, giảm 8`; `148, vượt 28 (chỉ tiêu 120)`; `9.412 tỷ, tăng 14,2%
//! so với cùng kỳ (8.242 tỷ)`; `42,5 triệu, gấp 1,8 lần so với năm 2012 (23,1 triệu)`.

use super::link;
use super::verdict::{FINE, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::extract::figure::Draft;
use crate::extract::{Amount, Status};
use crate::lexicon::word::Word;

/// The change that row `n` states.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let change = sheet.draft(n);
    if change.status != Status::Change {
        return None;
    }
    let (earlier, later) = ends(sheet, n)?;
    let Amount::Exact(stated) = change.amount else {
        return None;
    };
    let (Amount::Exact(a), Amount::Exact(b)) =
        (sheet.draft(earlier).amount, sheet.draft(later).amount)
    else {
        return None;
    };
    let factor = change.unit.as_deref() == Some("lần");
    let relative = change.percent && !sheet.draft(later).percent;
    let (pa, pb) = (link::printed(a), link::printed(b));
    let (exact, left, sign) = if factor {
        (b.ratio(a, FINE)?, format!("{pb} / {pa}"), " lần")
    } else if relative {
        let left = format!("({pb} − {pa}) / {pa}");
        (a.distance(b)?.times_ten_to(2)?.ratio(a, FINE)?, left, " %")
    } else {
        let (more, less) = if b >= a { (&pb, &pa) } else { (&pa, &pb) };
        let sign = if change.percent { " %" } else { "" };
        (a.distance(b)?, format!("{more} − {less}"), sign)
    };
    let verdict = judge(stated, change.approx, exact);
    let computed = exact.rounded(2);
    let shown = link::printed(computed);
    let line = match verdict {
        Verdict::Inconsistent => {
            format!("{left} = {shown}{sign} ≠ {}{sign} ✗", link::printed(stated))
        }
        _ => format!("{left} = {shown}{sign} {}", verdict.sign()),
    };
    Some(sheet.check(
        CheckKind::Change,
        &[earlier, later, n],
        stated,
        computed,
        verdict,
        line,
    ))
}

/// The earlier value or plan, and the result, of the change of row `n`.
fn ends(sheet: &Sheet, n: usize) -> Option<(usize, usize)> {
    let ctx = sheet.ctx(n);
    let change = sheet.draft(n);
    let result = sheet.before(n).find(|m| result_of(sheet, *m, n))?;
    // `so với dự toán 296,6 tỷ`, `so với cùng kỳ (8.242 tỷ)`: the base after it.
    let next = n + 1;
    let compared = ctx.is(change.whole.end, Word::So) || ctx.is(change.tokens.end, Word::So);
    if compared
        && next < sheet.rows.len()
        && sheet.together(n, next)
        && alike(sheet.draft(result), sheet.draft(next))
    {
        let gap = sheet.between(n, next);
        let bracket = ctx.sign(gap.end.wrapping_sub(1), '(');
        let clean = !gap.clone().any(|i| ctx.sign(i, ',') || ctx.sign(i, ';'));
        let target = sheet.draft(next).status == Status::Target;
        if clean && gap.len() <= 12 && (bracket || target) {
            return Some((next, result));
        }
    }
    if compared {
        return None;
    }
    // `giảm từ 46 … xuống còn 38, giảm 8`; `64 bản được sáp nhập thành 29 bản mới, giảm 37`.
    let before = sheet
        .before(result)
        .next()
        .filter(|m| alike(sheet.draft(*m), sheet.draft(result)));
    if let Some(from) = before
        && sheet.between(from, result).any(|i| {
            matches!(ctx.word(i), Some(Word::Xuong | Word::Len | Word::Con)) || ctx.at(i) == "thành"
        })
        && sheet.draft(from).status == Status::Actual
        && adjacent(sheet, result, n)
        && (change.percent || alike(sheet.draft(result), change))
    {
        return Some((from, result));
    }
    // A plan named before: `chỉ tiêu kết nạp 120 … được 148 đảng viên, … vượt 28`.
    let exceeds = sheet.between(n - 1, n).any(|i| ctx.at(i) == "vượt");
    let plan = (0..result)
        .rev()
        .take_while(|m| sheet.near(*m, n))
        .chain((result + 1..n).rev())
        .find(|m| {
            sheet.draft(*m).status == Status::Target
                && alike(sheet.draft(*m), sheet.draft(result))
                && (*m > result
                    || link::bracket(sheet.ctx(*m), sheet.draft(*m).tokens.start).is_none())
        });
    let same = alike(sheet.draft(result), change) || change.percent;
    plan.filter(|_| exceeds && same).map(|plan| (plan, result))
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
    same && result.status == Status::Actual
        && link::bracket(sheet.ctx(n), result.tokens.start).is_none()
}

/// Whether nothing but a comma and the word of change stands between rows `m` and `n`.
fn adjacent(sheet: &Sheet, m: usize, n: usize) -> bool {
    let gap = sheet.between(m, n);
    gap.len() <= 8 && !gap.clone().any(|i| sheet.ctx(n).sign(i, ';')) && m + 1 == n
}

/// Whether two figures count the same: one unit, or one with a word more (`bản`, `bản mới`).
fn alike(a: &Draft, b: &Draft) -> bool {
    match (&a.unit, &b.unit) {
        (Some(a), Some(b)) => a == b || a.starts_with(b.as_str()) || b.starts_with(a.as_str()),
        _ => false,
    }
}
