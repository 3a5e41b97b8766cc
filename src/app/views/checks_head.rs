//! What stands above the computations: how many there are, and the choice among the verdicts.

use yew::prelude::*;

use super::register::articles;
use crate::app::desk::Desk;
use crate::app::state::Setting;
use crate::app::words::{CheckText as Says, Noun, format};
use crate::corpus::{CheckRef, MentionRef, Outcome};

/// How many there are, in how many articles, and how many cannot be recomputed.
pub fn lead(desk: &Desk, all: &[CheckRef]) -> String {
    let lang = desk.lang();
    let mentions: Vec<_> = all
        .iter()
        .map(|at| MentionRef {
            article: at.article,
            mention: at.check,
        })
        .collect();
    let values = [
        format::count(lang, all.len()),
        Noun::Article.count(lang, articles(mentions.iter())),
        Noun::Article.count(lang, desk.found.selection.articles.len()),
    ];
    let lead = Says::Lead.with(lang, &values.each_ref().map(String::as_str));
    let [.., unstated] = desk.corpus.outcomes(all);
    match unstated {
        0 => lead,
        n => format!(
            "{lead} {}",
            Says::LeadUnstated.with(lang, &[&format::count(lang, n)])
        ),
    }
}

/// The verdicts with how many computations have each; one of them at a time is asked for.
pub fn outcomes(desk: &Desk, all: &[CheckRef], wanted: Option<Outcome>) -> Html {
    let lang = desk.lang();
    let link = |outcome: Option<Outcome>, count: usize| {
        let href = desk
            .route()
            .opting(Setting::Verdict, outcome.map(|one| one.id().to_owned()));
        let current = (outcome == wanted).then_some("true");
        let name = outcome.map_or(Says::All.of(lang), |one| lang.pick(one.names()));
        let faded = (count == 0).then_some("none");
        html! {
            <li key={name}>
                <a href={href.href()} class={classes!("chip", faded)} aria-current={current}>
                    if let Some(outcome) = outcome {
                        <span class={classes!("verdict-sign", outcome.id())} aria-hidden="true">{ outcome.sign() }</span>
                    }
                    { name }{ " " }<span class="number">{ format::count(lang, count) }</span>
                </a>
            </li>
        }
    };
    let counts = Outcome::ALL.into_iter().zip(desk.corpus.outcomes(all));
    html! {
        <ul class="chips verdicts" aria-label={desk.say(Says::Verdicts)}>
            { link(None, all.len()) }
            { for counts.map(|(outcome, count)| link(Some(outcome), count)) }
        </ul>
    }
}
