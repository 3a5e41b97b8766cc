//! The table of figures: one row a figure, sorted by any column.

#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use super::{ArticleId, Collated, Corpus, MentionRef, Selection, collate};
use crate::extract::{Amount, Approx, Status};
use crate::lexicon::Indicator;
use crate::text::{Decimal, Edtf, Instant, nfc};

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

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Indicator => ("Chỉ tiêu", "Indicator"),
            Self::Place => ("Nơi", "Place"),
            Self::Period => ("Kỳ", "Period"),
            Self::Value => ("Giá trị", "Value"),
            Self::Unit => ("Đơn vị", "Unit"),
            Self::Status => ("Kết quả, kế hoạch", "Result or plan"),
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
        let column = Column::ALL.into_iter().find(|column| column.id() == id)?;
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

/// One figure of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// Where it stands.
    pub mention: MentionRef,
    /// The article that says it.
    pub article: ArticleId,
    /// The figure as printed, composed.
    pub text: String,
    /// How much.
    pub amount: Amount,
    /// The word that blurs it.
    pub approx: Option<Approx>,
    /// The counted noun, or `%`.
    pub unit: Option<String>,
    /// What it counts.
    pub indicator: Indicator,
    /// Result, plan or difference.
    pub status: Status,
    /// The time that it holds for.
    pub period: Option<Edtf>,
    /// The first place that the article is about.
    pub place: Option<String>,
    /// The headline, composed.
    pub heading: String,
    /// The day of publication.
    pub published: Option<Instant>,
}

/// Year, month and day, nought where they are left open.
type Begin = (u16, u8, u8);

/// Where `at` begins, quarters and halves among the months; `None` without a year.
fn begin(at: Instant) -> Option<Begin> {
    let month = match at.month.unwrap_or(0) {
        quarter @ 33..=36 => (quarter - 33) * 3 + 1,
        half @ 40..=41 => (half - 40) * 6 + 1,
        month => month,
    };
    Some((at.year?, month, at.day.unwrap_or(0)))
}

/// What a row is compared by; one variant in one sort.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Rank(usize),
    Number(Decimal),
    Text(Collated),
    Period(Begin, Option<Begin>),
    Day(Instant),
}

impl Corpus {
    /// The figures of `selection` as a table. Rows that compare equal keep the order of the
    /// selection; rows without a value stand last, whichever way it is sorted.
    #[must_use]
    pub fn figures(&self, selection: &Selection, sort: Sort) -> Vec<FigureRow> {
        let rows = selection.mentions.iter().filter_map(|at| self.row(*at));
        let mut keyed: Vec<_> = rows.map(|row| (key(&row, sort.column), row)).collect();
        keyed.sort_by(|(a, _), (b, _)| match (a, b) {
            (Some(a), Some(b)) if sort.descending => b.cmp(a),
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
        keyed.into_iter().map(|(_, row)| row).collect()
    }

    fn row(&self, at: MentionRef) -> Option<FigureRow> {
        let entry = self.entry(at.article)?;
        let mention = self.mention(at)?;
        let figure = mention.figure()?;
        Some(FigureRow {
            mention: at,
            article: at.article,
            text: nfc(entry.article.text(mention.span)),
            amount: figure.amount,
            approx: figure.approx,
            unit: figure.unit.clone(),
            indicator: figure.indicator,
            status: figure.status,
            period: figure.period,
            place: entry.places.first().cloned(),
            heading: nfc(entry.article.heading()),
            published: entry.day(),
        })
    }
}

fn key(row: &FigureRow, column: Column) -> Option<Key> {
    let text = |text: &String| Key::Text(collate::key(text));
    Some(match column {
        Column::Indicator => Key::Rank(row.indicator as usize),
        Column::Status => Key::Rank(row.status as usize),
        Column::Value => Key::Number(match row.amount {
            Amount::Exact(value) => value,
            Amount::Range { low, .. } => low,
            Amount::Fraction { part, .. } => part,
        }),
        Column::Place => text(row.place.as_ref()?),
        Column::Unit => text(row.unit.as_ref()?),
        Column::Article => text(&row.heading),
        Column::Period => {
            let (from, to) = match row.period? {
                Edtf::At(at) => (at, Some(at)),
                Edtf::Between(from, to) => (from, to),
            };
            Key::Period(begin(from)?, to.and_then(begin))
        }
        Column::Published => Key::Day(row.published?),
    })
}
