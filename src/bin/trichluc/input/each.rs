//! All pieces of work, one after another, from any place on.

use std::io::{self, BufRead};
use std::ops::ControlFlow::{self, Break, Continue};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use serde::{Deserialize, Serialize};
use trichluc::import::Why;
use trichluc::import::read::LINE;

use super::lines::{Lines, Piece};
use super::stream::{self, Counter};
use super::task::{What, open, shown, stem};
use super::way::{Packing, Way, way};
use super::{Files, Found, TEXT, Task};
use crate::reject::{Reason, Reject};

/// A place in the input: between two pieces of work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// So many files lie before the one that is read.
    pub file: u64,
    /// So many lines or items of it lie behind.
    pub record: u64,
}

/// Hands on pieces of work until it is told to stop.
type Give<'a> = &'a mut dyn FnMut(Task) -> ControlFlow<()>;

/// Gives all work in `files` that lies behind `from`; `counter` follows the bytes.
pub fn each(files: Files, from: At, counter: &Counter, give: Give) -> ControlFlow<()> {
    for (file, found) in (0..).zip(files) {
        if file < from.file {
            if let Found::File { path, .. } = &found {
                weigh(path, counter);
            }
            continue;
        }
        let skip = if file == from.file { from.record } else { 0 };
        let mut input = Input {
            file,
            skip,
            counter,
            give,
        };
        match found {
            Found::Standard => input.standard()?,
            Found::File { path, named } => input.file(&path, named)?,
            Found::Reject(reject) => input.one(0, || What::Reject(reject))?,
        }
    }
    Continue(())
}

/// Counts a file that is not read here.
fn weigh(path: &Path, counter: &Counter) -> u64 {
    let size = path.metadata().map_or(0, |about| about.len());
    counter.fetch_add(size, std::sync::atomic::Ordering::Relaxed);
    size
}

/// One file of the input.
struct Input<'a> {
    file: u64,
    skip: u64,
    counter: &'a Counter,
    give: Give<'a>,
}

impl Input<'_> {
    fn give(&mut self, record: u64, weight: u64, what: What) -> ControlFlow<()> {
        let at = At {
            file: self.file,
            record,
        };
        (self.give)(Task { at, weight, what })
    }

    /// A file that is one piece of work, unless it was done before.
    fn one(&mut self, weight: u64, what: impl FnOnce() -> What) -> ControlFlow<()> {
        if self.skip > 0 {
            return Continue(());
        }
        self.give(1, weight, what())
    }

    fn standard(&mut self) -> ControlFlow<()> {
        let begun = stream::standard(self.counter).and_then(|mut source| {
            let held = source.fill_buf()?;
            let held = held.strip_prefix(b"\xef\xbb\xbf").unwrap_or(held);
            let json = held.trim_ascii_start().starts_with(b"{");
            Ok((source, json))
        });
        match begun {
            Ok((source, true)) => self.lines("stdin", source),
            Ok((source, false)) => self.text("stdin".to_owned(), "-".to_owned(), source),
            Err(error) => self.one(0, || What::Reject(Reject::of("-", error.into()))),
        }
    }

    fn file(&mut self, path: &Path, named: bool) -> ControlFlow<()> {
        let place = shown(path);
        let (way, packing) = way(path, named);
        match (way, packing) {
            (Way::Document, Packing::Plain) => {
                let weight = weigh(path, self.counter);
                return self.one(weight, || What::Document(path.to_owned()));
            }
            (Way::Many, Packing::Plain) => {
                weigh(path, self.counter);
                return self.many(path);
            }
            _ => {}
        }
        let source = match stream::file(path, packing, self.counter) {
            Ok(source) => source,
            Err(error) => {
                return self.one(0, || What::Reject(Reject::of(place, error.into())));
            }
        };
        let inner = match packing {
            Packing::Plain => path.to_owned(),
            _ => path.with_extension(""),
        };
        match way {
            Way::Lines => self.lines(&place, source),
            Way::Text => self.text(stem(&inner), place, source),
            Way::Document | Way::Many => {
                self.whole(place, source, |bytes, _| What::Unpacked(inner, bytes))
            }
        }
    }

    fn text(&mut self, id: String, place: String, source: Box<dyn BufRead>) -> ControlFlow<()> {
        self.whole(place, source, |bytes, place| What::Text {
            id,
            place,
            bytes,
        })
    }

    /// What is held whole.
    fn whole(
        &mut self,
        place: String,
        mut source: Box<dyn BufRead>,
        what: impl FnOnce(Vec<u8>, String) -> What,
    ) -> ControlFlow<()> {
        if self.skip > 0 {
            return Continue(());
        }
        let reason = match stream::whole(&mut *source, TEXT) {
            Ok(Some(bytes)) => {
                let weight = bytes.len() as u64;
                return self.give(1, weight, what(bytes, place));
            }
            Ok(None) => Reason::TooLong { limit: TEXT },
            Err(error) => unpacking(error),
        };
        self.give(1, 0, What::Reject(Reject::of(place, reason)))
    }

    /// A line is a record; one without anything in it is none.
    fn lines(&mut self, place: &str, source: Box<dyn BufRead>) -> ControlFlow<()> {
        let mut lines = Lines::new(source, LINE);
        for number in 1.. {
            let piece = match lines.next() {
                Ok(None) => break,
                Ok(Some(piece)) => Ok(piece),
                Err(error) => Err(unpacking(error)),
            };
            let broken = piece.is_err();
            if number > self.skip {
                let place = || format!("{place}/{number}");
                match piece {
                    Ok(Piece::Line(line)) if line.trim_ascii().is_empty() => {}
                    Ok(Piece::Line(line)) => {
                        let weight = line.len() as u64;
                        self.give(number, weight, What::Line(place(), line))?;
                    }
                    Ok(Piece::TooLong) => {
                        let reason = Reason::TooLong { limit: LINE };
                        self.give(number, 0, What::Reject(Reject::of(place(), reason)))?;
                    }
                    Err(reason) => {
                        self.give(number, 0, What::Reject(Reject::of(place(), reason)))?;
                    }
                }
            }
            // What cannot be read on is not tried again.
            if broken {
                break;
            }
        }
        Continue(())
    }

    /// A file of many is opened here, and its items are read on when they are wanted.
    fn many(&mut self, path: &Path) -> ControlFlow<()> {
        let mut reading = match open(path, self.skip) {
            Ok(reading) => reading,
            Err(reject) => return self.one(0, || What::Reject(reject)),
        };
        for number in self.skip + 1.. {
            // A parser that fails on a file fails on the rest of it.
            let Ok(item) = catch_unwind(AssertUnwindSafe(|| reading.next())) else {
                let reason = Reason::Import(Why::Lost);
                return self.give(number, 0, What::Reject(Reject::of(shown(path), reason)));
            };
            let what = match item {
                None => break,
                Some(Ok(draft)) => What::Draft(Box::new(draft)),
                Some(Err(refused)) => What::Reject(refused.into()),
            };
            let weight = match &what {
                What::Draft(draft) => draft.text.len() as u64,
                _ => 0,
            };
            self.give(number, weight, what)?;
        }
        Continue(())
    }
}

/// What is packed and ends too soon says so by an error of another kind than a disk's.
fn unpacking(error: io::Error) -> Reason {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Reason::Import(Why::Truncated),
        _ => error.into(),
    }
}

/// For whoever wants them all.
pub fn through(arguments: &[std::path::PathBuf], mut each_task: impl FnMut(Task)) {
    let files = Files::new(arguments.to_vec(), &[]);
    let all = each(files, At::default(), &Counter::default(), &mut |task| {
        each_task(task);
        Continue(())
    });
    debug_assert!(all != Break(()), "nobody stopped it");
}
