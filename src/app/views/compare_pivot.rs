//! The table across: measures, places, years or articles down, places, years or articles across.

use std::rc::Rc;

use yew::prelude::*;

use super::compare_cell::{Told, head_lang, head_name, measure_name};
use super::compare_choices::{axis_menu, measure_menu};
use super::compare_left_out::left_out;
use super::compare_taken::taken;
use super::empty::widen;
use crate::app::desk::Desk;
use crate::app::hooks::use_bits;
use crate::app::parts::Take;
use crate::app::state::{Setting, View};
use crate::app::words::{CompareText, Noun, format};
use crate::corpus::{Axes, Axis, Head, MentionRef, Pivot};

/// So many columns and rows are drawn before the reader asks for more, and of many columns no more rows
/// than there are so many cells: whenever something else passes, all of them are drawn anew.
const COLUMNS: usize = 24;
const ROWS: usize = 150;
const CELLS: usize = 576;
/// So many rows fill a screen.
const SCREEN: usize = 16;

/// Properties of [`PivotPart`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The table.
    pub pivot: Rc<Pivot>,
    /// What its rows and columns are.
    pub axes: Axes,
}

/// The table across, with the choice of its axes.
#[component]
pub fn PivotPart(Props { desk, pivot, axes }: &Props) -> Html {
    let steps = use_state(|| (1_usize, 1_usize));
    let lang = desk.lang();
    let columns = pivot.fullest(COLUMNS * steps.0);
    let rows = (CELLS / columns.len().max(1)).clamp(COLUMNS, ROWS);
    let (all, rows) = (pivot.columns.len(), rows * steps.1);
    let drawn = use_bits(rows.min(pivot.rows.len()), SCREEN);
    let more = |columns: usize, rows: usize| {
        let steps = steps.clone();
        Callback::from(move |_: MouseEvent| steps.set((steps.0 + columns, steps.1 + rows)))
    };
    let taken = {
        let (desk, pivot, axes) = (desk.clone(), pivot.clone(), *axes);
        Callback::from(move |()| taken(&desk, &pivot, axes).into())
    };
    let lead = CompareText::AcrossLead.with(
        lang,
        &[
            &counted(desk, axes.rows, pivot.rows.len()),
            &counted(desk, axes.across, all),
            &Noun::Figure.count(lang, pivot.figures),
        ],
    );
    html! {
        <>
            <p class="lead number">{ lead }</p>
            { left_out(desk, pivot) }
            <div class="choices">
                { axis_menu(desk, CompareText::Rows, Setting::Rows, &Axis::ALL, axes.rows, None) }
                { axis_menu(desk, CompareText::Columns, Setting::Across, &Axis::ACROSS, axes.across, Some(axes.rows)) }
                { measure_menu(desk, pivot) }
                { part!(Take { desk: desk.clone(), table: taken }) }
            </div>
            if columns.len() < all {
                <p class="soft number">
                    { CompareText::SomeColumns.with(lang, &[&format::count(lang, columns.len()), &format::count(lang, all)]) }
                    { " " }
                    <button type="button" onclick={more(1, 0)}>{ desk.say(CompareText::AllColumns) }</button>
                </p>
            }
            if pivot.rows.is_empty() {
                <p>{ desk.say(CompareText::NothingAcross) }</p>
                { widen(desk) }
            } else {
                { table(desk, pivot, *axes, &columns, drawn) }
            }
            if rows < pivot.rows.len() {
                <button type="button" onclick={more(0, 1)}>{ desk.say(CompareText::MoreRows) }</button>
            }
        </>
    }
}

fn counted(desk: &Desk, axis: Axis, n: usize) -> String {
    let noun = match axis {
        Axis::Indicator | Axis::Unit => Noun::Measure,
        Axis::Place => Noun::Spot,
        Axis::Year => Noun::Span,
        Axis::Article => Noun::Article,
    };
    noun.count(desk.lang(), n)
}

fn table(desk: &Desk, pivot: &Rc<Pivot>, axes: Axes, columns: &[usize], rows: usize) -> Html {
    const NAME: &str = "across-name";
    let lang = desk.lang();
    let (down, across) = (lang.pick(axes.rows.names()), lang.pick(axes.across.names()));
    let caption = match &pivot.measure {
        Some(measure) => measure_name(desk, measure),
        None => CompareText::AcrossCaption.with(lang, &[down, &across.to_lowercase()]),
    };
    let heads = columns.iter().map(|column| {
        let head = &pivot.columns[*column];
        html! {
            <th key={*column} scope="col" role="columnheader">{ column_head(desk, head) }</th>
        }
    });
    let names = columns
        .iter()
        .map(|column| head_name(desk, &pivot.columns[*column]));
    let names: Vec<String> = names.collect();
    let shown = pivot.rows.iter().enumerate().take(rows);
    let body = shown.map(|(row, head)| {
        let cells = columns.iter().zip(&names);
        let cells = cells.map(|(column, name)| cell(desk, axes, pivot, (row, *column), name));
        html! {
            <tr key={row} role="row">
                <th scope="row" role="rowheader">{ row_head(desk, head) }</th>
                { for cells }
            </tr>
        }
    });
    html! {
        <div class="across-scroll" role="region" aria-labelledby={NAME} tabindex="0">
            <table class="across" role="table">
                <caption id={NAME} class="unseen">{ caption }</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{ down }</th>
                    { for heads }
                </tr></thead>
                <tbody role="rowgroup">{ for body }</tbody>
            </table>
        </div>
    }
}

/// A place or a year narrows to itself; an article opens.
fn column_head(desk: &Desk, head: &Head) -> Html {
    let route = desk.route();
    let name = head_name(desk, head);
    let href = match head {
        Head::Article(id) => desk
            .corpus
            .entry(*id)
            .map(|entry| route.to_article(&entry.article.id)),
        Head::Place(_) => Some(route.filtered(route.filter.narrowed(&head.filter(&desk.corpus)))),
        _ => None,
    };
    match href {
        Some(route) => {
            let says = CompareText::OnlyIn.with(desk.lang(), &[&name]);
            let title = matches!(head, Head::Place(_)).then_some(says);
            html! { <a href={route.href()} {title} lang={head_lang(head)}>{ name }</a> }
        }
        None => html! { <span class="number">{ name }</span> },
    }
}

fn row_head(desk: &Desk, head: &Head) -> Html {
    let Head::Measure(measure) = head else {
        return column_head(desk, head);
    };
    let narrowed = desk.route().filter.narrowed(&head.filter(&desk.corpus));
    let figures = desk.route().filtered(narrowed).to_view(View::Figures);
    html! {
        <>
            <a href={figures.choosing(None).href()}>{ desk.lang().pick(measure.indicator.names()) }</a>{ " " }
            <span class="soft" lang="vi">{ &measure.unit }</span>
        </>
    }
}

fn cell(desk: &Desk, axes: Axes, pivot: &Rc<Pivot>, at: (usize, usize), name: &str) -> Html {
    let (row, column) = at;
    let Some((first, rest)) = pivot.cell(row, column).split_first() else {
        return html! {
            <td key={column} role="cell" class="none"><span class="unseen">{ desk.say(CompareText::NoFigure) }</span></td>
        };
    };
    html! {
        <td key={column} role="cell">
            <span class="cell-name" aria-hidden="true">{ name }</span>
            <div>{ line(desk, axes, *first) }</div>
            if !rest.is_empty() {
                { part!(Others { desk: desk.clone(), axes, pivot: pivot.clone(), at }) }
            }
        </td>
    }
}

fn line(desk: &Desk, axes: Axes, at: MentionRef) -> Html {
    let Some(told) = Told::new(desk, at) else {
        return Html::default();
    };
    let aside = told.note(desk, &[axes.rows, axes.across]);
    html! { <>{ told.link(desk, true) }{ " " }<span class="soft number">{ aside }</span></> }
}

/// Properties of [`Others`].
#[derive(Properties, Clone, PartialEq)]
struct OthersProps {
    desk: Desk,
    axes: Axes,
    pivot: Rc<Pivot>,
    /// The row and the column of the cell.
    at: (usize, usize),
}

/// The further figures of a cell, drawn once they are unfolded: of many articles a cell has thousands.
#[component]
fn Others(
    OthersProps {
        desk,
        axes,
        pivot,
        at: (row, column),
    }: &OthersProps,
) -> Html {
    let figures = pivot.cell(*row, *column).get(1..).unwrap_or_default();
    let unfolded = use_state_eq(|| false);
    // A link may name a figure of the rest: then it is in sight.
    let chosen = desk.route().at.as_ref();
    let named = chosen.is_some_and(|chosen| {
        let told = figures.iter().filter_map(|at| Told::new(desk, *at));
        told.map(|told| told.passage())
            .any(|passage| passage == *chosen)
    });
    // With the press, not after it: the next key may already lead into the list.
    let onclick = {
        let unfolded = unfolded.setter();
        Callback::from(move |_: MouseEvent| unfolded.set(true))
    };
    // Who looks for words in the page has the browser unfold it.
    let ontoggle = {
        let unfolded = unfolded.setter();
        Callback::from(move |_: Event| unfolded.set(true))
    };
    let more = format::count(desk.lang(), figures.len());
    html! {
        <details open={named} {ontoggle}>
            <summary {onclick}>
                <span class="number" aria-hidden="true">{ "+" }{ &more }</span>
                <span class="unseen">{ CompareText::Others.with(desk.lang(), &[&more]) }</span>
            </summary>
            if named || *unfolded {
                <ul>{ for figures.iter().map(|at| html! { <li>{ line(desk, *axes, *at) }</li> }) }</ul>
            }
        </details>
    }
}
