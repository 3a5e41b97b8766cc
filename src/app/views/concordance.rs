//! The concordance: words in their sentences, across the articles that pass.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::concordance_lines::Lines;
use super::concordance_start::{Nowhere, Start};
use super::concordance_table::table;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::{HEADING, Question, WORDS_BOX, use_paced};
use crate::app::parts::Take;
use crate::app::state::{Action, Setting};
use crate::app::words::{ConcordanceText, LaterText, Noun, Text, format};
use crate::corpus::pace::Pace;
use crate::corpus::{Concordance as Found, Order, WordForm};

/// The view.
#[component]
pub fn Concordance(DeskProps { desk }: &DeskProps) -> Html {
    let route = desk.route();
    let words = route.option(Setting::Words).unwrap_or_default().to_owned();
    let order = route.option(Setting::Order).and_then(Order::from_id);
    let order = order.unwrap_or_default();
    let nothing_typed = words.trim().is_empty();
    let answer = use_paced(
        desk,
        (words, order),
        async |of: Question<(String, Order)>, pace: Pace| {
            let (words, order) = &of.key;
            let selection = &of.found.selection;
            let found = of.corpus.concordance_paced(selection, words, *order, &pace);
            Rc::new(found.await)
        },
    );
    // Of no words there is nothing to say, not even while others are looked for.
    let answer = answer.filter(|answer| !answer.key.0.trim().is_empty());
    let taken = answer
        .as_ref()
        .filter(|answer| !answer.says.lines.is_empty());
    let taken = taken.map(|answer| {
        let (desk, words, found) = (
            answer.desk.clone(),
            answer.key.0.clone(),
            answer.says.clone(),
        );
        let table = Callback::from(move |()| table(&desk, &words, &found));
        part!(Take {
            desk: answer.desk.clone(),
            table
        })
    });
    let below = match &answer {
        _ if nothing_typed => part!(Start { desk: desk.clone() }),
        Some(answer) => answer.marked(listed(&answer.desk, &answer.key, &answer.says)),
        None => html! { <p class="soft">{ desk.say(LaterText::Awaited) }</p> },
    };
    html! {
        <section class="concordance" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ desk.say(Text::Concordance) }</h1>
            { for taken }
            { part!(WordsBox { desk: desk.clone() }) }
            { below }
        </section>
    }
}

fn listed(desk: &Desk, (words, order): &(String, Order), found: &Rc<Found>) -> Html {
    if found.lines.is_empty() {
        return part!(Nowhere {
            desk: desk.clone(),
            words: words.clone()
        });
    }
    html! {
        <>
            { around(desk, words, found) }
            { orders(desk, *order) }
            { part!(format!("{words} {}", order.id()) => Lines { desk: desk.clone(), found: found.clone() }) }
        </>
    }
}

/// The box in which the words are typed; the lines follow each key.
#[component]
fn WordsBox(DeskProps { desk }: &DeskProps) -> Html {
    let input = use_node_ref();
    let oninput = desk.on(|event: InputEvent| {
        let typed = event.target_dyn_into::<HtmlInputElement>();
        Action::Look(typed.map(|input| input.value()).unwrap_or_default())
    });
    let onclear = {
        let (desk, input) = (desk.clone(), input.clone());
        Callback::from(move |_: MouseEvent| {
            desk.room.dispatch(Action::Look(String::new()));
            if let Some(input) = input.cast::<HtmlInputElement>() {
                let _ = input.focus();
            }
        })
    };
    let words = desk.route().option(Setting::Words).unwrap_or_default();
    let words = words.to_owned();
    let any = !words.is_empty();
    html! {
        <div class="words-box">
            <label for={WORDS_BOX}>{ desk.say(ConcordanceText::Label) }</label>
            <div class="search">
                <input id={WORDS_BOX} ref={input} type="search" value={words} {oninput} lang="vi"
                    placeholder={desk.say(ConcordanceText::Hint)} autocomplete="off" spellcheck="false"
                    autocapitalize="none" />
                if any {
                    <button type="button" aria-label={desk.say(ConcordanceText::Clear)} onclick={onclear}>{ "×" }</button>
                }
            </div>
        </div>
    }
}

/// How many there are, and what narrows them: neighbours and other forms.
fn around(desk: &Desk, words: &str, found: &Found) -> Html {
    let lang = desk.lang();
    let places = Noun::Occurrence.count(lang, found.lines.len());
    let articles = Noun::Article.count(lang, found.articles);
    let forms = if found.exact {
        ConcordanceText::OtherMarks
    } else {
        ConcordanceText::Forms
    };
    html! {
        <>
            <p class="found number" aria-live="polite">
                { ConcordanceText::FoundIn.with(lang, &[&places, &articles]) }
                <span class="on-paper" lang="vi">{ " " }{ Text::Quoted.with(lang, &[words.trim().trim_matches('"')]) }</span>
            </p>
            <div class="around">
                { narrower(desk, ConcordanceText::OftenBefore, &found.before) }
                { narrower(desk, ConcordanceText::OftenAfter, &found.after) }
                { narrower(desk, forms, &found.forms) }
            </div>
        </>
    }
}

fn narrower(desk: &Desk, title: ConcordanceText, forms: &[WordForm]) -> Html {
    if forms.is_empty() {
        return Html::default();
    }
    let links = forms.iter().map(|form| word_link(desk, form));
    html! {
        <section aria-label={desk.say(title)}>
            <h2>{ desk.say(title) }</h2>
            <ul class="chips">{ for links }</ul>
        </section>
    }
}

/// Words that lead to their own concordance, with how many lines it has where that is known.
pub fn word_link(desk: &Desk, form: &WordForm) -> Html {
    let route = desk.route();
    let href = route
        .opting(Setting::Words, Some(form.query.clone()))
        .choosing(None)
        .href();
    let count = (form.count > 0).then(|| format::count(desk.lang(), form.count));
    html! {
        <li key={form.query.clone()}>
            <a class="chip" {href}>
                <span lang="vi">{ &form.words }</span>
                if let Some(count) = count {
                    { " " }<span class="soft number">{ count }</span>
                }
            </a>
        </li>
    }
}

fn orders(desk: &Desk, order: Order) -> Html {
    let links = Order::all().map(|one| {
        let id = (one != Order::default()).then(|| one.id().to_owned());
        let href = desk.route().opting(Setting::Order, id).href();
        let current = (one == order).then_some("true");
        html! {
            <li key={one.id()}><a {href} aria-current={current}>{ desk.lang().pick(one.names()) }</a></li>
        }
    });
    html! {
        <div class="orders">
            <span class="soft" id="orders">{ desk.say(Text::SortBy) }</span>
            <ul aria-labelledby="orders">{ for links }</ul>
        </div>
    }
}
