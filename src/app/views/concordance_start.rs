//! What the concordance says where it has no lines: what to type, words and names to begin with, and
//! what else to do where the words stand nowhere.

use yew::prelude::*;

use super::concordance::word_link;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{Question, use_beside};
use crate::app::reading::context;
use crate::app::state::{Action, View};
use crate::app::words::ConcordanceText;
use crate::corpus::pace::Pace;
use crate::corpus::{Corpus, Filter, Selection, WordForm, quoted};
use crate::extract::Kind;

/// So many words are suggested.
const WORDS: usize = 12;
/// So many names of each kind.
const NAMES: usize = 4;

/// Nothing was typed.
#[component]
pub fn Start(DeskProps { desk }: &DeskProps) -> Html {
    let answer = use_beside(desk, (), async |of: Question<()>, pace: Pace| {
        suggestions(&of.corpus, &of.found.selection, &pace).await
    });
    let query = desk.route().filter.query.trim();
    let searched = (!query.is_empty()).then(|| suggestion(query.to_owned(), query.to_owned()));
    let begin = answer.as_ref().map(|answer| &*answer.says);
    let words = begin.into_iter().flat_map(|begin| &begin.words);
    let names = begin.into_iter().flat_map(|begin| &begin.names);
    html! {
        <>
            <p class="soft lead-in">{ desk.say(ConcordanceText::Lead) }</p>
            { suggested(desk, ConcordanceText::TryWords, searched.iter().chain(words).collect()) }
            { suggested(desk, ConcordanceText::TryNames, names.collect()) }
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

/// What to begin with.
struct Begin {
    words: Vec<WordForm>,
    names: Vec<WordForm>,
}

/// The words and the names that come most often. Names are as they are written where they first stand:
/// a name told in full may stand so nowhere.
async fn suggestions(corpus: &Corpus, selection: &Selection, pace: &Pace) -> Begin {
    let words = corpus.frequent_words_paced(selection, WORDS, pace).await;
    let words = words.into_iter();
    let words = words.map(|(words, _)| suggestion(quoted(&words), words));
    let words = words.collect();
    let mut names = Vec::new();
    for kind in [Kind::Organisation, Kind::Document, Kind::Person] {
        let of_kind = corpus.names_paced(selection, kind, pace).await;
        names.extend(of_kind.into_iter().take(NAMES));
    }
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
    Begin {
        words,
        names: found,
    }
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

/// The words, the search for them, and whether anything filters now.
type Key = (String, Filter, bool);

/// The words stand nowhere: a search asks less of them, and a filter may hide them.
#[component]
pub fn Nowhere(Props { desk, words }: &Props) -> Html {
    let lang = desk.lang();
    let route = desk.route();
    let words = words.trim();
    let query = words.replace(['"', '“', '”'], "");
    let filter = route.filter.with_query(&query);
    let filtered = route.filter != Filter::default();
    let key = (words.to_owned(), filter.clone(), filtered);
    let ways = use_beside(desk, key, async |of: Question<Key>, pace: Pace| {
        let (words, search, filtered) = of.key;
        let found = search.query.contains(' ')
            && of.corpus.leaves_paced(search, None, &pace).await.articles > 0;
        let elsewhere = filtered && of.corpus.stands_paced(&words, &pace).await;
        (found, elsewhere)
    });
    // What helps with other words helps nobody with these.
    let ways = ways.filter(|ways| !ways.asking);
    let (some, elsewhere) = ways.map_or((false, false), |ways| *ways.says);
    let search = route
        .filtered(filter)
        .to_view(View::Articles)
        .choosing(None);
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
