//! The register of people: one entry a key, with the offices as printed in the order of time, and a
//! warning where one name may be two people's.
//!
//! Namesakes within an article are told apart by `extract`. Across articles nothing is parted on a
//! guess: where offices of one year lie in different places of one rung, the entry says so and the
//! reader decides.

#[cfg(test)]
mod tests;

use foldhash::HashMap;
use std::collections::BTreeMap;

use crate::corpus::facet::words;
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{Collated, Corpus, Entry, MentionRef, NameCount, Selection, collate};
use crate::extract::{Field, Kind, Mention, Value};
use crate::lexicon::gazetteer::key;
use crate::lexicon::place_kind::Rung;
use crate::order::InOrder as _;
use crate::text::{Instant, nfc};

/// A person who is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonEntry {
    /// The mentions and articles, and the filter that leads to them.
    pub row: NameCount,
    /// The offices as printed, those said first before.
    pub offices: Vec<Office>,
    /// Why the name may not be one person's.
    pub doubt: Option<Doubt>,
}

/// A position as written beside a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Its words.
    pub words: String,
    /// The mentions that say it, in the order of time.
    pub said: Vec<MentionRef>,
}

/// Why a name may not be one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Another entry bears the same name: one article shows that they are two.
    Namesake,
    /// Offices of one year that lie in different places of one rung.
    Two,
}

/// The places of an office: rung and folded name.
type Seats = Vec<(Rung, String)>;

impl Corpus {
    /// The people whom `selection` names, by given name, then by family name, as Vietnamese lists
    /// are set.
    #[must_use]
    pub fn people(&self, selection: &Selection) -> Vec<PersonEntry> {
        at_once(self.people_paced(selection, &Pace::default()))
    }

    /// [`Corpus::people`], resting on the way.
    pub async fn people_paced(&self, selection: &Selection, pace: &Pace) -> Vec<PersonEntry> {
        let mut names: HashMap<String, usize> = HashMap::default();
        let mut keyed = Vec::new();
        for row in self.names_paced(selection, Kind::Person, pace).await {
            let name = key(&row.name);
            *names.entry(name.clone()).or_default() += 1;
            keyed.push((by_given_name(&row.name), name, self.person(row)));
            pace.rest().await;
        }
        let keyed = pace.in_order(keyed, |(name, _, a), (other, _, b)| {
            name.cmp(other).then_with(|| a.row.key.cmp(&b.row.key))
        });
        let mut entries = Vec::new();
        for (_, name, mut entry) in keyed.await {
            if names.get(&name).is_some_and(|n| *n > 1) {
                entry.doubt = entry.doubt.or(Some(Doubt::Namesake));
            }
            entries.push(entry);
            pace.rest().await;
        }
        entries
    }

    fn person(&self, row: NameCount) -> PersonEntry {
        let mut said: Vec<(Option<Instant>, MentionRef)> = row
            .mentions
            .iter()
            .map(|at| (self.entry(at.article).and_then(Entry::day), *at))
            .collect();
        // Undated articles say nothing of time: theirs stand last.
        said.order_by_key(|(day, _)| (day.is_none(), *day));
        let mut offices: Vec<Office> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::default();
        let mut seats: BTreeMap<Seats, Vec<Option<u16>>> = BTreeMap::new();
        for (day, at) in said {
            let (Some(entry), Some(mention)) = (self.entry(at.article), self.mention(at)) else {
                continue;
            };
            let Value::Person(person) = &mention.value else {
                continue;
            };
            let Some(role) = &person.role else {
                continue;
            };
            let role = role.split_whitespace().map(nfc).collect::<Vec<_>>();
            let role = role.join(" ");
            let place = *places.entry(key(&role)).or_insert(offices.len());
            match offices.get_mut(place) {
                Some(office) => office.said.push(at),
                None => offices.push(Office {
                    words: role,
                    said: vec![at],
                }),
            }
            let held = seats_of(entry, mention);
            if !held.is_empty() {
                let years = seats.entry(held).or_default();
                let year = day.and_then(|day| day.year);
                if !years.contains(&year) {
                    years.push(year);
                }
            }
        }
        let doubt = contradicts(&seats).then_some(Doubt::Two);
        PersonEntry {
            row,
            offices,
            doubt,
        }
    }

    /// The words of a mention as printed, composed.
    #[must_use]
    pub fn printed(&self, at: MentionRef) -> String {
        let found = self.entry(at.article).zip(self.mention(at));
        found.map_or_else(String::new, |(entry, mention)| {
            words(&entry.article, mention)
        })
    }
}

/// Lists are ordered by the last syllable, which is a person's own name.
fn by_given_name(name: &str) -> (Collated, Collated) {
    let (family, given) = name.rsplit_once(' ').unwrap_or(("", name));
    (collate::key(given), collate::key(family))
}

/// The places of the bodies and places that a person's position names.
fn seats_of(entry: &Entry, mention: &Mention) -> Seats {
    let mentions = &entry.extraction.mentions;
    let roles = mention.evidence.iter();
    let roles = roles.filter(|evidence| evidence.field == Field::Role);
    let mut seats: Seats = roles
        .flat_map(|role| {
            let from = mentions.partition_point(|m| m.span.start < role.span.start);
            let inside = mentions[from..].iter();
            inside.take_while(move |m| m.span.start < role.span.end)
        })
        .filter_map(|inside| {
            let place = match &inside.value {
                Value::Organisation(body) => body.seat.as_ref()?,
                Value::Place(place) => place,
                _ => return None,
            };
            let rung = place.kind.rung().filter(|rung| *rung != Rung::Hamlet)?;
            Some((rung, key(&place.name)))
        })
        .collect();
    seats.order();
    seats.dedup();
    seats
}

/// Whether two offices of one year cannot be one person's. An article without a date may be of any
/// year.
fn contradicts(seats: &BTreeMap<Seats, Vec<Option<u16>>>) -> bool {
    let meet = |a: &[Option<u16>], b: &[Option<u16>]| {
        a.contains(&None) || b.contains(&None) || a.iter().any(|year| b.contains(year))
    };
    let all: Vec<_> = seats.iter().collect();
    all.iter().enumerate().any(|(n, (one, years))| {
        let later = all[n + 1..].iter();
        later
            .filter(|(_, others)| meet(years, others))
            .any(|(other, _)| differ(one, other))
    })
}

/// Whether places of one rung stand in both, and none is the same.
fn differ(one: &Seats, other: &Seats) -> bool {
    let same_rung = |a: &(Rung, String)| other.iter().any(|b| a.0 == b.0);
    one.iter().any(same_rung) && !one.iter().any(|a| other.contains(a))
}
