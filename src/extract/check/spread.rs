//! Parts that do not stand in one list: among other things counted (`14 lớp cho 980 học viên, gồm 6
//! lớp cho 412 học viên và 8 lớp cho 568 học viên`), abbreviated in a bracket (`45 TCCSĐ với 3.870 đảng
//! viên (19 ĐB, 26 CBCS)`), or as what remains (`118 ý kiến, đã trả lời 109; 9 ý kiến còn lại …`).
//!
//! Here the words alone do not tell where a list ends; that the parts make up the whole does. So
//! such parts confirm a whole and never contradict it.

use std::ops::Range;

use super::{REACH, Sheet, link};
use crate::extract::context::Context;
use crate::extract::figure::Draft;
use crate::extract::{Amount, Status};
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::Decimal;

/// How many other figures may stand between a whole and the words that open its parts.
const ASIDE: usize = 6;

/// The parts that add up to row `n`.
pub(super) fn parts(sheet: &Sheet, n: usize, stated: Decimal) -> Option<Vec<usize>> {
    // `582 cơ sở tại 41 tỉnh, 1.221 cơ sở và 338 cơ sở`: the very same noun first.
    let same = |whole: &Draft, part: &Draft| whole.unit == part.unit;
    let ctx = sheet.ctx(n);
    among_others(sheet, n, stated, same)
        .or_else(|| among_others(sheet, n, stated, |whole, part| part_of(ctx, whole, part)))
        .or_else(|| rest(sheet, n, stated))
}

/// The parts behind `gồm`, `trong đó` or a bracket, other things counted left out.
fn among_others(
    sheet: &Sheet,
    n: usize,
    stated: Decimal,
    counted: impl Fn(&Draft, &Draft) -> bool,
) -> Option<Vec<usize>> {
    let ctx = sheet.ctx(n);
    let first = opened(sheet, n)?;
    let bracket = |m: usize| link::bracket(ctx, sheet.draft(m).tokens.start);
    let inside = bracket(first);
    let mut found: Vec<usize> = Vec::new();
    let mut sum = Decimal::default();
    let run = (first..sheet.rows.len()).take(REACH);
    for m in run.take_while(|m| sheet.together(first, *m)) {
        if bracket(m) != inside {
            // A bracket inside the list explains one part; behind its own bracket a list is over.
            if inside.is_some() {
                break;
            }
            continue;
        }
        let draft = sheet.draft(m);
        let Amount::Exact(value) = draft.amount else {
            continue;
        };
        if draft.percent || draft.status != Status::Actual || !counted(sheet.draft(n), draft) {
            continue;
        }
        sum = sum.checked_add(value)?;
        found.push(m);
        if sum == stated && found.len() >= 2 && ended(sheet, &found) {
            return Some(found);
        }
    }
    (sum == stated && found.len() >= 2).then_some(found)
}

/// The first row behind the words that open the parts of row `n`.
fn opened(sheet: &Sheet, n: usize) -> Option<usize> {
    let ctx = sheet.ctx(n);
    let outside = link::bracket(ctx, sheet.draft(n).tokens.start).is_none();
    let rows = (n + 1..sheet.rows.len())
        .take(ASIDE)
        .take_while(|m| sheet.near(n, *m));
    for m in rows {
        let same = sheet.together(n, m);
        let gap = if sheet.together(m - 1, m) {
            sheet.between(m - 1, m)
        } else {
            sheet.sentence(m).start..sheet.draft(m).tokens.start
        };
        if !same {
            // `… 33 CCN …. Trong đó: Có 18 CCN …`
            let named = ctx.is(gap.start, Word::Trong) && ctx.at(gap.start + 1) == "đó";
            return (named && outside).then_some(m);
        }
        if opens(ctx, &gap) && sheet.draft(m).status == Status::Actual {
            return Some(m);
        }
        // The same counted again begins something else, unless it is a plan in a bracket.
        let draft = sheet.draft(m);
        let plan = link::bracket(ctx, draft.tokens.start).is_some();
        if part_of(ctx, sheet.draft(n), draft)
            && !draft.percent
            && draft.status == Status::Actual
            && !plan
        {
            return None;
        }
    }
    None
}

/// Whether parts begin after these words.
fn opens(ctx: &Context, gap: &Range<usize>) -> bool {
    let last = gap.end.wrapping_sub(1);
    gap.len() <= 20
        && (ctx.sign(last, '(')
            || gap.clone().any(|i| {
                ctx.at(i) == "gồm"
                    || ctx.sign(i, ':')
                    || ctx.is(i, Word::Trong) && ctx.at(i + 1) == "đó"
            }))
}

/// Whether the last part found ends a list: joined by `và`, or before the end of a clause.
fn ended(sheet: &Sheet, found: &[usize]) -> bool {
    let [.., before, last] = found[..] else {
        return false;
    };
    let ctx = sheet.ctx(last);
    let end = sheet.draft(last).whole.end;
    let joined = sheet
        .between(before, last)
        .any(|i| ctx.is(i, Word::Va) || ctx.is(i, Word::Con) || ctx.at(i) == "cùng");
    joined
        || ctx.sign(end, ')')
        || ctx.sign(end, ';')
        || sheet.sentence(last).end <= end + 1
        || last + 1 == sheet.rows.len()
        || !sheet.together(last, last + 1)
}

/// `118 ý kiến, đã trả lời 109 ý kiến …; 9 ý kiến còn lại`: the whole, what is done, what remains.
fn rest(sheet: &Sheet, n: usize, stated: Decimal) -> Option<Vec<usize>> {
    let ctx = sheet.ctx(n);
    let parts: Vec<(usize, Decimal)> = (n + 1..sheet.rows.len())
        .take(REACH / 2)
        .take_while(|m| sheet.near(n, *m))
        .filter(|m| {
            let draft = sheet.draft(*m);
            !draft.percent && draft.status == Status::Actual && part_of(ctx, sheet.draft(n), draft)
        })
        .filter_map(|m| match sheet.draft(m).amount {
            Amount::Exact(value) => Some((m, value)),
            _ => None,
        })
        .take(2)
        .collect();
    let [(done, some), (left, more)] = parts[..] else {
        return None;
    };
    let all = some.checked_add(more) == Some(stated);
    (all && remains(sheet, left)).then(|| vec![done, left])
}

/// Whether row `m` is what remains: `còn 24 ý kiến`, `số còn lại 35 đảng viên`, `9 ý kiến còn lại`.
fn remains(sheet: &Sheet, m: usize) -> bool {
    const LINKS: &[&str] = &[
        "lại", "khoảng", "gần", "hơn", "trên", "tới", "là", "có", "tồn",
    ];
    let ctx = sheet.ctx(m);
    let draft = sheet.draft(m);
    let (at, end) = (draft.tokens.start, draft.whole.end);
    let last = (at.saturating_sub(5)..at)
        .rev()
        .find(|i| !LINKS.contains(&ctx.at(*i)));
    let left = last.is_some_and(|i| {
        // In `20 câu hỏi còn lại có 10 câu` the words are the figure's before.
        let behind = ctx.at(i + 1) == "lại" && sheet.draft(m - 1).whole.end == i;
        ctx.is(i, Word::Con) && !behind && !matches!(ctx.at(i.wrapping_sub(1)), "giảm" | "xuống")
    });
    left || ctx.is(end, Word::Con) && ctx.at(end + 1) == "lại"
}

/// Whether a figure can be a part of a whole: the same noun, one with words more, another body or
/// person, or an abbreviation, which may stand for any noun (`19 ĐB`).
fn part_of(ctx: &Context, whole: &Draft, part: &Draft) -> bool {
    let (Some(one), Some(other)) = (&whole.unit, &part.unit) else {
        return false;
    };
    let longer = |long: &str, short: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',']))
    };
    // A class of people is no person.
    let kind = whole.kind == part.kind
        && one.starts_with("lớp") == other.starts_with("lớp")
        && matches!(
            whole.kind,
            Some(Unit::Organisation | Unit::Person | Unit::Place)
        );
    // `14 lớp bồi dưỡng … 6 lớp …, 8 lớp đảng viên mới`.
    let event = first_word(one) == first_word(other)
        && (whole.kind == Some(Unit::Event) || one.starts_with("lớp"));
    let short = part.kind.is_none()
        && part.whole.len() == part.tokens.len() + 1
        && ctx.tokens[part.whole.end - 1].is_capital()
        && ctx.at(part.whole.end - 1).chars().all(char::is_uppercase)
        && whole.kind == Some(Unit::Organisation);
    longer(one, other) || longer(other, one) || kind || event || short
}

fn first_word(unit: &str) -> Option<&str> {
    unit.split(' ').next()
}
