//! Sums: `73 TCCSĐ trong đó có 42 đảng bộ và 31 chi bộ cơ sở`; `112 biên chế, gồm 71 … và 36 …`; a
//! whole in one sentence and its parts in the next after `Trong đó`.

use std::ops::Range;

use super::link;
use super::{Check, CheckKind, REACH, Sheet, Verdict};
use crate::extract::figure::Draft;
use crate::extract::{Amount, Status};
use crate::lexicon::cue;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::Decimal;

/// How the text introduces the parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// `gồm`, `bao gồm`: all the parts.
    All,
    /// `trong đó`: perhaps only some, which may overlap.
    Some,
}

/// The sum of which row `n` is the whole.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let whole = sheet.draft(n);
    let Amount::Exact(stated) = whole.amount else {
        return None;
    };
    if whole.percent
        || whole.kind.is_none()
        || whole.status != Status::Actual
        || whole.kind == Some(Unit::Length)
    {
        return None;
    }
    let (first, opening) = opened(sheet, n)?;
    let parts = parts(sheet, n, first);
    let (parts, closed) = parts;
    if parts.len() < 2 {
        return None;
    }
    let values = parts.iter().map(|m| match sheet.draft(*m).amount {
        Amount::Exact(value) => Some(value),
        _ => None,
    });
    let values: Vec<Decimal> = values.collect::<Option<_>>()?;
    let computed = values
        .iter()
        .try_fold(Decimal::default(), |sum, value| sum.checked_add(*value))?;
    let equal = computed == stated;
    // `trong đó` names some of the parts: that they do not add up says nothing.
    if !equal
        && (opening == Opening::Some
            || !closed
            || blurred(sheet, n, &parts)
            || unfinished(sheet, &parts))
    {
        return None;
    }
    let verdict = if equal {
        Verdict::Consistent
    } else {
        Verdict::Inconsistent
    };
    let left = values
        .iter()
        .map(|value| link::printed(*value))
        .collect::<Vec<_>>()
        .join(" + ");
    let line = if equal {
        format!("{left} = {} ✓", link::printed(computed))
    } else {
        format!(
            "{left} = {} ≠ {} ✗",
            link::printed(computed),
            link::printed(stated)
        )
    };
    let rows: Vec<usize> = std::iter::once(n).chain(parts).collect();
    Some(sheet.check(CheckKind::Sum, &rows, stated, computed, verdict, line))
}

/// The first part after whole `n`, and how the parts are introduced.
fn opened(sheet: &Sheet, n: usize) -> Option<(usize, Opening)> {
    let first = n + 1;
    let ctx = sheet.ctx(n);
    if first < sheet.rows.len() && sheet.together(n, first) {
        let gap = sheet.between(n, first);
        if let Some(found) = opening(sheet, n, &gap) {
            return Some((first, found));
        }
    }
    // `… đạt 9.412 tỷ đồng …. Trong đó, công nghiệp … 5.230 tỷ đồng; …`
    let main = link::bracket(ctx, sheet.draft(n).tokens.start).is_none()
        && sheet.before(n).next().is_none();
    let next = (n + 1..sheet.rows.len())
        .take(REACH)
        .find(|m| !sheet.together(n, *m))
        .filter(|m| main && sheet.near(n, *m))?;
    let sentence = sheet.sentence(next);
    let named = ctx.is(sentence.start, Word::Trong) && matches!(ctx.at(sentence.start + 1), "đó");
    named.then_some((next, Opening::Some))
}

fn opening(sheet: &Sheet, n: usize, gap: &Range<usize>) -> Option<Opening> {
    let ctx = sheet.ctx(n);
    if gap.len() > 16 || gap.clone().any(|i| ctx.sign(i, ';')) {
        return None;
    }
    let last = gap.end.wrapping_sub(1);
    let some = gap
        .clone()
        .any(|i| ctx.is(i, Word::Trong) && ctx.at(i + 1) == "đó")
        || ctx.at(last) == "có"
        || ctx.sign(last, '(');
    // Forms of discipline exclude each other: all that are named are all that were given.
    let forms = |at: usize| ctx.all(&cue::FORM, at).next().is_some();
    let start = sheet.draft(n).tokens.start;
    let led = (start.saturating_sub(3)..start).any(|i| ctx.is(i, Word::Trong));
    let listed = led || gap.clone().any(|i| ctx.sign(i, ':') || ctx.sign(i, '('));
    if gap.clone().any(|i| ctx.at(i) == "gồm") || listed && gap.clone().any(forms) {
        Some(Opening::All)
    } else {
        some.then_some(Opening::Some)
    }
}

/// The parts from row `first` on, counted as the whole is; and whether their list is closed: the
/// last one joined by `và`, nothing counted following in the same breath.
fn parts(sheet: &Sheet, n: usize, first: usize) -> (Vec<usize>, bool) {
    let ctx = sheet.ctx(n);
    let whole = sheet.draft(n);
    let bracket = |m: usize| link::bracket(ctx, sheet.draft(m).tokens.start);
    let inside = bracket(first);
    let forms = |at: usize| ctx.all(&cue::FORM, at).next().is_some();
    let joined = |gap: &Range<usize>| {
        gap.clone()
            .any(|i| ctx.is(i, Word::Va) || ctx.at(i) == "cùng")
    };
    let mut found: Vec<usize> = Vec::new();
    let mut closed = false;
    let run = (first..sheet.rows.len()).take(REACH);
    for m in run.take_while(|m| sheet.together(first, *m)) {
        let draft = sheet.draft(m);
        // The share of a part, and what a bracket says of it.
        if draft.percent || bracket(m) != inside && bracket(m).is_some() && inside.is_none() {
            continue;
        }
        let gap = found
            .last()
            .map(|last| sheet.between(*last, m))
            .unwrap_or_default();
        let semicolon = sheet.together(n, first) && closed && gap.clone().any(|i| ctx.sign(i, ';'));
        let other = gap.clone().any(|i| {
            ctx.is(i, Word::Voi) || matches!(ctx.at(i), "tổng" | "ngoài" | "đồng" | "đạt")
        });
        // `… tỷ đồng đạt …` between parts in money is the next part's verb.
        let other = other && whole.kind != Some(Unit::Measure);
        if semicolon || other || bracket(m) != inside {
            break;
        }
        // `khiển trách 16, cảnh cáo 5`: forms of discipline do without their noun.
        let at = draft.tokens.start;
        let named = draft.whole.end > draft.tokens.end || (at.saturating_sub(2)..at).any(forms);
        let counted = matches!(draft.amount, Amount::Exact(_)) && named;
        if !alike(whole, draft) || draft.status != Status::Actual || !counted {
            // Something else is counted right after: the list may go on with it.
            closed &= gap
                .clone()
                .any(|i| ctx.sign(i, ';') || ctx.sign(i, ')') || ctx.is(i, Word::Voi))
                || gap.len() > 4;
            break;
        }
        // A full stop closes a list as well.
        closed = joined(&gap) || draft.whole.end + 1 >= sheet.sentence(m).end;
        found.push(m);
    }
    (found, closed)
}

/// Whether a part counts what the whole counts.
fn alike(whole: &Draft, part: &Draft) -> bool {
    let money = whole.kind == Some(Unit::Measure) || part.kind == Some(Unit::Measure);
    if money {
        return whole.unit == part.unit;
    }
    whole.unit == part.unit || whole.kind.is_some() && whole.kind == part.kind
}

/// Whether a word blurs the whole or a part.
fn blurred(sheet: &Sheet, n: usize, parts: &[usize]) -> bool {
    std::iter::once(&n)
        .chain(parts)
        .any(|m| sheet.draft(*m).approx.is_some())
}

/// Whether uncounted parts stand in the list: `…, và các ủy viên`, `…, còn lại là …`.
fn unfinished(sheet: &Sheet, parts: &[usize]) -> bool {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return true;
    };
    let ctx = sheet.ctx(*first);
    let mut run = sheet.draft(*first).tokens.start..sheet.draft(*last).whole.end + 8;
    run.any(|i| {
        matches!(ctx.word(i), Some(Word::Cac | Word::Nhung | Word::Con))
            || ctx.at(i) == "khác"
            || ctx.is(i, Word::Mot) && ctx.is(i + 1, Word::SoHieu)
    })
}
