//! Where a reader was in a view when a link led away from it. The browser remembers how far down that was,
//! but goes there before the view is drawn again, when the page is as long as the one that is left; and a
//! list of which not all is laid out is not as long as it will be.

use std::cell::RefCell;

use foldhash::HashMap;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::app::state::Route;

/// Where a view was left.
#[derive(Clone, Default)]
struct Place {
    /// How far down it was scrolled to.
    down: f64,
    /// What the link said that was followed, and how far below the window's edge it stood.
    link: Option<(String, f64)>,
}

thread_local! {
    static LEFT: RefCell<HashMap<String, Place>> = RefCell::default();
}

/// A link leads away from `route`, which is still drawn.
pub fn leave(route: &Route) {
    let followed = document().active_element();
    let link = followed.and_then(|link| {
        let href = link.get_attribute("href")?;
        Some((href, link.get_bounding_client_rect().top()))
    });
    let down = window().scroll_y().unwrap_or_default();
    LEFT.with_borrow_mut(|left| left.insert(route.href(), Place { down, link }));
}

/// Scrolls to where `route` was left, if it was; the link that was followed there, if it is there again.
pub fn come_back(route: &Route) -> Option<Element> {
    let place = LEFT.with_borrow(|left| left.get(&route.href()).cloned())?;
    let again = place.link.and_then(|(href, top)| {
        let links = document().query_selector_all("#content a").ok()?;
        let links = (0..links.length()).filter_map(|n| links.item(n));
        let mut links = links.filter_map(|link| link.dyn_into::<Element>().ok());
        let link = links.find(|link| link.get_attribute("href").as_ref() == Some(&href))?;
        Some((link, top))
    });
    if let Some((link, top)) = again {
        window().scroll_by_with_x_and_y(0.0, link.get_bounding_client_rect().top() - top);
        return Some(link);
    }
    window().scroll_to_with_x_and_y(0.0, place.down);
    None
}
