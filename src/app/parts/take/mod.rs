//! Taking a view along: its link, its rows as a table or a file, its picture.
//!
//! A disclosure at the view's heading. What went well or wrong is said beside the button and
//! announced; nothing that fails here touches the view. Nothing is worked out before it is asked for,
//! and of a long table only a short piece at a time.

mod clipboard;
mod file;
mod item;
mod keys;
mod menu;
mod picture;
mod writer;

use std::rc::Rc;

use gloo::utils::window;
use yew::prelude::*;

pub use clipboard::copy_rich;
pub use file::{offer, offer_blob, today};
pub use menu::Menu as Take;

use crate::app::desk::Desk;
use crate::app::parts::conditions;
use crate::app::state::unframed;
use crate::app::words::TakeText;
use crate::corpus::ArticleId;
use crate::export::draft::Draft;

/// What a view offers to be taken along.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The view as a table, every row that passes the filters, drawn or not: run when it is asked for.
    pub table: Callback<(), Draft>,
    /// The id of the view's `<svg>`, or of a list of them, where it is a picture too. Its legend, where that is not in the
    /// picture, is the list with the id `{picture}-legend`: a row an item, its first element as mark.
    #[prop_or_default]
    pub picture: Option<AttrValue>,
    /// The view as a table without filters, where the view can tell.
    #[prop_or_default]
    pub all: Option<Callback<(), Draft>>,
    /// The rows that the reader chose, where the view lets choose.
    #[prop_or_default]
    pub chosen: Option<Callback<(), Draft>>,
    /// The articles that the contract's JSON is of, where the view is one of articles.
    #[prop_or_default]
    pub articles: Option<Rc<Vec<ArticleId>>>,
}

/// What will open the menu. It stands there from the beginning: nothing moves when the menu comes.
pub fn awaited_take(desk: &Desk) -> Html {
    html! {
        <div class="take">
            <button type="button" class="take-open" aria-expanded="false" disabled=true>{ label(desk) }</button>
        </div>
    }
}

/// What stands on the button.
fn label(desk: &Desk) -> Html {
    html! {
        <>
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M8 2v7.500M4.500 6.500 8 10l3.500-3.500M2.500 13.500h11" /></svg>
            <span>{ desk.say(TakeText::Open) }</span>
        </>
    }
}

/// The page's own address, without what stands behind `#`; where another page frames it, that of the
/// whole page.
pub fn page() -> String {
    unframed(&window().location().href().unwrap_or_default())
}

/// The title of a table: its name and the filters in force.
#[must_use]
pub fn titled(desk: &Desk, name: &str) -> String {
    let filters = conditions(desk).into_iter().map(|(name, _)| name);
    let parts: Vec<_> = std::iter::once(name.to_owned()).chain(filters).collect();
    parts.join(" · ")
}
