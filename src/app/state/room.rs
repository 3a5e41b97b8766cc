//! What the page is at this moment, as a reducer: the route, how it got there, what is kept, and what
//! no link carries: whether the sheet of filters or a dialog is open, and what was just done.

use std::rc::Rc;

use yew::Reducible;

use super::left::Left;
use super::notice::Notice;
use super::{Kept, Route, Setting, Theme, View};
use crate::app::words::Lang;
use crate::corpus::{Column, Facet, Filter, Sort};

/// How a route came to be shown, and so what the browser's history has to be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// By opening the page or following a link: the browser's history has it already.
    Link,
    /// By going back or forward in the browser's history.
    Travel,
    /// By a step that "back" should undo.
    Step,
    /// By a key of a word being typed: "back" undoes the word.
    Typing,
}

/// The state of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// What is shown.
    pub route: Route,
    /// How it came to be shown.
    pub via: Via,
    /// How each view was drawn when it was left.
    pub left: Left,
    /// Whether the sheet of filters lies over a small screen.
    pub sheet: bool,
    /// The language where no route says one.
    pub usual_lang: Lang,
    /// What is kept on the reader's machine.
    pub kept: Rc<Kept>,
    /// What was kept before each of the last changes, for undoing them; latest last.
    pub before: Vec<Rc<Kept>>,
    /// What was kept before each undoing, for doing it again; latest last.
    pub after: Vec<Rc<Kept>>,
    /// The dialog that lies over the page.
    pub dialog: Option<Dialog>,
    /// What was just done, and can be undone.
    pub notice: Option<Notice>,
    /// Whether the browser keeps anything for this page.
    pub keeps: bool,
    /// Whether it is a part of another page.
    pub embedded: bool,
    /// The colours that the page around asks for.
    pub worn: Option<Theme>,
}

/// A dialog over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Preferences, and what is kept.
    Settings,
    /// The keys.
    Keys,
    /// Going anywhere by typing.
    Palette,
    /// All corrections.
    Corrections,
    /// How another page shows this view.
    Embed,
    /// Bringing articles.
    Add,
    /// The reader's own articles.
    Mine,
}

/// So many changes can be undone.
const UNDOABLE: usize = 50;

/// What can happen to it.
#[derive(Clone, Debug)]
pub enum Action {
    /// The browser went to another address, by a link or by travelling.
    Arrive(Route, Via),
    /// A choice of a facet was made or undone.
    Toggle(Facet, String),
    /// The search box holds other words.
    Type(String),
    /// The box of the concordance holds other words.
    Look(String),
    /// The whole filter was replaced.
    Narrow(Filter),
    /// A column header was chosen.
    Press(Column),
    /// The column and its direction were chosen together.
    Sort(Sort),
    /// The same view, another route: words chosen, another language.
    Go(Route),
    /// The sheet of filters opens or closes.
    Sheet(bool),
    /// What is kept becomes this; the reader can undo it.
    Keep(Kept),
    /// What is kept was read from the machine or changed by another tab.
    Restore(Kept),
    /// The last change of what is kept is taken back.
    Undo,
    /// What was taken back is done again.
    Redo,
    /// A dialog opens in the place of any other, or the open one closes.
    Open(Option<Dialog>),
    /// The reader is told something, or nothing any more.
    Tell(Option<Notice>),
    /// Whether the browser keeps what it is given.
    Keeps(bool),
}

impl Room {
    /// The page at `route`.
    #[must_use]
    pub fn new(route: Route, usual_lang: Lang) -> Self {
        Self {
            route,
            via: Via::Link,
            left: Left::default(),
            sheet: false,
            usual_lang,
            kept: Rc::default(),
            before: Vec::new(),
            after: Vec::new(),
            dialog: None,
            notice: None,
            keeps: true,
            embedded: false,
            worn: None,
        }
    }

    fn keep(&self, kept: Kept) -> Self {
        if *self.kept == kept {
            return self.clone();
        }
        let losses = self.kept.losses(&kept);
        let notice = (losses.total() > 0).then_some(Notice::Lost(losses));
        let mut before = self.before.clone();
        before.push(self.kept.clone());
        let spare = before.len().saturating_sub(UNDOABLE);
        before.drain(..spare);
        Self {
            kept: Rc::new(kept),
            before,
            after: Vec::new(),
            notice,
            ..self.clone()
        }
    }

    fn undo(mut self) -> Self {
        if let Some(kept) = self.before.pop() {
            self.after.push(std::mem::replace(&mut self.kept, kept));
            self.notice = Some(Notice::Undone);
        }
        self
    }

    fn redo(mut self) -> Self {
        if let Some(kept) = self.after.pop() {
            self.before.push(std::mem::replace(&mut self.kept, kept));
            self.notice = Some(Notice::Redone);
        }
        self
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> Lang {
        let chosen = self.route.lang.or(self.kept.preferences.lang);
        chosen.unwrap_or(self.usual_lang)
    }

    /// Another view under the same filters, as it was left.
    #[must_use]
    pub fn to_view(&self, view: View) -> Route {
        self.left.to_view(&self.route, view)
    }

    fn step(&self, route: Route) -> Self {
        let via = if route == self.route {
            self.via
        } else {
            Via::Step
        };
        Self {
            route,
            via,
            ..self.clone()
        }
    }

    fn typed(&self, words: String) -> Self {
        // The first letter is a step of its own, so that "back" empties the box again.
        let first = self.route.filter.query.is_empty() && !words.is_empty();
        let mut route = self.route.filtered(self.route.filter.with_query(words));
        if route.view == View::Overview || route.article.is_some() {
            // Words are looked for to be read: the list shows the sentences that hold them.
            route = route.to_view(View::Articles).choosing(None);
        }
        let via = if first { Via::Step } else { Via::Typing };
        Self {
            route,
            via,
            ..self.clone()
        }
    }

    fn looked(&self, words: String) -> Self {
        let first = self.route.option(Setting::Words).is_none() && !words.is_empty();
        Self {
            route: self.route.opting(Setting::Words, Some(words)),
            via: if first { Via::Step } else { Via::Typing },
            ..self.clone()
        }
    }
}

impl Reducible for Room {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let route = &self.route;
        let mut next = match action {
            Action::Arrive(route, via) => Self {
                sheet: false,
                dialog: None,
                via,
                route,
                ..(*self).clone()
            },
            Action::Toggle(facet, value) => {
                self.step(route.filtered(route.filter.toggle(facet, &value)))
            }
            Action::Type(words) => self.typed(words),
            Action::Look(words) => self.looked(words),
            Action::Narrow(filter) => self.step(route.filtered(filter)),
            Action::Press(column) => self.step(Route {
                sort: route.sort.pressed(column),
                ..route.clone()
            }),
            Action::Sort(sort) => self.step(Route {
                sort,
                ..route.clone()
            }),
            Action::Go(route) => self.step(route),
            Action::Sheet(open) => Self {
                sheet: open,
                ..(*self).clone()
            },
            Action::Keep(kept) => self.keep(kept),
            // Nothing that another tab did is undone here, and nothing is undone under it.
            Action::Restore(kept) => Self {
                kept: Rc::new(kept),
                before: Vec::new(),
                after: Vec::new(),
                ..(*self).clone()
            },
            Action::Undo => (*self).clone().undo(),
            Action::Redo => (*self).clone().redo(),
            Action::Open(dialog) => Self {
                dialog,
                sheet: false,
                ..(*self).clone()
            },
            Action::Tell(notice) => Self {
                notice,
                ..(*self).clone()
            },
            Action::Keeps(keeps) => Self {
                keeps,
                ..(*self).clone()
            },
        };
        if next.route.view != route.view {
            next.left = next.left.leaving(route);
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(room: Room, action: Action) -> Room {
        (*Rc::new(room).reduce(action)).clone()
    }

    #[test]
    fn a_word_being_typed_is_one_step_of_history() {
        let room = Room::new(Route::parse("#/so-lieu"), Lang::Vi);
        let room = after(room, Action::Type("k".into()));
        assert_eq!(room.via, Via::Step);
        let room = after(room, Action::Type("kế".into()));
        assert_eq!((room.via, room.route.view), (Via::Typing, View::Figures));
    }

    #[test]
    fn words_looked_for_in_context_are_one_step_of_history_too() {
        let room = Room::new(Route::parse("#/ngu-canh"), Lang::Vi);
        let room = after(room, Action::Look("k".into()));
        assert_eq!(room.via, Via::Step);
        let room = after(room, Action::Look("kế".into()));
        assert_eq!(room.via, Via::Typing);
        assert_eq!(room.route.href(), "#/ngu-canh?kwic=kế");
        let room = after(room, Action::Look(String::new()));
        assert_eq!(room.route.href(), "#/ngu-canh");
    }

    #[test]
    fn a_search_from_the_overview_shows_the_sentences() {
        let room = Room::new(Route::default(), Lang::Vi);
        assert_eq!(
            after(room, Action::Type("k".into())).route.view,
            View::Articles
        );
    }

    #[test]
    fn choosing_twice_undoes_and_the_browser_needs_no_telling_of_its_own_steps() {
        let room = Room::new(Route::parse("#/so-lieu"), Lang::Vi);
        let toggle = || Action::Toggle(Facet::Year, "2023".into());
        let once = after(room.clone(), toggle());
        assert_eq!(
            (once.via, once.route.href().as_str()),
            (Via::Step, "#/so-lieu?year=2023")
        );
        assert_eq!(after(once, toggle()).route, room.route);
        assert_eq!(
            after(room.clone(), Action::Arrive(Route::default(), Via::Travel)).via,
            Via::Travel
        );
        assert_eq!(
            after(room.clone(), Action::Go(room.route.clone())).via,
            Via::Link
        );
    }

    #[test]
    fn what_loses_work_tells_so_and_can_be_undone_and_done_again() {
        let room = Room::new(Route::default(), Lang::Vi);
        let mut kept = Kept::default();
        kept.judged
            .insert("a".into(), super::super::Judgement::default());
        let kept_one = after(room, Action::Keep(kept.clone()));
        assert_eq!((&kept_one.notice, kept_one.before.len()), (&None, 1));
        let lost = after(kept_one, Action::Keep(Kept::default()));
        assert!(matches!(lost.notice, Some(Notice::Lost(losses)) if losses.judged == 1));
        let undone = after(lost, Action::Undo);
        assert_eq!(
            (&*undone.kept, undone.notice),
            (&kept, Some(Notice::Undone))
        );
        let room = Room {
            notice: None,
            ..undone
        };
        let redone = after(room, Action::Redo);
        assert_eq!(
            (&*redone.kept, redone.before.len(), redone.after.len()),
            (&Kept::default(), 2, 0)
        );
    }

    #[test]
    fn what_another_tab_kept_is_shown_and_not_undone() {
        let room = after(Room::new(Route::default(), Lang::Vi), {
            let mut kept = Kept::default();
            kept.preferences.text_size = 1;
            Action::Keep(kept)
        });
        let mut theirs = Kept::default();
        theirs.preferences.lang = Some(Lang::En);
        let room = after(room, Action::Restore(theirs.clone()));
        assert_eq!(room.lang(), Lang::En);
        assert_eq!(*after(room, Action::Undo).kept, theirs);
    }
}
