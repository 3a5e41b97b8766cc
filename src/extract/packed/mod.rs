//! What articles say, packed: as the build finds it in the embedded articles, or a worker in those that
//! a reader brings, and as the page takes it out again. So the page shows them before it has the rules
//! by which any article is read, which are a third of it, and need not read again what it keeps.
//!
//! The form belongs to the rules that wrote it and has no version. What is kept longer than a page
//! lives is [`sealed`] with the release of these rules, and opens for no other: then the article is
//! read again, as it would be by other rules anyway. The sources are not in it; they are at hand.

mod name;
mod primitive;
mod seal;
#[cfg(test)]
mod tests;
mod value;

use super::Extraction;
use crate::article::Article;
use crate::text::OffsetMap;

pub use seal::{opened, sealed};

/// Bytes that are still to be taken out.
struct Packet<'a> {
    rest: &'a [u8],
    /// What they are about: every span has to be one of it.
    source: &'a str,
}

impl<'a> Packet<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = Packed::unpack(self)?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        std::str::from_utf8(text).ok()
    }
}

/// What can be packed.
trait Packed: Sized {
    fn pack(&self, into: &mut Vec<u8>);
    fn unpack(from: &mut Packet<'_>) -> Option<Self>;
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
pub fn unpacked(id: &str, source: &str, bytes: &[u8]) -> Option<(Article, Extraction)> {
    let mut from = Packet {
        rest: bytes,
        source,
    };
    let article = Article {
        id: id.into(),
        source: source.to_owned(),
        offsets: OffsetMap::default(),
        title: Packed::unpack(&mut from)?,
        byline: Packed::unpack(&mut from)?,
        published: Packed::unpack(&mut from)?,
        blocks: Packed::unpack(&mut from)?,
    };
    Some((article, Extraction::unpack(&mut from)?))
}
