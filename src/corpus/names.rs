//! Names that articles have in common: documents, people, organisations and the places that they
//! are about, each once, with every mention behind it.
//!
//! Bodies and places are one by their full names and what they lie in, as `extract` resolved them;
//! all names are compared but for case, tone placement and normal form. Namesakes are two people
//! only where one article shows them to be; across articles that is left to the reader.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::HashMap;

use super::called::Called;
use super::{ArticleId, Corpus, Facet, Filter, MentionRef, Selection, about, collate};
use crate::extract::Kind;
use crate::order::InOrder as _;

/// Something that is named: a document, a person, an organisation, a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameCount {
    /// As most often written, composed.
    pub name: String,
    /// What distinguishes it; never shown.
    pub key: String,
    /// Mentions; of a place, all those in the articles about it.
    pub count: usize,
    /// The articles, in display order.
    pub articles: Vec<ArticleId>,
    /// The mentions, in the selection's order.
    pub mentions: Vec<MentionRef>,
    /// Leads to their sentences: beside them it lets pass what else of the kind stands there.
    pub filter: Filter,
}

/// A row that is being filled.
#[derive(Default)]
struct Row {
    /// The spellings by their numbers, with how often each is met.
    spellings: Vec<(u32, usize)>,
    articles: Vec<ArticleId>,
    mentions: Vec<MentionRef>,
}

impl Row {
    fn add(&mut self, spelling: u32, at: MentionRef) {
        match self
            .spellings
            .iter_mut()
            .find(|(known, _)| *known == spelling)
        {
            Some((_, count)) => *count += 1,
            None => self.spellings.push((spelling, 1)),
        }
        if self.articles.last() != Some(&at.article) {
            self.articles.push(at.article);
        }
        self.mentions.push(at);
    }

    fn count(self, called: &Called) -> Option<NameCount> {
        let first = called.spelling(self.spellings.first()?.0)?;
        // One name may be of several values.
        let mut names: Vec<(&str, usize)> = Vec::new();
        let mut filter = called.leads_to(first);
        for (number, count) in &self.spellings {
            let spelling = called.spelling(*number)?;
            let known = names.iter_mut();
            let own = called.name(spelling);
            match known.into_iter().find(|(name, _)| *name == own) {
                Some((_, sum)) => *sum += count,
                None => names.push((own, *count)),
            }
            if let Some((facet, value)) = called.named_value(spelling) {
                filter.choose(facet, value);
            }
        }
        // Of spellings as frequent the first.
        let best = names.iter().rev().max_by_key(|(_, count)| *count)?;
        Some(NameCount {
            name: best.0.to_owned(),
            key: called.key(first).to_owned(),
            count: self.mentions.len(),
            articles: self.articles,
            mentions: self.mentions,
            filter,
        })
    }
}

impl Corpus {
    /// The distinct names of one kind in `selection`, most mentions first, then by alphabet.
    #[must_use]
    pub fn names(&self, selection: &Selection, kind: Kind) -> Vec<NameCount> {
        let called = self.shared.called();
        let mut places: HashMap<u32, usize> = HashMap::new();
        let mut rows: Vec<Row> = Vec::new();
        for &at in &selection.mentions {
            let item = self.item(at).filter(|item| item.kind() == Some(kind));
            let Some((number, spelling)) =
                item.and_then(|item| Some((item.spelling, called.spelling(item.spelling)?)))
            else {
                continue;
            };
            let place = *places.entry(spelling.named).or_insert_with(|| {
                rows.push(Row::default());
                rows.len() - 1
            });
            rows[place].add(number, at);
        }
        let rows = rows.into_iter().filter_map(|row| row.count(&called));
        let mut rows: Vec<_> = rows.collect();
        rows.order_by_cached_key(|row| {
            (Reverse(row.count), collate::key(&row.name), row.key.clone())
        });
        rows
    }

    /// The places that the selected articles are about, most articles first, then by alphabet.
    pub(super) fn places(&self, selection: &Selection) -> Vec<NameCount> {
        let mut rows: HashMap<&str, NameCount> = HashMap::new();
        let about = |article| {
            self.entry(article)
                .into_iter()
                .flat_map(|entry| entry.places.iter().map(|place| &**place))
        };
        for &article in &selection.articles {
            for place in about(article) {
                let row = rows.entry(place).or_insert_with(|| NameCount {
                    name: place.to_owned(),
                    key: about::key(place),
                    count: 0,
                    articles: Vec::new(),
                    mentions: Vec::new(),
                    filter: Filter::default().with(Facet::Place, place),
                });
                row.articles.push(article);
            }
        }
        for &at in &selection.mentions {
            for place in about(at.article) {
                if let Some(row) = rows.get_mut(place) {
                    row.mentions.push(at);
                    row.count += 1;
                }
            }
        }
        let mut rows: Vec<_> = rows.into_values().collect();
        rows.order_by_cached_key(|row| (Reverse(row.articles.len()), collate::key(&row.name)));
        rows
    }
}
