//! The frame: head, filters, the view, the source, foot. Works out once what passes the filter.

use yew::prelude::*;

use super::desk::{Desk, Found};
use super::hooks::{arrival, use_address, use_focus};
use super::parts::{Filters, Masthead, Source, Standing};
use super::views::Stage;
use super::words::Text;
use crate::corpus::Corpus;

/// The reading room.
#[component]
pub fn Shell() -> Html {
    let room = use_reducer(arrival);
    let corpus = use_memo((), |()| Corpus::embedded());
    let found = use_memo(room.route.filter.clone(), |filter| {
        Found::new(&corpus, filter)
    });
    let desk = Desk {
        room: room.clone(),
        corpus,
        found,
    };
    let open = room.route.article.as_deref().and_then(|id| desk.entry(id));
    use_address(&room, open.map(|entry| entry.article.heading().to_owned()));
    use_focus(&room.route, room.via);
    let skip = Callback::from(|event: MouseEvent| {
        // The part behind `#` is the route: the link moves the focus without touching it.
        event.prevent_default();
        super::hooks::focus_heading();
    });
    html! {
        <>
            <a class="skip" href="#content" onclick={skip}>{ desk.say(Text::SkipLink) }</a>
            <Masthead desk={desk.clone()} />
            <div class="columns">
                <Filters desk={desk.clone()} />
                <main id="content" inert={room.sheet}>
                    <Standing desk={desk.clone()} />
                    <Stage desk={desk.clone()} />
                </main>
                <Source desk={desk.clone()} />
            </div>
            <footer class="footer" inert={room.sheet}><p>{ desk.say(Text::FooterNote) }</p></footer>
        </>
    }
}
