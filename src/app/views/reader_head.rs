//! Around the text in the reader: the way back, the legend, the neighbours.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::parts::{Take, kind_label};
use crate::app::state::{Action, View, toggled};
use crate::app::words::{ReaderText, Text};
use crate::corpus::ArticleId;
use crate::export::draft::Draft;
use crate::extract::Kind;

/// Properties of [`ReaderHead`].
#[derive(Properties, Clone, PartialEq)]
pub struct HeadProps {
    /// What it works with.
    pub desk: Desk,
    /// The article in the reader.
    pub id: ArticleId,
    /// What was found in it.
    pub table: Callback<(), Draft>,
}

/// Properties of [`ReaderFoot`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The article in the reader.
    pub id: ArticleId,
}

/// The way back, the legend, and what can be taken along.
#[component]
pub fn ReaderHead(HeadProps { desk, id, table }: &HeadProps) -> Html {
    let list = desk.route().to_view(View::Articles).choosing(None);
    let kinds = Kind::ALL.into_iter().map(|kind| toggle(desk, kind));
    let off = desk.room.kept.preferences.unmarked.len();
    let legend = if off == 0 {
        desk.say(Text::Legend).to_owned()
    } else {
        ReaderText::LegendOff.with(desk.lang(), &[&off.to_string()])
    };
    html! {
        <>
            <p class="back"><a href={list.href()}>{ "← " }{ desk.say(Text::BackToList) }</a></p>
            { part!(Take { desk: desk.clone(), table: table.clone(), articles: Rc::new(vec![*id]) }) }
            <details class="legend">
                <summary>{ legend }</summary>
                <ul aria-label={desk.say(ReaderText::Marked)}>{ for kinds }</ul>
                <p class="soft">{ desk.say(Text::LegendHint) }</p>
                <p class="soft">{ desk.say(ReaderText::KeysHint) }</p>
            </details>
        </>
    }
}

/// A kind of the legend, whose marks can be switched off and on.
fn toggle(desk: &Desk, kind: Kind) -> Html {
    let id = kind.id();
    let checked = !desk
        .room
        .kept
        .preferences
        .unmarked
        .iter()
        .any(|off| off == id);
    let onchange = {
        let room = desk.room.clone();
        Callback::from(move |_: Event| {
            let mut kept = (*room.kept).clone();
            toggled(&mut kept.preferences, id);
            room.dispatch(Action::Keep(kept));
        })
    };
    html! {
        <li key={id}>
            <label>
                <input type="checkbox" {checked} {onchange} />
                { kind_label(kind, desk.lang()) }
            </label>
        </li>
    }
}

/// The articles before and after, among those that pass.
#[component]
pub fn ReaderFoot(Props { desk, id }: &Props) -> Html {
    let articles = &desk.found.selection.articles;
    let here = articles.iter().position(|article| article == id);
    let link = |at: Option<usize>, text: Text, rel: &'static str| {
        let entry = articles.get(at?).and_then(|id| desk.corpus.entry(*id))?;
        let href = desk.route().to_article(&entry.article.id).href();
        Some(html! {
            <li key={rel}>
                <span class="soft">{ desk.say(text) }</span>
                <a {href} {rel} lang="vi">{ entry.article.heading() }</a>
            </li>
        })
    };
    let before = link(
        here.and_then(|at| at.checked_sub(1)),
        Text::Previous,
        "prev",
    );
    let after = link(here.map(|at| at + 1), Text::Next, "next");
    html! { <ul class="neighbours">{ for before }{ for after }</ul> }
}
