//! The articles in time: year by year down a line, a year without articles as a gap.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::words::{Text, format};
use crate::corpus::Dated;

/// Properties of [`TimeLine`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The dated articles, earliest first.
    pub timeline: Vec<Dated>,
}

/// The articles in time; nothing where none is dated.
#[component]
pub fn TimeLine(Props { desk, timeline }: &Props) -> Html {
    if timeline.is_empty() {
        return Html::default();
    }
    let mut before = None;
    let rows = timeline.iter().filter_map(|dated| {
        let entry = desk.corpus.entry(dated.article)?;
        let year = dated.day.year;
        let new = before != Some(year);
        let gap = match (before.flatten(), year) {
            (Some(before), Some(year)) if year > before + 1 => Some("gap"),
            _ => None,
        };
        before = Some(year);
        let href = desk.route().to_article(&entry.article.id).href();
        Some(html! {
            <li key={entry.article.id.clone()} class={classes!(gap, new.then_some("new-year"))}>
                <time class="number" datetime={dated.iso.clone()}>{ format::instant(desk.lang(), dated.day) }</time>
                <a {href} lang="vi">{ entry.article.heading() }</a>
            </li>
        })
    });
    let rows: Vec<_> = rows.collect();
    html! {
        <section class="time-line">
            <h2>{ desk.say(Text::TimeLine) }</h2>
            <ol>{ for rows }</ol>
        </section>
    }
}
