//! What passes a filter, asked in bits: see `asking`.

use std::cell::RefCell;
use std::rc::Rc;

use yew::functional::UseForceUpdateHandle;

use super::asking::{Asked, ask};
use crate::corpus::{Corpus, Filter, Finding, Found};

/// What passes which filter, of which articles.
#[derive(Clone)]
pub struct Question {
    /// The articles.
    pub corpus: Rc<Corpus>,
    /// The filter.
    pub filter: Filter,
}

impl PartialEq for Question {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus) && self.filter == other.filter
    }
}

/// What was found last.
pub type Answer = Asked<Question, Found>;

/// See [`ask`].
pub fn find(
    answer: &Rc<RefCell<Answer>>,
    question: &Question,
    again: UseForceUpdateHandle,
) -> bool {
    let asked = question.clone();
    let search = move || {
        let Question { corpus, filter } = asked;
        let mut finding = Some(Finding::new(&corpus, filter));
        move || {
            let more = finding.as_mut()?.go_on(&corpus);
            finding.take_if(|_| !more).map(Finding::found)
        }
    };
    ask(answer, question.clone(), search, again)
}
