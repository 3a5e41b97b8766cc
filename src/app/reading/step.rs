//! The step from one mention to the next or the one before.

use std::cmp::Reverse;

use crate::text::Span;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the end.
    Next,
    /// Towards the beginning.
    Previous,
}

/// The stop after or before `from`, else the first or the last. Of two that begin together the
/// longer comes first, as they are read. `None` where there is no further one: the text has an end.
#[must_use]
pub fn step(stops: &[Span], from: Option<Span>, way: Way) -> Option<Span> {
    let key = |span: &Span| (span.start, Reverse(span.end));
    let stops = stops.iter().copied();
    match (way, from) {
        (Way::Next, None) => stops.min_by_key(key),
        (Way::Previous, None) => stops.max_by_key(key),
        (Way::Next, Some(from)) => stops.filter(|stop| key(stop) > key(&from)).min_by_key(key),
        (Way::Previous, Some(from)) => stops.filter(|stop| key(stop) < key(&from)).max_by_key(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STOPS: [Span; 0] = [];

    fn stops() -> [Span; 3] {
        // The second lies inside the first and begins with it.
        [Span::new(4, 20), Span::new(4, 9), Span::new(30, 33)]
    }

    #[test]
    fn steps_visit_every_stop_once_both_ways() {
        for (way, expected) in [(Way::Next, [0, 1, 2]), (Way::Previous, [2, 1, 0])] {
            let all = stops();
            let mut visited = Vec::new();
            let mut at = step(&all, None, way);
            while let Some(span) = at {
                visited.push(all.iter().position(|stop| *stop == span));
                at = step(&all, Some(span), way);
            }
            assert_eq!(visited, expected.map(Some));
        }
    }

    #[test]
    fn a_step_begins_at_words_that_are_no_stop_too() {
        let from = Some(Span::new(22, 25));
        assert_eq!(step(&stops(), from, Way::Next), Some(Span::new(30, 33)));
        assert_eq!(step(&stops(), from, Way::Previous), Some(Span::new(4, 9)));
        assert_eq!(step(&STOPS, from, Way::Next), None);
    }
}
