//! The frame: head, filters, the view, the source, foot. Works out once what passes the filter.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::desk::{Desk, Passing, use_arrival};
use super::hooks::{
    arrival, remembering, use_address, use_focus, use_found, use_kept, use_keys, use_theme,
};
use super::later::use_later;
use super::own::use_own;
use super::parts::{Filters, Foot, Masthead, PAGE, Rest, Source, Standing};
use super::sheets::{Dialogs, Message};
use super::state::{Via, View};
use super::turns::Turn;
use super::views::{Stage, is_first};
use super::words::Text;
use crate::corpus::Corpus;

/// So many articles have figures enough for a screen, however few each has.
const TABLE: usize = 300;

/// Properties of [`Shell`].
#[derive(Properties, Clone)]
pub struct Props {
    /// The articles, read.
    pub site: Rc<Corpus>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.site, &other.site)
    }
}

/// The reading room.
#[component]
pub fn Shell(Props { site }: &Props) -> Html {
    let room = use_reducer(|| remembering(arrival()));
    let later = use_later();
    let own = use_own();
    let found_by_rules = own.corpus().unwrap_or(site).clone();
    let parts = later.parts().filter(|_| !room.kept.corrections.is_empty());
    let corrected = (room.kept.corrections.clone(), parts.is_some(), own.clone());
    // Without corrections the corpus is the rules' own, and costs nothing more. With some it is that
    // too until what reads articles again is there.
    let corpus = use_memo(corrected, |(corrections, ..)| match parts {
        Some(parts) => Rc::new((parts.corrected)(&found_by_rules, corrections)),
        None => found_by_rules.clone(),
    });
    // Where there are many articles, those that stand there until the answer comes.
    let latest = match room.route.view {
        _ if !room.route.lists_latest() => None,
        View::Figures => Some(TABLE),
        _ => Some(PAGE),
    };
    let passes = use_found(&later, &corpus, &room.route.filter, latest);
    let (found, asking) = (passes.found, passes.asking);
    let answers = use_memo(Passing::new(found.clone()), |_| RefCell::default());
    let desk = Desk {
        room: room.clone(),
        corpus: passes.corpus,
        found_by_rules,
        found,
        begins: passes.begins,
        later,
        own,
        answers,
        arrival: use_arrival(),
    };
    use_kept(&room);
    use_keys(&room);
    use_theme(room.worn.unwrap_or(room.kept.preferences.theme));
    let open = room.route.article.as_deref().and_then(|id| desk.entry(id));
    use_address(&room, open.map(|entry| entry.article.heading().to_owned()));
    let drawn = is_first(&desk) || desk.later.parts().is_some();
    // Who goes back is led to where they were, which is not there before it is found again.
    let drawn = drawn && !(asking && room.via == Via::Travel);
    use_focus(&room.route, room.via, drawn.then_some(&desk.arrival));
    let skip = Callback::from(|event: MouseEvent| {
        // The part behind `#` is the route: the link moves the focus without touching it.
        event.prevent_default();
        super::hooks::focus_heading();
    });
    if desk.later.is_coming() && !room.kept.corrections.is_empty() {
        // What the reader corrected is not shown as the rules have it, not even for a moment: the
        // skeleton stays until the articles can be read again.
        return Html::default();
    }
    if desk.own.is_awaited() && !desk.later.is_missing() {
        // Nor are the articles that a pack is to stand in the place of.
        return desk
            .later
            .parts()
            .map_or_else(Html::default, |parts| (parts.keeper)(desk));
    }
    // Beside the main part of the page around, this one has a name.
    let named = room.embedded.then(|| desk.named());
    html! {
        <>
            <a class="skip" href="#content" inert={room.sheet} onclick={skip}>{ desk.say(Text::SkipLink) }</a>
            { part!(Masthead { desk: desk.clone() }) }
            <div class="columns">
                { part!(Filters { desk: desk.clone() }) }
                <main id="content" inert={room.sheet} aria-label={named} aria-busy={asking.then_some("true")}>
                    { part!(Standing { desk: desk.clone() }) }
                    { part!(Rest { desk: desk.clone() }) }
                    { part!(Stage { desk: desk.clone() }) }
                </main>
                { part!(Source { desk: desk.clone() }) }
            </div>
            { part!(Turn::Last, Foot { desk: desk.clone() }) }
            { part!(Dialogs { desk: desk.clone() }) }
            if let Some(parts) = desk.later.parts().filter(|_| !room.embedded) {
                { (parts.keeper)(desk.clone()) }
            }
            if room.dialog.is_none() {
                { part!(Message { desk: desk.clone() }) }
            }
        </>
    }
}
