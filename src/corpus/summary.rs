//! What is worth saying of a selection in a few sentences: chosen here, worded in `app`.
//!
//! Only what stands out is chosen: a name that is tied with many others says nothing, and a figure
//! speaks for a place only where the text says it of that place.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::HashSet;

use super::compare::datum::{Datum, data};
use super::{
    ArticleId, Corpus, Entry, MentionRef, NameCount, Overview, Selection, Versus, VersusKind,
};
use crate::extract::{Amount, Status, Verdict};
use crate::lexicon::Indicator;
use crate::order::InOrder as _;
use crate::text::{Decimal, Instant};

/// So many names may share the first place and still be named.
const TIED: usize = 2;

/// What stands out of a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The article, where there is but one.
    pub only: Option<ArticleId>,
    /// The first and the last day of publication.
    pub days: Option<(Instant, Instant)>,
    /// Articles without a day.
    pub undated: usize,
    /// The papers that articles name as where they are from, each with its articles, most first.
    pub papers: Vec<(String, Vec<ArticleId>)>,
    /// A result with its plan.
    pub plan: Option<Versus>,
    /// The largest body by its members.
    pub largest: Option<Largest>,
    /// The document that is cited most, or two of them.
    pub documents: Vec<NameCount>,
    /// The person who is named most, or two of them.
    pub people: Vec<NameCount>,
    /// How many computations have each verdict, in the order of [`Verdict::ALL`].
    pub verdicts: [usize; Verdict::ALL.len()],
}

/// The largest body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Largest {
    /// Its full name.
    pub body: String,
    /// How many members it has.
    pub figure: MentionRef,
    /// How many bodies it was compared with, itself among them.
    pub among: usize,
}

impl Corpus {
    /// What stands out of `selection`, whose overview is given.
    #[must_use]
    pub fn summary(&self, selection: &Selection, overview: &Overview) -> Summary {
        let days = overview.timeline.first().zip(overview.timeline.last());
        let only = match selection.articles[..] {
            [only] => Some(only),
            _ => None,
        };
        let [differ, rounded, agree, _] = self.outcomes(&self.checks(selection));
        Summary {
            only,
            days: days.map(|(first, last)| (first.day, last.day)),
            undated: overview.articles - overview.timeline.len(),
            papers: self.papers(selection),
            plan: self.telling_plan(selection),
            largest: self.largest(selection),
            documents: foremost(&overview.documents),
            people: foremost(&overview.people),
            verdicts: [differ, rounded, agree],
        }
    }

    fn papers(&self, selection: &Selection) -> Vec<(String, Vec<ArticleId>)> {
        let mut papers: Vec<(String, Vec<ArticleId>)> = Vec::new();
        for &id in &selection.articles {
            let Some(name) = self.entry(id).and_then(Entry::paper) else {
                continue;
            };
            match papers.iter_mut().find(|(known, _)| *known == name) {
                Some((_, articles)) => articles.push(id),
                None => papers.push((name, vec![id])),
            }
        }
        papers.order_by_cached_key(|(name, articles)| {
            (Reverse(articles.len()), super::collate::key(name))
        });
        papers
    }

    /// Of the results with a plan the one that says most: of one measure in its own unit, admitted
    /// members before all else, then a number that is printed exactly, then the latest.
    fn telling_plan(&self, selection: &Selection) -> Option<Versus> {
        let rows = self.versus(selection).into_iter();
        let rows = rows.filter(|row| row.kind == VersusKind::Target && !row.measure.is_mixed());
        rows.min_by_key(|row| {
            let figure = self.mention(row.result).and_then(|result| result.figure());
            let year = figure.and_then(|figure| figure.period?.last_year());
            (
                row.measure.indicator != Indicator::MembersAdmitted,
                row.gap.approximate,
                Reverse(year),
                row.result,
            )
        })
    }

    fn largest(&self, selection: &Selection) -> Option<Largest> {
        let articles = data(self, selection);
        let told: Vec<_> = articles.iter().flatten().filter_map(members).collect();
        let among: HashSet<&str> = told.iter().map(|(_, _, body)| *body).collect();
        let (_, datum, body) = told
            .iter()
            .max_by_key(|(value, datum, _)| (*value, Reverse(datum.at)))?;
        Some(Largest {
            body: (*body).to_owned(),
            figure: datum.at,
            among: among.len(),
        })
    }
}

/// How many members a figure says that a body has: a selected result that is no part of another.
fn members<'a>(datum: &'a Datum<'a>) -> Option<(Decimal, &'a Datum<'a>, &'a str)> {
    let total = datum.figure.indicator == Indicator::MembersTotal
        && datum.figure.status == Status::Actual
        && datum.measure.as_ref()?.unit == "đảng viên";
    let Amount::Exact(value) = datum.figure.amount else {
        return None;
    };
    let body = datum.body.filter(|body| !body.name.is_empty())?;
    (total && datum.selected && !datum.part).then_some((value, datum, body.name.as_str()))
}

/// Those that share the first place; none where they are many, or named but once.
fn foremost(names: &[NameCount]) -> Vec<NameCount> {
    let most = names.first().map_or(0, |first| first.count);
    let first: Vec<_> = names.iter().take_while(|row| row.count == most).collect();
    if most < 2 || first.len() > TIED {
        return Vec::new();
    }
    first.into_iter().cloned().collect()
}
