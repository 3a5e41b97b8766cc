//! The corpus of the page's articles and the reader's own.
//!
//! What comes is made ready article by article, in bits of the page's time so short that nobody notices
//! them, and stands in the next version of the corpus when enough is ready that it is worth while: each
//! time some part as much again, for with every version all that is drawn is worked out anew.

use std::any::Any;
use std::rc::Rc;

use yew::platform::spawn_local;

use super::Now;
use super::crew::{Asked, Outcome, Task};
use super::library::{Library, Listed, now};
use super::pack::Pack;
use super::record::Record;
use super::signal::turn;
use crate::corpus::stored::opened;
use crate::corpus::{ArticleId, Corpus, Entry, Ready, Shelf, Sketch};

/// A version with fewer changes is not worth while, as long as more come.
const WORTH: usize = 24;
/// Nor is one with fewer than this part of what there is.
const PART: usize = 8;
/// So many texts are put into their articles at once.
const FILLED: usize = 400;
/// So many articles are compared with what is brought.
const SKETCHED: usize = 2_000;
/// A bit of the page's time, in milliseconds: half a frame of the screen is left for all else.
pub const BIT_MS: f64 = 8.0;

impl Library {
    /// An article that is kept: listed, and in the corpus as soon as there is a version with it.
    pub(super) fn take_in(&self, record: Record) {
        let taken = self.taken.get() + 1;
        self.taken.set(taken);
        let listed = Listed {
            taken,
            rev: record.rev,
            bytes: record.text.len() + record.found.len(),
            about: record.about.clone(),
        };
        self.unsettled();
        self.replaced(&record.id);
        let mut all = self.listed.borrow_mut();
        all.insert(record.id.as_str().into(), listed.into());
        self.waiting.borrow_mut().push_back((taken, record));
    }

    /// The same, unless it was taken in already, as it is.
    pub(super) fn take_in_once(&self, record: Record) {
        let here = self.listed.borrow().get(&*record.id).map(|here| here.rev);
        if here != Some(record.rev) {
            self.take_in(record);
        }
    }

    /// An article is no longer kept.
    pub(super) fn take_out(&self, id: &str) {
        self.unsettled();
        self.replaced(id);
        self.take_out_awaited(id);
    }

    /// It is not shown, if its text is still to come.
    pub(super) fn take_out_awaited(&self, id: &str) {
        let corpus = self.corpus.borrow();
        let entry = corpus.article_by_id(id).and_then(|at| corpus.entry(at));
        if entry.is_some_and(|entry| entry.is_awaited() && is_own(entry)) {
            self.gone.borrow_mut().insert(id.to_owned());
        }
    }

    /// What is kept under an id is another from now on, or nothing.
    fn replaced(&self, id: &str) {
        if self.listed.borrow_mut().remove(id).is_some() {
            self.gone.borrow_mut().insert(id.to_owned());
            self.unreadable.borrow_mut().remove(id);
        }
    }

    /// Whether this is what is kept under this id now.
    fn is_current(&self, id: &str, taken: u64) -> bool {
        let listed = self.listed.borrow();
        listed.get(id).is_some_and(|listed| listed.taken == taken)
    }

    /// Makes ready what was taken in, and the next version of the corpus where that is worth while or
    /// `now`: at once where it takes no longer than a bit, else bit by bit.
    pub(super) fn join(&self, now: bool) {
        if now {
            self.wanted.set(true);
        }
        if !self.joining.get() && !self.join_some() {
            let Some(me) = self.me() else { return };
            self.joining.set(true);
            spawn_local(async move {
                turn().await;
                while !me.join_some() {
                    turn().await;
                }
                me.joining.set(false);
                me.tell();
            });
        }
    }

    /// A bit of it; whether there is nothing more to do.
    fn join_some(&self) -> bool {
        let until = now() + BIT_MS;
        while now() < until {
            let next = self.waiting.borrow_mut().pop_front();
            let Some((taken, record)) = next else {
                self.fill_in();
                let come = self.fresh.borrow().len() + self.unseen.get();
                let went = self.gone.borrow().len();
                let has = self.corpus.borrow().entries().len();
                if self.wanted.replace(false) || come + went >= WORTH.max(has / PART) {
                    self.next_version();
                }
                return true;
            };
            if self.is_current(&record.id, taken) {
                self.make_ready(taken, record);
            }
            if self.filled.borrow().len() >= FILLED {
                self.fill_in();
            }
        }
        false
    }

    fn make_ready(&self, taken: u64, record: Record) {
        let corpus = self.corpus_to_grow();
        let stands = record.about.shelf();
        let at = corpus.article_by_id(&record.id);
        let here = at.and_then(|at| corpus.entry(at));
        if let Some(entry) = here.filter(|entry| *entry.article.source == *record.text) {
            // The rules of this release have read these very words.
            return self.is_ready(taken, corpus.reshelved(entry, stands));
        }
        let Some(kept) = opened(&record.id, &record.text, &record.found) else {
            return self.read_again(record);
        };
        if let Some(entry) = here.filter(|entry| entry.is_awaited()) {
            let stays = !self.gone.borrow().contains(&record.id);
            if stays && entry.awaits(&kept, &stands) {
                let ready = corpus.arrived_again(entry, kept);
                if let Some((ready, at)) = ready.zip(at) {
                    self.shares(&ready);
                    self.filled.borrow_mut().push((taken, at, ready));
                }
                return;
            }
            // It is another one now.
            self.gone.borrow_mut().insert(record.id);
        }
        self.is_ready(taken, corpus.ready_again(kept, stands));
    }

    fn is_ready(&self, taken: u64, ready: Ready) {
        self.shares(&ready);
        self.fresh.borrow_mut().push((taken, ready));
    }

    /// What is told of an article is not kept twice: of tens of thousands that is much.
    fn shares(&self, ready: &Ready) {
        let mut all = self.listed.borrow_mut();
        let Some(mut listed) = all.remove(ready.id()) else {
            return;
        };
        // Where it is being drawn it may stay as it is.
        if let Some(listed) = Rc::get_mut(&mut listed) {
            listed.about.facts.share(ready);
        }
        all.insert(ready.shared_id(), listed);
    }

    /// The corpus of which the next version is made: as soon as there are articles besides those of the
    /// page, these stand on a shelf of their own.
    pub(super) fn corpus_to_grow(&self) -> Rc<Corpus> {
        let corpus = self.corpus.borrow().clone();
        if !Rc::ptr_eq(&corpus, &self.site) {
            // Those of a pack stand there from the beginning.
            return corpus;
        }
        let site = self.site.entries().iter();
        let shelved: Vec<Ready> = site
            .map(|entry| self.site.reshelved(entry, Shelf::site()))
            .collect();
        let corpus = Rc::new(self.site.next(|_| false, shelved));
        self.corpus.replace(corpus.clone());
        corpus
    }

    /// Puts the texts that came into the articles that were ahead of them: some at a time, in a version
    /// that nobody sees before it is worth while.
    fn fill_in(&self) {
        let filled = self.filled.take();
        if filled.is_empty() {
            return;
        }
        let corpus = self.corpus_to_grow();
        let gone = self.gone.borrow();
        let filled = filled.into_iter().filter_map(|(taken, at, ready)| {
            let id = ready.id();
            let same = corpus
                .entry(at)
                .is_some_and(|entry| *entry.article.id == *id);
            let at = if same {
                Some(at)
            } else {
                corpus.article_by_id(id)
            };
            let stays = self.is_current(id, taken) && !gone.contains(id);
            at.filter(|_| stays).map(|at| (at, ready))
        });
        let filled: Vec<_> = filled.collect();
        self.unseen.set(self.unseen.get() + filled.len());
        drop(corpus);
        self.put_in(filled);
    }

    /// Puts articles in the places of those that are awaited, in a version that nobody has seen.
    pub(super) fn put_in(&self, filled: Vec<(ArticleId, Ready)>) {
        let mut corpus = self.corpus.borrow_mut();
        match Rc::get_mut(&mut corpus) {
            Some(own) => own.fill(filled),
            None => *corpus = Rc::new(corpus.filled(filled)),
        }
    }

    fn next_version(&self) {
        let (fresh, gone) = (self.fresh.take(), self.gone.take());
        let unseen = self.unseen.take();
        if fresh.is_empty() && gone.is_empty() && unseen == 0 {
            return;
        }
        let fresh = fresh.into_iter();
        let fresh = fresh.filter(|(taken, ready)| self.is_current(ready.id(), *taken));
        let fresh: Vec<_> = fresh.map(|(_, ready)| ready).collect();
        let mut next = self.corpus_to_grow();
        if !(fresh.is_empty() && gone.is_empty()) {
            let stays = |entry: &Entry| !gone.contains(&*entry.article.id);
            next = Rc::new(next.next(stays, fresh));
        }
        let only_site = !self.shows_pack() && next.entries().len() == self.site.entries().len();
        let corpus = if only_site { self.site.clone() } else { next };
        self.corpus.replace(corpus.clone());
        self.publish(Some(corpus).filter(|_| !only_site));
    }

    /// Whether a pack's articles stand in the place of the page's.
    fn shows_pack(&self) -> bool {
        self.pack.as_ref().is_some_and(Pack::is_shown)
    }

    /// The corpus as it stands is shown.
    pub(super) fn publish_all(&self) {
        let corpus = self.corpus.borrow().clone();
        self.publish(Some(corpus));
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
            awaited: self.pack.as_ref().is_some_and(Pack::is_awaited),
        }));
    }

    /// An article was read, or not.
    pub(super) fn outcome(&self, task: &Task, outcome: Outcome) {
        match task.asked {
            Asked::Brought(at) => self.brought_read(at, task, outcome),
            Asked::Packed(at) => self.packed_read(at, task, outcome),
            Asked::Stale(number) => {
                self.stale_read(number, outcome);
            }
        }
        self.tell();
    }

    /// The sketches of all articles that the page has; of a pack's, of no more than a press can wait for.
    pub(super) fn sketches(&self) -> Vec<(String, Sketch)> {
        let corpus = if self.shows_pack() {
            self.corpus.borrow().clone()
        } else {
            self.site.clone()
        };
        let site = corpus.entries().iter();
        let site = site
            .filter(|entry| !entry.is_awaited() && !is_own(entry))
            .take(SKETCHED);
        let site = site.map(|entry| {
            (
                entry.article.id.to_string(),
                Sketch::new(&entry.article.source),
            )
        });
        let listed = self.listed.borrow();
        let own = listed
            .iter()
            .filter_map(|(id, listed)| Some((id.to_string(), listed.about.facts.sketch.clone()?)));
        site.chain(own).collect()
    }
}

/// Whether the reader brought it.
pub(super) fn is_own(entry: &Entry) -> bool {
    entry.shelf.groups.iter().any(|group| group == Shelf::OWN)
}
