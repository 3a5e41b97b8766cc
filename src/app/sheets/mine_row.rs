//! One of the reader's own articles: what it is, and the form that changes what is said of it.

use std::rc::Rc;

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::own::{Listed, names, use_library};
use crate::app::words::{OwnText, format};

/// Properties of [`Row`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The article's id.
    pub id: String,
    /// What is told of it.
    pub listed: Rc<Listed>,
    /// Whether it is chosen.
    pub chosen: bool,
    /// Chooses it, or no longer.
    pub toggle: Callback<()>,
}

/// The row.
#[component]
pub fn Row(props: &Props) -> Html {
    let Props {
        desk,
        id,
        listed,
        chosen,
        toggle,
    } = props;
    let open = use_state(|| false);
    let lang = desk.lang();
    let about = &listed.about;
    let heading = &about.facts.heading;
    let day = about
        .facts
        .published
        .as_ref()
        .and_then(|day| day.parse().ok());
    let places = about.place.clone();
    let facts = [
        day.map(|day| format::instant(lang, day))
            .unwrap_or_default(),
        places.unwrap_or_else(|| about.facts.places.join(", ")),
        about.collections.join(", "),
        about
            .tags
            .iter()
            .map(|tag| format!("#{tag}"))
            .collect::<Vec<_>>()
            .join(" "),
        about.path.clone(),
    ];
    let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let edit = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let saved = {
        let open = open.clone();
        Callback::from(move |()| open.set(false))
    };
    html! {
        <li>
            <p class="own-line">
                <input type="checkbox" checked={*chosen} onchange={toggle.reform(|_: Event| ())}
                    aria-label={OwnText::Choose.with(lang, &[heading])} />
                <a href={desk.route().to_article(id).href()} lang="vi">{ heading }</a>
                <button type="button" class="plain" aria-expanded={open.to_string()} onclick={edit}
                    aria-label={OwnText::EditOf.with(lang, &[heading])}>{ desk.say(OwnText::Edit) }</button>
            </p>
            <p class="soft number">{ facts.join(" · ") }</p>
            if *open { { part!(Edit { desk: desk.clone(), id: id.clone(), listed: listed.clone(), saved }) } }
        </li>
    }
}

/// Properties of [`Edit`].
#[derive(Properties, Clone, PartialEq)]
struct EditProps {
    desk: Desk,
    id: String,
    listed: Rc<Listed>,
    saved: Callback<()>,
}

#[component]
fn Edit(props: &EditProps) -> Html {
    let EditProps {
        desk,
        id,
        listed,
        saved,
    } = props;
    let library = use_library(desk);
    let about = &listed.about;
    // As it stood when the form was opened, and as it is typed: what comes from other tabs meanwhile
    // takes nothing of that away, and of what is kept only what was typed is written.
    let first = use_memo((), |()| {
        let place = about.place.clone();
        [
            about.facts.heading.to_string(),
            about.facts.published.clone().unwrap_or_default(),
            place.unwrap_or_else(|| about.facts.places.join(", ")),
            about.collections.join(", "),
            about.tags.join(", "),
        ]
    });
    let typed = use_state(|| (*first).clone());
    let onsubmit = {
        let (first, typed, id, saved) = (first, typed.clone(), id.clone(), saved.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(library) = &library else { return };
            let other = |nth: usize| Some(typed[nth].clone()).filter(|text| *text != first[nth]);
            let title = other(0).filter(|title| !title.trim().is_empty());
            let day = other(1).and_then(|day| day.parse().ok());
            let place = other(2).map(|place| Some(place).filter(|place| !place.trim().is_empty()));
            let (collections, tags) = (other(3), other(4));
            if place.is_some() || collections.is_some() || tags.is_some() {
                library.change(vec![id.clone()], move |about| {
                    if let Some(place) = &place {
                        about.place.clone_from(place);
                    }
                    if let Some(collections) = &collections {
                        about.collections = names(collections);
                    }
                    if let Some(tags) = &tags {
                        about.tags = names(tags);
                    }
                });
            }
            if title.is_some() || day.is_some() {
                library.rename(id.clone(), title, day);
            }
            saved.emit(());
        })
    };
    let oninput = |nth: usize| {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let mut all = (*typed).clone();
            all[nth] = event.target_unchecked_into::<HtmlInputElement>().value();
            typed.set(all);
        })
    };
    let field = |nth: usize, name: OwnText| {
        let list = (name == OwnText::Collections).then_some("own-collections");
        let (value, oninput) = (typed[nth].clone(), oninput(nth));
        html! { <label>{ desk.say(name) }<input type="text" {value} {oninput} {list} lang="vi" /></label> }
    };
    let day = typed[1].clone();
    html! {
        <form class="own-edit" {onsubmit}>
            { field(0, OwnText::ColTitle) }
            <label>{ desk.say(OwnText::ColDate) }<input type="date" value={day} oninput={oninput(1)} /></label>
            { field(2, OwnText::ColPlace) }
            { field(3, OwnText::Collections) }
            { field(4, OwnText::Tags) }
            <p class="soft">{ desk.say(OwnText::CommaHint) }</p>
            <p><button type="submit" class="strong">{ desk.say(OwnText::Save) }</button></p>
        </form>
    }
}
