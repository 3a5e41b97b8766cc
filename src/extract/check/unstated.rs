//! What a text asserts without stating the terms: `chiếm 5% tổng số đảng viên` where it never says
//! how many there are, `đạt 105% kế hoạch` without the plan, `tăng 12% so với cùng kỳ` without the
//! earlier value. Nothing can be recomputed there, and the reader is told what is missing. A plan that
//! follows from what exceeds it (`684, vượt kế hoạch 9`) is told, but proves nothing.

use super::change::changes;
use super::{CheckKind, Sheet, link, share, tie};
use crate::extract::context::Context;
use crate::extract::{Amount, Status};
use crate::lexicon::word::Word;
use crate::text::Span;

/// The term that a text does not state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// The whole that a share is of.
    Whole,
    /// The plan or quota that a result is measured by.
    Plan,
    /// The earlier value that a change is from.
    Earlier,
    /// The plan, which follows from the other two numbers.
    Implied,
}

impl Missing {
    /// What the text does not state, in the words that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Whole => ("bài không nêu tổng số", "the text does not state the whole"),
            Self::Plan => (
                "bài không nêu chỉ tiêu, kế hoạch",
                "the text does not state the plan",
            ),
            Self::Earlier => (
                "bài không nêu số của kỳ trước",
                "the text does not state the earlier value",
            ),
            Self::Implied => (
                "chỉ tiêu, kế hoạch suy ra từ hai số kia, không có gì để đối chiếu",
                "the plan follows from the other two numbers; there is nothing to compare it with",
            ),
        }
    }
}

/// A relation that the text asserts and that cannot be recomputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unchecked {
    /// Which relation.
    pub kind: CheckKind,
    /// The figures of it that are stated, in the order of the text.
    pub figures: Vec<Span>,
    /// The term that is not.
    pub missing: Missing,
    /// The computation in one line, `?` for what is missing: `1.235 / ? = 32,5 %`.
    pub line: String,
}

/// The relation that row `n` asserts, if a term of it is missing. The caller has seen that no
/// check uses the row.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Unchecked> {
    let draft = sheet.draft(n);
    let Amount::Exact(stated) = draft.amount else {
        return None;
    };
    let (missing, kind) = if changes(sheet, n) {
        (compared(sheet, n)?, CheckKind::Change)
    } else if draft.percent && draft.status == Status::Actual {
        (measured(sheet, n)?, CheckKind::Share)
    } else {
        return None;
    };
    if let Some((m, line)) = implied(sheet, n).filter(|_| missing == Missing::Plan) {
        return Some(Unchecked {
            kind,
            figures: vec![sheet.span(m), sheet.span(n)],
            missing: Missing::Implied,
            line,
        });
    }
    let said_of = sheet
        .before(n)
        .next()
        .filter(|m| {
            let before = sheet.draft(*m);
            let linked = kind == CheckKind::Change || tie::said_of(sheet, *m, n);
            !before.percent && before.status == Status::Actual && linked
        })
        .and_then(|m| match sheet.draft(m).amount {
            Amount::Exact(value) => Some((m, value.printed())),
            // The fraction of a vote: those who agreed.
            Amount::Fraction { part, .. } => Some((m, part.printed())),
            Amount::Range { .. } => None,
        });
    let value = said_of.as_ref().map_or("?", |(_, value)| value.as_str());
    let stated = stated.printed();
    let line = match kind {
        CheckKind::Change if draft.percent => format!("({value} − ?) / ? = {stated} %"),
        CheckKind::Change if draft.unit.as_deref() == Some("lần") => {
            format!("{value} / ? = {stated} lần")
        }
        CheckKind::Change => format!("{value} − ? = {stated}"),
        _ => format!("{value} / ? = {stated} %"),
    };
    let rows = said_of.map(|(m, _)| m).into_iter().chain([n]);
    let figures = rows.map(|m| sheet.span(m));
    Some(Unchecked {
        kind,
        figures: figures.collect(),
        missing,
        line,
    })
}

/// The result that row `n` says by how much it exceeds its plan, and the computation with the plan that
/// follows: `684 − 675 = 9`, in percents as in counts.
fn implied(sheet: &Sheet, n: usize) -> Option<(usize, String)> {
    let m = sheet.before(n).next()?;
    let (result, over) = (sheet.draft(m), sheet.draft(n));
    let (Amount::Exact(reached), Amount::Exact(by)) = (result.amount, over.amount) else {
        return None;
    };
    let alike = result.percent == over.percent && result.indicator == over.indicator;
    let exact = result.approx.is_none() && over.approx.is_none();
    let results = result.status == Status::Actual && over.status == Status::Change;
    if !(alike && exact && results && exceeds(sheet, n) && reached > by) {
        return None;
    }
    let plan = reached.distance(by)?.printed();
    let (reached, by) = (reached.printed(), by.printed());
    let sign = if over.percent { " %" } else { "" };
    Some((m, format!("{reached}{sign} − {plan}{sign} = {by}{sign}")))
}

/// Whether `vượt` stands close before the number of row `n`.
fn exceeds(sheet: &Sheet, n: usize) -> bool {
    let at = sheet.draft(n).tokens.start;
    (at.saturating_sub(3)..at).any(|i| sheet.ctx(n).at(i) == "vượt")
}

/// What the change of row `n` is compared with: `so với cùng kỳ`, `vượt … so với chỉ tiêu`.
fn compared(sheet: &Sheet, n: usize) -> Option<Missing> {
    let ctx = sheet.ctx(n);
    let draft = sheet.draft(n);
    let ends = [draft.whole.end, draft.tokens.end];
    if let Some(so) = ends.into_iter().find(|i| ctx.is(*i, Word::So)) {
        return Some(if link::plan_follows(ctx, so + 2) {
            Missing::Plan
        } else {
            Missing::Earlier
        });
    }
    (exceeds(sheet, n) && names_plan(ctx, draft.whole.end)).then_some(Missing::Plan)
}

/// What the percent of row `n` is of: a plan or a whole that the words after it name, or the whole
/// of a count that it is said of.
fn measured(sheet: &Sheet, n: usize) -> Option<Missing> {
    let ctx = sheet.ctx(n);
    let end = sheet.draft(n).tokens.end;
    if names_plan(ctx, end) {
        return Some(Missing::Plan);
    }
    let part = sheet.before(n).next();
    let vote = part.is_some_and(|m| share::of_all_seats(sheet, m, n));
    let counted = part.is_some_and(|m| {
        let count = sheet.draft(m);
        let exact = matches!(count.amount, Amount::Exact(_)) && !count.percent;
        exact && count.status == Status::Actual && tie::said_of(sheet, m, n)
    });
    (vote || counted || tie::of_another(ctx, end)).then_some(Missing::Whole)
}

/// Whether `kế hoạch`, `chỉ tiêu` stands right at token `i`; a comparison with a plan is none.
fn names_plan(ctx: &Context, i: usize) -> bool {
    !ctx.is(i, Word::So) && link::plan_follows(ctx, i)
}
