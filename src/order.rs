//! Puts rows in order, in one piece of code for all kinds of rows.
//!
//! The standard library's sorting is generated anew for each kind of row and each comparison: forty
//! places of it were an eighth of the page that readers download. Here the work is done once, on
//! places; what is generated for a kind of row is only its comparison and the swaps. The order is
//! stable: equals stay as they stood. `tests/house.rs` holds the crate to it.

use std::cmp::Ordering;

/// Rows that can be put in order.
pub trait InOrder<T> {
    /// By their own order.
    fn order(&mut self)
    where
        T: Ord;

    /// As `compare` says.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By what `key` tells of each, which is asked at every comparison.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// By what `key` tells of each, which is asked once a row.
    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> InOrder<T> for [T] {
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let swaps = swaps(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        for (a, b) in swaps {
            self.swap(a, b);
        }
    }

    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    fn order_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let swaps = swaps(keys.len(), &mut |a, b| keys[a].cmp(&keys[b]));
        for (a, b) in swaps {
            self.swap(a, b);
        }
    }
}

/// The set or map of `items`. A tree that is collected sorts its items first, by a sort of its own
/// for each kind of them; one that is extended does not.
pub fn gathered<C: Default + Extend<T>, T>(items: impl IntoIterator<Item = T>) -> C {
    let mut all = C::default();
    all.extend(items);
    all
}

/// The swaps, in turn, that put `count` rows in order.
fn swaps(
    count: usize,
    compare: &mut dyn FnMut(usize, usize) -> Ordering,
) -> impl Iterator<Item = (usize, usize)> + use<> {
    let mut from = merged(count, compare);
    let mut swaps = Vec::new();
    for start in 0..count {
        // One cycle of the permutation: each place takes the row that belongs there, and hands on
        // the one it held.
        let mut at = start;
        while from[at] != start {
            let next = from[at];
            swaps.push((at, next));
            from[at] = at;
            at = next;
        }
        from[at] = at;
    }
    swaps.into_iter()
}

/// The places in order: runs of one row, of two, of four … are merged.
fn merged(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    let mut next = Vec::with_capacity(count);
    let mut width = 1;
    while width < count {
        next.clear();
        for run in places.chunks(2 * width) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            // What stands in order already, as most of it does, costs one comparison a run.
            let ends = left.last().zip(right.first());
            let mixed = ends.is_some_and(|(a, b)| compare(*a, *b).is_gt());
            while mixed && let ([first, firsts @ ..], [second, seconds @ ..]) = (left, right) {
                if compare(*first, *second).is_gt() {
                    next.push(*second);
                    right = seconds;
                } else {
                    next.push(*first);
                    left = firsts;
                }
            }
            next.extend(left);
            next.extend(right);
        }
        std::mem::swap(&mut places, &mut next);
        width *= 2;
    }
    places
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;
    use std::collections::BTreeSet;

    use super::*;

    /// Numbers without a pattern, the same each time.
    fn numbers(count: usize) -> Vec<u32> {
        let next = |n: &u32| Some(n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
        let all = std::iter::successors(Some(7), next);
        all.map(|n| n >> 24).take(count).collect()
    }

    #[test]
    fn rows_stand_in_order_and_equals_as_they_stood() {
        for count in (0..70).chain([1_000]) {
            let rows: Vec<_> = numbers(count).into_iter().zip(0..).collect();
            let mut ordered: Vec<(u32, usize)> = rows.clone();
            ordered.order_by_key(|(n, _)| *n);
            let after = |a: &(u32, usize), b: &(u32, usize)| a <= b;
            assert!(ordered.is_sorted_by(after), "{count} rows");
            ordered.order_by_cached_key(|(_, at)| *at);
            assert_eq!(ordered, rows);
        }
    }

    #[test]
    fn rows_may_stand_in_any_order_that_is_told() {
        let mut rows = vec!["bốn", "một", "hai"];
        rows.order();
        assert_eq!(rows, ["bốn", "hai", "một"]);
        rows.order_by(|a, b| b.cmp(a));
        assert_eq!(rows, ["một", "hai", "bốn"]);
        rows.order_by_key(|row| Reverse(row.len()));
        assert_eq!(rows, ["một", "bốn", "hai"]);
    }

    #[test]
    fn rows_in_order_cost_one_comparison_each() {
        let mut compared = 0;
        let mut rows: Vec<u32> = (0..1_000).collect();
        rows.order_by(|a, b| {
            compared += 1;
            a.cmp(b)
        });
        assert_eq!(compared, 999);
    }

    #[test]
    fn a_set_is_gathered() {
        let set: BTreeSet<u32> = gathered(numbers(300));
        assert!(set.len() > 100 && set.len() <= 256);
    }
}
