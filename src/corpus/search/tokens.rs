//! The tokens of an article, sentence by sentence: each by its place among the article's forms.
//!
//! Forms are numbered as they come, so that those which come often have low numbers, stand first among the
//! forms of an article, and are most of its tokens. A low place takes one byte, another two: nearly as
//! small as if no article had more than a few forms.

use std::slice;

use crate::corpus::small::Small;

/// Places from here on take two bytes.
const LOW: u32 = 0xD0;
/// The first byte of those that take five, which no article that people write has.
const WIDE: u32 = 0xFF;

/// All of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Tokens {
    bytes: Box<[u8]>,
    /// Where each sentence ends.
    ends: Small,
}

impl Tokens {
    /// Those at these places; `ends` tells how many there are up to the end of each sentence.
    pub fn new(places: &[u32], ends: &[u32]) -> Self {
        let mut bytes = Vec::with_capacity(places.len() * 5 / 4);
        let mut sentences = Vec::with_capacity(ends.len());
        let mut start = 0;
        for end in ends {
            let end = *end as usize;
            for place in places.get(start..end).unwrap_or_default() {
                put(&mut bytes, *place);
            }
            sentences.push(u32::try_from(bytes.len()).unwrap_or(u32::MAX));
            start = end;
        }
        Self {
            bytes: bytes.into(),
            ends: Small::new(&sentences),
        }
    }

    /// How many sentences there are.
    #[cfg(test)]
    pub fn sentences(&self) -> usize {
        self.ends.len()
    }

    /// The places of the tokens of a sentence; none where there is no such sentence.
    pub fn of(&self, sentence: usize) -> Places<'_> {
        let start = sentence.checked_sub(1).map_or(0, |at| self.ends.get(at));
        self.between(start, self.ends.get(sentence))
    }

    /// Calls `take` for each sentence with the places of its tokens.
    pub fn each(&self, mut take: impl FnMut(usize, Places<'_>)) {
        let mut start = 0;
        for sentence in 0..self.ends.len() {
            let end = self.ends.get(sentence);
            take(sentence, self.between(start, end));
            start = end;
        }
    }

    fn between(&self, start: u32, end: u32) -> Places<'_> {
        let bytes = self.bytes.get(start as usize..end as usize);
        Places(bytes.unwrap_or_default().iter())
    }
}

fn put(bytes: &mut Vec<u8>, place: u32) {
    let [low, ..] = place.to_le_bytes();
    let Some(rest) = place.checked_sub(LOW) else {
        return bytes.push(low);
    };
    match u16::try_from((LOW << 8) + rest.min(u32::MAX >> 1)) {
        Ok(pair) if u32::from(pair >> 8) < WIDE => bytes.extend(pair.to_be_bytes()),
        _ => {
            bytes.push(u8::MAX);
            bytes.extend(place.to_le_bytes());
        }
    }
}

/// Places, one after the other.
#[derive(Clone, Debug)]
pub(super) struct Places<'a>(slice::Iter<'a, u8>);

impl Iterator for Places<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        let first = *self.0.next()?;
        if u32::from(first) < LOW {
            return Some(first.into());
        }
        self.high(first)
    }
}

impl Places<'_> {
    /// The place of more than one byte that begins so.
    fn high(&mut self, first: u8) -> Option<usize> {
        let second = *self.0.next()?;
        let first = u32::from(first);
        if first == WIDE {
            let [third, fourth, fifth] = [self.0.next(), self.0.next(), self.0.next()];
            let place = [second, *third?, *fourth?, *fifth?];
            return Some(u32::from_le_bytes(place) as usize);
        }
        Some((LOW + ((first - LOW) << 8) + u32::from(second)) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_every_sentence_is_what_it_was() {
        let edges = [
            0,
            LOW - 1,
            LOW,
            LOW + 255,
            LOW + 256,
            12_239,
            12_240,
            12_241,
        ];
        let places: Vec<u32> = edges.into_iter().chain([u32::MAX, 1]).collect();
        let ends = [0, 3, 3, 9, 10];
        let tokens = Tokens::new(&places, &ends);
        assert_eq!(tokens.sentences(), ends.len());
        let mut all = Vec::new();
        tokens.each(|sentence, run| {
            let run: Vec<usize> = run.collect();
            assert_eq!(tokens.of(sentence).collect::<Vec<_>>(), run);
            all.push(run);
        });
        let lengths: Vec<_> = all.iter().map(Vec::len).collect();
        assert_eq!(lengths, [0, 3, 0, 6, 1]);
        let all = all.concat();
        assert_eq!(
            all,
            places.iter().map(|at| *at as usize).collect::<Vec<_>>()
        );
        assert_eq!(tokens.of(ends.len()).count(), 0);
    }

    #[test]
    fn what_comes_often_takes_a_byte() {
        let bytes = |place: u32| Tokens::new(&[place], &[1]).bytes.len();
        assert_eq!(
            [0, LOW - 1, LOW, 12_239, 1 << 20].map(bytes),
            [1, 1, 2, 2, 5]
        );
    }
}
