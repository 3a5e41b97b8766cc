//! The table across: what is measured down, places, years or articles across, and in each cell the
//! figures that are there, the most telling first. Never a sum.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::Measure;
use super::datum::{Datum, data};
use crate::corpus::{ArticleId, Corpus, Facet, Filter, MentionRef, Selection, collate};
use crate::extract::Status;
use crate::lexicon::Indicator;
use crate::text::Edtf;

/// What rows or columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// Measures, by indicator.
    Indicator,
    /// Measures, by unit.
    Unit,
    /// The places that are spoken of.
    Place,
    /// The years that figures hold for.
    Year,
    /// The articles.
    Article,
}

impl Axis {
    /// Every axis, in the order in which rows are offered.
    pub const ALL: [Self; 5] = [
        Self::Indicator,
        Self::Unit,
        Self::Place,
        Self::Year,
        Self::Article,
    ];
    /// Those that columns can be.
    pub const ACROSS: [Self; 3] = [Self::Place, Self::Year, Self::Article];

    /// The id that links carry.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Unit => "unit",
            Self::Place => "place",
            Self::Year => "year",
            Self::Article => "article",
        }
    }

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Indicator => ("Chỉ tiêu", "Indicator"),
            Self::Unit => ("Đơn vị", "Unit"),
            Self::Place => ("Nơi", "Place"),
            Self::Year => ("Năm", "Year"),
            Self::Article => ("Bài viết", "Article"),
        }
    }

    /// Whether it lays out measures, so that one table holds all of them.
    #[must_use]
    pub const fn of_measures(self) -> bool {
        matches!(self, Self::Indicator | Self::Unit)
    }
}

/// What rows and columns are; never the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axes {
    /// Down.
    pub rows: Axis,
    /// Across.
    pub across: Axis,
}

impl Axes {
    /// As the link says, and where it says nothing that can be drawn, indicators by places.
    #[must_use]
    pub fn from_ids(rows: Option<&str>, across: Option<&str>) -> Self {
        let find =
            |all: &[Axis], id: Option<&str>| all.iter().copied().find(|a| Some(a.id()) == id);
        let rows = find(&Axis::ALL, rows).unwrap_or(Axis::Indicator);
        let wanted = find(&Axis::ACROSS, across);
        let across = wanted.into_iter().chain(Axis::ACROSS);
        Self {
            rows,
            across: across
                .into_iter()
                .find(|a| *a != rows)
                .unwrap_or(Axis::Place),
        }
    }
}

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

/// The table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pivot {
    /// Rows with something, measures in the order of their table.
    pub rows: Vec<Head>,
    /// Columns with something, in their natural order.
    pub columns: Vec<Head>,
    /// By row and column: the figures there, the most telling first.
    cells: BTreeMap<(usize, usize), Vec<MentionRef>>,
    /// Every measure that there is, in the order of the table.
    pub measures: Vec<Measure>,
    /// The one that is drawn, where rows are not measures.
    pub measure: Option<Measure>,
    /// How many figures stand in cells.
    pub figures: usize,
    /// Those that stand in none.
    pub left_out: BTreeMap<LeftOut, Vec<MentionRef>>,
}

impl Pivot {
    /// The figures of a cell, the most telling first.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &[MentionRef] {
        self.cells.get(&(row, column)).map_or(&[], Vec::as_slice)
    }

    /// The cells of a row that hold something, with their columns.
    pub fn row(&self, row: usize) -> impl Iterator<Item = (usize, &[MentionRef])> {
        let cells = self.cells.range((row, 0)..(row + 1, 0));
        cells.map(|((_, column), figures)| (*column, figures.as_slice()))
    }

    /// The `most` columns with the most rows, in their order.
    #[must_use]
    pub fn fullest(&self, most: usize) -> Vec<usize> {
        let mut filled = vec![0_usize; self.columns.len()];
        for (_, column) in self.cells.keys() {
            filled[*column] += 1;
        }
        let mut columns: Vec<usize> = (0..self.columns.len()).collect();
        columns.sort_by_key(|column| Reverse(filled[*column]));
        columns.truncate(most);
        columns.sort_unstable();
        columns
    }

    /// How many figures stand in no cell.
    #[must_use]
    pub fn left_out_count(&self) -> usize {
        self.left_out.values().map(Vec::len).sum()
    }
}

impl Corpus {
    /// The figures of `selection` across. Where rows are not measures one measure is drawn:
    /// `measure`, if the selection has it, else the one that fills the most cells.
    #[must_use]
    pub fn pivot(&self, selection: &Selection, axes: Axes, measure: Option<&Measure>) -> Pivot {
        let mut pivot = Pivot::default();
        let all = data(self, selection).into_iter().flatten();
        let mut placed: Vec<(Head, Head, Datum)> = Vec::new();
        for datum in all.filter(|datum| datum.selected) {
            match (head(&datum, axes.rows), head(&datum, axes.across)) {
                _ if datum.figure.indicator == Indicator::Other => {
                    pivot.leave_out(LeftOut::NoIndicator, &datum);
                }
                _ if datum.measure.is_none() => pivot.leave_out(LeftOut::NoUnit, &datum),
                (Ok(row), Ok(column)) => placed.push((row, column, datum)),
                (Err(why), _) | (_, Err(why)) => pivot.leave_out(why, &datum),
            }
        }
        pivot.measures = measures(&placed);
        if !axes.rows.of_measures() {
            let chosen = measure.filter(|one| pivot.measures.contains(one));
            pivot.measure = chosen.cloned().or_else(|| fullest(&placed));
            placed.retain(|(.., datum)| datum.measure == pivot.measure);
        }
        pivot.figures = placed.len();
        pivot.lay_out(self, axes, placed);
        pivot
    }
}

impl Pivot {
    fn leave_out(&mut self, why: LeftOut, datum: &Datum) {
        self.left_out.entry(why).or_default().push(datum.at);
    }

    fn lay_out(&mut self, corpus: &Corpus, axes: Axes, placed: Vec<(Head, Head, Datum)>) {
        let rows = placed.iter().map(|(row, ..)| row);
        let (rows, row_at) = ordered(corpus, axes.rows, rows);
        let columns = placed.iter().map(|(_, column, _)| column);
        let (columns, column_at) = ordered(corpus, axes.across, columns);
        let mut cells: BTreeMap<(usize, usize), Vec<Datum>> = BTreeMap::new();
        for (row, column, datum) in placed {
            if let (Some(row), Some(column)) = (row_at.get(&row), column_at.get(&column)) {
                cells.entry((*row, *column)).or_default().push(datum);
            }
        }
        let cells = cells.into_iter().map(|(at, mut data)| {
            data.sort_by_key(telling);
            (at, data.iter().map(|datum| datum.at).collect())
        });
        self.cells = cells.collect();
        (self.rows, self.columns) = (rows, columns);
    }
}

/// Sorts the most telling of a cell first: what is before what is planned, a whole before its parts,
/// the latest, the exact.
fn telling(datum: &Datum) -> (Status, bool, Reverse<Option<u16>>, bool) {
    let figure = datum.figure;
    let year = figure.period.and_then(|period| {
        // What goes on until the article was written is as late as that.
        period.last_year().or_else(|| datum.entry.year())
    });
    let part = datum.part;
    (figure.status, part, Reverse(year), figure.approx.is_some())
}

fn head(datum: &Datum, axis: Axis) -> Result<Head, LeftOut> {
    match axis {
        Axis::Indicator | Axis::Unit => {
            let measure = datum.measure.clone();
            measure.map(Head::Measure).ok_or(LeftOut::NoUnit)
        }
        Axis::Place => {
            let place = datum.place.clone();
            place.map(Head::Place).ok_or(LeftOut::NoPlace)
        }
        Axis::Year => {
            let years = datum.figure.period.and_then(Years::of);
            years.map(Head::Years).ok_or(LeftOut::NoPeriod)
        }
        Axis::Article => Ok(Head::Article(datum.at.article)),
    }
}

fn measures(placed: &[(Head, Head, Datum)]) -> Vec<Measure> {
    let mut measures: Vec<Measure> = Vec::new();
    let mut known = std::collections::HashSet::new();
    for measure in placed
        .iter()
        .filter_map(|(.., datum)| datum.measure.as_ref())
    {
        if known.insert(measure) {
            measures.push(measure.clone());
        }
    }
    measures.sort_by_cached_key(Measure::order);
    measures
}

/// The measure that fills the most cells, of equals the first of the table.
fn fullest(placed: &[(Head, Head, Datum)]) -> Option<Measure> {
    let mut cells: HashMap<&Measure, std::collections::HashSet<(&Head, &Head)>> = HashMap::new();
    for (row, column, datum) in placed {
        if let Some(measure) = &datum.measure {
            cells.entry(measure).or_default().insert((row, column));
        }
    }
    let order = |measure: &Measure| (measure.is_mixed(), measure.order());
    let best = cells
        .into_iter()
        .min_by_key(|(measure, cells)| (Reverse(cells.len()), order(measure)));
    best.map(|(measure, _)| measure.clone())
}

/// Each head once, in its natural order, and where it stands there.
fn ordered<'a>(
    corpus: &Corpus,
    axis: Axis,
    heads: impl Iterator<Item = &'a Head>,
) -> (Vec<Head>, HashMap<Head, usize>) {
    let mut known: HashMap<Head, usize> = HashMap::new();
    for head in heads {
        known.entry(head.clone()).or_default();
    }
    let mut places = HashMap::new();
    if axis == Axis::Article {
        let order = corpus.order().iter().rev().enumerate();
        places.extend(order.map(|(n, article)| (*article, n)));
    }
    let mut heads: Vec<Head> = known.keys().cloned().collect();
    heads.sort_by_cached_key(|head| match head {
        Head::Measure(measure) => {
            let (rank, unit) = measure.order();
            let (first, last) = if axis == Axis::Unit {
                (0, rank)
            } else {
                (rank, 0)
            };
            (first, 0, unit, last)
        }
        Head::Place(place) => (0, 0, collate::key(place), 0),
        Head::Years(years) => {
            let last = years.last.map_or(usize::MAX, usize::from);
            (usize::from(years.first), last, collate::key(""), 0)
        }
        Head::Article(id) => {
            let at = places.get(id).copied().unwrap_or_default();
            (at, 0, collate::key(""), 0)
        }
    });
    for (n, head) in heads.iter().enumerate() {
        if let Some(at) = known.get_mut(head) {
            *at = n;
        }
    }
    (heads, known)
}
