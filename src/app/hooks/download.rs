//! Hands the reader a file, and takes one in.

use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// So long the file stays at hand: browsers begin to save it a little later.
const AT_HAND_MS: u32 = 10_000;

/// Saves `text` as a file called `name`.
pub fn download(name: &str, kind: &str, text: &str) {
    let url = ObjectUrl::from(Blob::new_with_options(text, Some(kind)));
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let _ = link.set_attribute("href", &url);
    let _ = link.set_attribute("download", name);
    link.click();
    Timeout::new(AT_HAND_MS, move || drop(url)).forget();
}
