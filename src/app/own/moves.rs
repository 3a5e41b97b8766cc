//! What a reader does with articles that are brought and not kept yet: brings them, and mends what was
//! understood.

use std::rc::Rc;

use js_sys::Date;
use yew::prelude::{Html, html};

use super::brought::Brought;
use super::crew::{Asked, Outcome, Task};
use super::item::{Item, Stand};
use super::library::Library;
use crate::corpus::Like;
use crate::import::{Draft, Encoding, Refused, mend};
use crate::order::InOrder as _;
use crate::text::Instant;

impl Library {
    /// Something is brought: what is under way goes on with more.
    pub(super) fn begin(&self) -> u64 {
        let mut brought = self.brought.borrow_mut();
        if let Some(brought) = brought.as_ref().filter(|brought| brought.open()) {
            return brought.batch;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let batch = Date::now() as u64;
        let sketches = self.sketches();
        let here = sketches
            .iter()
            .map(|(id, sketch)| (id.as_str(), sketch.clone()));
        *brought = Some(Brought::new(batch, here));
        batch
    }

    /// An article that was understood.
    pub(super) fn understood(&self, draft: Draft, file: Option<usize>) {
        let batch = self.begin();
        self.bring(Item::new(draft, batch, file));
    }

    pub(super) fn bring(&self, item: Item) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            let asked = Asked::Brought(brought.items.len());
            let (id, text) = (item.id.clone(), item.text.clone());
            brought.items.push(item);
            self.crew.add(Task { asked, id, text });
        }
        self.tell();
    }

    /// Something that gave none.
    pub(super) fn refused(&self, refused: Refused) {
        self.begin();
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            brought.refused.push(refused);
        }
        self.tell();
    }

    /// A text that the reader pasted.
    pub fn paste(&self, text: &str) {
        self.understood(super::plain::pasted("", text), None);
        self.tell_now();
    }

    /// An article that is brought was read, or not.
    pub(super) fn brought_read(&self, at: usize, task: &Task, outcome: Outcome) {
        {
            let mut brought = self.brought.borrow_mut();
            let Some(brought) = brought.as_mut() else {
                return;
            };
            // What was another text by then is not told of this one.
            let item = brought.items.get_mut(at);
            let Some(item) = item.filter(|item| Rc::ptr_eq(&item.text, &task.text)) else {
                return;
            };
            match outcome {
                Outcome::Read(found, facts) => {
                    brought.read(at, found, *facts);
                    let id = &brought.items[at].id;
                    if self.listed.borrow().contains_key(id.as_str()) {
                        brought.items[at].chosen = false;
                    }
                }
                Outcome::Lost => {
                    item.stand = Stand::Lost;
                    item.chosen = false;
                }
                Outcome::Unread => brought.unread = true,
            }
        }
        self.write();
    }

    /// Mends an article that is brought.
    pub fn mend(&self, at: usize, mend: impl FnOnce(&mut Item)) {
        let task = {
            let mut brought = self.brought.borrow_mut();
            let Some(item) = brought.as_mut().and_then(|b| b.items.get_mut(at)) else {
                return;
            };
            let before = item.text.clone();
            mend(item);
            let asked = Asked::Brought(at);
            let (id, text) = (item.id.clone(), item.text.clone());
            (!Rc::ptr_eq(&before, &item.text)).then_some(Task { asked, id, text })
        };
        if let Some(task) = task {
            self.crew.add(task);
        }
        self.tell_now();
    }

    /// Chooses all that can be kept, or none; what is here already is not chosen with the others.
    pub fn choose_all(&self, chosen: bool) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            for item in &mut brought.items {
                let open = matches!(item.stand, Stand::Waiting | Stand::Read);
                let same = matches!(item.like, Some((_, Like::Same)));
                item.chosen = chosen && open && !same;
            }
        }
        self.tell_now();
    }

    /// Puts what is brought into collections.
    pub fn put_into(&self, collections: &[String]) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            for item in &mut brought.items {
                item.about.collections.extend_from_slice(collections);
                item.about.trust();
            }
        }
    }

    /// The names of all collections, for fields that ask for some.
    pub fn collections_list(&self) -> Html {
        let listed = self.listed.borrow();
        let names = listed.values().flat_map(|one| &one.about.collections);
        let mut names: Vec<_> = names.cloned().collect();
        names.order();
        names.dedup();
        let options = names.into_iter().map(|value| html! { <option {value} /> });
        html! { <datalist id="own-collections">{ for options }</datalist> }
    }

    /// Reads again what no program was there for.
    pub fn retry(&self) {
        let mut tasks = Vec::new();
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            brought.unread = false;
            for (at, item) in brought.items.iter().enumerate() {
                if item.stand == Stand::Waiting {
                    let (id, text) = (item.id.clone(), item.text.clone());
                    let asked = Asked::Brought(at);
                    tasks.push(Task { asked, id, text });
                }
            }
        }
        for task in tasks {
            self.crew.add(task);
        }
        self.tell_now();
    }

    /// Reads an article that is brought as of another encoding.
    pub fn decode(&self, at: usize, encoding: Encoding) {
        if let Some(me) = self.me() {
            super::feed::again(&me, at, encoding);
        }
    }
}

/// The text with another headline and another day, as far as they are given.
#[must_use]
pub fn renamed(text: &str, title: Option<&str>, day: Option<Instant>) -> String {
    let mut text = text.to_owned();
    if let Some(title) = title {
        text = mend::retitled(&text, title);
    }
    if let Some(Instant {
        year: Some(year),
        month: Some(month),
        day: Some(day),
    }) = day
    {
        text = mend::redated(&text, year, month, day);
    }
    text
}
