//! A pack as it comes: bytes in pieces of any length go in, whole parts that are what they should be come out.

use super::Fault;
use super::head::{Head, Section};

/// A pack of which some has come.
#[derive(Debug, Default)]
pub struct Inflow {
    /// What came and was not given out.
    bytes: Vec<u8>,
    /// Where in the file they begin.
    from: u64,
    head: Option<Head>,
    given: usize,
}

/// Something that has come whole.
#[derive(Debug, PartialEq, Eq)]
pub enum Arrived {
    /// The head.
    Head(Head),
    /// The front, packed.
    Front(Vec<u8>),
    /// A block by its number, packed.
    Block(usize, Vec<u8>),
}

impl Inflow {
    /// More of the file.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// The next byte of the file that is wanted.
    #[must_use]
    pub fn wants(&self) -> u64 {
        self.from + self.bytes.len() as u64
    }

    /// What has come whole, in its order; `None` where more is needed.
    ///
    /// # Errors
    ///
    /// Where it is no pack, or not as it was written. Nothing more comes then.
    #[expect(clippy::should_implement_trait, reason = "it may go on after `None`")]
    pub fn next(&mut self) -> Result<Option<Arrived>, Fault> {
        let Some(head) = &self.head else {
            let Some(head) = Head::read(&self.bytes)? else {
                return Ok(None);
            };
            let start = head.place(0);
            self.bytes
                .drain(..usize::try_from(start).unwrap_or(usize::MAX));
            self.from = start;
            self.head = Some(head.clone());
            return Ok(Some(Arrived::Head(head)));
        };
        let Some(section) = head.sections().nth(self.given).copied() else {
            return Ok(None);
        };
        let Ok(length) = usize::try_from(section.length) else {
            return Err(Fault::Damaged);
        };
        if self.bytes.len() < length {
            return Ok(None);
        }
        let rest = self.bytes.split_off(length);
        let bytes = std::mem::replace(&mut self.bytes, rest);
        section.check(&bytes)?;
        self.from += section.length;
        self.given += 1;
        Ok(Some(match self.given {
            1 => Arrived::Front(bytes),
            given => Arrived::Block(given - 2, bytes),
        }))
    }

    /// Nothing more comes.
    ///
    /// # Errors
    ///
    /// Where something is missing, or more came than belongs to it.
    pub fn end(&self) -> Result<(), Fault> {
        let parts = |head: &Head| 1 + head.blocks.len();
        match &self.head {
            Some(head) if self.given == parts(head) && self.bytes.is_empty() => Ok(()),
            Some(head) if self.given == parts(head) => Err(Fault::Damaged),
            _ => Err(Fault::Cut),
        }
    }
}

/// A part that was fetched by itself.
///
/// # Errors
///
/// Where its bytes are not those that belong there.
pub fn alone(section: &Section, bytes: &[u8]) -> Result<(), Fault> {
    if (bytes.len() as u64) < section.length {
        return Err(Fault::Cut);
    }
    section.check(bytes)
}
