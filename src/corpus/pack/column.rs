//! Numbers and texts one behind another: what every part of a pack is made of.
//!
//! Of numbers see `varint`. A text has its length in bytes before it. What is read may be anything: no
//! count is believed before the bytes are there.

use super::Fault;
use crate::corpus::varint::put_run;
use crate::corpus::varint::taken;
pub(super) use crate::corpus::varint::{put, put_size};

/// Adds a text.
pub(super) fn put_text(into: &mut Vec<u8>, text: &str) {
    put_run(into, text.as_bytes());
}

/// A run of bytes that is being read: where it stands, and where it ends, in bytes that lie elsewhere.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Column {
    at: usize,
    end: usize,
}

impl Column {
    /// All of `bytes`.
    pub fn whole(bytes: &[u8]) -> Self {
        Self {
            at: 0,
            end: bytes.len(),
        }
    }

    /// Where it stands.
    pub fn at(self) -> usize {
        self.at
    }

    /// So many bytes are left.
    pub fn left(self) -> usize {
        self.end - self.at
    }

    /// Whether nothing is left.
    pub fn is_done(self) -> bool {
        self.left() == 0
    }

    /// The next `length` bytes, as a column of their own.
    pub fn cut(&mut self, length: usize) -> Result<Self, Fault> {
        if length > self.left() {
            return Err(Fault::Damaged);
        }
        let at = self.at;
        self.at += length;
        Ok(Self { at, end: self.at })
    }

    /// The next byte.
    pub fn byte(&mut self, bytes: &[u8]) -> Result<u8, Fault> {
        let byte = bytes.get(self.at).filter(|_| self.at < self.end);
        let byte = *byte.ok_or(Fault::Damaged)?;
        self.at += 1;
        Ok(byte)
    }

    /// The next number.
    pub fn number(&mut self, bytes: &[u8]) -> Result<u64, Fault> {
        let mut rest = bytes.get(self.at..self.end).ok_or(Fault::Damaged)?;
        let number = taken(&mut rest).ok_or(Fault::Damaged)?;
        self.at = self.end - rest.len();
        Ok(number)
    }

    /// The next number as a length or a place.
    pub fn size(&mut self, bytes: &[u8]) -> Result<usize, Fault> {
        usize::try_from(self.number(bytes)?).map_err(|_| Fault::Damaged)
    }

    /// The next number as one of at most 32 bits.
    pub fn small(&mut self, bytes: &[u8]) -> Result<u32, Fault> {
        u32::try_from(self.number(bytes)?).map_err(|_| Fault::Damaged)
    }

    /// The number of things that follow, each of which takes a byte at least.
    pub fn count(&mut self, bytes: &[u8]) -> Result<usize, Fault> {
        let count = self.size(bytes)?;
        if count > self.left() {
            return Err(Fault::Damaged);
        }
        Ok(count)
    }

    /// The next text.
    pub fn text<'a>(&mut self, bytes: &'a [u8]) -> Result<&'a str, Fault> {
        let length = self.size(bytes)?;
        self.cut(length)?.of(bytes)
    }

    /// All that is left, as text.
    pub fn of(self, bytes: &[u8]) -> Result<&str, Fault> {
        let bytes = bytes.get(self.at..self.end).ok_or(Fault::Damaged)?;
        std::str::from_utf8(bytes).map_err(|_| Fault::Damaged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_is_read_and_nothing_behind_it() {
        let mut bytes = Vec::new();
        for number in [0, 127, 128, u64::from(u32::MAX), u64::MAX] {
            put(&mut bytes, number);
        }
        put_text(&mut bytes, "Đảng bộ");
        let mut column = Column::whole(&bytes);
        for number in [0, 127, 128, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(column.number(&bytes), Ok(number));
        }
        assert_eq!(column.text(&bytes), Ok("Đảng bộ"));
        assert!(column.is_done());
        assert_eq!(column.byte(&bytes), Err(Fault::Damaged));
    }

    #[test]
    fn no_count_is_believed_before_its_bytes_are_there() {
        let mut bytes = Vec::new();
        put(&mut bytes, 1 << 60);
        for read in [
            |column: &mut Column, bytes: &[u8]| column.count(bytes).map(drop),
            |column: &mut Column, bytes: &[u8]| column.text(bytes).map(drop),
            |column: &mut Column, bytes: &[u8]| column.small(bytes).map(drop),
        ] {
            assert_eq!(
                read(&mut Column::whole(&bytes), &bytes),
                Err(Fault::Damaged)
            );
        }
        // Eleven bytes are no number, and neither is one that breaks off.
        for bytes in [&[0xff; 11][..], &[0x80]] {
            assert!(Column::whole(bytes).number(bytes).is_err());
        }
    }
}
