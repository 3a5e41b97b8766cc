//! The table of figures: one row a figure, sorted by any column.
//!
//! Made for a hundred thousand of them: the table is a list of references, whose order is decided by
//! numbers alone; a row is looked up when it is drawn. How rows are grouped and summed is said in
//! `group` and `total`.

mod rank;
mod row;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;

pub(super) use self::rank::Ranks;
pub use self::row::FigureRow;
use super::pace::{Pace, at_once};
use super::{Corpus, MentionRef, Selection};
use crate::extract::Amount;
use crate::text::{Decimal, Edtf, Instant};

/// So many rows are looked up between two rests.
const BIT: usize = if cfg!(test) { 3 } else { 256 };

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// What is counted, in the order of the indicators' table.
    Indicator,
    /// The first place that the article is about.
    Place,
    /// The time that the figure holds for.
    Period,
    /// How much; a range by its lower end, a fraction by its part.
    Value,
    /// The counted noun.
    Unit,
    /// Result, plan or difference.
    Status,
    /// The article's headline.
    Article,
    /// The day of publication; latest first is the order of a selection.
    #[default]
    Published,
}

impl Column {
    /// Every column, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Indicator,
        Self::Place,
        Self::Period,
        Self::Value,
        Self::Unit,
        Self::Status,
        Self::Article,
        Self::Published,
    ];

    /// The key that links carry.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Place => "place",
            Self::Period => "period",
            Self::Value => "value",
            Self::Unit => "unit",
            Self::Status => "status",
            Self::Article => "article",
            Self::Published => "published",
        }
    }

    /// The column with this key.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }

    /// Whether it is sorted by the alphabet.
    const fn is_text(self) -> bool {
        matches!(self, Self::Place | Self::Unit | Self::Article)
    }

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Indicator => ("Chỉ tiêu", "Indicator"),
            Self::Place => ("Nơi", "Place"),
            Self::Period => ("Kỳ", "Period"),
            Self::Value => ("Giá trị", "Value"),
            Self::Unit => ("Đơn vị", "Unit"),
            Self::Status => ("Tính chất", "Status"),
            Self::Article => ("Bài viết", "Article"),
            Self::Published => ("Ngày đăng", "Published"),
        }
    }
}

/// By which column, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// Greatest first.
    pub descending: bool,
}

impl Default for Sort {
    /// The order of a selection: latest article first.
    fn default() -> Self {
        Self {
            column: Column::Published,
            descending: true,
        }
    }
}

impl Sort {
    /// The form that links carry: `value`, or `-value` for greatest first.
    #[must_use]
    pub fn id(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.column.id())
    }

    /// Reads [`Sort::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let (descending, id) = id.strip_prefix('-').map_or((false, id), |id| (true, id));
        let column = Column::from_id(id)?;
        Some(Self { column, descending })
    }

    /// As when a reader presses the head of `column`: ascending, and the other way the second time.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        Self {
            column,
            descending: self.column == column && !self.descending,
        }
    }
}

/// Year, month and day, nought where they are left open.
type Begin = (u16, u8, u8);

/// Where `at` begins, quarters and halves among the months; `None` without a year.
pub(super) fn begin(at: Instant) -> Option<Begin> {
    let month = match at.month.unwrap_or(0) {
        quarter @ 33..=36 => (quarter - 33) * 3 + 1,
        half @ 40..=41 => (half - 40) * 6 + 1,
        month => month,
    };
    Some((at.year?, month, at.day.unwrap_or(0)))
}

/// What a row is compared by; one variant in one sort.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Rank(u32),
    Number(Decimal),
    Period(Begin, Option<Begin>),
    Day(Instant),
}

impl Corpus {
    /// The figures of `selection` as a table. Rows that compare equal keep the order of the
    /// selection; rows without a value stand last, whichever way it is sorted.
    #[must_use]
    pub fn figures(&self, selection: &Selection, sort: Sort) -> Vec<MentionRef> {
        at_once(self.figures_paced(selection, sort, &Pace::default()))
    }

    /// [`Corpus::figures`], resting on the way.
    pub async fn figures_paced(
        &self,
        selection: &Selection,
        sort: Sort,
        pace: &Pace,
    ) -> Vec<MentionRef> {
        if sort == Sort::default() {
            // The selection has that order, except that undated articles compare as equal.
            let mut found = Vec::new();
            for rows in selection.mentions.chunks(BIT) {
                found.extend(rows.iter().filter(|at| self.indicator(**at).is_some()));
                pace.rest().await;
            }
            return found;
        }
        let ranks = self.ranks_of(sort.column.is_text(), pace).await;
        let mut keyed = Vec::new();
        for rows in selection.mentions.chunks(BIT) {
            keyed.extend(rows.iter().filter_map(|&at| {
                let row = self.figure(at)?;
                Some((key(at, &row, sort.column, ranks), at))
            }));
            pace.rest().await;
        }
        let keyed = pace.in_order(keyed, |(a, _), (b, _)| match (a, b) {
            (Some(a), Some(b)) if sort.descending => b.cmp(a),
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
        keyed.await.into_iter().map(|(_, at)| at).collect()
    }

    /// A row of the table; `None` where the mention is no figure, or of another corpus.
    #[must_use]
    pub fn figure(&self, at: MentionRef) -> Option<FigureRow<'_>> {
        let entry = self.entry(at.article)?;
        let mention = entry.extraction.mentions.get(at.mention)?;
        Some(FigureRow {
            entry,
            mention,
            figure: mention.figure()?,
        })
    }

    /// What a row counts, told without looking the row up; `None` where there is no such row.
    pub(super) fn indicator(&self, at: MentionRef) -> Option<u8> {
        let entry = self.entry(at.article)?;
        // Of what is only told of there are numbers, but no rows yet.
        let there = at.mention < entry.extraction.mentions.len();
        let item = entry.unit.items().get(at.mention).filter(|_| there)?;
        item.indicator()
    }

    /// How the texts of the table stand in the alphabet: worked out when it is first asked for.
    pub(super) async fn ranks(&self, pace: &Pace) -> &Ranks {
        if self.ranks.get().is_none() {
            let ranks = Ranks::new(&self.entries, pace).await;
            // Who else began with it may have been first.
            let _ = self.ranks.set(ranks);
        }
        self.ranks.get_or_init(Ranks::default)
    }

    /// The same where it is needed.
    pub(super) async fn ranks_of(&self, needed: bool, pace: &Pace) -> Option<&Ranks> {
        if needed {
            Some(self.ranks(pace).await)
        } else {
            None
        }
    }
}

/// What a row is sorted by; `ranks` where the column is one of texts.
fn key(at: MentionRef, row: &FigureRow<'_>, column: Column, ranks: Option<&Ranks>) -> Option<Key> {
    Some(match column {
        Column::Indicator => Key::Rank(row.figure.indicator as u32),
        Column::Status => Key::Rank(row.figure.status as u32),
        Column::Value => Key::Number(match row.figure.amount {
            Amount::Exact(value) => value,
            Amount::Range { low, .. } => low,
            Amount::Fraction { part, .. } => part,
        }),
        Column::Place => Key::Rank(ranks?.place(at)?),
        Column::Unit => Key::Rank(ranks?.unit(at)?),
        Column::Article => Key::Rank(ranks?.heading(at)?),
        Column::Period => {
            let (from, to) = match row.figure.period? {
                Edtf::At(at) => (at, Some(at)),
                Edtf::Between(from, to) => (from, to),
            };
            Key::Period(begin(from)?, to.and_then(begin))
        }
        Column::Published => Key::Day(row.published()?),
    })
}
