//! A figure with all that comparing it needs: its measure, its place, the body that it is said of,
//! and whether it is only a part of another.
//!
//! All of that is of the article alone, so it is worked out once for each and kept by the corpus;
//! only whether a figure passes is asked again.

use std::cell::OnceCell;
use std::sync::Arc;

use super::Measure;
use crate::corpus::{ArticleId, Corpus, Entry, MentionRef, about};
use crate::extract::{
    Amount, CheckKind, Evidence, Field, Figure, Held, Kind, Mention, Organisation, Value,
};
use crate::lexicon::Indicator;
use crate::text::{Decimal, Span, nfc};

/// A figure that can be compared.
pub(in crate::corpus) struct Datum<'a> {
    pub at: MentionRef,
    pub entry: &'a Entry,
    pub mention: &'a Mention,
    pub figure: &'a Figure,
    /// `None` where no unit is told.
    pub measure: Option<&'a Measure>,
    /// The place that it is said of; of an article about two places both, where it tells neither.
    pub place: Option<&'a str>,
    /// The body that it is said of.
    pub body: Option<&'a Organisation>,
    /// Whether the words make it a part of another figure.
    pub part: bool,
    /// Whether it passes the filter, not only its article.
    pub selected: bool,
}

/// What is told of one figure, as the corpus keeps it.
#[derive(Clone, Debug)]
pub(in crate::corpus) struct Told {
    mention: u32,
    measure: Option<Held<Measure>>,
    place: Option<Arc<str>>,
    /// The mention of the body.
    body: Option<u32>,
    part: bool,
}

impl Datum<'_> {
    /// The number, where it is one.
    pub fn exact(&self) -> Option<Decimal> {
        match self.figure.amount {
            Amount::Exact(value) => Some(value),
            _ => None,
        }
    }

    /// The words that decided a field.
    pub fn evidence(&self, field: Field) -> Option<Span> {
        evidence(self.mention, field).map(|evidence| evidence.span)
    }

    /// Its sentence.
    pub fn sentence(&self) -> Span {
        self.mention.sentence_in(&self.entry.article)
    }

    /// Whether both stand in one sentence.
    pub fn beside(&self, other: &Self) -> bool {
        let place = |datum: &Self| {
            (
                datum.at.article,
                datum.mention.block,
                datum.mention.sentence,
            )
        };
        place(self) == place(other)
    }
}

/// The figures of the article of which `chosen` are those that pass, in the order of the source. Words
/// printed twice are here once.
pub(in crate::corpus) fn data_of<'a>(corpus: &'a Corpus, chosen: &[MentionRef]) -> Vec<Datum<'a>> {
    let article = chosen.first().map(|first| first.article);
    let known = article.and_then(|article| Some((article, corpus.entry(article)?)));
    let Some((article, entry)) = known else {
        return Vec::new();
    };
    let told = entry.told.get_or_init(|| {
        let mut told = of_article(entry);
        let mut known = corpus.shared.measures();
        for measure in told.iter_mut().filter_map(|told| told.measure.as_mut()) {
            measure.share(&mut known);
        }
        told
    });
    let data = told.iter();
    data.filter_map(|told| datum(article, entry, told, chosen))
        .collect()
}

fn datum<'a>(
    article: ArticleId,
    entry: &'a Entry,
    told: &'a Told,
    chosen: &[MentionRef],
) -> Option<Datum<'a>> {
    let at = MentionRef {
        article,
        mention: told.mention as usize,
    };
    let mention = entry.extraction.mentions.get(at.mention)?;
    Some(Datum {
        at,
        entry,
        mention,
        figure: mention.figure()?,
        measure: told.measure.as_deref(),
        place: told.place.as_deref(),
        body: told
            .body
            .and_then(|body| organisation(entry, body as usize)),
        part: told.part,
        selected: chosen.binary_search(&at).is_ok(),
    })
}

fn of_article(entry: &Entry) -> Box<[Told]> {
    // Of an article about two places most figures tell neither.
    let both = OnceCell::new();
    let mentions = entry.extraction.mentions.iter().enumerate();
    let figures = mentions.filter_map(|(n, mention)| {
        let figure = mention.figure().filter(|_| !entry.repeats(mention.block))?;
        let body = body(entry, mention);
        let named = body.and_then(|body| organisation(entry, body));
        Some(Told {
            mention: u32::try_from(n).ok()?,
            measure: measure(figure).map(Into::into),
            place: place(entry, mention, named, &both),
            body: body.and_then(|body| u32::try_from(body).ok()),
            part: is_part(entry, mention, figure),
        })
    });
    figures.collect()
}

fn evidence(mention: &Mention, field: Field) -> Option<Evidence> {
    mention.evidence.of(field)
}

/// The mention of `kind` at exactly `span`.
pub(super) fn mention_at(entry: &Entry, span: Span, kind: Kind) -> Option<usize> {
    let mentions = &entry.extraction.mentions;
    let from = mentions.partition_point(|m| m.span.start < span.start);
    let mut same = mentions[from..].iter().enumerate();
    let found = same
        .by_ref()
        .take_while(|(_, m)| m.span.start == span.start)
        .find(|(_, m)| m.span == span && m.kind() == kind);
    found.map(|(n, _)| from + n)
}

fn body(entry: &Entry, mention: &Mention) -> Option<usize> {
    let span = evidence(mention, Field::Subject)?.span;
    mention_at(entry, span, Kind::Organisation)
}

fn organisation(entry: &Entry, at: usize) -> Option<&Organisation> {
    match &entry.extraction.mentions.get(at)?.value {
        Value::Organisation(body) => Some(body),
        _ => None,
    }
}

/// The measure of a figure with a unit. Whoever is admitted is new: "đảng viên mới" counts the same
/// as "đảng viên" there.
fn measure(figure: &Figure) -> Option<Measure> {
    let indicator = figure.indicator;
    let unit = unit_key(figure.unit.as_ref()?);
    let unit = match (indicator, unit.as_str()) {
        (Indicator::MembersAdmitted, "đảng viên mới") => "đảng viên".to_owned(),
        _ => unit,
    };
    Some(Measure { indicator, unit })
}

/// A unit without the accidents of writing; abbreviations keep their capitals.
fn unit_key(unit: &str) -> String {
    let unit = nfc(unit);
    let words = unit.split_whitespace().map(|word| {
        let short = word.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !word.chars().any(char::is_lowercase);
        if short {
            word.to_owned()
        } else {
            word.to_lowercase()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn place(
    entry: &Entry,
    mention: &Mention,
    body: Option<&Organisation>,
    both: &OnceCell<Arc<str>>,
) -> Option<Arc<str>> {
    if let [] | [_] = entry.places[..] {
        return entry.places.first().cloned();
    }
    let told = evidence(mention, Field::Place).map(|told| entry.article.text(told.span));
    let body = body.map(|body| {
        let within = body.within.as_deref().unwrap_or_default();
        format!("{} {within}", body.name)
    });
    let words = told.into_iter().map(about::key);
    let words: Vec<_> = words.chain(body.as_deref().map(about::key)).collect();
    let named = |words: &String| {
        let mut places = entry.places.iter();
        places.find(|place| words.contains(&about::key(place)))
    };
    let named = words.iter().find_map(named);
    let both = || both.get_or_init(|| entry.places.join(Measure::BOTH).into());
    Some(named.unwrap_or_else(both).clone())
}

impl Measure {
    /// What stands between the places of an article about two.
    pub const BOTH: &'static str = " – ";
}

/// Whether the words make the figure a part of another: named as such, a term of a sum, or behind
/// "trong đó".
fn is_part(entry: &Entry, mention: &Mention, figure: &Figure) -> bool {
    let span = mention.span;
    if evidence(mention, Field::Whole).is_some() {
        return true;
    }
    let mut sums = entry.extraction.checks.iter();
    let term = sums.any(|check| {
        let whole = figure.amount == Amount::Exact(check.stated);
        check.kind == CheckKind::Sum && check.figures.contains(&span) && !whole
    });
    let start = mention.sentence_in(&entry.article).start;
    let before = Span::new(start.index(), span.start.index());
    term || nfc(entry.article.text(before))
        .to_lowercase()
        .contains("trong đó")
}
