//! What the table of figures lists: the figures in their order, and in groups with what each comes to
//! where they are grouped.

use super::pace::Pace;
use super::{Corpus, Group, Grouping, MentionRef, Selection, Sort, Total};

/// The figures and their groups.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Every figure, in order.
    pub rows: Vec<MentionRef>,
    /// The groups, if they are grouped, each with its totals.
    pub groups: Vec<(Group, Vec<Total>)>,
    /// By what they are.
    pub by: Option<Grouping>,
}

impl Corpus {
    /// The figures of `selection`, resting on the way.
    pub async fn listing_paced(
        &self,
        selection: &Selection,
        sort: Sort,
        by: Option<Grouping>,
        pace: &Pace,
    ) -> Listing {
        let rows = self.figures_paced(selection, sort, pace).await;
        let mut groups = Vec::new();
        if let Some(by) = by {
            for group in self.groups_paced(&rows, by, pace).await {
                let totals = self.totals_paced(&group.rows, pace).await;
                groups.push((group, totals));
            }
        }
        Listing { rows, groups, by }
    }
}
