//! Articles together: index, filters, facets, search, statistics.
//!
//! A [`Corpus`] is built once from articles and what was extracted from them, and never changes; a
//! [`Filter`] is what a reader asks of it. The unit of filtering is the mention. Everything is a
//! pure function of the two, so that a view is wholly told by its link. Drawing, wording and the
//! browser are left to `app`, forms of export to `export`.

mod about;
mod area;
mod catalogue;
mod checks;
mod collate;
mod compare;
mod concordance;
pub mod correction;
mod embedded;
mod facet;
mod figures;
mod filter;
mod group;
mod issuer;
mod key_figure;
mod names;
mod naming;
mod near;
mod outline;
mod overview;
mod paper;
mod register;
mod search;
mod select;
mod shelf;
pub mod stored;
mod summary;
mod tally;
#[cfg(test)]
mod testing;
mod total;
pub mod url;

use std::cmp::Reverse;
use std::sync::OnceLock;

use crate::article::Article;
use crate::extract::{Extraction, Mention, packed};
use crate::order::InOrder as _;
use crate::text::Instant;

pub use area::WorkArea;
pub use checks::{Assertion, CheckRef, Outcome};
pub use collate::{Collated, key as collation_key};
pub use compare::{
    Axes, Axis, Base, Claim, Conflict, Conflicts, Gap, Head, LeftOut, Measure, Multiple, Pivot,
    Point, Side, Versus, VersusKind, Years,
};
pub use concordance::{Concordance, Line, Order, WordForm, quoted};
pub use embedded::EMBEDDED;
pub use facet::{Facet, Label};
pub use figures::{Column, FigureRow, Sort};
pub use filter::Filter;
pub use group::{Group, GroupKey, Grouping};
pub use key_figure::KeyFigure;
pub use names::NameCount;
pub use near::{Known, Like, Sketch};
pub use outline::Outlined;
pub use overview::{AreaCount, BlockRef, Dated, IndicatorCount, KindCount, Overview, YearCount};
pub use register::{Body, DocumentEntry, Doubt, Office, PersonEntry, Territory, TerritoryName};
pub use search::{Hit, Match, Query};
pub use select::Selection;
pub use shelf::Shelf;
pub use summary::{Largest, Summary};
pub use tally::{Choice, FacetCounts};
pub use total::{Reason, Total};

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

/// An article with what is known of it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The article.
    pub article: Article,
    /// What it says.
    pub extraction: Extraction,
    /// The places that it is about, most important first: bare names, at most two, one spelling
    /// throughout the corpus.
    pub places: Vec<String>,
    /// The areas of work that it treats, in the order of their table, with the blocks that do.
    pub work_areas: Vec<(WorkArea, Vec<usize>)>,
    /// Where the reader put it.
    pub shelf: Shelf,
}

impl Entry {
    /// The same without the room to grow, which is a good part of what many articles take up.
    fn fitted(mut self) -> Self {
        for block in &mut self.article.blocks {
            block.sentences.shrink_to_fit();
        }
        self.article.blocks.shrink_to_fit();
        self.article.source.shrink_to_fit();
        for mention in &mut self.extraction.mentions {
            mention.evidence.shrink_to_fit();
        }
        self.extraction.mentions.shrink_to_fit();
        self
    }

    /// The day of publication, as far as it is known.
    #[must_use]
    pub fn day(&self) -> Option<Instant> {
        self.article.published.as_ref().map(|at| at.day)
    }

    /// The year of publication.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.day().and_then(|day| day.year)
    }

    /// Whether a block's words stood before in the same article: shown, but counted once.
    #[must_use]
    pub fn repeats(&self, block: usize) -> bool {
        let block = self.article.blocks.get(block);
        block.is_some_and(|block| block.repeats.is_some())
    }
}

/// Articles that are read, filtered and counted together.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    entries: catalogue::Catalogue,
    /// Latest first, undated last, then by id.
    order: Vec<ArticleId>,
    tally: tally::Index,
    search: search::Index,
    /// The alphabet of the table of figures, which nobody may ask for.
    ranks: OnceLock<figures::Ranks>,
    /// What mentions are called; likewise.
    naming: OnceLock<naming::Naming>,
    /// What comparing asks of each figure; likewise.
    told: compare::Kept,
}

impl Corpus {
    /// The corpus of `entries`, indexed; they keep their order as [`ArticleId`]s.
    #[must_use]
    pub fn new(entries: impl IntoIterator<Item = (Article, Extraction)>) -> Self {
        let entries = entries.into_iter();
        Self::shelved(entries.map(|(article, extraction)| (article, extraction, Shelf::default())))
    }

    /// The same of articles that stand on shelves.
    #[must_use]
    pub fn shelved(entries: impl IntoIterator<Item = (Article, Extraction, Shelf)>) -> Self {
        let (names, cues) = (about::Names::new(), area::Cues::new());
        let mut entries: Vec<Entry> = entries
            .into_iter()
            .map(|(article, extraction, shelf)| Entry {
                places: match &shelf.place {
                    Some(place) => vec![place.clone()],
                    None => about::places(&names, &article, &extraction),
                },
                shelf,
                work_areas: cues.areas(&article),
                article,
                extraction,
            })
            .map(Entry::fitted)
            .collect();
        about::unify(&mut entries);
        let mut order: Vec<_> = (0..entries.len()).map(ArticleId).collect();
        order.order_by_key(|at| {
            let entry = &entries[at.0];
            (Reverse(entry.day()), &entry.article.id)
        });
        let entries = catalogue::Catalogue::new(entries);
        Self {
            tally: tally::Index::new(&entries),
            search: search::Index::new(&entries),
            ranks: OnceLock::new(),
            naming: OnceLock::new(),
            told: compare::Kept::new(entries.len()),
            order,
            entries,
        }
    }

    /// The articles that are built in, with what the build found in them.
    #[must_use]
    pub fn embedded() -> Self {
        let found = EMBEDDED.iter().zip(embedded::FOUND);
        Self::new(found.filter_map(|((id, source), found)| packed::unpacked(id, source, found)))
    }

    /// Every article with what is known of it, as given.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The articles and extractions again, for a corpus with more or fewer of them.
    pub fn into_parts(self) -> impl Iterator<Item = (Article, Extraction)> {
        let entries = self.entries.into_entries().into_iter();
        entries.map(|entry| (entry.article, entry.extraction))
    }

    /// Every article in display order: latest first, undated last, then by id.
    #[must_use]
    pub fn order(&self) -> &[ArticleId] {
        &self.order
    }

    /// One article; `None` where the id is of another corpus.
    #[must_use]
    pub fn entry(&self, article: ArticleId) -> Option<&Entry> {
        self.entries.get(article.0)
    }

    /// The article whose file is called `id`.
    #[must_use]
    pub fn article_by_id(&self, id: &str) -> Option<ArticleId> {
        self.entries.find(id)
    }

    /// One mention; `None` where the reference is of another corpus.
    #[must_use]
    pub fn mention(&self, at: MentionRef) -> Option<&Mention> {
        self.entry(at.article)?.extraction.mentions.get(at.mention)
    }
}
