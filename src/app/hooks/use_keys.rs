//! Hears the keys of `state::keys` wherever the focus is, and does what they say.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::{focus_words, narrow};
use crate::app::state::keys::{Deed, Pressed, Step, step};
use crate::app::state::{Action, Dialog, Room};

/// Hears the keys.
#[hook]
pub fn use_keys(room: &UseReducerHandle<Room>) {
    let now = use_mut_ref(|| room.clone());
    *now.borrow_mut() = room.clone();
    use_effect_with((), move |()| {
        let mut after_g = false;
        // Before anybody else hears it: `n` after `g` is not the reader's `n`.
        let options = EventListenerOptions {
            phase: gloo::events::EventListenerPhase::Capture,
            passive: false,
        };
        let heard = move |event: &Event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let (room, key) = (now.borrow().clone(), event.key());
            if event.is_composing() || matches!(key.as_str(), "Shift" | "Control" | "Alt" | "Meta")
            {
                return;
            }
            let pressed = Pressed {
                key: &key,
                command: event.ctrl_key() || event.meta_key(),
                shift: event.shift_key(),
                alt: event.alt_key(),
                typing: typing(),
                covered: room.dialog.is_some() || room.sheet,
                after_g: std::mem::take(&mut after_g),
            };
            match step(pressed, !room.kept.preferences.no_letters) {
                Step::Pass => {}
                Step::Wait => after_g = true,
                Step::Do(deed) => {
                    if done(&room, deed) {
                        event.prevent_default();
                        event.stop_propagation();
                    }
                }
            }
        };
        let listening = EventListener::new_with_options(&window(), "keydown", options, heard);
        move || drop(listening)
    });
}

/// Whether the deed was done; what was not is left to others.
fn done(room: &UseReducerHandle<Room>, deed: Deed) -> bool {
    let dialog = |wanted| {
        let toggled = (room.dialog != Some(wanted)).then_some(wanted);
        room.dispatch(Action::Open(toggled));
    };
    match deed {
        Deed::Help => dialog(Dialog::Keys),
        Deed::Palette => dialog(Dialog::Palette),
        Deed::Undo if room.before.is_empty() => return false,
        Deed::Redo if room.after.is_empty() => return false,
        Deed::Undo => room.dispatch(Action::Undo),
        Deed::Redo => room.dispatch(Action::Redo),
        Deed::Go(view) => room.dispatch(Action::Go(room.to_view(view))),
        Deed::Search => return search(),
        // What lies over the words, such as a note or a menu, is closed first, by its owner.
        Deed::Close if room.route.at.is_none() || !narrow() || covered() => return false,
        Deed::Close => {
            focus_words();
            room.dispatch(Action::Go(room.route.choosing(None)));
        }
        Deed::Next | Deed::Previous | Deed::Find => return false,
    }
    true
}

fn search() -> bool {
    let input = document().get_element_by_id("search");
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
        return false;
    };
    input.select();
    input.focus().is_ok()
}

/// Whether something stands over the page that Escape closes first: a note, an unfolded menu, the
/// box that finds words in the article where the focus is.
fn covered() -> bool {
    let open = document().query_selector(
        "[role=tooltip], [role=menu], [popover]:popover-open, .reader:focus-within .find",
    );
    open.is_ok_and(|open| open.is_some())
}

/// Whether the focus is where letters are written.
fn typing() -> bool {
    let Some(element) = document().active_element() else {
        return false;
    };
    let writes = |element: &Element| match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => {
            let kind = element.get_attribute("type").unwrap_or_default();
            !matches!(
                kind.as_str(),
                "checkbox" | "radio" | "button" | "submit" | "reset" | "file" | "range"
            )
        }
        _ => false,
    };
    let editable = element
        .dyn_ref::<HtmlElement>()
        .is_some_and(HtmlElement::is_content_editable);
    writes(&element) || editable
}
