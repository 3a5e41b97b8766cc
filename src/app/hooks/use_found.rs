//! What passes the filter: of a few articles at once, of many as soon as it is found.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::finding::{Answer, Question};
use crate::app::later::Later;
use crate::corpus::{Corpus, Filter, Found};

/// So many articles are asked at once: that is a few milliseconds.
pub const FEW: usize = 60;

/// What passes `filter`, with the articles that it is about, and whether that is an answer to an earlier
/// question, for a later one is still being asked.
#[hook]
pub fn use_found(
    later: &Later,
    corpus: &Rc<Corpus>,
    filter: &Filter,
) -> (Rc<Corpus>, Rc<Found>, bool) {
    let answer = use_mut_ref(Answer::default);
    // What passes no filter at all is asked for again whenever one is lifted.
    let all = use_mut_ref(|| None::<(Question, Rc<Found>)>);
    let again = use_force_update();
    let question = Question {
        corpus: corpus.clone(),
        filter: filter.clone(),
    };
    let first = answer.borrow().last.is_none();
    let mut asking = false;
    all.borrow_mut()
        .take_if(|(of, _)| !of.corpus.counts_as(corpus));
    // Texts that come change what words find, and nothing else.
    let same = |(of, _): &(Question, Rc<Found>)| {
        of.filter == *filter && filter.query.is_empty() && of.corpus.counts_as(corpus)
    };
    let last = answer.borrow().last.clone().filter(same);
    let known = last.or_else(|| all.borrow().clone().filter(same));
    if answer.borrow().is_to(&question) {
        answer.borrow_mut().drop_search();
    } else if let Some((_, found)) = known {
        answer.borrow_mut().put(question, found);
    } else {
        match later.parts() {
            Some(parts) if !first && corpus.entries().len() > FEW => {
                asking = (parts.find)(&answer, &question, again);
            }
            _ => answer
                .borrow_mut()
                .put(question, Found::new(corpus, filter)),
        }
    }
    let answer = answer.borrow();
    let last = answer.last.as_ref();
    if let Some((of, found)) = last.filter(|(of, _)| of.filter == Filter::default())
        && Rc::ptr_eq(&of.corpus, corpus)
    {
        *all.borrow_mut() = Some((of.clone(), found.clone()));
    }
    match last {
        Some((question, found)) => (question.corpus.clone(), found.clone(), asking),
        None => (corpus.clone(), Rc::default(), asking),
    }
}
