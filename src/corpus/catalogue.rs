//! The articles of a corpus in their places, and where each stands by its id.

use std::ops::Deref;

use super::{ArticleId, Entry};
use crate::order::InOrder as _;

/// The entries, each found by its id without looking through all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Catalogue {
    entries: Vec<Entry>,
    /// The places, in the order of the ids; of one id the first stands first.
    by_id: Vec<u32>,
}

impl Catalogue {
    /// Without an article.
    pub const EMPTY: Self = Self {
        entries: Vec::new(),
        by_id: Vec::new(),
    };

    pub fn new(entries: Vec<Entry>) -> Self {
        let mut by_id: Vec<u32> = (0..u32::try_from(entries.len()).unwrap_or(u32::MAX)).collect();
        by_id.order_by_key(|at| entries[*at as usize].article.id.as_str());
        Self { entries, by_id }
    }

    /// The first article with this id.
    pub fn find(&self, id: &str) -> Option<ArticleId> {
        let own = |at: u32| self.entries[at as usize].article.id.as_str();
        let at = self.by_id.partition_point(|at| own(*at) < id);
        let found = self.by_id.get(at).filter(|at| own(**at) == id);
        found.map(|at| ArticleId(*at as usize))
    }

    pub fn into_entries(self) -> Vec<Entry> {
        self.entries
    }
}

impl Deref for Catalogue {
    type Target = [Entry];

    fn deref(&self) -> &[Entry] {
        &self.entries
    }
}
