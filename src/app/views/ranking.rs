//! The names that stand most often: documents, people, organisations.

use yew::prelude::*;

use super::overview::leading;
use crate::app::desk::Desk;
use crate::app::state::View;
use crate::app::words::{Noun, Text, format};
use crate::corpus::NameCount;

/// So many names are shown.
const FIRST: usize = 8;

/// Properties of [`Ranking`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The heading.
    pub title: Text,
    /// The names, most often named first.
    pub names: Vec<NameCount>,
}

/// The names that stand most often; nothing where there are none.
#[component]
pub fn Ranking(Props { desk, title, names }: &Props) -> Html {
    let lang = desk.lang();
    let rows = names.iter().take(FIRST).map(|row| {
        let articles = Noun::Article.count(lang, row.articles.len());
        let says = format!("{} · {articles}", Noun::Mention.count(lang, row.count));
        html! {
            <li key={row.key.clone()}>
                <a href={leading(desk, View::Articles, &row.filter).href()}>
                    <span lang="vi">{ &row.name }</span>
                    <span class="number" aria-hidden="true">{ format::count(lang, row.count) }</span>
                    <span class="unseen">{ ", " }{ says }</span>
                </a>
            </li>
        }
    });
    if names.is_empty() {
        return Html::default();
    }
    html! {
        <section class="ranking">
            <h2>{ desk.say(*title) }</h2>
            <ol>{ for rows }</ol>
        </section>
    }
}
