//! A change told in numbers and in percent: `563.321 lượt người, tăng 31.047 lượt (tăng 5,8%) so với cùng
//! kỳ`. The earlier value is not stated; it follows from the result and the change in numbers.

use super::earlier;
use super::link;
use super::verdict::{self, Computed, FINE, Stated, judge};
use super::{Check, CheckKind, Sheet, Verdict};
use crate::extract::{Amount, Status};
use crate::lexicon::word::Word;

/// The percent of row `n` against the result and the change in numbers before it.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let change = earlier::said_again(sheet, n)?;
    let (percent, by) = (sheet.draft(n), sheet.draft(change));
    // Of a plan that is exceeded the percent is of the plan.
    let ctx = sheet.ctx(n);
    let compared = (sheet.sentence(n)).any(|i| {
        ctx.is(i, Word::So) && ctx.is(i + 1, Word::Voi) && !link::plan_follows(ctx, i + 2)
    });
    let at = by.tokens.start;
    let verb = |verb: &str| (at.saturating_sub(4)..at).any(|i| ctx.at(i) == verb);
    let (rises, falls) = (verb("tăng"), verb("giảm"));
    let result = sheet
        .before(change)
        .find(|m| sheet.draft(*m).status == Status::Actual && link::alike(sheet.draft(*m), by))
        .filter(|m| link::bracket(ctx, sheet.draft(*m).tokens.start).is_none())?;
    if !compared || rises == falls || result + 1 != change {
        return None;
    }
    let (Amount::Exact(stated), Amount::Exact(by_much), Amount::Exact(value)) =
        (percent.amount, by.amount, sheet.draft(result).amount)
    else {
        return None;
    };
    let earlier = if rises {
        (value >= by_much)
            .then(|| value.distance(by_much))
            .flatten()?
    } else {
        value.checked_add(by_much)?
    };
    let computed = by_much.times_ten_to(2)?.ratio(earlier, FINE)?;
    let slack = verdict::quotient_slack(
        computed.to_f64(),
        (by_much.to_f64(), verdict::slack(by)),
        (earlier.to_f64(), verdict::slack(sheet.draft(result))),
    );
    let said = Stated {
        value: stated,
        grain: percent.grain,
        approx: percent.approx,
    };
    let verdict = judge(
        said,
        Computed {
            value: computed,
            slack,
        },
    );
    let computed = computed.rounded(2);
    let left = format!("{} / {}", by_much.printed(), earlier.printed());
    let shown = computed.printed();
    let line = match verdict {
        Verdict::Inconsistent => format!("{left} = {shown} % ≠ {} % ✗", stated.printed()),
        _ => format!("{left} = {shown} % {}", verdict.sign()),
    };
    let rows = [result, change, n];
    Some(sheet.check(CheckKind::Change, &rows, stated, computed, verdict, line))
}
