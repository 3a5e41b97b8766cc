//! The same quantity told otherwise.
//!
//! A false alarm costs more trust than a missed one. Two figures are one quantity only if measure,
//! body, place, period and the words that narrow the unit are the same, if the measure has one value
//! for one body, if neither is a part of a whole, and if neither is twice the other; in one article
//! they stand in different paragraphs. Exact numbers that differ are a conflict, unless one is the
//! other rounded; a number with "gần" or "trên" is one that the word has to explain.

#[cfg(test)]
mod tests;

use foldhash::HashMap;
use std::collections::BTreeMap;

use super::Measure;
use super::claim::{Claim, explained};
use super::datum::{Datum, data_of};
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{Corpus, Selection, about, collate};
use crate::extract::{Field, Level, Status};
use crate::lexicon::Indicator;
use crate::order::InOrder as _;
use crate::text::{Decimal, Edtf, Span, nfc};

/// A quantity told in two ways or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What is measured.
    pub measure: Measure,
    /// Of which body, by its full name.
    pub body: String,
    /// At which time.
    pub period: Edtf,
    /// Plan or result.
    pub status: Status,
    /// The values, the least first.
    pub claims: Vec<Claim>,
    /// The greatest less the least.
    pub difference: Decimal,
}

/// What was found of all quantities that are told more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conflicts {
    /// Told otherwise.
    pub against: Vec<Conflict>,
    /// Told otherwise, and rounding or a word such as "gần" explains it.
    pub explained: Vec<Conflict>,
    /// How many quantities are told more than once, in the same way or otherwise.
    pub repeated: usize,
    /// How many figures say plainly enough which quantity they are.
    pub looked_at: usize,
}

/// What makes two figures one quantity.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Quantity {
    measure: Measure,
    body: (Level, String, Option<String>),
    place: Option<String>,
    period: Edtf,
    status: Status,
    narrowed: Option<&'static str>,
}

impl Corpus {
    /// The quantities of `selection` that are told more than once and otherwise.
    #[must_use]
    pub fn conflicts(&self, selection: &Selection) -> Conflicts {
        at_once(self.conflicts_paced(selection, &Pace::default()))
    }

    /// [`Corpus::conflicts`], resting on the way.
    pub async fn conflicts_paced(&self, selection: &Selection, pace: &Pace) -> Conflicts {
        let mut quantities: HashMap<Quantity, Vec<Datum>> = HashMap::default();
        let mut found = Conflicts::default();
        for chosen in selection.mentions.chunk_by(|a, b| a.article == b.article) {
            let data = data_of(self, chosen).into_iter();
            for datum in data.filter(|datum| datum.selected) {
                if let Some(quantity) = quantity(&datum) {
                    quantities.entry(quantity).or_default().push(datum);
                    found.looked_at += 1;
                }
            }
            pace.rest().await;
        }
        for (quantity, told) in quantities.iter().filter(|(_, told)| told.len() > 1) {
            pace.rest().await;
            found.repeated += 1;
            for run in runs(told) {
                let Some(conflict) = conflict(quantity, &run) else {
                    continue;
                };
                match explained(&conflict.claims) {
                    Some(true) => found.explained.push(conflict),
                    Some(false) => found.against.push(conflict),
                    None => {}
                }
            }
        }
        for rows in [&mut found.against, &mut found.explained] {
            rows.order_by_cached_key(|row| {
                let first = row.claims.iter().flat_map(|claim| &claim.mentions).min();
                (row.measure.order(), collate::key(&row.body), first.copied())
            });
        }
        found
    }
}

/// The quantity that a figure tells, where it is plain.
fn quantity(datum: &Datum) -> Option<Quantity> {
    let measure = datum.measure?;
    // Of inspections, classes and the like one body has many in one year, each counted apart.
    let single = matches!(
        measure.indicator,
        Indicator::MembersTotal
            | Indicator::MembersAdmitted
            | Indicator::MembersConfirmed
            | Indicator::MembersRemoved
            | Indicator::OrgsTotal
    );
    let body = datum.body.filter(|body| !body.name.is_empty())?;
    let stated = datum.figure.status != Status::Change && !datum.part;
    (single && stated && !measure.is_mixed() && datum.exact().is_some()).then_some(())?;
    Some(Quantity {
        measure: measure.clone(),
        body: (
            body.level,
            about::key(&body.name),
            body.within.as_deref().map(about::key),
        ),
        place: datum.place.map(about::key),
        period: datum.figure.period?,
        status: datum.figure.status,
        narrowed: narrowed(datum),
    })
}

/// Words behind a unit that make it count fewer.
const NARROWING: [&str; 18] = [
    "nữ",
    "trẻ",
    "là",
    "dự bị",
    "chính thức",
    "trực thuộc",
    "cơ sở",
    "dưới",
    "trên",
    "người",
    "dân tộc",
    "nông thôn",
    "ở",
    "tại",
    "thuộc",
    "được",
    "của",
    "trong",
];

/// The word behind the unit that narrows it.
fn narrowed(datum: &Datum) -> Option<&'static str> {
    let unit = datum.evidence(Field::Unit);
    let end = unit.map_or(datum.mention.span.end, |unit| unit.end);
    let end = end.max(datum.mention.span.end).index();
    let sentence = datum.sentence().end.index().max(end);
    let rest = Span::new(end, sentence).of(&datum.entry.article.source);
    let rest = nfc(rest).to_lowercase();
    let mut words = rest.trim_start().splitn(3, ' ');
    let (one, two) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let bare = |word: &str| {
        word.trim_end_matches(|c: char| !c.is_alphabetic())
            .to_owned()
    };
    let (one, two) = (one.to_owned(), bare(two));
    let pair = format!("{one} {two}");
    let first = bare(&one);
    let mut known = NARROWING.into_iter();
    known.find(|word| *word == pair || *word == first)
}

/// The figures of one quantity by value, cut where a value is twice the one before: so far apart
/// they are something else. Values that one paragraph tells beside each other are left out.
fn runs<'a, 'b>(told: &'a [Datum<'b>]) -> Vec<Vec<&'a Datum<'b>>> {
    let mut values: BTreeMap<(usize, usize), Vec<Option<Decimal>>> = BTreeMap::new();
    let block = |datum: &Datum| (datum.at.article.0, datum.mention.block);
    for datum in told {
        let told = values.entry(block(datum)).or_default();
        if !told.contains(&datum.exact()) {
            told.push(datum.exact());
        }
    }
    let lone = |datum: &&Datum| {
        values
            .get(&block(datum))
            .is_some_and(|told| told.len() == 1)
    };
    let mut data: Vec<&Datum> = told.iter().filter(lone).collect();
    data.order_by_key(|datum| (datum.exact(), datum.at));
    let mut runs: Vec<Vec<&Datum>> = Vec::new();
    for datum in data {
        let last = runs.last().and_then(|run| run.last()?.exact());
        let near = last.zip(datum.exact()).is_some_and(|(last, value)| {
            last.checked_add(last).is_some_and(|double| value < double)
        });
        match runs.last_mut() {
            Some(run) if near => run.push(datum),
            _ => runs.push(vec![datum]),
        }
    }
    runs
}

fn conflict(quantity: &Quantity, run: &[&Datum]) -> Option<Conflict> {
    let mut claims: Vec<Claim> = Vec::new();
    for datum in run {
        let (value, approx) = (datum.exact()?, datum.figure.approx);
        let mut known = claims.iter_mut();
        match known.find(|claim| claim.value == value && claim.approx == approx) {
            Some(claim) => claim.mentions.push(datum.at),
            None => claims.push(Claim {
                value,
                approx,
                mentions: vec![datum.at],
            }),
        }
    }
    let (first, last) = (claims.first()?, claims.last()?);
    let difference = last.value.distance(first.value)?;
    (claims.len() > 1).then(|| Conflict {
        measure: quantity.measure.clone(),
        body: run[0]
            .body
            .map(|body| body.name.clone())
            .unwrap_or_default(),
        period: quantity.period,
        status: quantity.status,
        difference,
        claims,
    })
}
