//! Nothing passes: says which filter emptied the view and offers to lift that one.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::hooks::HEADING;
use crate::app::parts::{conditions, conditions_of};
use crate::app::state::{Action, Named, understood};
use crate::app::words::{Noun, Text, choice_name};
use crate::corpus::{Facet, Filter};
use crate::extract::Kind;

/// Properties of [`Empty`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The one kind that the view is of, where it is of one.
    #[prop_or_default]
    pub of: Option<Kind>,
}

/// What stands in place of an empty view.
#[component]
pub fn Empty(Props { desk, of }: &Props) -> Html {
    let lang = desk.lang();
    let conditions = conditions(desk);
    let filtered = !conditions.is_empty();
    let lifted: Vec<_> = conditions
        .into_iter()
        .filter_map(|(name, without)| {
            let left = left(desk, &without, *of)?;
            Some((name, without, left))
        })
        .collect();
    let helps = !lifted.is_empty();
    let meant = meant(desk).and_then(|filter| Some((left(desk, &filter, *of)?, filter)));
    let meant = meant.map(|(left, filter)| {
        let name = told(desk, &filter);
        let onclick = desk.on(move |_| Action::Narrow(filter.clone()));
        html! {
            <ul class="ways">
                <li>
                    <button type="button" {onclick}>{ name }</button>
                    <span class="soft number">{ left }</span>
                </li>
            </ul>
        }
    });
    let ways = lifted.into_iter().map(|(name, without, left)| {
        let label = Text::LiftLeaves.with(lang, &[&name]);
        let onclick = desk.on(move |_| Action::Narrow(without.clone()));
        html! {
            <li key={name}>
                <button type="button" {onclick}>{ label }</button>
                <span class="soft number">{ left }</span>
            </li>
        }
    });
    html! {
        <section class="empty" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ desk.say(desk.route().view.name()) }</h1>
            if filtered {
                <p>{ desk.say(Text::NothingLeft) }</p>
                if let Some(meant) = meant {
                    <p>{ desk.say(Text::NothingInOne) }</p>
                    { meant }
                }
                if helps {
                    <p>{ desk.say(Text::NothingWhy) }</p>
                    <ul class="ways">{ for ways }</ul>
                } else {
                    <p>{ desk.say(Text::NothingEver) }</p>
                }
                <button type="button" onclick={desk.on(|_| Action::Narrow(Filter::default()))}>
                    { desk.say(Text::ClearAll) }
                </button>
            } else {
                <p>{ desk.say(Text::NothingHere) }</p>
            }
        </section>
    }
}

/// What helps where a part of a view is empty: to lift the filters, if there are any.
pub fn widen(desk: &Desk) -> Html {
    if desk.route().filter == Filter::default() {
        return Html::default();
    }
    html! {
        <p>
            <button type="button" onclick={desk.on(|_| Action::Narrow(Filter::default()))}>
                { desk.say(Text::ClearAll) }
            </button>
        </p>
    }
}

/// The facets that a search may name: what sentences seldom say, for the article says it once.
const SPOKEN: [Facet; 3] = [Facet::Place, Facet::Year, Facet::Indicator];

/// The filters that the free text may mean.
fn meant(desk: &Desk) -> Option<Filter> {
    let facets = desk.found.facets.iter();
    let spoken = facets.filter(|counts| SPOKEN.contains(&counts.facet));
    let named = spoken.flat_map(|counts| {
        counts.choices.iter().map(|choice| Named {
            facet: counts.facet,
            value: choice.value.to_string(),
            name: choice_name(choice.label, desk.lang()),
        })
    });
    understood(&desk.route().filter, named)
}

/// A filter in words.
fn told(desk: &Desk, filter: &Filter) -> String {
    let names = conditions_of(desk, filter).into_iter();
    names.map(|(name, _)| name).collect::<Vec<_>>().join(" · ")
}

/// What `filter` leaves, in words; `None` where it leaves nothing to show either.
fn left(desk: &Desk, filter: &Filter, of: Option<Kind>) -> Option<String> {
    let lang = desk.lang();
    let left = desk.corpus.select(filter);
    if let Some(kind) = of {
        let mentions = left
            .mentions
            .iter()
            .filter_map(|at| desk.corpus.mention(*at));
        let count = mentions.filter(|mention| mention.kind() == kind).count();
        return (count > 0).then(|| Noun::of_kind(kind).count(lang, count));
    }
    let (articles, mentions) = (left.articles.len(), left.mentions.len());
    (articles > 0).then(|| {
        let articles = Noun::Article.count(lang, articles);
        format!("{articles} · {}", Noun::Mention.count(lang, mentions))
    })
}
