//! One figure as a phrase. One table says how results of an indicator are told in both languages.

use std::fmt::Write;

use super::{Beside, Pick, Said};
use crate::extract::{Amount, Status};
use crate::lexicon::Indicator;
use crate::text::{Decimal, Edtf, Instant};

/// A result told by a verb, `{}` for what is counted: in Vietnamese, which needs no subject; in English;
/// in English where there is no subject, of one and of several.
pub(super) type Verbal = [&'static str; 4];

/// How a result of an indicator is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling {
    /// By a verb that is right of whatever the indicator counts.
    Verb(Verbal),
    /// After its name: the indicator covers several acts.
    Name,
    /// In the article's own clause: the indicator does not tell what was counted.
    Quote,
}

/// `kiểm tra 6 cuộc kiểm tra` says it twice.
const CARRIED_OUT: Verbal = [
    "thực hiện {}",
    "carried out {}",
    "{} was carried out",
    "{} were carried out",
];

/// How results of `indicator` are told.
pub(super) const fn telling(indicator: Indicator) -> Telling {
    match indicator {
        Indicator::MembersTotal | Indicator::OrgsTotal => {
            Telling::Verb(["có {}", "had {}", "there was {}", "there were {}"])
        }
        Indicator::MembersAdmitted => Telling::Verb([
            "kết nạp {}",
            "admitted {}",
            "{} was admitted",
            "{} were admitted",
        ]),
        Indicator::MembersConfirmed => Telling::Verb([
            "công nhận chính thức {}",
            "confirmed {} as full members",
            "{} was confirmed as a full member",
            "{} were confirmed as full members",
        ]),
        Indicator::Inspection => Telling::Verb([
            "kiểm tra {}",
            "inspected {}",
            "{} was inspected",
            "{} were inspected",
        ]),
        Indicator::Supervision => Telling::Verb([
            "giám sát {}",
            "supervised {}",
            "{} was supervised",
            "{} were supervised",
        ]),
        Indicator::Discipline => Telling::Verb([
            "kỷ luật {}",
            "disciplined {}",
            "{} was disciplined",
            "{} were disciplined",
        ]),
        Indicator::MembersRemoved
        | Indicator::MembersRated
        | Indicator::OrgsChanged
        | Indicator::OrgsRated
        | Indicator::Dialogue
        | Indicator::Training
        | Indicator::Cadres
        | Indicator::Documents => Telling::Name,
        Indicator::Coverage | Indicator::Economy | Indicator::Other => Telling::Quote,
    }
}

/// The phrase, and whether it begins with a verb that a subject may stand before; `subject` tells
/// whether one does.
pub(super) fn phrase(said: &Said, subject: bool, pick: Pick) -> (String, bool) {
    let figure = &said.figure;
    let telling = telling(figure.indicator);
    if telling == Telling::Quote {
        return (format!("“{}”", said.clause), false);
    }
    let name = lower(pick(figure.indicator.names()));
    let measured = measured(said);
    let percent = figure
        .unit
        .as_deref()
        .is_some_and(|unit| unit.starts_with('%'));
    let (mut words, verbal) = match (figure.status, telling) {
        (Status::Actual, Telling::Verb(verb)) if !percent => {
            let unit = figure.unit.as_deref().unwrap_or_default();
            let twice = unit.contains(verb[0].trim_end_matches(" {}"));
            let [vi, active, one, many] = if twice { CARRIED_OUT } else { verb };
            let alone = figure.amount == Amount::Exact(Decimal::new(1, 0));
            let en = match (subject, alone) {
                (true, _) => active,
                (false, true) => one,
                (false, false) => many,
            };
            (pick((vi, en)).replace("{}", &measured), true)
        }
        (Status::Actual, _) => (format!("{name}: {measured}"), false),
        (Status::Target, _) => (
            format!("{} {name}: {measured}", pick(("kế hoạch", "plan for"))),
            false,
        ),
        (Status::Change, _) => match &said.turn {
            Some(turn) => (format!("{name}: {} {measured}", own(turn, pick)), false),
            None => (
                format!("{name}: {} {measured}", pick(("tăng giảm", "change of"))),
                false,
            ),
        },
    };
    let beside = said.beside.iter().map(|beside| match beside {
        Beside::Plan(amount) => format!("{} {amount}", pick(("kế hoạch", "plan"))),
        Beside::Earlier(amount) => format!("{} {amount}", pick(("trước đó", "before"))),
        Beside::Turn(turn) => own(turn, pick),
    });
    let beside: Vec<_> = beside.collect();
    if !beside.is_empty() {
        let _ = write!(words, " ({})", beside.join("; "));
    }
    (words, verbal)
}

/// The article's own words, which in English only stand as such.
fn own(words: &str, pick: Pick) -> String {
    format!("{}{words}{}", pick(("", "“")), pick(("", "”")))
}

/// The amount with its unit.
fn measured(said: &Said) -> String {
    if said.unit.is_empty() {
        said.amount.clone()
    } else {
        format!("{} {}", said.amount, said.unit)
    }
}

/// When: how a sentence begins.
pub(super) fn lead(period: Edtf, printed: &str, pick: Pick) -> String {
    let (vi, en) = match period {
        Edtf::At(Instant { day: Some(_), .. }) => ("Ngày ", "On "),
        Edtf::At(Instant { month: None, .. }) => ("Năm ", "In "),
        Edtf::At(Instant {
            month: Some(..=12), ..
        }) => ("Tháng ", "In "),
        Edtf::At(Instant {
            month: Some(40..=41),
            ..
        }) => ("", "In the "),
        Edtf::At(_) => ("", "In "),
        Edtf::Between(_, Some(_)) => ("Giai đoạn ", "In "),
        Edtf::Between(_, None) => ("", ""),
    };
    upper(&format!("{}{printed}", pick((vi, en))))
}

/// With a small first letter, unless an abbreviation stands first.
fn lower(text: &str) -> String {
    recased(text, |first| first.to_lowercase().collect())
}

/// With a capital first letter.
pub(super) fn upper(text: &str) -> String {
    recased(text, |first| first.to_uppercase().collect())
}

fn recased(text: &str, first: impl Fn(char) -> String) -> String {
    let mut chars = text.chars();
    let Some(head) = chars.next() else {
        return String::new();
    };
    format!("{}{}", first(head), chars.as_str())
}
