//! Which rows of a long table are drawn: those near the part of the page that is in sight. Pure
//! arithmetic of heights; the browser is met in `use_window`.

use std::collections::BTreeMap;
use std::ops::Range;

/// As many rows are drawn whole: nothing would be gained, and find-in-page finds all of them.
pub const WHOLE: usize = 64;

/// As many are drawn before it is known how high they are: they fill a screen, and are drawn in one
/// short task.
pub const FIRST: usize = 12;

/// Rows come and go so many together, so that most steps of scrolling change nothing.
const STEP: usize = 8;

/// So many rows are added at once beyond those in sight: what is out of sight may come bit by bit,
/// and each bit is a short task.
const BIT: usize = 12;

/// Where each row stands.
#[derive(Debug, Default, PartialEq)]
pub struct Layout {
    supposed: Supposed,
    /// By how much rows that were measured are higher than supposed: a few of hundreds of thousands.
    higher: BTreeMap<usize, f64>,
}

/// Where rows stand as long as none was measured.
#[derive(Debug, PartialEq)]
enum Supposed {
    /// So many of one height.
    Even(usize, f64),
    /// The upper edge of each row, and the lower one of the last.
    Edges(Vec<f64>),
}

impl Default for Supposed {
    fn default() -> Self {
        Self::Even(0, 0.0)
    }
}

impl Supposed {
    fn len(&self) -> usize {
        match self {
            Self::Even(len, _) => *len,
            Self::Edges(edges) => edges.len().saturating_sub(1),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "no table has 2^52 rows")]
    fn top(&self, row: usize) -> f64 {
        match self {
            Self::Even(len, height) => row.min(*len) as f64 * height,
            Self::Edges(edges) => {
                let edge = edges.get(row).or(edges.last());
                edge.copied().unwrap_or_default()
            }
        }
    }
}

impl Layout {
    /// So many rows of one height, one below the other.
    pub fn even(len: usize, height: f64) -> Self {
        Self {
            supposed: Supposed::Even(len, height),
            higher: BTreeMap::new(),
        }
    }

    /// Rows of these heights, one below the other.
    pub fn new(heights: impl Iterator<Item = f64>) -> Self {
        let mut edges = vec![0.0];
        let mut edge = 0.0;
        edges.extend(heights.map(|height| {
            edge += height;
            edge
        }));
        Self {
            supposed: Supposed::Edges(edges),
            higher: BTreeMap::new(),
        }
    }

    /// Notes the heights of rows as they were measured; whether that moves anything.
    pub fn measured(&mut self, rows: &[(usize, f64)]) -> bool {
        let mut moved = false;
        for (row, found) in rows.iter().filter(|(row, _)| *row < self.supposed.len()) {
            let supposed = self.supposed.top(row + 1) - self.supposed.top(*row);
            let before = self.higher.get(row).copied().unwrap_or_default();
            let change = found - supposed;
            if (change - before).abs() > 0.25 {
                self.higher.insert(*row, change);
                moved = true;
            }
        }
        moved
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.supposed.len()
    }

    /// The upper edge of a row; the end of the table where there is no such row.
    pub fn top(&self, row: usize) -> f64 {
        let higher: f64 = self.higher.range(..row).map(|(_, change)| change).sum();
        self.supposed.top(row) + higher
    }

    /// The row that stands at `y`, the last one below the end.
    pub fn at(&self, y: f64) -> usize {
        // How many rows begin at `y` or above it.
        let (mut above, mut below) = (0, self.len());
        while above < below {
            let middle = (above + below).div_ceil(2);
            if self.top(middle) <= y {
                above = middle;
            } else {
                below = middle - 1;
            }
        }
        above.min(self.len().saturating_sub(1))
    }

    /// The rows to draw where `height` is in sight from `y` on: one screen more on either side.
    pub fn range(&self, y: f64, height: f64) -> Range<usize> {
        let len = self.len();
        if len <= WHOLE {
            return 0..len;
        }
        let first = self.at(y - height);
        let last = self.at(y + 2.0 * height);
        let start = first - first % STEP;
        let end = (last + 1).next_multiple_of(STEP).min(len);
        start..end
    }

    /// The rows of which at least a part is in sight where `height` is from `y` on.
    pub fn sight(&self, y: f64, height: f64) -> Range<usize> {
        let len = self.len();
        self.at(y)..(self.at(y + height) + 1).min(len)
    }

    /// The room above each of the rows `drawn`, for those that are not, and below the last.
    pub fn gaps(&self, drawn: &[usize]) -> (Vec<f64>, f64) {
        let mut edge = 0.0;
        let above = drawn.iter().map(|&row| {
            let gap = self.top(row) - edge;
            edge = self.top(row + 1);
            gap
        });
        let above = above.collect();
        (above, self.top(self.len()) - edge)
    }
}

/// The rows to draw next where `drawn` are and all that are `near` shall be: those in `sight` at
/// once, the others bit by bit, below before above.
pub fn next(drawn: &Range<usize>, near: &Range<usize>, sight: &Range<usize>) -> Range<usize> {
    let kept = drawn.start.max(near.start)..drawn.end.min(near.end);
    let seen = sight.start.max(near.start)..sight.end.min(near.end);
    if kept.start >= kept.end {
        return seen;
    }
    if seen.start < seen.end && (seen.start < kept.start || seen.end > kept.end) {
        let apart = seen.start > kept.end || seen.end < kept.start;
        return if apart {
            seen
        } else {
            kept.start.min(seen.start)..kept.end.max(seen.end)
        };
    }
    let end = near.end.min(kept.end + BIT);
    let above = BIT - (end - kept.end);
    kept.start.saturating_sub(above).max(near.start)..end
}

/// The rows to draw: `range`, as far as there are so many, and `pinned`, in their order.
pub fn drawn(range: &Range<usize>, pinned: usize, len: usize) -> Vec<usize> {
    let end = range.end.min(len);
    let start = range.start.min(end);
    let mut rows: Vec<usize> = (start..end).collect();
    if pinned < start {
        rows.insert(0, pinned);
    } else if (end..len).contains(&pinned) {
        rows.push(pinned);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(n: usize, height: f64) -> Layout {
        Layout::new(std::iter::repeat_n(height, n))
    }

    #[test]
    fn of_many_rows_only_those_near_the_screen_are_drawn() {
        let table = rows(100_000, 50.0);
        assert_eq!(table.range(0.0, 1000.0), 0..48);
        // Rows 20,000 to 20,020 are in sight.
        assert_eq!(table.range(1_000_000.0, 1000.0), 19_976..20_048);
        assert_eq!(table.range(5_000_000.0, 1000.0), 99_976..100_000);
        assert!((table.top(100_000) - 5_000_000.0).abs() < 1e-6);
    }

    #[test]
    fn before_and_behind_the_table_its_ends_are_drawn() {
        let table = rows(1000, 50.0);
        assert_eq!(table.range(-700.0, 500.0).start, 0);
        assert_eq!(table.range(90_000.0, 500.0).end, 1000);
        assert!(!table.range(90_000.0, 500.0).is_empty());
    }

    #[test]
    fn a_step_of_scrolling_mostly_changes_nothing() {
        let table = rows(100_000, 50.0);
        let ranges: Vec<_> = (0..400)
            .map(|y| table.range(f64::from(y), 1000.0))
            .collect();
        let changes = ranges.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert!(changes <= 1);
    }

    #[test]
    fn what_is_in_sight_is_drawn_at_once_and_the_rest_bit_by_bit() {
        let (near, sight) = (100..160, 120..140);
        // After a leap nothing that was drawn is near.
        let mut drawn = next(&(0..48), &near, &sight);
        assert_eq!(drawn, sight);
        let mut steps = Vec::new();
        while drawn != near {
            drawn = next(&drawn, &near, &sight);
            steps.push(drawn.clone());
        }
        assert_eq!(steps, [120..152, 116..160, 104..160, 100..160]);
        assert_eq!(next(&near, &near, &sight), near);
    }

    #[test]
    fn what_stays_near_stays_drawn() {
        assert_eq!(next(&(100..160), &(108..168), &(128..148)), 108..168);
        // Scrolled by more than was drawn beyond the screen.
        assert_eq!(next(&(100..130), &(108..168), &(128..148)), 108..148);
        assert_eq!(next(&(100..116), &(108..168), &(128..148)), 128..148);
        assert_eq!(next(&(0..12), &(0..0), &(0..0)), 0..0);
    }

    #[test]
    fn short_tables_are_drawn_whole() {
        assert_eq!(rows(WHOLE, 50.0).range(1e6, 10.0), 0..WHOLE);
        assert_eq!(rows(0, 50.0).range(0.0, 100.0), 0..0);
    }

    #[test]
    fn rows_of_different_heights_stand_where_the_heights_put_them() {
        let table = Layout::new([30.0, 100.0, 100.0, 30.0].into_iter());
        assert_eq!((table.at(0.0), table.at(29.9), table.at(30.0)), (0, 0, 1));
        assert_eq!((table.at(229.0), table.at(231.0), table.at(1e9)), (2, 3, 3));
    }

    #[test]
    fn what_is_measured_takes_the_place_of_what_was_supposed() {
        let mut table = rows(100, 10.0);
        assert!(!table.measured(&[(0, 10.1), (7, 10.0), (200, 50.0)]));
        assert!(table.measured(&[(1, 30.0), (2, 5.0)]));
        assert!((table.top(2) - 40.0).abs() < 1e-6);
        assert!((table.top(100) - 1015.0).abs() < 1e-6);
    }

    #[test]
    fn edges_are_the_sums_of_heights_however_many_there_are() {
        for len in [0, 1, 2, 7, 8, 100] {
            let mut heights: Vec<f64> = (0..len).map(|n| f64::from(n * 7 % 5 + 1)).collect();
            let mut table = Layout::new(heights.iter().copied());
            for changed in [0, 3, 64] {
                if let Some(height) = heights.get_mut(changed) {
                    *height += 10.0;
                    assert!(table.measured(&[(changed, *height)]));
                }
                let mut edge = 0.0;
                for (row, height) in heights.iter().enumerate() {
                    assert!((table.top(row) - edge).abs() < 1e-6, "{row} of {len}");
                    assert_eq!(table.at(edge + height / 2.0), row);
                    edge += height;
                }
                assert!((table.top(heights.len()) - edge).abs() < 1e-6);
            }
        }
    }

    #[test]
    fn rows_that_are_not_drawn_leave_their_room() {
        let table = rows(100, 10.0);
        let all = drawn(&(20..24), 50, table.len());
        assert_eq!(all, [20, 21, 22, 23, 50]);
        let (above, below) = table.gaps(&all);
        assert_eq!(above, [200.0, 0.0, 0.0, 0.0, 260.0]);
        assert!((below - 490.0).abs() < 1e-6);
    }

    #[test]
    fn the_row_with_the_focus_is_drawn_wherever_it_is_and_once() {
        assert_eq!(drawn(&(4..6), 1, 9), [1, 4, 5]);
        assert_eq!(drawn(&(4..6), 5, 9), [4, 5]);
        assert_eq!(drawn(&(4..6), 8, 9), [4, 5, 8]);
        assert_eq!(drawn(&(4..60), 99, 9), [4, 5, 6, 7, 8]);
        assert!(drawn(&(0..8), 0, 0).is_empty());
    }
}
