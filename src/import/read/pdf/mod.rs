//! PDF with text: the words of its pages, put together to lines and paragraphs.
//!
//! - [`bomb`]: whether what is packed in it may be unpacked
//! - [`content`]: what a page draws, as runs of words with their places
//! - [`font`]: codes to letters
//! - [`layout`]: runs to lines, and lines to paragraphs; [`running`]: lines that stand on most pages

mod bomb;
mod content;
mod font;
mod glyph;
mod layout;
mod running;

use hayro_syntax::{LoadPdfError, Pdf};

use super::super::draft::{Note, Why};
use super::shape::Found;

/// More pages are a book.
const PAGES: usize = 3_000;

/// What is read of a document.
pub fn read(bytes: Vec<u8>) -> Result<Found, Why> {
    bomb::check(&bytes)?;
    let ended = bytes[bytes.len().saturating_sub(2048)..]
        .windows(5)
        .any(|five| five == b"%%EOF");
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Why::Encrypted,
        LoadPdfError::Invalid if !ended => Why::Truncated,
        LoadPdfError::Invalid => Why::Damaged("no pages".to_owned()),
    })?;
    let pages = pdf.pages();
    if pages.len() > PAGES {
        return Err(Why::TooMany {
            limit: PAGES as u64,
        });
    }
    let mut budget = content::Budget::default();
    let mut lines = Vec::new();
    let mut converted = None;
    for page in pages.iter() {
        let runs = content::runs(page, &mut budget);
        converted = converted.or(runs
            .iter()
            .find_map(|run| run.old.map(|(encoding, _)| encoding)));
        lines.push(layout::lines(&runs));
    }
    let without = lines.iter().filter(|page| page.is_empty()).count();
    if without == lines.len() {
        return Err(if ended || lines.is_empty() {
            Why::NoText
        } else {
            Why::Truncated
        });
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mut notes = Vec::new();
    if without > 0 {
        notes.push(Note::PagesWithoutText {
            pages: count(without),
            of: count(lines.len()),
        });
    }
    let dropped = running::drop(&mut lines);
    if dropped > 0 {
        notes.push(Note::RunningLines {
            lines: count(dropped),
        });
    }
    if !ended {
        notes.push(Note::Truncated);
    }
    notes.extend(converted.map(|encoding| Note::OldFont { encoding }));
    Ok(Found {
        body: layout::paragraphs(&lines),
        notes,
        encoding: converted,
        ..Found::default()
    })
}
