//! The frame of a chart: its heading, the same as a table one key away, what can be taken along,
//! and below it what its numbers unfold.

use yew::prelude::*;

use super::{Bar, Dot, bars, dots};
use crate::app::desk::Desk;
use crate::app::parts::Take;
use crate::app::state::{Action, Route, Setting};
use crate::app::words::OverviewText;
use crate::export::table::{Cell, Table};

/// What parts the charts in the address.
const COMMA: char = '.';

/// What is drawn.
#[derive(Clone, PartialEq)]
pub enum Drawing {
    /// Counts.
    Bars(Vec<Bar>),
    /// Things in time.
    Dots(Vec<Dot>),
}

/// Properties of [`Chart`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// Its name in the address, and the id of its picture.
    pub id: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// The picture.
    pub drawing: Drawing,
    /// All of it as a table, drawn or not: made when it is asked for.
    pub table: Callback<(), Table>,
    /// How many rows that has.
    pub rows: usize,
    /// Whether the names are in the articles' own language.
    #[prop_or_default]
    pub own: bool,
    /// What stands below it.
    #[prop_or_default]
    pub children: Html,
}

/// A chart with its frame; nothing where nothing is drawn.
#[component]
pub fn Chart(props: &Props) -> Html {
    let Props {
        desk,
        id,
        title,
        drawing,
        table,
        rows: len,
        own,
        children,
    } = props;
    let lang = desk.lang();
    let drawn = match drawing {
        Drawing::Bars(bars) => bars.len(),
        Drawing::Dots(dots) => dots.len(),
    };
    if drawn == 0 {
        return Html::default();
    }
    let as_table = as_table(desk.route(), id);
    let other = toggled(desk.route(), id);
    let onclick = desk.on(move |_| Action::Go(other.clone()));
    let head = format!("{id}-head");
    let taken = {
        let table = table.clone();
        Callback::from(move |()| table.emit(()).into())
    };
    let shown = if as_table {
        rows(
            &table.emit(()),
            *own,
            &OverviewText::AsTableOf.with(lang, &[title]),
        )
    } else {
        let says = |points: Vec<String>, says: OverviewText| says.with(lang, &[&points.join("; ")]);
        let named = |name: &str, value: &str| OverviewText::Named.with(lang, &[name, value]);
        match drawing {
            Drawing::Bars(all) => {
                let points = all.iter().map(|bar| named(&bar.name, &bar.says)).collect();
                bars(id, title, &says(points, OverviewText::BarsSay), all)
            }
            Drawing::Dots(all) => {
                let points = all.iter().map(|dot| named(&dot.when, &dot.name)).collect();
                dots(id, title, &says(points, OverviewText::DotsSay), all)
            }
        }
    };
    html! {
        <section class="chart" aria-labelledby={head.clone()}>
            <div class="chart-head">
                <h2 id={head}>{ title }</h2>
                <div class="chart-tools">
                    <button type="button" class="plain" aria-pressed={as_table.to_string()}
                        aria-label={OverviewText::AsTableOf.with(lang, &[title])} {onclick}>
                        { desk.say(OverviewText::AsTable) }
                    </button>
                    { part!(Take { desk: desk.clone(), table: taken, picture: (!as_table).then(|| id.clone()) }) }
                </div>
            </div>
            { shown }
            if !as_table && drawn < *len {
                <p class="soft small number">
                    { OverviewText::MoreRows.with(lang, &[&drawn.to_string(), &len.to_string()]) }
                </p>
            }
            { children.clone() }
        </section>
    }
}

/// Whether a chart is shown as its table.
fn as_table(route: &Route, id: &str) -> bool {
    let charts = route.option(Setting::AsTable).unwrap_or_default();
    charts.split(COMMA).any(|chart| chart == id)
}

/// The same view with the chart the other way.
fn toggled(route: &Route, id: &str) -> Route {
    let charts = route.option(Setting::AsTable).unwrap_or_default();
    let others = charts.split(COMMA);
    let others = others.filter(|chart| !chart.is_empty() && *chart != id);
    let added = (!as_table(route, id)).then_some(id);
    let charts: Vec<_> = others.chain(added).collect();
    route.opting(Setting::AsTable, Some(charts.join(&COMMA.to_string())))
}

/// The table as it is read in the page; the first column names the rows.
fn rows(table: &Table, own: bool, named: &str) -> Html {
    let lang = own.then_some("vi");
    let words = |cell: &Cell| match cell {
        Cell::Empty => Html::default(),
        Cell::Text(text) => html! { text },
        Cell::Number { printed, .. } | Cell::Time { printed, .. } => html! { printed },
        Cell::Link { text, href } => html! { <a href={href.clone()}>{ text }</a> },
    };
    let body = table.rows.iter().enumerate().map(|(at, row)| {
        let cells = row.iter().enumerate().map(|(n, cell)| {
            let number = matches!(cell, Cell::Number { .. }).then_some("number");
            if n == 0 {
                html! { <th scope="row" {lang}>{ words(cell) }</th> }
            } else {
                html! { <td class={number}>{ words(cell) }</td> }
            }
        });
        html! { <tr key={at}>{ for cells }</tr> }
    });
    let columns = table
        .columns
        .iter()
        .map(|name| html! { <th scope="col">{ name }</th> });
    html! {
        <div class="chart-table" role="region" aria-label={named.to_owned()} tabindex="0">
            <table>
                <thead><tr>{ for columns }</tr></thead>
                <tbody>{ for body }</tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_chart_turns_by_itself_and_the_address_remembers() {
        let route = Route::default();
        let one = toggled(&route, "years");
        assert_eq!(one.href(), "#/tong-quan?table=years");
        let two = toggled(&one, "people");
        assert!(as_table(&two, "years") && as_table(&two, "people"));
        assert_eq!(toggled(&toggled(&two, "years"), "people"), route);
    }
}
