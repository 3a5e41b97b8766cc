//! Questions to many articles: answered at once where that is a matter of milliseconds, else in bits
//! between which the page answers presses, paints, and learns that something else is asked.
//!
//! What is answered at once shares one bit with all else that is: a view asks several things, and together
//! they are not to take longer than one. An answer that comes later is drawn in a task of its own.
//!
//! What is worked out in a bit is the question's own affair: see `corpus::found`, `corpus::survey` and
//! `corpus::pace`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::functional::UseForceUpdateHandle;
use yew::platform::spawn_local;

use super::own::{BIT_MS, now, turn};

thread_local! {
    /// When the bit of this task is over, if something was asked in it.
    static UNTIL: Cell<Option<f64>> = const { Cell::new(None) };
}

/// When the bit of this task is over. One that nobody began begins now, and the next task has another.
pub fn until() -> f64 {
    UNTIL.get().unwrap_or_else(|| {
        let until = now() + BIT_MS;
        UNTIL.set(Some(until));
        spawn_local(async {
            turn().await;
            UNTIL.set(None);
        });
        until
    })
}

/// A search that is made ready when it is first gone on with: of many articles that is work too.
fn begun_late<A, S>(search: impl FnOnce() -> S) -> impl FnMut() -> Option<A>
where
    S: FnMut() -> Option<A>,
{
    let (mut search, mut begun) = (Some(search), None);
    move || {
        if let Some(search) = search.take() {
            begun = Some(search());
        }
        begun.as_mut()?()
    }
}

/// What was answered last, and what is being asked.
pub struct Asked<Q, A> {
    /// The answer, and to which question.
    pub last: Option<(Q, Rc<A>)>,
    search: Option<Search<Q>>,
    /// Whether the last answer took more than a bit: then the next is not begun in the task of a press,
    /// which has enough to draw.
    long: bool,
}

impl<Q, A> Default for Asked<Q, A> {
    fn default() -> Self {
        Self {
            last: None,
            search: None,
            long: false,
        }
    }
}

impl<Q: PartialEq, A> Asked<Q, A> {
    /// Whether the answer is to this.
    pub fn is_to(&self, question: &Q) -> bool {
        self.last.as_ref().is_some_and(|(own, _)| own == question)
    }

    /// This is the answer; nothing else is wanted any longer.
    pub fn put(&mut self, question: Q, answer: impl Into<Rc<A>>) {
        self.last = Some((question, answer.into()));
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
    search: impl FnOnce() -> S + 'static,
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
    let mut search = begun_late(search);
    let at_once = !asked.borrow().long && now() < until();
    let answer = if at_once { some(&mut search) } else { None };
    if let Some(answer) = answer {
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
        let mut bits = usize::from(at_once);
        let answer = loop {
            turn().await;
            if dropped.get() {
                return;
            }
            bits += 1;
            UNTIL.set(Some(now() + BIT_MS));
            let answer = some(&mut search);
            UNTIL.set(None);
            if let Some(answer) = answer {
                break answer;
            }
        };
        turn().await;
        if !dropped.get() {
            asked.borrow_mut().long = bits > 1;
            asked.borrow_mut().put(question, answer);
            again.force_update();
        }
    });
    true
}

/// As much of it as the bit of this task allows.
fn some<A>(search: &mut impl FnMut() -> Option<A>) -> Option<A> {
    let until = until();
    while now() < until {
        if let Some(answer) = search() {
            return Some(answer);
        }
    }
    None
}
