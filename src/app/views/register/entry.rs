//! One entry of a register: a name that unfolds, its counts, what is always said of it, and what is
//! said of it once it is unfolded. Which one is unfolded is in the address.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::state::{Action, Setting};

/// The value of [`Setting::Entry`] that unfolds all of them.
const ALL: &str = "*";

/// So many entries are drawn before the reader asks for more.
const STEP: usize = 100;

/// What stands in the head of an entry.
pub struct Entry<'a> {
    /// By what the address names it.
    pub key: &'a str,
    /// Its name, in the articles' own words.
    pub name: &'a str,
    /// Counts, behind the name.
    pub says: Html,
    /// What is said of it whether it is unfolded or not.
    pub brief: Html,
    /// Whether the register has no other: then there is nothing to fold.
    pub alone: bool,
}

/// Whether every entry is unfolded.
pub fn all_open(desk: &Desk) -> bool {
    desk.route().option(Setting::Entry) == Some(ALL)
}

/// The step that unfolds every entry, or folds them.
pub fn toggle_all(desk: &Desk) -> Callback<MouseEvent> {
    let value = (!all_open(desk)).then(|| ALL.to_owned());
    let route = desk.route().opting(Setting::Entry, value);
    desk.on(move |_| Action::Go(route.clone()))
}

/// One entry; `inside` is drawn only where it is unfolded.
pub fn entry(desk: &Desk, head: Entry, inside: impl FnOnce() -> Html) -> Html {
    let Entry {
        key,
        name,
        says,
        brief,
        alone,
    } = head;
    let all = alone || all_open(desk);
    let open = all || desk.route().option(Setting::Entry) == Some(key);
    let route = desk
        .route()
        .opting(Setting::Entry, (!open).then(|| key.to_owned()));
    let onclick = desk.on(move |_: MouseEvent| Action::Go(route.clone()));
    html! {
        <li key={key.to_owned()} class={classes!("entry", open.then_some("open"))}>
            <p class="entry-head">
                if all {
                    <span class="entry-name" lang="vi">{ name }</span>
                } else {
                    <button type="button" class="plain entry-name" aria-expanded={open.to_string()} {onclick}>
                        <span class="fold-sign" aria-hidden="true">{ if open { "▾" } else { "▸" } }</span>
                        <span lang="vi">{ name }</span>
                    </button>
                }
                <span class="says soft number">{ says }</span>
            </p>
            { brief }
            if open {
                <div class="entry-inside">{ inside() }</div>
            }
        </li>
    }
}

/// How many entries are drawn, and the step to more.
#[hook]
pub fn use_first() -> (usize, Callback<MouseEvent>) {
    let limit = use_state(|| STEP);
    let more = {
        let limit = limit.clone();
        Callback::from(move |_| limit.set(*limit + STEP))
    };
    (*limit, more)
}
