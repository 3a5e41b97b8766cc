//! One facet: its choices, each with a count of what it would leave.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::kind_label;
use crate::app::state::{Action, Room};
use crate::app::words::{Lang, Noun, Text, choice_name, format};
use crate::corpus::{Choice, Facet, FacetCounts, Label};

/// So many choices are shown before the reader asks for more.
const FIRST: usize = 8;

/// Properties of [`FacetGroup`]: no more than it shows, so that it is drawn again only where that changed.
#[derive(Properties, Clone)]
pub struct Props {
    /// Changes the state.
    pub room: UseReducerDispatcher<Room>,
    /// The language of the page.
    pub lang: Lang,
    /// The facet and its choices.
    pub counts: FacetCounts,
    /// Those that are chosen.
    pub chosen: Vec<String>,
    /// Whether it begins unfolded.
    pub open: bool,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let same = self.counts.facet == other.counts.facet
            && self.counts.choices.are(&other.counts.choices);
        same && self.lang == other.lang && self.chosen == other.chosen && self.open == other.open
    }
}

/// A facet as a group of check boxes that folds.
#[component]
pub fn FacetGroup(props: &Props) -> Html {
    let Props {
        room,
        lang,
        counts,
        chosen,
        open,
    } = props;
    let lang = *lang;
    let all = use_state(|| false);
    let unfolded = use_state(|| *open);
    let name = lang.pick(counts.facet.names());
    // What was pressed is seen at once, though what it leaves may take a while.
    let chosen: Vec<&str> = chosen.iter().map(String::as_str).collect();
    let shown = shown(counts, *all, &chosen);
    let hidden = counts.choices.len() - shown.len();
    let rows = shown.into_iter().map(|choice| {
        let (facet, value) = (counts.facet, choice.value.clone());
        let none = (choice.count == 0 && choice.articles == 0).then_some("none");
        let id = format!("{}-{value}", facet.id());
        let onchange = toggle(room, facet, value.to_string());
        html! {
            <li class={classes!("choice", none)} key={&**choice.value}>
                <label>
                    <input type="checkbox" {id} checked={chosen.contains(&&**choice.value)} {onchange} />
                    <span class="label">{ label(choice, lang) }</span>
                    <span class="unseen">{ ", " }</span>
                    <span class="number">{ format::count(lang, choice.count) }</span>
                    <span class="unseen">{ Noun::Mention.of(lang, choice.count) }</span>
                </label>
            </li>
        }
    });
    let toggle_all = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    // Not left to the browser, which tells of it in a later task: what is inside is there at once.
    let fold = {
        let unfolded = unfolded.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            unfolded.set(!*unfolded);
        })
    };
    html! {
        <details class="facet" open={*unfolded}>
            <summary onclick={fold}>{ name }</summary>
            // Most stay folded: nothing is drawn there, and nothing drawn again with every word typed.
            if *unfolded {
                <div role="group" aria-label={name}>
                    <ul>{ for rows }</ul>
                    if hidden > 0 || *all {
                        <button type="button" class="plain more" aria-expanded={all.to_string()} onclick={toggle_all}>
                            { if *all {
                                Text::FewerChoices.of(lang).to_owned()
                            } else {
                                Text::MoreChoices.with(lang, &[&format::count(lang, hidden)])
                            } }
                        </button>
                    }
                </div>
            }
        </details>
    }
}

/// Chooses a value, or no longer, as a task of its own: behind a press the browser lays the page out
/// to learn what lies under the pointer now, and would do so in the same task as all of our work.
fn toggle(room: &UseReducerDispatcher<Room>, facet: Facet, value: String) -> Callback<Event> {
    let room = room.clone();
    Callback::from(move |_: Event| {
        let (room, value) = (room.clone(), value.clone());
        Timeout::new(0, move || room.dispatch(Action::Toggle(facet, value))).forget();
    })
}

/// A kind is named as it is marked in the text, so that the facet is the legend too.
fn label(choice: Choice<'_>, lang: Lang) -> Html {
    match choice.label {
        Label::Kind(kind) => kind_label(*kind, lang),
        Label::Text(text) => html! { <span lang="vi">{ &**text }</span> },
        _ => html! { { choice_name(choice.label, lang) } },
    }
}

/// All choices, or the first and those that are chosen: of tens of thousands the rest is looked at only
/// where something is.
fn shown<'a>(counts: &'a FacetCounts, all: bool, chosen: &[&str]) -> Vec<Choice<'a>> {
    let some = if all || !chosen.is_empty() {
        counts.choices.len()
    } else {
        FIRST
    };
    let choices = counts.choices.iter().take(some).enumerate();
    let choices =
        choices.filter(|(at, choice)| all || *at < FIRST || chosen.contains(&&**choice.value));
    choices.map(|(_, choice)| choice).collect()
}
