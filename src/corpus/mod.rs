//! Articles together: index, filters, facets, search, statistics.
//!
//! A [`Corpus`] is made of articles and what was extracted from them, and never changes: when articles
//! come or go there is a next version of it, which shares with it whatever is the same (`version`). A
//! [`Filter`] is what a reader asks of it. The unit of filtering is the mention. Everything is a pure
//! function of the two, so that a view is wholly told by its link. Drawing, wording and the browser are
//! left to `app`, forms of export to `export`.
//!
//! Every article carries its own index (`unit`, `search::sentences`), in numbers that all versions have
//! in common (`shared`): there is nothing of many articles that would have to be merged. Lists to which
//! articles are only added tell which of them a question need not look into (`lists`, `having`).

mod about;
mod area;
mod beginning;
mod called;
mod catalogue;
mod checks;
mod choices;
mod collate;
mod compare;
mod concordance;
pub mod correction;
mod embedded;
mod entry;
mod facet;
mod figures;
mod filter;
mod found;
mod group;
mod having;
mod issuer;
mod key_figure;
mod left;
mod listing;
mod lists;
mod names;
mod near;
mod numbers;
mod outline;
mod overview;
pub mod pace;
pub mod pack;
mod pages;
mod paper;
mod pool;
mod prepared;
mod register;
mod search;
mod select;
mod shared;
mod shelf;
mod small;
pub mod stored;
mod summary;
mod survey;
mod tally;
#[cfg(test)]
mod testing;
mod total;
mod unit;
pub mod url;
mod varint;
mod version;

use std::sync::{Arc, OnceLock};

use crate::extract::{Mention, packed};

pub use area::WorkArea;
pub use checks::{Assertion, CheckRef, Outcome};
pub use collate::{Collated, key as collation_key};
pub use compare::{
    Axes, Axis, Base, Claim, Conflict, Conflicts, Gap, Head, LeftOut, Measure, Multiple, Pivot,
    Point, Side, Versus, VersusKind, Years,
};
pub use concordance::{Concordance, Line, Order, WordForm, quoted};
pub use embedded::EMBEDDED;
pub use entry::Entry;
pub use facet::{Facet, Label};
pub use figures::{Column, FigureRow, Sort};
pub use filter::Filter;
pub use found::{Finding, Found};
pub use group::{Group, GroupKey, Grouping};
pub use key_figure::KeyFigure;
pub use left::Leaves;
pub use listing::Listing;
pub use names::{NameCount, Names};
pub use near::{Known, Like, Sketch};
pub use outline::Outlined;
pub use overview::{AreaCount, BlockRef, Dated, IndicatorCount, KindCount, Overview, YearCount};
pub use register::{Body, DocumentEntry, Doubt, Office, PersonEntry, Territory, TerritoryName};
pub use search::{Hit, Hits, Lights, Match, Query};
pub use select::Selection;
pub use shelf::Shelf;
pub use summary::{Largest, Summary};
pub use survey::{Survey, Surveying};
pub use tally::{Choice, Choices, FacetCounts};
pub use total::{Reason, Total};
pub use version::Ready;

/// An article of a corpus, by its place in [`Corpus::entries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub usize);

/// A mention of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MentionRef {
    /// The article that holds it.
    pub article: ArticleId,
    /// Its place in that article's [`Extraction::mentions`].
    pub mention: usize,
}

/// Articles that are read, filtered and counted together.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    shared: Arc<shared::Shared>,
    entries: catalogue::Catalogue,
    /// The same one as long as nothing but words is found otherwise.
    made: Arc<()>,
    /// Latest first, undated last, then by id.
    order: Vec<ArticleId>,
    totals: choices::Totals,
    arranged: choices::Arranged,
    /// How many articles have each form of a word.
    holding: Vec<u32>,
    /// The spelling of each place.
    shown: Vec<u32>,
    asked: search::Asked,
    /// What there is of each choice where nothing restricts, once that was counted.
    counted: OnceLock<Arc<[FacetCounts]>>,
    /// The alphabet of the table of figures, which nobody may ask for.
    ranks: OnceLock<figures::Ranks>,
}

impl Corpus {
    /// The articles that are built in, with what the build found in them.
    #[must_use]
    pub fn embedded() -> Self {
        let empty = Self::default();
        let ready: Vec<_> = empty.built_in().collect();
        empty.next(|_| true, ready)
    }

    /// The same one by one, ready to become a [`next`](Self::next) version: for whoever has something else
    /// to do between two of them.
    pub fn built_in(&self) -> impl Iterator<Item = Ready> {
        let found = EMBEDDED.iter().zip(embedded::FOUND);
        let found = found.filter_map(|((id, source), found)| packed::unpacked(id, source, found));
        found.map(|(article, extraction)| self.ready_alone(article, extraction, Shelf::default()))
    }

    /// Every article with what is known of it, as given.
    #[must_use]
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// Every article in display order: latest first, undated last, then by id.
    #[must_use]
    pub fn order(&self) -> &[ArticleId] {
        &self.order
    }

    /// Whether whatever asks for no words passes and counts here as it does there: one is the other, or has
    /// words or texts more that were [awaited](Entry::is_awaited).
    #[must_use]
    pub fn counts_as(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.made, &other.made)
    }

    /// One article; `None` where the id is of another corpus.
    #[must_use]
    pub fn entry(&self, article: ArticleId) -> Option<&Entry> {
        self.entries.get(article.0).map(|entry| &**entry)
    }

    /// The article whose file is called `id`.
    #[must_use]
    pub fn article_by_id(&self, id: &str) -> Option<ArticleId> {
        self.entries.find(id)
    }

    /// A mention in numbers.
    fn item(&self, at: MentionRef) -> Option<unit::Item> {
        let unit = &self.entries.get(at.article.0)?.unit;
        unit.items().get(at.mention).copied()
    }

    /// One mention; `None` where the reference is of another corpus.
    #[must_use]
    pub fn mention(&self, at: MentionRef) -> Option<&Mention> {
        self.entry(at.article)?.extraction.mentions.get(at.mention)
    }
}
