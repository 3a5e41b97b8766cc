//! What a view works out of the articles that pass: of a few at once, of many as soon as it is there,
//! and meanwhile what was there before.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::FEW;
use crate::app::asking::{Asked, ask, until};
use crate::app::desk::{Answers, Desk};
use crate::app::own::now;
use crate::corpus::pace::{Pace, go_on};
use crate::corpus::{Corpus, Found};

/// What is asked of which articles.
#[derive(Clone)]
pub struct Question<K> {
    /// The articles.
    pub corpus: Rc<Corpus>,
    /// What passes of them.
    pub found: Rc<Found>,
    /// What else decides the answer.
    pub key: K,
}

impl<K: PartialEq> PartialEq for Question<K> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.corpus, &other.corpus)
            && Rc::ptr_eq(&self.found, &other.found)
            && self.key == other.key
    }
}

/// An answer with the desk that it is of: while another one is worked out, that of before.
pub struct Answer<K, A> {
    /// What the answer is of.
    pub desk: Desk,
    /// What else decided it.
    pub key: K,
    /// The answer.
    pub says: Rc<A>,
    /// Whether another one is being worked out.
    pub asking: bool,
}

impl<K, A> Answer<K, A> {
    /// `view`, marked while another answer is being worked out.
    pub fn marked(&self, view: Html) -> Html {
        html! { <div aria-busy={self.asking.then_some("true")}>{ view }</div> }
    }
}

/// What was asked of one type of questions and answers.
type Own<K, A> = Rc<RefCell<Asked<Question<K>, A>>>;

/// The answer of type `A` to what `search` finds out; `None` as long as there is none at all. It stays
/// when the view is left, for whoever comes back. Nobody is led to the view before it has the answer.
#[hook]
pub fn use_answer<K, A, S>(
    desk: &Desk,
    key: K,
    search: impl FnOnce(Question<K>) -> S + 'static,
) -> Option<Answer<K, A>>
where
    K: PartialEq + Clone + 'static,
    A: 'static,
    S: FnMut() -> Option<A> + 'static,
{
    use_asked(desk, key, true, search)
}

/// [`use_answer`], which the view is drawn after (`leads`) or only says more by.
#[hook]
fn use_asked<K, A, S>(
    desk: &Desk,
    key: K,
    leads: bool,
    search: impl FnOnce(Question<K>) -> S + 'static,
) -> Option<Answer<K, A>>
where
    K: PartialEq + Clone + 'static,
    A: 'static,
    S: FnMut() -> Option<A> + 'static,
{
    let again = use_force_update();
    let question = Question {
        corpus: desk.corpus.clone(),
        found: desk.found.clone(),
        key,
    };
    let asked = use_memo((), |()| taken::<K, A>(&desk.answers, &question));
    let mut asking = false;
    if asked.borrow().is_to(&question) {
        asked.borrow_mut().drop_search();
    } else if desk.corpus.entries().len() > FEW {
        let of = question.clone();
        asking = ask(&asked, question, move || search(of), again);
    } else {
        let mut search = search(question.clone());
        loop {
            if let Some(answer) = search() {
                asked.borrow_mut().put(question, answer);
                break;
            }
        }
    }
    let answer = asked.borrow().last.as_ref().map(|(question, says)| Answer {
        desk: Desk {
            corpus: question.corpus.clone(),
            found: question.found.clone(),
            ..desk.clone()
        },
        key: question.key.clone(),
        says: says.clone(),
        asking,
    });
    // Nobody can be led to what is not drawn yet.
    let waited = use_mut_ref(|| false);
    if leads {
        desk.arrival.set(answer.is_some());
        if answer.is_none() {
            waited.replace(true);
        }
    }
    let arrival = desk.arrival.clone();
    use_effect_with(answer.is_some(), move |there| {
        if *there && waited.replace(false) {
            arrival.tell();
        }
    });
    let last = use_mut_ref(|| None);
    last.replace(Some(desk.clone()));
    use_effect_with((), {
        let asked = asked.clone();
        move |()| {
            move || {
                if let Some(desk) = last.take() {
                    left(&asked, &desk);
                    if leads {
                        desk.arrival.set(true);
                    }
                }
            }
        }
    });
    answer
}

/// What goes away gives its answer back, if it is to what passes now.
fn left<K: PartialEq + 'static, A: 'static>(asked: &Own<K, A>, desk: &Desk) {
    let mut own = asked.borrow_mut();
    own.drop_search();
    let known = own.last.as_ref();
    if known.is_some_and(|(question, _)| Rc::ptr_eq(&question.found, &desk.found)) {
        desk.answers.borrow_mut().push(asked.clone());
    }
}

/// [`use_answer`] of what rests on the way: see `corpus::pace`.
#[hook]
pub fn use_paced<K, A, F>(
    desk: &Desk,
    key: K,
    answer: impl FnOnce(Question<K>, Pace) -> F + 'static,
) -> Option<Answer<K, A>>
where
    K: PartialEq + Clone + 'static,
    A: 'static,
    F: Future<Output = A> + 'static,
{
    use_asked(desk, key, true, |question| paced(question, answer))
}

/// [`use_paced`] of what is said beside a view that is drawn without it.
#[hook]
pub fn use_beside<K, A, F>(
    desk: &Desk,
    key: K,
    answer: impl FnOnce(Question<K>, Pace) -> F + 'static,
) -> Option<Answer<K, A>>
where
    K: PartialEq + Clone + 'static,
    A: 'static,
    F: Future<Output = A> + 'static,
{
    use_asked(desk, key, false, |question| paced(question, answer))
}

/// What goes on with an answer that rests, up to where the bit of its task is over.
fn paced<K, A, F: Future<Output = A>>(
    question: Question<K>,
    answer: impl FnOnce(Question<K>, Pace) -> F,
) -> impl FnMut() -> Option<A> {
    let over = || now() >= until();
    let mut answer = Box::pin(answer(question, Pace::resting(over)));
    move || go_on(answer.as_mut())
}

/// The answer to this question, taken out of those that are kept; else none yet. Whoever shows an answer
/// has it for himself: of what is drawn several times each asks something else.
fn taken<K: PartialEq + 'static, A: 'static>(
    answers: &Answers,
    question: &Question<K>,
) -> Own<K, A> {
    let mut all = answers.borrow_mut();
    let own = all.iter().enumerate().find_map(|(at, one)| {
        let own: Own<K, A> = one.clone().downcast().ok()?;
        let same = own.borrow().is_to(question);
        same.then_some((at, own))
    });
    own.map_or_else(Own::default, |(at, own)| {
        all.swap_remove(at);
        own
    })
}
