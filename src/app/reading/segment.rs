//! Cuts a block at every boundary of a mention, a search hit and the chosen words, so that marks
//! that overlap or nest can each be shown.

use crate::order::InOrder as _;
use crate::text::Span;

/// A run of a block over which the same marks lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it stands.
    pub span: Span,
    /// The mentions that cover it, the longest first: the last is the innermost.
    pub over: Vec<usize>,
    /// Whether a search hit covers it.
    pub hit: bool,
    /// Whether the words that the address names cover it.
    pub chosen: bool,
}

/// Cuts `block`. `mentions` are numbers and spans in any order; what lies outside is clipped.
#[must_use]
pub fn cut(
    block: Span,
    mentions: &[(usize, Span)],
    hits: &[Span],
    chosen: Option<Span>,
) -> Vec<Segment> {
    let spans = mentions
        .iter()
        .map(|(_, span)| span)
        .chain(hits)
        .chain(&chosen);
    let mut cuts: Vec<_> = spans
        .flat_map(|span| [span.start, span.end])
        .filter(|at| block.start < *at && *at < block.end)
        .chain([block.start, block.end])
        .collect();
    cuts.order();
    cuts.dedup();
    let mut longest_first = mentions.to_vec();
    longest_first.order_by_key(|(number, span)| (std::cmp::Reverse(span.len()), *number));
    cuts.windows(2)
        .map(|ends| {
            let span = Span {
                start: ends[0],
                end: ends[1],
            };
            Segment {
                span,
                over: longest_first
                    .iter()
                    .filter(|(_, mention)| mention.overlaps(span))
                    .map(|(number, _)| *number)
                    .collect(),
                hit: hits.iter().any(|hit| hit.overlaps(span)),
                chosen: chosen.is_some_and(|chosen| chosen.overlaps(span)),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(segments: &[Segment]) -> Vec<(usize, usize, &[usize])> {
        let ends = |s: &Segment| (s.span.start.index(), s.span.end.index());
        segments
            .iter()
            .map(|s| (ends(s).0, ends(s).1, s.over.as_slice()))
            .collect()
    }

    #[test]
    fn nested_marks_put_the_innermost_last() {
        let cut = cut(
            Span::new(0, 20),
            &[(7, Span::new(4, 6)), (3, Span::new(2, 10))],
            &[],
            None,
        );
        assert_eq!(
            shape(&cut),
            [
                (0, 2, &[][..]),
                (2, 4, &[3]),
                (4, 6, &[3, 7]),
                (6, 10, &[3]),
                (10, 20, &[]),
            ]
        );
    }

    #[test]
    fn crossing_marks_share_only_what_both_cover() {
        let cut = cut(
            Span::new(0, 10),
            &[(0, Span::new(0, 6)), (1, Span::new(4, 10))],
            &[Span::new(5, 7)],
            Some(Span::new(0, 4)),
        );
        assert_eq!(
            shape(&cut),
            [
                (0, 4, &[0][..]),
                (4, 5, &[0, 1]),
                (5, 6, &[0, 1]),
                (6, 7, &[1]),
                (7, 10, &[1])
            ]
        );
        assert_eq!(
            cut.iter().map(|s| s.hit).collect::<Vec<_>>(),
            [false, false, true, true, false]
        );
        assert!(cut[0].chosen && !cut[1].chosen);
    }

    #[test]
    fn what_lies_outside_is_clipped_and_an_unmarked_block_is_whole() {
        let far = [(0, Span::new(0, 4)), (1, Span::new(8, 30))];
        assert_eq!(
            shape(&cut(Span::new(4, 10), &far, &[], None)),
            [(4, 8, &[][..]), (8, 10, &[1])]
        );
        assert_eq!(cut(Span::new(4, 10), &[], &[], None).len(), 1);
    }
}
