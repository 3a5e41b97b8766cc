//! The words that decided a mention's fields, as bytes: most mentions have none or a few, and a corpus has
//! them by the million. A reason is its field, where its words begin, and how long they are, the latter two
//! in runs of seven bits.

use std::fmt;

use super::evidence::{Evidence, Field};
use crate::text::{ByteOffset, Span};

/// The reasons of one mention, in the order in which they were found.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Reasons(Box<[u8]>);

impl Reasons {
    /// Each of them.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter(&self.0)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first that decided `field`.
    #[must_use]
    pub fn of(&self, field: Field) -> Option<Evidence> {
        self.iter().find(|reason| reason.field == field)
    }

    /// One more.
    pub fn push(&mut self, reason: Evidence) {
        self.extend([reason]);
    }
}

impl Extend<Evidence> for Reasons {
    fn extend<I: IntoIterator<Item = Evidence>>(&mut self, more: I) {
        let mut bytes = std::mem::take(&mut self.0).into_vec();
        for Evidence { field, span } in more {
            bytes.push(field as u8);
            put(&mut bytes, span.start.0);
            put(&mut bytes, span.end.0.wrapping_sub(span.start.0));
        }
        self.0 = bytes.into();
    }
}

impl FromIterator<Evidence> for Reasons {
    fn from_iter<I: IntoIterator<Item = Evidence>>(all: I) -> Self {
        let mut reasons = Self::default();
        reasons.extend(all);
        reasons
    }
}

impl<'a> IntoIterator for &'a Reasons {
    type Item = Evidence;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

impl fmt::Debug for Reasons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

/// Reasons, one after the other.
#[derive(Clone, Debug)]
pub struct Iter<'a>(&'a [u8]);

impl Iterator for Iter<'_> {
    type Item = Evidence;

    fn next(&mut self) -> Option<Evidence> {
        let (field, rest) = self.0.split_first()?;
        self.0 = rest;
        let (start, length) = (self.number()?, self.number()?);
        let span = Span {
            start: ByteOffset(start),
            end: ByteOffset(start.wrapping_add(length)),
        };
        let field = *Field::ALL.get(usize::from(*field))?;
        Some(Evidence { field, span })
    }
}

impl Iter<'_> {
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

fn put(into: &mut Vec<u8>, mut number: u32) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            return into.push(low & 0x7f);
        }
        into.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_what_it_was_wherever_it_stands() {
        let ends = [0, 1, 127, 128, 16_383, 16_384, u32::MAX - 1, u32::MAX];
        let all: Vec<Evidence> = Field::ALL
            .iter()
            .flat_map(|field| ends.map(|start| (*field, start)))
            .flat_map(|(field, start)| {
                ends.map(|end| {
                    let (start, end) = (ByteOffset(start), ByteOffset(end));
                    let span = Span { start, end };
                    Evidence { field, span }
                })
            })
            .collect();
        let mut reasons: Reasons = all[1..].iter().copied().collect();
        reasons.push(all[0]);
        let (again, last) = (&all[1..], &all[..1]);
        assert_eq!(reasons.iter().collect::<Vec<_>>(), [again, last].concat());
        assert_eq!(
            reasons.of(Field::Role).map(|one| one.field),
            Some(Field::Role)
        );
        assert!(!reasons.is_empty() && Reasons::default().is_empty());
        assert_eq!(format!("{:?}", Reasons::default()), "[]");
    }
}
