//! The page's head: name, search, language, views.

use yew::prelude::*;

use super::SearchBox;
use super::nav::Nav;
use crate::app::desk::DeskProps;
use crate::app::state::{Action, Dialog, Route};
use crate::app::words::{FrameText, OwnText, Text};

/// The page's head.
#[component]
pub fn Masthead(DeskProps { desk }: &DeskProps) -> Html {
    let route = desk.route();
    let home = Route {
        lang: route.lang,
        ..Route::default()
    };
    let other = desk.lang().other();
    let switched = Route {
        lang: Some(other),
        ..route.clone()
    };
    html! {
        <header class="masthead" inert={desk.room.sheet}>
            <a class="brand" href={home.href()}>
                <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                    <rect x="1" y="1" width="22" height="22" rx="3" />
                    <path class="stroke" d="M6 6.500h8M10 6.500v11M14 10.500v7h4.500" />
                </svg>
                { desk.say(Text::Brand) }
            </a>
            { part!(SearchBox { desk: desk.clone() }) }
            <button type="button" class="language" lang={other.code()}
                onclick={desk.on(move |_| Action::Go(switched.clone()))}>
                { desk.say(Text::SwitchLanguage) }
            </button>
            <button type="button" class="open-settings" aria-haspopup="dialog"
                onclick={desk.on(|_| Action::Open(Some(Dialog::Settings)))}>
                { desk.say(FrameText::Settings) }
            </button>
            if !desk.room.embedded {
                <button type="button" class="add-articles" aria-haspopup="dialog"
                    onclick={desk.on(|_| Action::Open(Some(Dialog::Add)))}>
                    <span aria-hidden="true">{ "+" }</span>
                    <span>{ desk.say(OwnText::Add) }</span>
                </button>
            }
            { part!(Nav { desk: desk.clone() }) }
        </header>
    }
}
