//! What is worked out of an article where it is read, for the corpus that it is to stand in: its words, the
//! places that it is about, its areas of work. So the page, which has but one thread, only numbers them.

use super::area::{Cues, WorkArea};
use super::search::cut;
use super::varint::{put_run, put_size, taken_size, taken_text};
use crate::article::Article;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Prepared {
    /// The places that it is about, most important first.
    pub places: Vec<String>,
    /// The areas of work in the order of their table, with each block that treats one.
    pub areas: Vec<(WorkArea, u32)>,
    /// Its words; see [`cut`].
    pub words: Vec<u8>,
}

impl Prepared {
    /// Of an article that is about these places.
    pub fn new(article: &Article, places: &[String], cues: &Cues) -> Self {
        Self {
            places: places.to_vec(),
            areas: cues.areas(article),
            words: cut(article),
        }
    }

    /// As bytes.
    pub fn packed(&self) -> Vec<u8> {
        let mut into = Vec::new();
        put_size(&mut into, self.places.len());
        for place in &self.places {
            put_run(&mut into, place.as_bytes());
        }
        put_size(&mut into, self.areas.len());
        for (area, block) in &self.areas {
            put_size(&mut into, *area as usize);
            put_size(&mut into, *block as usize);
        }
        into.extend_from_slice(&self.words);
        into
    }

    /// The same again; `None` where the bytes are no such thing.
    pub fn unpacked(mut from: &[u8]) -> Option<Self> {
        let mut places = Vec::new();
        for _ in 0..taken_size(&mut from)? {
            places.push(taken_text(&mut from)?.to_owned());
        }
        let mut areas = Vec::new();
        for _ in 0..taken_size(&mut from)? {
            let area = WorkArea::ALL.get(taken_size(&mut from)?)?;
            areas.push((*area, u32::try_from(taken_size(&mut from)?).ok()?));
        }
        Some(Self {
            places,
            areas,
            words: from.to_vec(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_comes_back_as_it_was_and_what_is_cut_short_does_not() {
        let prepared = Prepared {
            places: vec!["Đông Triều".to_owned(), String::new()],
            areas: vec![(WorkArea::ALL[0], 3), (WorkArea::ALL[1], 700)],
            words: vec![],
        };
        let bytes = prepared.packed();
        assert_eq!(Prepared::unpacked(&bytes), Some(prepared));
        for end in 0..bytes.len() {
            assert_eq!(Prepared::unpacked(&bytes[..end]), None, "{end}");
        }
    }
}
