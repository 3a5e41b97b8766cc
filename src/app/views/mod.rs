//! What each view draws. A view's address and name are rows of `state::View`; here is its
//! component. Adding a view is a row there, an arm here, and a file.

mod articles;
mod bars;
mod empty;
mod figures;
mod figures_row;
mod overview;
mod ranking;
mod reader;
mod reader_head;
mod time_line;

use yew::prelude::*;

use super::desk::{Desk, DeskProps};
use super::state::View;
use articles::Articles;
use empty::Empty;
use figures::Figures;
use overview::Overview;
use reader::Reader;

/// The component of a view.
fn draw(view: View, desk: Desk) -> Html {
    match view {
        View::Overview => html! { <Overview {desk} /> },
        View::Articles => html! { <Articles {desk} /> },
        View::Figures => html! { <Figures {desk} /> },
    }
}

/// The view that the route names: the reader where it names an article, the way back where nothing
/// passes the filter.
#[component]
pub fn Stage(DeskProps { desk }: &DeskProps) -> Html {
    let route = desk.route();
    let selection = &desk.found.selection;
    if let Some(article) = &route.article {
        return html! { <Reader key={article.clone()} desk={desk.clone()} /> };
    }
    if selection.articles.is_empty() && selection.mentions.is_empty() {
        return html! { <Empty desk={desk.clone()} /> };
    }
    draw(route.view, desk.clone())
}
