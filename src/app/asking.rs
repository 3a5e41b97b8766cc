//! Questions to many articles: answered at once where that is a matter of milliseconds, else in bits
//! between which the page answers presses, paints, and learns that something else is asked.
//!
//! What is worked out in a bit is the question's own affair: see `corpus::found`, `corpus::survey` and
//! `corpus::pace`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::functional::UseForceUpdateHandle;
use yew::platform::spawn_local;

use super::own::{BIT_MS, now, turn};

/// What was answered last, and what is being asked.
pub struct Asked<Q, A> {
    /// The answer, and to which question.
    pub last: Option<(Q, Rc<A>)>,
    search: Option<Search<Q>>,
}

impl<Q, A> Default for Asked<Q, A> {
    fn default() -> Self {
        Self {
            last: None,
            search: None,
        }
    }
}

impl<Q: PartialEq, A> Asked<Q, A> {
    /// Whether the answer is to this.
    pub fn is_to(&self, question: &Q) -> bool {
        self.last.as_ref().is_some_and(|(own, _)| own == question)
    }

    /// This is the answer; nothing else is wanted any longer.
    pub fn put(&mut self, question: Q, answer: A) {
        self.last = Some((question, Rc::new(answer)));
        self.search = None;
    }

    /// What is being asked is not wanted any longer.
    pub fn drop_search(&mut self) {
        self.search = None;
    }
}

/// A search that goes on until this is dropped.
struct Search<Q> {
    question: Q,
    dropped: Rc<Cell<bool>>,
}

impl<Q> Drop for Search<Q> {
    fn drop(&mut self) {
        self.dropped.set(true);
    }
}

/// Answers what is a matter of a bit; else whether the search for it goes on, and `again` tells when it
/// is found. Whatever was asked before is not wanted any longer. `search` makes what does a little more
/// each time it is called, until it gives the answer.
pub fn ask<Q, A, S>(
    asked: &Rc<RefCell<Asked<Q, A>>>,
    question: Q,
    search: impl FnOnce() -> S,
    again: UseForceUpdateHandle,
) -> bool
where
    Q: PartialEq + Clone + 'static,
    A: 'static,
    S: FnMut() -> Option<A> + 'static,
{
    let same = |search: &Search<Q>| search.question == question;
    if asked.borrow().search.as_ref().is_some_and(same) {
        return true;
    }
    let mut search = search();
    if let Some(answer) = some(&mut search) {
        asked.borrow_mut().put(question, answer);
        return false;
    }
    let dropped = Rc::<Cell<bool>>::default();
    asked.borrow_mut().search = Some(Search {
        question: question.clone(),
        dropped: dropped.clone(),
    });
    let asked = asked.clone();
    spawn_local(async move {
        loop {
            turn().await;
            if dropped.get() {
                return;
            }
            if let Some(answer) = some(&mut search) {
                asked.borrow_mut().put(question, answer);
                return again.force_update();
            }
        }
    });
    true
}

/// A bit of it.
fn some<A>(search: &mut impl FnMut() -> Option<A>) -> Option<A> {
    let until = now() + BIT_MS;
    while now() < until {
        if let Some(answer) = search() {
            return Some(answer);
        }
    }
    None
}
