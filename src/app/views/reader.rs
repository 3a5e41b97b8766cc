//! The reader: one article in its own words, with everything that was found in it marked.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::reader_find::Find;
use super::reader_head::{ReaderFoot, ReaderHead};
use super::reader_keys::{Pressed, go_on, pressed};
use super::reader_outline::ReaderOutline;
use super::reader_table::reader_table;
use super::reader_tools::ReaderTools;
use crate::app::desk::{Desk, DeskProps};
use crate::app::hooks::HEADING;
use crate::app::own::Coming;
use crate::app::part::part;
use crate::app::reading::{BlockText, Marks, Note, NoteAt, NoteProps, Way, copy_with_source};
use crate::app::state::Look;
use crate::app::words::Text;
use crate::article::{Block, BlockKind};
use crate::corpus::ArticleId;
use crate::extract::Kind;

/// So long a note stays when the pointer leaves the words.
const LINGERS_MS: u32 = 300;

/// The reader.
#[component]
pub fn Reader(DeskProps { desk }: &DeskProps) -> Html {
    let note = use_state(|| None::<NoteAt>);
    let leaving = use_mut_ref(|| None::<Timeout>);
    use_effect_with(note.clone(), |note| {
        // The pointer opens notes without the focus: Escape is heard wherever that is.
        let note = note.clone();
        let listening = note.is_some().then(|| {
            EventListener::new(&gloo::utils::document(), "keydown", move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                if key.as_deref() == Some("Escape") {
                    note.set(None);
                }
            })
        });
        move || drop(listening)
    });
    let id = desk
        .route()
        .article
        .as_deref()
        .and_then(|id| desk.corpus.article_by_id(id));
    let passing = use_memo((id, desk.route().filter.clone()), |(id, filter)| {
        let found = id.map(|id| desk.corpus.mentions_in(id, filter));
        found
            .into_iter()
            .flatten()
            .map(|at| at.mention)
            .collect::<Vec<_>>()
    });
    let table = {
        let (desk, passing) = (desk.clone(), passing.clone());
        Callback::from(move |()| {
            let entry = id.and_then(|id| desk.corpus.entry(id));
            let table = entry.map(|entry| reader_table(&desk, entry, &passing));
            table.unwrap_or_default().into()
        })
    };
    let find = use_state(|| None::<Find>);
    let found = {
        let corpus = desk.corpus.clone();
        let words = find.as_ref().map(|find| find.words.clone());
        use_memo((id, words), move |(id, words)| {
            let found = id.zip(words.as_ref());
            found.map(|(id, words)| corpus.places_in(id, words))
        })
    };
    let Some((id, entry)) = id.and_then(|id| Some((id, desk.corpus.entry(id)?))) else {
        return missing(desk);
    };
    if entry.is_awaited() {
        return part!(Coming { desk: desk.clone() });
    }
    let article = &entry.article;
    let mentions = &entry.extraction.mentions;
    let places = (*found).clone().unwrap_or_default();
    // What is looked for in the article is lit in place of what was looked for in all.
    let hits = match find.as_ref().filter(|find| !find.words.trim().is_empty()) {
        Some(_) => places.clone(),
        None => hits(desk, id),
    };
    let likes = &desk.room.kept.preferences;
    let marks = Marks {
        article,
        mentions,
        passing: &passing,
        unmarked: &likes.unmarked,
        hits: &hits,
        found: find.as_ref().and_then(|find| find.place(&places)),
        chosen: desk
            .chosen()
            .filter(|(at, _)| at.article.id == article.id)
            .map(|(_, span)| span),
        route: desk.route(),
    };
    let on_note = {
        let (note, leaving) = (note.clone(), leaving.clone());
        Callback::from(move |at: Option<NoteAt>| {
            // The pointer has a moment to go from the words to their note, which then stays.
            let note = note.clone();
            let gone = at.is_none();
            *leaving.borrow_mut() = gone.then(|| {
                Timeout::new(LINGERS_MS, {
                    let note = note.clone();
                    move || note.set(None)
                })
            });
            if !gone {
                note.set(at);
            }
        })
    };
    let on_stay = {
        let leaving = leaving.clone();
        Callback::from(move |()| drop(leaving.borrow_mut().take()))
    };
    let oncopy = {
        let source = desk.source(article);
        Callback::from(move |event: Event| copy_with_source(&event, &source))
    };
    let on_leave = on_note.reform(|()| None);
    let text = BlockText {
        note: (*note).clone(),
        on_note,
    };
    let step_to = {
        let desk = desk.clone();
        let passing = passing.clone();
        move |way: Way, only: Option<Kind>| go_on(&desk, id, &passing, way, only)
    };
    let on_find = {
        let find = find.clone();
        Callback::from(move |next| find.set(next))
    };
    let on_step = {
        let step_to = step_to.clone();
        Callback::from(move |way| step_to(way, None))
    };
    let onkeydown = {
        let find = find.clone();
        let letters = !likes.no_letters;
        Callback::from(move |event: KeyboardEvent| match pressed(&event, letters) {
            Some(Pressed::Step(way, only)) => step_to(way, only),
            Some(Pressed::Find) => {
                event.prevent_default();
                find.set(Some(Find::opened()));
            }
            Some(Pressed::Close) => {
                if let Some(open) = &*find {
                    open.give_back();
                    find.set(None);
                }
            }
            None => {}
        })
    };
    let titled = article
        .blocks
        .iter()
        .any(|block| block.kind == BlockKind::Title);
    let blocks = article
        .blocks
        .iter()
        .enumerate()
        .map(|(at, one)| block(desk, &text, &marks, at, one));
    html! {
        <article class="reader" aria-labelledby={HEADING} tabindex="-1" {onkeydown}
            data-size={Look::Size.of(likes).to_string()} data-width={Look::Width.of(likes).to_string()}>
            { part!(ReaderHead { desk: desk.clone(), id, table }) }
            { part!(ReaderOutline { desk: desk.clone(), id, passing: (*passing).clone() }) }
            { part!(ReaderTools { desk: desk.clone(), find: (*find).clone(), found: places, on_find, on_step }) }
            <div class="text" lang="vi" {oncopy}>
                if !titled {
                    <h1 id={HEADING} tabindex="-1">{ article.heading() }</h1>
                }
                { for blocks }
            </div>
            if let Some(at) = note.as_ref().filter(|at| !told(&marks, at)) {
                { part::<Note>(None, NoteProps { on_stay, on_leave, ..NoteProps::new(article, mentions, at.clone(), desk.lang()) }) }
            }
            { part!(ReaderFoot { desk: desk.clone(), id }) }
        </article>
    }
}

/// Whether the source column tells already what a note would.
fn told(marks: &Marks, at: &NoteAt) -> bool {
    let innermost = at
        .over
        .last()
        .and_then(|number| marks.mentions.get(*number));
    innermost.is_some_and(|mention| marks.chosen == Some(mention.span))
}

fn hits(desk: &Desk, id: ArticleId) -> Vec<crate::text::Span> {
    let query = desk.route().filter.query.trim();
    if query.is_empty() {
        Vec::new()
    } else {
        desk.corpus.highlights(id, query)
    }
}

fn block(desk: &Desk, text: &BlockText, marks: &Marks, at: usize, block: &Block) -> Html {
    let words = text.render(marks, block.span);
    let again = block.repeats.map(|_| "repeated");
    let kind = match block.kind {
        BlockKind::Title if block.repeats.is_none() => {
            return html! { <h1 key={at} id={HEADING} tabindex="-1">{ words }</h1> };
        }
        BlockKind::Title | BlockKind::Paragraph => None,
        BlockKind::Dateline => Some("dateline"),
        BlockKind::Lead => Some("lead"),
        BlockKind::Caption => Some("caption"),
        BlockKind::Byline => Some("byline"),
    };
    html! {
        <p key={at} class={classes!(kind, again)}>
            { words }
            if again.is_some() {
                <span class="repeats" lang={desk.lang().code()}>{ desk.say(Text::RepeatedBlock) }</span>
            }
        </p>
    }
}

fn missing(desk: &Desk) -> Html {
    html! {
        <section class="empty" aria-labelledby={HEADING}>
            <h1 id={HEADING} tabindex="-1">{ desk.say(Text::NoSuchArticle) }</h1>
            <p>{ desk.say(Text::NoSuchArticleWhy) }</p>
            <p><a href={desk.route().to_view(desk.route().view).choosing(None).href()}>{ desk.say(Text::BackToList) }</a></p>
        </section>
    }
}
