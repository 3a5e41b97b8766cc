//! Where the focus goes when what is shown changes: to the heading of a new view, to the very
//! words that a link names.

use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::app::state::{Route, View};

/// The id of the heading of whatever view is shown.
pub const HEADING: &str = "heading";
/// The id of the words that the address names.
pub const CHOSEN: &str = "chosen";

/// Follows what is shown. Where the address names words and the view shows them, they are brought
/// into sight and take the focus; else the heading does when another view or article is shown. Not
/// at the start, and not while the reader is typing.
#[hook]
pub fn use_focus(route: &Route) {
    let shown: (View, Option<String>) = (route.view, route.article.clone());
    let before = use_mut_ref(|| None);
    use_effect_with((shown, route.at.clone()), move |(shown, at)| {
        let before = before.borrow_mut().replace(shown.clone());
        let words = at
            .as_ref()
            .and_then(|_| document().get_element_by_id(CHOSEN));
        let new = before.as_ref().is_some_and(|before| before != shown);
        if new && !typing() && words.is_none() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        }
        if let Some(words) = words {
            if !in_sight(&words) {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Center);
                words.scroll_into_view_with_scroll_into_view_options(&options);
            }
            if !typing() {
                focus(Some(words));
            }
        }
    });
}

/// Moves the focus to the heading of the view.
pub fn focus_heading() {
    focus(document().get_element_by_id(HEADING));
}

fn typing() -> bool {
    document()
        .active_element()
        .is_some_and(|element| element.tag_name() == "INPUT" && element.id() == "search")
}

/// Below this width the source lies over the lower part of the screen: 80rem in `frame.css`.
const THREE_COLUMNS: f64 = 1280.0;

fn in_sight(element: &Element) -> bool {
    let size = |size: Result<JsValue, JsValue>| size.ok().and_then(|size| size.as_f64());
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let free = if width.is_some_and(|width| width < THREE_COLUMNS) {
        0.55
    } else {
        1.0
    };
    let rect = element.get_bounding_client_rect();
    rect.top() >= 0.0 && height.is_some_and(|height| rect.bottom() <= height * free)
}

fn focus(element: Option<Element>) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus_with_options(&options);
    }
}
