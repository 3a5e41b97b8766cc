//! The small sign of a kind: the cue beside colour and underline.

use yew::prelude::*;

use crate::app::words::{Lang, kind_name};
use crate::extract::Kind;

/// The class that gives a kind its colour and underline.
#[must_use]
pub const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Figure => "k-figure",
        Kind::Time => "k-time",
        Kind::Document => "k-document",
        Kind::Person => "k-person",
        Kind::Organisation => "k-organisation",
        Kind::Place => "k-place",
    }
}

/// The sign alone, hidden from assistive technology.
pub fn glyph(kind: Kind) -> Html {
    let path = match kind {
        Kind::Figure => "M5.5 2 4 14M12 2l-1.500 12M2 6h12M2 10.500h12",
        Kind::Time => "M8 1.800a6.200 6.200 0 1 0 .01 0M8 4.500V8l2.500 2",
        Kind::Document => "M3.500 1.500h6l3 3v10h-9zM6 8h4M6 11h4",
        Kind::Person => "M8 2a2.800 2.800 0 1 0 .01 0M2.500 14.500c0-7 11-7 11 0",
        Kind::Organisation => "M2 6.500 8 2l6 4.500M3.500 7v6M8 7v6M12.500 7v6M2 14h12",
        Kind::Place => {
            "M8 14.500C4.500 10 3.500 8.500 3.500 6.200a4.500 4.500 0 0 1 9 0c0 2.300-1 3.800-4.500 8.300M8 5.200v2"
        }
    };
    html! {
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}

/// The sign with the kind's name, underlined as the kind is in the text.
pub fn kind_label(kind: Kind, lang: Lang) -> Html {
    html! {
        <span class={classes!("kind", class(kind))}>
            { glyph(kind) }
            <span class="name">{ kind_name(kind, lang) }</span>
        </span>
    }
}
