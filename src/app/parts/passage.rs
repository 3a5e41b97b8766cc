//! The chosen words in their sentence and block, what they mean, and where to go from there.

use yew::prelude::*;

use super::add::add;
use super::checks::checks;
use super::mend::{Mend, dismissed};
use super::planned::planned;
use super::why::why;
use super::{Copy, page_address};
use crate::app::desk::Desk;
use crate::app::reading::{Card, TOLD, context, quote, suggestions};
use crate::app::state::{Action, Passage, Setting, View};
use crate::app::words::{ConcordanceText, Text};
use crate::article::{Article, Block};
use crate::corpus::{Entry, quoted};
use crate::extract::Mention;
use crate::text::Span;

/// The words that the route names; nothing where it names none.
pub fn passage(desk: &Desk) -> Html {
    let chosen = desk.chosen();
    chosen.map_or_else(Html::default, |(entry, span)| told(desk, entry, span))
}

fn told(desk: &Desk, entry: &Entry, span: Span) -> Html {
    let article = &entry.article;
    let route = desk.route();
    let at = Passage::new(article, span);
    let sentence = sentence(article, span);
    let here: Vec<_> = entry
        .extraction
        .mentions
        .iter()
        .filter(|m| m.span == span)
        .collect();
    let around = entry
        .extraction
        .mentions
        .iter()
        .filter(|m| m.span != span && m.span.overlaps(span));
    let in_reader = route.article.as_deref() == Some(&article.id);
    html! {
        <>
            <p class="origin">
                <a href={route.to_article(&article.id).href()} lang="vi">{ article.heading() }</a>
                <span class="soft">{ desk.day(article) }</span>
            </p>
            if !in_reader {
                <blockquote lang="vi">{ quote(&article.source, sentence, &[span], "chosen") }</blockquote>
            }
            <div id={TOLD}>{ for here.iter().map(|mention| card(desk, article, mention)) }</div>
            { planned(desk, entry, span) }
            { checks(desk, entry, span) }
            { for around.take(4).map(|mention| also(desk, article, mention)) }
            { for here.iter().map(|mention| why(desk, article, mention)) }
            { dismissed(desk, entry, span) }
            { for here.iter().map(|mention| part!(format!("{} {}", mention.span.start, mention.kind().id()) => Mend { desk: desk.clone(), article: article.id.to_string(), mention: (*mention).clone() })) }
            { narrowings(desk, article, &here) }
            <p class="actions">
                if here.iter().any(|mention| mention.figure().is_some()) {
                    { add(desk, &at) }
                }
                if !in_reader {
                    <a class="button strong" href={route.to_words(at.clone()).href()}>{ desk.say(Text::OpenInReader) }</a>
                }
                { in_context(desk, article, span, &here) }
                { part!(Copy { text: citation(desk, article, sentence), label: Text::CopyWords, lang: desk.lang() }) }
                { part!(Copy { text: page_address() + &route.to_words(at).href(), label: Text::CopyLink, lang: desk.lang() }) }
            </p>
        </>
    }
}

/// The sentence around the words, else their block, else the words.
fn sentence(article: &Article, span: Span) -> Span {
    let block = article
        .blocks
        .iter()
        .find(|block| block.span.contains(span));
    let mut sentences = block.into_iter().flat_map(Block::sentences);
    let sentence = sentences.find(|sentence| sentence.contains(span));
    sentence.or(block.map(|block| block.span)).unwrap_or(span)
}

fn card(desk: &Desk, article: &Article, mention: &Mention) -> Html {
    let words = article.text(mention.span).to_owned();
    part!(Card {
        mention: mention.clone(),
        words,
        lang: desk.lang()
    })
}

fn also(desk: &Desk, article: &Article, mention: &Mention) -> Html {
    let href = desk
        .route()
        .choosing(Some(Passage::new(article, mention.span)))
        .href();
    html! {
        <p class="also">
            { super::glyph(mention.kind()) }
            <a {href} lang="vi">{ article.text(mention.span) }</a>
        </p>
    }
}

fn narrowings(desk: &Desk, article: &Article, here: &[&Mention]) -> Html {
    let filter = &desk.route().filter;
    let all = here
        .iter()
        .flat_map(|mention| suggestions(mention, article.text(mention.span), desk.lang()));
    let buttons = all
        .filter(|(_, wanted)| filter.narrowed(wanted) != *filter)
        .map(|(name, wanted)| {
            let narrowed = filter.narrowed(&wanted);
            let label = Text::FilterBy.with(desk.lang(), &[&name]);
            let onclick = desk.on(move |_| Action::Narrow(narrowed.clone()));
            html! { <li key={name}><button type="button" {onclick}>{ label }</button></li> }
        });
    html! { <ul class="actions">{ for buttons }</ul> }
}

/// More words than these are a sentence, which stands nowhere else.
const FEW: usize = 16;

/// The way to the same words in the sentences of all articles.
fn in_context(desk: &Desk, article: &Article, span: Span, here: &[&Mention]) -> Html {
    let words = article.text(span);
    if words.split_whitespace().count() > FEW {
        return Html::default();
    }
    let query = here
        .first()
        .map_or_else(|| quoted(words), |mention| context(mention, words));
    let route = desk.route().to_view(View::Concordance).choosing(None);
    let href = route.opting(Setting::Words, Some(query)).href();
    html! { <a class="button" {href}>{ desk.say(ConcordanceText::InContext) }</a> }
}

fn citation(desk: &Desk, article: &Article, sentence: Span) -> String {
    let words: Vec<_> = article.text(sentence).split_whitespace().collect();
    Text::Citation.with(desk.lang(), &[&words.join(" "), &desk.source(article)])
}
