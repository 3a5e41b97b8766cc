//! What the concordance says where it has no lines: what to type, words and names to begin with, and
//! what else to do where the words stand nowhere.

use yew::prelude::*;

use super::concordance::word_link;
use crate::app::desk::{Desk, DeskProps};
use crate::app::reading::context;
use crate::app::state::{Action, View};
use crate::app::words::ConcordanceText;
use crate::corpus::{Corpus, Filter, Order, Selection, WordForm, quoted};
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
        use_memo(desk.passing(), move |selection| {
            let words = corpus.frequent_words(selection, WORDS).into_iter();
            let words = words.map(|(words, _)| suggestion(quoted(&words), words));
            (words.collect::<Vec<_>>(), names(&corpus, selection))
        })
    };
    let query = desk.route().filter.query.trim();
    let searched = (!query.is_empty()).then(|| suggestion(query.to_owned(), query.to_owned()));
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
fn suggestion(query: String, words: String) -> WordForm {
    WordForm {
        words,
        query,
        count: 0,
    }
}

/// The names that come most often, as they are written where they first stand: a name told in full
/// may stand so nowhere.
fn names(corpus: &Corpus, selection: &Selection) -> Vec<WordForm> {
    let kinds = [Kind::Organisation, Kind::Document, Kind::Person];
    let names = kinds
        .into_iter()
        .flat_map(|kind| corpus.names(selection, kind).into_iter().take(NAMES));
    let mut found: Vec<WordForm> = Vec::new();
    for name in names {
        let first = name.mentions.first();
        let first = first.and_then(|at| Some((corpus.entry(at.article)?, corpus.mention(*at)?)));
        let Some((entry, mention)) = first else {
            continue;
        };
        let words = entry.article.text(mention.span);
        let query = context(mention, words);
        if !found.iter().any(|known| known.query == query) {
            let words: Vec<_> = words.split_whitespace().collect();
            found.push(suggestion(query, words.join(" ")));
        }
    }
    found
}

fn suggested(desk: &Desk, title: ConcordanceText, forms: Vec<&WordForm>) -> Html {
    if forms.is_empty() {
        return Html::default();
    }
    html! {
        <section class="suggested" aria-label={desk.say(title)}>
            <h2>{ desk.say(title) }</h2>
            <ul class="chips">{ for forms.into_iter().map(|form| word_link(desk, form)) }</ul>
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
            .concordance(&all, words, Order::Source)
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
