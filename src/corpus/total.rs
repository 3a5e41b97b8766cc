//! Totals: what figures of a group come to, as far as they may be added at all.
//!
//! Only figures of one indicator, one unit, one status and one period are added, and of those only
//! the exact ones that no other already says. Every figure that a total leaves out is kept with its
//! [`Reason`], so that a reader can look at each: a total is a claim of ours, not of the articles.

mod overlap;
#[cfg(test)]
mod tests;

use foldhash::HashSet;
use std::collections::BTreeMap;

use super::pace::{Pace, at_once};
use super::{ArticleId, Corpus, FigureRow, MentionRef};
use crate::extract::{Amount, Status};
use crate::lexicon::Indicator;
use crate::order::InOrder as _;
use crate::text::{Decimal, Edtf};

macro_rules! reasons {
    ($($variant:ident $id:literal $doc:literal;)*) => {
        /// Why a total leaves a figure out. The page says it in words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Reason {
            $(#[doc = $doc] $variant,)*
        }

        impl Reason {
            /// Every reason, in the order in which they are told.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }
        }
    };
}

reasons! {
    Approximate "approximate" "A word blurs it: `gần 28.000`.";
    Range "range" "It says from where to where, not how much.";
    Fraction "fraction" "It says so many of so many.";
    Undated "undated" "It does not say for which time it holds.";
    Whole "whole" "It is the sum of others, which are added.";
    Part "part" "It is contained in another, which is added.";
    Earlier "earlier" "It is what another one is compared with.";
    Restated "restated" "The same article has said it before.";
    Elsewhere "elsewhere" "Another article says it of the same place.";
}

/// What some figures come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// What they count.
    pub indicator: Indicator,
    /// The counted noun.
    pub unit: String,
    /// Results or plans.
    pub status: Status,
    /// The time that they hold for.
    pub period: Edtf,
    /// What they come to.
    pub sum: Decimal,
    /// The figures that are added, in the order of the articles.
    pub added: Vec<MentionRef>,
    /// The articles that they are of.
    pub articles: usize,
    /// The figures that could have been meant and are not added, each with the reason why.
    pub left: Vec<(Reason, MentionRef)>,
}

impl Total {
    /// How many figures are left out for each reason, in the order of the reasons.
    #[must_use]
    pub fn tally(&self) -> Vec<(Reason, usize)> {
        let counts = Reason::ALL.iter().map(|reason| {
            let same = self.left.iter().filter(|(known, _)| known == reason);
            (*reason, same.count())
        });
        counts.filter(|(_, count)| *count > 0).collect()
    }
}

/// Indicators that hold things of many kinds together: two of them are never of one kind for sure.
const MIXED: [Indicator; 3] = [Indicator::Coverage, Indicator::Economy, Indicator::Other];

/// Figures that count the same, whenever.
type Family<'a> = (Indicator, &'a str, Status);

/// A figure that may be added.
#[derive(Clone, Copy)]
struct Addend<'a> {
    at: MentionRef,
    row: FigureRow<'a>,
    value: Decimal,
    /// Why it is not, once that is found.
    left: Option<Reason>,
}

impl Corpus {
    /// The totals of `rows`, those of most figures first; what is only one figure is no total.
    #[must_use]
    pub fn totals(&self, rows: &[MentionRef]) -> Vec<Total> {
        at_once(self.totals_paced(rows, &Pace::default()))
    }

    /// [`Corpus::totals`], resting on the way.
    pub async fn totals_paced(&self, rows: &[MentionRef], pace: &Pace) -> Vec<Total> {
        let mut families: BTreeMap<Family<'_>, Vec<(MentionRef, FigureRow<'_>)>> = BTreeMap::new();
        for &at in rows {
            let known = self.figure(at).and_then(|row| Some((family(&row)?, row)));
            if let Some((family, row)) = known {
                families.entry(family).or_default().push((at, row));
            }
            pace.step().await;
        }
        let mut totals = Vec::new();
        for (family, mut rows) in families.into_iter().filter(|(_, rows)| rows.len() > 1) {
            // Which of two that say the same is kept must not hang on how the table is sorted.
            rows.order_by_key(|(at, _)| *at);
            family_totals(family, &rows, &mut totals);
            pace.step().await;
        }
        totals.order_by_key(|total| std::cmp::Reverse(total.added.len()));
        totals
    }

    /// How many articles `rows` are of: what a total is out of.
    #[must_use]
    pub fn of_articles(rows: &[MentionRef]) -> usize {
        let articles: HashSet<_> = rows.iter().map(|at| at.article).collect();
        articles.len()
    }
}

/// What it counts, where that can be added: no percent, no difference, nothing mixed.
fn family<'a>(row: &FigureRow<'a>) -> Option<Family<'a>> {
    let unit = row.figure.unit.as_deref()?;
    let adds = !unit.starts_with('%')
        && row.figure.status != Status::Change
        && !MIXED.contains(&row.figure.indicator);
    adds.then_some((row.figure.indicator, unit, row.figure.status))
}

/// Adds the totals of one family to `totals`, one for each period of which two figures are added.
fn family_totals(
    family: Family<'_>,
    rows: &[(MentionRef, FigureRow<'_>)],
    totals: &mut Vec<Total>,
) {
    let mut periods: BTreeMap<Edtf, Vec<Addend<'_>>> = BTreeMap::new();
    let mut blurred: Vec<(Reason, Option<Edtf>, MentionRef)> = Vec::new();
    for &(at, row) in rows {
        let figure = row.figure;
        let value = match (figure.approx, figure.amount) {
            (Some(_), _) => Err(Reason::Approximate),
            (_, Amount::Range { .. }) => Err(Reason::Range),
            (_, Amount::Fraction { .. }) => Err(Reason::Fraction),
            (None, Amount::Exact(value)) => Ok(value),
        };
        match (value, figure.period) {
            (Ok(value), Some(period)) => periods.entry(period).or_default().push(Addend {
                at,
                row,
                value,
                left: None,
            }),
            (Err(reason), period) => blurred.push((reason, period, at)),
            (Ok(_), None) => blurred.push((Reason::Undated, None, at)),
        }
    }
    for (period, mut addends) in periods {
        overlap::leave_out(&mut addends);
        // What states no period may be of this one as of any other.
        let other = blurred
            .iter()
            .filter(|(_, of, _)| of.is_none_or(|of| of == period));
        let left = other.map(|(reason, _, at)| (*reason, *at));
        totals.extend(total(family, period, &addends, left));
    }
}

fn total(
    (indicator, unit, status): Family<'_>,
    period: Edtf,
    addends: &[Addend<'_>],
    left: impl Iterator<Item = (Reason, MentionRef)>,
) -> Option<Total> {
    let added = || addends.iter().filter(|addend| addend.left.is_none());
    if added().count() < 2 {
        return None;
    }
    let mut values = added().map(|addend| addend.value);
    let sum = values.try_fold(Decimal::default(), Decimal::checked_add)?;
    let mut articles: Vec<ArticleId> = added().map(|addend| addend.at.article).collect();
    articles.dedup();
    let overlapping = addends
        .iter()
        .filter_map(|addend| Some((addend.left?, addend.at)));
    let mut left: Vec<_> = overlapping.chain(left).collect();
    left.order();
    Some(Total {
        indicator,
        unit: crate::text::nfc(unit),
        status,
        period,
        sum,
        added: added().map(|addend| addend.at).collect(),
        articles: articles.len(),
        left,
    })
}
