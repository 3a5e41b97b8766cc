//! Nothing passes: says which filter emptied the view and offers to lift that one.

use yew::prelude::*;

use crate::app::desk::DeskProps;
use crate::app::hooks::HEADING;
use crate::app::parts::conditions;
use crate::app::state::Action;
use crate::app::words::{Noun, Text};
use crate::corpus::Filter;

/// What stands in place of an empty view.
#[component]
pub fn Empty(DeskProps { desk }: &DeskProps) -> Html {
    let lang = desk.lang();
    let conditions = conditions(desk);
    let filtered = !conditions.is_empty();
    let lifted: Vec<_> = conditions
        .into_iter()
        .filter_map(|(name, without)| {
            let left = desk.corpus.select(&without);
            let any = !left.articles.is_empty();
            any.then_some((name, without, left.articles.len(), left.mentions.len()))
        })
        .collect();
    let helps = !lifted.is_empty();
    let ways = lifted.into_iter().map(|(name, without, articles, mentions)| {
        let label = Text::LiftLeaves.with(lang, &[&name]);
        let onclick = desk.on(move |_| Action::Narrow(without.clone()));
        html! {
            <li key={name}>
                <button type="button" {onclick}>{ label }</button>
                <span class="soft number">
                    { Noun::Article.count(lang, articles) }{ " · " }{ Noun::Mention.count(lang, mentions) }
                </span>
            </li>
        }
    });
    html! {
        <section class="empty" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ desk.say(desk.route().view.name()) }</h1>
            if filtered {
                <p>{ desk.say(Text::NothingLeft) }</p>
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
