//! The menu of columns. It is the browser's own `<details>`; Escape and whatever happens outside of it
//! fold it as any menu.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

use super::columns::{Columns, SENTENCE};
use crate::app::desk::Desk;
use crate::app::state::{Action, Setting};
use crate::app::words::{FigureText, Text, format};
use crate::corpus::Column;

/// Properties of [`ColumnChoice`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// Those that are shown.
    pub columns: Columns,
}

/// The menu.
#[component]
pub fn ColumnChoice(Props { desk, columns }: &Props) -> Html {
    let lang = desk.lang();
    let root = use_node_ref();
    use_folding(&root);
    let named = Column::ALL.into_iter().map(|column| {
        let name = lang.pick(column.names());
        (
            column.id(),
            name,
            columns.has(column),
            column == Column::Value,
        )
    });
    let sentence = (
        SENTENCE,
        desk.say(Text::Sentence),
        columns.sentence(),
        false,
    );
    let boxes = named.chain([sentence]).map(|(id, name, checked, fixed)| {
        let route = desk.route().opting(Setting::Columns, columns.toggled(id));
        let onchange = desk.on(move |_: Event| Action::Go(route.clone()));
        html! {
            <li key={id}><label>
                <input type="checkbox" {checked} disabled={fixed} {onchange} />{ name }
            </label></li>
        }
    });
    let (shown, all) = columns.count();
    let says = if shown == all {
        desk.say(FigureText::Columns).to_owned()
    } else {
        let counts = [format::count(lang, shown), format::count(lang, all)];
        FigureText::ColumnsShown.with(lang, &[&counts[0], &counts[1]])
    };
    let onkeydown = {
        let root = root.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && fold(&root) {
                event.prevent_default();
                event.stop_propagation();
                focus_summary(&root);
            }
        })
    };
    html! {
        <details ref={root} class="column-choice" {onkeydown}>
            <summary>{ says }</summary>
            <div role="group" aria-label={desk.say(FigureText::Columns)}><ul>{ for boxes }</ul></div>
        </details>
    }
}

/// Folds it; tells whether it was open.
fn fold(root: &NodeRef) -> bool {
    let details = root.cast::<Element>();
    let open = details.filter(|details| details.has_attribute("open"));
    open.is_some_and(|details| details.remove_attribute("open").is_ok())
}

fn focus_summary(root: &NodeRef) {
    let details = root.cast::<Element>();
    let summary = details.and_then(|details| details.query_selector("summary").ok().flatten());
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

/// Folds it when the pointer or the focus goes elsewhere.
#[hook]
fn use_folding(root: &NodeRef) {
    let root = root.clone();
    use_effect_with((), move |()| {
        let listening = ["pointerdown", "focusin"].map(|kind| {
            let root = root.clone();
            EventListener::new(&document(), kind, move |event| {
                let at = event.target().and_then(|at| at.dyn_into::<Node>().ok());
                let node = root.cast::<Node>();
                if !node.is_some_and(|node| node.contains(at.as_ref())) {
                    fold(&root);
                }
            })
        });
        move || drop(listening)
    });
}
