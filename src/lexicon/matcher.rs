//! Finds the phrases of a table in a run of tokens: a trie over whole syllables, so that `tác` is
//! never found in `công tác viên`'s neighbour and `tỉ` never in `tỉnh`.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::{Span, SyllableKey, Token, TokenKind, tokenize};

/// A phrase of the table that stands in the text, from token `start` to before token `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term<T> {
    /// The first token.
    pub start: usize,
    /// The token after the last.
    pub end: usize,
    /// What the table says of the phrase.
    pub value: T,
}

/// A compiled table from phrases to values.
///
/// Phrases match whatever the case, tone placement and normal form, syllable by syllable. A sign
/// in a phrase (`T.Ư`, `đ/c`, `giao thông - vận tải`) matches that same sign; digits match the same
/// digits. The spacing between syllables is not looked at.
#[derive(Clone, Debug)]
pub struct Matcher<T> {
    edges: HashMap<(u32, u64), u32, BuildHasherDefault<Mix>>,
    values: Vec<Option<T>>,
    firsts: Firsts,
}

/// Which symbols some phrase begins with, perhaps: most words begin none, and are passed over here
/// without a look into the trie.
#[derive(Clone, Debug)]
struct Firsts([u64; Self::WORDS]);

impl Firsts {
    const WORDS: usize = 64;

    const fn place(symbol: u64) -> (usize, u64) {
        let mixed = symbol.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        ((mixed >> 58) as usize, 1 << (mixed >> 52 & 63))
    }

    fn add(&mut self, symbol: u64) {
        let (word, bit) = Self::place(symbol);
        self.0[word] |= bit;
    }

    fn may_hold(&self, symbol: u64) -> bool {
        let (word, bit) = Self::place(symbol);
        self.0[word] & bit != 0
    }
}

impl<T: Copy> Matcher<T> {
    /// Compiles `rows`; of two rows with the same phrase the later one counts.
    pub fn new<'a>(rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut built = Self {
            edges: HashMap::default(),
            values: vec![None],
            firsts: Firsts([0; Firsts::WORDS]),
        };
        for (phrase, value) in rows {
            #[cfg(feature = "phrases")]
            super::phrases::note(phrase);
            let mut node = 0;
            let tokens = tokenize(phrase, Span::new(0, phrase.len()));
            let symbols: Option<Vec<_>> = tokens.iter().map(|t| symbol(phrase, t)).collect();
            for symbol in symbols.unwrap_or_default() {
                if node == 0 {
                    built.firsts.add(symbol);
                }
                let next = u32::try_from(built.values.len()).unwrap_or(u32::MAX);
                node = *built.edges.entry((node, symbol)).or_insert(next);
                if node == next {
                    built.values.push(None);
                }
            }
            if node != 0 {
                built.values[node as usize] = Some(value);
            }
        }
        built
    }

    /// The longest phrase that begins at token `start`.
    #[must_use]
    pub fn longest(&self, source: &str, tokens: &[Token], start: usize) -> Option<Term<T>> {
        self.all(source, tokens, start).last()
    }

    /// Every phrase that begins at token `start`, shortest first.
    pub fn all<'a>(
        &'a self,
        source: &'a str,
        tokens: &'a [Token],
        start: usize,
    ) -> impl Iterator<Item = Term<T>> + 'a {
        let mut node = 0;
        let mut end = start;
        std::iter::from_fn(move || {
            loop {
                let symbol = symbol(source, tokens.get(end)?)?;
                if node == 0 && !self.firsts.may_hold(symbol) {
                    return None;
                }
                node = *self.edges.get(&(node, symbol))?;
                end += 1;
                if let Some(value) = self.values[node as usize] {
                    return Some(Term { start, end, value });
                }
            }
        })
    }

    /// The longest phrases, left to right, none inside or across another.
    #[must_use]
    pub fn scan(&self, source: &str, tokens: &[Token]) -> Vec<Term<T>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if let Some(term) = self.longest(source, tokens, at) {
                at = term.end;
                found.push(term);
            } else {
                at += 1;
            }
        }
        found
    }
}

/// What a token is to the trie; `None` for words that have no key. Syllable keys leave the highest
/// bit free; digits and signs set it.
fn symbol(source: &str, token: &Token) -> Option<u64> {
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

/// A multiply-and-fold hash: keys are two integers that nobody outside chooses the spread of, and
/// the standard library's keyed hash costs more than the rest of the look-up.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, n: u32) {
        self.write_u64(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        self.0 = (self.0.rotate_left(5) ^ n).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(rows: &[&'static str], text: &str, expected: &[&str]) {
        let matcher = Matcher::new(rows.iter().map(|row| (*row, ())));
        let tokens = tokenize(text, Span::new(0, text.len()));
        let found: Vec<_> = matcher
            .scan(text, &tokens)
            .iter()
            .map(|t| tokens[t.start].span.join(tokens[t.end - 1].span).of(text))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_longest_phrase_wins_whatever_case_and_tone_placement() {
        case(
            &["Thành ủy", "Ban Thường vụ Thành ủy"],
            "ban thường vụ Thành uỷ, THÀNH ỦY",
            &["ban thường vụ Thành uỷ", "THÀNH ỦY"],
        );
    }

    #[test]
    fn only_whole_syllables_match() {
        case(&["tỉ", "ba", "chín"], "tỉnh ban chính tỷ", &["tỷ"]);
        case(&["T.Ư", "TW"], "Nghị quyết T.Ư 4, TW5", &["T.Ư", "TW"]);
        case(
            &["tháng 1", "tháng 12"],
            "tháng 11, tháng 12, tháng 01",
            &["tháng 12"],
        );
    }

    #[test]
    fn unknown_words_match_nothing() {
        case(&["москва"], "москва Париж", &[]);
        case(&["a b c"], "a b d", &[]);
    }
}
