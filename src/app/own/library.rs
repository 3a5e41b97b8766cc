//! The library: what is kept, what is brought, and the corpus of both together with the page's own.
//!
//! It lives as long as the page and is told to the parts of the page that draw it whenever it changes, a
//! few times a second at most. The corpus is made anew when enough has come that it is worth while: each
//! time about half as much again, so that all of it together costs no more than three times the last.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashSet, VecDeque};
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use yew::Callback;
use yew::platform::spawn_local;

use super::about::About;
use super::brought::Brought;
use super::crew::{Asked, Crew, Outcome, Task};
use super::feed::Source;
use super::record::Record;
use super::signal::pause;
use super::store::{Store, Trouble};
use super::tabs::{Changed, Tabs};
use super::{Now, Own};
use crate::article::Article;
use crate::corpus::stored::{Facts, opened};
use crate::corpus::{Corpus, Shelf, Sketch};
use crate::extract::Extraction;
use crate::import::message::Options;

/// Between two tellings, in milliseconds.
const TELLS_MS: u32 = 200;
/// A corpus of fewer more is not worth while, as long as more come.
const WORTH: usize = 24;
/// Between two pieces of what is kept the page has its turn.
const TURN_MS: u32 = 0;

/// What is told of an article that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// How often it was changed.
    pub rev: u32,
    /// Bytes of its text and of what was found.
    pub bytes: usize,
    /// The rest.
    pub about: About,
}

/// What was just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// So many articles were kept, of what was brought together.
    Kept(usize, u64),
    /// So many were added as long as the page is open: the browser keeps nothing.
    Held(usize),
    /// Keeping stopped: so many are kept, so many are not.
    Stopped(usize, usize, Trouble),
    /// So many were removed; they can be put back.
    Removed(usize),
    /// So many were put back.
    Back(usize),
    /// Something could not be done.
    Failed(Trouble),
    /// An archive was written, or not.
    Archived(bool),
    /// What was no archive that is read.
    NoArchive,
}

/// All of it.
pub struct Library {
    own: Own,
    /// The page's own articles.
    site: Rc<Corpus>,
    pub(super) crew: Rc<Crew>,
    pub(super) store: RefCell<Option<Rc<Store>>>,
    pub(super) tabs: RefCell<Option<Tabs>>,
    /// Why nothing is kept, where that is so.
    pub trouble: Cell<Option<Trouble>>,
    /// Whether what is kept is all there.
    pub opened: Cell<bool>,
    /// What is kept, by id.
    pub listed: RefCell<BTreeMap<String, Listed>>,
    /// What is brought.
    pub brought: RefCell<Option<Brought>>,
    /// What was just done.
    pub told: RefCell<Option<Told>>,
    /// What was removed last, as long as it can be put back.
    pub(super) removed: RefCell<Vec<Record>>,
    /// Bytes that the browser keeps for this origin, and that it would.
    pub usage: Cell<Option<(f64, f64)>>,
    /// Articles kept that other rules read.
    pub(super) stale: RefCell<Vec<Option<Record>>>,
    /// What the corpus has not yet.
    fresh: RefCell<Vec<(Article, Extraction, Shelf)>>,
    gone: RefCell<HashSet<String>>,
    corpus: RefCell<Rc<Corpus>>,
    heard: RefCell<Vec<(usize, Callback<()>)>>,
    next: Cell<usize>,
    telling: RefCell<Option<Timeout>>,
    /// The files that are brought, and which are still to be opened, and how.
    pub(super) files: RefCell<Vec<Source>>,
    pub(super) queue: RefCell<VecDeque<(usize, Options)>>,
    pub(super) feeding: Cell<bool>,
    /// What an archive holds besides articles, until they are kept.
    besides: RefCell<Option<String>>,
    /// Whether what is ready is being written down.
    pub(super) writing: Cell<bool>,
    me: Weak<Self>,
}

/// Now, in milliseconds.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

impl Library {
    /// The library of a page with these articles; it opens what is kept.
    pub fn new(own: Own, site: Rc<Corpus>) -> Rc<Self> {
        let library = Rc::new_cyclic(|me: &Weak<Self>| Self {
            own,
            crew: {
                let me = me.clone();
                Crew::new(move |task, outcome| {
                    if let Some(library) = me.upgrade() {
                        library.outcome(&task, outcome);
                    }
                })
            },
            corpus: RefCell::new(site.clone()),
            site,
            store: RefCell::default(),
            tabs: RefCell::default(),
            trouble: Cell::default(),
            opened: Cell::default(),
            listed: RefCell::default(),
            brought: RefCell::default(),
            told: RefCell::default(),
            removed: RefCell::default(),
            usage: Cell::default(),
            stale: RefCell::default(),
            fresh: RefCell::default(),
            gone: RefCell::default(),
            heard: RefCell::default(),
            next: Cell::default(),
            telling: RefCell::default(),
            files: RefCell::default(),
            queue: RefCell::default(),
            feeding: Cell::default(),
            besides: RefCell::default(),
            writing: Cell::default(),
            me: me.clone(),
        });
        library.publish(None);
        spawn_local(library.clone().open());
        library
    }

    pub(super) fn me(&self) -> Option<Rc<Self>> {
        self.me.upgrade()
    }

    async fn open(self: Rc<Self>) {
        let me = self.me.clone();
        let gone = move || {
            if let Some(library) = me.upgrade() {
                library.trouble.set(Some(Trouble::Newer));
                library.store.replace(None);
                library.tell();
            }
        };
        match Store::open(gone).await {
            Ok(store) => {
                self.store.replace(Some(Rc::new(store)));
                let me = self.me.clone();
                let tabs = Tabs::open(move |changed| {
                    if let Some(library) = me.upgrade() {
                        spawn_local(library.refresh(changed));
                    }
                });
                self.tabs.replace(tabs);
                self.load().await;
            }
            Err(trouble) => self.trouble.set(Some(trouble)),
        }
        self.opened.set(true);
        self.tell();
    }

    /// Takes in all that is kept, a piece at a time.
    async fn load(&self) {
        let Some(store) = self.store.borrow().clone() else {
            return;
        };
        let mut after: Option<String> = None;
        loop {
            let piece = match store.piece(after.as_deref()).await {
                Ok(piece) => piece,
                Err(trouble) => return self.trouble.set(Some(trouble)),
            };
            let Some(last) = piece.last() else { break };
            after = Some(last.id.clone());
            for record in piece {
                self.take_in(record);
            }
            self.join(false);
            pause(TURN_MS).await;
        }
        self.join(true);
    }

    /// What another tab changed.
    async fn refresh(self: Rc<Self>, changed: Changed) {
        let Some(store) = self.store.borrow().clone() else {
            return;
        };
        let ids = match changed {
            Changed::These(ids) => ids,
            Changed::All => {
                let here: Vec<String> = self.listed.borrow().keys().cloned().collect();
                for id in here {
                    self.take_out(&id);
                }
                self.load().await;
                return self.tell();
            }
        };
        let Ok(there) = store.get(&ids).await else {
            return;
        };
        for id in &ids {
            self.take_out(id);
        }
        for record in there {
            self.take_in(record);
        }
        self.join(true);
        self.tell();
    }

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

    fn publish(&self, corpus: Option<Rc<Corpus>>) {
        let Some(me) = self.me() else {
            // Not made yet: the first telling comes when it is.
            return;
        };
        let library: Rc<dyn std::any::Any> = me;
        self.own.setter.set(Rc::new(Now {
            library: Some(library),
            corpus,
        }));
    }

    /// Something changed: those that draw it are told, soon.
    pub fn tell(&self) {
        if self.telling.borrow().is_some() {
            return;
        }
        let me = self.me.clone();
        let timer = Timeout::new(TELLS_MS, move || {
            let Some(library) = me.upgrade() else { return };
            drop(library.telling.take());
            library.tell_now();
        });
        self.telling.replace(Some(timer));
    }

    /// The same at once.
    pub fn tell_now(&self) {
        if let Some(brought) = self.brought.borrow_mut().as_mut() {
            brought.clock(now());
        }
        let heard = self.heard.borrow().clone();
        for (_, heard) in heard {
            heard.emit(());
        }
    }

    /// Whoever draws it is told from now on, until they are [`deaf`](Self::deaf) under this number.
    pub fn hear(&self, heard: Callback<()>) -> usize {
        let number = self.next.get();
        self.next.set(number + 1);
        self.heard.borrow_mut().push((number, heard));
        number
    }

    /// No longer.
    pub fn deaf(&self, number: usize) {
        self.heard.borrow_mut().retain(|(at, _)| *at != number);
    }

    /// Says what was just done.
    pub fn say(&self, told: Option<Told>) {
        self.told.replace(told);
        self.tell_now();
    }

    /// An article was read, or not.
    fn outcome(&self, task: &Task, outcome: Outcome) {
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

    /// What an archive holds besides articles: kept when they are.
    pub(super) fn kept_besides(&self, kept: String) {
        self.besides.replace(Some(kept));
    }

    /// The same, once.
    #[must_use]
    pub fn take_besides(&self) -> Option<String> {
        self.besides.take()
    }

    /// Whether an archive held nothing but articles.
    #[must_use]
    pub fn brings_nothing_else(&self) -> bool {
        self.besides.borrow().is_none()
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
