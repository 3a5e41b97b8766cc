//! The forms in which results are written.
//!
//! - [`columns`]: what a row of a table tells: one list for CSV, Parquet and the manual
//! - [`csv`], [`parquet`]: the two tables
//!
//! JSON Lines is the contract's form, an article a line (`static/trichluc.schema.json`). A table has a row for
//! each mention: that is what people count, group and filter, and what a database reads without taking anything
//! apart. An article that mentions nothing has no row.

pub mod columns;
pub mod csv;
pub mod parquet;
#[cfg(test)]
mod tests;

use clap::ValueEnum;
use trichluc::corpus::stored::Reader;
use trichluc::export::contract;

use crate::input::Said;
use columns::Row;

/// A form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// JSON Lines: one object an article
    Jsonl,
    /// CSV: one row a mention
    Csv,
    /// Parquet: the same rows with types, compressed
    Parquet,
}

impl Format {
    /// Its name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }

    /// The one that a file's name tells.
    pub fn of_name(path: &std::path::Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        let all = Self::value_variants().iter().copied();
        all.into_iter().find(|format| format.id() == ending)
    }
}

/// Articles as they are written.
#[derive(Debug)]
pub enum Piece {
    /// In a form that is text.
    Bytes(Vec<u8>),
    /// As columns.
    Rows(parquet::Rows),
}

impl Default for Piece {
    fn default() -> Self {
        Self::Bytes(Vec::new())
    }
}

/// Writes articles in one form.
pub struct Form {
    format: Format,
    /// Knows places, which only tables tell.
    reader: Reader,
}

impl Form {
    /// Of a format.
    pub fn new(format: Format) -> Self {
        Self {
            format,
            reader: Reader::new(),
        }
    }

    /// Nothing yet.
    pub fn piece(&self) -> Piece {
        match self.format {
            Format::Parquet => Piece::Rows(parquet::Rows::new()),
            _ => Piece::default(),
        }
    }

    /// What stands before all articles.
    pub fn head(&self) -> Vec<u8> {
        match self.format {
            Format::Csv => csv::head(),
            _ => Vec::new(),
        }
    }

    /// Adds an article.
    pub fn add(&self, piece: &mut Piece, said: &Said) {
        match piece {
            Piece::Bytes(out) if self.format == Format::Jsonl => json(out, said),
            Piece::Bytes(out) => self.rows(said, |row| csv::add(out, row)),
            Piece::Rows(rows) => self.rows(said, |row| rows.add(row)),
        }
    }

    fn rows(&self, said: &Said, mut add: impl FnMut(&Row)) {
        let places = self.reader.places(&said.article, &said.found);
        for mention in &said.found.mentions {
            add(&Row {
                article: &said.article,
                places: &places,
                mention,
            });
        }
    }
}

/// An article as a line of JSON.
pub fn json(out: &mut Vec<u8>, said: &Said) {
    let mut json = contract::article(&said.article, &said.found);
    if said.made
        && let Some(members) = json.as_object_mut()
    {
        members.insert("source".to_owned(), said.article.source.clone().into());
    }
    // Memory takes whatever is written, and a value always has a form.
    let _ = serde_json::to_writer(&mut *out, &json);
    out.push(b'\n');
}
