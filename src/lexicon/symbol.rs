//! What a token is to a trie: one number, and its hash.

use std::hash::{BuildHasherDefault, Hasher};

use crate::text::{SyllableKey, Token, TokenKind};

/// What a token is to a trie; `None` for words that have no key. Syllable keys leave the highest
/// bit free; digits and signs set it.
#[inline]
pub(super) fn symbol(source: &str, token: &Token) -> Option<u64> {
    const OTHER: u64 = 1 << 63;
    match token.kind {
        TokenKind::Word => (token.key != SyllableKey::NONE).then_some(token.key.0),
        TokenKind::Sign(c) => Some(OTHER | u64::from(u32::from(c))),
        TokenKind::Digits => {
            let text = token.span.of(source);
            let number = text
                .bytes()
                .take(12)
                .fold(0, |n, b| n * 10 + u64::from(b - b'0'));
            Some(OTHER | (text.len().min(99) as u64) << 48 | 1 << 47 | number)
        }
    }
}

/// Builds [`Mix`].
pub(super) type Mixing = BuildHasherDefault<Mix>;

/// A multiply-and-fold hash: keys are integers that nobody outside chooses the spread of, or names of
/// our own tables, and the standard library's keyed hash costs more than the rest of the look-up.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        let last = rest
            .iter()
            .fold(rest.len() as u64, |n, byte| n << 8 | u64::from(*byte));
        self.write_u64(last);
    }

    fn write_u8(&mut self, n: u8) {
        self.write_u64(u64::from(n));
    }

    fn write_u32(&mut self, n: u32) {
        self.write_u64(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0.rotate_left(5) ^ n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}
