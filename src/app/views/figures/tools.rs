//! How the reader wants the table: grouped, with which columns, in which order.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::column_choice::ColumnChoice;
use super::columns::Columns;
use super::items::{ALL, Open};
use crate::app::desk::Desk;
use crate::app::state::{Action, Setting};
use crate::app::words::{FigureText, Text};
use crate::corpus::{Column, Grouping, Sort};

/// The line of tools over the table.
pub fn tools(
    desk: &Desk,
    sort: Sort,
    columns: Columns,
    grouping: Option<Grouping>,
    open: &Open,
) -> Html {
    html! {
        <div class="table-tools" role="group" aria-label={desk.say(FigureText::Tools)}>
            { order_menu(desk, sort) }
            { group_menu(desk, grouping) }
            if grouping.is_some() {
                { unfold(desk, open) }
            }
            { part!(ColumnChoice { desk: desk.clone(), columns }) }
        </div>
    }
}

fn value(event: &Event) -> String {
    let select = event.target_dyn_into::<HtmlSelectElement>();
    select.map(|select| select.value()).unwrap_or_default()
}

fn group_menu(desk: &Desk, grouping: Option<Grouping>) -> Html {
    let lang = desk.lang();
    let route = desk.route().opting(Setting::Entry, None);
    let onchange = desk.on(move |event: Event| {
        let by = Grouping::from_id(&value(&event)).map(|by| by.id().to_owned());
        Action::Go(route.opting(Setting::Group, by))
    });
    let options = Grouping::ALL.into_iter().map(|by| {
        html! {
            <option key={by.id()} value={by.id()} selected={grouping == Some(by)}>
                { lang.pick(by.names()) }
            </option>
        }
    });
    html! {
        <p class="tool">
            <label for="group-by">{ desk.say(FigureText::GroupBy) }</label>
            <select id="group-by" {onchange}>
                <option value="" selected={grouping.is_none()}>{ desk.say(FigureText::NotGrouped) }</option>
                { for options }
            </select>
        </p>
    }
}

fn unfold(desk: &Desk, open: &Open) -> Html {
    let (text, all) = if open.all() {
        (FigureText::FoldAll, None)
    } else {
        (FigureText::UnfoldAll, Some(ALL.to_owned()))
    };
    let route = desk.route().opting(Setting::Entry, all);
    let onclick = desk.on(move |_: MouseEvent| Action::Go(route.clone()));
    html! { <button type="button" class="plain" {onclick}>{ desk.say(text) }</button> }
}

/// On a small screen the rows are cards and the column headers are gone: a menu sorts.
fn order_menu(desk: &Desk, sort: Sort) -> Html {
    let lang = desk.lang();
    let orders = Column::ALL
        .into_iter()
        .flat_map(|column| [false, true].map(|descending| Sort { column, descending }));
    let options = orders.map(|order| {
        let way = if order.descending {
            Text::Descending
        } else {
            Text::Ascending
        };
        html! {
            <option key={order.id()} value={order.id()} selected={order == sort}>
                { lang.pick(order.column.names()) }{ ", " }{ way.of(lang) }
            </option>
        }
    });
    let onchange =
        desk.on(|event: Event| Action::Sort(Sort::from_id(&value(&event)).unwrap_or_default()));
    html! {
        <p class="tool order">
            <label for="order">{ desk.say(Text::SortBy) }</label>
            <select id="order" {onchange}>{ for options }</select>
        </p>
    }
}
