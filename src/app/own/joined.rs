//! The corpus of the page's articles and the reader's own.
//!
//! It is made anew when enough has come that it is worth while: each time about half as much again, so
//! that all of it together costs no more than three times the last.

use std::any::Any;
use std::rc::Rc;

use yew::platform::spawn_local;

use super::Now;
use super::crew::{Asked, Outcome, Task};
use super::library::{Library, Listed};
use super::record::Record;
use crate::corpus::stored::{Facts, opened};
use crate::corpus::{Corpus, Shelf, Sketch};

/// A corpus of fewer more is not worth while, as long as more come.
const WORTH: usize = 24;

impl Library {
    /// An article that is kept: listed, and in the corpus as soon as that is made anew.
    pub(super) fn take_in(&self, record: Record) {
        let listed = Listed {
            rev: record.rev,
            bytes: record.text.len() + record.found.len(),
            about: record.about.clone(),
        };
        self.take_out(&record.id);
        self.listed.borrow_mut().insert(record.id.clone(), listed);
        match opened(&record.id, &record.text, &record.found) {
            Some((article, extraction)) => {
                let entry = (article, extraction, record.about.shelf());
                self.fresh.borrow_mut().push(entry);
            }
            None => self.read_again(record),
        }
    }

    fn read_again(&self, record: Record) {
        let mut stale = self.stale.borrow_mut();
        let asked = Asked::Stale(stale.len());
        let (id, text) = (record.id.clone(), record.text.clone());
        stale.push(Some(record));
        drop(stale);
        self.crew.add(Task { asked, id, text });
    }

    /// An article is no longer kept.
    pub(super) fn take_out(&self, id: &str) {
        if self.listed.borrow_mut().remove(id).is_some() {
            self.fresh
                .borrow_mut()
                .retain(|(article, ..)| article.id != id);
            self.gone.borrow_mut().insert(id.to_owned());
        }
    }

    /// Makes the corpus anew with what came and without what went, where that is worth while or `now`.
    pub(super) fn join(&self, now: bool) {
        let (come, went) = (self.fresh.borrow().len(), self.gone.borrow().len());
        let has = self.corpus.borrow().entries().len();
        if come + went == 0 || !now && come + went < WORTH.max(has / 2) {
            return;
        }
        let (fresh, gone) = (self.fresh.take(), self.gone.take());
        let old = self.corpus.borrow().clone();
        let site = self.site.entries().iter().map(|entry| {
            let parts = (entry.article.clone(), entry.extraction.clone());
            (parts.0, parts.1, Shelf::site())
        });
        let stays = old.entries().iter().skip(self.site.entries().len());
        let stays = stays.filter(|entry| !gone.contains(&entry.article.id));
        let stays = stays.map(|entry| {
            let parts = (entry.article.clone(), entry.extraction.clone());
            (parts.0, parts.1, entry.shelf.clone())
        });
        let all: Vec<_> = stays.chain(fresh).collect();
        let corpus = if all.is_empty() {
            self.site.clone()
        } else {
            Rc::new(Corpus::shelved(site.chain(all)))
        };
        self.corpus.replace(corpus.clone());
        self.publish(Some(corpus).filter(|corpus| !Rc::ptr_eq(corpus, &self.site)));
    }

    pub(super) fn publish(&self, corpus: Option<Rc<Corpus>>) {
        let Some(me) = self.me() else {
            // Not made yet: the first telling comes when it is.
            return;
        };
        let library: Rc<dyn Any> = me;
        self.own.setter.set(Rc::new(Now {
            library: Some(library),
            corpus,
        }));
    }

    /// An article was read, or not.
    pub(super) fn outcome(&self, task: &Task, outcome: Outcome) {
        match task.asked {
            Asked::Brought(at) => self.brought_read(at, task, outcome),
            Asked::Stale(at) => {
                let record = self.stale.borrow_mut().get_mut(at).and_then(Option::take);
                if let (Some(record), Outcome::Read(found, facts)) = (record, outcome) {
                    self.found_again(record, found, *facts);
                }
            }
        }
        self.tell();
    }

    /// What the rules of this release found in an article that is kept.
    fn found_again(&self, mut record: Record, found: Vec<u8>, facts: Facts) {
        if opened(&record.id, &record.text, &found).is_none() {
            // It would be no other the next time.
            return;
        }
        let seen = record.rev;
        record.found = found;
        record.about.facts = facts;
        let (store, id) = (self.store.borrow().clone(), record.id.clone());
        let kept = record.clone();
        self.take_in(record);
        let last = self.stale.borrow().iter().all(Option::is_none);
        self.join(last);
        if let Some(store) = store {
            spawn_local(async move {
                // Another tab's is as good, and what was changed since is read by whoever changed it.
                let _ = store
                    .change(&[id], |record| {
                        if record.rev == seen {
                            record.found.clone_from(&kept.found);
                            record.about.facts = kept.about.facts.clone();
                        }
                    })
                    .await;
            });
        }
    }

    /// Articles that were kept before and are still to be read again.
    #[must_use]
    pub fn stale(&self) -> usize {
        self.stale.borrow().iter().flatten().count()
    }

    /// The sketches of all articles that the page has.
    pub(super) fn sketches(&self) -> Vec<(String, Sketch)> {
        let site = self.site.entries().iter();
        let site = site.map(|entry| (entry.article.id.clone(), Sketch::new(&entry.article.source)));
        let listed = self.listed.borrow();
        let own = listed.iter().filter_map(|(id, listed)| {
            let sketch = Sketch::read(&listed.about.facts.sketch)?;
            Some((id.clone(), sketch))
        });
        site.chain(own).collect()
    }
}
