//! The menu by keyboard: Escape closes it and gives the focus back, arrows move through it; a press
//! or a focus elsewhere closes it too.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

/// Gives the focus to the button that opens.
pub fn focus_button(root: &NodeRef) {
    if let Some(button) = find(root, ".take-open").into_iter().next() {
        let _ = button.focus();
    }
}

/// What the keys do inside the menu.
pub fn on_key(root: &NodeRef, open: &UseStateHandle<bool>) -> Callback<KeyboardEvent> {
    let (root, open) = (root.clone(), open.clone());
    Callback::from(move |event: KeyboardEvent| {
        if !*open {
            return;
        }
        let key = event.key();
        if key == "Escape" {
            open.set(false);
            focus_button(&root);
        } else if matches!(key.as_str(), "ArrowDown" | "ArrowUp" | "Home" | "End") {
            // A group of choices moves by arrows itself.
            let on = event.target_dyn_into::<Element>();
            if on.is_some_and(|on| on.tag_name() == "INPUT") {
                return;
            }
            step(&root, &key);
        } else {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
    })
}

fn step(root: &NodeRef, key: &str) {
    let items = find(root, ".take-panel li button");
    let active = document().active_element();
    let at = items
        .iter()
        .position(|item| active.as_ref() == Some(item.as_ref()));
    let last = items.len().saturating_sub(1);
    let to = match (key, at) {
        ("End", _) | ("ArrowUp", None) => last,
        ("Home", _) | (_, None) => 0,
        ("ArrowUp", Some(at)) => at.checked_sub(1).unwrap_or(last),
        (_, Some(at)) if at == last => 0,
        (_, Some(at)) => at + 1,
    };
    if let Some(item) = items.get(to) {
        let _ = item.focus();
    }
}

fn find(root: &NodeRef, selector: &str) -> Vec<HtmlElement> {
    let Some(found) = root
        .cast::<Element>()
        .and_then(|root| root.query_selector_all(selector).ok())
    else {
        return Vec::new();
    };
    let nodes = (0..found.length()).filter_map(|at| found.get(at));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// Closes the menu when the pointer or the focus goes elsewhere.
#[hook]
pub fn use_closing(root: &NodeRef, open: &UseStateHandle<bool>) {
    let (root, setter) = (root.clone(), open.setter());
    use_effect_with(**open, move |open| {
        let listening = open.then(|| {
            ["pointerdown", "focusin"].map(|kind| {
                let (root, setter) = (root.clone(), setter.clone());
                EventListener::new(&document(), kind, move |event| {
                    let at = event.target().and_then(|at| at.dyn_into::<Node>().ok());
                    let inside = root
                        .cast::<Node>()
                        .is_some_and(|root| root.contains(at.as_ref()));
                    if !inside {
                        setter.set(false);
                    }
                })
            })
        });
        move || drop(listening)
    });
}
