//! What a share is of: a plan, a total of the opening, or a whole named before it.

use super::likely::{confirmed, misprinted};
use super::link;
use super::pointed::{alone, close, pointed_back, same_breath, whole_of};
use super::share::agrees;
use super::tie::of_another;
use super::{REACH, Sheet};
use crate::extract::{Amount, Status};
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;

/// The whole or the plan that the percent of row `n`, said of row `part`, is of.
pub(super) fn base(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let ctx = sheet.ctx(n);
    let after = sheet.draft(n).tokens.end;
    let same = |m: usize| link::alike(sheet.draft(m), sheet.draft(part));
    // In the bracket between: `(chỉ tiêu giao 15), đạt 120%`.
    if let Some(plan) = (part + 1..n).find(|m| sheet.draft(*m).status == Status::Target && same(*m))
    {
        return Some(plan);
    }
    // Named before, in this sentence or the one before: `giao chỉ tiêu kết nạp 120 đảng viên`.
    if link::plan_follows(ctx, after) && !ctx.is(after + 1, Word::Voi) {
        return link::plan_before(sheet, part, same).or_else(|| plan_ahead(sheet, part, n));
    }
    if let Some(whole) = named_behind(sheet, part, n) {
        return Some(whole);
    }
    let total = total_after(sheet, part, n);
    // `chiếm 15% tổng số người theo đạo trên thế giới` is of a whole that is not stated.
    if total.is_none() && of_another(ctx, after) {
        return None;
    }
    let told = total.or_else(|| whole_of(sheet, part)).or_else(|| {
        let alone = sheet.draft(part).kind != Some(Unit::Measure) && alone(sheet, n);
        pointed_back(sheet, part)
            .or_else(|| same_breath(sheet, part, n))
            .filter(|m| alone && close(sheet, part, n, *m))
    });
    // Where the words point to one whole and the arithmetic to another, the words were misread.
    match told {
        Some(told) if agrees(sheet, part, n, told) => Some(told),
        _ => confirmed(sheet, part, n)
            .or_else(|| whole_behind(sheet, part, n))
            .or(told)
            .or_else(|| misprinted(sheet, part, n)),
    }
}

/// `đạt 55% kế hoạch. Kế hoạch cả năm là 60 đảng viên`: the plan in the next sentence, which only its
/// arithmetic ties to the share.
fn plan_ahead(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    (n + 1..sheet.rows.len())
        .take(REACH / 4)
        .take_while(|m| sheet.near(n, *m))
        .filter(|m| {
            let plan = sheet.draft(*m);
            plan.status == Status::Target && link::alike(plan, sheet.draft(part))
        })
        .find(|m| agrees(sheet, part, n, *m))
}

/// `410 hộ, chiếm 5,1% tổng số 8.040 hộ dân`: the whole right behind the percent.
fn named_behind(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let (ctx, whole) = (sheet.ctx(n), n + 1);
    if whole >= sheet.rows.len() || !sheet.together(n, whole) {
        return None;
    }
    let gap = sheet.between(n, whole);
    let leads = |i: usize| {
        matches!(
            ctx.at(i),
            "trong" | "trên" | "của" | "tổng" | "số" | "so" | "với"
        )
    };
    // `chiếm 38,3% tổng số đảng viên mới (120 người)`.
    let bracket = gap.len() <= 9
        && ctx.sign(gap.end.wrapping_sub(1), '(')
        && leads(gap.start)
        && !(gap.start..gap.end - 1).any(|i| link::clause(ctx, i));
    let words = bracket || gap.clone().all(leads);
    let total = gap
        .clone()
        .any(|i| ctx.is(i, Word::SoHieu) || ctx.at(i) == "tổng");
    (words && total && holds(sheet, whole, part)).then_some(whole)
}

/// `320 đảng viên … (16%), 1.480 đảng viên … (74%) trong tổng số 2.000 đảng viên`: the whole of all
/// the shares behind the last of them.
fn whole_behind(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    (n + 1..sheet.rows.len())
        .take(REACH)
        .take_while(|m| sheet.near(n, *m))
        .find(|m| {
            let start = sheet.draft(*m).tokens.start;
            let ctx = sheet.ctx(n);
            // `…, nông dân 90 đồng chí (60%). Tổng số 150 đồng chí.`
            let sentence = sheet.sentence(*m).start;
            let behind = ctx.at(sentence) == "Tổng" && sentence + 2 == start;
            let led = start >= 3
                && (ctx.is(start - 3, Word::Trong) || ctx.at(start - 3) == "trên")
                && ctx.at(start - 2) == "tổng"
                && ctx.is(start - 1, Word::SoHieu);
            (led && sheet.together(*m, n) || behind) && holds(sheet, *m, part)
        })
        .filter(|m| agrees(sheet, part, n, *m))
}

/// Whether row `m` can be the whole of row `part`: counted alike, stated, and no less. Of sums of
/// money one holds another only where the unit is the very same.
pub(super) fn holds(sheet: &Sheet, m: usize, part: usize) -> bool {
    let (whole, draft) = (sheet.draft(m), sheet.draft(part));
    let no_less = match (whole.amount, draft.amount) {
        (Amount::Exact(whole), Amount::Exact(part)) => whole >= part,
        _ => false,
    };
    // Those who vote, and their votes.
    let votes = whole.kind == Some(Unit::Person)
        && draft
            .unit
            .as_deref()
            .is_some_and(|unit| unit.starts_with("phiếu"));
    no_less
        && (link::alike(whole, draft) || votes)
        && whole.status == Status::Actual
        && (whole.kind != Some(Unit::Measure) || whole.unit == draft.unit)
}

/// `so với đảng viên toàn đảng bộ`, `trên tổng số đảng viên`: the total of the opening.
fn total_after(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let ctx = sheet.ctx(n);
    let after = sheet.draft(n).tokens.end;
    let compared = ctx.is(after, Word::So) && ctx.is(after + 1, Word::Voi)
        || matches!(ctx.at(after), "trên" | "trong" | "tổng");
    let rest = after..after + 10;
    let whole = rest.clone().any(|i| matches!(ctx.at(i), "toàn" | "tổng"));
    let members = rest
        .clone()
        .any(|i| ctx.at(i) == "đảng" && ctx.at(i + 1) == "viên");
    sheet
        .members
        .filter(|m| compared && whole && members && *m < part)
}
