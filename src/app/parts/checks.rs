//! The arithmetic that the text asserts of the chosen figure, recomputed.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::words::{CheckText, Lang, Text, format};
use crate::corpus::Entry;
use crate::extract::{Check, Unchecked};
use crate::text::Span;

/// Every check that uses the figure at `span`: its kind, its verdict in words, its computation.
/// What lacks a term stands folded behind the rest: it says what the article leaves out, not that
/// anything is wrong.
pub fn checks(desk: &Desk, entry: &Entry, span: Span) -> Html {
    let lang = desk.lang();
    let extraction = &entry.extraction;
    let checks = extraction.checks.iter();
    let rows: Vec<_> = checks
        .filter(|c| c.figures.contains(&span))
        .map(|c| told(c, entry, lang))
        .collect();
    let unchecked = extraction.unchecked.iter();
    let open: Vec<_> = unchecked
        .filter(|c| c.figures.contains(&span))
        .map(|c| untold(c, lang))
        .collect();
    if rows.is_empty() && open.is_empty() {
        return Html::default();
    }
    html! {
        <section class="checks" aria-label={desk.say(Text::Arithmetic)}>
            <h3>{ desk.say(Text::Arithmetic) }</h3>
            if !rows.is_empty() {
                <ul>{ for rows }</ul>
            }
            if !open.is_empty() {
                <details class="why">
                    <summary>{ desk.say(Text::NotCheckable) }</summary>
                    <ul>{ for open }</ul>
                </details>
            }
        </section>
    }
}

fn told(check: &Check, entry: &Entry, lang: Lang) -> Html {
    let mut figures = check.figures.iter();
    let revalued = figures.any(|span| entry.revalued(*span).is_some());
    html! {
        <li key={format!("{}-{}", check.kind.id(), check.line)} class={format!("verdict {}", check.verdict.id())}>
            <span class="soft">
                { lang.pick(check.kind.names()) }{ ": " }{ lang.pick(check.verdict.names()) }
            </span>
            if revalued {
                <span class="mended">{ CheckText::Revalued.of(lang) }</span>
            }
            <span class="number computation">{ format::computation(lang, &check.line) }</span>
        </li>
    }
}

fn untold(check: &Unchecked, lang: Lang) -> Html {
    html! {
        <li key={format!("{}-{}", check.kind.id(), check.line)} class="verdict">
            <span class="soft">
                { lang.pick(check.kind.names()) }{ ": " }{ lang.pick(check.missing.names()) }
            </span>
            <span class="number computation">{ format::computation(lang, &check.line) }</span>
        </li>
    }
}
