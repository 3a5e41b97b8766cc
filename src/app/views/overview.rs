//! The overview: what the selection holds. Every number is a link to what it counts.

use std::cmp::Reverse;

use yew::prelude::*;

use super::bars::{Bar, Bars};
use super::overview_table::overview_table;
use super::ranking::Ranking;
use super::time_line::TimeLine;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::HEADING;
use crate::app::parts::Take;
use crate::app::state::{Route, View};
use crate::app::words::{Noun, Text, format};
use crate::corpus::{AreaCount, Facet, Filter, Overview as Counts, YearCount};
use crate::extract::Kind;
use crate::order::InOrder as _;

/// So many years are drawn.
const YEARS: usize = 10;

/// The overview.
#[component]
pub fn Overview(DeskProps { desk }: &DeskProps) -> Html {
    let counts = {
        let desk = desk.clone();
        use_memo(desk.found.selection.clone(), move |selection| {
            desk.corpus.overview(selection)
        })
    };
    let lang = desk.lang();
    let table = {
        let (desk, counts) = (desk.clone(), counts.clone());
        use_memo((counts.clone(), lang), move |_| {
            overview_table(&desk, &counts)
        })
    };
    let indicators = counts.by_indicator.iter().map(|row| Bar {
        name: lang.pick(row.indicator.names()).to_owned(),
        count: row.count,
        says: Noun::Figure.count(lang, row.count),
        href: leading(desk, View::Figures, &row.filter).href(),
    });
    let years = busiest_years(&counts).into_iter().map(|row| Bar {
        name: row.year.to_string(),
        count: row.figures,
        says: Noun::Figure.count(lang, row.figures),
        href: leading(desk, View::Figures, &row.filter).href(),
    });
    let areas = counts.work_areas.iter().map(|row| area(desk, row));
    html! {
        <section class="overview" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ desk.say(Text::Overview) }</h1>
            { part!(Take { desk: desk.clone(), table }) }
            <p class="soft">{ desk.say(Text::OverviewLead) }</p>
            { totals(desk, &counts) }
            { part!(Bars { title: desk.say(Text::FiguresByIndicator), bars: indicators.collect::<Vec<_>>(), lang }) }
            { part!(TimeLine { desk: desk.clone(), timeline: counts.timeline.clone() }) }
            <div class="pair">
                { part!(Bars { title: desk.say(Text::WorkAreas), bars: areas.collect::<Vec<_>>(), lang }) }
                { part!(Bars { title: desk.say(Text::YearsCovered), bars: years.collect::<Vec<_>>(), lang }) }
                { part!(Ranking { desk: desk.clone(), title: Text::TopDocuments, names: counts.documents.clone() }) }
                { part!(Ranking { desk: desk.clone(), title: Text::TopPeople, names: counts.people.clone() }) }
                { part!(Ranking { desk: desk.clone(), title: Text::TopOrganisations, names: counts.organisations.clone() }) }
            </div>
        </section>
    }
}

/// Where a number leads: the reader's own filter narrowed to what the number counts.
pub fn leading(desk: &Desk, view: View, filter: &Filter) -> Route {
    let route = desk.route();
    route
        .filtered(route.filter.narrowed(filter))
        .to_view(view)
        .choosing(None)
}

fn totals(desk: &Desk, counts: &Counts) -> Html {
    let kind = |kind: Kind| Filter::default().with(Facet::Kind, kind.id());
    let nothing = Filter::default();
    let rows = [
        (
            Noun::Article,
            counts.articles,
            View::Articles,
            nothing.clone(),
        ),
        (
            Noun::Figure,
            counts.figures,
            View::Figures,
            kind(Kind::Figure),
        ),
        (
            Noun::Document,
            counts.documents.len(),
            View::Articles,
            kind(Kind::Document),
        ),
        (
            Noun::Person,
            counts.people.len(),
            View::Articles,
            kind(Kind::Person),
        ),
        (
            Noun::Organisation,
            counts.organisations.len(),
            View::Articles,
            kind(Kind::Organisation),
        ),
        (
            Noun::Year,
            counts.years.len(),
            View::Articles,
            kind(Kind::Time),
        ),
    ];
    let lang = desk.lang();
    let rows = rows.into_iter().map(|(noun, count, view, filter)| {
        html! {
            <li key={noun.of(lang, 2)}>
                <a href={leading(desk, view, &filter).href()}>
                    <span class="big number">{ format::count(lang, count) }</span>{ " " }
                    <span>{ noun.of(lang, count) }</span>
                </a>
            </li>
        }
    });
    html! { <ul class="totals" aria-label={desk.say(Text::InNumbers)}>{ for rows }</ul> }
}

/// The years that figures belong to: a term or an anniversary touches years that no figure has.
fn figure_years(counts: &Counts) -> impl Iterator<Item = &YearCount> {
    counts.years.iter().filter(|row| row.figures > 0)
}

/// Of those the ones with the most figures, earliest first.
fn busiest_years(counts: &Counts) -> Vec<&YearCount> {
    let mut years: Vec<_> = figure_years(counts).collect();
    years.order_by_key(|row| (Reverse(row.figures), Reverse(row.year)));
    years.truncate(YEARS);
    years.order_by_key(|row| row.year);
    years
}

/// An area has no filter of its own: its number leads to the articles that treat it.
fn area(desk: &Desk, row: &AreaCount) -> Bar {
    let lang = desk.lang();
    let entries = row.articles.iter().filter_map(|id| desk.corpus.entry(*id));
    let filter = entries.fold(Filter::default(), |filter, entry| {
        filter.with(Facet::Article, &entry.article.id)
    });
    Bar {
        name: lang.pick(row.area.names()).to_owned(),
        count: row.paragraphs.len(),
        says: Noun::Paragraph.count(lang, row.paragraphs.len()),
        href: leading(desk, View::Articles, &filter).href(),
    }
}
