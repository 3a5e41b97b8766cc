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
use crate::corpus::{Dated, Entry, Filter, IndicatorCount, NameCount, Overview, YearCount};
use crate::export::table::{Cell, Table};
use crate::order::InOrder as _;
use crate::text::{Decimal, Edtf, Instant, nfc};

/// So many years are drawn, so many names or indicators, so many articles in time.
const YEARS: usize = 10;
const NAMES: usize = 8;
const LATEST: usize = 20;

/// The rows of a chart's table, drawn or not.
type Rows = fn(&Desk, &Overview) -> Vec<Vec<Cell>>;

/// A chart before it is framed.
struct Draft {
    id: &'static str,
    title: &'static str,
    drawing: Drawing,
    columns: Vec<String>,
    /// How many rows there are.
    len: usize,
    rows: Rows,
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
    let charts = drafts.iter().enumerate().map(|(at, draft)| {
        let below = match draft.id {
            "areas" => paragraphs(desk, &counts.work_areas),
            "years" => years(desk, &counts.years),
            _ => Html::default(),
        };
        let table = {
            let (desk, counts, drafts, at) = (desk.clone(), counts.clone(), drafts.clone(), at);
            Callback::from(move |()| table(&desk, &counts, &drafts[at]))
        };
        part!(draft.id => Chart {
            desk: desk.clone(), id: draft.id, title: draft.title, drawing: draft.drawing.clone(),
            table, rows: draft.len, own: draft.own, children: below
        })
    });
    html! { <div class="charts">{ for charts }</div> }
}

fn drafts(desk: &Desk, counts: &Overview) -> Vec<Draft> {
    let names = |of, names, rows| named(desk, of, names, rows);
    vec![
        indicators(desk, counts),
        timeline(desk, &counts.timeline),
        areas(desk, counts),
        figure_years(desk, &counts.years),
        names(
            ("documents", Text::TopDocuments),
            &counts.documents,
            |desk, counts| name_rows(desk, &counts.documents),
        ),
        names(
            ("people", Text::TopPeople),
            &counts.people,
            |desk, counts| name_rows(desk, &counts.people),
        ),
        names(
            ("organisations", Text::TopOrganisations),
            &counts.organisations,
            |desk, counts| name_rows(desk, &counts.organisations),
        ),
        places(desk, &counts.places),
    ]
}

/// The whole of a chart, made when somebody takes it along or reads it as a table.
fn table(desk: &Desk, counts: &Overview, draft: &Draft) -> Table {
    Table {
        title: titled(desk, draft.title),
        columns: draft.columns.clone(),
        rows: (draft.rows)(desk, counts),
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
    (len, rows): (usize, Rows),
) -> Draft {
    Draft {
        id,
        title: desk.say(title),
        drawing,
        columns,
        len,
        rows,
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

/// The indicators, the most frequent first.
fn by_count(counts: &Overview) -> Vec<&IndicatorCount> {
    let mut rows: Vec<_> = counts.by_indicator.iter().collect();
    rows.order_by_key(|row| Reverse(row.count));
    rows
}

fn indicators(desk: &Desk, counts: &Overview) -> Draft {
    let lang = desk.lang();
    let rows = by_count(counts);
    let most = rows.first().map_or(0, |row| row.count);
    let name = |row: &IndicatorCount| lang.pick(row.indicator.names());
    let bars = rows.iter().take(NAMES).map(|row| {
        let href = figures_of(desk, &row.filter);
        bar(lang, name(row), Noun::Figure, (row.count, most), href)
    });
    let bars = bars.collect();
    let mut named = columns(desk, &[Text::Indicator]);
    named.extend(columns(desk, &[Says::Figures, Says::Articles]));
    let of = ("indicators", Text::FiguresByIndicator);
    let table: (usize, Rows) = (rows.len(), |desk, counts| {
        let lang = desk.lang();
        let rows = by_count(counts).into_iter().map(|row| {
            let name = lang.pick(row.indicator.names());
            let name = link(name, &figures_of(desk, &row.filter));
            vec![name, cell(lang, row.count), cell(lang, row.articles)]
        });
        rows.collect()
    });
    drafted(desk, of, Drawing::Bars(bars), named, table)
}

/// The figures that a bar counts.
fn figures_of(desk: &Desk, filter: &Filter) -> String {
    leading(desk, View::Figures, filter).href()
}

/// An article in time: its day, itself, its headline, its address.
type Told<'a> = (Instant, &'a Entry, String, String);

fn told<'a>(desk: &'a Desk, dated: &Dated) -> Option<Told<'a>> {
    let entry = desk.corpus.entry(dated.article)?;
    let href = desk.route().to_article(&entry.article.id).href();
    Some((dated.day, entry, nfc(entry.article.heading()), href))
}

fn timeline(desk: &Desk, timeline: &[Dated]) -> Draft {
    let lang = desk.lang();
    let mut before: Option<u16> = None;
    let latest = &timeline[timeline.len().saturating_sub(LATEST)..];
    let dots = latest.iter().filter_map(|dated| told(desk, dated));
    let dots = dots.map(|(day, entry, name, href)| {
        let year = day.year;
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
            when: format::instant(lang, day),
            name,
            href,
            gap,
        }
    });
    let dots = dots.collect();
    let mut named = columns(desk, &[Says::Headline]);
    named.extend(columns(desk, &[Text::Date]));
    let of = ("time", Text::TimeLine);
    let table: (usize, Rows) = (timeline.len(), |desk, counts| {
        let rows = counts.timeline.iter().filter_map(|dated| {
            let (day, _, name, href) = told(desk, dated)?;
            let day = Cell::Time {
                edtf: Edtf::At(day),
                printed: format::instant(desk.lang(), day),
            };
            Some(vec![link(&name, &href), day])
        });
        rows.collect()
    });
    let draft = drafted(desk, of, Drawing::Dots(dots), named, table);
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
    let bars = bars.collect();
    let named = columns(desk, &[Says::Area, Says::Paragraphs, Says::Articles]);
    let of = ("areas", Text::WorkAreas);
    let table: (usize, Rows) = (areas.len(), |desk, counts| {
        let lang = desk.lang();
        let rows = counts.work_areas.iter().map(|row| {
            let href = unfolding(desk, &area_id(row.area)).href();
            let name = link(lang.pick(row.area.names()), &href);
            let counts = [row.paragraphs.len(), row.articles.len()].map(|n| cell(lang, n));
            [name].into_iter().chain(counts).collect()
        });
        rows.collect()
    });
    drafted(desk, of, Drawing::Bars(bars), named, table)
}

/// The years that figures belong to: a term or an anniversary touches years that no figure has.
/// Those with the most figures are drawn, earliest first.
fn figure_years(desk: &Desk, years: &[YearCount]) -> Draft {
    let lang = desk.lang();
    let mut busiest: Vec<_> = with_figures(years).collect();
    let len = busiest.len();
    busiest.order_by_key(|row| (Reverse(row.figures), Reverse(row.year)));
    busiest.truncate(YEARS);
    let most = busiest.first().map_or(0, |row| row.figures);
    busiest.order_by_key(|row| row.year);
    let bars = busiest.iter().map(|row| {
        let count = (row.figures, most);
        let href = figures_of(desk, &row.filter);
        bar(lang, &row.year.to_string(), Noun::Figure, count, href)
    });
    let bars = bars.collect();
    let named = columns(desk, &[Says::Year, Says::Figures, Says::Articles]);
    let of = ("years", Text::YearsCovered);
    let table: (usize, Rows) = (len, |desk, counts| {
        let lang = desk.lang();
        let rows = with_figures(&counts.years).map(|row| {
            let year = link(&row.year.to_string(), &figures_of(desk, &row.filter));
            vec![year, cell(lang, row.figures), cell(lang, row.articles)]
        });
        rows.collect()
    });
    drafted(desk, of, Drawing::Bars(bars), named, table)
}

fn with_figures(years: &[YearCount]) -> impl Iterator<Item = &YearCount> {
    years.iter().filter(|row| row.figures > 0)
}

/// The articles that a bar counts.
fn articles_of(desk: &Desk, row: &NameCount) -> String {
    leading(desk, View::Articles, &row.filter).href()
}

fn named(desk: &Desk, of: (&'static str, Text), names: &[NameCount], rows: Rows) -> Draft {
    let lang = desk.lang();
    let most = names.first().map_or(0, |row| row.count);
    let bars = names.iter().take(NAMES).map(|row| {
        let articles = Noun::Article.count(lang, row.articles.len());
        let count = (row.count, most);
        let href = articles_of(desk, row);
        let bar = bar(lang, &row.name, Noun::Mention, count, href);
        Bar {
            key: row.key.clone(),
            own: true,
            says: format!("{} · {articles}", bar.says),
            ..bar
        }
    });
    let bars = bars.collect();
    let columns = columns(desk, &[Says::Name, Says::Mentions, Says::Articles]);
    let table = (names.len(), rows);
    let draft = drafted(desk, of, Drawing::Bars(bars), columns, table);
    Draft { own: true, ..draft }
}

fn name_rows(desk: &Desk, names: &[NameCount]) -> Vec<Vec<Cell>> {
    let lang = desk.lang();
    let rows = names.iter().map(|row| {
        let name = link(&row.name, &articles_of(desk, row));
        vec![name, cell(lang, row.count), cell(lang, row.articles.len())]
    });
    rows.collect()
}

fn places(desk: &Desk, places: &[NameCount]) -> Draft {
    let lang = desk.lang();
    let most = places.first().map_or(0, |row| row.articles.len());
    let bars = places.iter().take(NAMES).map(|row| {
        let count = (row.articles.len(), most);
        let bar = bar(
            lang,
            &row.name,
            Noun::Article,
            count,
            articles_of(desk, row),
        );
        Bar { own: true, ..bar }
    });
    let bars = bars.collect();
    let named = columns(desk, &[Says::Name, Says::Articles, Says::Mentions]);
    let of = ("places", Text::TopPlaces);
    let table: (usize, Rows) = (places.len(), |desk, counts| {
        let lang = desk.lang();
        let rows = counts.places.iter().map(|row| {
            let name = link(&row.name, &articles_of(desk, row));
            vec![name, cell(lang, row.articles.len()), cell(lang, row.count)]
        });
        rows.collect()
    });
    let draft = drafted(desk, of, Drawing::Bars(bars), named, table);
    Draft { own: true, ..draft }
}
