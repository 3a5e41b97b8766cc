//! A piece of work: what is to be read, and reading it. Made in turn, done side by side.

use std::fs::File;
use std::path::{Path, PathBuf};

use trichluc::article::Article;
use trichluc::extract::{self, Extraction};
use trichluc::import::message::Options;
use trichluc::import::read::{Reading, Text, line, read};
use trichluc::import::{Draft, Item, Refused};

use super::At;
use crate::reject::{Reason, Reject};

/// An article, and what it says.
#[derive(Debug)]
pub struct Said {
    /// The article.
    pub article: Article,
    /// What it says.
    pub found: Extraction,
    /// Its text was made by this program, out of another form or of a record's members: whoever gave it does not
    /// have it.
    pub made: bool,
}

/// A piece of work.
#[derive(Debug)]
pub struct Task {
    /// Where the input stands when it is done.
    pub at: At,
    /// About how many bytes wait in it.
    pub weight: u64,
    /// What is to be done.
    pub what: What,
}

/// What is to be done.
#[derive(Debug)]
pub enum What {
    /// A text that is an article as it stands.
    Text {
        /// What it is called.
        id: String,
        /// Where it lies.
        place: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// A line of JSON, and where it lies.
    Line(String, Vec<u8>),
    /// A file of another form, which is opened only now.
    Document(PathBuf),
    /// The same unpacked, with the name that it would have.
    Unpacked(PathBuf, Vec<u8>),
    /// An article out of a file of many.
    Draft(Box<Draft>),
    /// Nothing: it is already known that there is no article.
    Reject(Reject),
}

impl What {
    /// Where it lies, for whoever has to tell of it.
    pub fn place(&self) -> String {
        match self {
            Self::Text { place, .. } | Self::Line(place, _) => place.clone(),
            Self::Document(path) | Self::Unpacked(path, _) => shown(path),
            Self::Draft(draft) => draft.path.clone(),
            Self::Reject(reject) => reject.place.clone(),
        }
    }

    /// Does it; `give` hears of every article, and of what is none.
    pub fn read(self, give: &mut dyn FnMut(Result<Said, Reject>)) {
        match self {
            Self::Text { id, place, bytes } => {
                let source = String::from_utf8(bytes).map_err(|error| {
                    Reject::of(place, Reason::NotText(error.utf8_error().valid_up_to()))
                });
                give(source.map(|source| said(&id, &source, false)));
            }
            Self::Line(place, bytes) => give(self::record(&place, &bytes)),
            Self::Document(path) => match open(&path, 0) {
                Ok(reading) => reading.for_each(|item| give(drafted(item, &path))),
                Err(reject) => give(Err(reject)),
            },
            Self::Unpacked(path, bytes) => {
                read(&shown(&path), bytes, &<_>::default(), &mut |item| {
                    give(drafted(item, &path));
                });
            }
            Self::Draft(draft) => {
                let id = draft.id.as_deref().unwrap_or(&draft.path);
                give(Ok(said(id, &draft.text, true)));
            }
            Self::Reject(reject) => give(Err(reject)),
        }
    }
}

/// Reads a record: a line of JSON.
pub fn record(place: &str, bytes: &[u8]) -> Result<Said, Reject> {
    let line = line(place, bytes);
    let id = line.id.as_deref().unwrap_or(place);
    match line.text {
        Ok(Text::Given(text)) => Ok(said(id, &text, false)),
        Ok(Text::Made(text)) => Ok(said(id, &text, true)),
        Err(refused) => Err(Reject {
            id: line.id,
            ..refused.into()
        }),
    }
}

/// Opens a file whose form the room `import` knows, behind so many of its items.
pub fn open(path: &Path, from: u64) -> Result<Reading, Reject> {
    let options = Options {
        from,
        ..Options::default()
    };
    let place = shown(path);
    let file = File::open(path).and_then(|file| Ok((file.metadata()?.len(), file)));
    match file {
        Ok((size, file)) => Ok(Reading::new(&place, Box::new(file), size, options)),
        Err(error) => Err(Reject::of(place, error.into())),
    }
}

/// What a file of one article is called: its name without the ending.
pub fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or(path.as_os_str());
    stem.to_string_lossy().into_owned()
}

/// A path as it is told.
pub fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn said(id: &str, source: &str, made: bool) -> Said {
    let (article, found) = extract::read(id, source);
    Said {
        article,
        found,
        made,
    }
}

/// An item of the file at `path`. The room `import` cleans paths for showing; a file of one article is
/// called by its name all the same.
fn drafted(item: Item, path: &Path) -> Result<Said, Reject> {
    match item {
        Ok(draft) if draft.format.is_many() => {
            let id = draft.id.as_deref().unwrap_or(&draft.path);
            Ok(said(id, &draft.text, true))
        }
        Ok(draft) => Ok(said(&stem(path), &draft.text, true)),
        Err(Refused { path, why }) => Err(Reject::of(path, Reason::Import(why))),
    }
}
