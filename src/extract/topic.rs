//! Decides what a figure counts or measures: its own unit and verb first, else the figure before
//! it in the sentence.

use std::ops::Range;

use super::figure::{Draft, Setting};
use crate::lexicon::Indicator;
use crate::lexicon::cue::Topic;
use crate::lexicon::unit::Unit;

/// The indicator of the `n`th figure of a sentence.
pub(super) fn decide(
    setting: &Setting,
    sentence: &Range<usize>,
    drafts: &[Draft],
    n: usize,
) -> Indicator {
    let draft = &drafts[n];
    let before = n.checked_sub(1).map(|n| &drafts[n]);
    let from = before.map_or(sentence.start, |d| d.whole.end);
    let until = drafts.get(n + 1).map_or(sentence.end, |d| d.tokens.start);
    let within = |range: Range<usize>| {
        setting
            .topics
            .iter()
            .filter(move |t| t.start >= range.start && t.start < range.end)
    };
    // The unit itself, and what directly follows from it.
    let own = within(draft.tokens.end..draft.whole.end)
        .next()
        .map(|t| t.value);
    if let Some(found) = own.and_then(|topic| apply(topic, draft)) {
        return found;
    }
    if draft.kind == Some(Unit::Measure) && is_money(draft) {
        return Indicator::Economy;
    }
    let left = within(from..draft.tokens.start).last().map(|t| t.value);
    let right = within(draft.whole.end..until).next();
    if let Some(found) = left.and_then(|topic| apply(topic, draft)) {
        return found;
    }
    if let Some(found) = right.and_then(|term| apply(term.value, draft)) {
        return found;
    }
    if let Some(before) = before
        && fits(before.indicator, draft)
    {
        return before.indicator;
    }
    let earlier = within(sentence.start..from).last().map(|t| t.value);
    if let Some(found) = earlier.and_then(|topic| apply(topic, draft)) {
        return found;
    }
    alone(draft)
}

fn is_money(draft: &Draft) -> bool {
    draft.unit.as_deref().is_some_and(|unit| {
        unit.starts_with("đồng") || matches!(unit, "USD" | "ha" | "tấn" | "m2" | "km")
    })
}

/// What a topic means for a figure of this unit; `None` where it says nothing about it.
fn apply(topic: Topic, draft: &Draft) -> Option<Indicator> {
    let person = draft.kind == Some(Unit::Person) || unit_is(draft, "đồng chí");
    let organisation = draft.kind == Some(Unit::Organisation);
    Some(match topic {
        Topic::Admit => Indicator::MembersAdmitted,
        Topic::Confirm => Indicator::MembersConfirmed,
        Topic::Remove => Indicator::MembersRemoved,
        Topic::Rate if organisation => Indicator::OrgsRated,
        Topic::Rate => Indicator::MembersRated,
        Topic::Reorganise
            if organisation
                || has(draft, &["đầu mối", "đơn vị", "phòng", "cơ quan", "tổ chức"]) =>
        {
            Indicator::OrgsChanged
        }
        Topic::Reorganise => return None,
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
        Topic::Cover => Indicator::Coverage,
        Topic::Train | Topic::Issue => return None,
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
fn alone(draft: &Draft) -> Indicator {
    match draft.kind {
        Some(Unit::Organisation) => Indicator::OrgsTotal,
        Some(Unit::Person) if has(draft, &["đảng viên"]) => Indicator::MembersTotal,
        Some(Unit::Measure) if is_money(draft) => Indicator::Economy,
        _ => Indicator::Other,
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
