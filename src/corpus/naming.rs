//! What each mention is called: its name, what it shares with others of one name, and what the facets
//! call it.
//!
//! A function of the mention alone, so it is worked out once for a corpus, each spelling once, and
//! counting names is counting small numbers.

use std::collections::HashMap;

use super::facet::words;
use super::issuer::settled;
use super::{Entry, Facet, Filter, MentionRef, about};
use crate::extract::{Kind, Mention, Value};
use crate::text::nfc;

/// What mentions are called.
#[derive(Clone, Debug, Default)]
pub(super) struct Naming {
    spellings: Vec<Spelling>,
    /// The first place in `of` of each article, and one more.
    starts: Vec<u32>,
    /// The spelling of each mention; [`NONE`] of figures and times.
    of: Vec<u32>,
}

/// A name as it is written somewhere.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    /// The number of what is so called; its other spellings have the same.
    pub named: u32,
    /// What distinguishes it.
    pub key: String,
    /// As it is shown.
    pub name: String,
    /// The facet that knows it, with its value there.
    pub value: Option<(Facet, String)>,
    /// Leads to the kind, and of what has no facet of its own to the words.
    pub leads_to: Filter,
}

const NONE: u32 = u32::MAX;

impl Naming {
    pub fn new(entries: &[Entry]) -> Self {
        let mut naming = Self::default();
        let mut known: HashMap<(Kind, String, String, String), u32> = HashMap::new();
        let mut keys: HashMap<(Kind, String), u32> = HashMap::new();
        naming.starts.push(0);
        for entry in entries {
            for mention in &entry.extraction.mentions {
                let kind = mention.kind();
                naming
                    .of
                    .push(if matches!(kind, Kind::Figure | Kind::Time) {
                        NONE
                    } else {
                        let name = name(entry, mention);
                        let key = key(mention, &name);
                        let value = value(entry, mention);
                        let told = value.as_ref().map_or_else(String::new, |(_, v)| v.clone());
                        let next = small(naming.spellings.len());
                        let same = (kind, key.clone(), name.clone(), told);
                        *known.entry(same).or_insert_with(|| {
                            let number = small(keys.len());
                            let named = *keys.entry((kind, key.clone())).or_insert(number);
                            naming.spellings.push(Spelling {
                                named,
                                leads_to: leads_to(mention, &name),
                                key,
                                name,
                                value,
                            });
                            next
                        })
                    });
            }
            naming.starts.push(small(naming.of.len()));
        }
        naming
    }

    /// How a mention is spelt; `None` of figures and times.
    pub fn of(&self, at: MentionRef) -> Option<u32> {
        let start = *self.starts.get(at.article.0)? as usize;
        let end = *self.starts.get(at.article.0 + 1)? as usize;
        let of = self.of.get(start..end)?.get(at.mention)?;
        Some(*of).filter(|of| *of != NONE)
    }

    /// The spelling of this number.
    pub fn spelling(&self, number: u32) -> Option<&Spelling> {
        self.spellings.get(number as usize)
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Spellings that a key holds to be one are values of their own.
fn value(entry: &Entry, mention: &Mention) -> Option<(Facet, String)> {
    match &mention.value {
        Value::Organisation(body) if !body.name.is_empty() => {
            Some((Facet::Organisation, body.name.clone()))
        }
        Value::Document(document) => Some((Facet::Document, settled(document).name())),
        Value::Person(_) => Some((Facet::Person, words(entry, mention))),
        _ => None,
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
