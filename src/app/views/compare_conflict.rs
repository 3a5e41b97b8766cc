//! The same quantity told otherwise: the values side by side, each in its sentence.

use std::rc::Rc;

use yew::prelude::*;

use super::compare::table_title;
use super::compare_cell::{Told, measure_name};
use super::compare_sentence::sentence;
use crate::app::desk::Desk;
use crate::app::parts::Take;
use crate::app::state::{Setting, View};
use crate::app::words::{CompareText, Noun, Text, format, status_name};
use crate::corpus::{Conflict, Conflicts};
use crate::export::table::{Cell, Table};
use crate::extract::Status;

/// So many are drawn.
const MOST: usize = 100;

/// Properties of [`ConflictPart`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// What was found.
    pub conflicts: Rc<Conflicts>,
    /// How many computations come out otherwise.
    pub wrong: usize,
}

/// What contradicts, and what only seems to.
#[component]
pub fn ConflictPart(props: &Props) -> Html {
    let Props {
        desk,
        conflicts,
        wrong,
    } = props;
    let lang = desk.lang();
    let (against, explained) = (&conflicts.against, &conflicts.explained);
    let taken = {
        let (desk, conflicts) = (desk.clone(), conflicts.clone());
        Callback::from(move |()| taken(&desk, &conflicts).into())
    };
    let draw = |rows: &[Conflict]| -> Html {
        let rows = rows.iter().take(MOST);
        rows.map(|row| conflict(desk, row)).collect()
    };
    let looked_at = CompareText::AgainstOf.with(
        lang,
        &[
            &Noun::Figure.count(lang, conflicts.looked_at),
            &Noun::Measure.count(lang, conflicts.repeated),
        ],
    );
    let wrong = format::count(lang, *wrong);
    let checks = desk.route().to_view(View::Checks).choosing(None);
    let checks = checks.opting(Setting::Entry, None).href();
    let elsewhere = CompareText::ArithmeticElsewhere.of(lang);
    let (before, after) = elsewhere.split_once("{}").unwrap_or((elsewhere, ""));
    html! {
        <>
            <h2>{ desk.say(CompareText::AgainstTitle) }</h2>
            if against.is_empty() {
                <p>{ desk.say(CompareText::NoneAgainst) }</p>
            } else {
                <p>{ CompareText::AgainstLead.with(lang, &[&Noun::Measure.count(lang, against.len())]) }</p>
            }
            <p class="soft number">{ looked_at }{ " " }{ desk.say(CompareText::AgainstHow) }</p>
            <p class="soft">{ before }<a href={checks}>{ CompareText::ChecksWith.with(lang, &[&wrong]) }</a>{ after }</p>
            { draw(against) }
            if !explained.is_empty() {
                <details class="explained">
                    <summary>{ CompareText::Explained.with(lang, &[&format::count(lang, explained.len())]) }</summary>
                    { draw(explained) }
                </details>
            }
            if !against.is_empty() || !explained.is_empty() {
                { part!(Take { desk: desk.clone(), table: taken }) }
            }
        </>
    }
}

/// What quantity it is: measure, body, time.
fn name(desk: &Desk, row: &Conflict) -> String {
    let lang = desk.lang();
    let plan = (row.status != Status::Actual).then(|| status_name(row.status, lang).to_owned());
    let parts = [
        Some(measure_name(desk, &row.measure)),
        Some(row.body.clone()),
        Some(format::edtf(lang, row.period)),
        plan,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn conflict(desk: &Desk, row: &Conflict) -> Html {
    let lang = desk.lang();
    let claims = row.claims.iter().map(|claim| {
        let told = claim.mentions.iter().filter_map(|at| Told::new(desk, *at));
        html! {
            <li key={claim.value.to_string()}>
                { for told.map(|told| html! {
                    <>
                        <p class="claim">{ told.link(desk, true) }</p>
                        { sentence(desk, &told, &[told.mention.span]) }
                    </>
                }) }
            </li>
        }
    });
    let apart = format::number(lang, row.difference);
    html! {
        <section class="conflict" key={name(desk, row)}>
            <h3>{ name(desk, row) }</h3>
            <p class="number">{ CompareText::Between.with(lang, &[&apart]) }</p>
            <ul class="claims">{ for claims }</ul>
        </section>
    }
}

fn taken(desk: &Desk, conflicts: &Conflicts) -> Table {
    let all = conflicts.against.iter().chain(&conflicts.explained);
    let rows = all.flat_map(|row| {
        let told = row.claims.iter().flat_map(|claim| &claim.mentions);
        told.filter_map(|at| {
            let told = Told::new(desk, *at)?;
            Some(vec![
                Cell::Text(name(desk, row)),
                told.cell(desk),
                Cell::Number {
                    value: row.difference,
                    printed: format::number(desk.lang(), row.difference),
                },
                Cell::Link {
                    text: told.entry.article.heading().to_owned(),
                    href: desk.route().to_words(told.passage()).href(),
                },
            ])
        })
    });
    let say = |text: CompareText| desk.say(text).to_owned();
    Table {
        title: table_title(desk, CompareText::AgainstTitle),
        columns: vec![
            say(CompareText::Measured),
            desk.say(Text::Value).to_owned(),
            say(CompareText::Difference),
            say(CompareText::ArticleColumn),
        ],
        rows: rows.collect(),
    }
}
