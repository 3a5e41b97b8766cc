//! Decides whether a figure is a result, a plan or a difference.

use std::ops::Range;

use super::context::Context;
use super::figure::Draft;
use super::setting::{Decided, Setting};
use super::{Amount, Field, Status};
use crate::lexicon::Term;
use crate::lexicon::cue::Turn;
use crate::lexicon::word::Word;

/// How many tokens a word of plan may stand before its number.
const NEAR: usize = 8;

/// How far before its number a word of aim may stand: a sentence, but no more than this.
const SENTENCE: usize = 200;

/// The status of the `n`th figure of a sentence.
pub(super) fn decide(
    ctx: &Context,
    setting: &Setting,
    sentence: &Range<usize>,
    drafts: &[Draft],
    n: usize,
) -> Decided<Status> {
    let draft = &drafts[n];
    let at = draft.tokens.start;
    let before = n.checked_sub(1).map(|n| &drafts[n]);
    let from = before.map_or(sentence.start, |d| d.whole.end);
    // The statement as a whole is a plan: `phấn đấu … tăng từ 3% trở lên`.
    let sight = sentence.start.max(at.saturating_sub(SENTENCE))..at;
    let aims = |t: &&Term<Turn>| aims(ctx, sentence, t);
    let aim = setting.turns(sight).iter().rev().find(aims);
    if let Some(aim) = aim.filter(|aim| !closed(ctx, aim.end, at)) {
        return Decided::by(Status::Target, aim.start..aim.end);
    }
    let near = setting.turns(from..at);
    let near = near
        .get(..near.partition_point(|t| t.end <= at))
        .unwrap_or_default();
    let Some(last) = near.last() else {
        return coordinate(ctx, draft, before);
    };
    // `giảm được 3 phòng`: the success is the reduction's.
    let last = match near {
        [.., change, done]
            if change.value == Turn::Change
                && done.start == change.end
                && ctx.at(done.start) == "được" =>
        {
            change
        }
        _ => last,
    };
    let exceeded = near.iter().rposition(|t| t.value == Turn::Exceed);
    if let Some(nth) = exceeded.filter(|nth| !clause_between(ctx, near[*nth].end, at)) {
        let exceeded = near[nth].start..near[nth].end;
        let plan = near[nth..].iter().find(|t| t.value == Turn::Target);
        // `đạt và vượt 21/22 chỉ tiêu` is a result; `vượt chỉ tiêu 85%` names the plan, while
        // `vượt kế hoạch 9 đảng viên` names the excess: the greater part of the result is a plan.
        return match (before.filter(|b| b.unit == draft.unit), plan) {
            _ if matches!(draft.amount, Amount::Fraction { .. }) => {
                Decided::by(Status::Actual, exceeded)
            }
            (Some(result), Some(plan)) if size(draft.amount) * 2.0 >= size(result.amount) => {
                Decided::by(Status::Target, plan.start..plan.end)
            }
            _ => Decided::by(Status::Change, exceeded),
        };
    }
    let words = last.start..last.end;
    match last.value {
        Turn::Change if from_to(ctx, last.end, at) => Decided::by(Status::Actual, words),
        Turn::Change if !clause_between(ctx, last.end, at) => Decided::by(Status::Change, words),
        // `đạt 78% kế hoạch (12.000 tỷ đồng)`: the bracket gives the plan's size.
        Turn::Target
            if at - last.end <= NEAR
                && !clause_between(ctx, last.end, at)
                && !promised(ctx, last.start) =>
        {
            Decided::by(Status::Target, words)
        }
        Turn::Result => Decided::by(Status::Actual, words),
        _ => Decided::default(Status::Actual),
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

/// Whether a result begins between two tokens: an aim goes on across semicolons until it does.
fn closed(ctx: &Context, from: usize, to: usize) -> bool {
    let mut semicolon = false;
    (from..to).any(|i| {
        semicolon |= ctx.sign(i, ';');
        semicolon && ctx.at(i) == "đã"
    })
}

/// Whether a turn makes a plan of its whole sentence. `đạt mục tiêu (16-17%)` only names one.
fn aims(ctx: &Context, sentence: &Range<usize>, turn: &Term<Turn>) -> bool {
    let goal = ctx.at(turn.start) == "mục" || ctx.at(turn.start) == "Mục";
    turn.value == Turn::Aim && (!goal || turn.start < sentence.start + 6)
}

/// `giảm 21 cấp trưởng và 26 cấp phó`, `tăng 20 đảng viên (20%)`: a figure without a word of its
/// own goes with the one before.
fn coordinate(ctx: &Context, draft: &Draft, before: Option<&Draft>) -> Decided<Status> {
    let changed = before.filter(|b| b.status == Status::Change);
    let Some(before) = changed else {
        return Decided::default(Status::Actual);
    };
    let gap = before.whole.end..draft.tokens.start;
    let last = gap.clone().next_back();
    let joined = last.is_some_and(|i| ctx.is(i, Word::Va) || ctx.sign(i, '('));
    let listed = gap.len() <= 4
        && gap.clone().any(|i| ctx.sign(i, ','))
        && draft.unit == before.unit
        && !draft.percent;
    let same = gap.clone().any(|i| ctx.at(i) == "đương");
    if joined || listed || same {
        return Decided {
            value: Status::Change,
            words: before.words_for(Field::Status),
        };
    }
    Decided::default(Status::Actual)
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
