//! Key figures: one an indicator, with its plan, its time and place, and the way to its sentence.

use std::rc::Rc;

use yew::prelude::*;

use super::compare_cell::Told;
use super::overview::leading;
use crate::app::desk::Desk;
use crate::app::parts::{Take, titled};
use crate::app::state::View;
use crate::app::words::{OverviewText, Text, format};
use crate::corpus::{Base, KeyFigure, Overview};
use crate::export::table::{Cell, Table};
use crate::text::nfc;

/// So many are shown.
const MOST: usize = 6;
/// The id of their heading.
const HEAD: &str = "key-figures";

/// Properties of [`KeyFigures`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// What the selection holds.
    pub counts: Rc<Overview>,
}

/// The key figures; nothing where there are none.
#[component]
pub fn KeyFigures(Props { desk, counts }: &Props) -> Html {
    let found = {
        let desk = desk.clone();
        use_memo(counts.clone(), move |counts| {
            let selection = &desk.found.selection;
            desk.corpus.key_figures(selection, counts, MOST)
        })
    };
    if found.is_empty() {
        return Html::default();
    }
    let title = desk.say(OverviewText::KeyFigures);
    let taken = {
        let (desk, found) = (desk.clone(), found.clone());
        Callback::from(move |()| table(&desk, &found).into())
    };
    html! {
        <section class="key-figures" aria-labelledby={HEAD}>
            <div class="chart-head">
                <h2 id={HEAD}>{ title }</h2>
                <div class="chart-tools">{ part!(Take { desk: desk.clone(), table: taken }) }</div>
            </div>
            <ul>{ for found.iter().filter_map(|row| card(desk, row)) }</ul>
        </section>
    }
}

fn card(desk: &Desk, row: &KeyFigure) -> Option<Html> {
    let lang = desk.lang();
    let told = Told::new(desk, row.figure)?;
    let period = told.figure.period.map(|period| format::edtf(lang, period));
    let unit = nfc(format::unit(told.figure));
    let all = leading(desk, View::Figures, &row.filter).href();
    let name = lang.pick(row.indicator.names());
    let count = format::count(lang, row.count);
    Some(html! {
        <li key={row.indicator.id()}>
            <p class="soft">
                <a href={all} aria-label={OverviewText::OneOf.with(lang, &[&count, name])}>{ name }{ " " }<span class="number">{ format!("({count})") }</span></a>
            </p>
            <p class="amount">{ told.link(desk, true) }{ " " }<span lang="vi">{ unit }</span></p>
            <p class="soft number">
                { period.clone().unwrap_or_default() }
                if period.is_some() && row.place.is_some() { { " · " } }
                if let Some(place) = &row.place { <span lang="vi">{ place }</span> }
            </p>
            if let Some(base) = row.plan {
                <p class="number">{ plan(desk, base) }</p>
            }
        </li>
    })
}

/// The plan, or by how much it was exceeded where only that is printed.
fn plan(desk: &Desk, base: Base) -> Html {
    let says = match base {
        Base::Stated(_) => OverviewText::Planned,
        Base::Implied { .. } => OverviewText::AbovePlan,
    };
    let words = desk.say(says);
    let (before, after) = words.split_once("{}").unwrap_or((words, ""));
    let told = Told::new(desk, base.mention());
    html! { <>{ before }{ told.map(|told| told.link(desk, true)) }{ after }</> }
}

fn table(desk: &Desk, found: &[KeyFigure]) -> Table {
    let lang = desk.lang();
    let rows = found.iter().filter_map(|row| {
        let told = Told::new(desk, row.figure)?;
        let plan = row.plan.and_then(|base| match base {
            Base::Stated(at) => Some(Told::new(desk, at)?.cell(desk)),
            Base::Implied { value, .. } => Some(Cell::Number {
                value,
                printed: format::number(lang, value),
            }),
        });
        Some(vec![
            Cell::Text(lang.pick(row.indicator.names()).to_owned()),
            told.cell(desk),
            Cell::Text(nfc(format::unit(told.figure))),
            plan.unwrap_or_default(),
            told.period_cell(desk),
            row.place.clone().map_or(Cell::Empty, Cell::Text),
        ])
    });
    Table {
        title: titled(desk, desk.say(OverviewText::KeyFigures)),
        columns: vec![
            desk.say(Text::Indicator).to_owned(),
            desk.say(Text::Value).to_owned(),
            desk.say(Text::Unit).to_owned(),
            desk.say(OverviewText::Plan).to_owned(),
            desk.say(Text::Period).to_owned(),
            desk.say(OverviewText::PlaceColumn).to_owned(),
        ],
        rows: rows.collect(),
    }
}
