//! "Mend": a reader says what a mention means instead, or that it is none. The form opens beside
//! the source and holds what is in force; what a reader leaves as the rules have it is not kept.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::mend_fields::{field, inputs, written};
use crate::app::desk::Desk;
use crate::app::state::{Action, Notice};
use crate::app::words::{Lang, MendText, kind_name};
use crate::article::Article;
use crate::corpus::Entry;
use crate::corpus::correction::{Change, Correction, Part, blank, by_reader};
use crate::extract::{Kind, Mention};
use crate::text::Span;

/// The mention at `span` as the rules have it, and the reader's correction of it.
fn by_rules<'a>(
    desk: &'a Desk,
    article: &Article,
    mention: &Mention,
) -> Option<(&'a Mention, Option<&'a Correction>)> {
    let id = desk.found_by_rules.article_by_id(&article.id)?;
    let mentions = &desk.found_by_rules.entry(id)?.extraction.mentions;
    let here = |one: &Mention| one.span == mention.span;
    let same = |one: &Mention| here(one) && one.kind() == mention.kind();
    // What the reader made another kind of stands among the rules' mentions by its words alone.
    let at = mentions.iter().position(same);
    let at = at.or_else(|| {
        mentions
            .iter()
            .position(|one| here(one) && by_reader(mention))
    })?;
    let found = desk
        .room
        .kept
        .corrections
        .iter()
        .filter(|one| *one.article == *article.id);
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
    let other = use_state(|| None::<Kind>);
    let lang = desk.lang();
    let entry = desk.entry(article);
    let rules = entry.and_then(|entry| by_rules(desk, &entry.article, mention));
    let Some((entry, (original, correction))) = entry.zip(rules) else {
        return Html::default();
    };
    let words = entry.article.text(mention.span);
    let kind = mention.kind();
    // Of the kind that the reader asks for: as it is told, as the rules have it, or blank.
    let asked = (*other).unwrap_or(kind);
    let draft = if asked == kind {
        mention.clone()
    } else if asked == original.kind() {
        original.clone()
    } else {
        Mention {
            value: blank(asked),
            ..mention.clone()
        }
    };
    let onsubmit = {
        let (desk, fault, mention) = (desk.clone(), fault.clone(), mention.clone());
        let (unchanged, other) = (unchanged.clone(), other.clone());
        let (original, article) = (original.clone(), entry.article.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let words = article.text(original.span);
            match written(&original, asked, words, desk.lang()) {
                Err(part) => fault.set(Some(part)),
                Ok(parts) => {
                    fault.set(None);
                    other.set(None);
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
    let on_kind = {
        let (other, fault) = (other.clone(), fault.clone());
        Callback::from(move |_: Event| {
            fault.set(None);
            other.set(Kind::from_id(&field(Part::Kind.id())));
        })
    };
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
                { inputs(&draft, words, lang, *fault, &on_kind) }
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
    let gone = corrections
        .filter(|one| *one.article == *entry.article.id && one.change == Change::Dismiss);
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
    if by_reader(mention) {
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
