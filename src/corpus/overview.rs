//! The overview: what a selection holds, each number with the way to what it counts.
//!
//! A row has the mentions behind it and a [`Filter`] that leads to them when the reader's own is
//! [narrowed](Filter::narrowed) by it. Words that an article prints twice count once.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::facet::{Item, year};
use super::{ArticleId, Corpus, Facet, Filter, MentionRef, NameCount, Selection, WorkArea};
use crate::extract::{Kind, Mention};
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

impl Corpus {
    /// What `selection` holds.
    #[must_use]
    pub fn overview(&self, selection: &Selection) -> Overview {
        let figure = |at: &&MentionRef| self.mention(**at).is_some_and(|m| m.figure().is_some());
        Overview {
            articles: selection.articles.len(),
            figures: selection.mentions.iter().filter(figure).count(),
            kinds: self.kinds(selection),
            documents: self.names(selection, Kind::Document),
            people: self.names(selection, Kind::Person),
            organisations: self.names(selection, Kind::Organisation),
            places: self.places(selection),
            years: self.years(selection),
            by_indicator: self.indicators(selection),
            timeline: self.timeline(selection),
            work_areas: self.work_areas(selection),
        }
    }

    fn kinds(&self, selection: &Selection) -> Vec<KindCount> {
        let rows = Kind::ALL.into_iter().map(|kind| {
            let (count, articles) = self.count(selection, |m| m.kind() == kind);
            KindCount {
                kind,
                count,
                articles,
                filter: Filter::default().with(Facet::Kind, kind.id()),
            }
        });
        rows.collect()
    }

    fn indicators(&self, selection: &Selection) -> Vec<IndicatorCount> {
        let rows = Indicator::ALL.iter().map(|&indicator| {
            let (count, articles) = self.count(selection, |m| {
                m.figure()
                    .is_some_and(|figure| figure.indicator == indicator)
            });
            IndicatorCount {
                indicator,
                count,
                articles,
                filter: Filter::default().with(Facet::Indicator, indicator.id()),
            }
        });
        rows.filter(|row| row.count > 0).collect()
    }

    /// Mentions that `passes`, and articles with one.
    fn count(&self, selection: &Selection, passes: impl Fn(&Mention) -> bool) -> (usize, usize) {
        let (mut count, mut articles, mut last) = (0, 0, None);
        for at in &selection.mentions {
            if self.mention(*at).is_some_and(&passes) {
                count += 1;
                articles += usize::from(last != Some(at.article));
                last = Some(at.article);
            }
        }
        (count, articles)
    }

    fn years(&self, selection: &Selection) -> Vec<YearCount> {
        let whole = selection.whole.iter().map(|article| (*article, None));
        let mentions = selection.mentions.iter().map(|at| (at.article, Some(*at)));
        let mut years: BTreeMap<u16, (usize, usize, BTreeSet<ArticleId>)> = BTreeMap::new();
        for (article, at) in whole.chain(mentions) {
            let mention = at.and_then(|at| self.mention(at));
            let Some(entry) = self.entry(article) else {
                continue;
            };
            year::of(Item { entry, mention }, &mut |year| {
                let (count, figures, articles) = years.entry(year).or_default();
                *count += usize::from(mention.is_some());
                *figures += usize::from(mention.is_some_and(|m| m.figure().is_some()));
                articles.insert(article);
            });
        }
        let rows = years
            .into_iter()
            .map(|(year, (count, figures, articles))| YearCount {
                year,
                count,
                figures,
                articles: articles.len(),
                filter: Filter::default().with(Facet::Year, &format!("{year:04}")),
            });
        rows.collect()
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
                    .into_iter()
                    .flat_map(|entry| &entry.work_areas);
                for (_, blocks) in areas.filter(|(known, _)| *known == area) {
                    row.articles.push(article);
                    row.paragraphs
                        .extend(blocks.iter().map(|&block| BlockRef { article, block }));
                }
            }
            row
        });
        let mut rows: Vec<_> = rows.filter(|row| !row.paragraphs.is_empty()).collect();
        rows.order_by_key(|row| Reverse(row.paragraphs.len()));
        rows
    }
}
