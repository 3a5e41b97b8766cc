//! Decides whether a figure is a result, a plan or a difference.

use std::ops::Range;

use super::context::Context;
use super::figure::{Draft, Setting};
use super::{Amount, Status};
use crate::lexicon::cue::Turn;
use crate::lexicon::word::Word;

/// How many tokens a word of plan may stand before its number.
const NEAR: usize = 8;

/// The status of the `n`th figure of a sentence.
pub(super) fn decide(
    ctx: &Context,
    setting: &Setting,
    sentence: &Range<usize>,
    drafts: &[Draft],
    n: usize,
) -> Status {
    let draft = &drafts[n];
    let at = draft.tokens.start;
    let before = n.checked_sub(1).map(|n| &drafts[n]);
    let from = before.map_or(sentence.start, |d| d.tokens.end);
    // The statement as a whole is a plan: `phấn đấu … tăng từ 3% trở lên`.
    let aimed = setting.turns.iter().any(|t| {
        t.value == Turn::Aim && (sentence.start..at).contains(&t.start) && !closed(ctx, t.end, at)
    });
    if aimed {
        return Status::Target;
    }
    let near: Vec<_> = setting
        .turns
        .iter()
        .filter(|t| t.start >= from && t.end <= at)
        .collect();
    let Some(last) = near.last() else {
        return Status::Actual;
    };
    let exceeded = near
        .iter()
        .rev()
        .find(|t| t.value == Turn::Exceed)
        .filter(|t| !clause_between(ctx, t.end, at));
    if let Some(exceeded) = exceeded {
        let named_plan = near
            .iter()
            .any(|t| t.value == Turn::Target && t.start >= exceeded.end);
        let share = matches!(draft.amount, Amount::Fraction { .. });
        // `đạt và vượt 21/22 chỉ tiêu` is a result; `vượt chỉ tiêu 85%` names the plan, while
        // `vượt kế hoạch 9 đảng viên` names the excess: the greater part of the result is a plan.
        return match before.filter(|b| b.unit == draft.unit) {
            _ if share => Status::Actual,
            Some(result) if named_plan && size(draft.amount) * 2.0 >= size(result.amount) => {
                Status::Target
            }
            _ => Status::Change,
        };
    }
    match last.value {
        Turn::Change if from_to(ctx, last.end, at) => Status::Actual,
        Turn::Change if !clause_between(ctx, last.end, at) => Status::Change,
        Turn::Target if at - last.end <= NEAR && !clause_between(ctx, last.end, at) => {
            if promised(ctx, last.start) {
                Status::Actual
            } else {
                Status::Target
            }
        }
        // `đạt 78% kế hoạch (12.000 tỷ đồng)`: the bracket gives the plan's size.
        _ => Status::Actual,
    }
}

fn size(amount: Amount) -> f64 {
    match amount {
        Amount::Exact(value)
        | Amount::Fraction { part: value, .. }
        | Amount::Range { high: value, .. } => value.to_f64(),
    }
}

/// Whether a clause ends between two tokens: a semicolon, or a comma outside of a bracket.
fn clause_between(ctx: &Context, from: usize, to: usize) -> bool {
    (from..to).any(|i| ctx.sign(i, ',') || ctx.sign(i, ';') || ctx.sign(i, ':') || ctx.sign(i, ')'))
}

fn closed(ctx: &Context, from: usize, to: usize) -> bool {
    (from..to).any(|i| ctx.sign(i, ';'))
}

/// `giảm từ 46 … xuống còn 38`, `tăng từ 3 lên 5`: both ends are states, not differences.
fn from_to(ctx: &Context, from: usize, at: usize) -> bool {
    ctx.word_before(at) == Some(Word::Tu) && from + 1 >= at
        || (from..at)
            .any(|i| ctx.is(i, Word::Con) || ctx.is(i, Word::Len) || ctx.is(i, Word::Xuong))
}

/// `ban hành kế hoạch …`, `thực hiện kế hoạch …`: the plan is a document, its figures are done.
fn promised(ctx: &Context, at: usize) -> bool {
    (at.saturating_sub(2)..at).any(|i| matches!(ctx.at(i), "hành" | "hiện" | "theo"))
}
