//! Nothing passes: says which filter emptied the view and offers to lift that one.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::hooks::{HEADING, Question, use_beside};
use crate::app::parts::{conditions, conditions_of};
use crate::app::state::{Action, Named, understood};
use crate::app::words::{Lang, Noun, Text, choice_name};
use crate::corpus::pace::Pace;
use crate::corpus::{Facet, Filter, Leaves};
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

/// The ways out, and the kind that they are to leave.
type Key = (Vec<Filter>, Option<Kind>);

/// What stands in place of an empty view. What each way would leave is counted, of many articles in bits.
#[component]
pub fn Empty(Props { desk, of }: &Props) -> Html {
    let lang = desk.lang();
    let conditions = conditions(desk);
    let filtered = !conditions.is_empty();
    let meant = meant(desk);
    let ways = conditions.iter().map(|(_, without)| without);
    let key = (ways.chain(&meant).cloned().collect(), *of);
    let left = use_beside(desk, key, async |question: Question<Key>, pace: Pace| {
        let (ways, of) = question.key;
        let mut left = Vec::new();
        for way in ways {
            left.push(question.corpus.leaves_paced(way, of, &pace).await);
        }
        left
    });
    // What other ways would leave helps nobody.
    let left = left.filter(|left| !left.asking);
    let counted = left.is_some();
    let mut left = left
        .map_or_else(Vec::new, |left| left.says.to_vec())
        .into_iter();
    let mut lifted = Vec::new();
    for (name, without) in conditions {
        if let Some(left) = left.next().and_then(|left| told_left(lang, left, *of)) {
            lifted.push((name, without, left));
        }
    }
    let helps = !lifted.is_empty();
    let meant = meant.zip(left.next().and_then(|left| told_left(lang, left, *of)));
    let meant = meant.map(|(filter, left)| {
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
                } else if counted {
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

/// What is left, in words; `None` where that shows nothing either.
fn told_left(lang: Lang, left: Leaves, of: Option<Kind>) -> Option<String> {
    if let Some(kind) = of {
        return (left.mentions > 0).then(|| Noun::of_kind(kind).count(lang, left.mentions));
    }
    (left.articles > 0).then(|| {
        let articles = Noun::Article.count(lang, left.articles);
        format!("{articles} · {}", Noun::Mention.count(lang, left.mentions))
    })
}
