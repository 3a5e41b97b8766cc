//! The source column: what stands where the words come from. It follows whatever is chosen in any view.

use yew::prelude::*;

use crate::app::desk::DeskProps;
use crate::app::hooks::focus_words;
use crate::app::state::Action;
use crate::app::words::{LaterText, Text};

/// The source column.
#[component]
pub fn Source(DeskProps { desk }: &DeskProps) -> Html {
    let chosen = desk.chosen();
    let open = chosen.is_some().then_some("open");
    let close = {
        let route = desk.route().choosing(None);
        let room = desk.room.dispatcher();
        Callback::from(move |_: MouseEvent| {
            // The button goes; the words that it told of stay.
            focus_words();
            room.dispatch(Action::Go(route.clone()));
        })
    };
    html! {
        <aside class={classes!("source", open)} aria-label={desk.say(Text::Source)} inert={desk.room.sheet}>
            <h2>{ desk.say(Text::Source) }</h2>
            if chosen.is_some() {
                <button type="button" class="close-source" aria-label={desk.say(Text::CloseSource)} onclick={close}>
                    { "×" }
                </button>
                if let Some(parts) = desk.later.parts() {
                    { (parts.passage)(desk) }
                } else if !desk.later.is_missing() {
                    <p class="soft" aria-busy="true">{ desk.say(LaterText::Awaited) }</p>
                }
            } else {
                <p class="soft">{ desk.say(Text::SourceEmpty) }</p>
            }
        </aside>
    }
}
