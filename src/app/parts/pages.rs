//! A long list of articles, some at a time.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::words::{OwnText, format};

/// So many at a time.
pub const PAGE: usize = 50;

/// The way from one part of the list to the next; nothing where it has one.
pub fn pages(desk: &Desk, page: &UseStateHandle<usize>, all: usize) -> Html {
    if all <= PAGE {
        return Html::default();
    }
    let lang = desk.lang();
    let from = **page * PAGE;
    let number = |n| format::count(lang, n);
    let told = [
        number(from + 1),
        number((from + PAGE).min(all)),
        number(all),
    ];
    let to = |to: Option<usize>| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                page.set(to);
            }
        })
    };
    // At its end a button keeps the focus: it is told to be disabled, and does nothing.
    let button = |text: OwnText, target: Option<usize>| {
        let ended = target.is_none().then_some("true");
        html! { <button type="button" aria-disabled={ended} onclick={to(target)}>{ desk.say(text) }</button> }
    };
    let next = (from + PAGE < all).then_some(**page + 1);
    html! {
        <p class="actions pages">
            { button(OwnText::Earlier, page.checked_sub(1)) }
            <span class="number">{ OwnText::PageOf.with(lang, &[&told[0], &told[1], &told[2]]) }</span>
            { button(OwnText::Later, next) }
        </p>
    }
}
