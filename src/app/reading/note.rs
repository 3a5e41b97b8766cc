//! The note beside the words under the pointer or the focus: every mention that lies there, the
//! innermost first.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::Card;
use crate::app::words::Lang;
use crate::article::Article;
use crate::extract::Mention;

/// The id that the words' `aria-describedby` names.
pub const NOTE: &str = "note";

/// The id of what the source column tells of the chosen words, which then need no note.
pub const TOLD: &str = "told";

/// The words that a note stands at.
#[derive(Clone, PartialEq)]
pub struct NoteAt {
    /// The element with the words.
    pub element: Element,
    /// The mentions there, the longest first.
    pub over: Vec<usize>,
}

/// Properties of [`Note`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Where it stands.
    pub at: NoteAt,
    /// What is told, the innermost first, with the words.
    pub mentions: Vec<(Mention, AttrValue)>,
    /// In which language.
    pub lang: Lang,
    /// Told when the pointer comes over the note, so that it stays.
    #[prop_or_default]
    pub on_stay: Callback<()>,
    /// Told when the pointer leaves it.
    #[prop_or_default]
    pub on_leave: Callback<()>,
}

impl Props {
    /// The note of `article`'s `mentions` at `at`.
    #[must_use]
    pub fn new(article: &Article, mentions: &[Mention], at: NoteAt, lang: Lang) -> Self {
        let found = at
            .over
            .iter()
            .rev()
            .filter_map(|number| mentions.get(*number));
        let mentions = found
            .map(|mention| {
                (
                    mention.clone(),
                    article.text(mention.span).to_owned().into(),
                )
            })
            .collect();
        Self {
            at,
            mentions,
            lang,
            on_stay: Callback::default(),
            on_leave: Callback::default(),
        }
    }
}

/// The note.
#[component]
pub fn Note(props: &Props) -> Html {
    let Props {
        at, mentions, lang, ..
    } = props;
    let note = use_node_ref();
    use_effect_with(at.element.clone(), {
        let note = note.clone();
        move |words| {
            if let Some(note) = note.cast::<HtmlElement>() {
                place(&note, words);
            }
        }
    });
    let cards = mentions.iter().enumerate().map(|(at, (mention, words))| {
        part!(at => Card { mention: mention.clone(), words: words.clone(), lang: *lang })
    });
    html! {
        <div ref={note} id={NOTE} role="tooltip" class="note"
            onmouseenter={props.on_stay.reform(|_| ())} onmouseleave={props.on_leave.reform(|_| ())}>{ for cards }</div>
    }
}

/// Puts the note under the last line of the words, or over them where there is no room below, and
/// inside its frame. Through the object model: the security policy forbids `style` attributes.
fn place(note: &HtmlElement, words: &Element) {
    let Some(frame) = note.offset_parent() else {
        return;
    };
    let (frame_at, size) = (
        frame.get_bounding_client_rect(),
        note.get_bounding_client_rect(),
    );
    let rects = words.get_client_rects();
    let Some(line) = rects.get(rects.length().saturating_sub(1)) else {
        return;
    };
    let height = gloo::utils::window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    let below = line.bottom() + 6.0;
    let fits = height.is_none_or(|height| below + size.height() <= height);
    let first_top = words.get_bounding_client_rect().top();
    let top = if fits {
        below
    } else {
        first_top - size.height() - 6.0
    };
    let room = (frame_at.width() - size.width()).max(0.0);
    let left = (line.left() - frame_at.left()).clamp(0.0, room);
    if let Some(note) = note.dyn_ref::<HtmlElement>() {
        let style = note.style();
        let _ = style.set_property("left", &format!("{left}px"));
        let _ = style.set_property("top", &format!("{}px", top - frame_at.top()));
    }
}
