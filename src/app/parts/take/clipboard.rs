//! Puts words on the clipboard, as rich text too, by way of the browser's own copying: that works
//! in a frame of another site and over plain http, where the clipboard's own interface is missing.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{body, document};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Copies `text`, and `html` beside it; says whether the browser let it. Has to run where the reader
/// pressed something. The focus stays where it was.
pub fn copy_rich(html: Option<&str>, text: &str) -> bool {
    let before = document().active_element();
    let area = document().create_element("textarea").ok();
    let area = area.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    let (Some(area), Ok(page)) = (area, document().dyn_into::<HtmlDocument>()) else {
        return false;
    };
    // Some browsers copy only where something is selected.
    area.set_class_name("unseen");
    area.set_value(text);
    if body().append_child(&area).is_err() {
        return false;
    }
    area.select();
    let filled = Rc::new(Cell::new(false));
    let fill = {
        let (filled, html, text) = (filled.clone(), html.map(str::to_owned), text.to_owned());
        let options = EventListenerOptions::run_in_capture_phase();
        let options = EventListenerOptions {
            passive: false,
            ..options
        };
        EventListener::new_with_options(&document(), "copy", options, move |event| {
            let data = event
                .dyn_ref::<ClipboardEvent>()
                .and_then(ClipboardEvent::clipboard_data);
            let Some(data) = data else { return };
            let rich = html
                .iter()
                .all(|html| data.set_data("text/html", html).is_ok());
            filled.set(rich && data.set_data("text/plain", &text).is_ok());
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let copied = page.exec_command("copy").unwrap_or(false);
    drop(fill);
    area.remove();
    if let Some(before) = before.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = before.focus();
    }
    copied && filled.get()
}
