//! The overview: what a selection holds, each number with the way to what it counts.
//!
//! A row has the mentions behind it and a [`Filter`] that leads to them when the reader's own is
//! [narrowed](Filter::narrowed) by it. Words that an article prints twice count once.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{ArticleId, Corpus, Facet, Filter, NameCount, Selection, WorkArea};
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

/// What is counted mention by mention.
#[derive(Debug, Default)]
struct Counted {
    kinds: [Count; Kind::ALL.len()],
    indicators: Vec<Count>,
    years: BTreeMap<u16, Count>,
}

impl Counted {
    fn year(&mut self, number: u32) -> &mut Count {
        let year = u16::try_from(number).unwrap_or(u16::MAX);
        self.years.entry(year).or_default()
    }
}

fn kinds(counts: &Counted) -> Vec<KindCount> {
    let rows = Kind::ALL.into_iter().zip(&counts.kinds);
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

impl Corpus {
    /// What `selection` holds.
    #[must_use]
    pub fn overview(&self, selection: &Selection) -> Overview {
        let counts = self.counted(selection);
        Overview {
            articles: selection.articles.len(),
            figures: counts.kinds[Kind::Figure as usize].mentions,
            kinds: kinds(&counts),
            documents: self.names(selection, Kind::Document),
            people: self.names(selection, Kind::Person),
            organisations: self.names(selection, Kind::Organisation),
            places: self.places(selection),
            years: years(counts.years),
            by_indicator: indicators(&counts.indicators),
            timeline: self.timeline(selection),
            work_areas: self.work_areas(selection),
        }
    }

    /// All that is counted mention by mention, in one pass.
    fn counted(&self, selection: &Selection) -> Counted {
        let mut counted = Counted {
            indicators: vec![Count::default(); Indicator::ALL.len()],
            ..Counted::default()
        };
        let mut rest = selection.mentions.as_slice();
        let mut whole = selection.whole.iter().peekable();
        for &article in &selection.articles {
            let count = rest.iter().take_while(|at| at.article == article).count();
            let (mentions, behind) = rest.split_at(count);
            rest = behind;
            let Some(unit) = self.entry(article).map(|entry| &entry.unit) else {
                continue;
            };
            if whole.next_if_eq(&&article).is_some() {
                unit.own(|_, year| counted.year(year).add(article, 0, 0));
            }
            for at in mentions {
                let Some(item) = unit.items().get(at.mention) else {
                    continue;
                };
                let figures = usize::from(item.kind() == Some(Kind::Figure));
                unit.values(at.mention, |facet, number| match facet {
                    Facet::Kind => {
                        if let Some(count) = counted.kinds.get_mut(number as usize) {
                            count.add(article, 1, figures);
                        }
                    }
                    Facet::Indicator => {
                        if let Some(count) = counted.indicators.get_mut(number as usize) {
                            count.add(article, 1, figures);
                        }
                    }
                    Facet::Year => counted.year(number).add(article, 1, figures),
                    _ => {}
                });
            }
        }
        counted
    }

    fn timeline(&self, selection: &Selection) -> Vec<Dated> {
        let dated = selection.articles.iter().filter_map(|&article| {
            let published = self.entry(article)?.article.published.as_ref()?;
            Some(Dated {
                day: published.day,
                iso: published.iso.clone(),
                article,
            })
        });
        let mut rows: Vec<_> = dated.collect();
        rows.order_by(|a, b| (a.day, &a.iso).cmp(&(b.day, &b.iso)));
        rows
    }

    fn work_areas(&self, selection: &Selection) -> Vec<AreaCount> {
        let rows = WorkArea::ALL.iter().map(|&area| {
            let mut row = AreaCount {
                area,
                paragraphs: Vec::new(),
                articles: Vec::new(),
            };
            for &article in &selection.articles {
                let areas = self
                    .entry(article)
                    .map_or(&[][..], |entry| &entry.unit.areas);
                let from = areas.partition_point(|(known, _)| *known < area);
                let blocks = areas[from..].iter();
                let blocks = blocks.take_while(|(known, _)| *known == area);
                let before = row.paragraphs.len();
                row.paragraphs.extend(blocks.map(|(_, block)| BlockRef {
                    article,
                    block: *block as usize,
                }));
                if row.paragraphs.len() > before {
                    row.articles.push(article);
                }
            }
            row
        });
        let mut rows: Vec<_> = rows.filter(|row| !row.paragraphs.is_empty()).collect();
        rows.order_by_key(|row| Reverse(row.paragraphs.len()));
        rows
    }
}
