//! What passes the filter: of a few articles at once, of many as soon as it is found.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::finding::Answer;
use crate::app::later::Later;
use crate::corpus::{Corpus, Filter, Found};

/// So many articles are asked at once: that is a few milliseconds.
const FEW: usize = 60;

/// What passes `filter`, with the articles that it is about, and whether that is an answer to an earlier
/// question, for a later one is still being asked.
#[hook]
pub fn use_found(
    later: &Later,
    corpus: &Rc<Corpus>,
    filter: &Filter,
) -> (Rc<Corpus>, Rc<Found>, bool) {
    let answer = use_mut_ref(Answer::default);
    let again = use_force_update();
    let first = answer.borrow().corpus.is_none();
    let mut asking = false;
    if answer.borrow().is_to(corpus, filter) {
        // Whatever else was asked is not wanted any longer.
        answer.borrow_mut().search = None;
    } else {
        match later.parts() {
            Some(parts) if !first && corpus.entries().len() > FEW => {
                asking = (parts.find)(&answer, corpus, filter, again);
            }
            _ => answer
                .borrow_mut()
                .put(corpus, filter, Found::new(corpus, filter)),
        }
    }
    let answer = answer.borrow();
    let corpus = answer.corpus.as_ref().unwrap_or(corpus).clone();
    (corpus, answer.found.clone(), asking)
}
