//! What a reader brings, before and while it is kept: each article with what was understood of it, what
//! gave none, and how far it all is. Nothing of it is stored yet but what says so.

use super::item::{Item, Other, Stand};
use super::store::Trouble;
use crate::corpus::stored::Facts;
use crate::corpus::{Known, Like, Sketch};
use crate::import::Refused;

/// All that is brought at once.
#[allow(clippy::struct_excessive_bools, reason = "each may be so by itself")]
#[derive(Default)]
pub struct Brought {
    /// When it began, in milliseconds: what is kept of it is found together by this.
    pub batch: u64,
    /// The articles.
    pub items: Vec<Item>,
    /// What gave no article.
    pub refused: Vec<Refused>,
    /// Whether files are still being opened.
    pub opening: bool,
    /// So many bytes of the files are read, of so many.
    pub bytes: (u64, u64),
    /// Whether what is chosen is kept as soon as it is read.
    pub keeping: bool,
    /// Whether nothing goes on for the moment.
    pub paused: bool,
    /// Why keeping stopped.
    pub trouble: Option<Trouble>,
    /// Whether the program that reads could not be loaded.
    pub unread: bool,
    /// All before this one are kept, or never will be.
    pub written: usize,
    /// So long it was at work, in milliseconds, and since when it is again.
    worked: f64,
    since: Option<f64>,
    /// By what articles like each other are found.
    known: Known<Other>,
}

/// How many articles are how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: usize,
    /// Still to be read.
    pub waiting: usize,
    /// Read, chosen and not kept.
    pub ready: usize,
    /// Kept.
    pub kept: usize,
    /// Too much for the rules.
    pub lost: usize,
    /// Chosen, read or not, and not kept.
    pub chosen: usize,
}

impl Brought {
    /// Nothing yet; `here` are the articles that the page has.
    #[must_use]
    pub fn new<'a>(batch: u64, here: impl Iterator<Item = (&'a str, Sketch)>) -> Self {
        let mut known = Known::default();
        for (id, sketch) in here {
            known.add(Other::Here(id.to_owned()), sketch);
        }
        Self {
            batch,
            known,
            ..Self::default()
        }
    }

    /// How many are how far.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            all: self.items.len(),
            ..Counts::default()
        };
        for item in &self.items {
            match item.stand {
                Stand::Waiting => counts.waiting += 1,
                Stand::Lost => counts.lost += 1,
                Stand::Kept => counts.kept += 1,
                Stand::Read if item.chosen => counts.ready += 1,
                Stand::Read | Stand::Leaving => {}
            }
            let open = matches!(item.stand, Stand::Waiting | Stand::Read | Stand::Leaving);
            counts.chosen += usize::from(item.chosen && open);
        }
        counts
    }

    /// Whether there is still something to decide or to do: else what comes next is brought by itself.
    #[must_use]
    pub fn open(&self) -> bool {
        let settled = |item: &Item| matches!(item.stand, Stand::Kept | Stand::Lost);
        self.opening || !self.items.iter().all(settled)
    }

    /// Whether anything goes on.
    #[must_use]
    pub fn busy(&self) -> bool {
        let counts = self.counts();
        let storing = self.keeping && self.trouble.is_none();
        !self.unread && (self.opening || counts.waiting > 0)
            || storing && counts.chosen > counts.waiting
    }

    /// An article was read: what is told of it, and whether there is another like it. One that is brought
    /// or here already is not chosen.
    pub fn read(&mut self, at: usize, found: Vec<u8>, facts: Facts) {
        let Some(item) = self.items.get_mut(at) else {
            return;
        };
        let sketch = facts.sketch.clone();
        item.found = found;
        item.about.facts = facts;
        item.stand = Stand::Read;
        if let Some(sketch) = sketch {
            let own = Other::Brought(at);
            item.like = self.known.like(&own, &sketch);
            if matches!(item.like, Some((_, Like::Same))) {
                item.chosen = false;
            }
            self.known.add(own, sketch);
        }
    }

    /// The clock runs while something is read, and stands otherwise.
    pub fn clock(&mut self, now: f64) {
        let runs = self.busy() && !self.paused;
        match (runs, self.since) {
            (true, None) => self.since = Some(now),
            (false, Some(since)) => {
                self.worked += now - since;
                self.since = None;
            }
            _ => {}
        }
    }

    /// Articles a second, and seconds left, as far as that can be told.
    #[must_use]
    pub fn speed(&self, now: f64) -> Option<(f64, f64)> {
        let worked = self.worked + self.since.map_or(0.0, |since| now - since);
        let counts = self.counts();
        #[allow(clippy::cast_precision_loss, reason = "numbers of articles")]
        let [all, waiting] = [counts.all as f64, counts.waiting as f64];
        #[allow(clippy::cast_precision_loss, reason = "bytes of files")]
        let (read, of) = (self.bytes.0 as f64, self.bytes.1 as f64);
        if worked < 500.0 || all <= waiting {
            return None;
        }
        let speed = (all - waiting) * 1000.0 / worked;
        // What is still in the files is as thick with articles as what was read of them.
        let hidden = if self.opening && read > 0.0 {
            all * (of - read).max(0.0) / read
        } else {
            0.0
        };
        Some((speed, (waiting + hidden) / speed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Draft;

    fn draft(text: &str) -> Draft {
        Draft {
            text: text.into(),
            ..Draft::default()
        }
    }

    fn facts(text: &str) -> Facts {
        Facts {
            sketch: Some(Sketch::new(text)),
            ..Facts::default()
        }
    }

    fn brought(texts: &[&str]) -> Brought {
        let mut all = Brought::new(1, [("site", Sketch::new("đã có"))].into_iter());
        all.items = texts
            .iter()
            .map(|text| Item::new(draft(text), 1, None))
            .collect();
        for (at, text) in texts.iter().enumerate() {
            all.read(at, vec![1], facts(text));
        }
        all
    }

    #[test]
    fn what_is_here_or_brought_twice_is_pointed_out_and_not_chosen() {
        let all = brought(&["một", "Một!", "đã có", "hai"]);
        let found: Vec<_> = all
            .items
            .iter()
            .map(|item| (item.chosen, item.like.clone()))
            .collect();
        let same = |other| (false, Some((other, Like::Same)));
        let expected = [
            (true, None),
            same(Other::Brought(0)),
            same(Other::Here("site".into())),
            (true, None),
        ];
        assert_eq!(found, expected);
        let counts = all.counts();
        assert_eq!((counts.all, counts.ready, counts.chosen), (4, 2, 2));
    }

    #[test]
    fn another_text_is_another_article_and_is_read_again() {
        let mut all = brought(&["một"]);
        let before = all.items[0].id.clone();
        all.items[0].retold("hai".into());
        assert_ne!(all.items[0].id, before);
        assert_eq!(all.items[0].stand, Stand::Waiting);
        assert!(all.busy());
    }

    #[test]
    fn speed_and_time_left_are_of_the_time_at_work() {
        let mut all = brought(&["a", "b", "c", "d"]);
        all.items[3].stand = Stand::Waiting;
        all.clock(0.0);
        assert_eq!(all.speed(100.0), None, "too soon to tell");
        assert_eq!(all.speed(3000.0), Some((1.0, 1.0)));
        all.paused = true;
        all.clock(3000.0);
        assert_eq!(all.speed(9000.0), Some((1.0, 1.0)), "a pause is no work");
    }

    #[test]
    fn what_comes_when_all_is_kept_is_brought_by_itself() {
        let mut all = brought(&["a", "b"]);
        assert!(all.open());
        all.items[0].stand = Stand::Kept;
        all.items[1].stand = Stand::Lost;
        assert!(!all.open());
    }

    #[test]
    fn what_stopped_is_at_rest() {
        let mut all = brought(&["a"]);
        assert!(!all.busy());
        all.keeping = true;
        assert!(all.busy());
        all.trouble = Some(Trouble::Full);
        assert!(!all.busy());
    }
}
