//! The arithmetic that the text asserts of the chosen figure, recomputed.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::words::{Text, format};
use crate::corpus::Entry;
use crate::text::Span;

/// Every check that uses the figure at `span`: its kind, its verdict in words, its computation.
pub fn checks(desk: &Desk, entry: &Entry, span: Span) -> Html {
    let lang = desk.lang();
    let found = entry
        .extraction
        .checks
        .iter()
        .filter(|c| c.figures.contains(&span));
    let rows: Vec<_> = found
        .map(|check| {
            html! {
                <li key={format!("{}-{}", check.kind.id(), check.line)} class={format!("verdict {}", check.verdict.id())}>
                    <span class="soft">
                        { lang.pick(check.kind.names()) }{ ": " }{ lang.pick(check.verdict.names()) }
                    </span>
                    <span class="number computation">{ format::computation(lang, &check.line) }</span>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="checks" aria-label={desk.say(Text::Arithmetic)}>
            <h3>{ desk.say(Text::Arithmetic) }</h3>
            <ul>{ for rows }</ul>
        </section>
    }
}
