//! A block: the texts of some articles, each with what was found in it (`extract::packed`).
//!
//! Texts lie beside texts and findings beside findings: each packs better among its like.

use super::Fault;
use super::column::{Column, put_size};

/// A block that is being filled.
#[derive(Debug, Default)]
pub(super) struct Filled {
    lengths: Vec<u8>,
    texts: Vec<u8>,
    found: Vec<u8>,
    pub articles: usize,
}

impl Filled {
    pub fn add(&mut self, text: &str, found: &[u8]) {
        put_size(&mut self.lengths, text.len());
        put_size(&mut self.lengths, found.len());
        self.texts.extend_from_slice(text.as_bytes());
        self.found.extend_from_slice(found);
        self.articles += 1;
    }

    /// Bytes of text.
    pub fn weight(&self) -> usize {
        self.texts.len()
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        put_size(&mut bytes, self.texts.len());
        bytes.extend_from_slice(&self.lengths);
        bytes.extend_from_slice(&self.texts);
        bytes.extend_from_slice(&self.found);
        bytes
    }
}

/// A block that was unpacked.
#[derive(Debug, Default)]
pub struct Block {
    bytes: Vec<u8>,
    /// Of each article where its text lies, and what was found.
    parts: Vec<[Column; 2]>,
}

impl Block {
    /// A block of so many articles.
    ///
    /// # Errors
    ///
    /// Where these bytes are none.
    pub fn read(bytes: Vec<u8>, articles: usize) -> Result<Self, Fault> {
        let mut column = Column::whole(&bytes);
        let texts = column.size(&bytes)?;
        let mut lengths = Vec::new();
        for _ in 0..articles {
            lengths.push([column.size(&bytes)?, column.size(&bytes)?]);
        }
        let mut texts = column.cut(texts)?;
        let mut parts = Vec::new();
        for [text, found] in lengths {
            parts.push([texts.cut(text)?, column.cut(found)?]);
        }
        if !column.is_done() || !texts.is_done() {
            return Err(Fault::Damaged);
        }
        Ok(Self { bytes, parts })
    }

    /// How many articles there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The text of an article, by its number in the block, and what was found in it.
    ///
    /// # Errors
    ///
    /// Where there is no such article, or no text.
    pub fn article(&self, at: usize) -> Result<(&str, &[u8]), Fault> {
        let [text, found] = self.parts.get(at).ok_or(Fault::Damaged)?;
        let from = found.at();
        let found = self.bytes.get(from..from + found.left());
        Ok((text.of(&self.bytes)?, found.ok_or(Fault::Damaged)?))
    }
}
