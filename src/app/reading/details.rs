//! What a mention says, as pairs of a name and a value in the reader's language.

use crate::app::words::{Lang, Text, format, status_name};
use crate::corpus::{Facet, Filter, quoted};
use crate::extract::{Document, Figure, Level, Mention, PlaceKind, Value};
use crate::text::Edtf;

/// The fields that have a value, in the order in which they are shown.
#[must_use]
pub fn details(mention: &Mention, lang: Lang) -> Vec<(Text, String)> {
    match &mention.value {
        Value::Figure(figure) => figure_details(figure, lang),
        Value::Time(time) => match time.edtf {
            Some(edtf) => vec![
                (Text::Time, format::edtf(lang, edtf)),
                (Text::Edtf, edtf.to_string()),
            ],
            None => vec![(Text::Time, Text::NotPlaced.of(lang).to_owned())],
        },
        Value::Document(document) => document_details(document, lang),
        Value::Person(person) => {
            let name = person.name.iter().map(|name| (Text::FullName, name));
            let role = person.role.iter().map(|role| (Text::Role, role));
            owned(name.chain(role))
        }
        Value::Organisation(body) => {
            let known = body.level != Level::Other;
            let level = known.then(|| (Text::Level, lang.pick(body.level.names()).to_owned()));
            named(&body.name, level, body.within.as_ref())
        }
        Value::Place(place) => {
            let known = place.kind != PlaceKind::Unknown;
            let kind = known.then(|| (Text::Level, lang.pick(place.kind.names()).to_owned()));
            named(&place.name, kind, place.parent.as_ref())
        }
    }
}

fn owned<'a>(fields: impl Iterator<Item = (Text, &'a String)>) -> Vec<(Text, String)> {
    fields.map(|(name, value)| (name, value.clone())).collect()
}

/// What a name stands for: in full, on which level, and what that lies in.
fn named(
    name: &str,
    level: Option<(Text, String)>,
    within: Option<&String>,
) -> Vec<(Text, String)> {
    let name = (!name.is_empty()).then(|| (Text::FullName, name.to_owned()));
    let within = within.map(|within| (Text::Within, within.clone()));
    [name, level, within].into_iter().flatten().collect()
}

fn figure_details(figure: &Figure, lang: Lang) -> Vec<(Text, String)> {
    let unit = format::unit(figure);
    let period = figure.period.map(|period| format::edtf(lang, period));
    [
        Some((Text::Value, format::amount(lang, figure))),
        (!unit.is_empty()).then(|| (Text::Unit, unit.to_owned())),
        Some((
            Text::Indicator,
            lang.pick(figure.indicator.names()).to_owned(),
        )),
        Some((
            Text::Period,
            period.unwrap_or_else(|| Text::NoPeriod.of(lang).to_owned()),
        )),
        Some((Text::Status, status_name(figure.status, lang).to_owned())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn document_details(document: &Document, lang: Lang) -> Vec<(Text, String)> {
    [
        Some((Text::Kind, document.kind.to_owned())),
        document.number.clone().map(|number| (Text::Number, number)),
        document
            .date
            .map(|date| (Text::Date, format::edtf(lang, date))),
        document.issuer.clone().map(|issuer| (Text::Issuer, issuer)),
        document.title.clone().map(|title| (Text::Title, title)),
        document.term.clone().map(|term| (Text::Term, term)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The words by which a mention is found in its sentences everywhere: a document by its number, where
/// that has signs or letters (`05` alone is any five), anything else as it stands.
#[must_use]
pub fn context(mention: &Mention, words: &str) -> String {
    match &mention.value {
        Value::Document(document) => {
            let number = document.number.as_deref();
            let telling = |number: &&str| !number.chars().all(|c| c.is_ascii_digit());
            quoted(number.filter(telling).unwrap_or(words))
        }
        _ => quoted(words),
    }
}

/// The filters that a mention suggests, each with its name: a figure's indicator, a year, a type of
/// document, a name as free text.
#[must_use]
pub fn suggestions(mention: &Mention, words: &str, lang: Lang) -> Vec<(String, Filter)> {
    let choice = |facet: Facet, value: &str, name: &str| {
        (name.to_owned(), Filter::default().with(facet, value))
    };
    let year = |time: Option<Edtf>| {
        let year = time.and_then(Edtf::first_year)?.to_string();
        Some(choice(Facet::Year, &year, &year))
    };
    let words = || {
        (
            Text::Quoted.with(lang, &[words]),
            Filter::of_query(format!("\"{words}\"")),
        )
    };
    match &mention.value {
        Value::Figure(figure) => {
            let name = lang.pick(figure.indicator.names());
            let indicator = choice(Facet::Indicator, figure.indicator.id(), name);
            std::iter::once(indicator)
                .chain(year(figure.period))
                .collect()
        }
        Value::Time(time) => year(time.edtf).into_iter().collect(),
        Value::Document(document) => {
            let kind = choice(Facet::DocumentType, document.kind, document.kind);
            let number = document.number.as_ref();
            let number = number.map(|number| (number.clone(), Filter::of_query(number.as_str())));
            std::iter::once(kind).chain(number).collect()
        }
        Value::Person(_) | Value::Organisation(_) | Value::Place(_) => vec![words()],
    }
}
