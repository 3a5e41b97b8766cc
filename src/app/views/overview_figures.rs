//! Key figures: one an indicator, with its plan, its time and place, and the way to its sentence.

use yew::prelude::*;

use super::compare_cell::Told;
use super::overview::{Props, leading, taken};
use crate::app::desk::Desk;
use crate::app::state::View;
use crate::app::words::{OverviewText, format};
use crate::corpus::{Base, KeyFigure};
use crate::text::nfc;

/// The id of their heading.
pub const HEAD: &str = "key-figures";

/// The key figures; nothing where there are none.
#[component]
pub fn KeyFigures(Props { desk, survey }: &Props) -> Html {
    let found = &survey.key_figures;
    if found.is_empty() {
        return Html::default();
    }
    let title = desk.say(OverviewText::KeyFigures);
    html! {
        <section class="key-figures" aria-labelledby={HEAD}>
            <div class="chart-head">
                <h2 id={HEAD}>{ title }</h2>
                <div class="chart-tools">{ taken(desk, survey, HEAD, false) }</div>
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
