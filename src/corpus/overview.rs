//! The overview: what a selection holds, each number with the way to what it counts.
//!
//! A row has the mentions behind it and a [`Filter`] that leads to them when the reader's own is
//! [narrowed](Filter::narrowed) by it. Words that an article prints twice count once.

use super::{ArticleId, Corpus, Filter, MentionRef, Selection, WorkArea};
use crate::extract::Kind;
use crate::lexicon::Indicator;
use crate::text::Instant;

/// What a selection holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Articles.
    pub articles: usize,
    /// Figures.
    pub figures: usize,
    /// Mentions of each kind, in the order of [`Kind::ALL`]; noughts too.
    pub kinds: Vec<KindCount>,
    /// Distinct cited documents by canonical key, most often cited first.
    pub documents: Vec<NameCount>,
    /// Distinct names of people, most often named first. Namesakes are one row.
    pub people: Vec<NameCount>,
    /// Distinct names of organisations, most often named first.
    pub organisations: Vec<NameCount>,
    /// The places that the articles are about, most articles first.
    pub places: Vec<NameCount>,
    /// Years that mentions belong to, earliest first.
    pub years: Vec<YearCount>,
    /// Figures of each indicator that occurs, in the order of their table.
    pub by_indicator: Vec<IndicatorCount>,
    /// Dated articles, earliest first.
    pub timeline: Vec<Dated>,
    /// Areas of work that occur, most paragraphs first.
    pub work_areas: Vec<AreaCount>,
}

/// Mentions of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// The kind.
    pub kind: Kind,
    /// Mentions.
    pub count: usize,
    /// Articles with one.
    pub articles: usize,
    /// Leads to them.
    pub filter: Filter,
}

/// Something that is named: a document, a person, an organisation, a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameCount {
    /// As most often written, composed.
    pub name: String,
    /// What distinguishes it.
    pub key: String,
    /// Mentions; of a place, those in the articles about it.
    pub count: usize,
    /// The articles, in display order.
    pub articles: Vec<ArticleId>,
    /// The mentions, in the selection's order.
    pub mentions: Vec<MentionRef>,
    /// Leads to them.
    pub filter: Filter,
}

/// Mentions of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearCount {
    /// The year.
    pub year: u16,
    /// Mentions that belong to it.
    pub count: usize,
    /// Figures among them.
    pub figures: usize,
    /// Articles that were published in it or have such a mention.
    pub articles: usize,
    /// Leads to them.
    pub filter: Filter,
}

/// Figures of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorCount {
    /// The indicator.
    pub indicator: Indicator,
    /// Figures.
    pub count: usize,
    /// Articles with one.
    pub articles: usize,
    /// Leads to them.
    pub filter: Filter,
}

/// An article on the day of its publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub day: Instant,
    /// As the dateline says it: ISO 8601.
    pub iso: String,
    /// The article.
    pub article: ArticleId,
}

/// A block of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockRef {
    /// The article.
    pub article: ArticleId,
    /// Its place in the article's blocks.
    pub block: usize,
}

/// Paragraphs of one area of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaCount {
    /// The area.
    pub area: WorkArea,
    /// The paragraphs, by article in display order.
    pub paragraphs: Vec<BlockRef>,
    /// The articles, in display order.
    pub articles: Vec<ArticleId>,
}

impl Corpus {
    /// What `selection` holds.
    #[must_use]
    pub fn overview(&self, selection: &Selection) -> Overview {
        Overview {
            articles: selection.articles.len(),
            ..Overview::default()
        }
    }
}
