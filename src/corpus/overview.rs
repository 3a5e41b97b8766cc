//! The overview: what a selection holds, each number with the way to what it counts.
//!
//! A row tells how many mentions are behind it and has a [`Filter`] that leads to them when the reader's own is
//! [narrowed](Filter::narrowed) by it. Words that an article prints twice count once.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::called::Called;
use super::names::{Gathering, Names, Tally};
use super::unit::Unit;
use super::{ArticleId, Entry, Facet, Filter, MentionRef, NameCount, WorkArea, about, collate};
use crate::extract::Kind;
use crate::lexicon::Indicator;
use crate::order::InOrder as _;
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
    /// Cited documents by canonical key.
    pub documents: Names,
    /// Names of people. Namesakes are one.
    pub people: Names,
    /// Names of organisations.
    pub organisations: Names,
    /// The places that the articles are about, most articles first, then by alphabet; without their
    /// mentions, which are all those of their articles.
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

/// Mentions of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearCount {
    /// The year.
    pub year: u16,
    /// Mentions that belong to it.
    pub count: usize,
    /// Figures among them.
    pub figures: usize,
    /// Articles with such a mention, or published in it and selected by themselves.
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

/// Mentions that have something in common.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    mentions: usize,
    figures: usize,
    articles: usize,
    /// The article counted last.
    last: Option<ArticleId>,
}

impl Count {
    fn add(&mut self, article: ArticleId, mentions: usize, figures: usize) {
        self.mentions += mentions;
        self.figures += figures;
        self.articles += usize::from(self.last != Some(article));
        self.last = Some(article);
    }
}

/// What is counted, article by article.
pub(super) struct Counting {
    kinds: [Count; Kind::ALL.len()],
    indicators: Vec<Count>,
    years: BTreeMap<u16, Count>,
    names: [Tally; 3],
    places: BTreeMap<Arc<str>, NameCount>,
    timeline: Vec<Dated>,
    areas: Vec<AreaCount>,
    articles: usize,
}

/// The kinds whose names are told.
const NAMED: [Kind; 3] = [Kind::Document, Kind::Person, Kind::Organisation];

fn kinds(counts: &[Count]) -> Vec<KindCount> {
    let rows = Kind::ALL.into_iter().zip(counts);
    rows.map(|(kind, count)| KindCount {
        kind,
        count: count.mentions,
        articles: count.articles,
        filter: Filter::default().with(Facet::Kind, kind.id()),
    })
    .collect()
}

fn indicators(counts: &[Count]) -> Vec<IndicatorCount> {
    let rows = Indicator::ALL.iter().zip(counts);
    let rows = rows.map(|(&indicator, count)| IndicatorCount {
        indicator,
        count: count.mentions,
        articles: count.articles,
        filter: Filter::default().with(Facet::Indicator, indicator.id()),
    });
    rows.filter(|row| row.count > 0).collect()
}

fn years(counts: BTreeMap<u16, Count>) -> Vec<YearCount> {
    let rows = counts.into_iter().map(|(year, count)| YearCount {
        year,
        count: count.mentions,
        figures: count.figures,
        articles: count.articles,
        filter: Filter::default().with(Facet::Year, &format!("{year:04}")),
    });
    rows.collect()
}

impl Counting {
    /// Nothing yet.
    pub fn new(called: &Called) -> Self {
        let area = |area: &WorkArea| AreaCount {
            area: *area,
            paragraphs: Vec::new(),
            articles: Vec::new(),
        };
        Self {
            kinds: Default::default(),
            indicators: vec![Count::default(); Indicator::ALL.len()],
            years: BTreeMap::new(),
            names: NAMED.map(|kind| Tally::new(called, kind)),
            places: BTreeMap::new(),
            timeline: Vec::new(),
            areas: WorkArea::ALL.iter().map(area).collect(),
            articles: 0,
        }
    }

    /// With those of an article's mentions that pass, in its order; `whole` where it passes by itself.
    pub fn take(
        &mut self,
        called: &Called,
        (article, entry): (ArticleId, &Entry),
        mentions: &[MentionRef],
        whole: bool,
    ) {
        let unit = &entry.unit;
        self.articles += 1;
        if whole {
            unit.own(|_, year| self.year(year).add(article, 0, 0));
        }
        for at in mentions {
            self.mention(called, unit, *at);
        }
        for place in &entry.places {
            let row = self.places.entry(place.clone());
            let row = row.or_insert_with(|| NameCount {
                name: place.to_string(),
                key: about::key(place),
                count: 0,
                articles: Vec::new(),
                mentions: Vec::new(),
                filter: Filter::default().with(Facet::Place, place),
            });
            row.articles.push(article);
            row.count += mentions.len();
        }
        if let Some(published) = &entry.article.published {
            self.timeline.push(Dated {
                day: published.day,
                iso: published.iso.clone(),
                article,
            });
        }
        for &(area, block) in &unit.areas {
            let Some(row) = self.areas.iter_mut().find(|row| row.area == area) else {
                continue;
            };
            let block = block as usize;
            row.paragraphs.push(BlockRef { article, block });
            if row.articles.last() != Some(&article) {
                row.articles.push(article);
            }
        }
    }

    fn mention(&mut self, called: &Called, unit: &Unit, at: MentionRef) {
        let Some(item) = unit.items().get(at.mention) else {
            return;
        };
        let kind = item.kind();
        let figures = usize::from(kind == Some(Kind::Figure));
        unit.values(at.mention, |facet, number| {
            let count = match facet {
                Facet::Kind => self.kinds.get_mut(number as usize),
                Facet::Indicator => self.indicators.get_mut(number as usize),
                Facet::Year => Some(self.year(number)),
                _ => None,
            };
            if let Some(count) = count {
                count.add(at.article, 1, figures);
            }
        });
        for names in &mut self.names {
            names.add(called, *item);
        }
    }

    fn year(&mut self, number: u32) -> &mut Count {
        let year = u16::try_from(number).unwrap_or(u16::MAX);
        self.years.entry(year).or_default()
    }

    /// What there is, but for the names, and those of them that are still to be gathered.
    pub fn counted(self, called: &Called) -> (Overview, [Gathering; 3]) {
        let mut places: Vec<_> = self.places.into_values().collect();
        places.order_by_cached_key(|row| (Reverse(row.articles.len()), collate::key(&row.name)));
        let mut timeline = self.timeline;
        timeline.order_by(|a, b| (a.day, &a.iso).cmp(&(b.day, &b.iso)));
        let mut work_areas = self.areas;
        work_areas.retain(|row| !row.paragraphs.is_empty());
        work_areas.order_by_key(|row| Reverse(row.paragraphs.len()));
        let overview = Overview {
            articles: self.articles,
            figures: self.kinds[Kind::Figure as usize].mentions,
            kinds: kinds(&self.kinds),
            places,
            years: years(self.years),
            by_indicator: indicators(&self.indicators),
            timeline,
            work_areas,
            ..Overview::default()
        };
        (overview, self.names.map(|names| names.foremost(called)))
    }
}

impl Overview {
    /// With the names that were gathered.
    pub(super) fn named(&mut self, called: &Called, names: [Gathering; 3]) {
        let rows = [
            &mut self.documents,
            &mut self.people,
            &mut self.organisations,
        ];
        for (row, names) in rows.into_iter().zip(names) {
            *row = names.names(called);
        }
    }
}
