//! The articles of a pack (`corpus::pack`) in the place of those that are built in: `?corpus=NAME.tlpack`, or by
//! default where the page was built with one, which its own element then names.
//!
//! - `source`: fetching it, and going on where the network broke; `unpack`: undoing its packing
//! - `opening`: its front, by which everything counts and filters; `filling`: the texts, as they come
//! - `told`: what is said of it
//!
//! It is read as one stream, whatever the server can: asked for from a byte on, a server that knows ranges
//! goes on after a break where it broke, and gives the block of an article that somebody wants to read before
//! its turn. One that does not gives the whole again, and what is there already is passed over.
//!
//! Nothing is drawn before the front is there or known to be of no use: else whoever opens an office's own
//! articles would first see others.

mod filling;
mod opening;
mod source;
mod told;
mod unpack;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub use told::{Coming, foot, progress, sentence};

use super::signal::Signal;
use crate::corpus::pack::{Fault, Head};
use crate::corpus::{ArticleId, Ready};
use opening::Fetched;
use source::Source;

/// Why a pack, or the rest of it, is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Its address is not one that the page may ask.
    Address,
    /// The page was opened without a server.
    Serverless,
    /// The server answers with this status.
    Status(u16),
    /// The network broke, more than once.
    Broken,
    /// The browser cannot undo its packing.
    Unpacker,
    /// It is not what it should be.
    Fault(Fault),
}

impl From<Fault> for Lack {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl Lack {
    /// Whether it may be otherwise when it is tried once more.
    #[must_use]
    pub fn passes(self) -> bool {
        matches!(self, Self::Broken | Self::Status(500..))
    }
}

/// A pack, and how far it is.
#[derive(Default)]
pub struct Pack {
    /// What it is, once that is known.
    pub head: RefCell<Option<Rc<Head>>>,
    /// Why it is not there, or not whole.
    pub lack: Cell<Option<Lack>>,
    /// Whether its articles are to be seen, or never will be.
    settled: Cell<bool>,
    /// Articles whose texts are there.
    filled: Cell<usize>,
    /// Articles that could not be read again by these rules.
    lost: Cell<usize>,
    source: RefCell<Option<Rc<Source>>>,
    /// Which blocks are there, by their numbers, or on their way by themselves.
    taken: RefCell<Vec<bool>>,
    /// Texts that are ready, and no version of the corpus has.
    fresh: RefCell<Vec<(ArticleId, Ready)>>,
    /// The article that somebody waits for.
    wanted: Cell<Option<ArticleId>>,
    /// What is left to fetch after a break.
    rest: RefCell<Option<Fetched>>,
    /// Rung when an article was read again.
    read: Signal,
}

impl Pack {
    /// The one that the page's own element names.
    pub fn named() -> Option<Self> {
        super::pack_name().map(|_| Self::default())
    }

    /// Whether the page waits for it, and shows nothing meanwhile.
    pub fn is_awaited(&self) -> bool {
        !self.settled.get()
    }

    /// Whether its articles stand in the place of those that are built in.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.settled.get() && self.head.borrow().is_some()
    }

    /// How many articles are there with their texts, and how many there will be.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let head = self.head.borrow();
        let all = head.as_ref().map_or(0, |head| head.articles());
        (self.filled.get() + self.lost.get(), all)
    }

    /// Whether other rules read its articles, so that they are read again.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        let head = self.head.borrow();
        head.as_ref()
            .is_some_and(|head| head.rules != crate::corpus::pack::rules())
    }
}
