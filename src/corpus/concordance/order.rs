//! By what the lines of a concordance are sorted. One table.

use super::Line;
use crate::corpus::pace::Pace;
use crate::corpus::{Corpus, collate};
use crate::text::Span;

/// An order of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As they stand: latest article first, then from its beginning.
    #[default]
    Source,
    /// By the nearest word before, then the next.
    Before,
    /// By the nearest word after, then the next.
    After,
}

/// Order, its id, its name in Vietnamese and English.
const ROWS: [(Order, &str, (&str, &str)); 3] = [
    (Order::Source, "source", ("bài, ngày", "article and date")),
    (
        Order::Before,
        "before",
        ("chữ bên trái", "word on the left"),
    ),
    (Order::After, "after", ("chữ bên phải", "word on the right")),
];

impl Order {
    /// Every order, as they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.0)
    }

    /// The id in links.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().1
    }

    /// The order with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.1 == id).map(|row| row.0)
    }

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub fn names(self) -> (&'static str, &'static str) {
        self.row().2
    }

    fn row(self) -> &'static (Self, &'static str, (&'static str, &'static str)) {
        ROWS.iter().find(|row| row.0 == self).unwrap_or(&ROWS[0])
    }

    /// Sorts lines that stand as in the source; what is equal stays so.
    pub(super) async fn arrange(self, corpus: &Corpus, lines: Vec<Line>, pace: &Pace) -> Vec<Line> {
        let spans: fn(&Line) -> &[Option<Span>] = match self {
            Self::Source => return lines,
            Self::Before => |line| &line.before,
            Self::After => |line| &line.after,
        };
        let mut keyed = Vec::with_capacity(lines.len());
        for line in lines {
            let entry = corpus.entry(line.article);
            let source = entry.map_or("", |entry| &entry.article.source);
            let words = spans(&line).iter().flatten().map(|span| span.of(source));
            let words: Vec<_> = words.collect();
            // A line without a neighbour stands first, as an empty word would.
            keyed.push((collate::key(&words.join(" ")), line));
            pace.rest().await;
        }
        let keyed = pace.in_order(keyed, |(a, _), (b, _)| a.cmp(b)).await;
        keyed.into_iter().map(|(_, line)| line).collect()
    }
}
