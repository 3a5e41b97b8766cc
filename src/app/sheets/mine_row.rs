//! One of the reader's own articles: what it is, and the form that changes what is said of it.

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
    pub listed: Listed,
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
    listed: Listed,
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
    let fields: [NodeRef; 5] = [
        use_node_ref(),
        use_node_ref(),
        use_node_ref(),
        use_node_ref(),
        use_node_ref(),
    ];
    let about = &listed.about;
    let onsubmit = {
        let (fields, id, about, saved) = (fields.clone(), id.clone(), about.clone(), saved.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let value = |nth: usize| {
                let input = fields[nth].cast::<HtmlInputElement>();
                input.map(|input| input.value()).unwrap_or_default()
            };
            let Some(library) = &library else { return };
            let title = Some(value(0))
                .filter(|title| !title.trim().is_empty() && *title != about.facts.heading);
            let day = Some(value(1)).filter(|day| Some(day) != about.facts.published.as_ref());
            let day = day.and_then(|day| day.parse().ok());
            let place = Some(value(2)).filter(|place| *place != about.facts.places.join(", "));
            let place = place.filter(|place| !place.trim().is_empty());
            let (collections, tags) = (names(&value(3)), names(&value(4)));
            library.change(vec![id.clone()], move |about| {
                about.place.clone_from(&place);
                about.collections.clone_from(&collections);
                about.tags.clone_from(&tags);
            });
            if title.is_some() || day.is_some() {
                library.rename(id.clone(), title, day);
            }
            saved.emit(());
        })
    };
    let place = about.place.clone();
    let place = place.unwrap_or_else(|| about.facts.places.join(", "));
    let field = |nth: usize, name: OwnText, value: String| {
        let list = (name == OwnText::Collections).then_some("own-collections");
        html! { <label>{ desk.say(name) }<input ref={fields[nth].clone()} type="text" {value} {list} lang="vi" /></label> }
    };
    let day = about.facts.published.clone().unwrap_or_default();
    html! {
        <form class="own-edit" {onsubmit}>
            { field(0, OwnText::ColTitle, about.facts.heading.clone()) }
            <label>{ desk.say(OwnText::ColDate) }<input ref={fields[1].clone()} type="date" value={day} /></label>
            { field(2, OwnText::ColPlace, place) }
            { field(3, OwnText::Collections, about.collections.join(", ")) }
            { field(4, OwnText::Tags, about.tags.join(", ")) }
            <p class="soft">{ desk.say(OwnText::CommaHint) }</p>
            <p><button type="submit" class="strong">{ desk.say(OwnText::Save) }</button></p>
        </form>
    }
}
