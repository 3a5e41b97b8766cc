//! One block of an article: its own words, every mention marked, hits and chosen words lit.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::note::{NOTE, NoteAt, TOLD};
use super::{Segment, cut};
use crate::app::hooks::CHOSEN;
use crate::app::parts::kind_class;
use crate::app::state::{Passage, Route};
use crate::article::Article;
use crate::corpus::correction::by_reader;
use crate::extract::Mention;
use crate::text::Span;

/// What is marked in an article, worked out once for all its blocks.
pub struct Marks<'a> {
    /// Whose words they are.
    pub article: &'a Article,
    /// Everything that was found in it.
    pub mentions: &'a [Mention],
    /// Which of them pass the filters, in order; the others are marked faintly.
    pub passing: &'a [usize],
    /// The kinds whose marks the reader switched off, by their ids.
    pub unmarked: &'a [String],
    /// The free text's matches, or what is looked for in the article.
    pub hits: &'a [Span],
    /// The match that the reader stands at.
    pub found: Option<Span>,
    /// The words that the address names.
    pub chosen: Option<Span>,
    /// What is shown: marks are links to it with other words chosen.
    pub route: &'a Route,
}

impl Marks<'_> {
    fn marked(&self, mention: &Mention) -> bool {
        !self.unmarked.iter().any(|id| id == mention.kind().id())
    }

    fn faint(&self, number: usize) -> Option<&'static str> {
        self.passing
            .binary_search(&number)
            .is_err()
            .then_some("faint")
    }
}

/// Draws blocks; knows where the note stands and whom to tell that it should move.
#[derive(Clone, PartialEq)]
pub struct BlockText {
    /// Where the note stands now.
    pub note: Option<NoteAt>,
    /// Told when it should stand elsewhere, or nowhere.
    pub on_note: Callback<Option<NoteAt>>,
}

impl BlockText {
    /// The words of `block`, marked.
    pub fn render(&self, marks: &Marks, block: Span) -> Html {
        let mentions = marks.mentions.iter().enumerate();
        let mentions: Vec<_> = mentions
            .filter(|(_, mention)| mention.span.overlaps(block) && marks.marked(mention))
            .map(|(number, mention)| (number, mention.span))
            .collect();
        let segments = cut(block, &mentions, marks.hits, marks.chosen);
        let mut linked = Vec::new();
        let mut chosen = false;
        segments
            .iter()
            .map(|segment| {
                let first_chosen = segment.chosen && !std::mem::replace(&mut chosen, true);
                self.segment(marks, segment, &mut linked, first_chosen)
            })
            .collect()
    }

    fn segment(
        &self,
        marks: &Marks,
        segment: &Segment,
        linked: &mut Vec<usize>,
        first_chosen: bool,
    ) -> Html {
        let words = marks.article.text(segment.span);
        let inner = if segment.hit {
            let now = marks
                .found
                .is_some_and(|found| found.overlaps(segment.span));
            html! { <mark class={classes!("hit", now.then_some("now"))}>{ words }</mark> }
        } else {
            html! { { words } }
        };
        let lit = segment.chosen.then_some("chosen");
        let id = first_chosen.then_some(CHOSEN);
        let innermost = segment
            .over
            .last()
            .and_then(|number| Some((*number, marks.mentions.get(*number)?)));
        let Some((number, mention)) = innermost else {
            return if segment.chosen {
                html! { <span {id} class="chosen" tabindex={id.map(|_| "-1")}>{ inner }</span> }
            } else {
                inner
            };
        };
        // One stop of the Tab key for each mention, however often others cut it.
        let again = linked.contains(&number);
        linked.push(number);
        let href = marks
            .route
            .choosing(Some(Passage::new(marks.article, mention.span)))
            .href();
        let described = self
            .note
            .as_ref()
            .is_some_and(|note| note.over == segment.over);
        let told = marks.chosen == Some(mention.span);
        let described = match (told, described) {
            (true, _) => Some(TOLD),
            (false, described) => described.then_some(NOTE),
        };
        let mended = by_reader(mention).then_some("by-reader");
        let over = segment.over.clone();
        let enter = {
            let on_note = self.on_note.clone();
            Callback::from(move |event: Event| {
                // Yew listens at the root: the event's current target is not the link.
                let target = event.target().and_then(|at| at.dyn_into::<Element>().ok());
                let link = target.and_then(|element| element.closest("a").ok().flatten());
                on_note.emit(link.map(|element| NoteAt {
                    element,
                    over: over.clone(),
                }));
            })
        };
        let leave = {
            let on_note = self.on_note.clone();
            Callback::from(move |_: Event| on_note.emit(None))
        };
        let link = html! {
            <a {href} {id} class={classes!("m", "inner", kind_class(mention.kind()), lit, marks.faint(number), mended)}
                tabindex={again.then_some("-1")}
                aria-describedby={described}
                aria-current={segment.chosen.then_some("true")}
                onmouseenter={enter.reform(|event: MouseEvent| event.into())}
                onfocus={enter.reform(|event: FocusEvent| event.into())}
                onmouseleave={leave.reform(|event: MouseEvent| event.into())}
                onblur={leave.reform(|event: FocusEvent| event.into())}>{ inner }</a>
        };
        let outer = segment.over.iter().rev().skip(1).enumerate();
        outer.fold(link, |inside, (depth, number)| {
            let kind = marks
                .mentions
                .get(*number)
                .map(|mention| kind_class(mention.kind()));
            let depth = if depth == 0 { "outer" } else { "outermost" };
            html! { <span class={classes!("m", depth, kind, marks.faint(*number))}>{ inside }</span> }
        })
    }
}
