//! Shares: `353/401 …, chiếm trên 88%`; `148 đảng viên, đạt 123,33% kế hoạch`; `khiển trách 28 (45%)`;
//! `98,8% (165/167 thôn)`; `2 trong tổng số 17 xã, chiếm 11,8%`. What a share is of is the business of
//! `base`.

use super::base::base;
use super::link;
use super::tie::{against, aside, entry, of_another, out_of, said_of};
use super::verdict::{self, Computed, FINE, Stated, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::extract::{Amount, Field, Status};
use crate::text::Decimal;

/// The share that the percent of row `n` states.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let percent = sheet.draft(n);
    if !percent.percent || !matches!(percent.amount, Amount::Exact(_)) {
        return None;
    }
    // `So với tổng biên chế năm 2015 (23.102 biên chế), mức giảm đạt 8%`.
    if percent.status == Status::Change {
        return against(sheet, n);
    }
    if percent.status != Status::Actual {
        return None;
    }
    if let Some(found) = count_behind(sheet, n) {
        return Some(found);
    }
    // `38 lớp với 2.465 học viên, đạt 108,6% kế hoạch (35 lớp)`: the bracket tells which result.
    if let Some(plan) = link::plan_behind(sheet, n) {
        let result = sheet.before(n).find(|m| {
            sheet.draft(*m).status == Status::Actual
                && link::alike(sheet.draft(*m), sheet.draft(plan))
        })?;
        return of(sheet, result, n, plan);
    }
    // The figure that it is said of: the nearest before, past figures of a bracket in between.
    let Some(part) = sheet.before(n).find(|m| !aside(sheet, *m, n)) else {
        return against(sheet, n);
    };
    if !said_of(sheet, part, n) && !entry(sheet, part, n) {
        return against(sheet, n);
    }
    let ctx = sheet.ctx(n);
    let draft = sheet.draft(part);
    match draft.amount {
        // `455/462 …, chiếm 92,67% tổng số đại biểu` is of another whole.
        Amount::Fraction { .. } if of_another(ctx, percent.tokens.end) => None,
        Amount::Fraction { .. } if of_all_seats(sheet, part, n) => None,
        Amount::Fraction { .. } => fraction(sheet, part, n),
        Amount::Exact(_) if draft.percent || draft.status != Status::Actual => None,
        Amount::Exact(_) => match out_of(sheet, part) {
            Some(less) => {
                // `110.000 cổ phiếu trong tổng số 118.075 (tỷ lệ 0,77%)` may be of the firm.
                let bracket = link::bracket(ctx, percent.tokens.start).is_some();
                let agrees = |c: &Check| !bracket || c.verdict != Verdict::Inconsistent;
                of(sheet, less, n, part).filter(agrees)
            }
            None => of(sheet, part, n, base(sheet, part, n)?),
        },
        Amount::Range { .. } => None,
    }
}

/// `98,8% (165/167 khu phố)`, `95,2% chi bộ (139/146 chi bộ)`, `38,5% (72 đồng chí)`: what the percent
/// is of stands in the bracket.
fn count_behind(sheet: &Sheet, n: usize) -> Option<Check> {
    let next = n + 1;
    let counts = next < sheet.rows.len()
        && sheet.rows[next].part == sheet.rows[n].part
        && !sheet.draft(next).percent
        && sheet.draft(next).status == Status::Actual;
    if !counts {
        return None;
    }
    let ctx = sheet.ctx(n);
    let (percent, count) = (sheet.draft(n), sheet.draft(next));
    let open = count.tokens.start.checked_sub(1)?;
    let behind = ctx.sign(open, '(') && open == percent.tokens.end;
    // A noun in between is of both where the bracket holds the fraction alone.
    let noun = ctx.sign(open, '(')
        && ctx.sign(count.whole.end, ')')
        && (percent.tokens.end..open).len() <= 6
        && (percent.tokens.end..open).all(|i| ctx.tokens[i].is_word());
    match count.amount {
        Amount::Fraction { .. } if behind || noun => fraction(sheet, next, n),
        Amount::Exact(_) if behind => of(sheet, next, n, base(sheet, next, n)?),
        _ => None,
    }
}

/// So many tokens around a share its vote may be told: a sentence may be endless, and have shares all
/// along.
const FAR: usize = 100;

/// A vote is told as those who agreed out of those present, and the percent behind it is of all who
/// have a seat, present or not: `410/442 đại biểu … tán thành, chiếm 83,50%`. A share smaller than
/// the fraction there is of a whole that is not stated.
pub(super) fn of_all_seats(sheet: &Sheet, row: usize, n: usize) -> bool {
    let ctx = sheet.ctx(n);
    let votes = || {
        let (sentence, at) = (sheet.sentence(n), sheet.draft(n).tokens.start);
        let near = sentence.start.max(at.saturating_sub(FAR))..sentence.end.min(at + FAR);
        near.into_iter().any(|i| {
            matches!(
                (ctx.at(i), ctx.at(i + 1)),
                ("tán", "thành") | ("biểu", "quyết") | ("có", "mặt") | ("bỏ", "phiếu")
            )
        })
    };
    let (Amount::Fraction { part, of }, Amount::Exact(stated)) =
        (sheet.draft(row).amount, sheet.draft(n).amount)
    else {
        return false;
    };
    let less = part
        .times_ten_to(2)
        .and_then(|part| part.ratio(of, FINE))
        .is_some_and(|percent| percent > stated);
    less && votes() && fraction(sheet, row, n).is_some_and(|c| c.verdict == Verdict::Inconsistent)
}

/// The check of a fraction against the percent of row `n`.
fn fraction(sheet: &Sheet, row: usize, n: usize) -> Option<Check> {
    let draft = sheet.draft(row);
    let Amount::Fraction { part, of } = draft.amount else {
        return None;
    };
    let found = finish(
        sheet,
        &[row, n],
        n,
        (part, 0.0),
        (of, verdict::slack(draft)),
    )?;
    // `khoảng 1/3 người được hỏi (36%)`: the share makes the fraction precise.
    // One that is twice or half the percent was misread (`thị lực 20/20, …, chỉ chiếm 31,4%`).
    let (said, is) = (found.stated.to_f64(), found.computed.to_f64());
    let misread = said * 2.0 < is || is * 2.0 < said;
    let doubtful = draft.approx.is_some() || misread;
    (!doubtful || found.verdict != Verdict::Inconsistent).then_some(found)
}

/// The check of row `part` out of row `base` against the percent of row `n`.
pub(super) fn of(sheet: &Sheet, part: usize, n: usize, base: usize) -> Option<Check> {
    let (Amount::Exact(over), Amount::Exact(under)) =
        (sheet.draft(part).amount, sheet.draft(base).amount)
    else {
        return None;
    };
    let over = (over, verdict::slack(sheet.draft(part)));
    let under = (under, verdict::slack(sheet.draft(base)));
    let check = finish(sheet, &[part, n, base], n, over, under)?;
    // A blurred term proves nothing wrong; `129 nhiệm vụ (100%) đúng hạn` is of the part itself.
    let blurred = [part, base]
        .iter()
        .any(|m| sheet.draft(*m).approx.is_some());
    let whole = check.stated == Decimal::new(100, 0)
        && link::bracket(sheet.ctx(n), sheet.draft(n).tokens.start).is_some();
    // `4.800 tỷ đồng (70% vay bằng ngoại tệ)` divides the part.
    let end = sheet.draft(n).tokens.end;
    let ctx = sheet.ctx(n);
    let divides = link::bracket(ctx, end).is_some() && !link::clause(ctx, end);
    let divides = divides && !link::plan_follows(ctx, end);
    if check.verdict == Verdict::Inconsistent && (blurred || whole || divides) {
        return None;
    }
    Some(sheet.comparing(check, part, base, Field::Whole))
}

/// The share of one figure in another, and whether the percent of row `n` agrees.
pub(super) fn agrees(sheet: &Sheet, part: usize, n: usize, base: usize) -> bool {
    of(sheet, part, n, base).is_some_and(|check| check.verdict != Verdict::Inconsistent)
}

fn finish(
    sheet: &Sheet,
    rows: &[usize],
    n: usize,
    part: (Decimal, f64),
    of: (Decimal, f64),
) -> Option<Check> {
    let stating = sheet.draft(n);
    let Amount::Exact(stated) = stating.amount else {
        return None;
    };
    let percent = part.0.times_ten_to(2)?.ratio(of.0, FINE)?;
    let slack = verdict::quotient_slack(
        percent.to_f64(),
        (part.0.to_f64(), part.1),
        (of.0.to_f64(), of.1),
    );
    let said = Stated {
        value: stated,
        grain: stating.grain,
        approx: stating.approx,
    };
    let verdict = judge(
        said,
        Computed {
            value: percent,
            slack,
        },
    );
    let computed = percent.rounded(2);
    let (a, b) = (part.0.printed(), of.0.printed());
    let line = match verdict {
        Verdict::Inconsistent => {
            format!(
                "{a} / {b} = {} % ≠ {} % ✗",
                computed.printed(),
                stated.printed()
            )
        }
        _ => format!("{a} / {b} = {} % {}", computed.printed(), verdict.sign()),
    };
    Some(sheet.check(CheckKind::Share, rows, stated, computed, verdict, line))
}
