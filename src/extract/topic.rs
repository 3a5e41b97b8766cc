//! Decides what a figure counts or measures: its own unit and verb first, else the figure before
//! it in the sentence.

use std::ops::Range;

use super::Field;
use super::context::Context;
use super::figure::Draft;
use super::setting::{Decided, Setting};
use crate::lexicon::Indicator;
use crate::lexicon::Term;
use crate::lexicon::cue::Topic;
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
) -> Decided<Indicator> {
    let draft = &drafts[n];
    let before = n.checked_sub(1).map(|n| &drafts[n]);
    let from = before.map_or(sentence.start, |d| d.whole.end);
    let until = drafts.get(n + 1).map_or(sentence.end, |d| d.tokens.start);
    // `95% TCCSĐ …`: what a share is of follows it; else it was named before.
    let of = unit::nouns()
        .longest(ctx.source(), ctx.tokens, draft.tokens.end)
        .map(|t| t.value);
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
    let own = setting.topics(draft.tokens.end..draft.whole.end);
    if let Some(found) = own.iter().find_map(apply) {
        return found;
    }
    if draft.kind == Some(Unit::Measure) && is_money(draft) {
        return by_unit(Indicator::Economy);
    }
    if identifies(ctx, draft) {
        return Decided::default(Indicator::Other);
    }
    let clause = (draft.whole.end..until)
        .find(|i| ctx.sign(*i, ',') || ctx.sign(*i, ';') || ctx.sign(*i, ')') || ctx.sign(*i, '('))
        .unwrap_or(until);
    let right = setting.topics(draft.whole.end..clause).first();
    let said = right.map(|t| t.value);
    if said == Some(Topic::Cover)
        && let Some(found) = right.and_then(apply)
    {
        return found;
    }
    if draft.percent && places_follow(ctx, draft) && said != Some(Topic::Rate) {
        return Decided::by(Indicator::Coverage, draft.tokens.end..draft.tokens.end + 1);
    }
    // `5 lớp tập huấn … cho 662 bí thư`: the second figure is of the first one's act.
    let at = draft.tokens.start.wrapping_sub(1);
    let given = ctx.at(at) == "cho" || ctx.is(at, Word::Voi) && ctx.at(at.wrapping_sub(1)) != "đối";
    if given && let Some(inherited) = inherited() {
        return inherited;
    }
    let left = governing(ctx, setting.topics(from..draft.tokens.start));
    let there_is = left.filter(|t| t.value == Topic::Have);
    left.filter(|t| t.value != Topic::Have)
        .and_then(apply)
        .or_else(|| right.and_then(apply))
        .or_else(|| there_is.and_then(apply))
        .or_else(inherited)
        .or_else(|| {
            let sight = sentence.start.max(from.saturating_sub(SENTENCE))..from;
            setting.topics(sight).last().and_then(apply)
        })
        .or_else(|| alone(draft).map(by_unit))
        .unwrap_or(Decided::default(Indicator::Other))
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
        let noun = unit::nouns().longest(ctx.source(), ctx.tokens, i)?;
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

/// `100% phường, xã …`.
fn places_follow(ctx: &Context, draft: &Draft) -> bool {
    unit::nouns()
        .longest(ctx.source(), ctx.tokens, draft.tokens.end)
        .is_some_and(|noun| noun.value == Unit::Place)
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
        Topic::Have => return alone(draft),
        Topic::Reorganise | Topic::Train | Topic::Issue | Topic::Cover => return None,
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
    match draft.kind {
        Some(Unit::Organisation) => Some(Indicator::OrgsTotal),
        Some(Unit::Person) if has(draft, &["đảng viên"]) => Some(Indicator::MembersTotal),
        Some(Unit::Measure) if is_money(draft) => Some(Indicator::Economy),
        _ if has(draft, &["chỉ tiêu"]) => Some(Indicator::Economy),
        _ if has(draft, &["lớp"]) => Some(Indicator::Training),
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
