//! What passes the filter: of a few articles at once, of many as soon as it is found.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::finding::{Answer, Question};
use crate::app::later::Later;
use crate::corpus::{Corpus, Filter, Found};

/// So many articles are asked at once: that is a few milliseconds.
pub const FEW: usize = 60;

/// What passes.
pub struct Passes {
    /// The articles that it is about.
    pub corpus: Rc<Corpus>,
    /// What was found last.
    pub found: Rc<Found>,
    /// Whether that is the answer to an earlier question, for a later one is still being asked.
    pub asking: bool,
    /// The beginning of the answer to the later one, where that is known and wanted.
    pub begins: Option<Rc<Found>>,
}

/// What passes `filter`; of what is long looked for the first `wanted` articles meanwhile.
#[hook]
pub fn use_found(
    later: &Later,
    corpus: &Rc<Corpus>,
    filter: &Filter,
    wanted: Option<usize>,
) -> Passes {
    let answer = use_memo((), |()| Answer::default());
    // What passes no filter at all is asked for again whenever one is lifted.
    let all = use_mut_ref(|| None::<(Question, Rc<Found>)>);
    let again = use_force_update();
    let question = Question {
        corpus: corpus.clone(),
        filter: filter.clone(),
    };
    let asked = &answer.asked;
    let first = asked.borrow().last.is_none();
    let (mut asking, mut begins) = (false, None);
    all.borrow_mut()
        .take_if(|(of, _)| !of.corpus.counts_as(corpus));
    // Texts that come change what words find, and nothing else.
    let same = |(of, _): &(Question, Rc<Found>)| {
        of.filter == *filter && filter.query.is_empty() && of.corpus.counts_as(corpus)
    };
    let last = asked.borrow().last.clone().filter(same);
    let known = last.or_else(|| all.borrow().clone().filter(same));
    if asked.borrow().is_to(&question) {
        asked.borrow_mut().drop_search();
    } else if let Some((_, found)) = known {
        asked.borrow_mut().put(question, found);
    } else {
        match later.parts() {
            Some(parts) if !first && corpus.entries().len() > FEW => {
                (asking, begins) = (parts.find)(&answer, &question, wanted, again);
            }
            _ => asked.borrow_mut().put(question, Found::new(corpus, filter)),
        }
    }
    if !asking {
        answer.forget_beginning();
    }
    let asked = asked.borrow();
    let last = asked.last.as_ref();
    if let Some((of, found)) = last.filter(|(of, _)| of.filter == Filter::default())
        && Rc::ptr_eq(&of.corpus, corpus)
    {
        *all.borrow_mut() = Some((of.clone(), found.clone()));
    }
    let (of, found) = match last {
        Some((question, found)) => (question.corpus.clone(), found.clone()),
        None => (corpus.clone(), Rc::default()),
    };
    Passes {
        // What is shown meanwhile is of those articles; of others it says nothing.
        begins: begins.filter(|_| Rc::ptr_eq(&of, corpus)),
        corpus: of,
        found,
        asking,
    }
}
