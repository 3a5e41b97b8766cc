//! The tokens of an article, sentence by sentence: each by its place among the article's forms.
//!
//! Forms are numbered as they come, so that those which come often have low numbers, stand first among the
//! forms of an article, and are most of its tokens. A low place takes one byte, another two: nearly as
//! small as if no article had more than a few forms.

use std::slice;

use super::runs::{Running, Runs};
use crate::corpus::small::Small;
use crate::corpus::varint::{put_size, taken_size};

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
    pub fn sentences(&self) -> usize {
        self.ends.len()
    }

    /// Puts them behind what is there: how long each sentence is, and their bytes as they are.
    pub fn put(&self, into: &mut Vec<u8>) {
        put_size(into, self.sentences());
        let mut start = 0;
        for end in (0..self.sentences()).map(|sentence| self.ends.get(sentence)) {
            put_size(into, (end - start) as usize);
            start = end;
        }
        into.extend_from_slice(&self.bytes);
    }

    /// Takes what was [`put`](Self::put); `None` where that is of more than so many forms, or no such thing.
    pub fn taken(from: &mut &[u8], forms: usize) -> Option<Self> {
        let sentences = taken_size(from).filter(|sentences| *sentences <= from.len())?;
        let (mut ends, mut end) = (Vec::with_capacity(sentences), 0_u32);
        for _ in 0..sentences {
            end = end.checked_add(u32::try_from(taken_size(from)?).ok()?)?;
            ends.push(end);
        }
        let (bytes, rest) = from.split_at_checked(end as usize)?;
        *from = rest;
        let tokens = Self {
            bytes: bytes.into(),
            ends: Small::new(&ends),
        };
        let mut known = true;
        for sentence in 0..sentences {
            walk(tokens.bytes_of(sentence), |place| {
                known &= place < forms;
                known
            });
        }
        known.then_some(tokens)
    }

    /// The places of the tokens of a sentence; none where there is no such sentence.
    pub fn of(&self, sentence: usize) -> Places<'_> {
        Places(self.bytes_of(sentence).iter())
    }

    /// The bits of the tokens of a sentence, at least up to where it has `enough`; each place has those of
    /// `bits`.
    pub fn bits_of(&self, sentence: usize, bits: &[u64], enough: u64) -> u64 {
        joined(self.bytes_of(sentence), bits, enough)
    }

    /// Calls `take` for each sentence with the bits of its tokens, at least up to where it has `enough`;
    /// each place has those of `bits`.
    pub fn each(&self, bits: &[u64], enough: u64, mut take: impl FnMut(usize, u64)) {
        let mut start = 0;
        for sentence in 0..self.ends.len() {
            let end = self.ends.get(sentence);
            take(
                sentence,
                joined(&self.bytes[start as usize..end as usize], bits, enough),
            );
            start = end;
        }
    }

    /// What the tokens of a sentence have, by themselves and side by side; nothing where there is no such
    /// sentence. Each place has the bits that `bits` gives; `begin` are those of the words that begin a term.
    #[expect(
        clippy::inline_always,
        reason = "what each token is asked is a call for each otherwise"
    )]
    #[inline(always)]
    pub fn runs(&self, sentence: usize, begin: u64, bits: impl Fn(usize) -> u64) -> Runs {
        let mut runs = Running::new(begin);
        walk(self.bytes_of(sentence), |place| {
            runs.take(bits(place));
            true
        });
        runs.runs
    }

    fn bytes_of(&self, sentence: usize) -> &[u8] {
        let start = sentence.checked_sub(1).map_or(0, |at| self.ends.get(at));
        let end = self.ends.get(sentence);
        let bytes = self.bytes.get(start as usize..end as usize);
        bytes.unwrap_or_default()
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

/// The bits of the places that these bytes tell, at least up to `enough`.
fn joined(bytes: &[u8], bits: &[u64], enough: u64) -> u64 {
    let mut has = 0;
    walk(bytes, |place| {
        has |= bits[place];
        has & enough != enough
    });
    has
}

/// Gives `take` the places that these bytes tell, as long as it wants more. Written out: every word that is
/// looked for asks this of every token, and an iterator's steps are calls too.
#[expect(
    clippy::inline_always,
    reason = "a program that is built to be small calls `take` for each place otherwise"
)]
#[inline(always)]
fn walk(bytes: &[u8], mut take: impl FnMut(usize) -> bool) {
    let mut at = 0;
    while at < bytes.len() {
        let first = bytes[at];
        at += 1;
        let mut place = usize::from(first);
        if u32::from(first) >= LOW {
            let mut rest = Places(bytes[at..].iter());
            let Some(high) = rest.high(first) else { break };
            at = bytes.len() - rest.0.len();
            place = high;
        }
        if !take(place) {
            break;
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
    /// There are no more than so many.
    pub fn most(&self) -> usize {
        self.0.len()
    }

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
        let all = (0..ends.len()).map(|sentence| tokens.of(sentence).collect::<Vec<_>>());
        let all: Vec<_> = all.collect();
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
    fn a_sentence_has_the_bits_of_all_its_tokens() {
        let places = [0, LOW, 1, 12_240, LOW - 1, 12_239];
        let mut bits = vec![0; 12_241];
        for (nth, place) in places.iter().enumerate() {
            bits[*place as usize] = 1 << nth;
        }
        let mut told = Vec::new();
        let tokens = Tokens::new(&places, &[2, 2, 5, 6]);
        tokens.each(&bits, u64::MAX, |at, has| told.push((at, has)));
        assert_eq!(told, [(0, 0b11), (1, 0), (2, 0b1_1100), (3, 0b10_0000)]);
        told.clear();
        tokens.each(&bits, 0b1100, |at, has| told.push((at, has)));
        assert_eq!(told, [(0, 0b11), (1, 0), (2, 0b1100), (3, 0b10_0000)]);
    }

    #[test]
    fn what_was_put_is_taken_and_nothing_of_forms_that_are_not_there() {
        let places = [0, LOW, 1, 12_240, LOW - 1];
        let tokens = Tokens::new(&places, &[2, 2, 5]);
        let mut bytes = Vec::new();
        tokens.put(&mut bytes);
        let all = |tokens: &Tokens| -> Vec<Vec<usize>> {
            let all = (0..tokens.sentences()).map(|sentence| tokens.of(sentence).collect());
            all.collect()
        };
        let mut from = &bytes[..];
        let taken = Tokens::taken(&mut from, 12_241).expect("its own");
        assert_eq!(all(&taken), all(&tokens));
        assert!(from.is_empty());
        assert!(Tokens::taken(&mut &bytes[..], 12_240).is_none());
        for end in 0..bytes.len() {
            assert!(Tokens::taken(&mut &bytes[..end], 12_241).is_none(), "{end}");
        }
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
