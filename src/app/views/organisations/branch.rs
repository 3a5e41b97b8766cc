//! A place of the tree of bodies: it folds, and draws what it holds only where it is unfolded.

use std::sync::Arc;

use yew::prelude::*;

use super::name;
use crate::app::desk::Desk;
use crate::app::hooks::CHOSEN;
use crate::app::state::{Passage, Setting};
use crate::app::views::register::{Entry, Sentences, entry, only, use_first};
use crate::app::words::{Noun, RegisterText as Says, format};
use crate::corpus::{Body, MentionRef, Territory, TerritoryName};
use crate::extract::Level;

/// Properties of [`Branch`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The place.
    pub territory: Arc<Territory>,
    /// Whether it begins unfolded.
    pub open: bool,
    /// Whether the tree has but one body.
    pub alone: bool,
}

/// A place with its bodies and the places inside it.
#[component]
pub fn Branch(props: &Props) -> Html {
    let Props {
        desk,
        territory,
        open,
        alone,
    } = props;
    let lang = desk.lang();
    let (limit, more) = use_first();
    // A link to a body unfolds the way to it.
    let named = desk.route().option(Setting::Entry);
    let unfolded = use_state(|| *open || named.is_some_and(|key| holds(territory, key)));
    let toggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |_: MouseEvent| unfolded.set(!*unfolded))
    };
    // A single body is no more to look at than the fold that would hide it.
    let single = territory.count <= 1;
    let shown = single || *unfolded;
    let place = matches!(territory.name, TerritoryName::Place(_));
    let left = territory.bodies.len().saturating_sub(limit);
    html! {
        <li class="branch">
            <p class="branch-head">
                if single {
                    <span class="branch-name" lang={place.then_some("vi")}>{ name(desk, territory) }</span>
                } else {
                    <button type="button" class="plain" aria-expanded={unfolded.to_string()} onclick={toggle}>
                        <span class="fold-sign" aria-hidden="true">{ if *unfolded { "▾" } else { "▸" } }</span>
                        <span lang={place.then_some("vi")}>{ name(desk, territory) }</span>
                    </button>
                }
                <span class="says soft number">
                    { Says::Bodies.with(lang, &[&format::count(lang, territory.count)]) }
                    if let Some(now) = &territory.successor {
                        { " · " }{ Says::Successor.with(lang, &[now]) }
                    }
                </span>
            </p>
            if shown {
                if territory.name == TerritoryName::Level(Level::Other) {
                    <p class="brief">{ desk.say(Says::ShortNames) }</p>
                }
                if !territory.bodies.is_empty() {
                    <ul class="entries">{ for territory.bodies.iter().take(limit).map(|body| row(desk, body, *alone)) }</ul>
                }
                if left > 0 {
                    <button type="button" onclick={more}>
                        { Says::MoreEntries.with(lang, &[&format::count(lang, left)]) }
                    </button>
                }
                if !territory.inner.is_empty() {
                    <ul class="tree">
                        { for territory.inner.iter().map(|inner| part!(name(desk, inner) => Branch { desk: desk.clone(), territory: inner.clone(), open: *open, alone: *alone })) }
                    </ul>
                }
            }
        </li>
    }
}

fn holds(territory: &Territory, key: &str) -> bool {
    let mut bodies = territory.bodies.iter();
    bodies.any(|body| body.row.key == key) || territory.inner.iter().any(|inner| holds(inner, key))
}

fn row(desk: &Desk, body: &Body, alone: bool) -> Html {
    let lang = desk.lang();
    let row = &body.row;
    let named = (row.count > 0).then(|| Noun::Mention.count(lang, row.count));
    let figures = body.figures.len();
    let figures = (figures > 0).then(|| Noun::Figure.count(lang, figures));
    let says: Vec<_> = named.into_iter().chain(figures).collect();
    let head = Entry {
        key: &row.key,
        name: &row.name,
        says: html! { { says.join(" · ") } },
        brief: Html::default(),
        alone,
    };
    entry(desk, head, || {
        html! {
            <>
                <dl class="fields">
                    <div><dt>{ desk.say(Says::Level) }</dt><dd>{ lang.pick(body.level.names()) }</dd></div>
                </dl>
                if !body.figures.is_empty() {
                    <h2 class="of">{ desk.say(Says::FiguresOf) }</h2>
                    <ul class="said">{ for body.figures.iter().filter_map(|at| figure(desk, *at)) }</ul>
                }
                if row.mentions.is_empty() {
                    <p class="soft">{ desk.say(Says::NotNamed) }</p>
                } else {
                    <p class="only"><a href={only(desk, &row.filter)}>{ desk.say(Says::OnlyThis) }</a></p>
                    { part!(Sentences { desk: desk.clone(), mentions: row.mentions.clone() }) }
                }
            </>
        }
    })
}

/// A figure with what it counts and when; it shows its sentence beside the tree.
fn figure(desk: &Desk, at: MentionRef) -> Option<Html> {
    let lang = desk.lang();
    let entry = desk.corpus.entry(at.article)?;
    let mention = desk.corpus.mention(at)?;
    let figure = mention.figure()?;
    let passage = Passage::new(&entry.article, mention.span);
    let chosen = desk.route().at.as_ref() == Some(&passage);
    let key = passage.to_string();
    let href = desk.route().choosing(Some(passage)).href();
    let facts = [
        Some(lang.pick(figure.indicator.names()).to_owned()),
        figure.period.map(|period| format::edtf(lang, period)),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    Some(html! {
        <li {key}>
            <a class="number value" {href} id={chosen.then_some(CHOSEN)} aria-current={chosen.then_some("true")}>
                { format::short_amount(lang, figure) }
            </a>
            { " " }<span lang="vi">{ format::unit(figure) }</span>
            { " " }<span class="soft">{ facts.join(" · ") }</span>
        </li>
    })
}
