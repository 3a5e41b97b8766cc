//! The fields of the form that mends: what each holds, what may be chosen in it, and what the reader
//! wrote there.

use std::collections::BTreeMap;

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::words::{Lang, MendText, approx_name, format, kind_name, status_name};
use crate::corpus::correction::{Part, blank};
use crate::extract::{Approx, Kind, Level, Mention, PlaceKind, Status};
use crate::lexicon::Indicator;
use crate::lexicon::document::TYPES;

/// What may be chosen for a part, each by its id with its name; nothing where it is written freely.
fn choices(part: Part, lang: Lang) -> Vec<(&'static str, &'static str)> {
    match part {
        Part::Kind => Kind::ALL.map(|one| (one.id(), kind_name(one, lang))).into(),
        Part::Approx => std::iter::once(None)
            .chain(Approx::ALL.map(Some))
            .map(|one| (one.map_or("", |one| one.id()), approx_name(one, lang)))
            .collect(),
        Part::Indicator => Indicator::ALL
            .iter()
            .map(|one| (one.id(), lang.pick(one.names())))
            .collect(),
        Part::Status => Status::ALL
            .map(|one| (one.id(), status_name(one, lang)))
            .into(),
        Part::Type => TYPES.iter().map(|one| (one.name, one.name)).collect(),
        Part::Level => Level::ALL
            .iter()
            .map(|one| (one.id(), lang.pick(one.names())))
            .collect(),
        Part::PlaceKind => PlaceKind::ALL
            .iter()
            .map(|one| (one.id(), lang.pick(one.names())))
            .collect(),
        _ => Vec::new(),
    }
}

/// A part's value as the reader's language prints it: numbers with its marks, names for ids.
#[must_use]
pub fn part_value(part: Part, text: &str, lang: Lang) -> String {
    if part == Part::Value {
        return format::stated_amount(lang, text);
    }
    let choices = choices(part, lang);
    let chosen = choices.iter().find(|(id, _)| *id == text);
    chosen.map_or(text, |(_, name)| name).to_owned()
}

/// What a field holds before the reader writes in it: what the mention says; where it has no name
/// or number of its own, that of the words.
fn held(part: Part, mention: &Mention, words: &str, lang: Lang) -> String {
    let said = part.read(mention);
    match part {
        Part::Name if said.is_empty() => words.split_whitespace().collect::<Vec<_>>().join(" "),
        // A figure that is none by the rules begins as the number that is printed.
        Part::Value if *mention == blanked(mention) => {
            let read = format::read_amount(Lang::Vi, words);
            let mut value = mention.value.clone();
            let number = part.write(&mut value, &read).map(|()| read);
            part_value(part, &number.unwrap_or_default(), lang)
        }
        Part::Value => part_value(part, &said, lang),
        _ => said,
    }
}

fn blanked(mention: &Mention) -> Mention {
    Mention {
        value: blank(mention.kind()),
        ..mention.clone()
    }
}

fn input_id(part: Part) -> String {
    format!("mend-{}", part.id())
}

/// The form's words for one part.
pub fn field(id: &str) -> String {
    let element = document().get_element_by_id(&format!("mend-{id}"));
    let value = element.map(|element| match element.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(element) => element
            .dyn_into::<HtmlSelectElement>()
            .map(|select| select.value())
            .unwrap_or_default(),
    });
    value.unwrap_or_default().trim().to_owned()
}

/// What the form says otherwise than the rules, which have `original` of `words`, now that it is
/// said to be of `kind`; or the first part that cannot say it.
pub fn written(
    original: &Mention,
    kind: Kind,
    words: &str,
    lang: Lang,
) -> Result<BTreeMap<Part, String>, Part> {
    let mut parts = BTreeMap::new();
    let other = kind != original.kind();
    let mut before = original.clone();
    if other {
        before.value = blank(kind);
        parts.insert(Part::Kind, kind.id().to_owned());
    }
    for part in Part::of(kind).filter(|part| *part != Part::Kind) {
        let text = field(part.id());
        if !other && text == held(part, &before, words, lang) {
            continue;
        }
        let text = match part {
            Part::Value => format::read_amount(lang, &text),
            _ => text,
        };
        let mut mended = before.clone();
        part.write(&mut mended.value, &text).ok_or(part)?;
        let says = part.read(&mended);
        // Of another kind everything is kept that it says: what is blank may come to say more.
        if (other && !says.is_empty()) || says != part.read(&before) {
            parts.insert(part, says);
        }
    }
    Ok(parts)
}

/// The fields for what `mention` says of `words`.
pub fn inputs(
    mention: &Mention,
    words: &str,
    lang: Lang,
    fault: Option<Part>,
    on_kind: &Callback<Event>,
) -> Html {
    let kind = mention.kind();
    let fields = Part::of(kind).map(|part| {
        let now = held(part, mention, words, lang);
        let onchange = (part == Part::Kind).then(|| on_kind.clone());
        input(part, kind, &now, lang, fault == Some(part), onchange)
    });
    fields.collect()
}

fn input(
    part: Part,
    kind: Kind,
    now: &str,
    lang: Lang,
    wrong: bool,
    onchange: Option<Callback<Event>>,
) -> Html {
    let id = input_id(part);
    let choices = choices(part, lang);
    let hint = match part {
        Part::Value => Some(MendText::ValueHint),
        Part::Period | Part::Time | Part::Date => Some(MendText::TimeHint),
        _ => None,
    };
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let invalid = wrong.then_some("true");
    let control = if choices.is_empty() {
        let own_words = hint.is_none().then_some("vi");
        html! {
            <input {id} type="text" lang={own_words} autocomplete="off" spellcheck="false" maxlength="500"
                ~defaultValue={now.to_owned()} aria-describedby={hint_id.clone()} aria-invalid={invalid} />
        }
    } else {
        let options = choices.into_iter().map(|(value, name)| {
            html! { <option key={value} {value} selected={value == now}>{ name }</option> }
        });
        html! { <select {id} {onchange}>{ for options }</select> }
    };
    // Another kind has fields of its own, but the one that chooses it keeps the focus.
    let key = match part {
        Part::Kind => part.id().to_owned(),
        _ => format!("{} {}", kind.id(), part.id()),
    };
    html! {
        <div {key} class="mend-part">
            <label><span>{ lang.pick(part.names()) }</span>{ control }</label>
            if let Some(hint) = hint { <p id={hint_id} class="soft">{ hint.of(lang) }</p> }
        </div>
    }
}
