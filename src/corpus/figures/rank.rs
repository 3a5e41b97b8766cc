//! The texts of the table as numbers: where each place, unit and headline of a corpus stands in the
//! alphabet. A text is compared once for the corpus, not once for every row and every sort.

use foldhash::HashMap;
use std::sync::Arc;

use super::BIT;
use crate::corpus::pace::Pace;
use crate::corpus::{Entry, MentionRef, collate};
use crate::extract::Mention;

/// The number of what has no text.
const NONE: u32 = u32::MAX;

/// The ranks of one corpus. Texts that the alphabet holds to be equal have one rank.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Ranks {
    places: Vec<u32>,
    headings: Vec<u32>,
    /// The units of the mentions of each article, one article behind the other.
    units: Vec<u32>,
    /// The first of each article's units.
    starts: Vec<usize>,
}

impl Ranks {
    pub(super) async fn new(entries: &[Arc<Entry>], pace: &Pace) -> Self {
        let mentions = entries.iter().flat_map(|entry| &entry.extraction.mentions);
        let places = entries.iter().map(|e| e.places.first().map(AsRef::as_ref));
        let headings = entries.iter().map(|e| Some(e.article.heading()));
        let mut next = 0;
        let starts = entries.iter().map(|entry| {
            let start = next;
            next += entry.extraction.mentions.len();
            start
        });
        Self {
            starts: starts.collect(),
            places: ranked(places, pace).await,
            headings: ranked(headings, pace).await,
            units: ranked(mentions.map(unit), pace).await,
        }
    }

    /// The first place that the article is about.
    pub(in crate::corpus) fn place(&self, at: MentionRef) -> Option<u32> {
        some(self.places.get(at.article.0))
    }

    /// The article's headline.
    pub(super) fn heading(&self, at: MentionRef) -> Option<u32> {
        some(self.headings.get(at.article.0))
    }

    /// The counted noun.
    pub(in crate::corpus) fn unit(&self, at: MentionRef) -> Option<u32> {
        some(self.units.get(self.starts.get(at.article.0)? + at.mention))
    }
}

fn some(rank: Option<&u32>) -> Option<u32> {
    rank.copied().filter(|rank| *rank != NONE)
}

fn unit(mention: &Mention) -> Option<&str> {
    mention.figure()?.unit.as_deref()
}

/// The rank of each of `texts`.
async fn ranked<'a>(texts: impl Iterator<Item = Option<&'a str>>, pace: &Pace) -> Vec<u32> {
    let mut numbers: HashMap<&str, u32> = HashMap::default();
    let mut order = Vec::new();
    let mut numbered = Vec::new();
    for (at, text) in texts.enumerate() {
        if at % BIT == 0 {
            pace.rest().await;
        }
        numbered.push(text.map_or(NONE, |text| {
            let next = small(numbers.len());
            *numbers.entry(text).or_insert_with(|| {
                order.push((collate::key(text), next));
                next
            })
        }));
    }
    let order = pace.in_order(order, Ord::cmp).await;
    let mut rank_of = vec![0; order.len()];
    let mut rank = 0;
    for (at, (key, number)) in order.iter().enumerate() {
        rank += u32::from(at > 0 && order[at - 1].0 != *key);
        rank_of[*number as usize] = rank;
    }
    let rank = |number: u32| rank_of.get(number as usize).copied().unwrap_or(NONE);
    numbered.into_iter().map(rank).collect()
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(NONE)
}
