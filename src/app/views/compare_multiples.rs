//! Small pictures: each measure with two results or more, a bar a place, year or article, all of
//! one unit to one scale; and the same as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::compare::table_title;
use super::compare_cell::{Told, head_lang, head_name, measure_name};
use super::overview::leading;
use crate::app::desk::Desk;
use crate::app::parts::Take;
use crate::app::state::{Setting, View};
use crate::app::words::{CompareText, Noun, Text, format};
use crate::corpus::{Axes, Head, Multiple, Pivot, Point};
use crate::export::table::{Cell, Table};
use crate::text::Decimal;

/// So many are drawn.
const MOST: usize = 60;
/// The height of a bar with its label, in the units of the picture.
const ROW: usize = 44;
/// The width of a picture.
const WIDTH: usize = 300;
/// A label longer than this would run into its value.
const LABEL: usize = 34;

/// Properties of [`MultiplesPart`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The table across that they are drawn from, the pictures, and what its axes are.
    pub drawn: Rc<(Pivot, Vec<Multiple>, Axes)>,
}

/// The pictures, or the table of the same.
#[component]
pub fn MultiplesPart(Props { desk, drawn }: &Props) -> Html {
    let lang = desk.lang();
    let (pivot, multiples, axes) = &**drawn;
    let as_table = desk.route().option(Setting::AsTable).is_some();
    if multiples.is_empty() {
        return html! {
            <>
                <h2>{ desk.say(CompareText::Charts) }</h2>
                <p>{ desk.say(CompareText::NoCharts) }</p>
            </>
        };
    }
    let (other, name) = if as_table {
        (None, CompareText::AsCharts)
    } else {
        (Some("1".to_owned()), CompareText::AsTable)
    };
    let href = desk.route().opting(Setting::AsTable, other).href();
    let shown = multiples.iter().take(MOST);
    html! {
        <>
            <h2>{ desk.say(CompareText::Charts) }</h2>
            <p class="soft number">{ CompareText::ChartsLead.with(lang, &[&Noun::Measure.count(lang, multiples.len())]) }</p>
            <div class="choices">
                <a class="button" {href}>{ desk.say(name) }</a>
                { part!(Take { desk: desk.clone(), table: Rc::new(taken(desk, pivot, multiples)) }) }
            </div>
            if as_table {
                { table(desk, pivot, multiples, *axes) }
            } else {
                <ul class="multiples">
                    { for shown.enumerate().map(|(n, one)| picture(desk, pivot, one, *axes, n)) }
                </ul>
            }
        </>
    }
}

/// What a value is called beside its bar: the head, and what the axes leave open.
fn label(desk: &Desk, pivot: &Pivot, point: &Point, axes: Axes) -> (String, String) {
    let head = head_name(desk, &pivot.columns[point.column]);
    let note = Told::new(desk, point.mention).map(|told| told.note(desk, &[axes.across]));
    let note = note.filter(|note| !note.is_empty());
    (
        head,
        note.map(|note| format!(" · {note}")).unwrap_or_default(),
    )
}

/// The figures that a bar stands for.
fn href(desk: &Desk, pivot: &Pivot, one: &Multiple, point: &Point) -> String {
    let measure = Head::Measure(one.measure.clone()).filter(&desk.corpus);
    let filter = measure.narrowed(&pivot.columns[point.column].filter(&desk.corpus));
    let route = leading(desk, View::Figures, &filter);
    route.opting(Setting::Entry, None).href()
}

fn picture(desk: &Desk, pivot: &Pivot, one: &Multiple, axes: Axes, n: usize) -> Html {
    let lang = desk.lang();
    let (title, says) = (format!("multiple-{n}"), format!("multiple-{n}-says"));
    let points = one.points.iter().map(|point| {
        let (head, aside) = label(desk, pivot, point, axes);
        CompareText::PointSays.with(lang, &[&format!("{head}{aside}"), &printed(desk, point)])
    });
    let points = points.collect::<Vec<_>>().join("; ");
    let scale = format::short_number(lang, one.scale);
    let description =
        CompareText::ChartDescription.with(lang, &[&scale, &one.measure.unit, &points]);
    let bars = one.points.iter().enumerate().map(|(at, point)| {
        let (head, aside) = label(desk, pivot, point, axes);
        let y = at * ROW;
        let told = Told::new(desk, point.mention);
        let blurred = told.is_some_and(|told| told.figure.approx.is_some());
        let value = printed(desk, point);
        html! {
            <a key={point.column} href={href(desk, pivot, one, point)}
                aria-label={CompareText::PointSays.with(lang, &[&format!("{head}{aside}"), &value])}>
                <rect class="hit" x="0" y={y.to_string()} width={WIDTH.to_string()} height={(ROW - 4).to_string()} />
                <text x="0" y={(y + 16).to_string()} lang={head_lang(&pivot.columns[point.column])}>
                    { shortened(&head, &aside) }<tspan class="soft">{ aside }</tspan>
                </text>
                <text class="number" x={WIDTH.to_string()} y={(y + 16).to_string()} text-anchor="end">{ value }</text>
                <rect class={classes!("drawn", blurred.then_some("blurred"))} x="1" y={(y + 24).to_string()}
                    width={length(point.value, one.scale)} height="10" />
            </a>
        }
    });
    let height = one.points.len() * ROW;
    html! {
        <li key={one.measure.id()}>
            <h3>{ measure_name(desk, &one.measure) }</h3>
            <svg class="multiple" viewBox={format!("0 0 {WIDTH} {height}")} role="group"
                aria-labelledby={title.clone()} aria-describedby={says.clone()} focusable="false">
                <title id={title}>{ measure_name(desk, &one.measure) }</title>
                <desc id={says}>{ description }</desc>
                { for bars }
            </svg>
        </li>
    }
}

fn printed(desk: &Desk, point: &Point) -> String {
    let told = Told::new(desk, point.mention);
    told.map(|told| told.printed(desk)).unwrap_or_default()
}

/// The head as far as there is room beside its note and value.
fn shortened(head: &str, note: &str) -> String {
    let room = LABEL.saturating_sub(note.chars().count()).max(8);
    if head.chars().count() <= room {
        return head.to_owned();
    }
    let kept: String = head.chars().take(room - 1).collect();
    format!("{}…", kept.trim_end())
}

/// A bar's length in percent of the picture, never nothing.
fn length(value: Decimal, scale: Decimal) -> String {
    let percent = value
        .times_ten_to(2)
        .and_then(|value| value.ratio(scale, 1));
    let least = Decimal::new(4, 1);
    // The line around a blurred bar has to find room.
    let most = Decimal::new(994, 1);
    let percent = percent.unwrap_or_default().max(least).min(most);
    format!("{percent}%")
}

fn table(desk: &Desk, pivot: &Pivot, multiples: &[Multiple], axes: Axes) -> Html {
    let lang = desk.lang();
    let rows = multiples.iter().take(MOST).flat_map(|one| {
        one.points.iter().filter_map(move |point| {
            let told = Told::new(desk, point.mention)?;
            let period = told.figure.period;
            let period = period.map_or_else(|| "–".to_owned(), |period| format::edtf(lang, period));
            let head = &pivot.columns[point.column];
            Some(html! {
                <tr key={format!("{}{}", one.measure.id(), point.column)}>
                    <th scope="row">{ measure_name(desk, &one.measure) }</th>
                    <td lang={head_lang(head)}><a href={href(desk, pivot, one, point)}>{ head_name(desk, head) }</a></td>
                    <td class="number">{ period }</td>
                    <td class="number">{ told.link(desk, true) }</td>
                </tr>
            })
        })
    });
    html! {
        <div class="across-scroll" role="region" aria-label={desk.say(CompareText::Charts)} tabindex="0">
            <table class="points">
                <thead><tr>
                    <th scope="col">{ desk.say(CompareText::Measured) }</th>
                    <th scope="col">{ lang.pick(axes.across.names()) }</th>
                    <th scope="col">{ desk.say(Text::Period) }</th>
                    <th scope="col">{ desk.say(Text::Value) }</th>
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn taken(desk: &Desk, pivot: &Pivot, multiples: &[Multiple]) -> Table {
    let rows = multiples.iter().flat_map(|one| {
        one.points.iter().filter_map(|point| {
            let told = Told::new(desk, point.mention)?;
            Some(vec![
                Cell::Text(measure_name(desk, &one.measure)),
                Cell::Text(head_name(desk, &pivot.columns[point.column])),
                told.period_cell(desk),
                told.cell(desk),
            ])
        })
    });
    Table {
        title: table_title(desk, CompareText::Charts),
        columns: vec![
            desk.say(CompareText::Measured).to_owned(),
            desk.say(CompareText::Columns).to_owned(),
            desk.say(Text::Period).to_owned(),
            desk.say(Text::Value).to_owned(),
        ],
        rows: rows.collect(),
    }
}
