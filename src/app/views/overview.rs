//! The overview: what the selection holds, in sentences, figures and charts. Every number is a link
//! to what it counts.

use std::rc::Rc;

use yew::prelude::*;

use super::overview_charts::charts;
use super::overview_figures::KeyFigures;
use super::overview_summary::summary;
use super::overview_unfolded::YEARS;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{HEADING, focus_unfolded};
use crate::app::parts::awaited_take;
use crate::app::state::{Route, Setting, View};
use crate::app::turns::Turn;
use crate::app::words::{Noun, Text, format};
use crate::corpus::{Facet, Filter, Overview as Counts, Survey};
use crate::extract::Kind;

/// The overview of a few articles; of many it is asked by `views::surveyed`.
#[component]
pub fn Overview(DeskProps { desk }: &DeskProps) -> Html {
    let survey = {
        let desk = desk.clone();
        use_memo(desk.passing(), move |selection| {
            Survey::new(&desk.corpus, selection)
        })
    };
    part!(OverviewPart {
        desk: desk.clone(),
        survey
    })
}

/// Properties of [`OverviewPart`].
#[derive(Properties, Clone)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// What it says.
    pub survey: Rc<Survey>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.desk == other.desk && Rc::ptr_eq(&self.survey, &other.survey)
    }
}

/// An overview.
#[component]
pub fn OverviewPart(Props { desk, survey }: &Props) -> Html {
    let opened = use_mut_ref(|| false);
    let entry = desk.route().option(Setting::Entry).map(str::to_owned);
    use_effect_with(entry, move |entry| {
        // Nothing moves at the start.
        if opened.replace(true) && entry.is_some() {
            focus_unfolded();
        }
    });
    html! {
        <section class="overview" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ desk.say(Text::Overview) }</h1>
            { taken(desk, survey, "overview", false) }
            { summary(desk, survey) }
            { totals(desk, &survey.overview) }
            { part!(Turn::Next, KeyFigures { desk: desk.clone(), survey: survey.clone() }) }
            { charts(desk, survey) }
        </section>
    }
}

/// What a part of the overview offers to be taken along, once that can be.
pub fn taken(desk: &Desk, survey: &Rc<Survey>, id: &'static str, picture: bool) -> Html {
    match desk.later.parts() {
        Some(parts) => (parts.overview_take)(desk, survey, id, picture),
        None => awaited_take(desk),
    }
}

/// Where a number leads: the reader's own filter narrowed to what the number counts. What was
/// unfolded or turned into a table stays behind.
pub fn leading(desk: &Desk, view: View, filter: &Filter) -> Route {
    let route = desk.route();
    route
        .filtered(route.filter.narrowed(filter))
        .to_view(view)
        .choosing(None)
        .opting(Setting::Entry, None)
        .opting(Setting::AsTable, None)
}

/// The same view with something unfolded, or folded up again where it is unfolded.
pub fn unfolding(desk: &Desk, entry: &str) -> Route {
    let open = desk.route().option(Setting::Entry) == Some(entry);
    let entry = (!open).then(|| entry.to_owned());
    desk.route().opting(Setting::Entry, entry)
}

fn totals(desk: &Desk, counts: &Counts) -> Html {
    let kind = |view: View, kind: Kind| {
        leading(desk, view, &Filter::default().with(Facet::Kind, kind.id()))
    };
    let articles = leading(desk, View::Articles, &Filter::default());
    let rows = [
        (Noun::Article, counts.articles, articles),
        (
            Noun::Figure,
            counts.figures,
            kind(View::Figures, Kind::Figure),
        ),
        (
            Noun::Document,
            counts.documents.distinct,
            kind(View::Articles, Kind::Document),
        ),
        (
            Noun::Person,
            counts.people.distinct,
            kind(View::Articles, Kind::Person),
        ),
        (
            Noun::Organisation,
            counts.organisations.distinct,
            kind(View::Articles, Kind::Organisation),
        ),
        (Noun::Year, counts.years.len(), unfolding(desk, YEARS)),
    ];
    let lang = desk.lang();
    let rows = rows.into_iter().map(|(noun, count, route)| {
        html! {
            <li key={noun.of(lang, 2)}>
                <a href={route.href()}>
                    <span class="big number">{ format::count(lang, count) }</span>{ " " }
                    <span>{ noun.of(lang, count) }</span>
                </a>
            </li>
        }
    });
    html! { <ul class="totals" aria-label={desk.say(Text::InNumbers)}>{ for rows }</ul> }
}
