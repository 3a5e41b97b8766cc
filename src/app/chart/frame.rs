//! The frame of a chart: its heading, the same as a table one key away, what can be taken along,
//! and below it what its numbers unfold.

use yew::prelude::*;

use super::{Bar, Dot, bars, dots};
use crate::app::desk::Desk;
use crate::app::state::{Action, Route, Setting};
use crate::app::words::OverviewText;

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

/// A chart with what stands around it.
pub struct Framed {
    /// Its name in the address, and the id of its picture.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// The picture.
    pub drawing: Drawing,
    /// How many rows its table has.
    pub rows: usize,
    /// The table, where it is read in the place of the picture.
    pub table: Option<Html>,
    /// What else is beside its heading.
    pub tools: Html,
    /// What stands below it.
    pub below: Html,
}

/// A chart with its frame; nothing where nothing is drawn.
pub fn chart(desk: &Desk, framed: Framed) -> Html {
    let Framed {
        id,
        title,
        drawing,
        rows,
        table,
        tools,
        below,
    } = framed;
    let lang = desk.lang();
    let drawn = match &drawing {
        Drawing::Bars(bars) => bars.len(),
        Drawing::Dots(dots) => dots.len(),
    };
    if drawn == 0 {
        return Html::default();
    }
    let other = toggled(desk.route(), id);
    let onclick = desk.on(move |_: MouseEvent| Action::Go(other.clone()));
    let head = format!("{id}-head");
    let as_table = table.is_some();
    let shown = table.unwrap_or_else(|| {
        let says = |points: Vec<String>, says: OverviewText| says.with(lang, &[&points.join("; ")]);
        let named = |name: &str, value: &str| OverviewText::Named.with(lang, &[name, value]);
        match &drawing {
            Drawing::Bars(all) => {
                let points = all.iter().map(|bar| named(&bar.name, &bar.says)).collect();
                bars(id, title, &says(points, OverviewText::BarsSay), all)
            }
            Drawing::Dots(all) => {
                let points = all.iter().map(|dot| named(&dot.when, &dot.name)).collect();
                dots(id, title, &says(points, OverviewText::DotsSay), all)
            }
        }
    });
    html! {
        <section key={id} class="chart" aria-labelledby={head.clone()}>
            <div class="chart-head">
                <h2 id={head}>{ title }</h2>
                <div class="chart-tools">
                    <button type="button" class="plain" aria-pressed={as_table.to_string()} disabled={desk.later.parts().is_none()}
                        aria-label={OverviewText::AsTableOf.with(lang, &[title])} {onclick}>
                        { desk.say(OverviewText::AsTable) }
                    </button>
                    { tools }
                </div>
            </div>
            { shown }
            if !as_table && drawn < rows {
                <p class="soft small number">
                    { OverviewText::MoreRows.with(lang, &[&drawn.to_string(), &rows.to_string()]) }
                </p>
            }
            { below }
        </section>
    }
}

/// Whether a chart is shown as its table.
pub fn as_table(route: &Route, id: &str) -> bool {
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
