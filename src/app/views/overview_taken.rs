//! What an overview says as tables: read in the place of a picture, or taken along. Drawn and made once
//! somebody asks for it, so it is loaded after the first view.

use std::rc::Rc;

use yew::prelude::*;

use super::compare_cell::Told;
use super::overview::unfolding;
use super::overview_charts::{articles_of, by_count, figures_of, told, with_figures};
use super::overview_figures::HEAD;
use super::overview_table::overview_table;
use super::overview_unfolded::area_id;
use crate::app::desk::Desk;
use crate::app::hooks::{Question, use_paced};
use crate::app::parts::{Take, titled};
use crate::app::words::{Lang, LaterText, OverviewText as Says, Text, format};
use crate::corpus::pace::Pace;
use crate::corpus::{Base, KeyFigure, NameCount, Overview, Survey};
use crate::export::table::{Cell, Table};
use crate::extract::Kind;
use crate::text::{Decimal, Edtf, nfc};

/// The menu for a part of the overview, with its picture where that is shown.
pub fn take(desk: &Desk, survey: &Rc<Survey>, id: &'static str, picture: bool) -> Html {
    let table = {
        let (desk, survey) = (desk.clone(), survey.clone());
        Callback::from(move |()| table(&desk, &survey, id).into())
    };
    let picture = picture.then_some(AttrValue::Static(id));
    part!(Take {
        desk: desk.clone(),
        table,
        picture
    })
}

/// A chart as the table that is read in its place.
pub fn rows(desk: &Desk, survey: &Rc<Survey>, id: &'static str, own: bool) -> Html {
    let (desk, survey) = (desk.clone(), survey.clone());
    part!(id => RowsPart { desk, survey, id, own })
}

/// So many rows are read in place; the table that is taken along has all.
const MOST: usize = 300;

/// Properties of [`RowsPart`].
#[derive(Properties, Clone)]
struct RowsProps {
    desk: Desk,
    survey: Rc<Survey>,
    id: &'static str,
    own: bool,
}

impl PartialEq for RowsProps {
    fn eq(&self, other: &Self) -> bool {
        let same = Rc::ptr_eq(&self.survey, &other.survey) && self.desk == other.desk;
        same && (self.id, self.own) == (other.id, other.own)
    }
}

/// The table; the first column names the rows, `own` in the articles' own language.
#[component]
fn RowsPart(props: &RowsProps) -> Html {
    let RowsProps {
        desk,
        survey,
        id,
        own,
    } = props;
    let kind = KINDS.iter().find(|(known, _)| known == id);
    let answer = use_paced(
        desk,
        kind.map(|(_, kind)| *kind),
        async |of: Question<Option<Kind>>, pace: Pace| match of.key {
            Some(kind) => {
                let names = of.corpus.names_paced(&of.found.selection, kind, &pace);
                names.await
            }
            None => Vec::new(),
        },
    );
    let Some(answer) = answer else {
        return html! { <p class="soft">{ desk.say(LaterText::Awaited) }</p> };
    };
    let names = &answer.says[..answer.says.len().min(MOST)];
    let table = table_of(desk, survey, id, names);
    let lang = own.then_some("vi");
    let words = |cell: &Cell| match cell {
        Cell::Empty => Html::default(),
        Cell::Text(text) => html! { text },
        Cell::Number { printed, .. } | Cell::Time { printed, .. } => html! { printed },
        Cell::Link { text, href } => html! { <a href={href.clone()}>{ text }</a> },
    };
    let all = table.rows.len().max(answer.says.len());
    let body = table.rows.iter().enumerate().take(MOST).map(|(at, row)| {
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
    let title = title(id).map_or("", |title| desk.say(title));
    let named = Says::AsTableOf.with(desk.lang(), &[title]);
    let columns = table.columns.iter();
    let columns = columns.map(|name| html! { <th scope="col">{ name }</th> });
    answer.marked(html! {
        <div class="chart-table" role="region" aria-label={named} tabindex="0">
            <table>
                <thead><tr>{ for columns }</tr></thead>
                <tbody>{ for body }</tbody>
            </table>
            if all > MOST {
                <p class="soft small number">
                    { Says::MostRows.with(desk.lang(), &[&MOST.to_string(), &format::count(desk.lang(), all)]) }
                </p>
            }
        </div>
    })
}

/// What the heading of a chart with a table says.
fn title(id: &str) -> Option<Text> {
    TABLES.iter().find(|row| row.0 == id).map(|row| row.1)
}

type Columns = fn(Lang) -> Vec<&'static str>;
type Rows = fn(&Desk, &Overview, &[NameCount]) -> Vec<Vec<Cell>>;

/// The charts of names.
const KINDS: [(&str, Kind); 3] = [
    ("documents", Kind::Document),
    ("people", Kind::Person),
    ("organisations", Kind::Organisation),
];

/// A chart, its heading, the names of its table's columns, and the rows.
const TABLES: [(&str, Text, Columns, Rows); 8] = [
    (
        "indicators",
        Text::FiguresByIndicator,
        |lang| {
            vec![
                Text::Indicator.of(lang),
                Says::Figures.of(lang),
                Says::Articles.of(lang),
            ]
        },
        indicators,
    ),
    (
        "time",
        Text::TimeLine,
        |lang| vec![Says::Headline.of(lang), Text::Date.of(lang)],
        timeline,
    ),
    (
        "areas",
        Text::WorkAreas,
        |lang| {
            [Says::Area, Says::Paragraphs, Says::Articles]
                .map(|name| name.of(lang))
                .into()
        },
        areas,
    ),
    (
        "years",
        Text::YearsCovered,
        |lang| {
            [Says::Year, Says::Figures, Says::Articles]
                .map(|name| name.of(lang))
                .into()
        },
        years,
    ),
    ("documents", Text::TopDocuments, named, |desk, _, rows| {
        names(desk, rows)
    }),
    ("people", Text::TopPeople, named, |desk, _, rows| {
        names(desk, rows)
    }),
    (
        "organisations",
        Text::TopOrganisations,
        named,
        |desk, _, rows| names(desk, rows),
    ),
    (
        "places",
        Text::TopPlaces,
        |lang| {
            [Says::Name, Says::Articles, Says::Mentions]
                .map(|name| name.of(lang))
                .into()
        },
        places,
    ),
];

fn named(lang: Lang) -> Vec<&'static str> {
    [Says::Name, Says::Mentions, Says::Articles]
        .map(|name| name.of(lang))
        .into()
}

/// A part of the overview, or all of it.
fn table(desk: &Desk, survey: &Survey, id: &str) -> Table {
    let kind = KINDS.iter().find(|(known, _)| *known == id);
    let names = kind.map(|(_, kind)| desk.corpus.names(&desk.found.selection, *kind));
    table_of(desk, survey, id, &names.unwrap_or_default())
}

/// The same where the names are known.
fn table_of(desk: &Desk, survey: &Survey, id: &str, names: &[NameCount]) -> Table {
    if id == HEAD {
        return key_figures(desk, &survey.key_figures);
    }
    let found = TABLES.iter().find(|row| row.0 == id);
    let Some((_, title, columns, rows)) = found else {
        return overview_table(desk, &survey.overview);
    };
    Table {
        title: titled(desk, desk.say(*title)),
        columns: columns(desk.lang())
            .into_iter()
            .map(str::to_owned)
            .collect(),
        rows: rows(desk, &survey.overview, names),
    }
}

fn cell(lang: Lang, n: usize) -> Cell {
    Cell::Number {
        value: Decimal::new(i64::try_from(n).unwrap_or(i64::MAX), 0),
        printed: format::count(lang, n),
    }
}

fn link(text: &str, href: &str) -> Cell {
    Cell::Link {
        text: text.to_owned(),
        href: href.to_owned(),
    }
}

fn indicators(desk: &Desk, counts: &Overview, _: &[NameCount]) -> Vec<Vec<Cell>> {
    let lang = desk.lang();
    let rows = by_count(counts).into_iter().map(|row| {
        let name = lang.pick(row.indicator.names());
        let name = link(name, &figures_of(desk, &row.filter));
        vec![name, cell(lang, row.count), cell(lang, row.articles)]
    });
    rows.collect()
}

fn timeline(desk: &Desk, counts: &Overview, _: &[NameCount]) -> Vec<Vec<Cell>> {
    let rows = counts.timeline.iter().filter_map(|dated| {
        let (day, _, name, href) = told(desk, dated)?;
        let day = Cell::Time {
            edtf: Edtf::At(day),
            printed: format::instant(desk.lang(), day),
        };
        Some(vec![link(&name, &href), day])
    });
    rows.collect()
}

fn areas(desk: &Desk, counts: &Overview, _: &[NameCount]) -> Vec<Vec<Cell>> {
    let lang = desk.lang();
    let rows = counts.work_areas.iter().map(|row| {
        let href = unfolding(desk, &area_id(row.area)).href();
        let name = link(lang.pick(row.area.names()), &href);
        let counts = [row.paragraphs.len(), row.articles.len()].map(|n| cell(lang, n));
        [name].into_iter().chain(counts).collect()
    });
    rows.collect()
}

fn years(desk: &Desk, counts: &Overview, _: &[NameCount]) -> Vec<Vec<Cell>> {
    let lang = desk.lang();
    let rows = with_figures(&counts.years).map(|row| {
        let year = link(&row.year.to_string(), &figures_of(desk, &row.filter));
        vec![year, cell(lang, row.figures), cell(lang, row.articles)]
    });
    rows.collect()
}

fn names(desk: &Desk, names: &[NameCount]) -> Vec<Vec<Cell>> {
    let lang = desk.lang();
    let rows = names.iter().map(|row| {
        let name = link(&row.name, &articles_of(desk, row));
        vec![name, cell(lang, row.count), cell(lang, row.articles.len())]
    });
    rows.collect()
}

fn places(desk: &Desk, counts: &Overview, _: &[NameCount]) -> Vec<Vec<Cell>> {
    let lang = desk.lang();
    let rows = counts.places.iter().map(|row| {
        let name = link(&row.name, &articles_of(desk, row));
        vec![name, cell(lang, row.articles.len()), cell(lang, row.count)]
    });
    rows.collect()
}

fn key_figures(desk: &Desk, found: &[KeyFigure]) -> Table {
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
        title: titled(desk, desk.say(Says::KeyFigures)),
        columns: vec![
            desk.say(Text::Indicator).to_owned(),
            desk.say(Text::Value).to_owned(),
            desk.say(Text::Unit).to_owned(),
            desk.say(Says::Plan).to_owned(),
            desk.say(Text::Period).to_owned(),
            desk.say(Says::PlaceColumn).to_owned(),
        ],
        rows: rows.collect(),
    }
}
