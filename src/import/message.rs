//! What the page and the worker `intake` say to each other.
//!
//! The worker says [`Tell::Ready`] when it listens. The page sends an array of two: an [`Ask`] as JSON,
//! and beside [`Ask::Open`] the file, a `File` or any `Blob` (nothing of it is copied: the worker reads
//! it piece by piece). Each `Ask` is answered by one [`Tell`], as JSON: `Open` and `More` by a batch.
//! The page asks for more when it has put the last batch away, so that no more than one waits; to pause
//! is not to ask, and to cancel is [`Ask::Close`], or to end the worker. One file is open at a time.
//!
//! A worker that ends by itself (its `error` event) met a file beyond its memory or a fault in a parser.
//! The page starts another, opens the same file [`from`](Options::from) the items that it has, asks for
//! one at a time, and passes over the item at which it ends again, as [`Why::Lost`].
//!
//! [`Why::Lost`]: super::Why::Lost

use serde::{Deserialize, Serialize};

use super::draft::Item;
use super::encoding::Encoding;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// Begin with a file, which comes beside this; whatever was open is closed. Answered by a batch
    /// without items, which tells the size.
    Open {
        /// Its name, with the folders above it where a folder was brought.
        name: String,
        /// How it is to be read.
        options: Options,
    },
    /// What is found next in the open file.
    More {
        /// At most so many; fewer come where their texts are long ([`BATCH`]).
        most: u32,
    },
    /// The file is not wanted any longer. Answered by a batch that is the last.
    Close,
}

/// How a file is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// As what the bytes of plain text are to be read, where the reader chose.
    pub encoding: Option<Encoding>,
    /// Only what came under this path, as a [`Draft`](super::Draft) or a refusal told it: to read one
    /// out of an archive again, with another encoding.
    pub only: Option<String>,
    /// So many items are passed over.
    pub from: u64,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tell {
    /// It listens.
    Ready,
    /// What was found.
    Batch {
        /// In the order of the file.
        items: Vec<Item>,
        /// So many of the file's bytes lie behind, for a progress bar.
        read: u64,
        /// Out of so many.
        of: u64,
        /// There is nothing more; the file is closed.
        done: bool,
    },
}

/// A batch ends with the item that brings its texts to so many bytes.
pub const BATCH: usize = 512 * 1024;
