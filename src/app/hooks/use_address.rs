//! Keeps the address and the route the same, whichever of the two changes.
//!
//! Links are ordinary links to `#/…`: the browser changes the address and the route follows. A
//! route that was changed in the page is pushed to the history, or replaces its last entry while
//! a word is being typed.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::scrolled;
use crate::app::state::{Action, Room, Route, Search, Setting, Via};
use crate::app::words::Text;

/// The page as the address that was opened asks for it: by the part behind `#`, or where that says
/// nothing by the part before it, which is then written behind.
#[must_use]
pub fn arrival() -> Room {
    let location = window().location();
    let search = Search::parse(&location.search().unwrap_or_default());
    let bare = location.hash().is_ok_and(|hash| hash.len() < 2);
    if let Some(route) = search.route().filter(|_| bare) {
        let href = route.href();
        let history = window().history();
        let _ = history
            .and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&href)));
    }
    Room {
        embedded: search.embedded(),
        worn: search.theme(),
        ..Room::new(address(), search.lang().unwrap_or_default())
    }
}

fn address() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Whether the box whose words differ between the two routes held any before.
fn held_words(before: &Route, route: &Route) -> bool {
    if before.filter.query == route.filter.query {
        before.option(Setting::Words).is_some()
    } else {
        !before.filter.query.is_empty()
    }
}

/// Whether this entry of the history was here before; from now on it was. A link that is followed
/// makes an entry without a state, so that an entry with one has been travelled to.
fn seen() -> bool {
    let Ok(history) = window().history() else {
        return false;
    };
    let seen = history.state().is_ok_and(|state| !state.is_null());
    if !seen {
        let _ = history.replace_state_with_url(&JsValue::TRUE, "", None);
    }
    seen
}

/// Writes the route as the page itself would: a page that frames this one says it in its own way, by
/// English names too, and is told of the route as soon as the address has another form.
fn settle(route: &Route) {
    let href = route.href();
    if window().location().hash().is_ok_and(|hash| hash != href)
        && let Ok(history) = window().history()
    {
        let _ = history.replace_state_with_url(&JsValue::TRUE, "", Some(&href));
    }
}

/// Joins the state to the address and the document's title and language to the state.
#[hook]
pub fn use_address(room: &UseReducerHandle<Room>, heading: Option<String>) {
    let told = use_mut_ref(|| room.route.clone());
    use_effect_with((), {
        let (embedded, room) = (room.embedded, room.dispatcher());
        let told = told.clone();
        move |()| {
            seen();
            let on_change = EventListener::new(&window(), "hashchange", move |_| {
                let via = if seen() { Via::Travel } else { Via::Link };
                if via == Via::Link {
                    scrolled::leave(&told.borrow());
                }
                let route = address();
                if embedded {
                    settle(&route);
                }
                room.dispatch(Action::Arrive(route, via));
            });
            move || drop(on_change)
        }
    });
    // Before anything is drawn: the browser keeps with the step that is left how far it was scrolled,
    // and would lay the new view out for it, a second time in the same task.
    use_memo((room.route.clone(), room.via), move |(route, via)| {
        let before = told.replace(route.clone());
        let Ok(history) = window().history() else {
            return;
        };
        let href = route.href();
        // A history that refuses (too many steps in a short time) costs a link, not the page.
        let _ = match via {
            Via::Link | Via::Travel => Ok(()),
            // Two keys may come before one drawing: the word is then a step all the same.
            Via::Typing if before == *route || held_words(&before, route) => {
                history.replace_state_with_url(&JsValue::TRUE, "", Some(&href))
            }
            Via::Step | Via::Typing => history.push_state_with_url(&JsValue::TRUE, "", Some(&href)),
        };
    });
    let name = heading.unwrap_or_else(|| room.route.view.name().of(room.lang()).to_owned());
    use_effect_with((name, room.lang()), |(name, lang)| {
        let document = gloo::utils::document();
        document.set_title(&Text::PageTitle.with(*lang, &[name]));
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", lang.code());
        }
    });
}
