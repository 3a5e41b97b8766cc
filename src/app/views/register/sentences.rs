//! The sentences behind an entry, article by article, each a link to the very words.

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::reading::quote;
use crate::app::state::Passage;
use crate::app::words::{RegisterText, format};
use crate::corpus::{Entry, MentionRef};
use crate::text::Span;

/// So many sentences are drawn before the reader asks for more.
const FIRST: usize = 12;

/// Properties of [`Sentences`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// The mentions, article by article in the order of the source.
    pub mentions: Vec<MentionRef>,
}

/// The sentences that hold mentions; one that holds several stands once.
#[component]
pub fn Sentences(Props { desk, mentions }: &Props) -> Html {
    let limit = use_state(|| FIRST);
    let told = told(desk, mentions);
    let left = told.len().saturating_sub(*limit);
    let shown: Vec<_> = told.iter().take(*limit).collect();
    let groups = shown.chunk_by(|a, b| a.0.article.id == b.0.article.id);
    let groups = groups.map(|group| {
        let article = &group[0].0.article;
        let rows = group.iter().map(|(_, sentence, lit)| {
            let at = Passage::new(article, lit[0]);
            html! {
                <li key={sentence.start.index()}>
                    <a href={desk.route().to_words(at).href()} lang="vi">
                        { quote(&article.source, *sentence, lit, "named") }
                    </a>
                </li>
            }
        });
        html! {
            <li key={&*article.id}>
                <p class="cited-in">
                    <a href={desk.route().to_article(&article.id).href()} lang="vi">{ article.heading() }</a>
                    { " " }<span class="soft number">{ desk.day(article) }</span>
                </p>
                <ul class="cited">{ for rows }</ul>
            </li>
        }
    });
    let more = {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(usize::MAX))
    };
    html! {
        <>
            <ul class="sentences" aria-label={desk.say(RegisterText::Places)}>{ for groups }</ul>
            if left > 0 {
                <button type="button" onclick={more}>
                    { RegisterText::MorePlaces.with(desk.lang(), &[&format::count(desk.lang(), left)]) }
                </button>
            }
        </>
    }
}

/// Each sentence with the words to light in it.
fn told<'a>(desk: &'a Desk, mentions: &[MentionRef]) -> Vec<(&'a Entry, Span, Vec<Span>)> {
    let mut told: Vec<(&Entry, Span, Vec<Span>)> = Vec::new();
    for at in mentions {
        let (Some(entry), Some(mention)) =
            (desk.corpus.entry(at.article), desk.corpus.mention(*at))
        else {
            continue;
        };
        let sentence = entry.article.sentence_around(mention.span);
        match told.last_mut() {
            Some((last, same, lit)) if *same == sentence && last.article.id == entry.article.id => {
                lit.push(mention.span);
            }
            _ => told.push((entry, sentence, vec![mention.span])),
        }
    }
    told
}
