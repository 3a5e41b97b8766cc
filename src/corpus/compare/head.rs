//! The heads of the table across: what a row or a column is of, in what order they stand, and why a
//! figure has none.

use foldhash::HashMap;

use super::Measure;
use super::axis::Axis;
use super::datum::Datum;
use crate::corpus::pace::Pace;
use crate::corpus::{ArticleId, Corpus, Facet, Filter, collate};
use crate::text::Edtf;

/// Years from one to another; `None` is an open end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Years {
    /// The first.
    pub first: u16,
    /// The last; the first itself for a single year.
    pub last: Option<u16>,
}

impl Years {
    fn of(period: Edtf) -> Option<Self> {
        let first = period.first_year()?;
        let last = period.last_year();
        Some(Self { first, last })
    }
}

/// What a row or a column is of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Head {
    /// An indicator in one unit.
    Measure(Measure),
    /// A place, or both of an article that is about two.
    Place(String),
    /// A year, a term.
    Years(Years),
    /// An article.
    Article(ArticleId),
}

impl Head {
    /// Leads to what it holds, as nearly as the facets tell.
    #[must_use]
    pub fn filter(&self, corpus: &Corpus) -> Filter {
        let none = Filter::default();
        match self {
            Self::Measure(measure) => none.with(Facet::Indicator, measure.indicator.id()),
            Self::Place(place) => {
                let places = place.split(Measure::BOTH);
                places.fold(none, |filter, place| filter.with(Facet::Place, place))
            }
            Self::Years(years) => {
                let year = years.last.unwrap_or(years.first);
                none.with(Facet::Year, &format!("{year:04}"))
            }
            Self::Article(id) => corpus.entry(*id).map_or(none.clone(), |entry| {
                none.with(Facet::Article, &entry.article.id)
            }),
        }
    }
}

/// Why a figure stands in no cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// It is not known what it counts.
    NoIndicator,
    /// It has no unit.
    NoUnit,
    /// Its article is about no place.
    NoPlace,
    /// No period is told.
    NoPeriod,
}

/// The head of a figure as its article has it: of hundreds of thousands of figures few heads are others'.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum HeadRef<'a> {
    Measure(&'a Measure),
    Place(&'a str),
    Years(Years),
    Article(ArticleId),
}

impl From<HeadRef<'_>> for Head {
    fn from(head: HeadRef<'_>) -> Self {
        match head {
            HeadRef::Measure(measure) => Self::Measure(measure.clone()),
            HeadRef::Place(place) => Self::Place(place.to_owned()),
            HeadRef::Years(years) => Self::Years(years),
            HeadRef::Article(id) => Self::Article(id),
        }
    }
}

/// The head of a figure on an axis.
pub(super) fn head<'a>(datum: &Datum<'a>, axis: Axis) -> Result<HeadRef<'a>, LeftOut> {
    match axis {
        Axis::Indicator | Axis::Unit => datum.measure.map(HeadRef::Measure).ok_or(LeftOut::NoUnit),
        Axis::Place => datum.place.map(HeadRef::Place).ok_or(LeftOut::NoPlace),
        Axis::Year => {
            let years = datum.figure.period.and_then(Years::of);
            years.map(HeadRef::Years).ok_or(LeftOut::NoPeriod)
        }
        Axis::Article => Ok(HeadRef::Article(datum.at.article)),
    }
}

/// Each head once, in its natural order, and where it stands there.
pub(super) async fn ordered<'a>(
    corpus: &Corpus,
    axis: Axis,
    heads: impl Iterator<Item = HeadRef<'a>>,
    pace: &Pace,
) -> (Vec<Head>, HashMap<HeadRef<'a>, usize>) {
    let mut known = HashMap::default();
    for head in heads {
        known.entry(head).or_insert(0);
        pace.step().await;
    }
    let mut places = HashMap::default();
    if axis == Axis::Article {
        let order = corpus.order().iter().rev().enumerate();
        places.extend(order.map(|(n, article)| (*article, n)));
    }
    let key = |head| match head {
        HeadRef::Measure(measure) => {
            let (rank, unit) = measure.order();
            let (first, last) = if axis == Axis::Unit {
                (0, rank)
            } else {
                (rank, 0)
            };
            (first, 0, unit, last)
        }
        HeadRef::Place(name) => (0, 0, collate::key(name), 0),
        HeadRef::Years(years) => {
            let last = years.last.map_or(usize::MAX, usize::from);
            (usize::from(years.first), last, collate::key(""), 0)
        }
        HeadRef::Article(id) => {
            let at = places.get(&id).copied().unwrap_or_default();
            (at, 0, collate::key(""), 0)
        }
    };
    let mut keyed = Vec::with_capacity(known.len());
    for head in known.keys().copied() {
        keyed.push((key(head), head));
        pace.step().await;
    }
    let keyed = pace.in_order(keyed, |(a, _), (b, _)| a.cmp(b)).await;
    for (n, (_, head)) in keyed.iter().enumerate() {
        known.insert(*head, n);
    }
    let heads = keyed.into_iter().map(|(_, head)| head.into());
    (heads.collect(), known)
}
