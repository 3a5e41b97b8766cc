//! The facets: what the figures and articles of a corpus are narrowed by. One table.
//!
//! A row names a facet and says what its values are called and how they are put in order. Which values an
//! article and its mentions have is said in `unit`, counting and choosing are left to `tally` and
//! `select`.

#[cfg(test)]
mod tests;
pub(super) mod year;

use std::sync::Arc;

use super::Shelf;
use crate::article::Article;
use crate::extract::{Kind, Mention, Status, Value};
use crate::lexicon::Indicator;

/// A way of narrowing a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// Where the reader put the article: a collection, a tag, whether it is their own.
    Collection,
    /// The article that says it.
    Article,
    /// The place that the article is about.
    Place,
    /// The year that a figure, time or document belongs to, else the year of publication.
    Year,
    /// The kind of mention.
    Kind,
    /// What a figure counts.
    Indicator,
    /// Whether a figure is a result, a plan or a difference.
    Status,
    /// The type of a cited document.
    DocumentType,
    /// A cited document by its one name.
    Document,
    /// A person by name.
    Person,
    /// A body by its full name.
    Organisation,
}

/// What a choice is called: words of the corpus, or an id that the page translates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Shown as it stands.
    Text(Arc<str>),
    /// A kind of mention.
    Kind(Kind),
    /// An indicator.
    Indicator(Indicator),
    /// A status.
    Status(Status),
    /// The reader's own articles.
    Own,
    /// Those that came with the page.
    Site,
}

struct Row {
    facet: Facet,
    id: &'static str,
    names: (&'static str, &'static str),
    /// Whether every mention of an article has the article's own values.
    whole: bool,
    values: Values,
    order: Order,
}

/// What the values of a facet are.
#[derive(Clone, Copy)]
pub(super) enum Values {
    /// Texts, each shown as it stands.
    Texts,
    /// Where the reader put articles.
    Shelves,
    /// The articles by their ids.
    Articles,
    /// Places, each in the spelling that most articles use.
    Places,
    /// Years.
    Years,
    /// The rows of a table: their ids, and what the page calls them.
    Table(fn(usize) -> Option<(&'static str, Label)>),
}

/// How the choices of a facet are put in order.
#[derive(Clone, Copy)]
pub(super) enum Order {
    /// Greatest number first.
    NumberDown,
    /// As in the table of its enumeration.
    Table,
    /// The page's own groups first, then by alphabet.
    Shelves,
    /// Latest publication first.
    DateDown,
    /// The most frequent in the whole corpus first, so that filters move nothing; then by alphabet.
    CountDown,
}

const ROWS: [Row; 11] = [
    Row {
        facet: Facet::Collection,
        id: "collection",
        names: ("Bộ sưu tập", "Collection"),
        whole: true,
        values: Values::Shelves,
        order: Order::Shelves,
    },
    Row {
        facet: Facet::Article,
        id: "article",
        names: ("Bài viết", "Article"),
        whole: true,
        values: Values::Articles,
        order: Order::DateDown,
    },
    Row {
        facet: Facet::Place,
        id: "place",
        names: ("Nơi", "Place"),
        whole: true,
        values: Values::Places,
        order: Order::CountDown,
    },
    Row {
        facet: Facet::Year,
        id: "year",
        names: ("Năm", "Year"),
        whole: false,
        values: Values::Years,
        order: Order::NumberDown,
    },
    Row {
        facet: Facet::Kind,
        id: "kind",
        names: ("Loại", "Kind"),
        whole: false,
        values: Values::Table(|at| {
            let kind = *Kind::ALL.get(at)?;
            Some((kind.id(), Label::Kind(kind)))
        }),
        order: Order::Table,
    },
    Row {
        facet: Facet::Indicator,
        id: "indicator",
        names: ("Chỉ tiêu", "Indicator"),
        whole: false,
        values: Values::Table(|at| {
            let indicator = *Indicator::ALL.get(at)?;
            Some((indicator.id(), Label::Indicator(indicator)))
        }),
        order: Order::Table,
    },
    Row {
        facet: Facet::Status,
        id: "status",
        names: ("Kết quả hay kế hoạch", "Result or plan"),
        whole: false,
        values: Values::Table(|at| {
            let status = *Status::ALL.get(at)?;
            Some((status.id(), Label::Status(status)))
        }),
        order: Order::Table,
    },
    Row {
        facet: Facet::DocumentType,
        id: "doctype",
        names: ("Loại văn bản", "Document type"),
        whole: false,
        values: Values::Texts,
        order: Order::CountDown,
    },
    Row {
        facet: Facet::Document,
        id: "document",
        names: ("Văn bản", "Document"),
        whole: false,
        values: Values::Texts,
        order: Order::CountDown,
    },
    Row {
        facet: Facet::Person,
        id: "person",
        names: ("Người", "Person"),
        whole: false,
        values: Values::Texts,
        order: Order::CountDown,
    },
    Row {
        facet: Facet::Organisation,
        id: "organisation",
        names: ("Tổ chức", "Organisation"),
        whole: false,
        values: Values::Texts,
        order: Order::CountDown,
    },
];

impl Facet {
    /// Every facet, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Collection,
        Self::Article,
        Self::Place,
        Self::Year,
        Self::Kind,
        Self::Indicator,
        Self::Status,
        Self::DocumentType,
        Self::Document,
        Self::Person,
        Self::Organisation,
    ];

    const fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// The key that links carry: ASCII, never translated.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.row().id
    }

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        self.row().names
    }

    /// The facet with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.id == id).map(|row| row.facet)
    }

    /// Whether `value` could be one of this facet in some corpus: enumerations know their ids.
    #[must_use]
    pub fn admits(self, value: &str) -> bool {
        match self.row().values {
            Values::Articles => true,
            Values::Years => year::read(value).is_some(),
            Values::Table(_) => self.place(value).is_some(),
            Values::Texts | Values::Shelves | Values::Places => !value.is_empty(),
        }
    }

    /// Its bit among those of all.
    pub(super) const fn bit(self) -> u32 {
        1 << self as u32
    }

    /// What its values are.
    pub(super) const fn values(self) -> Values {
        self.row().values
    }

    /// How they are put in order.
    pub(super) const fn order(self) -> Order {
        self.row().order
    }

    /// Whether every mention of an article has the article's own values.
    pub(super) const fn of_articles(self) -> bool {
        self.row().whole
    }

    /// Of a facet whose values are a table, where this one stands in it.
    pub(super) fn place(self, value: &str) -> Option<u32> {
        let Values::Table(row) = self.row().values else {
            return None;
        };
        let rows = (0..).map_while(row);
        let mut rows = (0_u32..).zip(rows);
        rows.find_map(|(at, (id, _))| (id == value).then_some(at))
    }

    /// What `value` is called that is no article; the value itself where nothing knows it.
    pub(super) fn label(self, value: &Arc<str>) -> Label {
        let shown = || Label::Text(value.clone());
        match (self.row().values, self.place(value)) {
            (Values::Table(row), Some(at)) => row(at as usize).map_or_else(shown, |row| row.1),
            (Values::Shelves, _) if **value == *Shelf::OWN => Label::Own,
            (Values::Shelves, _) if **value == *Shelf::SITE => Label::Site,
            _ if self == Self::Document => numbered(value).map_or_else(shown, Label::Text),
            _ => shown(),
        }
    }
}

/// What a document is called by its type and a bare number, so that the number is not taken for a count
/// of hits: `Chỉ thị số 5`. A resolution's may be that of the plenum that passed it, and no number of its
/// own; where there are more words than a type has, it may be that of a body.
fn numbered(name: &str) -> Option<Arc<str>> {
    let (kind, number) = name.rsplit_once(' ')?;
    let bare = number.bytes().all(|b| b.is_ascii_digit());
    let type_only = kind != "Nghị quyết" && kind.split(' ').nth(2).is_none();
    (bare && type_only).then(|| [kind, " số ", number].concat().into())
}

/// The words of a mention, composed, single spaces between; of a person whom the reader called by
/// another name, that.
pub(super) fn words(article: &Article, mention: &Mention) -> String {
    if let Value::Person(person) = &mention.value
        && let Some(name) = &person.name
    {
        return crate::text::nfc(name);
    }
    let words = article.text(mention.span).split_whitespace();
    words.map(crate::text::nfc).collect::<Vec<_>>().join(" ")
}
