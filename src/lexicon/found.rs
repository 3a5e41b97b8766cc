//! The phrases of all tables in one run of tokens.

use super::Term;
use super::table::{Slot, Table};
use super::trie::TRIE;
use crate::text::Token;

/// Every phrase of every [`Table`] in a run of tokens, so that asking one table whether it has a
/// phrase at a token is looking at one bit.
#[derive(Debug)]
pub struct Found {
    /// One for each token, and one more.
    spots: Vec<Spot>,
    /// By the token at which they begin, then by length.
    hits: Vec<Hit>,
}

/// Several tables, to be asked at once whether any has a phrase at a token.
#[derive(Clone, Copy, Debug)]
pub struct Tables(u64);

impl Tables {
    /// No table.
    pub const NONE: Self = Self(0);

    /// These and one more.
    #[must_use]
    pub fn and<T: Copy>(self, table: &Table<T>) -> Self {
        Self(self.0 | table.slot().bit())
    }
}

/// What begins at a token.
#[derive(Clone, Copy, Debug)]
struct Spot {
    /// The tables that have a phrase here, by [`Slot::bit`].
    tables: u64,
    /// The first phrase.
    first: u32,
}

/// A phrase that stands in the text.
#[derive(Clone, Copy, Debug)]
struct Hit {
    slot: Slot,
    length: u8,
    row: u16,
}

impl Found {
    /// Finds the phrases in `tokens`.
    #[must_use]
    pub fn new(source: &str, tokens: &[Token]) -> Self {
        let trie = &*TRIE;
        let words: Vec<_> = tokens.iter().map(|t| trie.word(source, t)).collect();
        let mut found = Self {
            spots: Vec::with_capacity(tokens.len() + 1),
            hits: Vec::with_capacity(tokens.len() * 2),
        };
        for start in 0..words.len() {
            let first = found.hits.len();
            let mut tables = 0;
            let mut node = trie.start(words[start]);
            let mut length = 0_u8;
            while node != 0 {
                length = length.saturating_add(1);
                for end in trie.ends(node) {
                    tables |= end.slot.bit();
                    found.hits.push(Hit {
                        slot: end.slot,
                        length,
                        row: end.row,
                    });
                }
                node = match words.get(start + usize::from(length)) {
                    Some(&word) if word != 0 => trie.next(node, word),
                    _ => 0,
                };
            }
            found.push(tables, first);
        }
        found.push(0, found.hits.len());
        found
    }

    fn push(&mut self, tables: u64, first: usize) {
        let first = u32::try_from(first).unwrap_or(u32::MAX);
        self.spots.push(Spot { tables, first });
    }

    /// The phrases of all tables at token `start`, where `slot` has one.
    #[inline]
    fn at(&self, slot: Slot, start: usize) -> &[Hit] {
        match self.spots.get(start..) {
            Some([here, next, ..]) if here.tables & slot.bit() != 0 => {
                &self.hits[here.first as usize..next.first as usize]
            }
            _ => &[],
        }
    }

    /// Whether a phrase of one of `tables` begins at token `start`.
    #[must_use]
    #[inline]
    pub fn any(&self, tables: Tables, start: usize) -> bool {
        let here = self.spots.get(start);
        here.is_some_and(|spot| spot.tables & tables.0 != 0)
    }

    /// Whether no phrase of this table begins at token `start`: so it is nearly always, and asked
    /// for every table at every token.
    #[expect(
        clippy::inline_always,
        reason = "built for size, a call would cost more than the question"
    )]
    #[inline(always)]
    fn has_none(&self, slot: Slot, start: usize) -> bool {
        let here = self.spots.get(start);
        here.is_none_or(|spot| spot.tables & slot.bit() == 0)
    }

    /// The longest phrase of `table` that begins at token `start`.
    #[expect(clippy::inline_always, reason = "see `has_none`")]
    #[must_use]
    #[inline(always)]
    pub fn longest<T: Copy>(&self, table: &Table<T>, start: usize) -> Option<Term<T>> {
        if self.has_none(table.slot(), start) {
            return None;
        }
        self.longest_there(table, start)
    }

    #[inline(never)]
    fn longest_there<T: Copy>(&self, table: &Table<T>, start: usize) -> Option<Term<T>> {
        let slot = table.slot();
        let hit = self.at(slot, start).iter().rfind(|hit| hit.slot == slot)?;
        Some(hit.term(table, start))
    }

    /// Every phrase of `table` that begins at token `start`, shortest first.
    pub fn all<T: Copy>(
        &self,
        table: &'static Table<T>,
        start: usize,
    ) -> impl DoubleEndedIterator<Item = Term<T>> {
        let slot = table.slot();
        let hits = self.at(slot, start).iter();
        hits.filter(move |hit| hit.slot == slot)
            .map(move |hit| hit.term(table, start))
    }

    /// The longest phrases of `table`, left to right, none inside or across another.
    #[must_use]
    pub fn scan<T: Copy>(&self, table: &Table<T>) -> Vec<Term<T>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.spots.len() {
            if let Some(term) = self.longest(table, at) {
                at = term.end;
                found.push(term);
            } else {
                at += 1;
            }
        }
        found
    }
}

impl Hit {
    fn term<T: Copy>(self, table: &Table<T>, start: usize) -> Term<T> {
        Term {
            start,
            end: start + usize::from(self.length),
            value: table.value(self.row),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Found;
    use crate::lexicon::place::{KNOWN, LEVEL};
    use crate::text::tokens;

    #[test]
    fn tables_are_told_apart_and_the_longest_phrase_wins() {
        let text = "thành phố Thái Nguyên, tỉnh thái nguyên";
        let tokens = tokens(text);
        let found = Found::new(text, &tokens);
        assert_eq!(found.longest(&LEVEL, 0).map(|term| term.end), Some(2));
        assert_eq!(found.longest(&KNOWN, 0), None);
        assert_eq!(found.longest(&KNOWN, 2).map(|term| term.end), Some(4));
        assert_eq!(found.scan(&KNOWN).len(), 2);
        assert_eq!(found.longest(&KNOWN, 99), None);
        for at in 0..tokens.len() {
            let direct = KNOWN.longest(text, &tokens, at);
            assert_eq!(found.longest(&KNOWN, at), direct);
        }
    }
}
