//! The arithmetic that the articles assert, done again: contradictions first, each with its
//! sentence. What the reader has judged folds below.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::checks_row::ChecksRow;
use super::register::{articles, told, use_first};
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{HEADING, focus_heading};
use crate::app::parts::{Take, conditions};
use crate::app::state::{Action, Passage, Setting};
use crate::app::words::{CheckText as Says, Noun, RegisterText, Text, Wording, format};
use crate::corpus::{CheckRef, MentionRef, check_key};
use crate::export::table::{Cell, Table};
use crate::extract::Verdict;

/// The view.
#[component]
pub fn Checks(DeskProps { desk }: &DeskProps) -> Html {
    let lang = desk.lang();
    let (limit, more) = use_first();
    let moved = use_state(|| None::<String>);
    let undo = use_node_ref();
    {
        // The form is gone with the computation that was judged: the way back takes the focus.
        let undo = undo.clone();
        use_effect_with((*moved).clone(), move |_| {
            if let Some(undo) = undo.cast::<HtmlElement>() {
                let _ = undo.focus();
            }
        });
    }
    let all = {
        let desk = desk.clone();
        use_memo(desk.passing(), move |selection| {
            desk.corpus.checks(selection)
        })
    };
    let wanted = desk.route().option(Setting::Verdict);
    let wanted = wanted.and_then(|id| Verdict::ALL.into_iter().find(|v| v.id() == id));
    let kept = desk.room.kept.clone();
    let table = {
        let (desk, all) = (desk.clone(), all.clone());
        Callback::from(move |()| table(&desk, &all, wanted).into())
    };
    if all.is_empty() {
        return none(desk);
    }
    let asked = asked(desk, &all, wanted);
    let (judged, open): (Vec<_>, Vec<_>) = asked
        .into_iter()
        .partition(|(_, key)| kept.judged.contains_key(key));
    let left = open.len().saturating_sub(limit);
    let on_judged = {
        let moved = moved.clone();
        Callback::from(move |key| moved.set(key))
    };
    let row = |(at, key): &(CheckRef, String)| part!(key.clone() => ChecksRow { desk: desk.clone(), at: *at, judged_as: key.clone(), on_judged: on_judged.clone() });
    html! {
        <section class="register checked" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">
                { desk.say(Text::Checks) }{ " " }
                <span class="count number">{ format::count(lang, all.len()) }</span>
            </h1>
            { part!(Take { desk: desk.clone(), table }) }
            <p class="soft">{ lead(desk, &all) }</p>
            { verdicts(desk, &all, wanted) }
            if open.is_empty() && judged.is_empty() {
                <p>{ desk.say(Says::NoneOfVerdict) }</p>
            }
            <p class="moved" aria-live="polite">
                if let Some(key) = (*moved).clone().filter(|key| kept.judged.contains_key(key)) {
                    { desk.say(Says::NowJudged) }{ " " }
                    <button ref={undo} type="button" class="plain" onclick={unjudge(desk, key)}>{ desk.say(Says::Undo) }</button>
                }
            </p>
            <ol class="check-list">{ for open.iter().take(limit).map(row) }</ol>
            if left > 0 {
                <button type="button" onclick={more}>
                    { RegisterText::MoreEntries.with(lang, &[&format::count(lang, left)]) }
                </button>
            }
            if !judged.is_empty() {
                <details class="judged">
                    <summary>{ desk.say(Says::Judged) }{ " " }<span class="count number">{ format::count(lang, judged.len()) }</span></summary>
                    <p class="soft">{ desk.say(Says::JudgedWhy) }</p>
                    <ol class="check-list">{ for judged.iter().map(row) }</ol>
                </details>
            }
        </section>
    }
}

/// Takes a mark back.
pub fn unjudge(desk: &Desk, key: String) -> Callback<MouseEvent> {
    let kept = desk.room.kept.clone();
    desk.on(move |_| {
        let mut kept = (*kept).clone();
        kept.judged.remove(&key);
        // The button goes with the mark.
        focus_heading();
        Action::Keep(kept)
    })
}

/// Those of the verdict that is asked for, each with the key of its judgement.
fn asked(desk: &Desk, all: &[CheckRef], wanted: Option<Verdict>) -> Vec<(CheckRef, String)> {
    let found = all.iter().filter_map(|at| {
        let (entry, check) = desk.corpus.check(*at)?;
        let asked = wanted.is_none_or(|verdict| verdict == check.verdict);
        asked.then(|| (*at, check_key(&entry.article, check)))
    });
    found.collect()
}

fn lead(desk: &Desk, all: &[CheckRef]) -> String {
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
    Says::Lead.with(lang, &values.each_ref().map(String::as_str))
}

/// The verdicts with how many computations have each; one of them at a time is asked for.
fn verdicts(desk: &Desk, all: &[CheckRef], wanted: Option<Verdict>) -> Html {
    let lang = desk.lang();
    let link = |verdict: Option<Verdict>, count: usize| {
        let href = desk
            .route()
            .opting(Setting::Verdict, verdict.map(|v| v.id().to_owned()));
        let current = (verdict == wanted).then_some("true");
        let name = verdict.map_or(Says::All.of(lang), |v| lang.pick(v.names()));
        let faded = (count == 0).then_some("none");
        html! {
            <li key={name}>
                <a href={href.href()} class={classes!("chip", faded)} aria-current={current}>
                    if let Some(verdict) = verdict {
                        <span class={classes!("verdict-sign", verdict.id())} aria-hidden="true">{ verdict.sign() }</span>
                    }
                    { name }{ " " }<span class="number">{ format::count(lang, count) }</span>
                </a>
            </li>
        }
    };
    let count = |verdict: Verdict| {
        let checks = all.iter().filter_map(|at| desk.corpus.check(*at));
        checks.filter(|(_, check)| check.verdict == verdict).count()
    };
    html! {
        <ul class="chips verdicts" aria-label={desk.say(Says::Verdicts)}>
            { link(None, all.len()) }
            { for Verdict::ALL.into_iter().map(|verdict| link(Some(verdict), count(verdict))) }
        </ul>
    }
}

/// No computation passes: says what lifting each filter would leave.
fn none(desk: &Desk) -> Html {
    let lang = desk.lang();
    let ways = conditions(desk).into_iter().filter_map(|(name, without)| {
        let left = desk.corpus.checks(&desk.corpus.select(&without)).len();
        let label = Says::Lift.with(lang, &[&name, &format::count(lang, left)]);
        let onclick = desk.on(move |_| Action::Narrow(without.clone()));
        (left > 0).then(
            || html! { <li key={name}><button type="button" {onclick}>{ label }</button></li> },
        )
    });
    html! {
        <section class="empty" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ desk.say(Text::Checks) }</h1>
            <p>{ desk.say(Says::None) }</p>
            <ul class="ways">{ for ways }</ul>
        </section>
    }
}

fn table(desk: &Desk, all: &[CheckRef], wanted: Option<Verdict>) -> Table {
    let lang = desk.lang();
    let rows = asked(desk, all, wanted)
        .into_iter()
        .filter_map(|(at, key)| {
            let (entry, check) = desk.corpus.check(at)?;
            let article = &entry.article;
            let figure = check.figures.last().copied().unwrap_or_default();
            let note = desk.room.kept.judged.get(&key);
            let to = desk.route().to_words(Passage::new(article, figure));
            let words = article.text(article.sentence_around(figure));
            Some(vec![
                told(lang.pick(check.verdict.names())),
                told(lang.pick(check.kind.names())),
                told(format::computation(lang, &check.line)),
                Cell::Link {
                    text: words.split_whitespace().collect::<Vec<_>>().join(" "),
                    href: to.href(),
                },
                told(article.heading()),
                told(note.map(|note| note.note.clone()).unwrap_or_default()),
            ])
        });
    let columns = [
        Says::Verdict,
        Says::Kind,
        Says::Computation,
        Says::Sentence,
        Says::Article,
        Says::Note,
    ];
    Table {
        title: super::register::titled(desk),
        rows: rows.collect(),
        columns: columns
            .map(|column| Wording::of(column, lang).to_owned())
            .into(),
    }
}
