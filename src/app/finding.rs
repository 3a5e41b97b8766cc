//! What passes a filter, asked in bits: see `asking`. Where a list is shown that begins with the latest, what
//! stands at its beginning is told at once: see `corpus::beginning`.

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

/// What was found last, and the beginning of what is being looked for.
#[derive(Default)]
pub struct Answer {
    /// What was found.
    pub asked: Rc<RefCell<Asked<Question, Found>>>,
    begins: RefCell<Option<(Question, Option<Rc<Found>>)>>,
}

impl Answer {
    /// All is found that was looked for: what was told of it first is let go, with the articles that it is of.
    pub fn forget_beginning(&self) {
        self.begins.take();
    }
}

/// A search that goes on, with what was told of it first.
struct Search {
    question: Question,
    wanted: Option<usize>,
    finding: Option<Finding>,
    begins: Option<Rc<Found>>,
}

impl Search {
    /// Begun when it is first gone on with, for that is work too; the beginning is the first thing told.
    fn begun(&mut self) -> &mut Finding {
        let Question { corpus, filter } = &self.question;
        self.finding.get_or_insert_with(|| {
            let finding = Finding::new(corpus, filter.clone());
            let wanted = self.wanted.filter(|_| finding.is_long(corpus));
            let begins = wanted.and_then(|wanted| finding.beginning(corpus, wanted));
            self.begins = begins.map(Rc::new);
            finding
        })
    }

    fn go_on(&mut self) -> Option<Found> {
        let corpus = self.question.corpus.clone();
        let more = self.begun().go_on(&corpus);
        self.finding.take_if(|_| !more).map(Finding::found)
    }
}

/// See [`ask`]. While it is looked for, the first so many articles of it, where they are wanted and soon found.
pub fn find(
    answer: &Answer,
    question: &Question,
    wanted: Option<usize>,
    again: UseForceUpdateHandle,
) -> (bool, Option<Rc<Found>>) {
    let search = Rc::new(RefCell::new(Search {
        question: question.clone(),
        wanted,
        finding: None,
        begins: None,
    }));
    let own = search.clone();
    let go_on = move || move || own.borrow_mut().go_on();
    if !ask(&answer.asked, question.clone(), go_on, again) {
        return (false, None);
    }
    let mut begins = answer.begins.borrow_mut();
    // Who asks again while it is looked for is told what was told.
    let known = begins.take().filter(|(of, _)| of == question);
    let (_, first) = begins.insert(known.unwrap_or_else(|| {
        let mut search = search.borrow_mut();
        if wanted.is_some() {
            search.begun();
        }
        (question.clone(), search.begins.clone())
    }));
    (true, first.clone().filter(|_| wanted.is_some()))
}
