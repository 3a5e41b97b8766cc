//! One figure: a row of the table, a card on a small screen.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::columns::Columns;
use crate::app::desk::Desk;
use crate::app::hooks::CHOSEN;
use crate::app::parts::mended;
use crate::app::reading::quote;
use crate::app::state::{Action, Passage};
use crate::app::words::{FigureText, Text, against_text, format, status_name};
use crate::corpus::{Column, Facet, FigureRow, Filter, MentionRef};

/// Properties of [`FiguresRow`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The figure.
    pub at: MentionRef,
    /// Its place in the table.
    pub line: usize,
    /// Whether the Tab key stops here.
    pub active: bool,
    /// What is shown of it.
    pub columns: Columns,
}

/// One figure. The row and its sentence open the reader at the very words; its value is a link
/// that shows them beside the table, for a reader who goes down the rows.
#[component]
pub fn FiguresRow(props: &Props) -> Html {
    let Props {
        desk,
        at,
        line,
        active,
        columns,
    } = props;
    let Some(row) = desk.corpus.figure(*at) else {
        return Html::default();
    };
    let passage = Passage::new(&row.entry.article, row.mention.span);
    let chosen = desk.route().at.as_ref() == Some(&passage);
    let onclick = {
        let in_reader = desk.route().to_words(passage);
        let room = desk.room.dispatcher();
        Callback::from(move |event: MouseEvent| {
            if !on_control(&event) {
                room.dispatch(Action::Go(in_reader.clone()));
            }
        })
    };
    let tab = (!active).then_some("-1");
    let cells = columns.all().map(|column| {
        html! {
            <td key={column.id()} role="cell" class={format!("c-{}", column.id())}>
                <span class="cell-name" aria-hidden="true">{ desk.lang().pick(column.names()) }</span>
                { value(desk, &row, column, tab) }
            </td>
        }
    });
    html! {
        <tr role="row" class={classes!("figure-row", chosen.then_some("chosen-row"))} aria-current={chosen.then_some("true")}
            tabindex={if *active { "0" } else { "-1" }} aria-rowindex={(line + 2).to_string()} {onclick}>
            { for cells }
            if columns.sentence() {
                { sentence(desk, &row, tab) }
            }
        </tr>
    }
}

fn sentence(desk: &Desk, row: &FigureRow<'_>, tab: Option<&'static str>) -> Html {
    let article = &row.entry.article;
    let span = row.mention.span;
    let sentence = row.mention.sentence_in(article);
    let href = desk.route().to_words(Passage::new(article, span)).href();
    html! {
        <td key="sentence" role="cell" class="c-sentence">
            <a {href} lang="vi" title={desk.say(Text::OpenInReader)} tabindex={tab}>
                { quote(&article.source, sentence, &[span], "figure") }
            </a>
        </td>
    }
}

fn value(desk: &Desk, row: &FigureRow<'_>, column: Column, tab: Option<&'static str>) -> Html {
    let (lang, figure) = (desk.lang(), row.figure);
    let text = |text: &str| html! { <span>{ text }</span> };
    let own = |text: &str| html! { <span lang="vi">{ text }</span> };
    match column {
        Column::Indicator => {
            let name = lang.pick(figure.indicator.names());
            let filter = Filter::default().with(Facet::Indicator, figure.indicator.id());
            html! { <>{ text(name) }{ narrow(desk, name, &filter, tab) }</> }
        }
        Column::Place => match row.place() {
            Some(place) => {
                let filter = Filter::default().with(Facet::Place, place);
                html! { <>{ own(place) }{ narrow(desk, place, &filter, tab) }</> }
            }
            None => text("–"),
        },
        Column::Period => {
            let Some(period) = figure.period else {
                return text("–");
            };
            let year = period.first_year().map(|year| format!("{year:04}"));
            let year = year.map(|year| {
                let filter = Filter::default().with(Facet::Year, &year);
                narrow(desk, &year, &filter, tab)
            });
            html! { <>{ text(&format::edtf(lang, period)) }{ for year }</> }
        }
        Column::Value => amount(desk, row, tab),
        // The value already says its percent.
        Column::Unit => match (format::unit(figure), &figure.unit) {
            ("", Some(_)) => own(""),
            ("", None) => text("–"),
            (unit, _) => own(unit),
        },
        Column::Status => text(status_name(figure.status, lang)),
        Column::Article => {
            let href = desk.route().to_article(&row.entry.article.id).href();
            html! { <a class="heading" lang="vi" {href} tabindex={tab}>{ row.heading() }</a> }
        }
        Column::Published => match row.published() {
            Some(day) => text(&format::instant(lang, day)),
            None => text("–"),
        },
    }
}

/// How much, the verdict of the text's own arithmetic, and what it is compared with.
fn amount(desk: &Desk, row: &FigureRow<'_>, tab: Option<&'static str>) -> Html {
    let lang = desk.lang();
    let beside = |row: &FigureRow<'_>| {
        let passage = Passage::new(&row.entry.article, row.mention.span);
        let chosen = desk.route().at.as_ref() == Some(&passage);
        (chosen, desk.route().choosing(Some(passage)).href())
    };
    let (chosen, href) = beside(row);
    let verdict = row.verdict().map(|verdict| {
        let says = FigureText::Checked.with(lang, &[lang.pick(verdict.names())]);
        html! {
            <span class={classes!("verdict-sign", verdict.id())} title={says.clone()}>
                <span aria-hidden="true">{ verdict.sign() }</span><span class="unseen">{ says }</span>
            </span>
        }
    });
    let against = row.mention.evidence.iter().filter_map(|evidence| {
        let text = against_text(evidence.field)?;
        let base = row.other(evidence.span)?;
        let says = text.with(lang, &[&format::short_amount(lang, base.figure)]);
        let href = beside(&base).1;
        Some(html! { <a key={evidence.field.id()} class="against number" {href} tabindex={tab}>{ says }</a> })
    });
    html! {
        <>
            { for verdict }
            <a id={chosen.then_some(CHOSEN)} class="number value" {href} tabindex={tab}>
                { format::short_amount(lang, row.figure) }
            </a>
            { mended(row.mention, lang) }
            { for against.take(1) }
        </>
    }
}

/// A small button that narrows the filters to what a cell says, where they are not yet.
fn narrow(desk: &Desk, name: &str, wanted: &Filter, tab: Option<&'static str>) -> Html {
    let filter = &desk.route().filter;
    let narrowed = filter.narrowed(wanted);
    if narrowed == *filter {
        return Html::default();
    }
    let says = FigureText::Narrow.with(desk.lang(), &[name]);
    let onclick = desk.on(move |_: MouseEvent| Action::Narrow(narrowed.clone()));
    html! {
        <button type="button" class="narrow" aria-label={says.clone()} title={says} tabindex={tab} {onclick}>
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M2 3h12L9.500 8.500V13l-3-1.500v-3z" /></svg>
        </button>
    }
}

fn on_control(event: &MouseEvent) -> bool {
    let element = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.closest("a, button").ok().flatten().is_some())
}
