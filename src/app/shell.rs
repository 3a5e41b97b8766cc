//! The frame: head, filters, the view, the source, foot. Works out once what passes the filter.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, Found};
use super::hooks::{arrival, remembering, use_address, use_focus, use_kept, use_keys, use_theme};
use super::parts::{Filters, Foot, Masthead, Source, Standing};
use super::sheets::{Dialogs, Message};
use super::views::Stage;
use super::words::Text;
use crate::corpus::Corpus;

/// Properties of [`Shell`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The articles, read.
    pub read: Callback<(), Corpus>,
}

/// The reading room.
#[component]
pub fn Shell(Props { read }: &Props) -> Html {
    let room = use_reducer(|| remembering(arrival()));
    let found_by_rules = use_memo((), |()| read.emit(()));
    // Without corrections the corpus is the rules' own, and costs nothing more.
    let corpus = use_memo(room.kept.corrections.clone(), |corrections| {
        if corrections.is_empty() {
            found_by_rules.clone()
        } else {
            Rc::new(found_by_rules.corrected(corrections))
        }
    });
    let corpus = (*corpus).clone();
    let asked = (room.route.filter.clone(), room.kept.corrections.clone());
    let found = use_memo(asked, |(filter, _)| Found::new(&corpus, filter));
    let desk = Desk {
        room: room.clone(),
        corpus,
        found_by_rules,
        found,
    };
    use_kept(&room);
    use_keys(&room);
    use_theme(room.worn.unwrap_or(room.kept.preferences.theme));
    let open = room.route.article.as_deref().and_then(|id| desk.entry(id));
    use_address(&room, open.map(|entry| entry.article.heading().to_owned()));
    use_focus(&room.route, room.via);
    let skip = Callback::from(|event: MouseEvent| {
        // The part behind `#` is the route: the link moves the focus without touching it.
        event.prevent_default();
        super::hooks::focus_heading();
    });
    // Beside the main part of the page around, this one has a name.
    let named = room.embedded.then(|| desk.named());
    html! {
        <>
            <a class="skip" href="#content" inert={room.sheet} onclick={skip}>{ desk.say(Text::SkipLink) }</a>
            { part!(Masthead { desk: desk.clone() }) }
            <div class="columns">
                { part!(Filters { desk: desk.clone() }) }
                <main id="content" inert={room.sheet} aria-label={named}>
                    { part!(Standing { desk: desk.clone() }) }
                    { part!(Stage { desk: desk.clone() }) }
                </main>
                { part!(Source { desk: desk.clone() }) }
            </div>
            { part!(Foot { desk: desk.clone() }) }
            { part!(Dialogs { desk: desk.clone() }) }
            if room.dialog.is_none() {
                { part!(Message { desk: desk.clone() }) }
            }
        </>
    }
}
