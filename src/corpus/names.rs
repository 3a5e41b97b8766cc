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

use super::facet::words;
use super::issuer::settled;
use super::{ArticleId, Corpus, Entry, Facet, Filter, MentionRef, Selection, about, collate};
use crate::extract::{Kind, Mention, Value};
use crate::order::InOrder as _;
use crate::text::nfc;

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
    spellings: Vec<(String, usize)>,
    articles: Vec<ArticleId>,
    mentions: Vec<MentionRef>,
    filter: Filter,
}

impl Row {
    fn spelled(&mut self, name: String) {
        match self.spellings.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => self.spellings.push((name, 1)),
        }
    }

    fn add(&mut self, at: MentionRef) {
        if self.articles.last() != Some(&at.article) {
            self.articles.push(at.article);
        }
        self.mentions.push(at);
    }

    /// Of spellings as frequent the first.
    fn count(self, key: String) -> NameCount {
        let best = self
            .spellings
            .into_iter()
            .rev()
            .max_by_key(|(_, count)| *count);
        NameCount {
            name: best.map(|(name, _)| name).unwrap_or_default(),
            key,
            count: self.mentions.len(),
            articles: self.articles,
            mentions: self.mentions,
            filter: self.filter,
        }
    }
}

impl Corpus {
    /// The distinct names of one kind in `selection`, most mentions first, then by alphabet.
    #[must_use]
    pub fn names(&self, selection: &Selection, kind: Kind) -> Vec<NameCount> {
        let mut rows: HashMap<String, Row> = HashMap::new();
        for &at in &selection.mentions {
            let (Some(entry), Some(mention)) = (self.entry(at.article), self.mention(at)) else {
                continue;
            };
            if mention.kind() == kind {
                let name = name(entry, mention);
                let row = rows.entry(key(mention, &name)).or_insert_with(|| Row {
                    filter: leads_to(mention, &name),
                    ..Row::default()
                });
                // Spellings that the key holds to be one are values of their own.
                row.filter = match &mention.value {
                    Value::Organisation(body) if !body.name.is_empty() => {
                        row.filter.with(Facet::Organisation, &body.name)
                    }
                    Value::Document(document) => {
                        row.filter.with(Facet::Document, &settled(document).name())
                    }
                    Value::Person(_) => row.filter.with(Facet::Person, &words(entry, mention)),
                    _ => std::mem::take(&mut row.filter),
                };
                row.spelled(name);
                row.add(at);
            }
        }
        let rows = rows.into_iter().map(|(key, row)| row.count(key));
        let mut rows: Vec<_> = rows.collect();
        rows.order_by_cached_key(|row| {
            (Reverse(row.count), collate::key(&row.name), row.key.clone())
        });
        rows
    }

    /// The places that the selected articles are about, most articles first, then by alphabet.
    pub(super) fn places(&self, selection: &Selection) -> Vec<NameCount> {
        let mut rows: HashMap<&str, Row> = HashMap::new();
        for &article in &selection.articles {
            for place in self
                .entry(article)
                .into_iter()
                .flat_map(|entry| &entry.places)
            {
                let row = rows.entry(place).or_default();
                row.filter = Filter::default().with(Facet::Place, place);
                row.spelled(place.clone());
                row.articles.push(article);
            }
        }
        for &at in &selection.mentions {
            for place in self
                .entry(at.article)
                .into_iter()
                .flat_map(|entry| &entry.places)
            {
                if let Some(row) = rows.get_mut(place.as_str()) {
                    row.mentions.push(at);
                }
            }
        }
        let rows = rows
            .into_iter()
            .map(|(name, row)| row.count(about::key(name)));
        let mut rows: Vec<_> = rows.collect();
        rows.order_by_cached_key(|row| (Reverse(row.articles.len()), collate::key(&row.name)));
        rows
    }
}

/// As it is shown: a numbered document by type and number, with the term that numbers it where the
/// number alone does not tell; a body or place in full; everything else as written.
fn name(entry: &Entry, mention: &Mention) -> String {
    if let Value::Document(document) = &mention.value
        && let document = settled(document)
        && let Some(number) = &document.number
    {
        let name = format!("{} {}", document.kind, nfc(number));
        return match &document.term {
            Some(term) if number.bytes().all(|b| b.is_ascii_digit()) => {
                format!("{name} khóa {term}")
            }
            _ => name,
        };
    }
    let full = match &mention.value {
        Value::Organisation(body) => body.name.clone(),
        Value::Place(place) => place.kind.full(&place.name),
        _ => String::new(),
    };
    if !full.is_empty() {
        return full;
    }
    words(entry, mention)
}

fn key(mention: &Mention, name: &str) -> String {
    match &mention.value {
        Value::Document(document) => settled(document).key(),
        Value::Person(person) if !person.key.is_empty() => person.key.clone(),
        Value::Organisation(body) => within(name, body.within.as_deref()),
        Value::Place(place) => within(name, place.parent.as_deref()),
        _ => about::key(name),
    }
}

fn within(name: &str, above: Option<&str>) -> String {
    let keys = [Some(name), above].map(|name| name.map(about::key));
    keys.into_iter().flatten().collect::<Vec<_>>().join(" / ")
}

/// The kind, and of what has no facet of its own the words as a phrase.
fn leads_to(mention: &Mention, name: &str) -> Filter {
    let kind = Filter::default().with(Facet::Kind, mention.kind().id());
    let words = match &mention.value {
        // Their words differ from mention to mention; their names are facets.
        Value::Document(_) | Value::Person(_) => return kind,
        Value::Organisation(body) if !body.name.is_empty() => return kind,
        Value::Place(place) if !place.name.is_empty() => place.name.as_str(),
        _ => name,
    };
    let quote = |c| matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
    // Quotes inside a name would end the phrase: what they part becomes a phrase each.
    let phrases = words
        .split(quote)
        .map(str::trim)
        .filter(|words| !words.is_empty());
    let phrases: Vec<_> = phrases.map(|words| format!("\"{words}\"")).collect();
    kind.with_query(phrases.join(" "))
}
