//! A unit without the texts: its values as plain numbers, and the unit that such numbers tell.
//!
//! What is known of a mention before the article is at hand counts and filters as it will afterwards;
//! only in which sentence it stands is not known, so that a search finds nothing of it before the index says
//! so.

use std::sync::Arc;

use super::{Counted, Item, NO_ID, NO_TYPE, NO_YEAR, Unit, numbered, repeated, small, stands};
use crate::article::Article;
use crate::corpus::Shelf;
use crate::corpus::area::WorkArea;
use crate::corpus::called::{Called, NONE};
use crate::corpus::search::Sentences;
use crate::corpus::small::Small;
use crate::corpus::varint::{put_size, taken_size};
use crate::extract::Extraction;

/// The numbers of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::corpus) struct Plain {
    /// Its kind, as [`Kind`](crate::extract::Kind) numbers them.
    pub kind: u8,
    /// Whether its words stand there for the first time.
    pub counts: bool,
    /// The first year that it belongs to.
    pub year: Option<u16>,
    /// Of a figure: the indicator and the status, as their tables number them.
    pub figure: Option<(u8, u8)>,
    /// The number of the type of a document.
    pub document_type: Option<u16>,
    /// The number of its spelling.
    pub spelling: Option<u32>,
}

/// What is known of an article by itself.
pub(in crate::corpus) struct Known {
    pub published: Option<u16>,
    /// The further years of mentions that belong to more than one.
    pub more_years: Vec<(u32, u16)>,
    /// The numbers of the places that it is about.
    pub places: Vec<u32>,
    pub areas: Vec<(WorkArea, u32)>,
}

impl Unit {
    /// Its mentions as plain numbers.
    pub fn plain(&self) -> impl Iterator<Item = Plain> {
        self.items.iter().map(|item| Plain {
            kind: item.kind,
            counts: item.counts,
            year: Some(item.year).filter(|year| *year != NO_YEAR),
            figure: (item.indicator != NO_ID).then_some((item.indicator, item.status)),
            document_type: Some(item.document_type).filter(|one| *one != NO_TYPE),
            spelling: Some(item.spelling).filter(|one| *one != NONE),
        })
    }

    /// The further years, and the year of publication.
    pub fn years(&self) -> (&[(u32, u16)], Option<u16>) {
        let published = Some(self.published).filter(|year| *year != NO_YEAR);
        (&self.more_years, published)
    }

    /// The unit that plain numbers tell; `sentences` are those of no text.
    pub fn told(
        items: &[Plain],
        known: Known,
        shelf: &Shelf,
        sentences: Arc<Sentences>,
        called: &mut Called,
    ) -> Self {
        let items = items.iter().map(|plain| {
            let spelling = plain.spelling.unwrap_or(NONE);
            let value = called.spelling(spelling).map(|spelling| spelling.value);
            let (indicator, status) = plain.figure.unwrap_or((NO_ID, NO_ID));
            Item {
                spelling,
                value: value.unwrap_or(NONE),
                year: plain.year.unwrap_or(NO_YEAR),
                document_type: plain.document_type.unwrap_or(NO_TYPE),
                kind: plain.kind,
                indicator,
                status,
                counts: plain.counts,
            }
        });
        let items = items.collect();
        let (about, numbers) = numbered(known.places, shelf, called);
        let counted = Counted {
            items,
            more_years: known.more_years.into(),
            published: known.published.unwrap_or(NO_YEAR),
            about,
            numbers,
            areas: known.areas.into(),
        };
        Self {
            stands: Small::default(),
            repeated: Box::default(),
            sentences,
            counted: counted.into(),
        }
    }

    /// Whether its mentions are these.
    pub fn tells_of(&self, extraction: &Extraction) -> bool {
        let mentions = &extraction.mentions;
        mentions.len() == self.items.len()
            && mentions
                .iter()
                .zip(&self.items)
                .all(|(mention, item)| mention.kind() as u8 == item.kind)
    }

    /// The same with the article at hand; `None` where it is not the one that was told of.
    pub fn with(
        &self,
        article: &Article,
        extraction: &Extraction,
        sentences: Arc<Sentences>,
    ) -> Option<Self> {
        self.tells_of(extraction).then(|| Self {
            stands: stands(article, extraction),
            repeated: repeated(article),
            sentences,
            counted: self.counted.clone(),
        })
    }

    /// Puts what the index tells beside the words themselves behind what is there: where each mention stands,
    /// and which sentences are printed again.
    pub fn put_places(&self, into: &mut Vec<u8>) {
        for at in 0..self.items.len() {
            put_size(into, self.stands.get(at) as usize);
        }
        put_size(into, self.repeated.len());
        for sentence in &self.repeated {
            put_size(into, *sentence as usize);
        }
    }

    /// The same with the words that the index has of it, and what was [put](Self::put_places) beside them;
    /// `None` where that is of another article.
    pub fn indexed(&self, sentences: Sentences, from: &mut &[u8]) -> Option<Self> {
        let last = sentences.len();
        let within = |most: usize| move |at: &usize| *at <= most;
        let mut stands = Vec::with_capacity(self.items.len());
        for _ in 0..self.items.len() {
            stands.push(small(taken_size(from).filter(within(last))?));
        }
        let mut repeated = Vec::new();
        for _ in 0..taken_size(from).filter(within(last))? {
            repeated.push(small(taken_size(from)?));
        }
        repeated.is_sorted().then(|| Self {
            stands: Small::new(&stands),
            repeated: repeated.into(),
            sentences: sentences.into(),
            counted: self.counted.clone(),
        })
    }
}
