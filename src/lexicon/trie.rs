//! One trie for every table that extraction asks, over whole syllables, so that `tác` is never found
//! in `công tác viên`'s neighbour and `tỉ` never in `tỉnh`.
//!
//! Thirty tables that are asked one by one look the same word up thirty times. Here a word is looked
//! up once; where no phrase of any table begins with it, that is all there is to do.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use super::symbol::symbol;
use super::table::{Phrases, Slot, TABLES};
use super::words::Words;
use crate::text::{Token, tokens};

/// All tables.
pub(super) static TRIE: LazyLock<Trie> = LazyLock::new(|| Trie::new(&TABLES));

/// A phrase's end in one table.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    /// The table.
    pub slot: Slot,
    /// The phrase's row in it.
    pub row: u16,
}

/// The phrases of all tables. Words and nodes have numbers from one on.
#[derive(Debug)]
pub(super) struct Trie {
    words: Words,
    /// The node that each word leads to from the root.
    starts: Vec<u16>,
    nodes: Vec<Node>,
    /// The edges of every node, by word.
    edges: Vec<(u16, u16)>,
    ends: Vec<End>,
}

/// Where a node's edges and ends lie.
#[derive(Clone, Copy, Debug, Default)]
struct Node {
    edges: (u32, u32),
    ends: (u32, u32),
}

impl Trie {
    /// Compiles `tables`; of two rows of one table with the same phrase the later one counts.
    fn new(tables: &[&dyn Phrases]) -> Self {
        let mut words: HashMap<u64, u16> = HashMap::new();
        let mut edges = BTreeMap::new();
        let mut ends: Vec<Vec<End>> = vec![Vec::new()];
        for table in tables {
            let slot = table.slot();
            for (row, phrase) in table.phrases().into_iter().enumerate() {
                #[cfg(feature = "phrases")]
                super::phrases::note(phrase);
                let tokens = tokens(phrase);
                let symbols: Option<Vec<_>> = tokens.iter().map(|t| symbol(phrase, t)).collect();
                let mut node = 0;
                for symbol in symbols.unwrap_or_default() {
                    let next = number(words.len() + 1);
                    let word = *words.entry(symbol).or_insert(next);
                    let next = number(ends.len());
                    node = *edges.entry((node, word)).or_insert(next);
                    if node == next {
                        ends.push(Vec::new());
                    }
                }
                if node != 0 {
                    let row = number(row);
                    let ends = &mut ends[usize::from(node)];
                    ends.retain(|end| end.slot != slot);
                    ends.push(End { slot, row });
                }
            }
        }
        let mut trie = Self {
            starts: vec![0; words.len() + 1],
            words: Words::new(&words),
            nodes: vec![Node::default(); ends.len()],
            edges: Vec::with_capacity(edges.len()),
            ends: Vec::new(),
        };
        for (node, ends) in trie.nodes.iter_mut().zip(ends) {
            node.ends = (length(&trie.ends), length(&trie.ends) + length(&ends));
            trie.ends.extend(ends);
        }
        for ((node, word), next) in edges {
            if node == 0 {
                trie.starts[usize::from(word)] = next;
                continue;
            }
            let place = &mut trie.nodes[usize::from(node)].edges;
            if place.1 == 0 {
                *place = (length(&trie.edges), length(&trie.edges));
            }
            place.1 += 1;
            trie.edges.push((word, next));
        }
        trie
    }

    /// The number of a token's word; nought where no phrase holds it.
    pub fn word(&self, source: &str, token: &Token) -> u16 {
        symbol(source, token).map_or(0, |symbol| self.words.get(symbol))
    }

    /// The node that `word` leads to from the root; nought where no phrase begins with it.
    #[inline]
    pub fn start(&self, word: u16) -> u16 {
        self.starts[usize::from(word)]
    }

    /// The node that `word` leads to from `node`, or nought.
    #[inline]
    pub fn next(&self, node: u16, word: u16) -> u16 {
        let (from, to) = self.nodes[usize::from(node)].edges;
        let edges = &self.edges[from as usize..to as usize];
        if edges.len() > 8 {
            let at = edges.binary_search_by_key(&word, |edge| edge.0);
            return at.map_or(0, |at| edges[at].1);
        }
        edges
            .iter()
            .find(|edge| edge.0 == word)
            .map_or(0, |edge| edge.1)
    }

    /// The phrases that end at `node`.
    #[inline]
    pub fn ends(&self, node: u16) -> &[End] {
        let (from, to) = self.nodes[usize::from(node)].ends;
        &self.ends[from as usize..to as usize]
    }
}

/// Words, nodes and rows are far fewer; a test says so.
fn number(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::InOrder as _;

    #[test]
    fn every_number_fits() {
        let trie = &*TRIE;
        let most = usize::from(u16::MAX);
        assert!(trie.nodes.len() < most && trie.starts.len() < most);
        for table in TABLES {
            assert!(table.phrases().len() < most);
        }
    }

    #[test]
    fn every_table_has_a_slot_of_its_own() {
        let mut slots: Vec<_> = TABLES.iter().map(|table| table.slot()).collect();
        slots.order();
        slots.dedup();
        assert_eq!(slots.len(), TABLES.len());
    }
}
