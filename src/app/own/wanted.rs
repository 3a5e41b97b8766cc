//! Articles of which more is to be seen than what counts and filters, while their texts are still to come: those
//! are read first.

use std::rc::Rc;

use yew::prelude::*;

use super::joined::is_own;
use super::keeper::use_library;
use crate::app::desk::Desk;
use crate::corpus::ArticleId;

/// Which.
#[derive(Properties, PartialEq)]
pub struct WantedProps {
    /// The page.
    pub desk: Desk,
    /// Their ids.
    pub ids: Rc<[String]>,
}

/// Has them read first; draws nothing.
#[component]
pub fn Wanted(WantedProps { desk, ids }: &WantedProps) -> Html {
    let library = use_library(desk);
    use_effect_with((ids.clone(), library.is_some()), move |(ids, _)| {
        if let Some(library) = library {
            library.want_own(ids.to_vec());
        }
    });
    Html::default()
}

/// The reader's own of some articles that are shown, as far as their texts are to come.
pub fn wanted(desk: &Desk, shown: &[ArticleId]) -> Html {
    let entries = shown.iter().filter_map(|at| desk.corpus.entry(*at));
    let awaited = entries.filter(|entry| entry.is_awaited() && is_own(entry));
    let ids: Rc<[String]> = awaited.map(|entry| entry.article.id.to_string()).collect();
    if ids.is_empty() {
        return Html::default();
    }
    part!(Wanted {
        desk: desk.clone(),
        ids
    })
}
