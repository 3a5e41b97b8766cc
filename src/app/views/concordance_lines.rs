//! The lines of the concordance: the words in a column of their own, what stands before and after
//! on either side. Each line leads to the very words.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::desk::Desk;
use crate::app::hooks::line_id;
use crate::app::state::Passage;
use crate::app::words::{ConcordanceText, Noun, Text};
use crate::corpus::{Concordance, Line};
use crate::text::Span;

/// So many lines are drawn before the reader asks for more.
const STEP: usize = 200;
/// So many characters are drawn on either side.
const CONTEXT: usize = 110;

/// Properties of [`Lines`].
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What it works with.
    pub desk: Desk,
    /// What is drawn.
    pub found: Rc<Concordance>,
}

/// The lines.
#[component]
pub fn Lines(Props { desk, found }: &Props) -> Html {
    let limit = use_state(|| STEP);
    let left = found.lines.len().saturating_sub(*limit);
    let more = {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(*limit + STEP))
    };
    let lines = found.lines.iter().take(*limit);
    html! {
        <>
            <ol class="kwic" aria-label={desk.say(ConcordanceText::Lines)}>
                { for lines.map(|line| drawn(desk, line)) }
            </ol>
            if left > 0 {
                <button type="button" onclick={more}>
                    { Text::ShowMore.with(desk.lang(), &[&Noun::Occurrence.count(desk.lang(), left.min(STEP))]) }
                </button>
            }
        </>
    }
}

/// Words with single spaces: a sentence may be broken over lines of its source.
fn spaced(words: &str) -> String {
    words
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect()
}

fn drawn(desk: &Desk, line: &Line) -> Html {
    let Some(entry) = desk.corpus.entry(line.article) else {
        return Html::default();
    };
    let article = &entry.article;
    let (source, lang) = (&article.source, desk.lang());
    let words = |span: Span| spaced(span.of(source));
    let (before, after) = (line.before(source, CONTEXT), line.after(source, CONTEXT));
    let mut left = words(before);
    if before.start > line.sentence.start {
        left = ConcordanceText::Cut.with(lang, &[&left]);
    }
    let mut right = words(after);
    if after.end < line.sentence.end {
        right = ConcordanceText::CutAfter.with(lang, &[&right]);
    }
    let at = Passage::new(article, line.words);
    let id = line_id(&at);
    html! {
        <li key={id.clone()}>
            <a {id} class="line" href={desk.route().to_words(at).href()} lang="vi">
                <span class="before"><span>{ left }</span></span>
                <mark>{ words(line.words) }</mark>
                <span class="after">{ right }</span>
            </a>
            <span class="where soft">
                <span class="heading" lang="vi">{ article.heading() }</span>{ " " }
                <span class="number">{ desk.day(article) }</span>
            </span>
        </li>
    }
}
