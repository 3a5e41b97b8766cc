//! What is kept: the packet with the release of the rules that found it, the length of the source that it
//! is about, and a sum by which a damaged one is known.

use super::{Packed, Packet, packed, unpacked};
use crate::article::Article;
use crate::extract::Extraction;
use crate::text::fnv1a;

/// The article without its source, and what it says, as found by the rules of this release.
#[must_use]
pub fn sealed(rules: u64, article: &Article, extraction: &Extraction) -> Vec<u8> {
    let packet = packed(article, extraction);
    let mut into = Vec::with_capacity(packet.len() + 24);
    rules.pack(&mut into);
    article.source.len().pack(&mut into);
    fnv1a(&packet).pack(&mut into);
    into.extend(packet);
    into
}

/// The article that `source` holds, and what it says; `None` where other rules found it, or where the
/// bytes are damaged or of another text.
#[must_use]
pub fn opened(rules: u64, id: &str, source: &str, bytes: &[u8]) -> Option<(Article, Extraction)> {
    let mut from = Packet {
        rest: bytes,
        source,
    };
    let (by, length, expected) = (
        u64::unpack(&mut from)?,
        usize::unpack(&mut from)?,
        u64::unpack(&mut from)?,
    );
    let whole = by == rules && length == source.len() && expected == fnv1a(from.rest);
    whole.then(|| unpacked(id, source, from.rest))?
}
