//! Finding out what passes a filter, in the page: at once where that is a matter of milliseconds, else in
//! bits between which the page answers presses, paints, and learns that something else is asked.

use std::cell::Cell;
use std::rc::Rc;

use gloo::utils::window;
use yew::Callback;
use yew::platform::spawn_local;

use super::own::pause;
use crate::corpus::{Corpus, Filter, Finding, Found};

/// A bit of the page's time, in milliseconds: half a frame of the screen is left for all else.
const BIT_MS: f64 = 8.0;

/// What is asked, and who is to be told.
pub struct Asked {
    /// The articles.
    pub corpus: Rc<Corpus>,
    /// The filter.
    pub filter: Filter,
    /// Told when it is found, where that is not at once.
    pub found: Callback<Rc<Found>>,
}

/// A search that goes on until this is dropped.
pub struct Search(Rc<Cell<bool>>);

impl Drop for Search {
    fn drop(&mut self) {
        self.0.set(true);
    }
}

/// What passes, where that is found within a bit; else the search for it.
pub fn find(asked: Asked) -> Result<Rc<Found>, Search> {
    let Asked {
        corpus,
        filter,
        found,
    } = asked;
    let mut finding = Finding::new(&corpus, filter);
    if !some(&mut finding, &corpus) {
        return Ok(Rc::new(finding.found()));
    }
    let dropped = Rc::<Cell<bool>>::default();
    let search = Search(dropped.clone());
    spawn_local(async move {
        loop {
            pause(0).await;
            if dropped.get() {
                return;
            }
            if !some(&mut finding, &corpus) {
                return found.emit(Rc::new(finding.found()));
            }
        }
    });
    Err(search)
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
