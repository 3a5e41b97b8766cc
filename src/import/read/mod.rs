//! Reads files: what opens one and gives what is in it, one article after another.
//!
//! - [`kind`]: what a file is, by its content first
//! - `layer`: a file that is open; `archive`, `json`, `csv` hold many articles
//! - `plain`, `html`, `mhtml`, `docx`, `odt`, `pdf` hold one; `xlsx` gives rows
//! - `package`, `xml`: what several of these are made of; `columns`, `record`: what rows are made of
//! - [`line`](line()): one line of JSON by itself, for whoever cuts a stream into lines
//! - `shape`: what was found, put into the form of an article; `day`, `name`: its parts
//!
//! What is read is made by strangers. Nothing here trusts a size, a count or a nesting that a file
//! tells of itself.

mod archive;
mod columns;
mod csv;
mod day;
mod docx;
mod html;
mod json;
mod kind;
mod layer;
mod line;
mod mhtml;
mod name;
mod nesting;
mod odt;
mod package;
mod pdf;
mod plain;
mod record;
mod rows;
mod shape;
mod wrap;
mod xlsx;
mod xml;

use std::io::{Read, Seek};

use super::draft::{Item, Refused, Why};
use super::limit;
use super::message::Options;
use layer::{Layer, Opened, Step, Within};

pub use line::{LINE, Line, Text, line};

/// A file's bytes, at any place.
pub trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}

/// A file that is being read: an iterator over what is in it.
///
/// It ends when the file does. What cannot be read is an item too, and the rest goes on.
pub struct Reading {
    options: Options,
    within: Within,
    layers: Vec<Box<dyn Layer>>,
    first: Option<Opened>,
    size: u64,
    given: u64,
}

impl Reading {
    /// Begins with a file of `size` bytes.
    #[must_use]
    pub fn new(name: &str, source: Box<dyn Source>, size: u64, options: Options) -> Self {
        let (within, given) = (Within::new(&options), options.from);
        Self {
            options,
            within,
            layers: Vec::new(),
            first: Some(Opened {
                path: name::shown(name),
                source,
                size,
                depth: 0,
            }),
            size,
            // What is passed over counts, so that a file has the same end wherever it is begun.
            given,
        }
    }

    /// About how many of the file's bytes lie behind.
    #[must_use]
    pub fn behind(&self) -> u64 {
        match (&self.first, self.layers.first()) {
            (Some(_), _) => 0,
            (None, Some(layer)) => layer.behind().min(self.size),
            (None, None) => self.size,
        }
    }

    /// The file's size.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Opens a file; what it is lies on the others then.
    fn open(&mut self, file: Opened) -> Option<Item> {
        let path = file.path.clone();
        match layer::open(file, &mut self.within) {
            Ok(layer) => {
                self.layers.push(layer);
                None
            }
            Err(why) => Some(Err(Refused { path, why })),
        }
    }

    fn step(&mut self) -> Option<Item> {
        loop {
            if let Some(file) = self.first.take()
                && let Some(item) = self.open(file)
            {
                return Some(item);
            }
            let layer = self.layers.last_mut()?;
            match layer.step(&mut self.within) {
                Step::Give(item) => return Some(item),
                Step::Open(file) => {
                    if let Some(item) = self.open(file) {
                        return Some(item);
                    }
                }
                Step::Done => {
                    self.layers.pop();
                }
            }
        }
    }
}

impl Iterator for Reading {
    type Item = Item;

    fn next(&mut self) -> Option<Item> {
        loop {
            let item = self.step()?;
            let path = match &item {
                Ok(draft) => &draft.path,
                Err(refused) => &refused.path,
            };
            if !self
                .options
                .only
                .as_ref()
                .is_none_or(|only| name::is_under(path, only))
            {
                continue;
            }
            if self.within.skip > 0 {
                self.within.skip -= 1;
                continue;
            }
            self.given += 1;
            if self.given > limit::ITEMS {
                self.layers.clear();
                let path = path.clone();
                let why = Why::TooMany {
                    limit: limit::ITEMS,
                };
                return (self.given == limit::ITEMS + 1).then_some(Err(Refused { path, why }));
            }
            return Some(item);
        }
    }
}

/// Reads a file that lies in memory, and gives all that is in it.
pub fn read(name: &str, bytes: Vec<u8>, options: &Options, give: &mut dyn FnMut(Item)) {
    let size = bytes.len() as u64;
    let source = Box::new(std::io::Cursor::new(bytes));
    Reading::new(name, source, size, options.clone()).for_each(give);
}
