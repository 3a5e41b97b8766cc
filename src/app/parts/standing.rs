//! The sentence that says what is seen, out of how much, and under which filters; each can be
//! lifted by itself.

use yew::prelude::*;

use crate::app::desk::{Desk, DeskProps};
use crate::app::state::Action;
use crate::app::words::{Noun, Text, choice_name, format};
use crate::corpus::Filter;
use crate::extract::Kind;

/// A filter in force: its name and what would be in force without it.
#[must_use]
pub fn conditions(desk: &Desk) -> Vec<(String, Filter)> {
    conditions_of(desk, &desk.route().filter)
}

/// The conditions of a filter: the name of each and the filter without it.
#[must_use]
pub fn conditions_of(desk: &Desk, filter: &Filter) -> Vec<(String, Filter)> {
    let query = filter.query.trim();
    let text = (!query.is_empty()).then(|| {
        (
            Text::Quoted.with(desk.lang(), &[query]),
            filter.with_query(""),
        )
    });
    let choices = filter.all_choices().map(|(facet, value)| {
        let counts = desk
            .found
            .facets
            .iter()
            .find(|counts| counts.facet == facet);
        let choice = counts.and_then(|c| c.choices.iter().find(|choice| **choice.value == *value));
        let name = choice.map_or_else(
            || value.to_owned(),
            |choice| choice_name(choice.label, desk.lang()),
        );
        (name, filter.without(facet, value))
    });
    text.into_iter().chain(choices).collect()
}

/// How many different names there are, where one kind that has names is asked for: the 34 places
/// where documents are cited cite 21.
fn distinct(desk: &Desk) -> Option<(Noun, usize)> {
    let (kind, count) = desk.found.distinct?;
    let noun = match kind {
        Kind::Document => Noun::Document,
        Kind::Person => Noun::Person,
        _ => Noun::Organisation,
    };
    Some((noun, count))
}

/// The sentence.
#[component]
pub fn Standing(DeskProps { desk }: &DeskProps) -> Html {
    let lang = desk.lang();
    let conditions = conditions(desk);
    let any = !conditions.is_empty();
    let open_label = if any {
        Text::OpenFiltersActive.with(lang, &[&format::count(lang, conditions.len())])
    } else {
        desk.say(Text::OpenFilters).to_owned()
    };
    let selection = &desk.found.selection;
    let chips = conditions.into_iter().map(|(name, without)| {
        let label = Text::Lift.with(lang, &[&name]);
        let onclick = desk.on(move |_| Action::Narrow(without.clone()));
        html! {
            <li key={name.clone()}>
                <button type="button" class="chip" aria-label={label} {onclick}>
                    <span>{ name }</span><span class="cross" aria-hidden="true">{ "×" }</span>
                </button>
            </li>
        }
    });
    html! {
        <div class="standing">
            <button type="button" class="open-filters" aria-controls="filters"
                aria-expanded={desk.room.sheet.to_string()} onclick={desk.on(|_| Action::Sheet(true))}>
                { open_label }
            </button>
            <p role="status" class="number">
                { Noun::Article.count(lang, selection.articles.len()) }
                { " · " }
                { Noun::Mention.count(lang, selection.mentions.len()) }
                if let Some((noun, n)) = distinct(desk) {
                    { " · " }{ noun.count(lang, n) }
                }
            </p>
            if any {
                <ul class="chips" aria-label={desk.say(Text::ActiveFilters)}>{ for chips }</ul>
                <button type="button" class="plain" onclick={desk.on(|_| Action::Narrow(Filter::default()))}>
                    { desk.say(Text::ClearAll) }
                </button>
            }
        </div>
    }
}
