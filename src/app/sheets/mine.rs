//! The reader's own articles: found, renamed, dated, tagged, grouped, removed; their imports; all of them
//! as one file; how much room they take; erasing them.

use std::collections::BTreeSet;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::{Sheet, focus_title};
use super::mine_foot::Foot;
use super::mine_row::Row;
use crate::app::desk::{Desk, DeskProps};
use crate::app::own::{Library, names, told, use_library, why};
use crate::app::parts::{PAGE, pages};
use crate::app::state::{Action, Dialog, View, palette};
use crate::app::words::{FrameText, Noun, OwnText, format};
use crate::corpus::{Facet, Filter, Shelf};
use crate::order::InOrder as _;

/// The sheet.
#[component]
pub fn Mine(DeskProps { desk }: &DeskProps) -> Html {
    let library = use_library(desk);
    let children = match &library {
        Some(library) => html! {
            <>
                { head(desk, library) }
                { part!(List { desk: desk.clone() }) }
                { part!(Foot { desk: desk.clone() }) }
                { told(desk, library) }
            </>
        },
        None => html! { <p>{ desk.say(OwnText::Opening) }</p> },
    };
    part!(Sheet {
        desk: desk.clone(),
        title: FrameText::Settings,
        named: AttrValue::from(desk.say(OwnText::Mine)),
        class: "own-sheet",
        children
    })
}

fn head(desk: &Desk, library: &Rc<Library>) -> Html {
    let lang = desk.lang();
    let only = Filter::default().with(Facet::Collection, Shelf::OWN);
    let only = desk.route().to_view(View::Articles).filtered(only);
    let any = !library.listed.borrow().is_empty();
    let (stale, unreadable) = (library.stale(), library.unreadable());
    html! {
        <>
            if let Some(trouble) = library.trouble.get() {
                <p class="notice">{ desk.say(why(trouble)) }</p>
            }
            if !library.opened.get() {
                <p>{ desk.say(OwnText::Opening) }</p>
            } else if !any {
                <p>{ desk.say(OwnText::NoneYet) }</p>
            }
            if stale > 0 {
                <p class="soft">{ OwnText::Stale.with(lang, &[&Noun::Article.count(lang, stale)]) }</p>
            }
            if unreadable > 0 {
                <p class="notice">{ OwnText::Unreadable.with(lang, &[&Noun::Article.count(lang, unreadable)]) }</p>
            }
            <p class="actions">
                <button type="button" onclick={desk.on(|_| Action::Open(Some(Dialog::Add)))}>{ desk.say(OwnText::Add) }</button>
                if any { <a class="button" href={only.href()}>{ desk.say(OwnText::ShowOnly) }</a> }
            </p>
        </>
    }
}

/// The articles.
#[component]
fn List(DeskProps { desk }: &DeskProps) -> Html {
    let library = use_library(desk);
    let typed = use_state(String::new);
    let page = use_state(|| 0);
    let chosen = use_state(BTreeSet::<String>::new);
    let Some(library) = library.filter(|library| !library.listed.borrow().is_empty()) else {
        return Html::default();
    };
    let wanted = palette::folded(&typed);
    let listed = library.listed.borrow();
    let matches = |heading: &str| {
        let words = palette::folded(heading);
        wanted
            .iter()
            .all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())))
    };
    let mut found: Vec<(&str, _)> = listed
        .iter()
        .map(|(id, one)| (&**id, one))
        .filter(|(_, one)| wanted.is_empty() || matches(&one.about.facts.heading))
        .collect();
    // What was brought last comes first.
    found.order_by_key(|(id, one)| (std::cmp::Reverse(one.about.batch), *id));
    let from = if *page * PAGE < found.len() {
        *page * PAGE
    } else {
        0
    };
    let rows = found.iter().skip(from).take(PAGE).map(|(id, one)| {
        let toggle = {
            let (chosen, id) = (chosen.clone(), (*id).to_owned());
            Callback::from(move |()| {
                let mut next = (*chosen).clone();
                if !next.remove(&id) {
                    next.insert(id.clone());
                }
                chosen.set(next);
            })
        };
        part!((*id).to_owned() => Row {
            desk: desk.clone(),
            id: (*id).to_owned(),
            listed: (*one).clone(),
            chosen: chosen.contains(*id),
            toggle
        })
    });
    let oninput = {
        let (typed, page) = (typed.clone(), page.clone());
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            typed.set(input.map(|input| input.value()).unwrap_or_default());
            page.set(0);
        })
    };
    let all: Vec<String> = found.iter().map(|(id, _)| (*id).to_owned()).collect();
    let choose = |ids: Vec<String>| {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| chosen.set(ids.iter().cloned().collect()))
    };
    html! {
        <>
            <label class="into">{ desk.say(OwnText::Find) }{ " " }<input type="search" value={(*typed).clone()} {oninput} /></label>
            <p class="actions">
                <button type="button" class="plain" onclick={choose(all)}>{ desk.say(OwnText::SelectAll) }</button>
                <button type="button" class="plain" onclick={choose(Vec::new())}>{ desk.say(OwnText::SelectNone) }</button>
            </p>
            <ul class="own-list">{ for rows }</ul>
            { pages(desk, &page, found.len()) }
            { library.collections_list() }
            if !chosen.is_empty() { { bulk(desk, &library, &chosen) } }
        </>
    }
}

/// What can be done with several at once.
fn bulk(desk: &Desk, library: &Rc<Library>, chosen: &UseStateHandle<BTreeSet<String>>) -> Html {
    let lang = desk.lang();
    let there = library.listed.borrow();
    let ids: Vec<String> = chosen
        .iter()
        .filter(|id| there.contains_key(id.as_str()))
        .cloned()
        .collect();
    let many = format::count(lang, ids.len());
    let remove = {
        let (library, ids, chosen) = (library.clone(), ids.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            library.remove(ids.clone());
            chosen.set(BTreeSet::new());
            focus_title();
        })
    };
    let field = |name: OwnText, tags: bool| {
        let (library, ids) = (library.clone(), ids.clone());
        let onsubmit = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target_dyn_into::<web_sys::Element>();
            let input = form.and_then(|form| form.query_selector("input").ok().flatten());
            let input = input.and_then(|input| wasm_bindgen::JsCast::dyn_into(input).ok());
            let Some(input): Option<HtmlInputElement> = input else {
                return;
            };
            let more = names(&input.value());
            input.set_value("");
            if !more.is_empty() {
                library.change(ids.clone(), move |about| {
                    let into = if tags {
                        &mut about.tags
                    } else {
                        &mut about.collections
                    };
                    into.extend(more.iter().cloned());
                });
            }
        });
        let list = (!tags).then_some("own-collections");
        html! {
            <form class="bulk-field" {onsubmit}>
                <label>{ desk.say(name) }{ " " }<input type="text" {list} /></label>
                <button type="submit">{ desk.say(OwnText::Apply) }</button>
            </form>
        }
    };
    html! {
        <div class="bulk" role="group" aria-label={OwnText::Chosen.with(lang, &[&many])}>
            <p class="number">{ OwnText::Chosen.with(lang, &[&many]) }</p>
            { field(OwnText::AddToCollection, false) }
            { field(OwnText::AddTag, true) }
            <p><button type="button" onclick={remove}>{ desk.say(OwnText::Remove) }</button></p>
        </div>
    }
}
