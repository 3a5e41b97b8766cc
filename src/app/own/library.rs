//! The library: what is kept, what is brought, and the corpus of both together with the page's own.
//!
//! It lives as long as the page and is told to the parts of the page that draw it whenever it changes, a
//! few times a second at most.

use foldhash::HashSet;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::{Rc, Weak};
use std::sync::Arc;

use gloo::timers::callback::Timeout;
use gloo::utils::window;
use web_sys::Performance;
use yew::Callback;
use yew::platform::spawn_local;

use super::Own;
use super::about::About;
use super::brought::Brought;
use super::crew::Crew;
use super::feed::Source;
use super::pack::{Lack, Pack};
use super::record::Record;
use super::signal::{Signal, pause, turn};
use super::store::{Store, Trouble};
use super::tabs::{Changed, Tabs};
use crate::corpus::{ArticleId, Corpus, Ready};
use crate::import::message::Options;

/// Between two tellings, in milliseconds.
const TELLS_MS: u32 = 200;
/// Whether what was taken in is ready is looked at so often.
const TURN_MS: u32 = 0;
/// So many articles may wait to be made ready before more are read from the database.
const BEHIND: usize = 100;

/// What is told of an article that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// When it was taken in: what came of it before is old.
    pub taken: u64,
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
    /// A pack, or the rest of it, is not there.
    Lack(Lack),
}

impl Told {
    /// Whether it merely confirms, and so may go away by itself. That articles were kept is one of these:
    /// an import is undone among the reader's own articles at any time.
    pub const fn fades(&self) -> bool {
        matches!(self, Self::Kept(..) | Self::Back(_) | Self::Archived(true))
    }
}

/// All of it.
pub struct Library {
    pub(super) own: Own,
    /// The page's own articles.
    pub(super) site: Rc<Corpus>,
    /// Those that stand in their place, where there is such a pack.
    pub pack: Option<Pack>,
    pub(super) crew: Rc<Crew>,
    pub(super) store: RefCell<Option<Rc<Store>>>,
    pub(super) tabs: RefCell<Option<Tabs>>,
    /// Why nothing is kept, where that is so.
    pub trouble: Cell<Option<Trouble>>,
    /// Whether what is kept is all there.
    pub opened: Cell<bool>,
    /// What is kept, by id.
    pub listed: RefCell<BTreeMap<Arc<str>, Rc<Listed>>>,
    /// What is brought.
    pub brought: RefCell<Option<Brought>>,
    /// What was just done.
    pub told: RefCell<Option<Told>>,
    /// What was removed last, as long as it can be put back.
    pub(super) removed: RefCell<Vec<Record>>,
    /// Bytes that the browser keeps for this origin, and that it would.
    pub usage: Cell<Option<(f64, f64)>>,
    /// Articles kept that other rules read, by the number under which they are asked about.
    pub(super) stale: RefCell<BTreeMap<u64, Record>>,
    /// Those of them that could not be read again.
    pub(super) unreadable: RefCell<HashSet<String>>,
    /// What these rules found in others of them, until it is written down, and whether somebody does.
    pub(super) anew: RefCell<Vec<Record>>,
    pub(super) writing_anew: Cell<bool>,
    /// How often something was taken in.
    pub(super) taken: Cell<u64>,
    /// What was taken in and is not ready yet; what is, and the corpus has not; what it still has.
    pub(super) waiting: RefCell<VecDeque<(u64, Record)>>,
    pub(super) fresh: RefCell<Vec<(u64, Ready)>>,
    pub(super) gone: RefCell<HashSet<String>>,
    /// Articles that count and filter before their texts are there, as long as these come; whether it is being
    /// read which words they have, what is rung when it was, and whether it could not be; texts that no
    /// version of the corpus has yet, and how many one has that was not shown; when something was last
    /// taken in or out, and whether it is awaited that nothing is any more. See `front`.
    pub(super) ahead: Cell<usize>,
    pub(super) indexing: Cell<bool>,
    pub(super) indexed: Signal,
    pub(super) unindexed: Cell<bool>,
    pub(super) filled: RefCell<Vec<(u64, ArticleId, Ready)>>,
    pub(super) unseen: Cell<usize>,
    pub(super) changed: Cell<f64>,
    pub(super) settling: Cell<bool>,
    /// Whether it is being made ready, and whether it is to be seen as soon as it is.
    pub(super) joining: Cell<bool>,
    pub(super) wanted: Cell<bool>,
    pub(super) corpus: RefCell<Rc<Corpus>>,
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
    pub(super) me: Weak<Self>,
}

/// Now, in milliseconds.
pub fn now() -> f64 {
    thread_local! {
        static CLOCK: Option<Performance> = window().performance();
    }
    CLOCK.with(|clock| clock.as_ref().map_or(0.0, Performance::now))
}

impl Library {
    /// The library of a page with these articles; it opens the pack that is to stand in their place, and
    /// what is kept, but where the page is `embedded` in another.
    pub fn new(own: Own, site: Rc<Corpus>, embedded: bool) -> Rc<Self> {
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
            pack: Pack::named(),
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
            unreadable: RefCell::default(),
            anew: RefCell::default(),
            writing_anew: Cell::default(),
            taken: Cell::default(),
            waiting: RefCell::default(),
            fresh: RefCell::default(),
            gone: RefCell::default(),
            ahead: Cell::default(),
            indexing: Cell::default(),
            indexed: Signal::default(),
            unindexed: Cell::default(),
            filled: RefCell::default(),
            unseen: Cell::default(),
            changed: Cell::default(),
            settling: Cell::default(),
            joining: Cell::default(),
            wanted: Cell::default(),
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
        spawn_local(library.clone().open(embedded));
        library
    }

    pub(super) fn me(&self) -> Option<Rc<Self>> {
        self.me.upgrade()
    }

    async fn open(self: Rc<Self>, embedded: bool) {
        self.open_pack().await;
        if embedded {
            return;
        }
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
                self.open_front().await;
                let whole = self.load().await;
                self.close_front(whole).await;
            }
            Err(trouble) => self.trouble.set(Some(trouble)),
        }
        self.opened.set(true);
        self.tell();
    }

    /// Takes in all that is kept, a piece at a time; whether that is all.
    async fn load(&self) -> bool {
        let Some(store) = self.store.borrow().clone() else {
            return false;
        };
        let mut after: Option<String> = None;
        loop {
            let piece = match store.piece(after.as_deref()).await {
                Ok(piece) => piece,
                Err(trouble) => {
                    self.trouble.set(Some(trouble));
                    return false;
                }
            };
            let Some(last) = piece.last() else { break };
            after = Some(last.id.clone());
            for record in piece {
                self.take_in_once(record);
            }
            self.join(false);
            self.tell();
            turn().await;
            // No more is held in two forms at once than a few pieces.
            while self.waiting.borrow().len() > BEHIND {
                pause(TURN_MS).await;
            }
        }
        self.join(true);
        while self.joining.get() {
            pause(TURN_MS).await;
        }
        true
    }

    /// What another tab changed.
    async fn refresh(self: Rc<Self>, changed: Changed) {
        let Some(store) = self.store.borrow().clone() else {
            return;
        };
        let ids = match changed {
            Changed::These(ids) => ids,
            Changed::All => {
                let here: Vec<Arc<str>> = self.listed.borrow().keys().cloned().collect();
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
}
