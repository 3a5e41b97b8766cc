//! The sheet of filters over a small screen: takes the focus when it opens, gives it back when it
//! closes, and closes on Escape or when the screen becomes another one.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::state::Action;

/// Runs the sheet that `panel` is.
#[hook]
pub fn use_sheet(desk: &Desk, panel: &NodeRef) {
    let (room, panel) = (desk.room.dispatcher(), panel.clone());
    use_effect_with(desk.room.sheet, move |open| {
        let close = || {
            let room = room.clone();
            move || room.dispatch(Action::Sheet(false))
        };
        let listening = open.then(|| {
            let before = document().active_element();
            if let Some(panel) = panel.cast::<HtmlElement>() {
                let _ = panel.focus();
            }
            let (on_escape, on_resize) = (close(), close());
            let key = EventListener::new(&document(), "keydown", move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                if key.as_deref() == Some("Escape") {
                    on_escape();
                }
            });
            let width = window().inner_width().ok().and_then(|width| width.as_f64());
            let resize = EventListener::new(&window(), "resize", move |_| {
                // A keyboard that slides in changes the height only.
                if window().inner_width().ok().and_then(|width| width.as_f64()) != width {
                    on_resize();
                }
            });
            (before, key, resize)
        });
        move || {
            let Some((before, key, resize)) = listening else {
                return;
            };
            drop((key, resize));
            if let Some(before) = before.and_then(|element| element.dyn_into::<HtmlElement>().ok())
            {
                let _ = before.focus();
            }
        }
    });
}
