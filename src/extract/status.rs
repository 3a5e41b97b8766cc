//! Decides whether a figure is a result, a plan or a difference.

use std::ops::Range;

use super::context::Context;
use super::figure::Draft;
use super::setting::{Decided, Setting};
use super::{Amount, Field, Status, outlook};
use crate::lexicon::Term;
use crate::lexicon::cue::Turn;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;

/// How many tokens a word of plan may stand before its number.
const NEAR: usize = 8;

/// How far before its number a word of aim may stand: a sentence, but no more than this.
const SENTENCE: usize = 200;

/// The status of the `n`th figure of a sentence.
///
/// Under a heading of plans, or of a time to come, a result is one still to be reached.
pub(super) fn decide(
    ctx: &Context,
    setting: &Setting,
    sentence: &Range<usize>,
    drafts: &[Draft],
    n: usize,
) -> Decided<Status> {
    let found = stated(ctx, setting, sentence, drafts, n);
    let at = drafts[n].tokens.start;
    let near = sentence.start.max(at.saturating_sub(SENTENCE));
    let done = (near..at).any(|i| matches!(ctx.at(i), "đã" | "Đã"));
    // `mỗi đồng chí phụ trách ít nhất 2 chi bộ`: what each is to do is a norm.
    if found.value == Status::Actual
        && !done
        && let Some(norm) = norm(ctx, near, at, drafts[n].whole.end)
    {
        return Decided::by(Status::Target, norm);
    }
    let from_here = drafts
        .get(n + 1)
        .is_some_and(|next| starts_out(ctx, &drafts[n], next));
    if found.value == Status::Target || done || from_here || drafts[n].kind == Some(Unit::Length) {
        return found;
    }
    if let Some(ahead) = outlook::ahead(ctx, setting, near, at) {
        return Decided::by(Status::Target, ahead);
    }
    if setting.section.planned {
        return Decided::default(Status::Target);
    }
    found
}

/// The words of a least or greatest number that `each` is held to.
fn norm(ctx: &Context, from: usize, at: usize, end: usize) -> Option<Range<usize>> {
    let bound = at.checked_sub(2)?;
    let onward = ctx.are(end, &[Word::Tro, Word::Len]);
    let held = onward
        || matches!(
            (ctx.at(bound), ctx.at(bound + 1)),
            ("ít", "nhất") | ("tối", "thiểu" | "đa") | ("không", "dưới" | "quá")
        );
    let each = (from.max(at.saturating_sub(24))..bound).any(|i| matches!(ctx.at(i), "mỗi" | "Mỗi"));
    let done = (from..bound).any(|i| ctx.at(i) == "đạt");
    (held && each && !done).then_some(bound..at)
}

/// What the words of the sentence say.
fn stated(
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
    if let Some(aim) = aim.filter(|aim| !closed(ctx, aim, at)) {
        // `dự kiến nâng từ 88 lên 100`, `sẽ sáp nhập 11 xã thành 4 xã`: where it starts from is so.
        return match drafts.get(n + 1) {
            Some(next) if starts_out(ctx, draft, next) => Decided::default(Status::Actual),
            _ => Decided::by(Status::Target, aim.start..aim.end),
        };
    }
    if let Some(head) = announced(ctx, sentence.start).filter(|head| head.end <= at) {
        return Decided::by(Status::Target, head);
    }
    // `62 đầu mối giảm được`: the verb behind its number.
    let behind = draft.whole.end;
    if matches!(ctx.at(behind), "giảm" | "tăng") && ctx.at(behind + 1) == "được" {
        return Decided::by(Status::Change, behind..behind + 2);
    }
    let near = setting.turns(from..at);
    let near = near
        .get(..near.partition_point(|t| t.end <= at))
        .unwrap_or_default();
    // `giao chỉ tiêu cho 22 tổ chức đảng kết nạp 80 đảng viên`: the plan is what they are to do.
    if let Some(before) = before.filter(|d| near.is_empty() && given_to(ctx, d)) {
        let assigned = setting.turns(sentence.start..before.tokens.start).last();
        if let Some(plan) = assigned.filter(|t| t.value == Turn::Target)
            && !clause_between(ctx, plan.end, at)
        {
            return Decided::by(Status::Target, plan.start..plan.end);
        }
    }
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
        let plan = near[nth..]
            .iter()
            .find(|t| matches!(t.value, Turn::Target | Turn::Aim));
        // `đạt và vượt 21/22 chỉ tiêu` is a result; `vượt chỉ tiêu 85%` names the plan, while
        // `vượt kế hoạch 9 đảng viên` names the excess: the greater part of the result is a plan.
        return match (before.filter(|b| b.unit == draft.unit), plan) {
            _ if matches!(draft.amount, Amount::Fraction { .. }) => {
                Decided::by(Status::Actual, exceeded)
            }
            // A goal is never the excess over itself.
            (_, Some(plan)) if plan.value == Turn::Aim => {
                Decided::by(Status::Target, plan.start..plan.end)
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
                && !given_to(ctx, draft)
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

/// `giao chỉ tiêu cho 22 tổ chức cơ sở đảng`: those who get a plan are none.
pub(super) fn given_to(ctx: &Context, draft: &Draft) -> bool {
    let at = draft.tokens.start;
    let body = matches!(draft.kind, Some(Unit::Organisation | Unit::Place));
    body && (at.saturating_sub(2)..at).any(|i| ctx.at(i) == "cho")
}

/// Whether a figure is where a planned change starts from: `từ 88 … lên 100`, `11 xã thành 4 xã`.
fn starts_out(ctx: &Context, draft: &Draft, next: &Draft) -> bool {
    let gap = draft.whole.end..next.tokens.start;
    let onward = |i| matches!(ctx.at(i), "lên" | "xuống" | "còn" | "thành");
    let ends = |i| ctx.sign(i, ';') || ctx.sign(i, ',');
    gap.len() <= 8 && gap.clone().any(onward) && !gap.clone().any(ends)
}

/// Whether a result begins between an aim and its number: an aim goes on across semicolons until
/// it does, a proposal only to the next.
fn closed(ctx: &Context, aim: &Term<Turn>, to: usize) -> bool {
    let from = aim.end;
    let proposed =
        ctx.among(aim.start, &["đề", "kiến"]) && matches!(ctx.at(aim.start + 1), "nghị" | "xuất");
    let (mut semicolon, mut open, mut straight) = (false, 0, false);
    let done = (from..to).any(|i| {
        // What somebody says he will do ends with his words: a mark closes that none opened since.
        open += i32::from(ctx.sign(i, '“')) - i32::from(ctx.sign(i, '”'));
        straight ^= ctx.sign(i, '"');
        if open < 0 || proposed && (ctx.sign(i, ';') || ctx.at(i) == "đã") {
            return true;
        }
        semicolon |= ctx.sign(i, ';');
        semicolon && matches!(ctx.at(i), "đã" | "được")
    });
    done || straight
}

/// Whether a turn makes a plan of its whole sentence. `đạt mục tiêu (16-17%)` only names one.
fn aims(ctx: &Context, sentence: &Range<usize>, turn: &Term<Turn>) -> bool {
    let led = turn.start.checked_sub(1).map_or("", |i| ctx.at(i));
    // `số tiền đề nghị thanh toán`, `2 ý kiến, kiến nghị`, `theo yêu cầu`: nouns, or of a noun.
    match ctx.at(turn.start) {
        // `đề nghị tặng Huy hiệu Đảng cho 418 đảng viên`: it was proposed and is counted.
        "đề" if matches!(
            ctx.at(turn.end),
            "tặng" | "trao" | "khen" | "công" | "truy" | "phong"
        ) =>
        {
            return false;
        }
        "đề" if matches!(led, "tiền" | "đơn" | "văn" | "bản" | "số") => return false,
        "yêu" | "Yêu" => {
            let verb = !matches!(
                led,
                "theo"
                    | "ứng"
                    | "những"
                    | "các"
                    | "đạt"
                    | "với"
                    | "của"
                    | ","
                    | "có"
                    | "và"
                    | "đơn"
                    | "số"
                    | "trước"
                    | "là"
                    | "theo đúng"
                    | "được"
                    | "nhận"
            ) && ctx.digits(turn.start.wrapping_sub(1)).is_none();
            return turn.value == Turn::Aim && verb;
        }
        _ => {}
    }
    // `Kế hoạch năm 2025: mở 16 lớp`: a plan announced at the head of its sentence.
    let head = turn.value == Turn::Target && turn.start < sentence.start + 3;
    if head && (turn.end..turn.end + 6).any(|i| ctx.sign(i, ':')) {
        return true;
    }
    let goal = ctx.at(turn.start) == "mục" || ctx.at(turn.start) == "Mục";
    // `…; mục tiêu năm 2024 còn 2,5%`: so does one at the head of its clause.
    let opens = led == ";" || turn.start < sentence.start + 6;
    turn.value == Turn::Aim && (!goal || opens)
}

/// `Nhiệm vụ 6 tháng cuối năm, toàn ngành kiểm tra 5 tổ chức`: what is to be done, announced at the
/// head of the sentence together with its time.
fn announced(ctx: &Context, start: usize) -> Option<Range<usize>> {
    let about = usize::from(matches!(ctx.at(start), "Về" | "Trong"));
    let at = start + about;
    let first = ctx.at(at).to_lowercase();
    let named = matches!(
        (first.as_str(), ctx.at(at + 1)),
        ("nhiệm", "vụ") | ("phương", "hướng")
    );
    let timed = ctx.digits(at + 2).is_some() || matches!(ctx.at(at + 2), "năm" | "quý" | "tháng");
    (named && timed).then_some(at..at + 2)
}

/// `giảm 21 cấp trưởng và 26 cấp phó`, `tăng 20 đảng viên (20%)`: a figure without a word of its
/// own goes with the one before.
fn coordinate(ctx: &Context, draft: &Draft, before: Option<&Draft>) -> Decided<Status> {
    let changed = before.filter(|b| b.status == Status::Change);
    let Some(before) = changed else {
        return Decided::default(Status::Actual);
    };
    let gap = before.whole.end..draft.tokens.start;
    // The end or the base of a change is none itself.
    if gap
        .clone()
        .any(|i| ctx.is(i, Word::Tu) || ctx.is(i, Word::So))
    {
        return Decided::default(Status::Actual);
    }
    let last = gap.clone().next_back();
    let share = gap.len() == 1 && ctx.sign(gap.start, '(') && draft.percent != before.percent;
    let joined = last.is_some_and(|i| ctx.is(i, Word::Va)) || share;
    let comma = gap.clone().any(|i| ctx.sign(i, ','));
    // `89 đầu mối phòng, ban, 7 đầu mối cấp sở`: the same thing, named in full once.
    let heads = draft.unit.as_deref().zip(before.unit.as_deref());
    let same_head = heads.is_some_and(|(a, b)| a.starts_with(b) || b.starts_with(a));
    let alike = same_head || gap.len() == 1 && draft.kind == before.kind;
    let listed = gap.len() <= 4 && comma && alike && !draft.percent;
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
