//! A button that copies a text.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::app::words::{Lang, Text};

/// So long the button says how it went.
const SAYS_FOR_MS: u32 = 2500;

/// Properties of [`Copy`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What is copied.
    pub text: AttrValue,
    /// What the button says.
    pub label: Text,
    /// In which language.
    pub lang: Lang,
}

/// A button that copies a text, by way of a selection: that works in a frame of another site and
/// over plain http too, where the clipboard's own interface is missing.
#[component]
pub fn Copy(Props { text, label, lang }: &Props) -> Html {
    let area = use_node_ref();
    let done = use_state(|| None);
    let onclick = {
        let (area, done) = (area.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            done.set(Some(copy(&area)));
            let done = done.clone();
            Timeout::new(SAYS_FOR_MS, move || done.set(None)).forget();
        })
    };
    let says = match *done {
        None => *label,
        Some(true) => Text::Copied,
        Some(false) => Text::NotCopied,
    };
    html! {
        <span class="copy">
            <button type="button" {onclick}><span aria-live="polite">{ says.of(*lang) }</span></button>
            <textarea ref={area} class="unseen" tabindex="-1" aria-hidden="true" readonly=true value={text.clone()} />
        </span>
    }
}

fn copy(area: &NodeRef) -> bool {
    let before = document().active_element();
    let (Some(area), Ok(document)) = (
        area.cast::<HtmlTextAreaElement>(),
        document().dyn_into::<HtmlDocument>(),
    ) else {
        return false;
    };
    area.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    if let Some(before) = before.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = before.focus();
    }
    copied
}
