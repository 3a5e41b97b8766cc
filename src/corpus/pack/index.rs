//! The index of the articles that a reader keeps: with it all their words are found before any text is there,
//! as all of them count and filter by the [`Snapshot`](super::Snapshot), beside which it lies.
//!
//! ```text
//! piece …  the release, the sum of what follows: some forms that no piece before has, how many articles, and
//!          of each its id, its sentences, where its mentions stand, and what is printed again
//! ```
//!
//! Pieces are small, so that whoever reads one after the other can do something else in between. What was
//! said of the snapshot holds of them: nobody else reads them, and of another release they are passed over.
//! So is the rest where one is damaged, or forms have other numbers now; the words come with the texts then.
//! Of words that no article has any more nothing is written: who removes an article removes them.

use std::sync::{Arc, OnceLock};

use super::column::{put, put_text};
use super::snapshot::RELEASE;
use crate::corpus::search::Sentences;
use crate::corpus::varint::{put_run, put_size, taken, taken_run, taken_size, taken_text};
use crate::corpus::version::Ready;
use crate::corpus::{ArticleId, Corpus, Entry, Shelf};

/// A piece is given out when its articles take so many bytes.
const PIECE: usize = if cfg!(test) { 1 << 10 } else { 1 << 17 };
/// No piece tells of more forms.
const FORMS: usize = if cfg!(test) { 200 } else { 4_000 };

/// One that is being made.
#[derive(Default)]
pub struct Index {
    /// The articles of the piece.
    bytes: Vec<u8>,
    articles: usize,
    /// So many forms were told, and so many have to be by now.
    told: usize,
    forms: usize,
}

impl Index {
    /// An article of `corpus` more; `take` is given the pieces that are full with it.
    pub fn add(&mut self, corpus: &Corpus, entry: &Entry, take: &mut dyn FnMut(&[u8])) {
        if entry.is_indexed() {
            let sentences = &entry.unit.sentences;
            let last = sentences.forms().last();
            let forms = last.map_or(0, |last| last as usize + 1);
            self.forms = self.forms.max(forms);
            put_text(&mut self.bytes, &entry.article.id);
            let mut own = Vec::new();
            sentences.put(&mut own);
            entry.unit.put_places(&mut own);
            put_run(&mut self.bytes, &own);
            self.articles += 1;
        }
        if self.bytes.len() >= PIECE || self.forms - self.told >= FORMS {
            self.give(corpus, take);
        }
    }

    /// No more: the last pieces.
    pub fn end(mut self, corpus: &Corpus, take: &mut dyn FnMut(&[u8])) {
        if self.articles > 0 {
            self.give(corpus, take);
        }
    }

    fn give(&mut self, corpus: &Corpus, take: &mut dyn FnMut(&[u8])) {
        let words = corpus.shared.words();
        let has = |form: usize| corpus.holding.get(form).is_some_and(|n| *n > 0);
        while self.articles > 0 {
            let to = self.forms.min(self.told + FORMS);
            let mut said = Vec::with_capacity(self.bytes.len() + self.bytes.len() / 4);
            words.put_forms(self.told..to, has, &mut said);
            self.told = to;
            // Articles come behind all forms that they have.
            let articles = if to == self.forms {
                std::mem::take(&mut self.articles)
            } else {
                0
            };
            put_size(&mut said, articles);
            if articles > 0 {
                said.append(&mut self.bytes);
            }
            let mut piece = Vec::with_capacity(said.len() + 16);
            put(&mut piece, RELEASE);
            put(&mut piece, crc32fast::hash(&said).into());
            piece.extend(said);
            take(&piece);
        }
    }
}

/// One that is being read, a piece after the other.
#[derive(Default)]
pub struct Indexing {
    /// So many forms are told, and have here the numbers that they had.
    told: usize,
}

impl Indexing {
    /// The articles of which the next piece tells, to be [`filled`](Corpus::filled) in: awaited still, but with
    /// their words. `None` where it cannot be read; nor can those behind it be then.
    pub fn piece(&mut self, corpus: &Corpus, mut piece: &[u8]) -> Option<Vec<(ArticleId, Ready)>> {
        // Of forms that were not told before nobody knows which they are.
        let before = std::mem::replace(&mut self.told, usize::MAX);
        let from = &mut piece;
        let ours = taken(from)? == RELEASE && taken(from)? == u64::from(crc32fast::hash(from));
        ours.then_some(())?;
        let words = &mut corpus.shared.words_to_add();
        let told = words.take_forms(from).filter(|told| told.start == before)?;
        let mut ready = Vec::new();
        for _ in 0..taken_size(from)? {
            let id = taken_text(from)?;
            let own = &mut taken_run(from)?;
            let at = corpus.article_by_id(id);
            let entry = at
                .and_then(|at| corpus.entry(at))
                .filter(|entry| awaits(entry));
            let Some((at, entry)) = at.zip(entry) else {
                continue;
            };
            let sentences = Sentences::taken(own, words)?;
            let entry = Entry {
                unit: entry.unit.indexed(sentences, own)?,
                told: OnceLock::new(),
                ..entry.clone()
            };
            own.is_empty().then_some(())?;
            ready.push((at, Ready(Arc::new(entry))));
        }
        from.is_empty().then_some(())?;
        self.told = told.end;
        Some(ready)
    }
}

/// Whether it is one of the reader's own whose words are not known: others are not here any more, have come
/// meanwhile, or are another's under the same id.
fn awaits(entry: &Entry) -> bool {
    let own = entry.shelf.groups.iter().any(|group| group == Shelf::OWN);
    own && entry.is_awaited() && !entry.is_indexed()
}
