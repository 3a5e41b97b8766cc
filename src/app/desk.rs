//! The desk: what every component works with. The state and the one way to change it, the corpus,
//! and what passes the filter, worked out once for all of them.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use yew::functional::UseForceUpdateHandle;
use yew::prelude::*;

use super::later::Later;
use super::own::Own;
use super::state::{Action, Kept, Room, Route};
use super::words::{Lang, Text, Wording, format};
use crate::article::Article;
use crate::corpus::{Corpus, Entry, Found, Selection};

/// What passes, as that from which a view works something out: equal as long as it is the very same.
/// A correction changes what mentions say and not which of them pass, so that two selections may be
/// equal over articles that say different things.
#[derive(Clone)]
pub struct Passing(Rc<Found>);

impl PartialEq for Passing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Passing {
    type Target = Selection;

    fn deref(&self) -> &Selection {
        &self.0.selection
    }
}

impl Passing {
    /// As that from which something is worked out.
    pub const fn new(found: Rc<Found>) -> Self {
        Self(found)
    }
}

/// A handle on all of it: cheap to clone, equal as long as nothing changed.
#[derive(Clone)]
pub struct Desk {
    /// The state.
    pub room: UseReducerHandle<Room>,
    /// The articles, saying what the reader says of them.
    pub corpus: Rc<Corpus>,
    /// The articles as the rules read them, before any correction.
    pub found_by_rules: Rc<Corpus>,
    /// What passes the filter, or passed the one before as long as that is not known.
    pub found: Rc<Found>,
    /// Meanwhile the beginning of what passes, for lists that begin with the latest.
    pub begins: Option<Rc<Found>>,
    /// What is loaded after the first view.
    pub later: Later,
    /// The reader's own articles.
    pub own: Own,
    /// What was worked out of what passes, for whoever asks it again.
    pub answers: Answers,
    /// Whether the view is drawn, not only that it will be.
    pub arrival: Arrival,
}

/// Answers, each of a type of its own; see `hooks::use_answer`.
pub type Answers = Rc<RefCell<Vec<Rc<dyn Any>>>>;

/// Whether a view has the answer that it is to show, and how the page learns that it has.
#[derive(Clone)]
pub struct Arrival {
    there: Rc<Cell<bool>>,
    times: Rc<Cell<u32>>,
    again: UseForceUpdateHandle,
}

impl Arrival {
    /// As long as the view waits nobody is led to it.
    pub fn set(&self, there: bool) {
        self.there.set(there);
    }

    /// Whether it waits.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        !self.there.get()
    }

    /// It waits no longer.
    pub fn tell(&self) {
        self.times.set(self.times.get() + 1);
        self.again.force_update();
    }

    /// How often that was told.
    #[must_use]
    pub fn times(&self) -> u32 {
        self.times.get()
    }
}

/// Nothing waits at first.
#[hook]
pub fn use_arrival() -> Arrival {
    Arrival {
        there: use_memo((), |()| Cell::new(true)),
        times: use_memo((), |()| Cell::new(0)),
        again: use_force_update(),
    }
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.room == other.room
            && Rc::ptr_eq(&self.corpus, &other.corpus)
            && Rc::ptr_eq(&self.found, &other.found)
            && same(self.begins.as_ref(), other.begins.as_ref())
            && self.later == other.later
            && self.own == other.own
    }
}

/// Whether two are the very same, or there are none.
fn same<T>(one: Option<&Rc<T>>, other: Option<&Rc<T>>) -> bool {
    one.map(Rc::as_ptr) == other.map(Rc::as_ptr)
}

impl Desk {
    /// What is shown.
    #[must_use]
    pub fn route(&self) -> &Route {
        &self.room.route
    }

    /// What passes the filter, for a view to remember what it made of it.
    #[must_use]
    pub fn passing(&self) -> Passing {
        Passing::new(self.found.clone())
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.room.lang()
    }

    /// `text` in the language of the page.
    #[must_use]
    pub fn say(&self, text: impl Wording) -> &'static str {
        text.of(self.lang())
    }

    /// The page and its view, by name: for pages of others, and beside what is theirs.
    #[must_use]
    pub fn named(&self) -> String {
        let view = self.say(self.route().view.name());
        format!("{}: {view}", self.say(Text::Brand))
    }

    /// A callback that does what `action` says of an event.
    pub fn on<E: 'static>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        let room = self.room.clone();
        Callback::from(move |event| room.dispatch(action(event)))
    }

    /// Changes what is kept on the reader's machine; the reader can undo it.
    pub fn keep(&self, change: impl Fn(&mut Kept)) {
        let mut kept = (*self.room.kept).clone();
        change(&mut kept);
        self.room.dispatch(Action::Keep(kept));
    }

    /// A callback that changes what is kept.
    pub fn keeping<E: 'static>(&self, change: impl Fn(&mut Kept) + 'static) -> Callback<E> {
        let desk = self.clone();
        Callback::from(move |_| desk.keep(&change))
    }

    /// The entry with this id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.corpus.entry(self.corpus.article_by_id(id)?)
    }

    /// The entry that the chosen words stand in, with where.
    #[must_use]
    pub fn chosen(&self) -> Option<(&Entry, crate::text::Span)> {
        let at = self.route().at.as_ref()?;
        let entry = self.entry(&at.article)?;
        Some((entry, at.span(&entry.article)?))
    }

    /// The day of publication as printed.
    #[must_use]
    pub fn day(&self, article: &Article) -> String {
        article.published.as_ref().map_or_else(
            || self.say(Text::Undated).to_owned(),
            |published| format::instant(self.lang(), published.day),
        )
    }

    /// The article as a source is named: writer, headline, day.
    #[must_use]
    pub fn source(&self, article: &Article) -> String {
        let byline = article.byline.map(|span| article.text(span).to_owned());
        let day = article.published.as_ref();
        let day = day.map(|at| format::instant(self.lang(), at.day));
        let parts = [byline, Some(article.heading().to_owned()), day];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// The one property that most components have.
#[derive(Properties, Clone, PartialEq)]
pub struct DeskProps {
    /// What they work with.
    pub desk: Desk,
}
