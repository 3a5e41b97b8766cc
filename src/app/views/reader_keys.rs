//! The reader's own keys, heard while the focus is in the article and in no box: on to the next
//! mention or back, and finding. A single letter must not act wherever a word may be spoken or
//! typed (WCAG 2.1.4), so nothing is heard elsewhere on the page.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::app::desk::Desk;
use crate::app::reading::{Way, step};
use crate::app::state::{Action, Passage, Route};
use crate::corpus::ArticleId;
use crate::extract::Kind;
use crate::text::Span;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// Another mention, of this kind only where one is named.
    Step(Way, Option<Kind>),
    /// Words in the article.
    Find,
    /// No longer words in the article.
    Close,
}

/// What the key asks of the reader; `None` where it is for somebody else. `letters` is whether keys
/// of a single letter are on.
pub fn pressed(event: &KeyboardEvent, letters: bool) -> Option<Pressed> {
    // The box that finds has closed itself.
    if event.key() == "Escape" && !event.default_prevented() {
        return Some(Pressed::Close);
    }
    let target = event.target().and_then(|at| at.dyn_into::<Element>().ok());
    let writes = target.is_some_and(|element| {
        let name = element.tag_name();
        // A box that is ticked takes no letters.
        let ticked = element.get_attribute("type").as_deref() == Some("checkbox");
        matches!(name.as_str(), "INPUT" | "TEXTAREA" | "SELECT") && !ticked
    });
    if !letters
        || writes
        || event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
        || event.is_composing()
    {
        return None;
    }
    let only = event.shift_key().then_some(Kind::Figure);
    match event.key().to_lowercase().as_str() {
        "n" => Some(Pressed::Step(Way::Next, only)),
        "p" => Some(Pressed::Step(Way::Previous, only)),
        "f" if only.is_none() => Some(Pressed::Find),
        _ => None,
    }
}

/// Chooses the next mention that passes and is marked, or the one before: the focus and the source
/// column follow what is chosen. It begins at the mark that has the focus, else at the chosen words.
pub fn go_on(desk: &Desk, id: ArticleId, passing: &[usize], way: Way, only: Option<Kind>) {
    let Some(entry) = desk.corpus.entry(id) else {
        return;
    };
    let unmarked = &desk.room.kept.preferences.unmarked;
    let mentions = passing
        .iter()
        .filter_map(|at| entry.extraction.mentions.get(*at));
    let stops: Vec<Span> = mentions
        .filter(|mention| {
            let kind = mention.kind();
            only.is_none_or(|only| only == kind) && !unmarked.iter().any(|off| off == kind.id())
        })
        .map(|mention| mention.span)
        .collect();
    let chosen = desk.route().at.clone();
    let from = focused().or(chosen).and_then(|at| at.span(&entry.article));
    if let Some(span) = step(&stops, from, way) {
        let at = Passage::new(&entry.article, span);
        let route = desk.route().choosing(Some(at));
        desk.room.dispatch(Action::Go(route));
    }
}

/// The words of the mark that has the focus.
fn focused() -> Option<Passage> {
    let active = document().active_element()?;
    let mark = active.closest("a.m").ok().flatten()?;
    Route::parse(&mark.get_attribute("href")?).at
}
