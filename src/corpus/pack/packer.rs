//! Makes a pack: articles go in, in the order in which they are to lie there, blocks and the front come out.
//!
//! What is dear is told apart from what has to be done in turn: a [`Gist`] is made of any article at any time
//! on any thread, while names are numbered by the packer alone, so that a pack is the same however
//! many threads read the articles. Packing and summing parts up is left to whoever writes the file.

use foldhash::HashSet;
use std::sync::Arc;

use super::block::Filled;
use super::front::{Front, Line};
use crate::article::Article;
use crate::corpus::area::{Cues, WorkArea};
use crate::corpus::called::Called;
use crate::corpus::unit::{Told, Unit};
use crate::corpus::{Shelf, about};
use crate::extract::{Extraction, packed};
use crate::text::nfc;

/// A block ends with the article that brings it to so many bytes of text: an article that somebody waits for is
/// fetched with its block, and below this blocks pack worse.
const BLOCK: usize = 256 * 1024;

/// Makes gists.
pub struct Looker {
    names: about::Names,
    cues: Cues,
}

/// What is looked for in an article before it is packed.
#[derive(Debug)]
pub struct Gist {
    places: Vec<String>,
    areas: Vec<(WorkArea, u32)>,
    found: Vec<u8>,
}

impl Looker {
    /// One, with its tables at hand.
    #[must_use]
    pub fn new() -> Self {
        Self {
            names: about::Names::new(),
            cues: Cues::new(),
        }
    }

    /// That of an article.
    #[must_use]
    pub fn gist(&self, article: &Article, extraction: &Extraction) -> Gist {
        Gist {
            places: about::places(&self.names, article, extraction),
            areas: self.cues.areas(article),
            found: packed::packed(article, extraction),
        }
    }
}

impl Default for Looker {
    fn default() -> Self {
        Self::new()
    }
}

/// A block as it was filled: its bytes, and how many articles it holds.
pub type Done = (Vec<u8>, usize);

/// A pack that is being made.
#[derive(Default)]
pub struct Packer {
    called: Called,
    front: Front,
    block: Filled,
    ids: HashSet<String>,
    articles: usize,
}

impl Packer {
    /// An article more; gives the block that is full with it. Of articles of one id the second has
    /// `~2` behind it and so on: in a pack each is found by its own.
    pub fn add(&mut self, article: &Article, extraction: &Extraction, gist: Gist) -> Option<Done> {
        let Gist {
            places,
            areas,
            found,
        } = gist;
        let told = Told {
            article,
            extraction,
            shelf: &Shelf::default(),
            places: &places,
            areas,
        };
        let unit = Unit::new(told, Arc::default(), &mut self.called);
        let id = self.own(&article.id);
        let published = article.published.as_ref();
        let line = Line {
            id: &id,
            heading: &nfc(article.heading()),
            published: published.map(|at| (at.iso.as_str(), at.day)),
            unit: &unit,
        };
        self.front.add(&line, &self.called);
        self.block.add(&article.source, &found);
        self.articles += 1;
        (self.block.weight() >= BLOCK).then(|| self.cut())
    }

    fn own(&mut self, id: &str) -> String {
        let more = (2..).map(|number: u32| format!("{id}~{number}"));
        let mut names = std::iter::once(id.to_owned()).chain(more);
        let free = names.find(|name| !self.ids.contains(name));
        let own = free.unwrap_or_default();
        self.ids.insert(own.clone());
        own
    }

    fn cut(&mut self) -> Done {
        let block = std::mem::take(&mut self.block);
        (block.bytes(), block.articles)
    }

    /// How many articles there are.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.articles
    }

    /// No more: the last block, where there is one, and the front.
    #[must_use]
    pub fn finish(mut self) -> (Option<Done>, Vec<u8>) {
        let last = (self.block.articles > 0).then(|| self.cut());
        (last, self.front.put_behind(Vec::new(), &self.called))
    }
}
