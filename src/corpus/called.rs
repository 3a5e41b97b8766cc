//! What each mention is called: its name, what it shares with others of one name, and what the facets
//! call it.
//!
//! A function of the mention alone, so it is worked out once, each spelling has a number, and counting
//! names is counting small numbers.

mod told;

use std::cmp::Ordering;
use std::sync::Arc;

use super::facet::words;
use super::issuer::settled;
use super::numbers::Numbers;
use super::pages::Pages;
use super::pool::Pool;
use super::{Facet, Filter, about};
use crate::article::Article;
use crate::extract::{Kind, Mention, Value};
use crate::text::nfc;

pub(super) use told::Told;

/// Stands for no number.
pub(super) const NONE: u32 = u32::MAX;

/// What mentions and articles are called.
#[derive(Clone, Debug, Default)]
pub(super) struct Called {
    /// The values of each facet that has texts for values; of places what their spellings share.
    values: [Pool; Facet::ALL.len()],
    names: Pool,
    /// What distinguishes names, of each kind.
    keys: [Pool; Kind::ALL.len()],
    spellings: Pages<Spelling>,
    known: Numbers,
    /// The spellings of the places that articles are about, each with the number of what they share.
    places: Pool,
    place_of: Vec<u32>,
}

/// A name as it is written somewhere, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Spelling {
    kind: Kind,
    /// The number of what is so called; its other spellings have the same.
    pub named: u32,
    name: u32,
    /// The value of the facet of its kind that knows it.
    pub value: u32,
    /// The phrase that leads to what has no facet of its own.
    phrase: u32,
}

impl Spelling {
    /// The facet that knows names of a kind.
    pub const fn facet(kind: Kind) -> Option<Facet> {
        match kind {
            Kind::Document => Some(Facet::Document),
            Kind::Person => Some(Facet::Person),
            Kind::Organisation => Some(Facet::Organisation),
            _ => None,
        }
    }
}

impl Called {
    /// How a mention is spelt; [`NONE`] of figures and times.
    pub fn spelling_of(&mut self, article: &Article, mention: &Mention) -> u32 {
        let kind = mention.kind();
        if matches!(kind, Kind::Figure | Kind::Time) {
            return NONE;
        }
        let name = name(article, mention);
        let key = key(mention, &name);
        let value = Spelling::facet(kind).zip(value(article, mention));
        let phrase = phrase(mention, &name);
        let spelling = Spelling {
            kind,
            named: self.keys[kind as usize].number(&key),
            name: self.names.number(&name),
            value: value.map_or(NONE, |(facet, value)| self.value(facet, &value)),
            phrase: phrase.map_or(NONE, |phrase| self.names.number(&phrase)),
        };
        self.numbered(spelling)
    }

    /// The number of a spelling, a new one where it has none.
    fn numbered(&mut self, spelling: Spelling) -> u32 {
        let is = |one: u32| self.spelling(one) == Some(spelling);
        if let Some(number) = self.known.find(&Some(&spelling), is) {
            return number;
        }
        let next = u32::try_from(self.spellings.len()).unwrap_or(NONE);
        self.spellings.push(spelling);
        let spellings = &self.spellings;
        let hashed = |known: &Numbers, one: u32| known.hash(&spellings.get(one as usize));
        self.known.add(&Some(&spelling), next, hashed);
        next
    }

    /// The spelling of this number.
    pub fn spelling(&self, number: u32) -> Option<Spelling> {
        self.spellings.get(number as usize).copied()
    }

    /// As it is shown.
    pub fn name(&self, spelling: Spelling) -> &str {
        self.names.text(spelling.name).map_or("", |name| name)
    }

    /// Which of two spellings has the name that stands first in the alphabet; of one name, by what
    /// distinguishes them.
    pub fn compare_spellings(&self, a: u32, b: u32) -> Ordering {
        let (Some(a), Some(b)) = (self.spelling(a), self.spelling(b)) else {
            return a.cmp(&b);
        };
        let names = self.names.compare(a.name, b.name);
        names.then_with(|| self.key(a).cmp(self.key(b)))
    }

    /// How many names of a kind are known.
    pub fn names_of(&self, kind: Kind) -> usize {
        self.keys[kind as usize].len()
    }

    /// What distinguishes it.
    pub fn key(&self, spelling: Spelling) -> &str {
        let key = self.keys[spelling.kind as usize].text(spelling.named);
        key.map_or("", |key| key)
    }

    /// Its value in the facet that knows it.
    pub fn named_value(&self, spelling: Spelling) -> Option<(Facet, &Arc<str>)> {
        let facet = Spelling::facet(spelling.kind)?;
        Some((facet, self.values[facet as usize].text(spelling.value)?))
    }

    /// Leads to the kind, and of what has no facet of its own to the words.
    pub fn leads_to(&self, spelling: Spelling) -> Filter {
        let kind = Filter::default().with(Facet::Kind, spelling.kind.id());
        match self.names.text(spelling.phrase) {
            Some(phrase) => kind.with_query(&**phrase),
            None => kind,
        }
    }

    /// The number of a value of a facet.
    pub fn value(&mut self, facet: Facet, value: &str) -> u32 {
        self.values[facet as usize].number(value)
    }

    /// The values of a facet.
    pub fn values(&self, facet: Facet) -> &Pool {
        &self.values[facet as usize]
    }

    /// The number of a place as it is spelt.
    pub fn place(&mut self, name: &str) -> u32 {
        let number = self.places.number(name);
        if self.place_of.len() < self.places.len() {
            let key = about::key(name);
            let place = self.value(Facet::Place, &key);
            self.place_of.push(place);
        }
        number
    }

    /// What the spellings of a place share.
    pub fn place_of(&self, spelling: u32) -> u32 {
        self.place_of
            .get(spelling as usize)
            .copied()
            .unwrap_or(NONE)
    }

    /// The spellings of places.
    pub fn places(&self) -> &Pool {
        &self.places
    }
}

/// Spellings that a key holds to be one are values of their own.
fn value(article: &Article, mention: &Mention) -> Option<String> {
    match &mention.value {
        Value::Organisation(body) if !body.name.is_empty() => Some(body.name.clone()),
        Value::Document(document) => Some(settled(document).name()),
        Value::Person(_) => Some(words(article, mention)),
        _ => None,
    }
}

/// As it is shown: a numbered document by type and number, with the term that numbers it where the
/// number alone does not tell; a body or place in full; everything else as written.
fn name(article: &Article, mention: &Mention) -> String {
    if let Value::Document(document) = &mention.value
        && document.number.is_some()
    {
        return nfc(&settled(document).shown());
    }
    let full = match &mention.value {
        Value::Organisation(body) => body.name.clone(),
        Value::Place(place) => place.kind.full(&place.name),
        _ => String::new(),
    };
    if !full.is_empty() {
        return full;
    }
    words(article, mention)
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

/// The words of what has no facet of its own as a phrase.
fn phrase(mention: &Mention, name: &str) -> Option<String> {
    let words = match &mention.value {
        // Their words differ from mention to mention; their names are facets.
        Value::Document(_) | Value::Person(_) => return None,
        Value::Organisation(body) if !body.name.is_empty() => return None,
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
    Some(phrases.join(" "))
}
