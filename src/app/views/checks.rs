//! The arithmetic that the articles assert, done again: contradictions first, each with its
//! sentence. What the reader has judged folds below.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::Awaited;
use super::checks_head::{lead, outcomes};
use super::checks_row::ChecksRow;
use super::checks_table::table;
use super::register::use_first;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{HEADING, Question, focus_heading, use_beside, use_bits, use_paced};
use crate::app::parts::{Take, conditions, whole};
use crate::app::state::{Action, Dialog, Setting};
use crate::app::words::{CheckText as Says, FrameText, RegisterText, Text, format};
use crate::corpus::pace::Pace;
use crate::corpus::{CheckRef, Filter, Outcome};

/// So many computations fill a screen.
const SCREEN: usize = 8;

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
    let answer = use_paced(desk, (), async |of: Question<()>, pace: Pace| {
        let selection = &of.found.selection;
        of.corpus.checks_paced(selection, &pace).await
    });
    // Who is led to one of them finds it at once.
    let led = whole(desk).is_some() || desk.route().at.is_some();
    let bits = use_bits(answer.as_ref().map_or(0, |_| limit), SCREEN);
    let drawn = if led { limit } else { bits };
    let wanted = desk.route().option(Setting::Verdict);
    let wanted = wanted.and_then(Outcome::from_id);
    let kept = desk.room.kept.clone();
    let lost = {
        let desk = desk.clone();
        use_memo(desk.passing(), move |_| lost(&desk))
    };
    let Some(answer) = answer else {
        return part!(Awaited { desk: desk.clone() });
    };
    let (desk, all) = (&answer.desk, &answer.says);
    let table = {
        let (desk, all) = (desk.clone(), all.clone());
        Callback::from(move |()| table(&desk, &asked(&desk, &all, wanted)).into())
    };
    if all.is_empty() {
        return part!(NoChecks {
            desk: desk.clone(),
            lost: *lost
        });
    }
    let asked = of_outcome(desk, all, wanted);
    let key = |at: &CheckRef| {
        desk.corpus
            .check(*at)
            .map(|one| one.key())
            .unwrap_or_default()
    };
    // Keys are long texts: of thousands of computations they are asked for only where some is judged.
    let none_judged = kept.judged.is_empty();
    let is_judged = |at: &CheckRef| !none_judged && kept.judged.contains_key(&key(at));
    let (judged, open): (Vec<_>, Vec<_>) = asked.partition(is_judged);
    let left = open.len().saturating_sub(limit);
    let on_judged = {
        let moved = moved.clone();
        Callback::from(move |key| moved.set(key))
    };
    let row = |at: &CheckRef| {
        let key = key(at);
        part!(key.clone() => ChecksRow { desk: desk.clone(), at: *at, judged_as: key, on_judged: on_judged.clone() })
    };
    answer.marked(html! {
        <section class="register checked" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">
                { desk.say(Text::Checks) }{ " " }
                <span class="count number">{ format::count(lang, all.len()) }</span>
            </h1>
            { part!(Take { desk: desk.clone(), table }) }
            <p class="soft">{ lead(desk, all) }</p>
            { gone(desk, *lost) }
            { outcomes(desk, all, wanted) }
            if open.is_empty() && judged.is_empty() {
                <p>{ desk.say(Says::NoneOfVerdict) }</p>
            }
            <p class="moved" aria-live="polite">
                if let Some(key) = (*moved).clone().filter(|key| kept.judged.contains_key(key)) {
                    { desk.say(Says::NowJudged) }{ " " }
                    <button ref={undo} type="button" class="plain" onclick={unjudge(desk, key)}>{ desk.say(Says::Undo) }</button>
                }
            </p>
            <ol class={classes!("check-list", whole(desk))}>{ for open.iter().take(drawn).map(row) }</ol>
            if left > 0 {
                <button type="button" onclick={more}>
                    { RegisterText::MoreEntries.with(lang, &[&format::count(lang, left)]) }
                </button>
            }
            if !judged.is_empty() {
                <details class="judged">
                    <summary>{ desk.say(Says::Judged) }{ " " }<span class="count number">{ format::count(lang, judged.len()) }</span></summary>
                    <p class="soft">{ desk.say(Says::JudgedWhy) }</p>
                    <ol class={classes!("check-list", whole(desk))}>{ for judged.iter().map(row) }</ol>
                </details>
            }
        </section>
    })
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

/// Those of the verdict that is asked for.
fn of_outcome(
    desk: &Desk,
    all: &[CheckRef],
    wanted: Option<Outcome>,
) -> impl Iterator<Item = CheckRef> {
    all.iter().copied().filter(move |at| {
        wanted.is_none_or(|outcome| {
            let one = desk.corpus.check(*at);
            one.is_some_and(|one| one.outcome == outcome)
        })
    })
}

/// Those of the verdict that is asked for, each with the key of its judgement.
fn asked(desk: &Desk, all: &[CheckRef], wanted: Option<Outcome>) -> Vec<(CheckRef, String)> {
    let found = of_outcome(desk, all, wanted);
    found
        .filter_map(|at| Some((at, desk.corpus.check(at)?.key())))
        .collect()
}

/// How many computations the reader's corrections took away from what passes.
fn lost(desk: &Desk) -> usize {
    if desk.room.kept.corrections.is_empty() {
        return 0;
    }
    let passing = desk.found_by_rules.select(&desk.route().filter);
    desk.corpus.checks_lost(&desk.found_by_rules, &passing)
}

/// Says that computations are gone, with the way to the corrections that did it.
fn gone(desk: &Desk, lost: usize) -> Html {
    if lost == 0 {
        return Html::default();
    }
    html! {
        <p class="lost">
            { Says::Lost.with(desk.lang(), &[&format::count(desk.lang(), lost)]) }{ " " }
            <button type="button" class="plain" onclick={desk.on(|_| Action::Open(Some(Dialog::Corrections)))}>
                { desk.say(FrameText::ShowCorrections) }
            </button>
        </p>
    }
}

/// Properties of [`NoChecks`].
#[derive(Properties, Clone, PartialEq)]
struct NoChecksProps {
    desk: Desk,
    /// So many are gone by the reader's corrections.
    lost: usize,
}

/// No computation passes: says what lifting each filter would leave.
#[component]
fn NoChecks(NoChecksProps { desk, lost }: &NoChecksProps) -> Html {
    let lang = desk.lang();
    let conditions = conditions(desk);
    let key: Vec<_> = conditions.iter().map(|(_, way)| way.clone()).collect();
    let left = use_beside(desk, key, async |of: Question<Vec<Filter>>, pace: Pace| {
        let mut left = Vec::new();
        for way in of.key {
            left.push(of.corpus.checks_left_paced(way, &pace).await);
        }
        left
    });
    // What other ways would leave helps nobody.
    let left = left.filter(|left| !left.asking);
    let left = left.map_or_else(Vec::new, |left| left.says.to_vec());
    let ways = conditions.into_iter().zip(left);
    let ways = ways.filter_map(|((name, without), left)| {
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
            { gone(desk, *lost) }
            <ul class="ways">{ for ways }</ul>
        </section>
    }
}
