//! How large things may be. Told before anything is read, so that nobody waits for a refusal.
//!
//! What is read piece by piece (archives, lines, rows) may be as large as a file gets; what a parser
//! holds whole may be as large as a worker's memory bears several times over.

use super::draft::Why;
use super::format::Format;

const MIB: u64 = 1024 * 1024;

/// An article's own text. A book is no article, and the page draws a text whole.
pub const TEXT: u64 = 4 * MIB;

/// Articles out of one file.
pub const ITEMS: u64 = 200_000;

/// Files in one archive.
pub const ENTRIES: u64 = 200_000;

/// How deep archives lie in archives.
pub const DEPTH: usize = 2;

/// What an archive, with all that lies in it, unpacks to.
pub const UNPACKED: u64 = 2 * 1024 * MIB;

/// What is unpacked of one entry, which is held in memory.
pub const ENTRY: u64 = 512 * MIB;

/// An entry that unpacks to more than this is a bomb where it unpacks to more than [`RATIO`] times
/// its size.
pub const SMALL: u64 = 4 * MIB;

/// Texts shrink to a quarter, tables to a fiftieth; only what was made to do harm beyond this.
pub const RATIO: u64 = 250;

/// The most that a file of a format may have.
#[must_use]
pub const fn of(format: Format) -> u64 {
    match format {
        Format::Text | Format::Markdown => TEXT,
        Format::Html => 16 * MIB,
        Format::Mhtml | Format::Docx | Format::Odt | Format::Json => 64 * MIB,
        Format::Xlsx | Format::Pdf => 128 * MIB,
        Format::JsonLines | Format::Csv | Format::Zip => 4 * 1024 * MIB,
    }
}

/// Why a file of this format and size is not read.
#[must_use]
pub fn refusal(format: Format, bytes: u64) -> Option<Why> {
    let limit = of(format);
    (bytes > limit).then_some(Why::TooLarge { bytes, limit })
}
