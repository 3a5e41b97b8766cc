//! A file that is open, and what opening one leads to.

use std::io::Read;

use super::super::draft::{Draft, Item, Note, Refused, Why};
use super::super::encoding::{Encoding, Guess, decode, guesses};
use super::super::format::{Format, ending};
use super::super::limit;
use super::super::message::Options;
use super::kind::{self, Kind};
use super::shape::Found;
use super::{Source, archive, csv, docx, html, json, mhtml, odt, pdf, plain, xlsx};

/// A file, before it is known what it is.
pub struct Opened {
    /// Through folders and archives.
    pub path: String,
    /// Its bytes.
    pub source: Box<dyn Source>,
    /// How many.
    pub size: u64,
    /// In how many archives it lies.
    pub depth: usize,
}

/// What a layer does next.
pub enum Step {
    /// An article, or why there is none.
    Give(Item),
    /// A file in the file.
    Open(Opened),
    /// There is nothing more.
    Done,
}

/// What is open: gives what is in it step by step.
pub trait Layer {
    /// The next.
    fn step(&mut self, within: &mut Within) -> Step;

    /// How many of the file's bytes lie behind.
    fn behind(&self) -> u64;
}

/// What all layers of one file share.
pub struct Within {
    /// The encoding that the reader chose.
    pub encoding: Option<Encoding>,
    /// The one path that is wanted.
    pub only: Option<String>,
    /// So many items are still passed over.
    pub skip: u64,
    /// So many bytes were unpacked.
    pub unpacked: u64,
}

impl Within {
    /// Before anything is read.
    pub fn new(options: &Options) -> Self {
        Self {
            encoding: options.encoding,
            only: options.only.clone(),
            skip: options.from,
            unpacked: 0,
        }
    }
}

/// What a file of many articles knows of each.
#[derive(Clone)]
pub struct Origin {
    /// The file's path.
    pub path: String,
    /// What it is.
    pub format: Format,
    /// As what its bytes are read.
    pub encoding: Option<Encoding>,
    /// And what else they may be.
    pub guesses: Vec<Guess>,
    /// What is to be told of each.
    pub notes: Vec<Note>,
}

impl Origin {
    /// What a file is read as that begins like this, unless the reader chose something else.
    pub fn told(&mut self, head: &[u8], within: &Within) -> Result<Encoding, Why> {
        self.guesses = guesses(head);
        let best = self.guesses.first().map(|guess| guess.encoding);
        let encoding = within.encoding.or(best).ok_or(Why::Encoding)?;
        self.encoding = Some(encoding);
        Ok(encoding)
    }

    /// What was found, in the form of an article.
    pub fn item(&self, path: String, found: Result<Found, Why>) -> Item {
        let shaped = found.and_then(Found::shaped);
        shaped
            .map(|(draft, notes)| Draft {
                path: path.clone(),
                format: self.format,
                encoding: draft.encoding.or(self.encoding),
                guesses: self.guesses.clone(),
                notes: self.notes.iter().cloned().chain(notes).collect(),
                ..draft
            })
            .map_err(|why| Refused { path, why })
    }
}

/// One article.
struct One {
    item: Option<Item>,
    size: u64,
}

impl Layer for One {
    fn step(&mut self, _: &mut Within) -> Step {
        self.item.take().map_or(Step::Done, Step::Give)
    }

    fn behind(&self) -> u64 {
        if self.item.is_none() { self.size } else { 0 }
    }
}

/// Opens a file: finds out what it is, and reads what is read whole.
pub fn open(mut file: Opened, within: &mut Within) -> Result<Box<dyn Layer>, Why> {
    let says = ending(&file.path);
    let (format, notes) = match kind::of(&mut file)? {
        Kind::Read(format) => {
            let wrong = says.filter(|_| kind::is_mislabelled(&file.path, format));
            let note = wrong.map(|says| Note::Mislabelled { says, is: format });
            (format, note.into_iter().collect())
        }
        Kind::Unread(kind) => return Err(Why::Unread { kind }),
        Kind::Refused(why) => return Err(why),
    };
    if let Some(why) = limit::refusal(format, file.size) {
        return Err(why);
    }
    let mut origin = Origin {
        path: file.path.clone(),
        format,
        encoding: None,
        guesses: Vec::new(),
        notes,
    };
    match format {
        Format::Zip => return archive::open(file, within),
        Format::JsonLines => return json::lines(file, origin, within),
        Format::Csv => return csv::open(file, origin, within),
        _ => {}
    }
    let size = file.size;
    let bytes = whole(&mut file)?;
    if format == Format::Xlsx {
        return xlsx::open(bytes, origin);
    }
    if format == Format::Json {
        let text = text(&bytes, &mut origin, within)?;
        return json::whole(&text, origin, size);
    }
    let found = match format {
        Format::Docx => docx::read(bytes),
        Format::Odt => odt::read(bytes),
        Format::Pdf => pdf::read(bytes),
        Format::Mhtml => mhtml::read(&bytes, &mut origin, within),
        Format::Html => text(&bytes, &mut origin, within).and_then(|text| html::read(&text)),
        Format::Markdown => text(&bytes, &mut origin, within).map(|text| plain::markdown(&text)),
        _ => text(&bytes, &mut origin, within).map(|text| plain::read(&text)),
    };
    let item = origin.item(file.path, found);
    Ok(Box::new(One {
        item: Some(item),
        size,
    }))
}

/// All bytes of a file, whose size is within its limit.
pub fn whole(file: &mut Opened) -> Result<Vec<u8>, Why> {
    head(file, file.size)
}

/// The first bytes of a file, which is at its beginning afterwards.
pub fn head(file: &mut Opened, most: u64) -> Result<Vec<u8>, Why> {
    let lost = |_| Why::Lost;
    let mut bytes = Vec::new();
    file.source.rewind().map_err(lost)?;
    let mut first = (&mut file.source).take(most);
    first.read_to_end(&mut bytes).map_err(lost)?;
    file.source.rewind().map_err(lost)?;
    Ok(bytes)
}

/// The text of a file whose line ends are no bytes of their own: it is read whole, within the limit of
/// what is.
pub fn wide(file: &mut Opened, encoding: Encoding) -> Result<Option<String>, Why> {
    if !matches!(encoding, Encoding::Utf16Le | Encoding::Utf16Be) {
        return Ok(None);
    }
    match limit::refusal(Format::Json, file.size) {
        Some(why) => Err(why),
        None => Ok(Some(decode(&whole(file)?, encoding))),
    }
}

/// The text that bytes are: in the encoding that the reader chose, else in the best.
pub fn text(bytes: &[u8], origin: &mut Origin, within: &Within) -> Result<String, Why> {
    let found = guesses(bytes);
    let best = found.first().map(|guess| guess.encoding);
    let encoding = within.encoding.or(best).ok_or(Why::Encoding)?;
    let text = if bytes_hold(bytes, encoding) {
        decode(bytes, encoding)
    } else {
        let unicode = decode(bytes, Encoding::Utf8);
        super::super::encoding::from_shown(&unicode, encoding)
    };
    let characters = text.matches(char::REPLACEMENT_CHARACTER).count();
    if characters > 0 {
        let characters = u32::try_from(characters).unwrap_or(u32::MAX);
        origin.notes.push(Note::Unreadable { characters });
    }
    origin.encoding = Some(encoding);
    origin.guesses = found;
    Ok(text)
}

/// Whether the bytes are of the encoding itself, and not UTF-8 that shows its letters as Windows
/// would: every old encoding has bytes that are no UTF-8.
fn bytes_hold(bytes: &[u8], encoding: Encoding) -> bool {
    let unicode = matches!(
        encoding,
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be
    );
    unicode || bytes.is_ascii() || std::str::from_utf8(bytes).is_err()
}
