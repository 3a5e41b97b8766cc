//! What is kept on this machine: how much of what, taking it along, taking a file in, erasing.

use gloo::file::callbacks::{FileReader, read_as_text};
use gloo::utils::document;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dialog::{focus_title, use_asked};
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{download, erase};
use crate::app::state::file::{self, Refusal};
use crate::app::state::{Action, Dialog, Kept, Notice, counted};
use crate::app::words::{FrameText, OwnText, format};
use crate::text::Decimal;

const JSON: &str = "application/json";

/// Saves everything as one file.
pub fn export_everything(desk: &Desk) {
    download("trich-luc.json", JSON, &file::everything(&desk.room.kept));
}

/// Saves the corrections as annotations.
pub fn export_corrections(desk: &Desk) {
    download(
        "trich-luc-cho-sua.jsonld",
        "application/ld+json",
        &file::corrections(&desk.room.kept),
    );
}

/// What is kept.
#[component]
pub fn KeptHere(DeskProps { desk }: &DeskProps) -> Html {
    let lang = desk.lang();
    let kept = &desk.room.kept;
    let counts = kept.counts();
    let asking = use_state(|| false);
    use_asked(*asking, "erase-sure", "erase-all");
    let ask = |ask: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(ask))
    };
    let tenths = i64::try_from(file::stored(kept).len().div_ceil(100)).unwrap_or(i64::MAX);
    let size = FrameText::KeptSize.with(lang, &[&format::number(lang, Decimal::new(tenths, 1))]);
    let does = |act: fn(&Desk)| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| act(&desk))
    };
    let erase_all = {
        let (desk, asking) = (desk.clone(), asking.clone());
        Callback::from(move |_: MouseEvent| {
            erase();
            desk.room.dispatch(Action::Keep(Kept::default()));
            desk.room.dispatch(Action::Tell(Some(Notice::Erased)));
            asking.set(false);
            focus_title();
        })
    };
    html! {
        <section class="kept-here" aria-labelledby="kept-here">
            <h3 id="kept-here">{ desk.say(FrameText::KeptHere) }</h3>
            if counts.total() == 0 {
                <p>{ desk.say(FrameText::KeptNothing) }</p>
            } else {
                <p>{ FrameText::KeptWork.with(lang, &[&counted(counts, lang)]) }</p>
            }
            <p class="soft">{ if desk.room.keeps { size } else { desk.say(FrameText::Blocked).to_owned() } }</p>
            if let Some(text) = offline() {
                <p class="soft">{ desk.say(text) }</p>
            }
            if desk.own.corpus().is_some() {
                <p>{ desk.say(OwnText::KeptApart) }{ " " }
                    <button type="button" class="plain" onclick={desk.on(|_| Action::Open(Some(Dialog::Mine)))}>
                        { desk.say(OwnText::Mine) }
                    </button>
                </p>
            }
            <p class="actions">
                <button type="button" onclick={desk.on(|_| Action::Open(Some(Dialog::Corrections)))}>
                    { desk.say(FrameText::ShowCorrections) }
                </button>
                <button type="button" onclick={does(export_everything)}>{ desk.say(FrameText::ExportAll) }</button>
                if counts.corrections > 0 {
                    <button type="button" onclick={does(export_corrections)}>{ desk.say(FrameText::ExportCorrections) }</button>
                }
            </p>
            { part!(Import { desk: desk.clone() }) }
            if *asking {
                <div class="erase" role="group" aria-labelledby="erase-sure">
                    <p id="erase-sure" tabindex="-1">{ desk.say(FrameText::EraseSure) }</p>
                    <p class="actions">
                        <button type="button" class="strong" onclick={erase_all}>{ desk.say(FrameText::EraseYes) }</button>
                        <button type="button" onclick={ask(false)}>{ desk.say(FrameText::Cancel) }</button>
                    </p>
                </div>
            } else {
                <p><button type="button" id="erase-all" onclick={ask(true)}>{ desk.say(FrameText::EraseAll) }</button></p>
            }
        </section>
    }
}

/// Whether the page opens without a network, as `static/offline.js` writes it down; nothing as long
/// as that is not known.
fn offline() -> Option<FrameText> {
    let root = document().document_element()?;
    match root.get_attribute("data-offline")?.as_str() {
        "kept" => Some(FrameText::OpensOffline),
        _ => Some(FrameText::NeedsNetwork),
    }
}

/// Takes a file in: everything, or annotations.
#[component]
pub fn Import(DeskProps { desk }: &DeskProps) -> Html {
    let reading = use_mut_ref(|| None::<FileReader>);
    let onchange = {
        let desk = desk.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let Some(file) = input.files().and_then(|files| files.get(0)) else {
                return;
            };
            #[allow(clippy::cast_precision_loss, reason = "a bound, not a sum")]
            let too_long = file.size() > file::LONGEST as f64;
            if too_long {
                desk.room
                    .dispatch(Action::Tell(Some(Notice::Refused(Refusal::TooLong))));
            } else {
                let desk = desk.clone();
                let file = gloo::file::File::from(file);
                *reading.borrow_mut() = Some(read_as_text(&file, move |text| {
                    take(&desk, &text.unwrap_or_default());
                }));
            }
            // The same file can be chosen again.
            input.set_value("");
        })
    };
    html! {
        <p class="import">
            <label>
                { desk.say(FrameText::Import) }
                <input type="file" accept=".json,.jsonld,application/json,application/ld+json"
                    aria-describedby="import-hint" {onchange} />
            </label>
            <span id="import-hint" class="soft">{ desk.say(FrameText::ImportHint) }</span>
        </p>
    }
}

fn take(desk: &Desk, text: &str) {
    let notice = match file::merged(&desk.room.kept, text) {
        Ok((kept, taken)) => {
            desk.room.dispatch(Action::Keep(kept));
            Notice::Taken(taken)
        }
        Err(refusal) => Notice::Refused(refusal),
    };
    desk.room.dispatch(Action::Tell(Some(notice)));
}
