//! Which figures the report is made of, as steps of what is kept: each gives a new state, which
//! `Action::Keep` makes undoable.

use super::{Kept, Passage};

/// So many figures go into a report: more is no report but a table.
pub const MOST: usize = 60;

impl Kept {
    /// Whether these words are in the report.
    #[must_use]
    pub fn reports(&self, at: &Passage) -> bool {
        self.report.contains(at)
    }

    /// With these words in the report if they were not, out of it if they were.
    #[must_use]
    pub fn toggled(&self, at: &Passage) -> Self {
        let mut kept = self.clone();
        match kept.report.iter().position(|other| other == at) {
            Some(nth) => drop(kept.report.remove(nth)),
            None => kept.report.push(at.clone()),
        }
        kept
    }

    /// With these added behind the others, as far as there is room.
    #[must_use]
    pub fn adding(&self, all: impl IntoIterator<Item = Passage>) -> Self {
        let mut kept = self.clone();
        for at in all {
            if kept.report.len() < MOST && !kept.report.contains(&at) {
                kept.report.push(at);
            }
        }
        kept
    }

    /// With the words at one place of the report at another.
    #[must_use]
    pub fn moved(&self, from: usize, to: usize) -> Self {
        let mut kept = self.clone();
        if from < kept.report.len() && to < kept.report.len() {
            let at = kept.report.remove(from);
            kept.report.insert(to, at);
        }
        kept
    }

    /// With nothing in the report.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            report: Vec::new(),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(start: u32) -> Passage {
        Passage {
            article: "a".into(),
            start,
            end: start + 1,
        }
    }

    #[test]
    fn choosing_twice_takes_out_again() {
        let once = Kept::default().toggled(&at(1));
        assert!(once.reports(&at(1)));
        assert_eq!(once.toggled(&at(1)), Kept::default());
    }

    #[test]
    fn many_are_added_once_each_and_up_to_a_bound() {
        let kept = Kept::default().toggled(&at(3)).adding((0..100).map(at));
        assert_eq!(kept.report.len(), MOST);
        assert_eq!(kept.report[..3], [at(3), at(0), at(1)]);
        assert_eq!(kept.cleared(), Kept::default());
    }

    #[test]
    fn moving_keeps_the_others_in_order() {
        let kept = Kept::default().adding((0..3).map(at));
        assert_eq!(kept.moved(2, 0).report, [at(2), at(0), at(1)]);
        assert_eq!(kept.moved(0, 9), kept);
    }
}
