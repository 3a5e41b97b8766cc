//! What stands above a register's entries: heading, lead, and what is asked of the whole list.

use yew::prelude::*;

use super::entry::{all_open, toggle_all};
use crate::app::desk::Desk;
use crate::app::hooks::HEADING;
use crate::app::parts::Take;
use crate::app::state::{Action, Setting};
use crate::app::words::{RegisterText, format};
use crate::export::draft::Draft;

/// The heading with its count, the menu of what can be taken along, and the lead.
pub fn heading(desk: &Desk, count: usize, lead: String, table: Callback<(), Draft>) -> Html {
    html! {
        <>
            <h1 id={HEADING} tabindex="-1">
                { desk.say(desk.route().view.name()) }{ " " }
                <span class="count number">{ format::count(desk.lang(), count) }</span>
            </h1>
            { part!(Take { desk: desk.clone(), table }) }
            <p class="soft">{ lead }</p>
        </>
    }
}

/// Whether only what stands in more than one article is asked for.
pub fn shared_only(desk: &Desk) -> bool {
    desk.route().option(Setting::Shared).is_some()
}

/// Only what stands in several articles, of which there are `shared`; everything unfolded. A single
/// entry asks for nothing.
pub fn controls(desk: &Desk, count: usize, shared: Option<usize>) -> Html {
    if count == 1 && !shared_only(desk) {
        return Html::default();
    }
    let pressed = shared_only(desk);
    let route = desk
        .route()
        .opting(Setting::Shared, (!pressed).then(|| "1".to_owned()));
    let toggle = desk.on(move |_: MouseEvent| Action::Go(route.clone()));
    let all = all_open(desk);
    let fold = if all {
        RegisterText::FoldAll
    } else {
        RegisterText::UnfoldAll
    };
    html! {
        <p class="actions register-controls">
            if let Some(shared) = shared {
                <button type="button" aria-pressed={pressed.to_string()} onclick={toggle}>
                    { desk.say(RegisterText::Shared) }{ " " }
                    <span class="number">{ format::count(desk.lang(), shared) }</span>
                </button>
            }
            <button type="button" onclick={toggle_all(desk)}>{ desk.say(fold) }</button>
        </p>
    }
}

/// A warning beside an entry, told by its sign and in words.
pub fn doubt(desk: &Desk, text: RegisterText) -> Html {
    html! {
        <p class="doubt"><span aria-hidden="true">{ "⚠ " }</span>{ desk.say(text) }</p>
    }
}
