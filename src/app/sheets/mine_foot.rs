//! Below the list of the reader's own articles: imports, all of it as one file, room, erasing.

use std::collections::BTreeMap;

use js_sys::Date;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::{focus_title, use_asked};
use crate::app::desk::DeskProps;
use crate::app::own::{megabytes, picked, use_library};
use crate::app::state::{Action, Dialog, file};
use crate::app::words::{Noun, OwnText};

/// So many imports are listed.
const BATCHES: usize = 20;

/// The foot.
#[component]
pub fn Foot(DeskProps { desk }: &DeskProps) -> Html {
    let library = use_library(desk);
    let asking = use_state(|| false);
    use_asked(*asking, "own-erase-sure", "own-erase-all");
    use_effect_with(library.is_some(), {
        let library = library.clone();
        move |_| {
            if let Some(library) = library {
                library.weigh();
            }
        }
    });
    let Some(library) = library else {
        return Html::default();
    };
    let lang = desk.lang();
    let listed = library.listed.borrow();
    let articles = |n| Noun::Article.count(lang, n);
    let mut batches: BTreeMap<u64, usize> = BTreeMap::new();
    for one in listed.values() {
        *batches.entry(one.about.batch).or_default() += 1;
    }
    let batches = batches.into_iter().rev().take(BATCHES).map(|(batch, many)| {
        let undo = {
            let library = library.clone();
            Callback::from(move |_: MouseEvent| {
                library.undo_batch(batch);
                focus_title();
            })
        };
        #[allow(clippy::cast_precision_loss, reason = "milliseconds of this age")]
        let when = Date::new(&(batch as f64).into());
        let when = String::from(when.to_locale_string(lang.code(), &wasm_bindgen::JsValue::UNDEFINED));
        let text = OwnText::ImportOf.with(lang, &[&when, &articles(many)]);
        html! {
            <li key={batch}>
                <span class="number">{ text.clone() }</span>{ " " }
                <button type="button" class="plain" onclick={undo} aria-label={format!("{} ({text})", desk.say(OwnText::UndoImport))}>
                    { desk.say(OwnText::UndoImport) }
                </button>
            </li>
        }
    });
    #[allow(clippy::cast_precision_loss, reason = "a size to be read")]
    let bytes = listed.values().map(|one| one.bytes).sum::<usize>() as f64;
    let holds = OwnText::Holds.with(lang, &[&articles(listed.len()), &megabytes(lang, bytes)]);
    let usage = library.usage.get().map(|(used, quota)| {
        OwnText::Usage.with(lang, &[&megabytes(lang, used), &megabytes(lang, quota)])
    });
    let give = {
        let (desk, library) = (desk.clone(), library.clone());
        Callback::from(move |_: MouseEvent| library.archive(file::everything(&desk.room.kept)))
    };
    let take = {
        let (desk, library) = (desk.clone(), library.clone());
        Callback::from(move |event: Event| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let list = input.as_ref().and_then(HtmlInputElement::files);
            if let Some(list) = list {
                picked(&library, &list);
                desk.room.dispatch(Action::Open(Some(Dialog::Add)));
            }
        })
    };
    let ask = |ask: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(ask))
    };
    let erase = {
        let (library, asking) = (library.clone(), asking.clone());
        Callback::from(move |_: MouseEvent| {
            library.erase();
            asking.set(false);
            focus_title();
        })
    };
    let any = !listed.is_empty();
    html! {
        <>
            if any {
                <section class="own-part" aria-labelledby="own-imports">
                    <h3 id="own-imports">{ desk.say(OwnText::Imports) }</h3>
                    <ul>{ for batches }</ul>
                </section>
            }
            <section class="own-part" aria-labelledby="own-move">
                <h3 id="own-move">{ desk.say(OwnText::MoveHead) }</h3>
                if any {
                    <p><button type="button" onclick={give}>{ desk.say(OwnText::Archive) }</button></p>
                    <p class="soft">{ desk.say(OwnText::ArchiveHint) }</p>
                }
                <p class="import"><label>{ desk.say(OwnText::TakeArchive) }{ " " }
                    <input type="file" accept=".gz,.jsonl" onchange={take} />
                </label></p>
            </section>
            if any {
                <section class="own-part">
                    <p>{ holds }</p>
                    if let Some(usage) = usage { <p class="soft">{ usage }</p> }
                    if *asking {
                        <div class="erase" role="group" aria-labelledby="own-erase-sure">
                            <p id="own-erase-sure" tabindex="-1">{ OwnText::EraseSure.with(lang, &[&articles(listed.len())]) }</p>
                            <p class="actions">
                                <button type="button" class="strong" onclick={erase}>{ desk.say(OwnText::EraseYes) }</button>
                                <button type="button" onclick={ask(false)}>{ desk.say(OwnText::Cancel) }</button>
                            </p>
                        </div>
                    } else {
                        <p><button type="button" id="own-erase-all" onclick={ask(true)}>{ desk.say(OwnText::EraseAll) }</button></p>
                    }
                </section>
            }
        </>
    }
}
