//! How a pack begins: what it is, what it holds, and where each part of it lies.

use super::column::{Column, put, put_size, put_text};
use super::{FORM, Fault};

/// How every pack begins. As in a PNG: no text begins so, and what was sent as text is known by the ends of lines.
const MAGIC: [u8; 8] = *b"\x89TLP\r\n\x1a\n";
/// The first bytes, of one length in every form: the magic, the form, the directory's length and sum, and
/// the sum of all this.
pub const FIRST: usize = 24;
/// No directory is longer.
const DIRECTORY: usize = 16 << 20;
/// No pack holds more articles: the page could not.
const ARTICLES: usize = 1 << 20;
/// No part is larger when it is unpacked; deflate makes nothing larger than this many times.
const UNPACKED: u64 = 1 << 30;
const DEFLATED: u64 = 1032;

/// A part of a pack.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Articles of which it holds the texts.
    pub articles: usize,
    /// Bytes in the file.
    pub length: u64,
    /// Bytes when it is unpacked.
    pub unpacked: u64,
    /// The sum of its bytes in the file.
    pub sum: u32,
}

impl Section {
    /// Of bytes as they lie in the file.
    #[must_use]
    pub fn of(bytes: &[u8], unpacked: usize, articles: usize) -> Self {
        Self {
            articles,
            length: bytes.len() as u64,
            unpacked: unpacked as u64,
            sum: crc32fast::hash(bytes),
        }
    }

    /// Whether these are its bytes.
    ///
    /// # Errors
    ///
    /// [`Fault::Damaged`] where they are others.
    pub fn check(&self, bytes: &[u8]) -> Result<(), Fault> {
        let same = bytes.len() as u64 == self.length && crc32fast::hash(bytes) == self.sum;
        same.then_some(()).ok_or(Fault::Damaged)
    }

    fn put(&self, into: &mut Vec<u8>) {
        put_size(into, self.articles);
        put(into, self.length);
        put(into, self.unpacked);
        put(into, self.sum.into());
    }

    fn read(column: &mut Column, bytes: &[u8]) -> Result<Self, Fault> {
        let section = Self {
            articles: column.size(bytes)?,
            length: column.number(bytes)?,
            unpacked: column.number(bytes)?,
            sum: column.small(bytes)?,
        };
        let most = section.length.saturating_mul(DEFLATED).min(UNPACKED);
        let likely = section.unpacked <= most && section.articles <= ARTICLES;
        likely.then_some(section).ok_or(Fault::Damaged)
    }
}

/// What a pack is and holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The release of the rules that read its articles.
    pub rules: u64,
    /// What it calls itself; nothing where it has no title.
    pub title: String,
    /// When it was made: a day as ISO 8601 has it.
    pub made: String,
    /// What is known of all articles without their texts.
    pub front: Section,
    /// The texts, in the order of the articles.
    pub blocks: Vec<Section>,
    /// Where the front begins in the file: as it was read, and of no matter to what is written.
    pub start: u64,
}

impl Head {
    /// Its bytes, with which the file begins; the front and the blocks follow.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        let mut directory = Vec::new();
        put(&mut directory, self.rules);
        put_text(&mut directory, &self.title);
        put_text(&mut directory, &self.made);
        self.front.put(&mut directory);
        put_size(&mut directory, self.blocks.len());
        for block in &self.blocks {
            block.put(&mut directory);
        }
        let mut bytes = MAGIC.to_vec();
        let length = u32::try_from(directory.len()).unwrap_or(u32::MAX);
        for number in [FORM, length, crc32fast::hash(&directory)] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend(crc32fast::hash(&bytes).to_le_bytes());
        bytes.extend(directory);
        bytes
    }

    /// Reads it from the beginning of a file; `None` where more of it is needed.
    ///
    /// # Errors
    ///
    /// Where these bytes begin no pack that this page reads.
    pub fn read(bytes: &[u8]) -> Result<Option<Self>, Fault> {
        let known = bytes.len().min(MAGIC.len());
        if bytes[..known] != MAGIC[..known] {
            return Err(Fault::Foreign);
        }
        let Some((first, rest)) = bytes.split_at_checked(FIRST) else {
            return Ok(None);
        };
        let number = |at: usize| {
            let bytes = first
                .get(at..at + 4)
                .and_then(|bytes| bytes.try_into().ok());
            bytes.map_or(0, u32::from_le_bytes)
        };
        let [form, length, sum, own] = [8, 12, 16, 20].map(number);
        if crc32fast::hash(&first[..20]) != own {
            return Err(Fault::Damaged);
        }
        if form != FORM {
            return Err(Fault::Form(form));
        }
        let length = length as usize;
        if length > DIRECTORY {
            return Err(Fault::Damaged);
        }
        let Some(directory) = rest.get(..length) else {
            return Ok(None);
        };
        if crc32fast::hash(directory) != sum {
            return Err(Fault::Damaged);
        }
        Self::directory(directory).map(Some)
    }

    fn directory(bytes: &[u8]) -> Result<Self, Fault> {
        let mut column = Column::whole(bytes);
        let mut head = Self {
            rules: column.number(bytes)?,
            title: column.text(bytes)?.to_owned(),
            made: column.text(bytes)?.to_owned(),
            front: Section::read(&mut column, bytes)?,
            blocks: Vec::new(),
            start: (FIRST + bytes.len()) as u64,
        };
        for _ in 0..column.count(bytes)? {
            head.blocks.push(Section::read(&mut column, bytes)?);
        }
        let articles = head.blocks.iter().map(|block| block.articles);
        let articles = articles.fold(0, usize::saturating_add);
        let whole = column.is_done() && articles == head.front.articles;
        whole.then_some(head).ok_or(Fault::Damaged)
    }

    /// How many articles it holds.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.front.articles
    }

    /// Its parts in their order: the front, then the blocks.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        std::iter::once(&self.front).chain(&self.blocks)
    }

    /// Where a part begins in the file; the first is the front.
    #[must_use]
    pub fn place(&self, section: usize) -> u64 {
        let before = self.sections().take(section);
        let before = before.map(|section| section.length);
        before.fold(self.start, u64::saturating_add)
    }

    /// How many bytes the file has.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.place(1 + self.blocks.len())
    }

    /// The block that holds an article, by its number from nought, and the number of its first.
    #[must_use]
    pub fn block_of(&self, article: usize) -> Option<(usize, usize)> {
        let mut first = 0;
        for (at, block) in self.blocks.iter().enumerate() {
            if article < first + block.articles {
                return Some((at, first));
            }
            first += block.articles;
        }
        None
    }

    /// The number of a block's first article.
    #[must_use]
    pub fn first_of(&self, block: usize) -> usize {
        let before = self.blocks.iter().take(block);
        before.map(|block| block.articles).sum()
    }
}
