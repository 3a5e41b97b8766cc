//! Bringing articles: files, folders or a pasted text; then what was understood of each, before anything
//! is kept.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::add_row::row;
use super::dialog::{Sheet, focus_title};
use crate::app::desk::{Desk, DeskProps};
use crate::app::own::{Brought, Library, Stand, names, picked, progress, told, use_library, why};
use crate::app::parts::{PAGE, pages};
use crate::app::state::{Action, Dialog, file};
use crate::app::words::{FrameText, Noun, OwnText, format, why_text};
use crate::import::format::accept;

/// So many refused files are named.
const REFUSED: usize = 200;

/// The sheet.
#[component]
pub fn Add(DeskProps { desk }: &DeskProps) -> Html {
    let library = use_library(desk);
    let children = match &library {
        Some(library) => html! {
            <>
                { part!(Ways { desk: desk.clone() }) }
                { part!(Review { desk: desk.clone() }) }
                { told(desk, library) }
            </>
        },
        None => html! { <p>{ desk.say(OwnText::Opening) }</p> },
    };
    part!(Sheet {
        desk: desk.clone(),
        title: FrameText::Settings,
        named: AttrValue::from(desk.say(OwnText::Add)),
        class: "own-sheet",
        children
    })
}

/// The ways in.
#[component]
fn Ways(DeskProps { desk }: &DeskProps) -> Html {
    let library = use_library(desk);
    let pasted = use_node_ref();
    let Some(library) = library else {
        return Html::default();
    };
    let choose = {
        let library = library.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(list) = input.files() {
                picked(&library, &list);
            }
            // The same file can be chosen again.
            input.set_value("");
        })
    };
    let read = {
        let (library, pasted) = (library.clone(), pasted.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = pasted.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let text = area.value();
            if !text.trim().is_empty() {
                library.paste(&text);
                area.set_value("");
            }
        })
    };
    let trouble = library.trouble.get();
    html! {
        <div class="ways-in">
            <p>{ desk.say(OwnText::Promise) }</p>
            if let Some(trouble) = trouble {
                <p class="notice">{ desk.say(why(trouble)) }</p>
            }
            if !library.listed.borrow().is_empty() {
                <p><button type="button" class="plain" onclick={desk.on(|_| Action::Open(Some(Dialog::Mine)))}>
                    { desk.say(OwnText::Mine) }
                </button></p>
            }
            <p class="soft">{ desk.say(OwnText::DropHint) }</p>
            <p class="pickers">
                <label>{ desk.say(OwnText::PickFiles) }{ " " }
                    <input type="file" multiple=true accept={format!("{},.gz", accept())} aria-describedby="files-hint" onchange={choose.clone()} />
                </label>
                <label>{ desk.say(OwnText::PickFolder) }{ " " }
                    <input type="file" multiple=true webkitdirectory=true onchange={choose} />
                </label>
            </p>
            <p id="files-hint" class="soft">{ desk.say(OwnText::FilesHint) }</p>
            <label class="paste">{ desk.say(OwnText::PasteHere) }
                <textarea ref={pasted} rows="4" lang="vi" spellcheck="false" />
            </label>
            <p><button type="button" onclick={read}>{ desk.say(OwnText::ReadPasted) }</button></p>
        </div>
    }
}

/// What was understood.
#[component]
fn Review(DeskProps { desk }: &DeskProps) -> Html {
    let library = use_library(desk);
    let page = use_state(|| 0);
    let into = use_node_ref();
    let Some(library) = library else {
        return Html::default();
    };
    let brought = library.brought.borrow();
    let Some(now) = brought.as_ref() else {
        return Html::default();
    };
    let lang = desk.lang();
    let counts = now.counts();
    let from = (*page * PAGE).min(now.items.len());
    let shown = now.items.iter().enumerate().skip(from).take(PAGE);
    let rows = shown.map(|(at, item)| row(desk, &library, now, at, item));
    let all = |chosen: bool| {
        let library = library.clone();
        Callback::from(move |_: MouseEvent| library.choose_all(chosen))
    };
    let keep = {
        let (desk, library, into) = (desk.clone(), library.clone(), into.clone());
        Callback::from(move |_: MouseEvent| {
            let input = into.cast::<HtmlInputElement>();
            let collections = names(&input.map(|input| input.value()).unwrap_or_default());
            library.put_into(&collections);
            besides(&desk, &library);
            library.keep();
            desk.room.dispatch(Action::Open(None));
        })
    };
    let discard = {
        let library = library.clone();
        Callback::from(move |_: MouseEvent| {
            library.cancel();
            focus_title();
        })
    };
    let retry = {
        let library = library.clone();
        Callback::from(move |_: MouseEvent| library.retry())
    };
    let name = match counts.chosen {
        0 => desk.say(OwnText::KeepNothing).to_owned(),
        n => OwnText::KeepN.with(lang, &[&Noun::Article.count(lang, n)]),
    };
    let nothing = counts.chosen == 0 && library.brings_nothing_else();
    html! {
        <section class="review" aria-labelledby="review-head">
            <h3 id="review-head" tabindex="-1">{ desk.say(OwnText::ReviewHead) }{ " " }
                <span class="count number">{ format::count(lang, counts.all) }</span>
            </h3>
            if now.busy() || now.paused { <div class="bringing-here">{ progress(desk, &library, now) }</div> }
            if now.unread {
                <p class="notice">{ desk.say(OwnText::NoReader) }{ " " }
                    <button type="button" onclick={retry}>{ desk.say(OwnText::Again) }</button>
                </p>
            }
            { refused(desk, now) }
            if !now.items.is_empty() {
                <p class="actions">
                    <button type="button" class="plain" onclick={all(true)}>{ desk.say(OwnText::SelectAll) }</button>
                    <button type="button" class="plain" onclick={all(false)}>{ desk.say(OwnText::SelectNone) }</button>
                </p>
                <table class="own-table">
                    <thead><tr>
                        <th scope="col">{ desk.say(OwnText::ColKeep) }</th>
                        <th scope="col">{ desk.say(OwnText::ColTitle) }</th>
                        <th scope="col">{ desk.say(OwnText::ColDate) }</th>
                        <th scope="col">{ desk.say(OwnText::ColPlace) }</th>
                        <th scope="col" class="number">{ desk.say(OwnText::ColFigures) }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
                { pages(desk, &page, now.items.len()) }
                <label class="into">{ desk.say(OwnText::Into) }{ " " }<input ref={into} type="text" list="own-collections" /></label>
                { library.collections_list() }
            }
            <p class="actions">
                <button type="button" class="strong" disabled={nothing} onclick={keep}>{ name }</button>
                <button type="button" onclick={discard}>{ desk.say(OwnText::Discard) }</button>
            </p>
        </section>
    }
}

/// What an archive holds besides articles is kept with them; that can be undone as ever.
fn besides(desk: &Desk, library: &Rc<Library>) {
    let besides = library.take_besides();
    let merged = besides.and_then(|text| file::merged(&desk.room.kept, &text).ok());
    if let Some((kept, _)) = merged {
        desk.room.dispatch(Action::Keep(kept));
    }
}

/// What gave no article, by name and with the reason.
fn refused(desk: &Desk, brought: &Brought) -> Html {
    let lang = desk.lang();
    let lost = brought
        .items
        .iter()
        .filter(|item| item.stand == Stand::Lost);
    let lost: Vec<_> = lost.map(|item| item.about.path.clone()).collect();
    let many = brought.refused.len() + lost.len();
    if many == 0 {
        return Html::default();
    }
    let lost = lost.into_iter().map(|path| {
        let name = if path.is_empty() {
            desk.say(OwnText::Pasted).to_owned()
        } else {
            path
        };
        (name, desk.say(OwnText::LostItem))
    });
    let refused = brought.refused.iter();
    let refused = refused.map(|one| (one.path.clone(), desk.say(why_text(&one.why))));
    let rows = lost.chain(refused).take(REFUSED).map(|(path, why)| {
        html! { <li><bdi>{ path }</bdi>{ ": " }{ why }</li> }
    });
    html! {
        <details class="refused" open=true>
            <summary>{ OwnText::RefusedHead.with(lang, &[&format::count(lang, many)]) }</summary>
            <ul>{ for rows }</ul>
            if many > REFUSED {
                <p class="soft">{ OwnText::AndMore.with(lang, &[&format::count(lang, many - REFUSED)]) }</p>
            }
        </details>
    }
}
