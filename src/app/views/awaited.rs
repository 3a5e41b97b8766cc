//! A view that is not there yet: its head, and that it is being fetched, or could not be.

use yew::prelude::*;

use crate::app::desk::DeskProps;
use crate::app::hooks::HEADING;
use crate::app::words::LaterText;

/// What stands in its place.
#[component]
pub fn Awaited(DeskProps { desk }: &DeskProps) -> Html {
    let route = desk.route();
    let entry = route.article.as_deref().and_then(|id| desk.entry(id));
    let own = entry.map(|entry| entry.article.heading().to_owned());
    let lang = own.as_ref().map(|_| "vi");
    let heading = own.unwrap_or_else(|| desk.say(route.view.name()).to_owned());
    let missing = desk.later.is_missing();
    html! {
        <section aria-busy={(!missing).to_string()} aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1" {lang}>{ heading }</h1>
            if !missing {
                <p class="soft">{ desk.say(LaterText::Awaited) }</p>
            }
        </section>
    }
}
