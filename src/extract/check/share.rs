//! Shares: `353/401 …, chiếm trên 88%`; `148 đảng viên, đạt 123,33% kế hoạch`; `trong 148 có 61,
//! tỷ lệ 41,2%`; `953 đảng viên, chiếm 5% so với đảng viên toàn đảng bộ`.

use super::link;
use super::verdict::{self, Computed, FINE, Stated, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::extract::context::Context;
use crate::extract::figure::Draft;
use crate::extract::{Amount, Field, Status};
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::Decimal;

/// The share that the percent of row `n` states.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let percent = sheet.draft(n);
    let Amount::Exact(stated) = percent.amount else {
        return None;
    };
    if !percent.percent || percent.status != Status::Actual {
        return None;
    }
    // The figure that it is said of: the nearest before, past figures of a bracket in between.
    let part = sheet.before(n).find(|m| !aside(sheet, *m, n))?;
    let ctx = sheet.ctx(n);
    let between = sheet.between(part, n);
    // A numeral in between that is no plan of the same (`(chỉ tiêu giao 15)`) starts something else.
    let skipped = |i: usize| (part + 1..n).any(|m| sheet.draft(m).tokens.contains(&i));
    let broken = (part + 1..n).any(|m| sheet.draft(m).percent)
        || between
            .clone()
            .any(|i| ctx.digits(i).is_some() && !skipped(i))
        || part + 1 == n && between.clone().any(|i| ctx.sign(i, ')'));
    if broken || !link::says_share(ctx, between) {
        return None;
    }
    let draft = sheet.draft(part);
    let after = percent.tokens.end;
    match draft.amount {
        // `455/462 …, chiếm 92,67% tổng số đại biểu` is of another whole.
        Amount::Fraction { .. } if of_another(ctx, after) => None,
        Amount::Fraction { part: over, of } => {
            let found = finish(
                sheet,
                &[part, n],
                (over, 0.0),
                (of, verdict::slack(draft)),
                stated,
            )?;
            // `khoảng 1/3 người được hỏi (36%)`: the share makes the fraction precise.
            (draft.approx.is_none() || found.verdict != Verdict::Inconsistent).then_some(found)
        }
        Amount::Exact(over) if !draft.percent => {
            let base = base(sheet, part, n)?;
            let Amount::Exact(of) = sheet.draft(base).amount else {
                return None;
            };
            let of = (of, verdict::slack(sheet.draft(base)));
            let over = (over, verdict::slack(draft));
            let check = finish(sheet, &[part, n, base], over, of, stated)?;
            Some(sheet.comparing(check, part, base, Field::Whole))
        }
        _ => None,
    }
}

/// Whether the words after a percent name another whole.
fn of_another(ctx: &Context, after: usize) -> bool {
    let first = if ctx.is(after, Word::Trong) || ctx.is(after, Word::So) {
        after + 1
    } else {
        after
    };
    matches!(ctx.at(first), "tổng" | "với" | "trên")
}

fn finish(
    sheet: &Sheet,
    rows: &[usize],
    part: (Decimal, f64),
    of: (Decimal, f64),
    stated: Decimal,
) -> Option<Check> {
    let percent = part.0.times_ten_to(2)?.ratio(of.0, FINE)?;
    let stating = rows.iter().map(|n| sheet.draft(*n)).find(|d| d.percent)?;
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
    let (a, b) = (link::printed(part.0), link::printed(of.0));
    let line = match verdict {
        Verdict::Inconsistent => {
            format!(
                "{a} / {b} = {} % ≠ {} % ✗",
                link::printed(computed),
                link::printed(stated)
            )
        }
        _ => format!(
            "{a} / {b} = {} % {}",
            link::printed(computed),
            verdict.sign()
        ),
    };
    Some(sheet.check(CheckKind::Share, rows, stated, computed, verdict, line))
}

/// Whether row `m` stands in a bracket between what the percent of row `n` is said of and the percent:
/// `18 đảng viên (chỉ tiêu giao 15), đạt 120%`.
fn aside(sheet: &Sheet, m: usize, n: usize) -> bool {
    let ctx = sheet.ctx(n);
    let open = link::bracket(ctx, sheet.draft(m).tokens.start);
    open.is_some() && open != link::bracket(ctx, sheet.draft(n).tokens.start)
}

/// The whole or the plan that a share is of.
fn base(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let ctx = sheet.ctx(n);
    let after = sheet.draft(n).tokens.end;
    let same = |m: usize| alike(sheet.draft(m), sheet.draft(part));
    // In the bracket between: `(chỉ tiêu giao 15), đạt 120%`.
    if let Some(plan) = (part + 1..n).find(|m| sheet.draft(*m).status == Status::Target && same(*m))
    {
        return Some(plan);
    }
    if link::plan_follows(ctx, after) {
        // In the bracket after: `78,4% kế hoạch năm (12.000 tỷ đồng)`.
        let next = n + 1;
        let bracketed = next < sheet.rows.len()
            && sheet.together(n, next)
            && same(next)
            && ctx.sign(sheet.draft(next).tokens.start.wrapping_sub(1), '(')
            && sheet.draft(next).tokens.start - after <= 6;
        if bracketed && sheet.draft(next).status == Status::Target {
            return Some(next);
        }
        // Named before, in this sentence or the one before: `giao chỉ tiêu kết nạp 120 đảng viên`.
        if !ctx.is(after + 1, Word::Voi) {
            return link::plan_before(sheet, part, same);
        }
    }
    // `so với đảng viên toàn đảng bộ`, `trên tổng số đảng viên`: the total of the opening.
    if let Some(total) = total_after(sheet, part, n) {
        return Some(total);
    }
    whole_of(sheet, part, n)
}

/// Whether two figures count the same.
fn alike(a: &Draft, b: &Draft) -> bool {
    a.unit.is_some()
        && (a.unit == b.unit || a.kind == b.kind && a.kind == Some(Unit::Person))
        && !a.percent
        && !b.percent
}

/// `trong 148 đảng viên mới có 61 …, tỷ lệ 41,2%; 97 …, tỷ lệ 56,5%`: the whole of an enumeration.
fn whole_of(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    sheet.before(part).chain(std::iter::once(part)).find(|m| {
        let draft = sheet.draft(*m);
        let start = draft.tokens.start;
        let ctx = sheet.ctx(n);
        let within = ctx.word_before(start) == Some(Word::Trong)
            || ctx.word_before(start) == Some(Word::SoHieu)
                && (2..5).any(|back| {
                    start >= back && matches!(ctx.word(start - back), Some(Word::Trong))
                });
        within
            && *m < part
            && !draft.percent
            && matches!(draft.amount, Amount::Exact(_))
            && draft.kind == Some(Unit::Person)
            && sheet
                .draft(part)
                .kind
                .is_some_and(|kind| matches!(kind, Unit::Person | Unit::Classifier))
    })
}

/// The total that the words after the percent point to.
fn total_after(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let ctx = sheet.ctx(n);
    let after = sheet.draft(n).tokens.end;
    let compared = ctx.is(after, Word::So) && ctx.is(after + 1, Word::Voi)
        || matches!(ctx.at(after), "trên" | "trong")
        || matches!(ctx.at(after), "tổng");
    let rest = after..after + 10;
    let whole = rest.clone().any(|i| matches!(ctx.at(i), "toàn" | "tổng"));
    let members = rest
        .clone()
        .any(|i| ctx.at(i) == "đảng" && ctx.at(i + 1) == "viên");
    if !compared || !whole || !members {
        return None;
    }
    sheet.members.filter(|m| *m < part)
}
