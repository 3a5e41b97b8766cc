//! What a figure takes over from the figures beside it: the act of the one before, the verb behind
//! the next, the reduction of a number of bodies, the matter of the sentence before.

use super::rule::Rule;
use std::ops::Range;

use super::Status;
use super::context::Context;
use super::figure::Draft;
use super::meaning::has;
use super::setting::Setting;
use crate::lexicon::Indicator;
use crate::lexicon::Term;
use crate::lexicon::cue::Turn;
use crate::lexicon::topic::Topic;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;

/// How many figures away another may stand that this one goes with: no table is read through again
/// for each of its figures.
const REACH: usize = 16;

/// How far, in tokens, a sentence is looked through.
const SENTENCE: usize = 200;

/// The figures around the `n`th.
fn around(drafts: &[Draft], n: usize) -> &[Draft] {
    &drafts[n.saturating_sub(REACH)..drafts.len().min(n + REACH)]
}

/// Whether a sentence begins with `Trong đó`, `Trong số này`, `Số này`.
pub(super) fn goes_on(ctx: &Context, start: usize) -> bool {
    let said = |i: usize| matches!(ctx.at(i), "đó" | "này");
    ctx.is(start, Word::Trong)
        && (said(start + 1) || ctx.is(start + 1, Word::SoHieu) && said(start + 2))
        || ctx.is(start, Word::SoHieu) && said(start + 1)
}

/// `5 lớp tập huấn … cho (hơn) 662 bí thư`, `với 120 học viên`: whether a figure is of the act of
/// the one before.
pub(super) fn given(ctx: &Context, draft: &Draft) -> bool {
    let blurred = matches!(
        ctx.at(draft.tokens.start.wrapping_sub(1)),
        "trên" | "hơn" | "gần" | "khoảng"
    );
    let at = draft.tokens.start.wrapping_sub(1 + usize::from(blurred));
    ctx.at(at) == "cho" || ctx.is(at, Word::Voi) && ctx.at(at.wrapping_sub(1)) != "đối"
}

/// `81 tổ chức đảng, gần 6.000 đảng viên bị kỷ luật`: the verb stands behind the last of a list.
pub(super) fn passive<'a>(
    ctx: &Context,
    setting: &'a Setting,
    drafts: &[Draft],
    n: usize,
) -> Option<&'a Term<Topic>> {
    let (draft, next) = (&drafts[n], drafts.get(n + 1)?);
    let gap = draft.whole.end..next.tokens.start;
    let joined = ctx.sign(gap.start, ',') || ctx.is(gap.start, Word::Va);
    let blur = |i| matches!(ctx.at(i), "hơn" | "gần" | "trên" | "khoảng");
    let pair = joined && !next.percent && gap.skip(1).all(blur);
    let near = setting.topics(next.whole.end..next.whole.end + 3).first();
    let beside = |t: &&Term<Topic>| !(next.whole.end..t.start).any(|i| ctx.tokens[i].is_sign(','));
    near.filter(|_| pair).filter(beside)
}

/// `giảm 3 phòng, ban`, `có 187 phòng, nay còn 151 phòng, giảm 36`: bodies that grow or shrink in
/// number, before and after too.
pub(super) fn moved(
    ctx: &Context,
    setting: &Setting,
    drafts: &[Draft],
    n: usize,
    from: usize,
) -> Option<Indicator> {
    const BODIES: &[&str] = &[
        "phòng",
        "ban",
        "đầu mối",
        "đơn vị",
        "trường",
        "trung tâm",
        "trạm",
        "sở",
        "chi cục",
    ];
    let draft = &drafts[n];
    let turns = setting.turns(from.saturating_sub(8)..draft.tokens.start);
    // `sắp xếp 11 xã thành 4 xã, giảm 7 đơn vị`: the units are places, no bodies.
    let places = n
        .checked_sub(1)
        .map(|n| &drafts[n])
        .is_some_and(|d| d.kind == Some(Unit::Place) && d.unit != draft.unit && !has(d, BODIES));
    let turned = !places && turns.iter().any(|t| t.value == Turn::Change);
    let differs = |d: &Draft| d.status == Status::Change && d.unit == draft.unit && !d.percent;
    // `Từ 27 phòng …, sau sắp xếp còn 12 phòng`.
    let left = drafts.get(n + 1).filter(|next| {
        let gap = draft.whole.end..next.tokens.start;
        let fewer = gap.len() <= 10 && gap.clone().any(|i| ctx.is(i, Word::Con));
        fewer && next.kind == draft.kind && ctx.word_before(draft.tokens.start) == Some(Word::Tu)
    });
    let moves = turned || left.is_some() || around(drafts, n).iter().any(differs);
    let bodies = draft.kind == Some(Unit::Organisation)
        || draft.kind == Some(Unit::Place) && has(draft, BODIES);
    // `giảm tối thiểu 10% đơn vị sự nghiệp công lập`.
    let share = draft.percent
        && BODIES.iter().any(|noun| {
            let end = draft.tokens.end;
            noun.split(' ')
                .enumerate()
                .all(|(n, word)| ctx.at(end + n) == word)
        });
    let bodies = bodies || share;
    (moves && bodies).then_some(Indicator::OrgsChanged)
}

/// A sentence that names no act goes on with the one before: `… kết nạp 84 đảng viên. Đảng bộ xã A
/// 14/10 đảng viên, xã B 9/8 đảng viên`.
pub(super) fn carried(
    setting: &Setting,
    sentence: &Range<usize>,
    draft: &Draft,
    told: &[Draft],
) -> Option<Indicator> {
    let said = |t: &Term<Topic>| !matches!(t.value, Topic::Issue | Topic::Part);
    let near = sentence.start..sentence.end.min(draft.tokens.end + SENTENCE);
    let near = near.start.max(draft.tokens.start.saturating_sub(SENTENCE))..near.end;
    let named = setting.topics(near).iter().any(said);
    let member = |d: &Draft| has(d, &["đảng viên", "ĐV", "đồng chí", "quần chúng"]);
    let counted = matches!(draft.kind, Some(Unit::Person | Unit::Organisation));
    let counted = counted && draft.rule != Rule::Words;
    let previous = told.iter().rev().take(REACH).find(|d| !d.percent)?;
    let same = previous.unit == draft.unit || member(previous) && member(draft);
    let previous = Some(previous).filter(|_| !named && counted && same)?;
    acts(previous.indicator).then_some(previous.indicator)
}

/// Whether an indicator counts what is done, so that what follows may go on counting it.
pub(super) fn acts(indicator: Indicator) -> bool {
    !matches!(
        indicator,
        Indicator::MembersTotal
            | Indicator::OrgsTotal
            | Indicator::OrgsChanged
            | Indicator::Coverage
            | Indicator::Other
            | Indicator::Economy
    )
}

/// The kind of the last members or organisations counted.
pub(super) fn counted(drafts: &[Draft]) -> Option<Unit> {
    let kinds = drafts.iter().rev().take(REACH).filter_map(|d| d.kind);
    kinds
        .into_iter()
        .find(|k| matches!(k, Unit::Person | Unit::Organisation))
}
