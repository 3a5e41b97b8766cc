//! Small pictures: each measure with two results or more, a bar a place, year or article, all of
//! one unit to one scale; and the same as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::compare::table_title;
use super::compare_cell::{Told, head_lang, head_name, measure_name};
use super::empty::widen;
use super::overview::leading;
use crate::app::chart::{Bar, bars};
use crate::app::desk::Desk;
use crate::app::parts::Take;
use crate::app::state::{Setting, View};
use crate::app::words::{CompareText, Noun, Text, format};
use crate::corpus::{Axes, Head, Multiple, Pivot, Point};
use crate::export::table::{Cell, Table};
use crate::text::Decimal;

/// So many are drawn.
const MOST: usize = 60;

/// The id of all pictures together, which are taken along as one.
const PICTURES: &str = "multiples";

/// The table across that pictures are drawn from, they themselves, and what its axes are.
pub type Drawn = (Rc<Pivot>, Vec<Multiple>, Axes);

/// Properties of [`MultiplesPart`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The table across that they are drawn from, the pictures, and what its axes are.
    pub drawn: Rc<Drawn>,
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
                { widen(desk) }
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
    let taken = {
        let (desk, drawn) = (desk.clone(), drawn.clone());
        Callback::from(move |()| taken(&desk, &drawn.0, &drawn.1).into())
    };
    let picture_id = (!as_table).then_some(AttrValue::from(PICTURES));
    html! {
        <>
            <h2>{ desk.say(CompareText::Charts) }</h2>
            <p class="soft number">{ CompareText::ChartsLead.with(lang, &[&Noun::Measure.count(lang, multiples.len())]) }</p>
            <div class="choices">
                <a class="button" {href}>{ desk.say(name) }</a>
                { part!(Take { desk: desk.clone(), table: taken, picture: picture_id }) }
            </div>
            if as_table {
                { table(desk, pivot, multiples, *axes) }
            } else {
                { legend(desk, multiples) }
                <ul id={PICTURES} class="multiples">
                    { for shown.enumerate().map(|(n, one)| picture(desk, pivot, one, *axes, n)) }
                </ul>
            }
        </>
    }
}

/// What the two kinds of bars mean; nothing where there is only one.
fn legend(desk: &Desk, multiples: &[Multiple]) -> Html {
    let mut drawn = multiples.iter().take(MOST).flat_map(|one| &one.points);
    if !drawn.any(|point| blurred(desk, point)) {
        return Html::default();
    }
    let rows = [
        ("drawn", CompareText::BarExact),
        ("drawn blurred", CompareText::BarApproximate),
    ];
    let rows = rows.into_iter().map(|(class, name)| {
        html! {
            <li key={class}>
                <svg class="picture" viewBox="0 0 28 12" aria-hidden="true" focusable="false">
                    <rect {class} x="2" y="2" width="24" height="8" />
                </svg>
                { desk.say(name) }
            </li>
        }
    });
    html! { <ul id={format!("{PICTURES}-legend")} class="bar-legend">{ for rows }</ul> }
}

/// Whether a word such as "gần" blurs the value.
fn blurred(desk: &Desk, point: &Point) -> bool {
    Told::new(desk, point.mention).is_some_and(|told| told.figure.approx.is_some())
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
    let drawn = one.points.iter().map(|point| {
        let column = &pivot.columns[point.column];
        let (name, aside) = label(desk, pivot, point, axes);
        let value = printed(desk, point);
        Bar {
            key: point.column.to_string(),
            name,
            own: head_lang(column).is_some(),
            aside,
            length: length(point.value, one.scale),
            blurred: blurred(desk, point),
            printed: value.clone(),
            says: value,
            href: href(desk, pivot, one, point),
            open: None,
        }
    });
    let drawn: Vec<_> = drawn.collect();
    let points = drawn.iter().map(|bar| {
        let name = format!("{}{}", bar.name, bar.aside);
        CompareText::PointSays.with(lang, &[&name, &bar.printed])
    });
    let points = points.collect::<Vec<_>>().join("; ");
    let scale = format::short_number(lang, one.scale);
    let says = CompareText::ChartDescription.with(lang, &[&scale, &one.measure.unit, &points]);
    let name = measure_name(desk, &one.measure);
    html! {
        <li key={one.measure.id()}>
            <h3>{ &name }</h3>
            { bars(&format!("multiple-{n}"), &name, &says, &drawn) }
        </li>
    }
}

fn printed(desk: &Desk, point: &Point) -> String {
    let told = Told::new(desk, point.mention);
    told.map(|told| told.printed(desk)).unwrap_or_default()
}

/// A bar's length in thousandths of the picture.
fn length(value: Decimal, scale: Decimal) -> usize {
    let thousandths = value
        .times_ten_to(3)
        .and_then(|value| value.ratio(scale, 0));
    let thousandths = thousandths.unwrap_or_default().to_string();
    thousandths.parse().unwrap_or_default()
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
