//! A whole that the words point to: `trong đó`, `Trong số này`, a verb that deals with what was counted
//! just before.

use super::base::holds;
use super::{REACH, Sheet, link};
use crate::extract::Amount;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;

/// A whole that the words point to: `trong (tổng số) 148 đảng viên … 61`, `254 đảng viên, trong đó có
/// 90`, `118 ý kiến, đã giải quyết 109 ý kiến`, `kết nạp 166 đảng viên …. Trong số này có 58 nữ`.
pub(super) fn whole_of(sheet: &Sheet, part: usize) -> Option<usize> {
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

/// `thẩm định 260 hồ sơ, trả lại 26 hồ sơ chưa đủ điều kiện, bằng 12%`: what the very same noun counted
/// just before in the sentence.
pub(super) fn same_breath(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let (ctx, draft) = (sheet.ctx(part), sheet.draft(part));
    let whole = sheet.before(part).find(|m| !sheet.draft(*m).percent)?;
    let other = sheet.sentence(n).any(|i| {
        matches!(ctx.at(i), "kỳ" | "kế") || ctx.is(i, Word::So) && ctx.is(i + 1, Word::Voi)
    });
    let free = link::bracket(ctx, sheet.draft(whole).tokens.start).is_none();
    let one = sheet.before(whole).next().is_none();
    // A count with a share of its own is one of the parts, and of votes the share is of all seats.
    let shared = sheet.draft(whole + 1).percent
        && !link::plan_follows(ctx, sheet.draft(whole + 1).tokens.end);
    let other = other
        || shared
        || sheet.sentence(n).any(|i| {
            matches!(
                (ctx.at(i), ctx.at(i + 1)),
                ("tán", "thành") | ("biểu", "quyết")
            ) || matches!(ctx.at(i), "cứ" | "Cứ")
        });
    (one && free && !other && sheet.draft(whole).unit == draft.unit && holds(sheet, whole, part))
        .then_some(whole)
}

/// Whether nothing follows the percent of row `n` that names another whole: `chiếm 34,9%;`.
pub(super) fn alone(sheet: &Sheet, n: usize) -> bool {
    let end = sheet.draft(n).tokens.end;
    link::clause(sheet.ctx(n), end) || end + 1 >= sheet.sentence(n).end
}

/// Whether the share of row `part` in row `base` is at least near the percent of row `n`: a misprint
/// is, a misread relation hardly ever.
pub(super) fn close(sheet: &Sheet, part: usize, n: usize, base: usize) -> bool {
    let [part, n, base] = [part, n, base].map(|m| match sheet.draft(m).amount {
        Amount::Exact(value) => value.to_f64(),
        _ => 0.0,
    });
    base > 0.0 && (part * 100.0 / base - n).abs() <= (n * 0.3).max(3.0)
}

/// The whole in the sentence before one that opens with `Trong đó`, `Trong số này`.
pub(super) fn pointed_back(sheet: &Sheet, part: usize) -> Option<usize> {
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
