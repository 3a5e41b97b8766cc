//! A dialog over the page: the browser's own `<dialog>`, which holds the focus inside and closes on
//! Escape. The focus goes back to where it was.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::Message;
use crate::app::desk::Desk;
use crate::app::state::Action;
use crate::app::words::FrameText;

/// The id of the heading that names the dialog.
const TITLE: &str = "dialog-title";

/// Properties of [`Sheet`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// Its name.
    pub title: FrameText,
    /// A name that is no text of the frame's.
    #[prop_or_default]
    pub named: Option<AttrValue>,
    /// Its own class.
    #[prop_or_default]
    pub class: &'static str,
    /// What it shows.
    pub children: Html,
}

/// A dialog over the page.
#[component]
pub fn Sheet(props: &Props) -> Html {
    let Props {
        desk,
        title,
        named,
        class,
        children,
    } = props;
    let dialog = use_node_ref();
    use_effect_with((), {
        let (room, dialog) = (desk.room.dispatcher(), dialog.clone());
        move |()| {
            let before = document().active_element();
            let dialog = dialog.cast::<HtmlDialogElement>();
            let closing = dialog.as_ref().map(|dialog| {
                let _ = dialog.show_modal();
                EventListener::new(dialog, "close", move |_| room.dispatch(Action::Open(None)))
            });
            move || {
                drop(closing);
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                let before = before.and_then(|element| element.dyn_into::<HtmlElement>().ok());
                if let Some(before) = before.filter(|element| element.is_connected()) {
                    let _ = before.focus();
                }
            }
        }
    });
    let onclick = desk.on(|_: MouseEvent| Action::Open(None));
    let name = named.clone().unwrap_or_else(|| desk.say(*title).into());
    html! {
        <dialog ref={dialog} class={classes!("sheet", *class)} aria-labelledby={TITLE}>
            <div class="sheet-head">
                <h2 id={TITLE} tabindex="-1">{ name }</h2>
                <button type="button" class="sheet-close" aria-label={desk.say(FrameText::CloseDialog)} {onclick}>
                    <span aria-hidden="true">{ "×" }</span>
                </button>
            </div>
            { children.clone() }
            { part!(Message { desk: desk.clone() }) }
        </dialog>
    }
}
