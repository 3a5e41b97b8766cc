//! What the page is at this moment, as a reducer: the route, how it got there, and the one thing
//! that no link carries, whether the sheet of filters is open.

use std::rc::Rc;

use yew::Reducible;

use super::{Kept, Route, Setting, View};
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
    /// Whether the sheet of filters lies over a small screen.
    pub sheet: bool,
    /// The language where no route says one.
    pub usual_lang: Lang,
    /// What is kept on the reader's machine.
    pub kept: Rc<Kept>,
    /// What was kept before each of the last changes, for undoing them; latest last.
    pub before: Vec<Rc<Kept>>,
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
}

impl Room {
    /// The page at `route`.
    #[must_use]
    pub fn new(route: Route, usual_lang: Lang) -> Self {
        Self {
            route,
            via: Via::Link,
            sheet: false,
            usual_lang,
            kept: Rc::default(),
            before: Vec::new(),
        }
    }

    fn keep(&self, kept: Kept) -> Self {
        let mut before = self.before.clone();
        if *self.kept != kept {
            before.push(self.kept.clone());
        }
        let spare = before.len().saturating_sub(UNDOABLE);
        before.drain(..spare);
        Self {
            kept: Rc::new(kept),
            before,
            ..self.clone()
        }
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.route.lang.unwrap_or(self.usual_lang)
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
        Rc::new(match action {
            Action::Arrive(route, via) => Self {
                sheet: false,
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
            Action::Restore(kept) => Self {
                kept: Rc::new(kept),
                ..(*self).clone()
            },
            Action::Undo => {
                let mut room = (*self).clone();
                if let Some(kept) = room.before.pop() {
                    room.kept = kept;
                }
                room
            }
        })
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
}
