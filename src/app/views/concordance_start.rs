//! What the concordance says where it has no lines: what to type, words and names to begin with, and
//! what else to do where the words stand nowhere.

use yew::prelude::*;

use super::concordance::word_link;
use crate::app::desk::{Desk, DeskProps};
use crate::app::state::{Action, View};
use crate::app::words::ConcordanceText;
use crate::corpus::{Filter, WordForm, quoted};
use crate::extract::Kind;

/// So many words are suggested.
const WORDS: usize = 12;
/// So many names of each kind.
const NAMES: usize = 4;

/// Nothing was typed.
#[component]
pub fn Start(DeskProps { desk }: &DeskProps) -> Html {
    let words = {
        let corpus = desk.corpus.clone();
        use_memo(desk.found.selection.clone(), move |selection| {
            let words = corpus.frequent_words(selection, WORDS).into_iter();
            let words = words.map(|(words, _)| suggestion(words));
            let kinds = [Kind::Organisation, Kind::Document, Kind::Person];
            let names = kinds.into_iter().flat_map(|kind| {
                let names = corpus.names(selection, kind).into_iter();
                names.take(NAMES).map(|name| suggestion(name.name))
            });
            (words.collect::<Vec<_>>(), names.collect::<Vec<_>>())
        })
    };
    let query = desk.route().filter.query.trim();
    let searched = (!query.is_empty()).then(|| WordForm {
        words: query.to_owned(),
        query: query.to_owned(),
        count: 0,
    });
    let (words, names) = &*words;
    html! {
        <>
            <p class="soft lead-in">{ desk.say(ConcordanceText::Lead) }</p>
            { suggested(desk, ConcordanceText::TryWords, searched.iter().chain(words).collect()) }
            { suggested(desk, ConcordanceText::TryNames, names.iter().collect()) }
        </>
    }
}

/// Words to begin with. How often they are named is not how often they stand so: no count.
fn suggestion(words: String) -> WordForm {
    WordForm {
        query: quoted(&words),
        words,
        count: 0,
    }
}

fn suggested(desk: &Desk, title: ConcordanceText, forms: Vec<&WordForm>) -> Html {
    if forms.is_empty() {
        return Html::default();
    }
    html! {
        <section class="suggested" aria-label={desk.say(title)}>
            <h2>{ desk.say(title) }</h2>
            <ul class="words-links">{ for forms.into_iter().map(|form| word_link(desk, form)) }</ul>
        </section>
    }
}

/// Properties of [`Nowhere`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The words that stand nowhere.
    pub words: AttrValue,
}

/// The words stand nowhere: a search asks less of them, and a filter may hide them.
#[component]
pub fn Nowhere(Props { desk, words }: &Props) -> Html {
    let lang = desk.lang();
    let route = desk.route();
    let words = words.trim();
    let query = words.replace(['"', '“', '”'], "");
    let hits = |filter: &Filter| desk.corpus.hits(filter).len();
    let filter = route.filter.with_query(&query);
    let some = query.contains(' ') && hits(&filter) > 0;
    let search = route
        .filtered(filter)
        .to_view(View::Articles)
        .choosing(None);
    let all = desk.corpus.select(&Filter::default());
    let elsewhere = route.filter != Filter::default()
        && !desk
            .corpus
            .concordance(&all, words, crate::corpus::Order::Source)
            .lines
            .is_empty();
    html! {
        <div class="nowhere">
            <p aria-live="polite">{ ConcordanceText::Nowhere.with(lang, &[words]) }</p>
            if some {
                <p><a href={search.href()}>{ desk.say(ConcordanceText::SearchSentences) }</a></p>
            }
            if elsewhere {
                <p>
                    <button type="button" onclick={desk.on(|_| Action::Narrow(Filter::default()))}>
                        { desk.say(ConcordanceText::LiftFilters) }
                    </button>
                </p>
            }
        </div>
    }
}
