//! Where the sentences of a block stand, counted from where the block begins: in half the bytes of spans, for
//! hardly a block is longer than that, and a corpus has them by the million.

use crate::text::{ByteOffset, Span};

/// The sentences of one block, in order. Only with the block do they say where they stand: see
/// [`Block::sentences`](super::Block::sentences).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences(Places);

/// Where each begins and ends.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Places {
    /// In blocks of less than 2¹⁶ bytes, most of which have no more than two: those need no memory elsewhere.
    One([(u16, u16); 1]),
    Two([(u16, u16); 2]),
    Near(Box<[(u16, u16)]>),
    Far(Box<[(u32, u32)]>),
}

impl Places {
    fn near(all: Box<[(u16, u16)]>) -> Self {
        match *all {
            [one] => Self::One([one]),
            [one, other] => Self::Two([one, other]),
            _ => Self::Near(all),
        }
    }
}

impl Default for Sentences {
    fn default() -> Self {
        Self(Places::Near(Box::default()))
    }
}

impl Sentences {
    /// Those of a block that begins there; none begins before it.
    #[must_use]
    pub fn new(begin: ByteOffset, spans: &[Span]) -> Self {
        let within = |at: ByteOffset| at.0.saturating_sub(begin.0);
        let far = spans
            .iter()
            .map(|span| (within(span.start), within(span.end)));
        let near = far
            .clone()
            .map(|(start, end)| Some((u16::try_from(start).ok()?, u16::try_from(end).ok()?)));
        let near: Option<Box<[_]>> = near.collect();
        Self(near.map_or_else(|| Places::Far(far.collect()), Places::near))
    }

    /// How many they are.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.0 {
            Places::One(_) => 1,
            Places::Two(_) => 2,
            Places::Near(all) => all.len(),
            Places::Far(all) => all.len(),
        }
    }

    /// Whether there are none: a dateline or byline has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One of a block that begins there.
    pub(super) fn get(&self, begin: ByteOffset, at: usize) -> Option<Span> {
        let near: &[(u16, u16)] = match &self.0 {
            Places::One(one) => one,
            Places::Two(two) => two,
            Places::Near(all) => all,
            Places::Far(_) => &[],
        };
        let (start, end) = match &self.0 {
            Places::Far(all) => *all.get(at)?,
            _ => near
                .get(at)
                .map(|(start, end)| (u32::from(*start), u32::from(*end)))?,
        };
        let offset = |at: u32| ByteOffset(begin.0.saturating_add(at));
        Some(Span {
            start: offset(start),
            end: offset(end),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_where_it_stood_however_long_the_block_is() {
        for last in [20, 65_535, 65_536, 1 << 30] {
            let begin = 1_000;
            let spans = [(9, last), (0, 7), (8, 8), (9, 10)];
            let spans = spans.map(|(start, end)| Span::new(begin + start, begin + end));
            let begin = ByteOffset(1_000);
            for len in 1..=spans.len() {
                let spans = &spans[..len];
                let sentences = Sentences::new(begin, spans);
                let again = (0..9).map_while(|at| sentences.get(begin, at));
                assert!(again.eq(spans.iter().copied()), "{last}");
                assert_eq!(sentences.len(), len);
                assert!(!sentences.is_empty() && sentences.get(begin, len).is_none());
                assert_eq!(matches!(sentences.0, Places::Far(_)), last > 65_535);
            }
        }
        assert!(Sentences::default().is_empty());
        assert_eq!(Sentences::new(ByteOffset(9), &[]), Sentences::default());
    }
}
