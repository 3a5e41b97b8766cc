//! The facets: what the figures and articles of a corpus are narrowed by. One table.
//!
//! A row names a facet and says which values an item has there. Counting and choosing are left to
//! `select`, which never asks which facet it has before it.

#[cfg(test)]
mod tests;
pub(super) mod year;

use std::cmp::Reverse;

use super::catalogue::Catalogue;
use super::issuer::settled;
use super::{Entry, Shelf, collate};
use crate::extract::{Kind, Mention, Person, Status, Value};
use crate::lexicon::Indicator;
use crate::order::InOrder as _;

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
    Text(String),
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

/// Something with values: a mention, or an article by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    pub entry: &'a Entry,
    /// `None` for the article itself.
    pub mention: Option<&'a Mention>,
}

/// Takes the values of an item, in the form that links carry.
type Take<'a> = dyn FnMut(&str) + 'a;

struct Row {
    facet: Facet,
    id: &'static str,
    names: (&'static str, &'static str),
    /// Whether every mention of an article has the article's own values.
    whole: bool,
    values: fn(Item<'_>, &mut Take<'_>),
    label: fn(&str, &Catalogue) -> Option<Label>,
    order: Order,
}

/// How the choices of a facet are put in order.
#[derive(Clone, Copy)]
enum Order {
    /// Greatest number first.
    NumberDown,
    /// As in the table of its enumeration.
    Table(fn(&str) -> usize),
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
        values: |item, take| item.entry.shelf.groups.iter().for_each(|group| take(group)),
        label: |value, _| {
            Some(match value {
                Shelf::OWN => Label::Own,
                Shelf::SITE => Label::Site,
                _ => Label::Text(value.to_owned()),
            })
        },
        order: Order::Table(Shelf::rank),
    },
    Row {
        facet: Facet::Article,
        id: "article",
        names: ("Bài viết", "Article"),
        whole: true,
        values: |item, take| take(&item.entry.article.id),
        label: |id, entries| {
            let entry = entries.get(entries.find(id)?.0)?;
            Some(Label::Text(crate::text::nfc(entry.article.heading())))
        },
        order: Order::DateDown,
    },
    Row {
        facet: Facet::Place,
        id: "place",
        names: ("Nơi", "Place"),
        whole: true,
        values: |item, take| item.entry.places.iter().for_each(|place| take(place)),
        label: |name, _| Some(Label::Text(name.to_owned())),
        order: Order::CountDown,
    },
    Row {
        facet: Facet::Year,
        id: "year",
        names: ("Năm", "Year"),
        whole: false,
        values: year::years,
        label: |year, _| {
            let plain = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| Label::Text(year.to_owned()))
        },
        order: Order::NumberDown,
    },
    Row {
        facet: Facet::Kind,
        id: "kind",
        names: ("Loại", "Kind"),
        whole: false,
        values: |item, take| one(item.mention.map(|mention| mention.kind().id()), take),
        label: |id, _| Kind::from_id(id).map(Label::Kind),
        order: Order::Table(|id| rank(Kind::ALL.iter().map(|kind| kind.id()), id)),
    },
    Row {
        facet: Facet::Indicator,
        id: "indicator",
        names: ("Chỉ tiêu", "Indicator"),
        whole: false,
        values: |item, take| {
            let figure = item.mention.and_then(Mention::figure);
            one(figure.map(|figure| figure.indicator.id()), take);
        },
        label: |id, _| Indicator::from_id(id).map(Label::Indicator),
        order: Order::Table(|id| rank(Indicator::ALL.iter().map(|row| row.id()), id)),
    },
    Row {
        facet: Facet::Status,
        id: "status",
        names: ("Kết quả hay kế hoạch", "Result or plan"),
        whole: false,
        values: |item, take| {
            let figure = item.mention.and_then(Mention::figure);
            one(figure.map(|figure| figure.status.id()), take);
        },
        label: |id, _| Status::from_id(id).map(Label::Status),
        order: Order::Table(|id| rank(Status::ALL.iter().map(|status| status.id()), id)),
    },
    Row {
        facet: Facet::DocumentType,
        id: "doctype",
        names: ("Loại văn bản", "Document type"),
        whole: false,
        values: |item, take| {
            if let Some(Value::Document(document)) = item.mention.map(|mention| &mention.value) {
                take(document.kind);
            }
        },
        label: |kind, _| Some(Label::Text(kind.to_owned())),
        order: Order::CountDown,
    },
    Row {
        facet: Facet::Document,
        id: "document",
        names: ("Văn bản", "Document"),
        whole: false,
        values: |item, take| {
            if let Some(Value::Document(document)) = item.mention.map(|mention| &mention.value) {
                take(&settled(document).name());
            }
        },
        label: |name, _| Some(Label::Text(name.to_owned())),
        order: Order::CountDown,
    },
    Row {
        facet: Facet::Person,
        id: "person",
        names: ("Người", "Person"),
        whole: false,
        values: |item, take| match item.mention {
            Some(mention) if mention.kind() == Kind::Person => {
                take(&words(item.entry, mention));
            }
            _ => {}
        },
        label: |name, _| Some(Label::Text(name.to_owned())),
        order: Order::CountDown,
    },
    Row {
        facet: Facet::Organisation,
        id: "organisation",
        names: ("Tổ chức", "Organisation"),
        whole: false,
        values: |item, take| match item.mention.map(|mention| &mention.value) {
            Some(Value::Organisation(body)) if !body.name.is_empty() => take(&body.name),
            _ => {}
        },
        label: |name, _| Some(Label::Text(name.to_owned())),
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
        self == Self::Article
            || !value.is_empty() && (self.row().label)(value, &Catalogue::EMPTY).is_some()
    }

    /// Gives `take` the values of `item`, each once.
    pub(super) fn values(self, item: Item<'_>, mut take: impl FnMut(&str)) {
        (self.row().values)(item, &mut take);
    }

    /// Whether every mention of an article has the article's own values.
    pub(super) const fn of_articles(self) -> bool {
        self.row().whole
    }

    /// What `value` is called among `entries`; the value itself where nothing knows it.
    pub(super) fn label(self, value: &str, entries: &Catalogue) -> Label {
        (self.row().label)(value, entries).unwrap_or_else(|| Label::Text(value.to_owned()))
    }

    /// Puts `(value, mentions in the whole corpus)` into the order in which they are offered.
    pub(super) fn arrange(self, choices: &mut [(String, usize)], entries: &Catalogue) {
        match self.row().order {
            Order::NumberDown => {
                choices.order_by_cached_key(|(value, _)| Reverse(value.parse::<u32>().ok()));
            }
            Order::Table(rank) => choices.order_by_key(|(value, _)| rank(value)),
            Order::DateDown => choices.order_by_cached_key(|(value, _)| {
                let entry = entries.find(value).and_then(|at| entries.get(at.0));
                (Reverse(entry.and_then(Entry::day)), value.clone())
            }),
            Order::CountDown => {
                choices.order_by_cached_key(|(value, n)| (Reverse(*n), collate::key(value)));
            }
        }
    }
}

/// The words of a mention, composed, single spaces between; of a person whom the reader called by
/// another name, that.
pub(super) fn words(entry: &Entry, mention: &Mention) -> String {
    if let Value::Person(Person {
        name: Some(name), ..
    }) = &mention.value
    {
        return crate::text::nfc(name);
    }
    let words = entry.article.text(mention.span).split_whitespace();
    words.map(crate::text::nfc).collect::<Vec<_>>().join(" ")
}

fn one(id: Option<&'static str>, take: &mut Take<'_>) {
    id.into_iter().for_each(take);
}

fn rank(mut ids: impl Iterator<Item = &'static str>, id: &str) -> usize {
    ids.position(|known| known == id).unwrap_or(usize::MAX)
}
