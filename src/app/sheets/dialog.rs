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

/// Gives the focus to the heading: what was pressed is gone.
pub fn focus_title() {
    focus(TITLE);
}

/// Moves the focus along while something is asked before it is done: to the question, and where that is
/// gone with the focus to the button that asks it, or to the heading.
#[hook]
pub fn use_asked(asking: bool, question: &'static str, button: &'static str) {
    let before = use_mut_ref(|| false);
    use_effect_with(asking, move |asking| {
        let asked = before.replace(*asking);
        let lost = || {
            let active = document().active_element();
            active.is_none_or(|element| {
                element.tag_name() == "BODY" || element.tag_name() == "DIALOG"
            })
        };
        if *asking {
            focus(question);
        } else if asked && lost() && !focus(button) {
            focus_title();
        }
    });
}

/// Focuses an element, if it is there.
fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

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
