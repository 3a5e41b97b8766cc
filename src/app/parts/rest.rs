//! Says that the rest of the page could not be loaded, with a way to try again.

use yew::prelude::*;

use crate::app::desk::DeskProps;
use crate::app::words::LaterText;

/// The sentence. Its place is always there, so that what comes into it is read out.
#[component]
pub fn Rest(DeskProps { desk }: &DeskProps) -> Html {
    html! {
        <div class="rest" aria-live="polite">
            if desk.later.is_missing() {
                <p class="notice">
                    { desk.say(LaterText::Missing) }{ " " }
                    <button type="button" onclick={desk.later.again()}>{ desk.say(LaterText::Again) }</button>
                </p>
            }
        </div>
    }
}
