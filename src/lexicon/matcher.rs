//! Finds the phrases of one table in a run of tokens. For tables that are asked now and then, and
//! for what a text itself shows; those that are asked at every word are a [`super::Table`].

use std::collections::HashMap;

use super::symbol::{Mixing, symbol};
use crate::text::{Token, tokens};

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
    edges: HashMap<(u32, u64), u32, Mixing>,
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
    /// Compiles the `rows` of a table; of two rows with the same phrase the later one counts.
    pub fn new<'a>(rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        #[cfg(feature = "phrases")]
        let rows = rows
            .into_iter()
            .inspect(|(phrase, _)| super::phrases::note(phrase));
        Self::learnt(rows)
    }

    /// The same of rows that are no table's, but what one text shows.
    pub fn learnt<'a>(rows: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut built = Self {
            edges: HashMap::default(),
            values: vec![None],
            firsts: Firsts([0; Firsts::WORDS]),
        };
        for (phrase, value) in rows {
            let mut node = 0;
            let tokens = tokens(phrase);
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
    #[inline]
    pub fn longest(&self, source: &str, tokens: &[Token], start: usize) -> Option<Term<T>> {
        // Nearly always nothing begins here, and the walk is not even set out on.
        let first = symbol(source, tokens.get(start)?)?;
        if !self.firsts.may_hold(first) {
            return None;
        }
        self.longest_there(source, tokens, start)
    }

    #[inline(never)]
    fn longest_there(&self, source: &str, tokens: &[Token], start: usize) -> Option<Term<T>> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(rows: &[&'static str], text: &str, expected: &[&str]) {
        let matcher = Matcher::new(rows.iter().map(|row| (*row, ())));
        let tokens = tokens(text);
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
