//! A sentence quoted outside the reader, some of its words lit.

use yew::prelude::*;

use super::cut;
use crate::text::Span;

/// The words of `sentence`, those of `lit` in a `<mark>` of `class`.
pub fn quote(source: &str, sentence: Span, lit: &[Span], class: &'static str) -> Html {
    let pieces = cut(sentence, &[], lit, None);
    let words = |span: Span| span.of(source).to_owned();
    pieces
        .iter()
        .map(|piece| {
            if piece.hit {
                html! { <mark {class}>{ words(piece.span) }</mark> }
            } else {
                html! { { words(piece.span) } }
            }
        })
        .collect()
}
