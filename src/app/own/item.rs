//! An article that is brought: what was understood of it, and how far it is.

use std::rc::Rc;

use super::about::{About, id_of};
use crate::corpus::Like;
use crate::import::{Draft, Encoding, Note};

/// How far an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// The rules have not read it yet.
    Waiting,
    /// They have; it is not kept.
    Read,
    /// It was too much for them.
    Lost,
    /// It is being kept.
    Leaving,
    /// It is kept.
    Kept,
}

/// Another article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// One that the page has, by its id.
    Here(String),
    /// One that is brought with it, by its number.
    Brought(usize),
}

/// An article that is brought.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// Its source.
    pub text: Rc<str>,
    /// What was found, sealed.
    pub found: Vec<u8>,
    /// How it was read, and what the reader says of it.
    pub about: About,
    /// How far it is.
    pub stand: Stand,
    /// Whether it is to be kept.
    pub chosen: bool,
    /// An article much like it.
    pub like: Option<(Other, Like)>,
    /// What else its bytes may be.
    pub guesses: Vec<Encoding>,
    /// What the reader should know of how it was read.
    pub notes: Vec<Note>,
    /// The file that it came out of, by its number; none where it was pasted.
    pub file: Option<usize>,
}

impl Item {
    /// What came out of a file.
    #[must_use]
    pub fn new(draft: Draft, batch: u64, file: Option<usize>) -> Self {
        let mut about = About {
            path: draft.path,
            format: draft.format,
            encoding: draft.encoding,
            url: draft.url,
            place: draft.place,
            batch,
            ..About::default()
        };
        about.trust();
        Self {
            id: id_of(&draft.text),
            text: draft.text.into(),
            found: Vec::new(),
            about,
            stand: Stand::Waiting,
            chosen: true,
            like: None,
            guesses: draft.guesses.iter().map(|guess| guess.encoding).collect(),
            notes: draft.notes,
            file,
        }
    }

    /// Another text in the place of its own: it has to be read again.
    pub fn retold(&mut self, text: String) {
        self.id = id_of(&text);
        self.text = text.into();
        self.found = Vec::new();
        self.stand = Stand::Waiting;
        self.like = None;
    }
}
