//! The index of the articles that a reader keeps: with it all their words are found before any text is there,
//! as all of them count and filter by the [`Snapshot`](super::Snapshot), beside which it lies.
//!
//! ```text
//! piece …  the release, the forms that no piece before has, how many articles, and of each its id, its
//!          sentences, where its mentions stand, and what is printed again
//! ```
//!
//! Pieces are small, so that whoever reads one after the other can do something else in between. What was
//! said of the snapshot holds of them: nobody else reads them, and of another release they are passed over.
//! So is the rest where one is damaged, or forms have other numbers now; the words come with the texts then.

use std::sync::{Arc, OnceLock};

use super::column::{put, put_text};
use super::snapshot::RELEASE;
use crate::corpus::search::Sentences;
use crate::corpus::varint::{put_size, taken, taken_size};
use crate::corpus::version::Ready;
use crate::corpus::{ArticleId, Corpus, Entry};

/// A piece is given out when its articles take so many bytes.
const PIECE: usize = if cfg!(test) { 1 << 10 } else { 1 << 17 };

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
    /// An article of `corpus` more; a piece where one is full with it.
    pub fn add(&mut self, corpus: &Corpus, entry: &Entry) -> Option<Vec<u8>> {
        if entry.is_indexed() {
            let sentences = &entry.unit.sentences;
            let last = sentences.forms().last();
            let forms = last.map_or(0, |last| last as usize + 1);
            self.forms = self.forms.max(forms);
            put_text(&mut self.bytes, &entry.article.id);
            let mut own = Vec::new();
            sentences.put(&mut own);
            entry.unit.put_places(&mut own);
            put_size(&mut self.bytes, own.len());
            self.bytes.extend(own);
            self.articles += 1;
        }
        (self.bytes.len() >= PIECE).then(|| self.piece(corpus))
    }

    /// The last piece, where there is one.
    #[must_use]
    pub fn rest(mut self, corpus: &Corpus) -> Option<Vec<u8>> {
        (self.articles > 0).then(|| self.piece(corpus))
    }

    fn piece(&mut self, corpus: &Corpus) -> Vec<u8> {
        let mut piece = Vec::with_capacity(self.bytes.len() + self.bytes.len() / 4);
        put(&mut piece, RELEASE);
        let words = corpus.shared.words();
        words.put_forms(self.told, self.forms, &mut piece);
        put_size(&mut piece, self.articles);
        piece.append(&mut self.bytes);
        self.told = self.forms;
        self.articles = 0;
        piece
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
        let from = &mut piece;
        let ours = taken(from)? == RELEASE;
        ours.then_some(())?;
        let words = &mut corpus.shared.words_to_add();
        // Of forms that were not told before nobody knows which they are.
        let before = std::mem::replace(&mut self.told, usize::MAX);
        let told = words.take_forms(from).filter(|told| told.start == before)?;
        let mut ready = Vec::new();
        for _ in 0..taken_size(from)? {
            let id = std::str::from_utf8(run(from)?).ok()?;
            let own = &mut run(from)?;
            let at = corpus.article_by_id(id);
            // Others are not here any more, or have come meanwhile.
            let awaits = |entry: &&Entry| entry.is_awaited() && !entry.is_indexed();
            let entry = at.and_then(|at| corpus.entry(at)).filter(awaits);
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

/// The next bytes, with their number before them.
fn run<'a>(from: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = taken_size(from)?;
    let (run, rest) = from.split_at_checked(length)?;
    *from = rest;
    Some(run)
}
