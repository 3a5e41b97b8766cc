//! One measure across, ready to be drawn: the most telling result of each place, year or article.

use super::{Head, Measure, Pivot};
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{Corpus, MentionRef};
use crate::extract::{Amount, Status};
use crate::text::Decimal;

/// One value of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The column that it is of.
    pub column: usize,
    /// How much.
    pub value: Decimal,
    /// The figure that says it.
    pub mention: MentionRef,
}

/// One measure with two values or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Multiple {
    /// What is measured.
    pub measure: Measure,
    /// The values, in the order of the columns.
    pub points: Vec<Point>,
    /// The greatest value of any measure in the same unit: all of them are drawn to it.
    pub scale: Decimal,
}

impl Corpus {
    /// The measures of `pivot` with two results or more across. Measures that mix quantities are
    /// not drawn: a picture would say that they are one.
    #[must_use]
    pub fn multiples(&self, pivot: &Pivot) -> Vec<Multiple> {
        at_once(self.multiples_paced(pivot, &Pace::default()))
    }

    /// [`Corpus::multiples`], resting on the way.
    pub async fn multiples_paced(&self, pivot: &Pivot, pace: &Pace) -> Vec<Multiple> {
        let mut found: Vec<Multiple> = Vec::new();
        for (row, head) in pivot.rows.iter().enumerate() {
            pace.rest().await;
            found.extend(self.multiple(pivot, row, head));
        }
        let mut scales = foldhash::HashMap::default();
        for multiple in &found {
            let scale = scales
                .entry(multiple.measure.unit.clone())
                .or_insert(multiple.scale);
            *scale = multiple.scale.max(*scale);
        }
        for multiple in &mut found {
            if let Some(scale) = scales.get(&multiple.measure.unit) {
                multiple.scale = *scale;
            }
        }
        found
    }

    fn multiple(&self, pivot: &Pivot, row: usize, head: &Head) -> Option<Multiple> {
        let Head::Measure(measure) = head else {
            return None;
        };
        let points = pivot.row(row).filter_map(|(column, figures)| {
            let mention = *figures.first()?;
            let figure = self.mention(mention)?.figure()?;
            let Amount::Exact(value) = figure.amount else {
                return None;
            };
            (figure.status == Status::Actual).then_some(Point {
                column,
                value,
                mention,
            })
        });
        let points: Vec<Point> = points.collect();
        let scale = points.iter().map(|point| point.value).max()?;
        (points.len() > 1 && !measure.is_mixed()).then(|| Multiple {
            measure: measure.clone(),
            points,
            scale,
        })
    }
}
