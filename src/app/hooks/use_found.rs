//! What passes the filter: of a few articles at once, of many as soon as it is found.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::finding::{Asked, Search};
use crate::app::later::Later;
use crate::corpus::{Corpus, Filter, Found};

/// So many articles are asked at once: that is a few milliseconds.
const FEW: usize = 60;

/// An answer with what was asked.
struct Answer {
    corpus: Rc<Corpus>,
    filter: Filter,
    found: Rc<Found>,
}

/// What is asked: of which corpus, by its place in memory, and by which filter.
type Key = (*const Corpus, Filter);

/// What passes `filter`, with the articles that it is about, and whether that is an answer to an earlier
/// question, for a later one is still being asked.
#[hook]
pub fn use_found(
    later: &Later,
    corpus: &Rc<Corpus>,
    filter: &Filter,
) -> (Rc<Corpus>, Rc<Found>, bool) {
    let answer = use_mut_ref(|| None::<Answer>);
    let search = use_mut_ref(|| None::<(Key, Search)>);
    let again = use_force_update();
    let mut now = answer.borrow_mut();
    let asks = |answer: &Answer| Rc::ptr_eq(&answer.corpus, corpus) && answer.filter == *filter;
    let mut asking = false;
    if now.as_ref().is_some_and(asks) {
        search.replace(None);
    } else {
        let put = |found| Answer {
            corpus: corpus.clone(),
            filter: filter.clone(),
            found,
        };
        let key = (Rc::as_ptr(corpus), filter.clone());
        let parts = later.parts();
        let many = parts.filter(|_| now.is_some() && corpus.entries().len() > FEW);
        match many {
            None => *now = Some(put(Rc::new(Found::new(corpus, filter)))),
            Some(_)
                if search
                    .borrow()
                    .as_ref()
                    .is_some_and(|(asked, _)| *asked == key) =>
            {
                asking = true;
            }
            Some(parts) => {
                // Whatever was asked before is not wanted any longer.
                search.replace(None);
                let (answer, asked) = (answer.clone(), (corpus.clone(), filter.clone()));
                let found = Callback::from(move |found| {
                    let (corpus, filter) = asked.clone();
                    answer.replace(Some(Answer {
                        corpus,
                        filter,
                        found,
                    }));
                    again.force_update();
                });
                let asked = Asked {
                    corpus: corpus.clone(),
                    filter: filter.clone(),
                    found,
                };
                match (parts.find)(asked) {
                    Ok(found) => *now = Some(put(found)),
                    Err(going_on) => {
                        search.replace(Some((key, going_on)));
                        asking = true;
                    }
                }
            }
        }
    }
    match &*now {
        Some(answer) => (answer.corpus.clone(), answer.found.clone(), asking),
        // It was put there just now.
        None => (corpus.clone(), Rc::default(), asking),
    }
}
