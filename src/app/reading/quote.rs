//! A sentence quoted outside the reader, some of its words lit.

use yew::prelude::*;

use crate::order::InOrder as _;
use crate::text::Span;

/// The words of `sentence`, those of `lit` in a `<mark>` of `class`.
pub fn quote(source: &str, sentence: Span, lit: &[Span], class: &'static str) -> Html {
    let words = |span: Span| span.of(source).to_owned();
    let piece = |(span, lit)| {
        if lit {
            html! { <mark {class}>{ words(span) }</mark> }
        } else {
            html! { { words(span) } }
        }
    };
    pieces(sentence, lit).into_iter().map(piece).collect()
}

/// A sentence in pieces, each with whether it is lit. It may be a page long and nearly all of it lit: every
/// span is looked at once.
fn pieces(sentence: Span, lit: &[Span]) -> Vec<(Span, bool)> {
    let mut lit = lit.to_vec();
    lit.order_by_key(|span| (span.start, span.end));
    let mut pieces = Vec::with_capacity(2 * lit.len() + 1);
    let mut at = sentence.start;
    let mut take = |start, end, lit| {
        if start < end {
            pieces.push((Span { start, end }, lit));
        }
    };
    for Span { start, end } in lit {
        let (start, end) = (start.clamp(at, sentence.end), end.clamp(at, sentence.end));
        take(at, start, false);
        take(start, end, true);
        at = end;
    }
    take(at, sentence.end, false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn cut(lit: &[(usize, usize)], expected: &[(usize, usize, bool)]) {
        let lit: Vec<Span> = lit.iter().map(|(from, to)| Span::new(*from, *to)).collect();
        let found = pieces(Span::new(10, 20), &lit).into_iter();
        let found: Vec<_> = found
            .map(|(span, lit)| (span.start.index(), span.end.index(), lit))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_lit_stands_between_what_is_not() {
        cut(&[], &[(10, 20, false)]);
        cut(
            &[(12, 15)],
            &[(10, 12, false), (12, 15, true), (15, 20, false)],
        );
        cut(&[(10, 20)], &[(10, 20, true)]);
        cut(&[(10, 12), (12, 20)], &[(10, 12, true), (12, 20, true)]);
    }

    #[test]
    fn in_any_order_and_over_one_another_each_word_is_there_once() {
        cut(
            &[(17, 18), (11, 14), (12, 13), (13, 15)],
            &[
                (10, 11, false),
                (11, 14, true),
                (14, 15, true),
                (15, 17, false),
                (17, 18, true),
                (18, 20, false),
            ],
        );
    }

    #[test]
    fn what_lies_outside_is_clipped() {
        cut(
            &[(0, 11), (19, 30)],
            &[(10, 11, true), (11, 19, false), (19, 20, true)],
        );
        cut(&[(0, 5), (25, 30)], &[(10, 20, false)]);
    }
}
