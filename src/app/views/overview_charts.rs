//! The charts of the overview: what is counted, how it is named, and where each bar leads.

use std::cmp::Reverse;
use std::rc::Rc;

use yew::prelude::*;

use super::overview::{leading, unfolding};
use super::overview_unfolded::{area_id, paragraphs, years};
use crate::app::chart::{Bar, Chart, Dot, Drawing, thousandths};
use crate::app::desk::Desk;
use crate::app::parts::titled;
use crate::app::state::{Setting, View};
use crate::app::words::{Lang, Noun, OverviewText as Says, Text, Wording, format};
use crate::corpus::{Dated, NameCount, Overview, YearCount};
use crate::export::table::{Cell, Table};
use crate::order::InOrder as _;
use crate::text::{Decimal, Edtf, nfc};

/// So many years are drawn, so many names or indicators, so many articles in time.
const YEARS: usize = 10;
const NAMES: usize = 8;
const LATEST: usize = 20;

/// A chart before it is framed.
struct Draft {
    id: &'static str,
    title: &'static str,
    drawing: Drawing,
    table: Rc<Table>,
    own: bool,
}

/// Properties of [`Charts`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// What the selection holds.
    pub counts: Rc<Overview>,
}

/// All charts of the overview.
#[component]
pub fn Charts(Props { desk, counts }: &Props) -> Html {
    let drafts = {
        let desk = desk.clone();
        let key = (counts.clone(), desk.route().clone(), desk.lang());
        use_memo(key, move |(counts, ..)| drafts(&desk, counts))
    };
    let charts = drafts.iter().map(|draft| {
        let below = match draft.id {
            "areas" => paragraphs(desk, &counts.work_areas),
            "years" => years(desk, &counts.years),
            _ => Html::default(),
        };
        part!(draft.id => Chart {
            desk: desk.clone(), id: draft.id, title: draft.title, drawing: draft.drawing.clone(),
            table: draft.table.clone(), own: draft.own, children: below
        })
    });
    html! { <div class="charts">{ for charts }</div> }
}

fn drafts(desk: &Desk, counts: &Overview) -> Vec<Draft> {
    let names = |id, title, names| named(desk, id, title, names);
    vec![
        indicators(desk, counts),
        timeline(desk, &counts.timeline),
        areas(desk, counts),
        figure_years(desk, &counts.years),
        names("documents", Text::TopDocuments, &counts.documents),
        names("people", Text::TopPeople, &counts.people),
        names(
            "organisations",
            Text::TopOrganisations,
            &counts.organisations,
        ),
        places(desk, &counts.places),
    ]
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

fn columns<W: Wording>(desk: &Desk, names: &[W]) -> Vec<String> {
    names
        .iter()
        .map(|name| desk.say(*name).to_owned())
        .collect()
}

fn drafted(
    desk: &Desk,
    (id, title): (&'static str, Text),
    drawing: Drawing,
    columns: Vec<String>,
    rows: Vec<Vec<Cell>>,
) -> Draft {
    let title = desk.say(title);
    let table = Table {
        title: titled(desk, title),
        columns,
        rows,
    };
    Draft {
        id,
        title,
        drawing,
        table: Rc::new(table),
        own: false,
    }
}

/// A bar for a count of `noun`, the longest being `most`.
fn bar(lang: Lang, name: &str, noun: Noun, (count, most): (usize, usize), href: String) -> Bar {
    Bar {
        key: name.to_owned(),
        name: name.to_owned(),
        length: thousandths(count, most),
        printed: format::count(lang, count),
        says: noun.count(lang, count),
        href,
        ..Bar::default()
    }
}

fn indicators(desk: &Desk, counts: &Overview) -> Draft {
    let lang = desk.lang();
    let mut rows: Vec<_> = counts.by_indicator.iter().collect();
    rows.order_by_key(|row| Reverse(row.count));
    let most = rows.first().map_or(0, |row| row.count);
    let bars = rows.iter().map(|row| {
        let href = leading(desk, View::Figures, &row.filter).href();
        let name = lang.pick(row.indicator.names());
        bar(lang, name, Noun::Figure, (row.count, most), href)
    });
    let mut bars: Vec<_> = bars.collect();
    let cells = bars.iter().zip(&rows).map(|(bar, row)| {
        let name = link(&bar.name, &bar.href);
        vec![name, cell(lang, row.count), cell(lang, row.articles)]
    });
    let cells = cells.collect();
    bars.truncate(NAMES);
    let mut named = columns(desk, &[Text::Indicator]);
    named.extend(columns(desk, &[Says::Figures, Says::Articles]));
    let of = ("indicators", Text::FiguresByIndicator);
    drafted(desk, of, Drawing::Bars(bars), named, cells)
}

fn timeline(desk: &Desk, timeline: &[Dated]) -> Draft {
    let lang = desk.lang();
    let told = timeline.iter().filter_map(|dated| {
        let entry = desk.corpus.entry(dated.article)?;
        let href = desk.route().to_article(&entry.article.id).href();
        Some((dated, entry, nfc(entry.article.heading()), href))
    });
    let told: Vec<_> = told.collect();
    let mut before: Option<u16> = None;
    let dots = told.iter().skip(told.len().saturating_sub(LATEST));
    let dots = dots.map(|(dated, entry, name, href)| {
        let year = dated.day.year;
        let gap = match (before, year) {
            (Some(before), Some(year)) if year > before + 1 => {
                let (first, last) = ((before + 1).to_string(), (year - 1).to_string());
                let years = if first == last {
                    first
                } else {
                    Text::Range.with(lang, &[&first, &last])
                };
                let none = desk.say(Says::NoArticles);
                Some(Says::Named.with(lang, &[&years, none]))
            }
            _ => None,
        };
        before = year.or(before);
        Dot {
            key: entry.article.id.clone(),
            when: format::instant(lang, dated.day),
            name: name.clone(),
            href: href.clone(),
            gap,
        }
    });
    let dots = dots.collect();
    let rows = told.iter().map(|(dated, _, name, href)| {
        let day = Cell::Time {
            edtf: Edtf::At(dated.day),
            printed: format::instant(lang, dated.day),
        };
        vec![link(name, href), day]
    });
    let rows = rows.collect();
    let mut named = columns(desk, &[Says::Headline]);
    named.extend(columns(desk, &[Text::Date]));
    let of = ("time", Text::TimeLine);
    let draft = drafted(desk, of, Drawing::Dots(dots), named, rows);
    Draft { own: true, ..draft }
}

fn areas(desk: &Desk, counts: &Overview) -> Draft {
    let lang = desk.lang();
    let areas = &counts.work_areas;
    let most = areas.first().map_or(0, |row| row.paragraphs.len());
    let entry = desk.route().option(Setting::Entry);
    let bars = areas.iter().map(|row| {
        let id = area_id(row.area);
        let count = (row.paragraphs.len(), most);
        let href = unfolding(desk, &id).href();
        let name = lang.pick(row.area.names());
        Bar {
            open: Some(entry == Some(id.as_str())),
            ..bar(lang, name, Noun::Paragraph, count, href)
        }
    });
    let bars: Vec<_> = bars.collect();
    let rows = bars.iter().zip(areas).map(|(bar, row)| {
        let name = link(&bar.name, &bar.href);
        vec![
            name,
            cell(lang, row.paragraphs.len()),
            cell(lang, row.articles.len()),
        ]
    });
    let rows = rows.collect();
    let named = columns(desk, &[Says::Area, Says::Paragraphs, Says::Articles]);
    let of = ("areas", Text::WorkAreas);
    drafted(desk, of, Drawing::Bars(bars), named, rows)
}

/// The years that figures belong to: a term or an anniversary touches years that no figure has.
/// Those with the most figures are drawn, earliest first.
fn figure_years(desk: &Desk, years: &[YearCount]) -> Draft {
    let lang = desk.lang();
    let years: Vec<_> = years.iter().filter(|row| row.figures > 0).collect();
    let mut busiest = years.clone();
    busiest.order_by_key(|row| (Reverse(row.figures), Reverse(row.year)));
    busiest.truncate(YEARS);
    let most = busiest.first().map_or(0, |row| row.figures);
    busiest.order_by_key(|row| row.year);
    let href = |row: &YearCount| leading(desk, View::Figures, &row.filter).href();
    let bars = busiest.iter().map(|row| {
        let count = (row.figures, most);
        bar(lang, &row.year.to_string(), Noun::Figure, count, href(row))
    });
    let bars = bars.collect();
    let rows = years.iter().map(|row| {
        let year = link(&row.year.to_string(), &href(row));
        vec![year, cell(lang, row.figures), cell(lang, row.articles)]
    });
    let rows = rows.collect();
    let named = columns(desk, &[Says::Year, Says::Figures, Says::Articles]);
    let of = ("years", Text::YearsCovered);
    drafted(desk, of, Drawing::Bars(bars), named, rows)
}

fn named(desk: &Desk, id: &'static str, title: Text, names: &[NameCount]) -> Draft {
    let lang = desk.lang();
    let most = names.first().map_or(0, |row| row.count);
    let href = |row: &NameCount| leading(desk, View::Articles, &row.filter).href();
    let bars = names.iter().take(NAMES).map(|row| {
        let articles = Noun::Article.count(lang, row.articles.len());
        let count = (row.count, most);
        let bar = bar(lang, &row.name, Noun::Mention, count, href(row));
        Bar {
            key: row.key.clone(),
            own: true,
            says: format!("{} · {articles}", bar.says),
            ..bar
        }
    });
    let bars = bars.collect();
    let rows = names.iter().map(|row| {
        let name = link(&row.name, &href(row));
        vec![name, cell(lang, row.count), cell(lang, row.articles.len())]
    });
    let rows = rows.collect();
    let columns = columns(desk, &[Says::Name, Says::Mentions, Says::Articles]);
    let draft = drafted(desk, (id, title), Drawing::Bars(bars), columns, rows);
    Draft { own: true, ..draft }
}

fn places(desk: &Desk, places: &[NameCount]) -> Draft {
    let lang = desk.lang();
    let most = places.first().map_or(0, |row| row.articles.len());
    let href = |row: &NameCount| leading(desk, View::Articles, &row.filter).href();
    let bars = places.iter().take(NAMES).map(|row| {
        let count = (row.articles.len(), most);
        let bar = bar(lang, &row.name, Noun::Article, count, href(row));
        Bar { own: true, ..bar }
    });
    let bars = bars.collect();
    let rows = places.iter().map(|row| {
        let name = link(&row.name, &href(row));
        vec![name, cell(lang, row.articles.len()), cell(lang, row.count)]
    });
    let rows = rows.collect();
    let named = columns(desk, &[Says::Name, Says::Articles, Says::Mentions]);
    let of = ("places", Text::TopPlaces);
    let draft = drafted(desk, of, Drawing::Bars(bars), named, rows);
    Draft { own: true, ..draft }
}
