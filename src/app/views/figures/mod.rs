//! All figures that pass, as a table that sorts by any column, in groups with totals where the
//! reader asks for them, and smooth at a hundred thousand rows.
//!
//! - `items`: what stands from top to bottom; `window`: which of it is drawn; `use_window`: scrolling,
//!   measuring and focus; `keys`: going through it by keyboard; `begins`: its first lines, before all is found
//! - `row`, `group`, `total`: its lines; `columns`, `tools`: how the reader wants it
//! - `take`: the whole of it, to be taken along

mod begins;
mod column_choice;
mod columns;
mod group;
mod items;
mod keys;
mod row;
mod take;
mod tools;
mod total;
mod use_window;
mod window;

use std::rc::Rc;

use yew::prelude::*;

use super::{Awaited, Empty};
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{HEADING, Question, use_paced};
use crate::app::parts::Take;
use crate::app::state::{Action, Setting};
use crate::app::words::{FigureText, Text, format};
use crate::corpus::pace::Pace;
use crate::corpus::{Column, Grouping, Listing, Sort};
use crate::extract::Kind;
use begins::use_begins;
use columns::Columns;
use group::GroupHead;
use items::{Item, Items, Open};
use row::FiguresRow;
use total::TotalLine;
use use_window::{Drawn, PRINTED, Same, use_window};

/// The table.
#[component]
pub fn Figures(DeskProps { desk }: &DeskProps) -> Html {
    let route = desk.route();
    let (lang, sort) = (desk.lang(), route.sort);
    let columns = Columns::parse(route.option(Setting::Columns));
    let grouping = route.option(Setting::Group).and_then(Grouping::from_id);
    let answer = use_paced(
        desk,
        (sort, grouping),
        async |of: Question<(Sort, Option<Grouping>)>, pace: Pace| {
            let ((sort, grouping), selection) = (of.key, &of.found.selection);
            let listing = of.corpus.listing_paced(selection, sort, grouping, &pace);
            listing.await
        },
    );
    // As long as there is nothing to list, a list of nothing.
    let none = use_memo((), |()| Listing::default());
    let listing = answer.as_ref().map_or(none, |answer| answer.says.clone());
    let now = desk;
    let desk = answer.as_ref().map_or(desk, |answer| &answer.desk);
    let open = Open::parse(
        route
            .option(Setting::Entry)
            .filter(|_| listing.by.is_some()),
    );
    let window = use_mut_ref(|| None::<Drawn>);
    let at_top = window.borrow().as_ref().is_none_or(Drawn::is_at_top);
    let asking = answer.as_ref().is_some_and(|answer| answer.asking);
    // Lines of other articles than the answer is of would be drawn as what these say.
    let of_these = Rc::ptr_eq(&now.corpus, &desk.corpus);
    let begins = use_begins(now, asking, at_top && of_these).map(Same);
    let items = use_memo(
        (Same(listing.clone()), open.clone(), begins.clone()),
        |(all, open, begins)| match begins {
            Some(begins) => Items::first(&begins.0, all.0.rows.len()),
            None => Items::new(&all.0, open),
        },
    );
    let body = use_node_ref();
    let sought = chosen_line(desk, &items);
    let drawn = use_window(&items, &body, sought);
    window.replace(Some(drawn.clone()));
    let table = {
        let (desk, listing) = (desk.clone(), listing.clone());
        Callback::from(move |()| take::table(&desk, &listing, columns))
    };
    let Some(answer) = &answer else {
        return part!(Awaited { desk: desk.clone() });
    };
    if items.len() == 0 {
        return part!(Empty {
            desk: desk.clone(),
            of: Kind::Figure
        });
    }
    let len = items.len();
    let lines = drawn.lines.iter().filter_map(|&line| {
        let item = items.get(line)?;
        let (key, active) = (item.key(), line == drawn.active);
        let (desk, listing) = (desk.clone(), Same(listing.clone()));
        Some(match item {
            Item::Row(at) => {
                part!(key => FiguresRow { desk, at, line, active, columns })
            }
            Item::Head(group) => {
                let open = open.clone();
                part!(key => GroupHead { desk, listing, group, open, line, active })
            }
            Item::Total(group, total) => {
                part!(key => TotalLine { desk, listing, group, total, line, active })
            }
        })
    });
    let classes = Column::ALL
        .into_iter()
        .filter(|column| !columns.has(*column));
    let classes: Classes = classes
        .map(|column| format!("no-{}", column.id()))
        .collect();
    answer.marked(html! {
        <section aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">
                { desk.say(Text::Figures) }{ " " }
                <span class="count number">{ format::count(lang, listing.rows.len()) }</span>
            </h1>
            { part!(Take { desk: desk.clone(), table }) }
            { tools::tools(desk, sort, columns, grouping, &open) }
            <table class={classes!("figures", classes)} role="table" aria-rowcount={(len + 1).to_string()}>
                <caption class="unseen">{ desk.say(Text::FiguresCaption) }{ ". " }{ desk.say(FigureText::Keys) }</caption>
                <thead role="rowgroup"><tr role="row" aria-rowindex="1">
                    { for columns.all().map(|column| head(desk, answer.key.0, column)) }
                    if columns.sentence() {
                        <th scope="col" role="columnheader" class="c-sentence">{ desk.say(Text::Sentence) }</th>
                    }
                </tr></thead>
                <tbody ref={body} role="rowgroup" onkeydown={keys::on_key(desk, &listing, &items, &open, &drawn)}
                    onfocusin={keys::on_focus(&drawn)} onfocusout={keys::on_leave(&drawn)}>
                    { for lines }
                </tbody>
            </table>
            if len > PRINTED {
                <p class="on-paper">
                    { FigureText::Printed.with(lang, &[&format::count(lang, PRINTED), &format::count(lang, len)]) }
                </p>
            }
        </section>
    })
}

/// The line of the words that the address names.
fn chosen_line(desk: &Desk, items: &Items) -> Option<usize> {
    let (entry, span) = desk.chosen()?;
    let article = desk.corpus.article_by_id(&entry.article.id)?;
    let mentions = &entry.extraction.mentions;
    items.iter().position(|item| match item {
        Item::Row(at) => {
            at.article == article && mentions.get(at.mention).is_some_and(|m| m.span == span)
        }
        _ => false,
    })
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
