//! The overview's counts as one table for taking along.

use super::articles_table::count;
use crate::app::desk::Desk;
use crate::app::parts::titled;
use crate::app::words::{TakeText, Text};
use crate::corpus::Overview;
use crate::export::table::{Cell, Table};
use crate::extract::Kind;

/// Of what, which one, how many; in the order of the page.
pub fn overview_table(desk: &Desk, counts: &Overview) -> Table {
    let lang = desk.lang();
    let indicators = counts.by_indicator.iter().map(|row| {
        (
            Text::FiguresByIndicator,
            lang.pick(row.indicator.names()).to_owned(),
            row.count,
        )
    });
    let areas = counts.work_areas.iter().map(|row| {
        (
            Text::WorkAreas,
            lang.pick(row.area.names()).to_owned(),
            row.paragraphs.len(),
        )
    });
    let years = counts.years.iter().filter(|row| row.figures > 0);
    let years = years.map(|row| (Text::YearsCovered, row.year.to_string(), row.figures));
    let names = [
        (Text::TopDocuments, Kind::Document),
        (Text::TopPeople, Kind::Person),
        (Text::TopOrganisations, Kind::Organisation),
    ];
    let names = names.into_iter().flat_map(|(of, kind)| {
        let names = desk.corpus.names(&desk.found.selection, kind).into_iter();
        names.map(move |row| (of, row.name, row.count))
    });
    let rows = indicators.chain(areas).chain(years).chain(names);
    let columns = [TakeText::Of, TakeText::Name, TakeText::Count];
    Table {
        title: titled(desk, desk.say(Text::Overview)),
        columns: columns.map(|name| name.of(lang).to_owned()).into(),
        rows: rows
            .map(|(of, name, n)| vec![Cell::text(desk.say(of)), Cell::text(name), count(desk, n)])
            .collect(),
    }
}
