//! What a view works out of the articles that pass: of a few at once, of many as soon as it is there,
//! and meanwhile what was there before.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::FEW;
use crate::app::asking::{Asked, ask};
use crate::app::desk::{Answers, Desk};
use crate::app::own::{BIT_MS, now};
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
/// when the view is left, for whoever comes back.
#[hook]
pub fn use_answer<K, A, S>(
    desk: &Desk,
    key: K,
    search: impl FnOnce(Question<K>) -> S,
) -> Option<Answer<K, A>>
where
    K: PartialEq + Clone + 'static,
    A: 'static,
    S: FnMut() -> Option<A> + 'static,
{
    let again = use_force_update();
    let asked = use_memo((), |()| own::<K, A>(&desk.answers));
    let came = use_mut_ref(|| false);
    let question = Question {
        corpus: desk.corpus.clone(),
        found: desk.found.clone(),
        key,
    };
    keep(&desk.answers, &asked);
    let mut asking = false;
    if asked.borrow().is_to(&question) {
        asked.borrow_mut().drop_search();
    } else {
        if !came.replace(true) {
            // What was asked when the reader was last here is nothing to show now.
            asked.borrow_mut().last = None;
        }
        if desk.corpus.entries().len() > FEW {
            let of = question.clone();
            asking = ask(&asked, question, || search(of), again);
        } else {
            let mut search = search(question.clone());
            loop {
                if let Some(answer) = search() {
                    asked.borrow_mut().put(question, answer);
                    break;
                }
            }
        }
    }
    came.replace(true);
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
    desk.arrival.set(answer.is_some());
    let waited = use_mut_ref(|| false);
    if answer.is_none() {
        waited.replace(true);
    }
    let arrival = desk.arrival.clone();
    use_effect_with(answer.is_some(), move |there| {
        if *there && waited.replace(false) {
            arrival.tell();
        }
    });
    let (asked, arrival) = (asked.clone(), desk.arrival.clone());
    use_effect_with((), move |()| {
        move || {
            asked.borrow_mut().drop_search();
            arrival.set(true);
        }
    });
    answer
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
    use_answer(desk, key, |question| {
        let until = Rc::new(Cell::new(0.0));
        let pace = Pace::resting({
            let until = until.clone();
            move || now() >= until.get()
        });
        let mut answer = Box::pin(answer(question, pace));
        move || {
            until.set(now() + BIT_MS);
            go_on(answer.as_mut())
        }
    })
}

/// The questions of this type that are kept, or none.
fn own<K: 'static, A: 'static>(answers: &Answers) -> Own<K, A> {
    let all = answers.borrow();
    let known = all.iter().find_map(|one| one.clone().downcast().ok());
    known.unwrap_or_default()
}

/// Keeps the questions among the answers to what passes now: those to what passed before are let go with
/// it, but for those that are shown.
fn keep<K: 'static, A: 'static>(answers: &Answers, own: &Own<K, A>) {
    let own: Rc<dyn Any> = own.clone();
    let mut all = answers.borrow_mut();
    if !all.iter().any(|one| Rc::ptr_eq(one, &own)) {
        all.push(own);
    }
}
