//! The words that decided a mention's fields, as bytes: most mentions have none or a few, and a corpus has
//! them by the million. A reason is its field, where its words begin, and how long they are, the latter two
//! in runs of seven bits.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::evidence::{Evidence, Field};
use crate::text::{ByteOffset, Span};

/// The reasons of one mention, in the order in which they were found. Those of an article's mentions lie in one
/// piece once they are [`joined`](Reasons::join): a piece for each would take up as much again.
#[derive(Clone, Default)]
pub struct Reasons {
    piece: Option<Arc<Box<[u8]>>>,
    /// Where they begin in it, and how many bytes they are; [`REST`] for all that follow.
    start: u16,
    length: u16,
}

/// See [`Reasons`].
const REST: u16 = u16::MAX;

impl Reasons {
    /// Each of them.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.bytes())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bytes().is_empty()
    }

    /// Lays those of many mentions into one piece. They stay apart where they are more than an article has.
    pub fn join<'a>(all: impl Iterator<Item = &'a mut Self>) {
        let mut all: Vec<&mut Self> = all.filter(|own| !own.is_empty()).collect();
        let together: Vec<u8> = all.iter().flat_map(|own| own.bytes()).copied().collect();
        if together.len() >= usize::from(REST) {
            return;
        }
        let piece: Arc<Box<[u8]>> = Arc::new(together.into());
        let mut end = 0;
        for own in &mut all {
            let length = u16::try_from(own.bytes().len()).unwrap_or(REST);
            **own = Self {
                piece: Some(piece.clone()),
                start: end,
                length,
            };
            end += length;
        }
    }

    fn bytes(&self) -> &[u8] {
        let piece = self.piece.as_deref().map_or(&[][..], |piece| piece);
        let start = usize::from(self.start);
        let own = match self.length {
            REST => Range {
                start,
                end: piece.len(),
            },
            length => start..start + usize::from(length),
        };
        piece.get(own).unwrap_or_default()
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
        let mut bytes = self.bytes().to_vec();
        for Evidence { field, span } in more {
            bytes.push(field as u8);
            put(&mut bytes, span.start.0);
            put(&mut bytes, span.end.0.wrapping_sub(span.start.0));
        }
        *self = Self {
            piece: (!bytes.is_empty()).then(|| Arc::new(bytes.into())),
            start: 0,
            length: REST,
        };
    }
}

impl PartialEq for Reasons {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Reasons {}

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

    fn some(field: Field, starts: std::ops::Range<u32>) -> Reasons {
        let start = starts.map(ByteOffset);
        let spans = start.map(|start| Span {
            start,
            end: ByteOffset(start.0 + 3),
        });
        spans.map(|span| Evidence { field, span }).collect()
    }

    #[test]
    fn joined_they_are_what_they_were_each_by_itself() {
        let apart = [
            some(Field::Role, 0..3),
            Reasons::default(),
            some(Field::Status, 200..201),
            some(Field::Role, 7..9),
        ];
        let mut joined = apart.clone();
        Reasons::join(joined.iter_mut());
        assert_eq!(joined, apart);
        let piece = |own: &Reasons| own.piece.as_ref().map(Arc::as_ptr);
        assert!(piece(&joined[0]).is_some() && piece(&joined[0]) == piece(&joined[3]));
        assert_eq!(piece(&joined[1]), None);
        let one = Evidence {
            field: Field::Unit,
            span: Span::new(1, 2),
        };
        joined[2].push(one);
        assert_eq!(joined[2].of(Field::Unit), Some(one));
        assert_eq!(joined[2].iter().count(), 2);
        assert_eq!(joined[3], apart[3], "the others stay");
        Reasons::join(joined.iter_mut());
        assert_eq!(
            (joined[2].iter().count(), &joined[0]),
            (2, &apart[0]),
            "again"
        );
    }

    #[test]
    fn of_more_than_an_article_has_each_stays_by_itself() {
        let apart = [some(Field::Role, 0..20_000), some(Field::Role, 0..2)];
        let mut joined = apart.clone();
        Reasons::join(joined.iter_mut());
        assert_eq!(joined, apart);
        assert_eq!(joined[0].iter().count(), 20_000);
    }

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
