//! What the versions of a corpus share: the numbers of words, names and values, and the tables by which
//! an article is made ready.
//!
//! A corpus never changes; one with more articles or fewer is another version of it, which has the same
//! entries for whatever is the same. So that those need not be numbered anew, a number once given means
//! the same in all of them. What a version does not have it passes over by its own counts.

use std::sync::{OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::called::Called;
use super::search::Words;
use super::{about, area};

/// All of it.
#[derive(Debug, Default)]
pub(super) struct Shared {
    words: RwLock<Words>,
    called: RwLock<Called>,
    tables: OnceLock<(about::Names, area::Cues)>,
}

impl Shared {
    pub fn words(&self) -> RwLockReadGuard<'_, Words> {
        self.words.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn words_to_add(&self) -> RwLockWriteGuard<'_, Words> {
        self.words.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn called(&self) -> RwLockReadGuard<'_, Called> {
        self.called.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn called_to_add(&self) -> RwLockWriteGuard<'_, Called> {
        self.called.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The names of places, and the cues of areas of work.
    pub fn tables(&self) -> &(about::Names, area::Cues) {
        self.tables
            .get_or_init(|| (about::Names::new(), area::Cues::new()))
    }
}
