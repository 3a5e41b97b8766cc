//! Decides what a figure counts or measures: its own unit and verb first, else the figure before
//! it in the sentence.

use std::ops::Range;

use super::context::Context;
use super::figure::Draft;
use super::setting::{Decided, Setting};
use super::{Amount, Field, Status};
use crate::lexicon::Indicator;
use crate::lexicon::Term;
use crate::lexicon::cue::{Topic, Turn};
use crate::lexicon::unit::{self, Unit};
use crate::lexicon::word::Word;

/// How far back an earlier topic of a long sentence is looked for.
const SENTENCE: usize = 200;

/// The indicator of the `n`th figure of a sentence.
pub(super) fn decide(
    ctx: &Context,
    setting: &Setting,
    sentence: &Range<usize>,
    drafts: &[Draft],
    n: usize,
    previous: Option<&Draft>,
) -> Decided<Indicator> {
    let draft = &drafts[n];
    let before = n.checked_sub(1).map(|n| &drafts[n]);
    let from = before.map_or(sentence.start, |d| d.whole.end);
    // `Trong số này, …` goes on with what the sentence before counted.
    let before = before.or(previous.filter(|_| goes_on(ctx, sentence.start)));
    let until = drafts.get(n + 1).map_or(sentence.end, |d| d.tokens.start);
    // `95% TCCSĐ …`: what a share is of follows it; else it was named before.
    let of = ctx.longest(&unit::NOUN, draft.tokens.end).map(|t| t.value);
    let subject = of
        .filter(|kind| draft.percent && matches!(kind, Unit::Person | Unit::Organisation))
        .or_else(|| subject(ctx, sentence.start..draft.tokens.start));
    let apply = |term: &Term<Topic>| {
        apply(term.value, draft, subject).map(|found| Decided::by(found, term.start..term.end))
    };
    let inherited = || {
        let before = before.filter(|d| fits(d.indicator, draft))?;
        Some(Decided {
            value: before.indicator,
            words: before.words_for(Field::Indicator),
        })
    };
    let by_unit = |value| Decided::by(value, draft.tokens.end..draft.whole.end);
    // The unit itself.
    if let Some(found) = by_own_unit(draft) {
        return by_unit(found);
    }
    let own = setting.topics(draft.tokens.end..draft.whole.end);
    if let Some(found) = own.iter().find_map(apply) {
        return found;
    }
    if identifies(ctx, draft) {
        return Decided::default(Indicator::Other);
    }
    let clause = (draft.whole.end..until)
        .find(|i| ctx.sign(*i, ',') || ctx.sign(*i, ';') || ctx.sign(*i, ')') || ctx.sign(*i, '('))
        .unwrap_or(until);
    let right = setting.topics(draft.whole.end..clause);
    let right = right
        .iter()
        .find(|t| t.value != Topic::Have)
        .or(right.first());
    let said = right.map(|t| t.value);
    if said == Some(Topic::Cover)
        && let Some(found) = right.and_then(apply)
    {
        return found;
    }
    let settled = matches!(said, Some(Topic::Rate | Topic::Economy | Topic::Admit));
    if units_follow(ctx, draft) && !settled {
        return Decided::by(Indicator::Coverage, draft.tokens.end..draft.whole.end + 1);
    }
    // `5 lớp tập huấn … cho 662 bí thư`: the second figure is of the first one's act.
    let at = draft.tokens.start.wrapping_sub(1);
    let given = ctx.at(at) == "cho" || ctx.is(at, Word::Voi) && ctx.at(at.wrapping_sub(1)) != "đối";
    if given
        && setting.topics(from..draft.tokens.start).is_empty()
        && let Some(inherited) = inherited()
    {
        return inherited;
    }
    let before_it = setting.topics(from..draft.tokens.start);
    let left = governing(ctx, before_it);
    if left.is_some_and(|t| t.value == Topic::Part)
        && let Some(inherited) = inherited()
    {
        return inherited;
    }
    let weak = |t: &&Term<Topic>| matches!(t.value, Topic::Have | Topic::Part);
    left.filter(|t| !weak(t))
        .and_then(apply)
        .or_else(|| right.filter(|t| !weak(t)).and_then(apply))
        .or_else(|| left.and_then(apply))
        .or_else(|| before_it.iter().rev().filter(|t| !weak(t)).find_map(apply))
        .or_else(inherited)
        .or_else(|| passive(ctx, setting, drafts, n).and_then(apply))
        .or_else(|| {
            let sight = sentence.start.max(from.saturating_sub(SENTENCE))..from;
            setting.topics(sight).last().and_then(apply)
        })
        .or_else(|| moved(setting, draft, from).map(by_unit))
        .or_else(|| alone(draft).map(by_unit))
        .unwrap_or(Decided::default(Indicator::Other))
}

/// Whether a sentence begins with `Trong đó`, `Trong số này`, `Số này`.
fn goes_on(ctx: &Context, start: usize) -> bool {
    let said = |i: usize| matches!(ctx.at(i), "đó" | "này");
    ctx.is(start, Word::Trong)
        && (said(start + 1) || ctx.is(start + 1, Word::SoHieu) && said(start + 2))
        || ctx.is(start, Word::SoHieu) && said(start + 1)
}

/// What the unit says whatever stands beside it.
fn by_own_unit(draft: &Draft) -> Option<Indicator> {
    let starts = |noun: &str| {
        draft
            .unit
            .as_deref()
            .is_some_and(|unit| unit.starts_with(noun))
    };
    match draft.kind {
        Some(Unit::Length) => Some(Indicator::Other),
        Some(Unit::Measure) if is_money(draft) => Some(Indicator::Economy),
        _ if starts("lớp") => Some(Indicator::Training),
        _ if unit_is(draft, "đơn") || starts("đơn ") && !starts("đơn vị") || starts("đơn,") => {
            Some(Indicator::Dialogue)
        }
        _ if starts("biên chế") => Some(Indicator::Other),
        _ => None,
    }
}

/// `81 tổ chức đảng, gần 6.000 đảng viên bị kỷ luật`: the verb stands behind the last of a list.
fn passive<'a>(
    ctx: &Context,
    setting: &'a Setting,
    drafts: &[Draft],
    n: usize,
) -> Option<&'a Term<Topic>> {
    let (draft, next) = (&drafts[n], drafts.get(n + 1)?);
    let gap = draft.whole.end..next.tokens.start;
    let joined = ctx.sign(gap.start, ',') || ctx.is(gap.start, Word::Va);
    let near = setting.topics(next.whole.end..next.whole.end + 3).first();
    near.filter(|_| joined && gap.len() <= 3)
}

/// `giảm 3 phòng, ban`, `giảm từ 47 xuống còn 44 tổ chức`: bodies that grow or shrink in number.
fn moved(setting: &Setting, draft: &Draft, from: usize) -> Option<Indicator> {
    let turns = setting.turns(from.saturating_sub(8)..draft.tokens.start);
    let moves = turns.iter().any(|t| t.value == Turn::Change);
    let bodies = draft.kind == Some(Unit::Organisation) || has(draft, &["phòng", "ban", "đầu mối"]);
    (moves && bodies).then_some(Indicator::OrgsChanged)
}

/// The topic that governs a number: the last before it, unless an earlier act has the rest as its
/// object (`kiểm tra việc thực hiện … giám sát, thi hành kỷ luật … đối với 185 tổ chức đảng`).
fn governing<'a>(ctx: &Context, topics: &'a [Term<Topic>]) -> Option<&'a Term<Topic>> {
    let object = topics.iter().find(|term| ctx.at(term.end) == "việc");
    object.or(topics.last())
}

/// The kind of the last member or organisation named before a number.
fn subject(ctx: &Context, range: Range<usize>) -> Option<Unit> {
    range.rev().take(40).find_map(|i| {
        let noun = ctx.longest(&unit::NOUN, i)?;
        matches!(noun.value, Unit::Person | Unit::Organisation).then_some(noun.value)
    })
}

/// `là hai xã có …`, `một trong hai quận …`: the number only says which.
fn identifies(ctx: &Context, draft: &Draft) -> bool {
    let before = ctx.word_before(draft.tokens.start);
    draft.rule == "figure.words"
        && draft.kind == Some(Unit::Place)
        && matches!(before, Some(Word::La | Word::Trong))
}

/// `100% phường, xã …`, `12/13 xã …`: how many of some units do or have something.
fn units_follow(ctx: &Context, draft: &Draft) -> bool {
    let fraction = matches!(draft.amount, Amount::Fraction { .. });
    let noun = ctx.longest(&unit::NOUN, draft.tokens.end);
    match noun.map(|noun| noun.value) {
        _ if draft.status == Status::Change => false,
        Some(Unit::Place) => draft.percent || fraction,
        Some(Unit::Organisation) => draft.percent,
        Some(Unit::Person) => draft.percent && noun.is_some_and(|n| ctx.at(n.end) == "có"),
        _ => false,
    }
}

fn is_money(draft: &Draft) -> bool {
    draft.unit.as_deref().is_some_and(|unit| {
        unit.starts_with("đồng") || matches!(unit, "USD" | "ha" | "tấn" | "m2" | "km")
    })
}

/// What a topic means for a figure of this unit; `None` where it says nothing about it.
fn apply(topic: Topic, draft: &Draft, subject: Option<Unit>) -> Option<Indicator> {
    let person = draft.kind == Some(Unit::Person) || unit_is(draft, "đồng chí");
    let organisation = draft.kind == Some(Unit::Organisation);
    Some(match topic {
        Topic::Admit => Indicator::MembersAdmitted,
        Topic::Confirm => Indicator::MembersConfirmed,
        Topic::Remove => Indicator::MembersRemoved,
        Topic::Rate if organisation || draft.percent && subject == Some(Unit::Organisation) => {
            Indicator::OrgsRated
        }
        Topic::Rate => Indicator::MembersRated,
        Topic::Reorganise
            if organisation
                || has(draft, &["đầu mối", "đơn vị", "phòng", "cơ quan", "tổ chức"]) =>
        {
            Indicator::OrgsChanged
        }
        Topic::Inspect => Indicator::Inspection,
        Topic::Supervise => Indicator::Supervision,
        Topic::Discipline => Indicator::Discipline,
        // `xử lý 9 trường hợp cán bộ`, but not `xử lý 120 hồ sơ`.
        Topic::Handle if person || organisation || has(draft, &["trường hợp"]) => {
            Indicator::Discipline
        }
        Topic::Dialogue => Indicator::Dialogue,
        Topic::Train if person || draft.kind != Some(Unit::Organisation) => Indicator::Training,
        Topic::Appoint => Indicator::Cadres,
        Topic::Issue
            if has(
                draft,
                &[
                    "nghị quyết",
                    "kế hoạch",
                    "đề án",
                    "văn bản",
                    "chỉ thị",
                    "hướng dẫn",
                    "chương trình",
                    "quyết định",
                    "kết luận",
                    "thông báo",
                    "quy chế",
                ],
            ) =>
        {
            Indicator::Documents
        }
        Topic::Economy => Indicator::Economy,
        Topic::Cover if !organisation => Indicator::Coverage,
        Topic::Have | Topic::Part => return alone(draft),
        Topic::Members if person || draft.kind.is_none() => Indicator::MembersTotal,
        Topic::Plain => Indicator::Other,
        Topic::Reorganise
        | Topic::Train
        | Topic::Issue
        | Topic::Cover
        | Topic::Members
        | Topic::Handle => {
            return None;
        }
    })
}

/// Whether the indicator of the figure before can be this one's as well.
fn fits(indicator: Indicator, draft: &Draft) -> bool {
    match indicator {
        Indicator::OrgsTotal => draft.kind == Some(Unit::Organisation),
        Indicator::MembersTotal => draft.kind == Some(Unit::Person) || draft.percent,
        _ => true,
    }
}

/// What the unit alone says.
fn alone(draft: &Draft) -> Option<Indicator> {
    // `6.870/7.012 đảng viên viết bản đăng ký`: how many of them do something.
    let part = matches!(draft.amount, Amount::Fraction { .. });
    match draft.kind {
        Some(Unit::Organisation | Unit::Person) if part => Some(Indicator::Coverage),
        Some(Unit::Organisation) => Some(Indicator::OrgsTotal),
        Some(Unit::Person) if has(draft, &["đảng viên"]) => Some(Indicator::MembersTotal),
        Some(Unit::Measure) if is_money(draft) => Some(Indicator::Economy),
        _ if has(draft, &["chỉ tiêu"]) => Some(Indicator::Economy),
        _ => None,
    }
}

fn unit_is(draft: &Draft, unit: &str) -> bool {
    draft.unit.as_deref() == Some(unit)
}

fn has(draft: &Draft, nouns: &[&str]) -> bool {
    draft
        .unit
        .as_deref()
        .is_some_and(|unit| nouns.iter().any(|noun| unit.contains(noun)))
}
