//! Where the focus goes when what is shown changes: to the heading of a new view, to the very
//! words that a link names.

use gloo::utils::{document, document_element, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::scrolled;
use crate::app::desk::Arrival;
use crate::app::state::{Passage, Route, Via};

/// The id of the heading of whatever view is shown.
pub const HEADING: &str = "heading";
/// The id of the words that the address names.
pub const CHOSEN: &str = "chosen";
/// The id of the concordance's box.
pub const WORDS_BOX: &str = "kwic";
/// The id of the heading of what a number in the page unfolded.
pub const UNFOLDED: &str = "unfolded";

/// Follows what is shown, once it is `drawn`: a view that is still being fetched, or waits for its answer,
/// has nothing to go to.
/// Nothing moves at the start, unless the address names words, and nothing while the reader is typing.
#[hook]
pub fn use_focus(route: &Route, via: Via, drawn: Option<&Arrival>) {
    let before = use_mut_ref(|| None::<Route>);
    let arrival = drawn.cloned();
    let times = drawn.map(Arrival::times);
    use_effect_with((route.clone(), times), move |(route, _)| {
        if arrival.is_none_or(|arrival| arrival.is_awaited()) {
            return;
        }
        let before = before.borrow_mut().replace(route.clone());
        if !typing() {
            follow(before.as_ref(), route, via);
        }
    });
}

/// Moves the focus as the step from `before` to `route` asks: to words that were chosen, if the
/// view shows them; back to an article's place in the list or to a line of the concordance; to the heading of another view or
/// article, or where the button that was pressed is gone with the filter that it lifted.
fn follow(before: Option<&Route>, route: &Route, via: Via) {
    let place = |route: &Route| (route.view, route.article.clone());
    let moved = before.is_some_and(|before| place(before) != place(route));
    let chose = route.at.is_some() && (moved || before.map(|before| &before.at) != Some(&route.at));
    let words = document().get_element_by_id(CHOSEN).filter(|_| chose);
    // Who follows a link to the words stays at it, though they are shown elsewhere in the view too;
    // but in an open article the words themselves are where the link leads.
    let pressed = document().active_element().filter(|link| {
        let href = link.get_attribute("href");
        let shown_here = route.article.is_some();
        !moved && !shown_here && href.is_some_and(|href| Route::parse(&href).at == route.at)
    });
    let words = words.map(|words| pressed.unwrap_or(words));
    let left = before.filter(|_| moved && via == Via::Travel);
    let left = left.and_then(|before| {
        let line = before.at.as_ref().map(line_id);
        let title = before.article.as_deref().map(title_id);
        let mut ids = line.into_iter().chain(title);
        ids.find_map(|id| document().get_element_by_id(&id))
    });
    if let Some(element) = words.or(left) {
        show(&element);
        focus(Some(element));
    } else if moved {
        let followed = if via == Via::Travel {
            scrolled::come_back(route)
        } else {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            None
        };
        focus(followed.or_else(|| document().get_element_by_id(HEADING)));
    } else if before.is_some() && lost() {
        focus_heading();
    }
}

/// The id of an article's link in the list.
#[must_use]
pub fn title_id(article: &str) -> String {
    format!("title-{article}")
}

/// The id of a line of the concordance.
#[must_use]
pub fn line_id(at: &Passage) -> String {
    format!("line-{at}")
}

/// Brings an element into sight, if it is not.
pub fn show(element: &Element) {
    if !in_sight(element) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves the focus to the heading of the view.
pub fn focus_heading() {
    focus(document().get_element_by_id(HEADING));
}

/// Moves the focus to what a number in the page unfolded, and brings it into sight.
pub fn focus_unfolded() {
    let unfolded = document().get_element_by_id(UNFOLDED);
    if let Some(element) = &unfolded {
        show(element);
    }
    focus(unfolded);
}

/// Moves the focus to the chosen words.
pub fn focus_words() {
    focus(document().get_element_by_id(CHOSEN));
}

fn lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY")
}

/// The boxes in which a word changes what is shown while it is typed.
const TYPED: [&str; 2] = ["search", WORDS_BOX];

fn typing() -> bool {
    document().active_element().is_some_and(|element| {
        element.tag_name() == "INPUT" && TYPED.contains(&element.id().as_str())
    })
}

/// Below this width the source lies over the lower part of the screen: 80rem in `frame.css`.
const THREE_COLUMNS: f64 = 1280.0;
/// So much of the window's upper edge may lie under what stays there.
const HEAD: f64 = 52.0;

/// Whether the source lies over the lower part of the screen.
#[must_use]
pub fn narrow() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_some_and(|width| width < THREE_COLUMNS)
}

fn in_sight(element: &Element) -> bool {
    let size = |size: Result<JsValue, JsValue>| size.ok().and_then(|size| size.as_f64());
    let height = size(window().inner_height());
    let free = if narrow() { 0.55 } else { 1.0 };
    let rect = element.get_bounding_client_rect();
    rect.top() >= HEAD && height.is_some_and(|height| rect.bottom() <= height * free)
}

/// In a frame where the reader is not, nothing takes the focus from the page around it.
fn focus(element: Option<Element>) {
    let framed = document_element().has_attribute("data-embedded");
    if framed && !document().has_focus().unwrap_or(true) {
        return;
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus_with_options(&options);
    }
}
