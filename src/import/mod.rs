//! Files that readers bring, to the source texts of articles.
//!
//! - [`message`]: what the page and the worker `intake` say to each other
//! - [`draft`]: what comes out: a text with what the file tells of it, or why there is none
//! - [`format`]: the kinds of files; [`limit`]: how large each may be
//! - [`encoding`]: the encodings of plain text
//! - [`companion`]: files that belong to a saved page and are no articles
//! - [`mend`]: another title or date for a text
//! - `read`: what reads
//!
//! All but the last are light, and the page knows them. That is behind the feature `import`, for its parsers
//! are heavy and live in a program of their own, `src/bin/intake.rs`. Nothing is kept here and nothing
//! is extracted: a draft's text goes through `article` and `extract` as every other does.

pub mod companion;
pub mod draft;
pub mod encoding;
pub mod format;
pub mod limit;
pub mod mend;
pub mod message;
#[cfg(feature = "import")]
pub mod read;

pub use draft::{Draft, Field, Item, Note, Refused, Why};
pub use encoding::{Encoding, Guess};
pub use format::Format;
