//! Finding out what passes a filter, in the page: at once where that is a matter of milliseconds, else in
//! bits between which the page answers presses, paints, and learns that something else is asked.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::utils::window;
use yew::functional::UseForceUpdateHandle;
use yew::platform::spawn_local;

use super::own::pause;
use crate::corpus::{Corpus, Filter, Finding, Found};

/// A bit of the page's time, in milliseconds: half a frame of the screen is left for all else.
const BIT_MS: f64 = 8.0;

/// What was found last, and for what.
#[derive(Default)]
pub struct Answer {
    /// The articles; none as long as nothing was asked.
    pub corpus: Option<Rc<Corpus>>,
    filter: Filter,
    /// What passes.
    pub found: Rc<Found>,
    /// What is being asked.
    pub search: Option<Search>,
}

impl Answer {
    /// Whether it answers this.
    pub fn is_to(&self, corpus: &Rc<Corpus>, filter: &Filter) -> bool {
        let same = |own| Rc::ptr_eq(own, corpus);
        self.corpus.as_ref().is_some_and(same) && self.filter == *filter
    }

    /// This was found.
    pub fn put(&mut self, corpus: &Rc<Corpus>, filter: &Filter, found: Found) {
        *self = Self {
            corpus: Some(corpus.clone()),
            filter: filter.clone(),
            found: Rc::new(found),
            search: None,
        };
    }
}

/// A search that goes on until this is dropped.
pub struct Search {
    corpus: Rc<Corpus>,
    filter: Filter,
    dropped: Rc<Cell<bool>>,
}

impl Drop for Search {
    fn drop(&mut self) {
        self.dropped.set(true);
    }
}

/// Finds what passes, where that is a matter of a bit; else whether the search for it goes on, and `again`
/// tells when it is found. Whatever was asked before is not wanted any longer.
pub fn find(
    answer: &Rc<RefCell<Answer>>,
    corpus: &Rc<Corpus>,
    filter: &Filter,
    again: UseForceUpdateHandle,
) -> bool {
    let same = |search: &Search| Rc::ptr_eq(&search.corpus, corpus) && search.filter == *filter;
    if answer.borrow().search.as_ref().is_some_and(same) {
        return true;
    }
    let mut finding = Finding::new(corpus, filter.clone());
    if !some(&mut finding, corpus) {
        answer.borrow_mut().put(corpus, filter, finding.found());
        return false;
    }
    let dropped = Rc::<Cell<bool>>::default();
    let (corpus, filter) = (corpus.clone(), filter.clone());
    answer.borrow_mut().search = Some(Search {
        corpus: corpus.clone(),
        filter: filter.clone(),
        dropped: dropped.clone(),
    });
    let answer = answer.clone();
    spawn_local(async move {
        loop {
            pause(0).await;
            if dropped.get() {
                return;
            }
            if !some(&mut finding, &corpus) {
                answer.borrow_mut().put(&corpus, &filter, finding.found());
                return again.force_update();
            }
        }
    });
    true
}

/// A bit of it; whether there is more.
fn some(finding: &mut Finding, corpus: &Corpus) -> bool {
    let now = || window().performance().map_or(0.0, |clock| clock.now());
    let until = now() + BIT_MS;
    while now() < until {
        if !finding.go_on(corpus) {
            return false;
        }
    }
    true
}
