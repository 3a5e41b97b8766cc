//! Sums: `73 TCCSĐ trong đó có 42 đảng bộ và 31 chi bộ cơ sở`; `112 biên chế, gồm 71 … và 36 …`; a
//! whole in one sentence and its parts in the next after `Trong đó`.

use std::ops::Range;

use super::opening::{Opening, opened};
use super::{Check, CheckKind, REACH, Sheet, Verdict};
use super::{link, spread, verdict};
use crate::extract::figure::Draft;
use crate::extract::{Amount, Status};
use crate::lexicon::cue;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::Decimal;

/// The sum of which row `n` is the whole.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let whole = sheet.draft(n);
    let Amount::Exact(stated) = whole.amount else {
        return None;
    };
    if whole.percent
        || whole.unit.is_none()
        || whole.status == Status::Target
        || whole.kind == Some(Unit::Length)
    {
        return None;
    }
    let told = listed(sheet, n, stated);
    if told.as_ref().is_some_and(|parts| parts.equal) {
        return told.map(|parts| parts.check(sheet, n, stated));
    }
    // Parts that stand among other things counted are looked for only to confirm the whole.
    let spread = spread::parts(sheet, n, stated).and_then(|rows| Parts::of(sheet, rows, stated));
    spread.or(told).map(|parts| parts.check(sheet, n, stated))
}

/// The parts of a sum.
struct Parts {
    rows: Vec<usize>,
    values: Vec<Decimal>,
    sum: Decimal,
    /// Whether they make up the whole.
    equal: bool,
}

impl Parts {
    fn of(sheet: &Sheet, rows: Vec<usize>, stated: Decimal) -> Option<Self> {
        let values = rows.iter().map(|m| match sheet.draft(*m).amount {
            Amount::Exact(value) => Some(value),
            _ => None,
        });
        let values: Vec<Decimal> = values.collect::<Option<_>>()?;
        let sum = values
            .iter()
            .try_fold(Decimal::default(), |sum, value| sum.checked_add(*value))?;
        (rows.len() >= 2).then_some(Self {
            rows,
            values,
            sum,
            equal: sum == stated,
        })
    }

    /// Whether the decimals that were rounded off account for the difference: `65,3 + 43,1 + 89,1 + 76,3
    /// = 273,8`, printed 273,7.
    fn rounded(&self, sheet: &Sheet, n: usize, stated: Decimal) -> bool {
        let terms = std::iter::once(&n).chain(&self.rows);
        let slack: f64 = terms.map(|m| verdict::slack(sheet.draft(*m))).sum();
        slack > 0.0
            && stated
                .distance(self.sum)
                .is_some_and(|d| d.to_f64() <= slack)
    }

    fn check(self, sheet: &Sheet, n: usize, stated: Decimal) -> Check {
        let left: Vec<_> = self.values.iter().map(|v| v.printed()).collect();
        let (left, sum) = (left.join(" + "), self.sum.printed());
        let (verdict, line) = if self.equal {
            (Verdict::Consistent, format!("{left} = {sum} ✓"))
        } else if self.rounded(sheet, n, stated) {
            (Verdict::Rounded, format!("{left} = {sum} ≈"))
        } else {
            let line = format!("{left} = {sum} ≠ {} ✗", stated.printed());
            (Verdict::Inconsistent, line)
        };
        let rows: Vec<usize> = std::iter::once(n).chain(self.rows).collect();
        sheet.check(CheckKind::Sum, &rows, stated, self.sum, verdict, line)
    }
}

/// The parts that the words introduce and that stand in one list.
fn listed(sheet: &Sheet, n: usize, stated: Decimal) -> Option<Parts> {
    let (first, opening) = opened(sheet, n)?;
    let (rows, closed) = parts(sheet, n, first);
    let parts = Parts::of(sheet, rows, stated)?;
    // `trong đó` names some of the parts: that they do not add up says nothing.
    // What noun is counted must be known before parts contradict it.
    let doubtful = sheet.draft(n).kind.is_none()
        || opening == Opening::Some && !meant(sheet, n, &parts, stated)
        || !closed
        || blurred(sheet, n, &parts.rows)
        || unfinished(sheet, &parts.rows);
    (parts.equal || !doubtful).then_some(parts)
}

/// Whether parts that `trong đó` names are all of the whole and merely misprinted: three or more that
/// exclude each other and come within a twentieth or so of it.
fn meant(sheet: &Sheet, n: usize, parts: &Parts, stated: Decimal) -> bool {
    /// Qualities that one person may have together.
    const SHARED: &[&str] = &[
        "nữ", "nam", "trẻ", "dân", "tôn", "đoàn", "trình", "đại", "học", "dưới", "trên",
    ];
    let (Some(first), Some(last)) = (parts.rows.first(), parts.rows.last()) else {
        return false;
    };
    let ctx = sheet.ctx(*first);
    let from = sheet.draft(*first).tokens.start.saturating_sub(3);
    let overlapping = (from..sheet.draft(*last).whole.end + 6).any(|i| ctx.among(i, SHARED));
    let whole = stated.to_f64();
    let off = stated.distance(parts.sum).map_or(whole, Decimal::to_f64);
    // All counted in one noun, and no rounding that accounts for it.
    let unit = |m: &usize| &sheet.draft(*m).unit;
    let head = |m: &usize| {
        let (whole, part) = (sheet.draft(n).unit.as_deref(), unit(m).as_deref());
        whole.is_some_and(|whole| part.is_some_and(|part| part.starts_with(whole)))
    };
    let uniform = parts.rows.iter().all(|m| unit(m) == unit(first) || head(m));
    let round = stated.to_string().ends_with("000") && off < 1000.0;
    parts.rows.len() >= 3 && uniform && !overlapping && !round && off <= whole * 0.06
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
        // `462 tổ chức, đạt 77,3%; …` goes on.
        let share = |i: usize| {
            (first..m).any(|m| sheet.draft(m).percent && sheet.draft(m).tokens.start == i + 1)
        };
        let other = gap.clone().any(|i| {
            ctx.is(i, Word::Voi)
                || matches!(ctx.at(i), "tổng" | "ngoài" | "đồng")
                || ctx.at(i) == "đạt" && !share(i)
        });
        // `… tỷ đồng đạt …` between parts in money is the next part's verb.
        let other = other && whole.kind != Some(Unit::Measure);
        if semicolon || other || bracket(m) != inside {
            break;
        }
        // `khiển trách 16, cảnh cáo 5`: forms of discipline do without their noun.
        let at = draft.tokens.start;
        let named = draft.whole.end > draft.tokens.end || (at.saturating_sub(2)..at).any(forms);
        // `284 TCCSĐ hoàn thành xuất sắc nhiệm vụ; 1.148 hoàn thành tốt nhiệm vụ`: the noun is the first's.
        let carried = !found.is_empty() && draft.unit == whole.unit;
        let counted = matches!(draft.amount, Amount::Exact(_)) && (named || carried);
        if !alike(whole, draft)
            || !(draft.status == Status::Actual || draft.status == whole.status)
            || !counted
        {
            // Something else is counted right after: the list may go on with it.
            closed &= gap
                .clone()
                .any(|i| ctx.sign(i, ';') || ctx.sign(i, ')') || ctx.is(i, Word::Voi))
                || gap.len() > 4;
            break;
        }
        // A full stop closes a list as well.
        closed = joined(&gap) || draft.whole.end + 1 >= sheet.sentence(m).end || last(sheet, m);
        found.push(m);
    }
    (found, closed)
}

/// Whether nothing but its own share follows row `m` in its sentence.
fn last(sheet: &Sheet, m: usize) -> bool {
    let mut after = (m + 1..sheet.rows.len()).take_while(|o| sheet.together(m, *o));
    let Some(share) = after.next() else {
        return false;
    };
    sheet.draft(share).percent
        && after.next().is_none()
        && sheet.draft(share).whole.end + 1 >= sheet.sentence(m).end
}

/// Whether a part counts what the whole counts. One without a noun of its own does: `57 đảng viên:
/// khiển trách 31, cảnh cáo 18`; posts are cut by the people who leave them.
fn alike(whole: &Draft, part: &Draft) -> bool {
    let money = whole.kind == Some(Unit::Measure) || part.kind == Some(Unit::Measure);
    if money {
        return whole.unit == part.unit;
    }
    let bare = part.whole.end == part.tokens.end;
    let posts = whole
        .unit
        .as_deref()
        .is_some_and(|u| u.starts_with("biên chế"));
    whole.unit == part.unit
        || bare
        || whole.kind == Some(Unit::Person) && matches!(part.unit.as_deref(), Some("nam" | "nữ"))
        || posts && part.kind == Some(Unit::Person)
        || whole.kind.is_some() && whole.kind == part.kind
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
