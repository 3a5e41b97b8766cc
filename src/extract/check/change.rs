//! Changes: `giảm từ 46 xuống còn 38, giảm 8`; `148, vượt 28 (chỉ tiêu 120)`; `9.412 tỷ, tăng 14,2%
//! so với cùng kỳ (8.242 tỷ)`; `42,5 triệu, gấp 1,8 lần so với năm 2012 (23,1 triệu)`.

use super::ends;
use super::link;
use super::verdict::{self, Computed, FINE, Stated, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::extract::{Amount, Field, Status};
use crate::text::Decimal;

/// Values further apart than this are not the ends of one change, unless a factor says so.
const FAR: f64 = 100.0;

/// The change that row `n` states.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let change = sheet.draft(n);
    if !changes(sheet, n) {
        return None;
    }
    let (earlier, later) = ends::ends(sheet, n)?;
    let Amount::Exact(stated) = change.amount else {
        return None;
    };
    let (Amount::Exact(a), Amount::Exact(b)) =
        (sheet.draft(earlier).amount, sheet.draft(later).amount)
    else {
        return None;
    };
    let factor = change.unit.as_deref() == Some("lần");
    // `từ 220 nghìn còn 81 nghìn đồng, giảm gần 3 lần`: how many times less.
    let shrinks = factor && rises(sheet, n) == Some(false);
    let relative = change.percent && !sheet.draft(later).percent;
    let (pa, pb) = (a.printed(), b.printed());
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
    let (value, slack, left, sign) = if shrinks {
        let value = a.ratio(b, FINE)?;
        (value, quotient(value), format!("{pa} / {pb}"), " lần")
    } else if factor {
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
    // `tăng 8%` of what fell, or of what is a thousand times as much: the terms were misread.
    let turned = rises(sheet, n).is_some_and(|rises| if rises { b < a } else { b > a });
    let apart = b.ratio(a, FINE).map_or(0.0, Decimal::to_f64);
    if turned || !factor && !(1.0 / FAR..=FAR).contains(&apart) {
        return None;
    }
    let said = Stated {
        value: stated,
        grain: change.grain,
        approx: change.approx,
    };
    let verdict = judge(said, Computed { value, slack });
    let computed = value.rounded(2);
    let shown = computed.printed();
    let line = match verdict {
        Verdict::Inconsistent => {
            format!("{left} = {shown}{sign} ≠ {}{sign} ✗", stated.printed())
        }
        _ => format!("{left} = {shown}{sign} {}", verdict.sign()),
    };
    let rows = [earlier, later, n];
    let check = sheet.check(CheckKind::Change, &rows, stated, computed, verdict, line);
    Some(sheet.comparing(check, later, earlier, Field::Earlier))
}

/// Whether row `n` states a change: as a result, or as a plan with its verb (`dự kiến …, giảm 7`).
pub(super) fn changes(sheet: &Sheet, n: usize) -> bool {
    let draft = sheet.draft(n);
    match draft.status {
        Status::Change => true,
        Status::Target => {
            let at = draft.tokens.start;
            (at.saturating_sub(2)..at)
                .any(|i| matches!(sheet.ctx(n).at(i), "giảm" | "tăng" | "vượt"))
        }
        Status::Actual => false,
    }
}

/// Whether the verb of the change of row `n` says more (`tăng`, `vượt`) or less (`giảm`).
fn rises(sheet: &Sheet, n: usize) -> Option<bool> {
    let ctx = sheet.ctx(n);
    let at = sheet.draft(n).tokens.start;
    (at.saturating_sub(6)..at)
        .rev()
        .take_while(|i| !link::clause(ctx, *i))
        .find_map(|i| match ctx.at(i) {
            "tăng" | "vượt" => Some(true),
            "giảm" => Some(false),
            _ => None,
        })
}
