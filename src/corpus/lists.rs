//! For each of many keys the rows that have it, in few bytes: what tells a question which articles it need not
//! look into.
//!
//! A row is an article, or what was worked out of one, by a number that no other ever has; so versions of a
//! corpus share the lists, and whoever is left out of a version is passed over by whoever asks. Rows are only
//! added, the least first, so nothing is ever put in order or moved. A key that few rows have keeps the gaps
//! between them, a byte or two each; one that many have keeps a bit for every row.

use super::varint::{put, taken};

/// Of a list with fewer gaps it makes no difference.
const MANY: usize = 512;
/// What stands before a piece of memory.
const WORD: usize = size_of::<usize>();

/// The rows of each key.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists(Vec<List>);

#[derive(Clone, Debug)]
enum List {
    /// The first row, one more than the last, and the gaps between them; most keys have but one row.
    Gaps(u32, u32, Vec<u8>),
    /// In pieces, which need not be moved as there are more.
    Bits(Vec<Piece>),
}

/// The bits of some thousand rows.
type Piece = Box<[u64]>;
const PIECE: usize = 32;

impl Default for List {
    fn default() -> Self {
        Self::Gaps(0, 0, Vec::new())
    }
}

impl List {
    fn add(&mut self, row: u32) {
        match self {
            Self::Gaps(first, next, gaps) => {
                if *next > row {
                    return;
                }
                if *next == 0 {
                    *first = row;
                } else {
                    // In sizes that leave no holes where memory is given out with a word before each piece.
                    if gaps.len() == gaps.capacity() {
                        gaps.reserve_exact(gaps.len().max(4) + 2 * WORD);
                    }
                    put(gaps, (row - *next).into());
                }
                *next = row + 1;
                if gaps.len() >= MANY && gaps.len() > row as usize / 8 {
                    let mut rows = Rows::default();
                    self.mark(&mut rows);
                    rows.0.resize(rows.0.len().next_multiple_of(PIECE), 0);
                    let pieces = rows.0.chunks(PIECE);
                    *self = Self::Bits(pieces.map(Into::into).collect());
                }
            }
            Self::Bits(pieces) => {
                let at = row as usize / 64;
                while pieces.len() <= at / PIECE {
                    pieces.push([0; PIECE].into());
                }
                pieces[at / PIECE][at % PIECE] |= 1 << (row % 64);
            }
        }
    }

    fn mark(&self, rows: &mut Rows) {
        match self {
            Self::Gaps(_, 0, _) => {}
            Self::Gaps(first, next, gaps) => {
                // Room for the last, so that there is for all.
                mark(&mut rows.0, next - 1);
                let mut row = *first;
                mark(&mut rows.0, row);
                let mut rest = &gaps[..];
                while let Some(gap) = taken(&mut rest) {
                    row += 1 + u32::try_from(gap).unwrap_or_default();
                    mark(&mut rows.0, row);
                }
            }
            Self::Bits(pieces) => {
                let length = pieces.len() * PIECE;
                if rows.0.len() < length {
                    rows.0.resize(length, 0);
                }
                for (own, piece) in rows.0.chunks_mut(PIECE).zip(pieces) {
                    let both = own.iter_mut().zip(&**piece);
                    both.for_each(|(own, bits)| *own |= bits);
                }
            }
        }
    }
}

fn mark(bits: &mut Vec<u64>, row: u32) {
    let at = row as usize / 64;
    if bits.len() <= at {
        bits.resize(at + 1, 0);
    }
    bits[at] |= 1 << (row % 64);
}

impl Lists {
    /// Adds a row to the list of a key; rows come in their order.
    pub fn add(&mut self, key: u32, row: u32) {
        let key = key as usize;
        if self.0.len() <= key {
            self.0.resize_with(key + 1, List::default);
        }
        self.0[key].add(row);
    }

    /// What it takes to go over the gaps of a key; nought where it has bits, which take nothing to speak of.
    pub fn gaps(&self, key: u32) -> usize {
        match self.0.get(key as usize) {
            Some(List::Gaps(_, next, gaps)) => gaps.len() + usize::from(*next > 0),
            _ => 0,
        }
    }

    /// Marks the rows of a key.
    pub fn mark(&self, key: u32, rows: &mut Rows) {
        if let Some(list) = self.0.get(key as usize) {
            list.mark(rows);
        }
    }
}

/// Some rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows(Vec<u64>);

impl Rows {
    /// Whether a row is among them.
    pub fn has(&self, row: u32) -> bool {
        let bits = self.0.get(row as usize / 64);
        bits.is_some_and(|bits| bits >> (row % 64) & 1 == 1)
    }

    /// How many they are.
    pub fn count(&self) -> usize {
        self.0.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Those that are among others too.
    pub fn and(&mut self, others: &Self) {
        self.0.truncate(others.0.len());
        let own = self.0.iter_mut().zip(&others.0);
        own.for_each(|(own, other)| *own &= other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_the_rows_that_were_added() {
        let steps = [1_u32, 2, 7, 9, 100, 129, 5000];
        let mut lists = Lists::default();
        for row in 0..20_000 {
            for (key, step) in (0..).zip(steps) {
                if row % step == step / 2 {
                    lists.add(key, row);
                    lists.add(key, row);
                }
            }
        }
        for (key, step) in (0..).zip(steps) {
            let mut rows = Rows::default();
            lists.mark(key, &mut rows);
            let expected = (0..20_100).filter(|row| *row < 20_000 && row % step == step / 2);
            let found: Vec<u32> = (0..20_100).filter(|row| rows.has(*row)).collect();
            assert_eq!(found.len(), rows.count());
            assert!(found.into_iter().eq(expected), "{step}");
            assert_eq!(lists.gaps(key) == 0, step < 8, "only many rows are bits");
        }
        assert!(matches!(lists.0[6], List::Gaps(_, _, ref gaps) if gaps.len() == 6));
    }

    #[test]
    fn rows_of_two_keys_are_those_of_either_or_of_both() {
        let mut lists = Lists::default();
        for (key, row) in [(3, 5), (3, 900), (4, 900), (4, 901)] {
            lists.add(key, row);
        }
        let of = |keys: &[u32]| {
            let mut rows = Rows::default();
            for key in keys {
                lists.mark(*key, &mut rows);
            }
            rows
        };
        let mut both = of(&[3]);
        both.and(&of(&[4]));
        assert_eq!((both.count(), both.has(900)), (1, true));
        assert_eq!(of(&[3, 4, 9]).count(), 3);
        assert_eq!(of(&[0, 9]).count(), 0);
    }
}
