//! What the registers of documents and of people have in common: which entries the reader asks for,
//! what is said above them, and the step to more of them.

use yew::prelude::*;

use super::{articles, controls, heading, shared_only};
use crate::app::desk::Desk;
use crate::app::hooks::HEADING;
use crate::app::views::empty::widen;
use crate::app::words::{Noun, RegisterText as Says, format};
use crate::corpus::NameCount;
use crate::export::draft::Draft;

/// Whether more than one article has it.
fn is_shared(row: &NameCount) -> bool {
    row.articles.len() > 1
}

/// Whether the reader asks for an entry of this row.
pub fn asked(desk: &Desk) -> fn(&NameCount) -> bool {
    if shared_only(desk) {
        is_shared
    } else {
        |_| true
    }
}

/// In how many articles it stands, and how often.
pub fn counts(desk: &Desk, row: &NameCount) -> Html {
    let lang = desk.lang();
    let articles = Noun::Article.count(lang, row.articles.len());
    html! { { format!("{articles} · {}", Noun::Mention.count(lang, row.count)) } }
}

/// A register: everything that it counts, and what is drawn of it.
pub struct List<'a> {
    /// The rows of all its entries.
    pub rows: Vec<&'a NameCount>,
    /// What they are, beside their number.
    pub noun: Noun,
    /// The sentence above them.
    pub lead: Says,
    /// What can be taken along.
    pub table: Callback<(), Draft>,
    /// How many the reader asks for.
    pub shown: usize,
    /// How many are drawn, and the step to more.
    pub first: (usize, Callback<MouseEvent>),
}

/// The register around its entries.
pub fn list(desk: &Desk, of: List, entries: Html) -> Html {
    let lang = desk.lang();
    let List {
        rows,
        noun,
        lead,
        table,
        shown,
        first: (limit, more),
    } = of;
    let count = rows.iter().map(|row| row.count).sum();
    let inside = articles(rows.iter().flat_map(|row| &row.mentions));
    let values = [
        noun.count(lang, rows.len()),
        format::count(lang, count),
        Noun::Article.count(lang, inside),
        Noun::Article.count(lang, desk.found.selection.articles.len()),
    ];
    let lead = lead.with(lang, &values.each_ref().map(String::as_str));
    let shared = rows.iter().filter(|row| is_shared(row)).count();
    let left = shown.saturating_sub(limit);
    html! {
        <section class="register" aria-labelledby={HEADING}>
            { heading(desk, rows.len(), lead, table) }
            { controls(desk, rows.len(), Some(shared)) }
            if shown == 0 {
                <p>{ desk.say(Says::SharedNone) }</p>
                { widen(desk) }
            }
            { entries }
            if left > 0 {
                <button type="button" onclick={more}>
                    { Says::MoreEntries.with(lang, &[&format::count(lang, left)]) }
                </button>
            }
        </section>
    }
}
