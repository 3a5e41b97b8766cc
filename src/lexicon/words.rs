//! The numbers of the lexicon's words. Asked once for every word of every text, so it does nothing
//! but multiply, shift and compare.

use std::collections::HashMap;

/// A table from symbols to numbers, with free places between: a symbol stands at the place that its
/// hash gives, or in the next free one.
#[derive(Debug)]
pub(super) struct Words {
    symbols: Vec<u64>,
    numbers: Vec<u16>,
    shift: u32,
}

/// No symbol: the key of what is no syllable.
const FREE: u64 = 0;

impl Words {
    /// The table of `words`, at most half full.
    pub fn new(words: &HashMap<u64, u16>) -> Self {
        let places = (words.len() * 2).next_power_of_two().max(2);
        let mut table = Self {
            symbols: vec![FREE; places],
            numbers: vec![0; places],
            shift: 64 - places.trailing_zeros(),
        };
        for (&symbol, &number) in words {
            let at = table.place(symbol);
            table.symbols[at] = symbol;
            table.numbers[at] = number;
        }
        table
    }

    /// The number of `symbol`; nought where it has none.
    #[inline]
    pub fn get(&self, symbol: u64) -> u16 {
        self.numbers[self.place(symbol)]
    }

    /// Where `symbol` stands, or would stand.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "fewer places than that")]
    fn place(&self, symbol: u64) -> usize {
        let last = self.symbols.len() - 1;
        let mut at = (symbol.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift) as usize;
        loop {
            let here = self.symbols[at & last];
            if here == symbol || here == FREE {
                return at & last;
            }
            at += 1;
        }
    }
}
