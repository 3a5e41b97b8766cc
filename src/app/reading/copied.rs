//! What the reader copies from an article leaves with its source.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

/// So few words are copied to be put into a form or a search, and stay as they are.
const FEW: usize = 4;

/// Puts the selected words and `source` on the clipboard: plain text, without marks and notes.
pub fn copy_with_source(event: &Event, source: &str) {
    let selected = window().get_selection().ok().flatten();
    let words = selected.and_then(|selection| selection.to_string().as_string());
    let words = words.unwrap_or_default();
    let data = event
        .dyn_ref::<ClipboardEvent>()
        .and_then(ClipboardEvent::clipboard_data);
    let Some(data) = data.filter(|_| words.split_whitespace().count() > FEW) else {
        return;
    };
    if data
        .set_data("text/plain", &format!("{}\n— {source}", words.trim()))
        .is_ok()
    {
        event.prevent_default();
    }
}
