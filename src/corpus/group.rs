//! The table of figures in groups. One pass puts each row into one group; rows keep their order.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::figures::Ranks;
use super::pace::{Pace, at_once};
use super::{ArticleId, Corpus, FigureRow, MentionRef};
use crate::lexicon::Indicator;
use crate::text::{Edtf, Instant};

/// By what the figures are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grouping {
    /// What is counted.
    Indicator,
    /// The first place that the article is about.
    Place,
    /// The year, or the years, that the figure holds for.
    Year,
    /// The article that says it.
    Article,
    /// The counted noun.
    Unit,
}

impl Grouping {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Indicator,
        Self::Place,
        Self::Year,
        Self::Article,
        Self::Unit,
    ];

    /// The key that links carry.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Place => "place",
            Self::Year => "year",
            Self::Article => "article",
            Self::Unit => "unit",
        }
    }

    /// The one with this key.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.id() == id)
    }

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Indicator => ("Chỉ tiêu", "Indicator"),
            Self::Place => ("Nơi", "Place"),
            Self::Year => ("Năm", "Year"),
            Self::Article => ("Bài viết", "Article"),
            Self::Unit => ("Đơn vị", "Unit"),
        }
    }
}

/// What the figures of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum GroupKey {
    /// They count this.
    Indicator(Indicator),
    /// Words of the articles: a place, a unit.
    Text(String),
    /// They hold for this year, or for all of these.
    Years(u16, Option<u16>),
    /// They hold from this year on, no end being stated.
    Since(u16),
    /// They stand in this article.
    Article(ArticleId, String),
    /// They do not state it.
    Nothing,
}

impl GroupKey {
    /// The key that links carry, of one group only.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Indicator(indicator) => indicator.id().to_owned(),
            Self::Text(text) => text.clone(),
            Self::Years(..) | Self::Since(_) => self
                .years()
                .map_or_else(String::new, |years| years.to_string().replace('/', "-")),
            Self::Article(_, id) => id.clone(),
            Self::Nothing => "-".to_owned(),
        }
    }

    /// The years as a time, to be printed.
    #[must_use]
    pub const fn years(&self) -> Option<Edtf> {
        match self {
            Self::Years(first, None) => Some(Edtf::year(*first)),
            Self::Years(first, Some(last)) => Some(Edtf::Between(
                Instant::year(*first),
                Some(Instant::year(*last)),
            )),
            Self::Since(first) => Some(Edtf::Between(Instant::year(*first), None)),
            _ => None,
        }
    }
}

/// Figures that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What.
    pub key: GroupKey,
    /// They themselves, in the order of the table.
    pub rows: Vec<MentionRef>,
}

/// Where a group stands: what groups are ordered by, least first.
type Place = (u32, u32);

/// Where the group of what is not stated stands.
const LAST: Place = (u32::MAX, u32::MAX);

impl Corpus {
    /// `rows` in groups: indicators in the order of their table, places and units by alphabet, years
    /// latest first, articles as the selection has them; those that do not state it last.
    #[must_use]
    pub fn groups(&self, rows: &[MentionRef], by: Grouping) -> Vec<Group> {
        at_once(self.groups_paced(rows, by, &Pace::default()))
    }

    /// [`Corpus::groups`], resting on the way.
    pub async fn groups_paced(&self, rows: &[MentionRef], by: Grouping, pace: &Pace) -> Vec<Group> {
        let mut known: BTreeMap<Place, usize> = BTreeMap::new();
        let mut groups: Vec<(Place, Group)> = Vec::new();
        let order = self.places_in_order(by);
        let texts = matches!(by, Grouping::Place | Grouping::Unit);
        let ranks = self.ranks_of(texts, pace).await;
        for &at in rows {
            pace.step().await;
            let stand = match by {
                // The row itself need not be looked up.
                Grouping::Indicator => self.indicator(at).map(|one| (one.into(), 0)),
                _ => self.figure(at).map(|row| {
                    let stand = place_of(at, &row, by, (&order, ranks));
                    stand.unwrap_or(LAST)
                }),
            };
            let Some(stand) = stand else {
                continue;
            };
            let mut number = known.get(&stand).copied();
            if number.is_none()
                && let Some(row) = self.figure(at)
            {
                number = Some(groups.len());
                known.insert(stand, groups.len());
                let key = group_key(at, &row, by);
                let rows = Vec::new();
                groups.push((stand, Group { key, rows }));
            }
            if let Some((_, group)) = number.and_then(|number| groups.get_mut(number)) {
                group.rows.push(at);
            }
        }
        let groups = pace.in_order(groups, |(a, _), (b, _)| a.cmp(b)).await;
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// For each article its place in display order, where that is asked for.
    fn places_in_order(&self, by: Grouping) -> Vec<u32> {
        if by != Grouping::Article {
            return Vec::new();
        }
        let mut places = vec![0; self.entries.len()];
        for (place, article) in self.order.iter().enumerate() {
            places[article.0] = small(place);
        }
        places
    }
}

/// Where the group of a figure stands, by the places of articles or the ranks of texts.
fn place_of(
    at: MentionRef,
    row: &FigureRow<'_>,
    by: Grouping,
    (order, ranks): (&[u32], Option<&Ranks>),
) -> Option<Place> {
    Some(match by {
        Grouping::Indicator => (row.figure.indicator as u32, 0),
        Grouping::Place => (ranks?.place(at)?, 0),
        Grouping::Unit => (ranks?.unit(at)?, 0),
        Grouping::Article => (*order.get(at.article.0)?, 0),
        Grouping::Year => {
            let (first, last) = years(row.figure.period?)?;
            let last = last.map_or(OPEN, u32::from);
            (OPEN - last, OPEN - u32::from(first))
        }
    })
}

/// The end of a period that has none: after every year.
const OPEN: u32 = 1 << 16;

/// The first and the last year of a period.
fn years(period: Edtf) -> Option<(u16, Option<u16>)> {
    let first = period.first_year()?;
    match period {
        Edtf::At(_) => Some((first, Some(first))),
        Edtf::Between(_, None) => Some((first, None)),
        Edtf::Between(_, Some(_)) => Some((first, Some(period.last_year()?))),
    }
}

fn group_key(at: MentionRef, row: &FigureRow<'_>, by: Grouping) -> GroupKey {
    let text = |text: Option<&str>| text.map(|text| GroupKey::Text(crate::text::nfc(text)));
    let key = match by {
        Grouping::Indicator => Some(GroupKey::Indicator(row.figure.indicator)),
        Grouping::Place => text(row.place()),
        Grouping::Unit => text(row.figure.unit.as_deref()),
        Grouping::Article => {
            let id = row.entry.article.id.to_string();
            Some(GroupKey::Article(at.article, id))
        }
        Grouping::Year => row.figure.period.and_then(years).map(|ends| match ends {
            (first, None) => GroupKey::Since(first),
            (first, Some(last)) => GroupKey::Years(first, (last != first).then_some(last)),
        }),
    };
    key.unwrap_or(GroupKey::Nothing)
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
