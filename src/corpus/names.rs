//! Names that articles have in common: documents, people, organisations and the places that they
//! are about, each once, with every mention behind it.
//!
//! Bodies and places are one by their full names and what they lie in, as `extract` resolved them;
//! all names are compared but for case, tone placement and normal form. Namesakes are two people
//! only where one article shows them to be; across articles that is left to the reader.

#[cfg(test)]
mod tests;

use foldhash::HashMap;
use std::cmp::Reverse;

use super::called::Called;
use super::pace::{Pace, at_once};
use super::unit::Item;
use super::{ArticleId, Corpus, Filter, MentionRef, Selection, collate};
use crate::extract::Kind;
use crate::order::InOrder as _;

/// So many mentions are looked at between two rests.
const BIT: usize = if cfg!(test) { 3 } else { 256 };

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
    /// The mentions, in the selection's order; of a place none, for they are all those in its articles.
    pub mentions: Vec<MentionRef>,
    /// Leads to their sentences: beside them it lets pass what else of the kind stands there.
    pub filter: Filter,
}

/// The names of one kind, as far as they are told in short.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// How many there are.
    pub distinct: usize,
    /// Those with the most mentions, most first, then by alphabet: no more than [`Names::FIRST`].
    pub first: Vec<NameCount>,
}

impl Names {
    /// So many are told.
    pub const FIRST: usize = 8;
}

/// How often each name of one kind is met. Of tens of thousands only a few are ever told: what is
/// asked of all is a number, and the rest only of those.
pub(super) struct Tally {
    kind: Kind,
    /// By their numbers: how often, and the spelling that was met first.
    met: Vec<(u32, u32)>,
    distinct: usize,
}

impl Tally {
    /// None yet.
    pub fn new(called: &Called, kind: Kind) -> Self {
        Self {
            kind,
            met: vec![(0, 0); called.names_of(kind)],
            distinct: 0,
        }
    }

    /// With a mention more, where it is of the kind.
    pub fn add(&mut self, called: &Called, item: Item) {
        if item.kind() != Some(self.kind) {
            return;
        }
        let spelling = item.spelling;
        let named = called.spelling(spelling).map(|spelling| spelling.named);
        let Some((count, first)) = named.and_then(|named| self.met.get_mut(named as usize)) else {
            return;
        };
        if *count == 0 {
            *first = spelling;
            self.distinct += 1;
        }
        *count += 1;
    }

    /// The kind, and how many names of it were met.
    pub const fn distinct(&self) -> (Kind, usize) {
        (self.kind, self.distinct)
    }

    /// Those that are told, still without their mentions. Of names that are met as often those whose first
    /// spelling stands first in the alphabet.
    pub fn foremost(self, called: &Called) -> Gathering {
        let mut best: Vec<u32> = Vec::new();
        let before = |a: u32, b: u32| {
            let ((many, one), (other, another)) = (self.met[a as usize], self.met[b as usize]);
            let most = other.cmp(&many);
            most.then_with(|| called.compare_spellings(one, another))
        };
        for (named, (count, _)) in self.met.iter().enumerate() {
            let named = small(named);
            let full = best.len() == Names::FIRST;
            let last = best.last().filter(|_| full);
            if *count == 0 || last.is_some_and(|last| before(*last, named).is_lt()) {
                continue;
            }
            let at = best.partition_point(|known| before(*known, named).is_lt());
            best.insert(at, named);
            best.truncate(Names::FIRST);
        }
        Gathering {
            kind: self.kind,
            distinct: self.distinct,
            rows: best
                .into_iter()
                .map(|named| (named, Row::default()))
                .collect(),
        }
    }
}

/// Some names whose mentions are being gathered.
pub(super) struct Gathering {
    kind: Kind,
    distinct: usize,
    rows: Vec<(u32, Row)>,
}

impl Gathering {
    /// With a mention, where it is of one of them.
    pub fn take(&mut self, called: &Called, item: Item, at: MentionRef) {
        if item.kind() != Some(self.kind) {
            return;
        }
        let named = called
            .spelling(item.spelling)
            .map(|spelling| spelling.named);
        let mut rows = self.rows.iter_mut();
        if let Some((_, row)) = rows.find(|(known, _)| Some(*known) == named) {
            row.add(item.spelling, at);
        }
    }

    /// All that is told of them.
    pub fn names(self, called: &Called) -> Names {
        let rows = self.rows.into_iter();
        let mut first: Vec<_> = rows.filter_map(|(_, row)| row.count(called)).collect();
        first.order_by_cached_key(|row| {
            (Reverse(row.count), collate::key(&row.name), row.key.clone())
        });
        let distinct = self.distinct;
        Names { distinct, first }
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
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
        at_once(self.names_paced(selection, kind, &Pace::default()))
    }

    /// [`Corpus::names`], resting on the way.
    pub async fn names_paced(
        &self,
        selection: &Selection,
        kind: Kind,
        pace: &Pace,
    ) -> Vec<NameCount> {
        let mut places: HashMap<u32, usize> = HashMap::default();
        let mut rows: Vec<Row> = Vec::new();
        for mentions in selection.mentions.chunks(BIT) {
            self.take_names(kind, mentions, &mut places, &mut rows);
            pace.rest().await;
        }
        let mut keyed = Vec::with_capacity(rows.len());
        for row in rows {
            let row = row.count(&self.shared.called());
            keyed.extend(row.map(|row| (collate::key(&row.name), row)));
            pace.rest().await;
        }
        let keyed = pace.in_order(keyed, |(name, a), (other, b)| {
            let most = b.count.cmp(&a.count);
            most.then_with(|| name.cmp(other))
                .then_with(|| a.key.cmp(&b.key))
        });
        keyed.await.into_iter().map(|(_, row)| row).collect()
    }

    /// Each of these mentions in the row of its name, of which `places` tells where it is.
    fn take_names(
        &self,
        kind: Kind,
        mentions: &[MentionRef],
        places: &mut HashMap<u32, usize>,
        rows: &mut Vec<Row>,
    ) {
        let called = self.shared.called();
        for &at in mentions {
            let item = self.item(at).filter(|item| item.kind() == Some(kind));
            let Some((number, spelling)) =
                item.and_then(|item| Some((item.spelling, called.spelling(item.spelling)?)))
            else {
                continue;
            };
            let row = *places.entry(spelling.named).or_insert_with(|| {
                rows.push(Row::default());
                rows.len() - 1
            });
            rows[row].add(number, at);
        }
    }
}
