//! The articles of a corpus in their places, and where each stands by its id.

use std::ops::Deref;
use std::sync::Arc;

use super::{ArticleId, Entry};

/// The entries, each found by its id without looking through all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Catalogue {
    entries: Vec<Arc<Entry>>,
    /// The places, in the order of the ids; of one id the first stands first.
    by_id: Vec<u32>,
    /// For each the row of its sentences in the lists of the words, and its own in those of who has what.
    rows: Vec<u32>,
    kept: Vec<u32>,
}

impl Catalogue {
    /// Entries, with their places in the order of their ids.
    pub fn put(&mut self, entries: Vec<Arc<Entry>>, by_id: Vec<ArticleId>) {
        let by_id = by_id.into_iter();
        let rows = entries.iter().map(|entry| entry.unit.sentences.row());
        self.rows = rows.collect();
        self.kept = entries.iter().map(|entry| entry.row).collect();
        self.entries = entries;
        self.by_id = by_id
            .map(|at| u32::try_from(at.0).unwrap_or(u32::MAX))
            .collect();
    }

    /// Another entry of the same id in the place of one.
    pub fn replace(&mut self, at: ArticleId, entry: Arc<Entry>) {
        if let Some(place) = self.entries.get_mut(at.0) {
            self.rows[at.0] = entry.unit.sentences.row();
            self.kept[at.0] = entry.row;
            *place = entry;
        }
    }

    /// The first article with this id.
    pub fn find(&self, id: &str) -> Option<ArticleId> {
        let own = |at: u32| &*self.entries[at as usize].article.id;
        let at = self.by_id.partition_point(|at| own(*at) < id);
        let found = self.by_id.get(at).filter(|at| own(**at) == id);
        found.map(|at| ArticleId(*at as usize))
    }

    /// For each the row of its sentences in the lists of the words.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// For each its row in the lists of who has what.
    pub fn kept(&self) -> &[u32] {
        &self.kept
    }

    /// The places in the order of the ids.
    pub fn by_id(&self) -> impl Iterator<Item = ArticleId> {
        self.by_id.iter().map(|at| ArticleId(*at as usize))
    }
}

impl Deref for Catalogue {
    type Target = [Arc<Entry>];

    fn deref(&self) -> &[Arc<Entry>] {
        &self.entries
    }
}
