//! Changes: `giảm từ 46 xuống còn 38, giảm 8`; `148, vượt 28 (chỉ tiêu 120)`; `9.412 tỷ, tăng 14,2%
//! so với cùng kỳ (8.242 tỷ)`; `42,5 triệu, gấp 1,8 lần so với năm 2012 (23,1 triệu)`.

use super::link;
use super::verdict::{self, Computed, FINE, Stated, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::extract::figure::Draft;
use crate::extract::{Amount, Field, Status};
use crate::lexicon::word::Word;
use crate::text::Decimal;

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
    let slacks = (
        verdict::slack(sheet.draft(earlier)),
        verdict::slack(sheet.draft(later)),
    );
    let quotient = |value: Decimal| {
        let scale = if factor { 1.0 } else { 100.0 };
        verdict::quotient_slack(
            scale * b.ratio(a, FINE).map_or(0.0, Decimal::to_f64),
            (b.to_f64(), slacks.1),
            (a.to_f64(), slacks.0),
        )
        .min(value.to_f64())
    };
    let (value, slack, left, sign) = if factor {
        let value = b.ratio(a, FINE)?;
        (value, quotient(value), format!("{pb} / {pa}"), " lần")
    } else if relative {
        let value = a.distance(b)?.times_ten_to(2)?.ratio(a, FINE)?;
        (
            value,
            quotient(value),
            format!("({pb} − {pa}) / {pa}"),
            " %",
        )
    } else {
        let (more, less) = if b >= a { (&pb, &pa) } else { (&pa, &pb) };
        let sign = if change.percent { " %" } else { "" };
        (
            a.distance(b)?,
            slacks.0 + slacks.1,
            format!("{more} − {less}"),
            sign,
        )
    };
    let said = Stated {
        value: stated,
        grain: change.grain,
        approx: change.approx,
    };
    let verdict = judge(said, Computed { value, slack });
    let computed = value.rounded(2);
    let shown = link::printed(computed);
    let line = match verdict {
        Verdict::Inconsistent => {
            format!("{left} = {shown}{sign} ≠ {}{sign} ✗", link::printed(stated))
        }
        _ => format!("{left} = {shown}{sign} {}", verdict.sign()),
    };
    let rows = [earlier, later, n];
    let check = sheet.check(CheckKind::Change, &rows, stated, computed, verdict, line);
    Some(sheet.comparing(check, later, earlier, Field::Earlier))
}

/// The earlier value or plan, and the result, of the change of row `n`.
fn ends(sheet: &Sheet, n: usize) -> Option<(usize, usize)> {
    let ctx = sheet.ctx(n);
    let change = sheet.draft(n);
    let result = sheet.before(n).find(|m| result_of(sheet, *m, n))?;
    if ctx.is(change.whole.end, Word::So) || ctx.is(change.tokens.end, Word::So) {
        return base_after(sheet, result, n).map(|base| (base, result));
    }
    from_to(sheet, result, n).or_else(|| {
        // `chỉ tiêu kết nạp 120 … được 148 đảng viên, … vượt 28`.
        let exceeds = sheet.between(n - 1, n).any(|i| ctx.at(i) == "vượt");
        let same = |m: usize| alike(sheet.draft(m), sheet.draft(result));
        let between = (result + 1..n)
            .rev()
            .find(|m| sheet.draft(*m).status == Status::Target && same(*m));
        let counted = alike(sheet.draft(result), change) || change.percent;
        let plan = between.or_else(|| link::plan_before(sheet, result, same));
        plan.filter(|_| exceeds && counted)
            .map(|plan| (plan, result))
    })
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
    let from = sheet
        .before(result)
        .next()
        .filter(|m| alike(sheet.draft(*m), sheet.draft(result)))?;
    let start = ctx.word_before(sheet.draft(from).tokens.start) == Some(Word::Tu);
    let gap = sheet.between(from, result);
    let moved = gap
        .clone()
        .any(|i| matches!(ctx.word(i), Some(Word::Xuong | Word::Len)) || ctx.at(i) == "thành");
    let led = gap
        .clone()
        .any(|i| ctx.is(i, Word::Con) || ctx.is(i, Word::Den));
    let tied = moved || start && led;
    let counted = change.percent || alike(sheet.draft(result), change);
    let actual = sheet.draft(from).status == Status::Actual && result + 1 == n;
    let comma = gap.clone().any(|i| ctx.sign(i, ','));
    (tied && !comma && counted && actual && adjacent(sheet, result, n)).then_some((from, result))
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

/// Whether nothing but a comma and the words of change stand between rows `m` and `n`.
fn adjacent(sheet: &Sheet, m: usize, n: usize) -> bool {
    const LINKS: &[&str] = &[
        "tăng", "giảm", "thêm", "gấp", "tương", "đương", "ứng", "với", "mức", "hay", "tức", "là",
        "được", "gần", "hơn", "trên", "khoảng", "đến", "tới", "xấp", "xỉ", "bớt", "đi", "và",
    ];
    let ctx = sheet.ctx(n);
    sheet.between(m, n).all(|i| {
        let word = ctx.at(i).to_lowercase();
        LINKS.contains(&word.as_str())
            || ctx.sign(i, ',')
            || ctx.sign(i, '(')
            || ctx.is(i, Word::Nam)
            || link::dated(ctx, i)
    })
}

/// Whether two figures count the same: one unit, or one with a word more (`bản`, `bản mới`).
fn alike(a: &Draft, b: &Draft) -> bool {
    match (&a.unit, &b.unit) {
        (Some(a), Some(b)) => a == b || a.starts_with(b.as_str()) || b.starts_with(a.as_str()),
        _ => false,
    }
}
