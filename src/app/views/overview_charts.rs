//! The charts of the overview: what is counted, how it is named, and where each bar leads.

use std::cmp::Reverse;
use std::rc::Rc;

use yew::prelude::*;

use super::overview::{leading, taken, unfolding};
use super::overview_unfolded::{area_id, paragraphs, years};
use crate::app::chart::{Bar, Dot, Drawing, Framed, as_table, chart, thousandths};
use crate::app::desk::Desk;
use crate::app::state::{Setting, View};
use crate::app::turns::Turn;
use crate::app::words::{Lang, Noun, OverviewText as Says, Text, format};
use crate::corpus::{
    Dated, Entry, Filter, IndicatorCount, NameCount, Names, Overview, Survey, YearCount,
};
use crate::order::InOrder as _;
use crate::text::{Instant, nfc};

/// So many years are drawn, so many places or indicators, so many articles in time.
const YEARS: usize = 10;
const NAMES: usize = 8;
const LATEST: usize = 20;

/// A chart before it is framed.
struct Draft {
    id: &'static str,
    title: Text,
    drawing: Drawing,
    /// How many rows its table has.
    len: usize,
    own: bool,
}

/// How one is drawn.
type Drafts = fn(&Desk, &Overview) -> Draft;

/// All of them, as they stand.
const ALL: [Drafts; 8] = [
    indicators,
    |desk, counts| timeline(desk, &counts.timeline),
    areas,
    |desk, counts| figure_years(desk, &counts.years),
    |desk, counts| named(desk, ("documents", Text::TopDocuments), &counts.documents),
    |desk, counts| named(desk, ("people", Text::TopPeople), &counts.people),
    |desk, counts| {
        let of = ("organisations", Text::TopOrganisations);
        named(desk, of, &counts.organisations)
    },
    |desk, counts| places(desk, &counts.places),
];

/// All charts of the overview.
pub fn charts(desk: &Desk, survey: &Rc<Survey>) -> Html {
    let charts = (0..ALL.len()).map(|at| {
        let (desk, survey) = (desk.clone(), survey.clone());
        part!(Turn::Next, at.to_string() => Chart { desk, survey, at })
    });
    html! { <div class="charts">{ for charts }</div> }
}

/// Properties of [`Chart`].
#[derive(Properties, Clone)]
pub struct Props {
    desk: Desk,
    survey: Rc<Survey>,
    /// Its place among all.
    at: usize,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let same = self.at == other.at && Rc::ptr_eq(&self.survey, &other.survey);
        same && self.desk == other.desk
    }
}

/// One chart.
#[component]
pub fn Chart(Props { desk, survey, at }: &Props) -> Html {
    let counts = &survey.overview;
    let draft = ALL[*at](desk, counts);
    let below = match draft.id {
        "areas" => paragraphs(desk, &counts.work_areas),
        "years" => years(desk, &counts.years),
        _ => Html::default(),
    };
    let parts = desk
        .later
        .parts()
        .filter(|_| as_table(desk.route(), draft.id));
    chart(
        desk,
        Framed {
            id: draft.id,
            title: desk.say(draft.title),
            drawing: draft.drawing,
            rows: draft.len,
            table: parts.map(|parts| (parts.overview_rows)(desk, survey, draft.id, draft.own)),
            tools: taken(desk, survey, draft.id, parts.is_none()),
            below,
        },
    )
}

fn drafted((id, title): (&'static str, Text), drawing: Drawing, len: usize, own: bool) -> Draft {
    Draft {
        id,
        title,
        drawing,
        len,
        own,
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
pub fn by_count(counts: &Overview) -> Vec<&IndicatorCount> {
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
    let of = ("indicators", Text::FiguresByIndicator);
    drafted(of, Drawing::Bars(bars.collect()), rows.len(), false)
}

/// The figures that a bar counts.
pub fn figures_of(desk: &Desk, filter: &Filter) -> String {
    leading(desk, View::Figures, filter).href()
}

/// An article in time: its day, itself, its headline, its address.
pub type Told<'a> = (Instant, &'a Entry, String, String);

pub fn told<'a>(desk: &'a Desk, dated: &Dated) -> Option<Told<'a>> {
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
            key: entry.article.id.to_string(),
            when: format::instant(lang, day),
            name,
            href,
            gap,
        }
    });
    let of = ("time", Text::TimeLine);
    drafted(of, Drawing::Dots(dots.collect()), timeline.len(), true)
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
    let of = ("areas", Text::WorkAreas);
    drafted(of, Drawing::Bars(bars.collect()), areas.len(), false)
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
    let of = ("years", Text::YearsCovered);
    drafted(of, Drawing::Bars(bars.collect()), len, false)
}

pub fn with_figures(years: &[YearCount]) -> impl Iterator<Item = &YearCount> {
    years.iter().filter(|row| row.figures > 0)
}

/// The articles that a bar counts.
pub fn articles_of(desk: &Desk, row: &NameCount) -> String {
    leading(desk, View::Articles, &row.filter).href()
}

fn named(desk: &Desk, of: (&'static str, Text), names: &Names) -> Draft {
    let lang = desk.lang();
    let most = names.first.first().map_or(0, |row| row.count);
    let bars = names.first.iter().map(|row| {
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
    drafted(of, Drawing::Bars(bars.collect()), names.distinct, true)
}

fn places(desk: &Desk, places: &[NameCount]) -> Draft {
    let lang = desk.lang();
    let most = places.first().map_or(0, |row| row.articles.len());
    let bars = places.iter().take(NAMES).map(|row| {
        let count = (row.articles.len(), most);
        let href = articles_of(desk, row);
        let bar = bar(lang, &row.name, Noun::Article, count, href);
        Bar { own: true, ..bar }
    });
    let of = ("places", Text::TopPlaces);
    drafted(of, Drawing::Bars(bars.collect()), places.len(), true)
}
