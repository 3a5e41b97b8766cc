//! What a share is of: a plan, a total of the opening, or a whole named before it.

use super::link;
use super::share::{agrees, of_another};
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
        pointed_back(sheet, part).filter(|m| alone && close(sheet, part, n, *m))
    });
    // Where the words point to one whole and the arithmetic to another, the words were misread.
    match told {
        Some(told) if agrees(sheet, part, n, told) => Some(told),
        _ => confirmed(sheet, part, n)
            .or_else(|| whole_behind(sheet, part, n))
            .or(told),
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
    let words = gap.clone().all(|i| {
        matches!(
            ctx.at(i),
            "trong" | "trên" | "của" | "tổng" | "số" | "so" | "với"
        )
    });
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
        .take_while(|m| sheet.together(*m, n))
        .find(|m| {
            let start = sheet.draft(*m).tokens.start;
            let ctx = sheet.ctx(n);
            let led = start >= 3
                && (ctx.is(start - 3, Word::Trong) || ctx.at(start - 3) == "trên")
                && ctx.at(start - 2) == "tổng"
                && ctx.is(start - 1, Word::SoHieu);
            led && holds(sheet, *m, part)
        })
        .filter(|m| agrees(sheet, part, n, *m))
}

/// Whether row `m` can be the whole of row `part`: counted alike, stated, and no less. Of sums of
/// money one holds another only where the unit is the very same.
fn holds(sheet: &Sheet, m: usize, part: usize) -> bool {
    let (whole, draft) = (sheet.draft(m), sheet.draft(part));
    let no_less = match (whole.amount, draft.amount) {
        (Amount::Exact(whole), Amount::Exact(part)) => whole >= part,
        _ => false,
    };
    no_less
        && link::alike(whole, draft)
        && whole.status == Status::Actual
        && (whole.kind != Some(Unit::Measure) || whole.unit == draft.unit)
}

/// A whole that the words point to: `trong (tổng số) 148 đảng viên … 61`, `254 đảng viên, trong đó có
/// 90`, `118 ý kiến, đã giải quyết 109 ý kiến`, `kết nạp 166 đảng viên …. Trong số này có 58 nữ`.
fn whole_of(sheet: &Sheet, part: usize) -> Option<usize> {
    let ctx = sheet.ctx(part);
    let nearest = sheet.before(part).find(|m| !sheet.draft(*m).percent);
    let money = sheet.draft(part).kind == Some(Unit::Measure);
    sheet.before(part).find(|m| {
        let start = sheet.draft(*m).tokens.start;
        // `trong đó nữ 571 đồng chí` leads a part.
        let words = start.saturating_sub(4)..start;
        let pointed = words.clone().any(|i| matches!(ctx.at(i), "đó" | "này"));
        let led = words.clone().skip(1).any(|i| ctx.is(i, Word::Trong))
            && !pointed
            && words.skip(1).all(|i| !ctx.sign(i, ','));
        let after = sheet.draft(*m).whole.end;
        let parts = (after..after + 8).any(|i| ctx.is(i, Word::Trong) && ctx.at(i + 1) == "đó")
            && (!money || nearest == Some(*m));
        let handled = nearest == Some(*m)
            && sheet.between(*m, part).any(|i| {
                matches!(
                    (ctx.at(i), ctx.at(i + 1)),
                    ("giải", "quyết") | ("xử", "lý") | ("trả", "lời")
                )
            });
        (led || parts || handled && !money) && holds(sheet, *m, part)
    })
}

/// Whether nothing follows the percent of row `n` that names another whole: `chiếm 34,9%;`.
fn alone(sheet: &Sheet, n: usize) -> bool {
    let end = sheet.draft(n).tokens.end;
    link::clause(sheet.ctx(n), end) || end + 1 >= sheet.sentence(n).end
}

/// Whether the share of row `part` in row `base` is at least near the percent of row `n`: a misprint
/// is, a misread relation hardly ever.
fn close(sheet: &Sheet, part: usize, n: usize, base: usize) -> bool {
    let [part, n, base] = [part, n, base].map(|m| match sheet.draft(m).amount {
        Amount::Exact(value) => value.to_f64(),
        _ => 0.0,
    });
    base > 0.0 && (part * 100.0 / base - n).abs() <= (n * 0.3).max(3.0)
}

/// The whole in the sentence before one that opens with `Trong đó`, `Trong số này`.
fn pointed_back(sheet: &Sheet, part: usize) -> Option<usize> {
    let (ctx, start) = (sheet.ctx(part), sheet.sentence(part).start);
    let opens = ctx.is(start, Word::Trong)
        && (ctx.at(start + 1) == "đó"
            || ctx.at(start + 1) == "số" && matches!(ctx.at(start + 2), "đó" | "này" | "ấy"));
    (0..part)
        .rev()
        .take(REACH)
        .take_while(|m| opens && sheet.near(*m, part))
        .filter(|m| !sheet.together(*m, part))
        .find(|m| {
            let free = link::bracket(ctx, sheet.draft(*m).tokens.start).is_none();
            free && holds(sheet, *m, part)
        })
        .filter(|whole| !rivalled(sheet, *whole, part))
}

/// Whether the sentence of row `whole` or the one before names another whole for row `part`.
fn rivalled(sheet: &Sheet, whole: usize, part: usize) -> bool {
    (0..whole)
        .rev()
        .take_while(|m| sheet.near(*m, whole))
        .any(|m| holds(sheet, m, part) && sheet.draft(m).amount != sheet.draft(whole).amount)
}

/// How many blocks up a list's whole may stand.
const BLOCKS: usize = 4;

/// A whole that the arithmetic itself points to: the share agrees with it, or a sibling's does
/// (`55 tổ chức …; 12 tổ chức (21,8%); 36 tổ chức (65,5%)`). One that many siblings share comes first.
fn confirmed(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let percent = sheet.draft(n);
    let money = |m: usize| sheet.draft(m).kind == Some(Unit::Measure);
    // `đạt 1.747,5 nghìn ha, bằng 95,7%`, of the same time last year.
    let compared = sheet.sentence(n).any(|i| {
        let ctx = sheet.ctx(n);
        ctx.at(i) == "kỳ" || ctx.at(i) == "kế" || ctx.is(i, Word::So) && ctx.is(i + 1, Word::Voi)
    });
    // Further up only the very same noun, and a share too fine for chance.
    let reach = |m: &usize| {
        let far = sheet.rows[*m].part + BLOCKS >= sheet.rows[n].part
            && percent.decimals
            && !money(*m)
            && sheet.draft(*m).unit == sheet.draft(part).unit;
        sheet.near(*m, n) || far
    };
    let candidates: Vec<usize> = (0..part)
        .rev()
        .take(REACH)
        .filter(reach)
        .filter(|m| holds(sheet, *m, part))
        .filter(|m| percent.decimals && !compared || !money(*m))
        .collect();
    let vouch = |m: usize| {
        let of_it =
            |(part, n): &(usize, usize)| holds(sheet, m, *part) && agrees(sheet, *part, *n, m);
        siblings(sheet, n)
            .filter(of_it)
            .map(|(_, n)| if sheet.draft(n).decimals { 2 } else { 1 })
            .sum::<usize>()
    };
    let agreeing = candidates
        .iter()
        .copied()
        .filter(|m| agrees(sheet, part, n, *m))
        .rev()
        .max_by_key(|m| vouch(*m));
    // Two siblings that agree are no chance, nor is one whose share has decimals.
    agreeing.or_else(|| {
        candidates.into_iter().find(|m| {
            sheet.near(*m, n) && !money(*m) && vouch(*m) >= 2 && close(sheet, part, n, *m)
        })
    })
}

/// The other percents of a sentence that stand right behind a count, each with its count.
fn siblings<'a>(sheet: &'a Sheet, n: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
    let around = n.saturating_sub(REACH / 2)..(n + REACH / 2).min(sheet.rows.len());
    around
        .filter(move |m| *m != n && *m > 0 && sheet.together(*m, n))
        .filter_map(|m| {
            let (percent, count) = (sheet.draft(m), sheet.draft(m - 1));
            let tied = percent.percent && !count.percent && sheet.together(m - 1, m);
            (tied && link::says_share(sheet.ctx(m), sheet.between(m - 1, m))).then_some((m - 1, m))
        })
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
