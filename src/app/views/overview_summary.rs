//! The summary: the sentences of `words`, their numbers and names made links.

use yew::prelude::*;

use super::compare_cell::Told;
use super::overview::{leading, unfolding};
use super::overview_unfolded::area_id;
use crate::app::desk::Desk;
use crate::app::state::{Setting, View};
use crate::app::words::OverviewText;
use crate::app::words::summary::{Matter, Piece, Way};
use crate::corpus::{Filter, Survey};

/// The summary in sentences.
pub fn summary(desk: &Desk, survey: &Survey) -> Html {
    let matter = Matter {
        corpus: &desk.corpus,
        overview: &survey.overview,
        summary: &survey.summary,
        lang: desk.lang(),
        filtered: !desk.route().filter.is_empty(),
    };
    let paragraphs = matter.paragraphs().into_iter().map(|sentences| {
        let sentences = sentences.into_iter().map(|pieces| {
            let pieces = pieces.iter().map(|piece| told(desk, piece));
            html! { <>{ for pieces }{ " " }</> }
        });
        html! { <p>{ for sentences }</p> }
    });
    html! {
        <div class="summary" role="group" aria-label={desk.say(OverviewText::Summary)}>
            { for paragraphs }
        </div>
    }
}

fn told(desk: &Desk, piece: &Piece) -> Html {
    let lang = piece.own.then_some("vi");
    let words = piece.words.clone();
    match piece.way.as_ref().and_then(|way| href(desk, way)) {
        Some(href) => html! { <a {lang} {href}>{ words }</a> },
        None if piece.own => html! { <span {lang}>{ words }</span> },
        None => html! { words },
    }
}

fn href(desk: &Desk, way: &Way) -> Option<String> {
    let route = match way {
        Way::To(view, filter) => leading(desk, *view, filter),
        Way::Words(at) => desk.route().choosing(Some(Told::new(desk, *at)?.passage())),
        Way::Article(id) => desk.route().to_article(&desk.corpus.entry(*id)?.article.id),
        Way::Area(area) => unfolding(desk, &area_id(*area)),
        Way::Checks(verdict) => {
            let verdict = verdict.map(|verdict| verdict.id().to_owned());
            leading(desk, View::Checks, &Filter::default()).opting(Setting::Verdict, verdict)
        }
    };
    Some(route.href())
}
