//! All figures that pass, as a table that sorts by any column.

use yew::prelude::*;

use super::Empty;
use super::figures_row::FiguresRow;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::HEADING;
use crate::app::state::Action;
use crate::app::words::{Noun, Text, format};
use crate::corpus::{Column, Sort};
use crate::extract::Kind;

/// So many rows are drawn before the reader asks for more.
const STEP: usize = 200;

/// The table.
#[component]
pub fn Figures(DeskProps { desk }: &DeskProps) -> Html {
    let lang = desk.lang();
    let limit = use_state(|| STEP);
    let sort = desk.route().sort;
    let rows = {
        let desk = desk.clone();
        use_memo(
            (desk.found.selection.clone(), sort),
            move |(selection, sort)| desk.corpus.figures(selection, *sort),
        )
    };
    let left = rows.len().saturating_sub(*limit);
    let more = {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(*limit + STEP))
    };
    if rows.is_empty() {
        return html! { <Empty desk={desk.clone()} of={Kind::Figure} /> };
    }
    html! {
        <section aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">
                { desk.say(Text::Figures) }{ " " }
                <span class="count number">{ format::count(lang, rows.len()) }</span>
            </h1>
                { order_menu(desk, sort) }
                <table class="figures" role="table">
                    <caption class="unseen">{ desk.say(Text::FiguresCaption) }</caption>
                    <thead role="rowgroup"><tr role="row">
                        { for Column::ALL.into_iter().map(|column| head(desk, sort, column)) }
                        <th scope="col" role="columnheader" class="c-sentence">{ desk.say(Text::Sentence) }</th>
                    </tr></thead>
                    <tbody role="rowgroup">
                        { for rows.iter().take(*limit).map(|row| html! {
                            <FiguresRow key={format!("{:?}", row.mention)} desk={desk.clone()} row={row.clone()} />
                        }) }
                    </tbody>
                </table>
                if left > 0 {
                    <button type="button" onclick={more}>
                        { Text::ShowMore.with(lang, &[&Noun::Figure.count(lang, left.min(STEP))]) }
                    </button>
                }
        </section>
    }
}

fn head(desk: &Desk, sort: Sort, column: Column) -> Html {
    let here = sort.column == column;
    let (order, sign) = match (here, sort.descending) {
        (false, _) => (None, ""),
        (true, false) => (Some("ascending"), "▲"),
        (true, true) => (Some("descending"), "▼"),
    };
    html! {
        <th key={column.id()} scope="col" role="columnheader" class={format!("c-{}", column.id())} aria-sort={order}>
            <button type="button" class="plain" onclick={desk.on(move |_| Action::Press(column))}>
                { desk.lang().pick(column.names()) }
                <span class="sign" aria-hidden="true">{ sign }</span>
            </button>
        </th>
    }
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
    let onchange = desk.on(|event: Event| {
        let select = event.target_dyn_into::<web_sys::HtmlSelectElement>();
        let order = select.and_then(|select| Sort::from_id(&select.value()));
        Action::Sort(order.unwrap_or_default())
    });
    html! {
        <p class="order">
            <label for="order">{ desk.say(Text::SortBy) }</label>
            <select id="order" {onchange}>{ for options }</select>
        </p>
    }
}
