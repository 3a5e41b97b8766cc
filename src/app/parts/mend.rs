//! "Mend": a reader says what a mention means instead, or that it is none. The form opens beside
//! the source and holds what is in force; what a reader leaves as the rules have it is not kept.

use std::collections::BTreeMap;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::state::{Action, Notice};
use crate::app::words::{Lang, MendText, format, kind_name, status_name};
use crate::article::Article;
use crate::corpus::Entry;
use crate::corpus::correction::{Change, Correction, Part, READER};
use crate::extract::{Mention, Status};
use crate::lexicon::Indicator;
use crate::text::Span;

/// A part's value as the reader's language prints it: numbers with its marks, names for ids.
#[must_use]
pub fn part_value(part: Part, text: &str, lang: Lang) -> String {
    match part {
        Part::Value => format::stated_amount(lang, text),
        Part::Indicator => Indicator::from_id(text)
            .map_or_else(|| text.to_owned(), |one| lang.pick(one.names()).to_owned()),
        Part::Status => Status::from_id(text)
            .map_or_else(|| text.to_owned(), |one| status_name(one, lang).to_owned()),
        _ => text.to_owned(),
    }
}

/// The mention at `span` as the rules have it, and the reader's correction of it.
fn by_rules<'a>(
    desk: &'a Desk,
    article: &Article,
    mention: &Mention,
) -> Option<(&'a Mention, Option<&'a Correction>)> {
    let id = desk.found_by_rules.article_by_id(&article.id)?;
    let mentions = &desk.found_by_rules.entry(id)?.extraction.mentions;
    let same = |one: &Mention| one.span == mention.span && one.kind() == mention.kind();
    let at = mentions.iter().position(same)?;
    let found = desk
        .room
        .kept
        .corrections
        .iter()
        .filter(|one| one.article == article.id);
    let correction = found
        .into_iter()
        .find(|one| one.anchor(article, mentions).mention() == Some(at));
    Some((mentions.get(at)?, correction))
}

/// Properties of [`Mend`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// Whose words they are.
    pub article: AttrValue,
    /// The mention as it is told.
    pub mention: Mention,
}

/// The form, folded away until it is asked for.
#[component]
pub fn Mend(
    Props {
        desk,
        article,
        mention,
    }: &Props,
) -> Html {
    let fault = use_state(|| None::<Part>);
    let unchanged = use_state(|| false);
    let lang = desk.lang();
    let entry = desk.entry(article);
    let rules = entry.and_then(|entry| by_rules(desk, &entry.article, mention));
    let Some((entry, (original, correction))) = entry.zip(rules) else {
        return Html::default();
    };
    let words = entry.article.text(mention.span);
    let kind = mention.kind();
    let onsubmit = {
        let (desk, fault, mention) = (desk.clone(), fault.clone(), mention.clone());
        let unchanged = unchanged.clone();
        let (original, article) = (original.clone(), entry.article.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match written(&original, desk.lang()) {
                Err(part) => fault.set(Some(part)),
                Ok(parts) => {
                    fault.set(None);
                    let note = field("note");
                    unchanged.set(parts.is_empty() && note.is_empty());
                    let change = Change::Mend(parts);
                    keep(
                        &desk,
                        &Correction::new(&article, &original, change, &note),
                        &mention,
                    );
                }
            }
        })
    };
    let dismiss = {
        let (desk, mention) = (desk.clone(), mention.clone());
        let correction = Correction::new(&entry.article, original, Change::Dismiss, "");
        Callback::from(move |_: MouseEvent| {
            let correction = Correction {
                note: field("note"),
                ..correction.clone()
            };
            keep(&desk, &correction, &mention);
        })
    };
    let restore = correction.map(|one| restore_button(desk, one, words));
    let fields = Part::of(kind).map(|part| input(part, mention, lang, *fault == Some(part)));
    let note = correction.map(|one| one.note.clone()).unwrap_or_default();
    // Another state of what is kept is another form: folded again, with other words in it.
    let said = Part::of(kind).map(|part| part.read(mention));
    let key = format!(
        "{} {} {note} {}",
        mention.span.start,
        kind.id(),
        said.collect::<Vec<_>>().join(" ")
    );
    html! {
        <details class="mend" {key}>
            <summary>{ MendText::MendWords.with(lang, &[words]) }</summary>
            <form {onsubmit} novalidate=true>
                { for fields }
                <label>
                    <span>{ desk.say(MendText::Note) }</span>
                    <input id="mend-note" type="text" maxlength="2000" autocomplete="off" ~defaultValue={note.clone()} />
                </label>
                if let Some(part) = *fault {
                    <p id="mend-fault" role="alert">{ MendText::Wrong.with(lang, &[lang.pick(part.names())]) }</p>
                }
                if *unchanged {
                    <p role="alert">{ desk.say(MendText::Unchanged) }</p>
                }
                <p class="actions">
                    <button type="submit" class="strong">{ desk.say(MendText::Keep) }</button>
                    <button type="button" onclick={dismiss}>
                        { MendText::NotOne.with(lang, &[&kind_name(kind, lang).to_lowercase()]) }
                    </button>
                    { restore }
                </p>
            </form>
        </details>
    }
}

/// What became of the words that the reader dismissed, where nothing else is told of them.
pub fn dismissed(desk: &Desk, entry: &Entry, span: Span) -> Html {
    let lang = desk.lang();
    let id = desk.found_by_rules.article_by_id(&entry.article.id);
    let Some(rules) = id.and_then(|id| desk.found_by_rules.entry(id)) else {
        return Html::default();
    };
    let mentions = &rules.extraction.mentions;
    let corrections = desk.room.kept.corrections.iter();
    let gone =
        corrections.filter(|one| one.article == entry.article.id && one.change == Change::Dismiss);
    let here = gone.filter_map(|one| {
        let mention = mentions.get(one.anchor(&entry.article, mentions).mention()?)?;
        (mention.span == span).then_some((one, mention.kind()))
    });
    let rows = here.map(|(one, kind)| {
        html! {
            <div key={kind.id()} class="dismissed">
                <p>{ MendText::WasDismissed.with(lang, &[kind_name(kind, lang)]) }</p>
                if !one.note.is_empty() { <p>{ MendText::OwnNote.with(lang, &[&one.note]) }</p> }
                { restore_button(desk, one, entry.article.text(span)) }
            </div>
        }
    });
    rows.collect()
}

/// The sign of a mention that the reader corrected.
pub fn mended(mention: &Mention, lang: Lang) -> Html {
    if mention.rule == READER {
        html! { <span class="mended">{ MendText::Corrected.of(lang) }</span> }
    } else {
        Html::default()
    }
}

fn restore_button(desk: &Desk, one: &Correction, words: &str) -> Html {
    let label = MendText::RestoreWords.with(desk.lang(), &[words]);
    let one = one.clone();
    let onclick = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            desk.keep(|kept| *kept = kept.without_correction(&one));
            keep_focus();
        })
    };
    html! { <button type="button" aria-label={label} {onclick}>{ desk.say(MendText::Restore) }</button> }
}

/// Keeps `correction` in the place of the one before, or none where it says nothing.
fn keep(desk: &Desk, correction: &Correction, mention: &Mention) {
    let empty = matches!(&correction.change, Change::Mend(parts) if parts.is_empty());
    let says_nothing = empty && correction.note.is_empty();
    let entry = desk.entry(&correction.article);
    let before = entry.and_then(|entry| by_rules(desk, &entry.article, mention)?.1);
    let before = before.cloned();
    desk.keep(|kept| {
        if let Some(before) = &before {
            *kept = kept.without_correction(before);
        }
        if !says_nothing {
            *kept = kept.with_correction(correction.clone());
        }
    });
    if !says_nothing {
        desk.room.dispatch(Action::Tell(Some(Notice::Mended)));
    }
    keep_focus();
}

/// The button that was pressed may be gone with what it changed: the focus then goes to what stands
/// in its place.
fn keep_focus() {
    Timeout::new(0, || {
        let lost = document()
            .active_element()
            .is_none_or(|element| element.tag_name() == "BODY");
        let next = document()
            .query_selector(".mend summary, .dismissed button")
            .ok()
            .flatten();
        let next = next.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(next) = next.filter(|_| lost) {
            let _ = next.focus();
        }
    })
    .forget();
}

fn input_id(part: Part) -> String {
    format!("mend-{}", part.id())
}

/// The form's words for one part.
fn field(id: &str) -> String {
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

/// What the form says otherwise than the rules, or the first part that cannot say it.
fn written(original: &Mention, lang: Lang) -> Result<BTreeMap<Part, String>, Part> {
    let mut parts = BTreeMap::new();
    for part in Part::of(original.kind()) {
        let text = field(part.id());
        let text = match part {
            Part::Value => format::read_amount(lang, &text),
            _ => text,
        };
        let mut value = original.value.clone();
        part.write(&mut value, &text).ok_or(part)?;
        let mended = Mention {
            value,
            ..original.clone()
        };
        if part.read(&mended) != part.read(original) {
            parts.insert(part, part.read(&mended));
        }
    }
    Ok(parts)
}

fn input(part: Part, mention: &Mention, lang: Lang, wrong: bool) -> Html {
    let (id, now) = (input_id(part), part.read(mention));
    let choices: Vec<(&str, &str)> = match part {
        Part::Indicator => Indicator::ALL
            .iter()
            .map(|one| (one.id(), lang.pick(one.names())))
            .collect(),
        Part::Status => Status::ALL
            .iter()
            .map(|one| (one.id(), status_name(*one, lang)))
            .collect(),
        _ => Vec::new(),
    };
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
                ~defaultValue={part_value(part, &now, lang)} aria-describedby={hint_id.clone()} aria-invalid={invalid} />
        }
    } else {
        let options = choices.into_iter().map(|(value, name)| {
            html! { <option key={value} value={value.to_owned()} selected={value == now}>{ name }</option> }
        });
        html! { <select {id}>{ for options }</select> }
    };
    html! {
        <div key={part.id()} class="mend-part">
            <label><span>{ lang.pick(part.names()) }</span>{ control }</label>
            if let Some(hint) = hint { <p id={hint_id} class="soft">{ hint.of(lang) }</p> }
        </div>
    }
}
