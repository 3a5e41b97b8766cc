//! What is worth saying of a selection in a few sentences: chosen here, worded in `app`.
//!
//! Only what stands out is chosen: a name that is tied with many others says nothing, and a figure
//! speaks for a place only where the text says it of that place.

#[cfg(test)]
mod tests;

use foldhash::HashSet;
use std::cmp::Reverse;

use super::compare::datum::Datum;
use super::{
    ArticleId, CheckRef, Corpus, Entry, MentionRef, NameCount, Outcome, Overview, Versus,
    VersusKind,
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

/// What stands out, article by article.
#[derive(Default)]
pub(super) struct Standing {
    papers: Vec<(String, Vec<ArticleId>)>,
    plan: Option<(Telling, Versus)>,
    largest: Option<(Decimal, Reverse<MentionRef>, String)>,
    among: HashSet<String>,
    outcomes: [usize; Outcome::ALL.len()],
    first: Option<ArticleId>,
}

/// How much a result with its plan says, what says most first: of one measure in its own unit, admitted
/// members before all else, then a number that is printed exactly, then the latest.
type Telling = (bool, bool, Reverse<Option<u16>>, MentionRef);

impl Standing {
    /// With an article more: its figures, its results with their plans, its computations.
    pub fn take(
        &mut self,
        corpus: &Corpus,
        (article, entry): (ArticleId, &Entry),
        (data, rows): (&[Datum], &[Versus]),
        checks: &[CheckRef],
    ) {
        self.first.get_or_insert(article);
        if let Some(name) = entry.paper() {
            match self.papers.iter_mut().find(|(known, _)| *known == name) {
                Some((_, articles)) => articles.push(article),
                None => self.papers.push((name, vec![article])),
            }
        }
        let plans = rows.iter();
        for row in plans.filter(|row| row.kind == VersusKind::Target && !row.measure.is_mixed()) {
            let figure = corpus
                .mention(row.result)
                .and_then(|result| result.figure());
            let year = figure.and_then(|figure| figure.period?.last_year());
            let telling = (
                row.measure.indicator != Indicator::MembersAdmitted,
                row.gap.approximate,
                Reverse(year),
                row.result,
            );
            let held = self.plan.as_ref();
            if held.is_none_or(|(held, _)| telling < *held) {
                self.plan = Some((telling, row.clone()));
            }
        }
        for (value, datum, body) in data.iter().filter_map(members) {
            if !self.among.contains(body) {
                self.among.insert(body.to_owned());
            }
            let held = self.largest.as_ref();
            let here = (value, Reverse(datum.at));
            if held.is_none_or(|(value, at, _)| here > (*value, *at)) {
                self.largest = Some((here.0, here.1, body.to_owned()));
            }
        }
        for (sum, count) in self.outcomes.iter_mut().zip(corpus.outcomes(checks)) {
            *sum += count;
        }
    }

    /// What stands out of what `overview` counts.
    pub fn summary(self, overview: &Overview) -> Summary {
        let days = overview.timeline.first().zip(overview.timeline.last());
        let mut papers = self.papers;
        papers.order_by_cached_key(|(name, articles)| {
            (Reverse(articles.len()), super::collate::key(name))
        });
        let among = self.among.len();
        let [differ, rounded, agree, _] = self.outcomes;
        Summary {
            only: self.first.filter(|_| overview.articles == 1),
            days: days.map(|(first, last)| (first.day, last.day)),
            undated: overview.articles - overview.timeline.len(),
            papers,
            plan: self.plan.map(|(_, plan)| plan),
            largest: self.largest.map(|(_, Reverse(figure), body)| Largest {
                body,
                figure,
                among,
            }),
            documents: foremost(&overview.documents.first),
            people: foremost(&overview.people.first),
            verdicts: [differ, rounded, agree],
        }
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
