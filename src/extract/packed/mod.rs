//! What articles say, packed: as the build finds it in the embedded articles, and as the page takes it
//! out again. So the page shows them before it has the rules by which any article is read, which are
//! a third of it.
//!
//! A form between one build and its page, never kept or sent: it has no version, and what was packed
//! from other rules than the page's is refused by a test, not here. The sources are not in it; they
//! are in the page anyway.

mod primitive;
#[cfg(test)]
mod tests;
mod value;

use super::Extraction;
use crate::article::Article;
use crate::text::OffsetMap;

/// Bytes that are still to be taken out.
struct Packet(&'static [u8]);

impl Packet {
    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*byte)
    }

    fn text(&mut self) -> Option<&'static str> {
        let length = Packed::unpack(self)?;
        let (text, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        std::str::from_utf8(text).ok()
    }
}

/// What can be packed.
trait Packed: Sized {
    fn pack(&self, into: &mut Vec<u8>);
    fn unpack(from: &mut Packet) -> Option<Self>;
}

/// An article without its source, and what it says.
#[must_use]
pub fn packed(article: &Article, extraction: &Extraction) -> Vec<u8> {
    let mut into = Vec::new();
    article.title.pack(&mut into);
    article.byline.pack(&mut into);
    article.published.pack(&mut into);
    article.blocks.pack(&mut into);
    extraction.pack(&mut into);
    into
}

/// The article that `source` holds, and what it says; `None` where the bytes are of no such thing.
#[must_use]
pub fn unpacked(id: &str, source: &str, bytes: &'static [u8]) -> Option<(Article, Extraction)> {
    let mut from = Packet(bytes);
    let article = Article {
        id: id.to_owned(),
        source: source.to_owned(),
        offsets: OffsetMap::new(source),
        title: Packed::unpack(&mut from)?,
        byline: Packed::unpack(&mut from)?,
        published: Packed::unpack(&mut from)?,
        blocks: Packed::unpack(&mut from)?,
    };
    Some((article, Extraction::unpack(&mut from)?))
}
