//! A corpus as one file: a pack, which lies beside the page and is read by pieces.
//!
//! ```text
//! first     24 bytes: magic, form, length and sum of the directory, sum of these
//! directory the rules' release, title, day, and of each part: articles, bytes, bytes unpacked, sum
//! front     of each article id, headline, day, places, and of each mention what filters and counts
//! block …   the texts of some articles, each with what was found in it
//! ```
//!
//! **The front** is columns, and not the answers of the overview: so that every facet can be chosen and every
//! chart drawn as soon as it is there, by the same code as ever, over all articles and not over those that have
//! come. It makes entries without texts ([`Unfolding`]); a block fills them
//! ([`Corpus::filled`](crate::corpus::Corpus::filled)), and nothing that was counted changes by it. What needs words
//! (a search, the tables, the reader) grows as they come.
//!
//! **Parts** are packed by deflate without a frame, for browsers undo that by themselves
//! (`DecompressionStream`) and the page need ship no program for it. This room does not: it is given what was
//! packed, says whether that is what it should be, and is given it unpacked.
//!
//! **Sums** are CRC-32: found for damage on the way, which is what happens to a file that lies on a server, and
//! quick enough to be worked out while it comes. They are no seal: who can change the pack can change the page.
//! A part is weighed before it is unpacked, so that what is unpacked is what was written; and still nothing in
//! it is believed: no count before its bytes are there, no number that stands for nothing.
//!
//! **Rules.** Where those of another release read the articles, what they found is not used
//! (`corpus::stored` does so too): the entries have no mentions then, and the articles are read again.
//! The [`FORM`] is another wherever what a column means is.

mod block;
mod column;
mod fill;
mod front;
mod head;
mod index;
mod inflow;
mod packer;
mod pool;
mod snapshot;
#[cfg(test)]
mod tests;
mod unfold;

use std::fmt;

pub use block::Block;
pub use head::{FIRST, Head, Section};
pub use index::{Index, Indexing};
pub use inflow::{Arrived, Inflow, alone};
pub use packer::{Gist, Looker, Packer};
pub use snapshot::Snapshot;
pub use unfold::Unfolding;

/// The form that is written and read.
pub const FORM: u32 = 1;

/// The release of the rules of this program.
#[must_use]
pub fn rules() -> u64 {
    super::stored::RULES
}

/// What is wrong with a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is something else.
    Foreign,
    /// It is of a form that this release does not read.
    Form(u32),
    /// Its end is missing.
    Cut,
    /// It is not as it was written.
    Damaged,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("this is no pack of articles"),
            Self::Form(form) => write!(
                f,
                "a pack of form {form}, of which this release knows {FORM}: make it anew"
            ),
            Self::Cut => f.write_str("the end of the pack is missing"),
            Self::Damaged => f.write_str("the pack is damaged"),
        }
    }
}

impl std::error::Error for Fault {}
