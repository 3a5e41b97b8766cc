//! Positions in a source text, one type for each way of counting, and the map between them.

use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

macro_rules! offset {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The position as an index.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            /// Saturates at `u32::MAX`: sources beyond 4 GiB are refused before they get here.
            fn from(index: usize) -> Self {
                Self(u32::try_from(index).unwrap_or(u32::MAX))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

offset! {
    /// Counts bytes of UTF-8, as Rust's `str` does. All inner work uses it.
    ByteOffset
}
offset! {
    /// Counts Unicode code points, as the contract's JSON does.
    CharOffset
}
offset! {
    /// Counts UTF-16 code units, as the browser's DOM does.
    Utf16Offset
}

/// A run of the source text, in bytes, end exclusive; both ends lie on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: ByteOffset,
    /// The byte after the last.
    pub end: ByteOffset,
}

impl Span {
    /// The span from byte `start` to byte `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self {
            start: start.into(),
            end: end.into(),
        }
    }

    /// The bytes as a range of indices.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start.index()..self.end.index()
    }

    /// The words that the span covers in `source`; empty where the span is not of this source.
    #[must_use]
    pub fn of(self, source: &str) -> &str {
        source.get(self.range()).unwrap_or_default()
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end.index().saturating_sub(self.start.index())
    }

    /// Whether the span covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

/// How many bytes lie between two checkpoints: a look-up scans at most so many.
const STEP: usize = 256;

/// Converts byte offsets of one source text to the other two ways of counting.
///
/// Keeps one checkpoint (8 bytes) for every 256 bytes of text, from the first time that it is asked: of
/// tens of thousands of articles hardly any ever is.
#[derive(Clone, Debug, Default)]
pub struct OffsetMap {
    checkpoints: OnceLock<Box<[(u32, u32)]>>,
}

/// The checkpoints of `source`.
fn checkpoints(source: &str) -> Box<[(u32, u32)]> {
    let (mut chars, mut units) = (0, 0);
    // A checkpoint stands for the first character at or after its multiple of STEP. Only first
    // bytes count: all but 10xxxxxx; those of 11110xxx begin a surrogate pair.
    let begins = |&byte: &u8| u32::from(byte & 0xC0 != 0x80);
    let pairs = |&byte: &u8| u32::from(byte >= 0xF0);
    let checkpoints = source.as_bytes().chunks(STEP).map(|bytes| {
        let before = (chars, units);
        let begun: u32 = bytes.iter().map(begins).sum();
        chars += begun;
        units += begun + bytes.iter().map(pairs).sum::<u32>();
        before
    });
    checkpoints.collect()
}

impl OffsetMap {
    /// Code points before `at`.
    #[must_use]
    pub fn char_offset(&self, source: &str, at: ByteOffset) -> CharOffset {
        CharOffset(self.count(source, at).0)
    }

    /// UTF-16 code units before `at`.
    #[must_use]
    pub fn utf16_offset(&self, source: &str, at: ByteOffset) -> Utf16Offset {
        Utf16Offset(self.count(source, at).1)
    }

    fn count(&self, source: &str, at: ByteOffset) -> (u32, u32) {
        let at = at.index().min(source.len());
        let known = self.checkpoints.get_or_init(|| checkpoints(source));
        let step = (at / STEP).min(known.len().saturating_sub(1));
        let Some(&(mut chars, mut units)) = known.get(step) else {
            return (0, 0);
        };
        let mut from = step * STEP;
        while !source.is_char_boundary(from) {
            from += 1;
        }
        for c in source.get(from..at).unwrap_or_default().chars() {
            chars += 1;
            units += if c.len_utf16() == 2 { 2 } else { 1 };
        }
        (chars, units)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_of_a_mixed_text_maps_as_counted_by_hand() {
        let source = "Đảng bộ 𝄞 e\u{302}\u{323} — x".repeat(40);
        let map = OffsetMap::default();
        for (chars, (byte, _)) in source.char_indices().enumerate() {
            let before = &source[..byte];
            assert_eq!(map.char_offset(&source, byte.into()).index(), chars);
            assert_eq!(
                map.utf16_offset(&source, byte.into()).index(),
                before.encode_utf16().count()
            );
        }
        assert_eq!(
            map.char_offset(&source, source.len().into()).index(),
            source.chars().count()
        );
    }

    #[test]
    fn an_empty_text_has_offset_nought() {
        assert_eq!(
            OffsetMap::default().char_offset("", ByteOffset(0)),
            CharOffset(0)
        );
    }
}
