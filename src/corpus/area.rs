//! The areas of Party work and the cue phrases that tell that a paragraph treats one. One table.

use crate::article::Article;

/// An area of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorkArea(usize);

struct Row {
    id: &'static str,
    names: (&'static str, &'static str),
    cues: &'static [&'static str],
}

const ROWS: &[Row] = &[];

impl WorkArea {
    /// The id that never changes.
    #[must_use]
    pub fn id(self) -> &'static str {
        ROWS[self.0].id
    }

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        ROWS[self.0].names
    }
}

pub(super) fn areas(article: &Article) -> Vec<(WorkArea, Vec<usize>)> {
    let _ = (article, ROWS.iter().map(|r| r.cues));
    Vec::new()
}
