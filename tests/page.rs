//! The page's own tests: they run inside a real browser, headless, by `cargo xtask test --only wasm`.
//!
//! What needs no browser is tested natively beside its module; what needs the built page, its files
//! and its addresses is tested in `tests/e2e`.
#![cfg(target_arch = "wasm32")]

use std::time::Duration;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;
use yew::platform::time::sleep;

wasm_bindgen_test_configure!(run_in_browser);

/// Gives the document the element that `index.html` keeps for the page, starts the page on it and waits
/// until it stands: it reads its articles first and lets the browser draw between any two.
async fn open() -> Element {
    let document = gloo::utils::document();
    if let Some(old) = document.get_element_by_id("app") {
        old.remove();
    }
    let mount = document.create_element("div").expect("a div can be made");
    mount.set_id("app");
    gloo::utils::body()
        .append_child(&mount)
        .expect("the body takes it");
    trichluc::app::run();
    while mount.query_selector("h1").expect("a selector").is_none() {
        sleep(Duration::from_millis(50)).await;
    }
    mount
}

/// The only element that a selector finds.
#[track_caller]
fn only(within: &Element, selector: &str) -> Element {
    let found = within.query_selector_all(selector).expect("a selector");
    assert_eq!(found.length(), 1, "{selector}");
    let first = within.query_selector(selector).expect("a selector");
    first.expect("it was just counted")
}

#[wasm_bindgen_test]
async fn the_page_has_one_main_landmark() {
    let page = open().await;
    only(&page, "main");
}

#[wasm_bindgen_test]
async fn the_page_has_one_first_heading() {
    let page = open().await;
    let heading = only(&page, "h1").text_content().unwrap_or_default();
    assert!(!heading.trim().is_empty());
}
