//! One figure: a row of the table, a card on a small screen.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::hooks::CHOSEN;
use crate::app::parts::mended;
use crate::app::reading::quote;
use crate::app::state::{Action, Passage};
use crate::app::words::{Text, format, status_name};
use crate::corpus::{Column, FigureRow};

/// Properties of [`FiguresRow`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The figure.
    pub row: FigureRow,
}

/// One figure. The row and its sentence open the reader at the very words; its value is a link
/// that shows them beside the table, for a reader who goes down the rows.
#[component]
pub fn FiguresRow(Props { desk, row }: &Props) -> Html {
    let lang = desk.lang();
    let found = desk
        .corpus
        .entry(row.article)
        .zip(desk.corpus.mention(row.mention));
    let Some((entry, mention)) = found else {
        return Html::default();
    };
    let Some(figure) = mention.figure() else {
        return Html::default();
    };
    let article = &entry.article;
    let at = Passage::new(article, mention.span);
    let chosen = desk.route().at.as_ref() == Some(&at);
    let beside = desk.route().choosing(Some(at.clone()));
    let block = article.blocks.get(mention.block);
    let sentence = block.and_then(|block| block.sentences.get(mention.sentence).copied());
    let in_reader = desk.route().to_words(at);
    let reader = in_reader.href();
    let onclick = {
        let room = desk.room.dispatcher();
        Callback::from(move |event: MouseEvent| {
            if !on_control(&event) {
                room.dispatch(Action::Go(in_reader.clone()));
            }
        })
    };
    let cell = |column: Column, value: Html| {
        let name = lang.pick(column.names());
        html! {
            <td key={column.id()} role="cell" class={format!("c-{}", column.id())}>
                <span class="cell-name" aria-hidden="true">{ name }</span>{ value }
            </td>
        }
    };
    // The value already says its percent.
    let unit = match (format::unit(figure), &row.unit) {
        ("", Some(_)) => "",
        ("", None) => "–",
        (unit, _) => unit,
    }
    .to_owned();
    let text = |text: &str| html! { <span>{ text }</span> };
    let period = row.period.map(|period| format::edtf(lang, period));
    let published = row.published.map(|day| format::instant(lang, day));
    html! {
        <tr role="row" class={classes!(chosen.then_some("chosen-row"))} aria-current={chosen.then_some("true")} {onclick}>
            { cell(Column::Indicator, text(lang.pick(row.indicator.names()))) }
            { cell(Column::Place, text(row.place.as_deref().unwrap_or("–"))) }
            { cell(Column::Period, text(period.as_deref().unwrap_or("–"))) }
            { cell(Column::Value, html! {
                <><a id={chosen.then_some(CHOSEN)} class="number value" href={beside.href()}>{ format::short_amount(lang, figure) }</a>{ mended(mention, lang) }</>
            }) }
            { cell(Column::Unit, html! { <span lang="vi">{ unit }</span> }) }
            { cell(Column::Status, text(status_name(row.status, lang))) }
            { cell(Column::Article, html! {
                <a class="heading" lang="vi" href={desk.route().to_article(&article.id).href()}>{ row.heading.clone() }</a>
            }) }
            { cell(Column::Published, text(published.as_deref().unwrap_or("–"))) }
            <td role="cell" class="c-sentence">
                <a href={reader} lang="vi" title={desk.say(Text::OpenInReader)}>
                    { quote(&article.source, sentence.unwrap_or(mention.span), &[mention.span], "figure") }
                </a>
            </td>
        </tr>
    }
}

fn on_control(event: &MouseEvent) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.closest("a, button").ok().flatten().is_some())
}
