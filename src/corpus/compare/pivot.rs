//! The table across: what is measured down, places, years or articles across, and in each cell the
//! figures that are there, the most telling first. Never a sum.

#[cfg(test)]
mod tests;

use foldhash::{HashMap, HashSet};
use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Measure;
use super::axis::Axes;
use super::datum::{Datum, data_of};
use super::head::{Head, HeadRef, LeftOut, head, ordered};
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{Corpus, MentionRef, Selection};
use crate::extract::Status;
use crate::lexicon::Indicator;
use crate::order::InOrder as _;
use crate::text::Decimal;

/// A figure with the heads of its row and its column.
type Placed<'a> = (HeadRef<'a>, HeadRef<'a>, Datum<'a>);

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
        columns.order_by_key(|column| Reverse(filled[*column]));
        columns.truncate(most);
        columns.order();
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
        at_once(self.pivot_paced(selection, axes, measure, &Pace::default()))
    }

    /// [`Corpus::pivot`], resting on the way.
    pub async fn pivot_paced(
        &self,
        selection: &Selection,
        axes: Axes,
        measure: Option<&Measure>,
        pace: &Pace,
    ) -> Pivot {
        let mut pivot = Pivot::default();
        let mut placed: Vec<Placed> = Vec::new();
        for chosen in selection.mentions.chunk_by(|a, b| a.article == b.article) {
            let data = data_of(self, chosen).into_iter();
            for datum in data.filter(|datum| datum.selected) {
                match (head(&datum, axes.rows), head(&datum, axes.across)) {
                    _ if datum.figure.indicator == Indicator::Other => {
                        pivot.leave_out(LeftOut::NoIndicator, &datum);
                    }
                    _ if datum.measure.is_none() => pivot.leave_out(LeftOut::NoUnit, &datum),
                    (Ok(row), Ok(column)) => placed.push((row, column, datum)),
                    (Err(why), _) | (_, Err(why)) => pivot.leave_out(why, &datum),
                }
            }
            pace.rest().await;
        }
        pivot.measures = measures(&placed, pace).await;
        if !axes.rows.of_measures() {
            let chosen = measure.filter(|one| pivot.measures.contains(one));
            pivot.measure = match chosen {
                Some(chosen) => Some(chosen.clone()),
                None => fullest(&placed, pace).await,
            };
            placed.retain(|(.., datum)| datum.measure == pivot.measure.as_ref());
        }
        pivot.figures = placed.len();
        pace.rest().await;
        pivot.lay_out(self, axes, placed, pace).await;
        pivot
    }
}

impl Pivot {
    fn leave_out(&mut self, why: LeftOut, datum: &Datum) {
        self.left_out.entry(why).or_default().push(datum.at);
    }

    async fn lay_out(&mut self, corpus: &Corpus, axes: Axes, placed: Vec<Placed<'_>>, pace: &Pace) {
        let rows = placed.iter().map(|(row, ..)| *row);
        let (rows, row_at) = ordered(corpus, axes.rows, rows, pace).await;
        let columns = placed.iter().map(|(_, column, _)| *column);
        let (columns, column_at) = ordered(corpus, axes.across, columns, pace).await;
        let mut cells: BTreeMap<(usize, usize), Vec<Datum>> = BTreeMap::new();
        for (row, column, datum) in placed {
            if let (Some(row), Some(column)) = (row_at.get(&row), column_at.get(&column)) {
                cells.entry((*row, *column)).or_default().push(datum);
            }
            pace.step().await;
        }
        for (at, mut data) in cells {
            data.order_by_key(telling);
            self.cells
                .insert(at, data.iter().map(|datum| datum.at).collect());
            pace.step().await;
        }
        (self.rows, self.columns) = (rows, columns);
    }
}

/// Sorts the most telling of a cell first: what is before what is planned, a whole before its parts,
/// the latest, the exact. Of equals the greatest: a whole is no less than a part of it.
fn telling(
    datum: &Datum,
) -> (
    Status,
    bool,
    Reverse<Option<u16>>,
    bool,
    Reverse<Option<Decimal>>,
) {
    let figure = datum.figure;
    let year = figure.period.and_then(|period| {
        // What goes on until the article was written is as late as that.
        period.last_year().or_else(|| datum.entry.year())
    });
    (
        figure.status,
        datum.part,
        Reverse(year),
        figure.approx.is_some(),
        Reverse(datum.exact()),
    )
}

async fn measures(placed: &[Placed<'_>], pace: &Pace) -> Vec<Measure> {
    let mut measures = Vec::new();
    let mut known = HashSet::default();
    for measure in placed.iter().filter_map(|(.., datum)| datum.measure) {
        if known.insert(measure) {
            measures.push((measure.order(), measure.clone()));
        }
        pace.step().await;
    }
    let measures = pace.in_order(measures, |(a, _), (b, _)| a.cmp(b)).await;
    measures.into_iter().map(|(_, measure)| measure).collect()
}

/// The measure that fills the most cells, of equals the first of the table.
async fn fullest(placed: &[Placed<'_>], pace: &Pace) -> Option<Measure> {
    let mut cells: HashMap<&Measure, HashSet<(HeadRef, HeadRef)>> = HashMap::default();
    for (row, column, datum) in placed {
        if let Some(measure) = datum.measure {
            cells.entry(measure).or_default().insert((*row, *column));
        }
        pace.step().await;
    }
    let order = |measure: &Measure| (measure.is_mixed(), measure.order());
    let best = cells
        .into_iter()
        .min_by_key(|(measure, cells)| (Reverse(cells.len()), order(measure)));
    best.map(|(measure, _)| measure.clone())
}
