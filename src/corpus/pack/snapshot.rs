//! The front of the articles that a reader keeps: by it they count and filter as soon as the page opens,
//! and their texts come afterwards, as those of a pack do.
//!
//! ```text
//! first   the release, how many articles
//! shelves how many, and of each its groups and its place; of each article which
//! front   as in a pack
//! ```
//!
//! It is no file that goes anywhere: the page that wrote it reads it again, out of the browser's own
//! database. So it is neither packed nor summed up, and has no form: where another release wrote it, be it
//! that only a count is told otherwise there, it is passed over, and the articles are read as if there were
//! none.

#[cfg(test)]
mod tests;

use foldhash::HashMap;
use std::sync::Arc;

use super::column::{Column, put, put_size, put_text};
use super::front::{Front, Line};
use super::unfold::Shelves;
use super::{Fault, Unfolding};
use crate::corpus::{Corpus, Entry, Shelf};

/// This release: differs wherever a source does.
pub(super) const RELEASE: u64 = match u64::from_str_radix(env!("TRICHLUC_RELEASE"), 16) {
    Ok(release) => release,
    Err(_) => 0,
};

/// One that is being made.
#[derive(Default)]
pub struct Snapshot {
    front: Front,
    shelves: Vec<u8>,
    /// Which numbers shelves have.
    known: HashMap<Stands, usize>,
    stands: Vec<u8>,
    articles: usize,
}

/// What a [`Shelf`] says.
type Stands = (Vec<String>, Option<String>);

impl Snapshot {
    /// An article of `corpus` more.
    pub fn add(&mut self, corpus: &Corpus, entry: &Entry) {
        let published = entry.article.published.as_ref();
        let line = Line {
            id: &entry.article.id,
            heading: &entry.heading,
            published: published.map(|at| (at.iso.as_str(), at.day)),
            unit: &entry.unit,
        };
        self.front.add(&line, &corpus.shared.called());
        let next = self.known.len();
        let stands = (entry.shelf.groups.clone(), entry.shelf.place.clone());
        let number = *self.known.entry(stands).or_insert_with(|| {
            put_size(&mut self.shelves, entry.shelf.groups.len());
            for group in &entry.shelf.groups {
                put_text(&mut self.shelves, group);
            }
            let place = entry.shelf.place.as_deref();
            self.shelves.push(u8::from(place.is_some()));
            put_text(&mut self.shelves, place.unwrap_or_default());
            next
        });
        put_size(&mut self.stands, number);
        self.articles += 1;
    }

    /// How many articles there are.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.articles
    }

    /// All of it.
    #[must_use]
    pub fn bytes(self, corpus: &Corpus) -> Vec<u8> {
        let mut bytes = Vec::new();
        put(&mut bytes, RELEASE);
        put_size(&mut bytes, self.articles);
        put_size(&mut bytes, self.known.len());
        bytes.extend(self.shelves);
        bytes.extend(self.stands);
        self.front.put_behind(bytes, &corpus.shared.called())
    }
}

impl Unfolding {
    /// What a [`Snapshot`] wrote; `None` where another release did, or it is damaged.
    #[must_use]
    pub fn of_snapshot(bytes: Vec<u8>) -> Option<Self> {
        let mut rest = Column::whole(&bytes);
        let ours = rest.number(&bytes).ok()? == RELEASE;
        ours.then_some(())?;
        let articles = rest.count(&bytes).ok()?;
        let shelves = shelves(&bytes, &mut rest, articles).ok()?;
        Self::read(bytes, rest, articles, true, shelves).ok()
    }
}

fn shelves(bytes: &[u8], from: &mut Column, articles: usize) -> Result<Shelves, Fault> {
    let mut all: Vec<Arc<Shelf>> = Vec::new();
    for _ in 0..from.count(bytes)? {
        let mut groups = Vec::new();
        for _ in 0..from.count(bytes)? {
            groups.push(from.text(bytes)?.to_owned());
        }
        let placed = from.byte(bytes)? == 1;
        let place = from.text(bytes)?.to_owned();
        let place = Some(place).filter(|_| placed);
        all.push(Shelf { groups, place }.into());
    }
    let mut of = Vec::new();
    for _ in 0..articles {
        let shelf = all.get(from.size(bytes)?);
        of.push(shelf.ok_or(Fault::Damaged)?.clone());
    }
    Ok(Shelves::Each(of))
}
