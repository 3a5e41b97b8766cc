//! Where results and rejects go, and how far they have come: see the parent module for the states that
//! are kept.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Seek as _, SeekFrom, Stdout, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::journal::{Job, Journal, Mark};
use crate::error::Error;
use crate::form::parquet::{self, Rows};
use crate::form::{Form, Format, Piece};
use crate::reject::Reject;

/// A state is kept so often: a run that is gone on with does as much again.
const EVERY: Duration = Duration::from_secs(1);

/// The names beside an output.
#[derive(Clone, Debug)]
pub struct Names {
    /// The output itself.
    pub out: PathBuf,
    /// What becomes it.
    pub part: PathBuf,
    /// Its parts, where it is put together.
    pub parts: PathBuf,
    /// The journal.
    pub journal: PathBuf,
}

impl Names {
    /// Beside `out`.
    pub fn new(out: &Path) -> Self {
        Self {
            out: out.to_owned(),
            part: beside(out, ".part"),
            parts: beside(out, ".parts"),
            journal: beside(out, ".journal"),
        }
    }
}

/// The file beside `out` that is called as it is, and `ending` behind that.
pub fn beside(out: &Path, ending: &str) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Where results go.
enum Sink {
    Standard(BufWriter<Stdout>),
    File(Growing),
    Parts(Parts),
}

/// A file that is added to, under the name that it has while it grows.
struct Growing {
    names: Names,
    file: BufWriter<File>,
    length: u64,
}

impl Growing {
    /// Opens it where it is to be gone on with: nothing behind that stays.
    fn open(names: Names, length: u64) -> Result<Self, Error> {
        let path = &names.part;
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(Error::file(path))?;
        let has = file.metadata().map_err(Error::file(path))?.len();
        if has < length {
            let why = "less of its output is there than its journal tells";
            return Err(Error::Resume(path.clone(), why));
        }
        file.set_len(length)
            .and_then(|()| file.seek(SeekFrom::End(0)))
            .map_err(Error::file(path))?;
        Ok(Self {
            file: BufWriter::with_capacity(256 * 1024, file),
            names,
            length,
        })
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.length += bytes.len() as u64;
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<u64> {
        self.file.flush()?;
        self.file.get_ref().sync_data()?;
        Ok(self.length)
    }
}

/// A table that is written in parts.
struct Parts {
    names: Names,
    waiting: Vec<Rows>,
    rows: usize,
    /// A part has at least so many.
    group: usize,
    count: u64,
}

impl Parts {
    fn open(names: Names, count: u64, group: usize) -> Result<Self, Error> {
        let folder = &names.parts;
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
        let parts = Self {
            waiting: Vec::new(),
            rows: 0,
            group,
            count,
            names,
        };
        for path in parts.paths() {
            if !path.exists() {
                let why = "a part of its output has gone";
                return Err(Error::Resume(path, why));
            }
        }
        Ok(parts)
    }

    fn path(&self, number: u64) -> PathBuf {
        self.names.parts.join(format!("{number:08}.parquet"))
    }

    fn paths(&self) -> Vec<PathBuf> {
        (0..self.count).map(|number| self.path(number)).collect()
    }

    /// A part that lies behind the last mark is written over.
    fn sync(&mut self) -> io::Result<u64> {
        if self.rows > 0 {
            parquet::write(&self.path(self.count), std::mem::take(&mut self.waiting))?;
            self.rows = 0;
            self.count += 1;
        }
        Ok(self.count)
    }
}

/// The output of a run.
pub struct Output {
    sink: Sink,
    rejects: Option<Growing>,
    journal: Option<Journal>,
    /// Up to where everything was taken.
    mark: Mark,
    marked: Instant,
}

/// What a run is to write, and where.
pub struct Wanted<'a> {
    /// The form.
    pub format: Format,
    /// The file, or standard output.
    pub out: Option<&'a Path>,
    /// The file for rejects; without one they are told on standard error.
    pub rejects: Option<&'a Path>,
    /// Whether an interrupted run is to be gone on with.
    pub resume: bool,
    /// Of how many rows a part of a table is.
    pub group: usize,
}

/// What a run finds where it is to write.
pub enum Begun {
    /// There is work.
    Output(Box<Output>),
    /// An interrupted run had written everything, and its files have their names now.
    Done(Mark),
}

impl Output {
    /// Begins a run, or goes on with one.
    pub fn open(wanted: &Wanted, job: &Job, form: &Form) -> Result<Begun, Error> {
        let out = wanted.out.map(Names::new);
        let mut mark = Mark::default();
        let mut journal = None;
        if let Some(names) = &out {
            let mut open = Journal::open(&names.journal)?;
            let last = if wanted.resume { open.last(job)? } else { None };
            match last {
                Some(last) if last.done => {
                    rename(&[Some(names), wanted.rejects.map(Names::new).as_ref()])?;
                    open.remove()?;
                    return Ok(Begun::Done(last));
                }
                Some(last) => mark = last,
                None => open.begin(job)?,
            }
            journal = Some(open);
        }
        let rejects = wanted.rejects.map(Names::new);
        let rejects = rejects.map(|names| Growing::open(names, mark.rejects));
        let sink = match out {
            None if wanted.format == Format::Parquet => {
                return Err(Error::Form(
                    "Parquet is written to a file: name one with --output",
                ));
            }
            None => Sink::Standard(BufWriter::new(io::stdout())),
            Some(names) if wanted.format == Format::Parquet => {
                Sink::Parts(Parts::open(names, mark.out, wanted.group)?)
            }
            Some(names) => Sink::File(Growing::open(names, mark.out)?),
        };
        let mut output = Self {
            sink,
            rejects: rejects.transpose()?,
            journal,
            mark,
            marked: Instant::now(),
        };
        if mark.out == 0 {
            output.add(Piece::Bytes(form.head()))?;
        }
        Ok(Begun::Output(Box::new(output)))
    }

    /// Up to where everything was taken.
    pub const fn mark(&self) -> &Mark {
        &self.mark
    }

    /// Adds articles.
    pub fn add(&mut self, piece: Piece) -> io::Result<()> {
        match (&mut self.sink, piece) {
            (Sink::Standard(out), Piece::Bytes(bytes)) => out.write_all(&bytes),
            (Sink::File(file), Piece::Bytes(bytes)) => file.add(&bytes),
            (Sink::Parts(parts), Piece::Rows(rows)) => {
                parts.rows += rows.count;
                parts.waiting.push(rows);
                Ok(())
            }
            // A piece without articles is empty text in every form.
            _ => Ok(()),
        }
    }

    /// Adds what gave no article.
    pub fn reject(&mut self, reject: &Reject) -> Result<(), Error> {
        self.mark.refused += 1;
        match &mut self.rejects {
            None => eprintln!("trichluc: {reject}"),
            Some(file) => {
                let line = format!("{}\n", reject.json());
                let path = file.names.part.clone();
                file.add(line.as_bytes()).map_err(Error::file(&path))?;
            }
        }
        Ok(())
    }

    /// Everything up to `at` was added, so many articles more; keeps that state where it is time to.
    pub fn reached(&mut self, at: super::super::input::At, articles: u64) -> Result<(), Error> {
        self.mark.at = at;
        self.mark.articles += articles;
        match &mut self.sink {
            Sink::Standard(out) => out.flush()?,
            Sink::Parts(parts) if parts.rows >= parts.group => self.keep()?,
            Sink::File(_) if self.marked.elapsed() >= EVERY => self.keep()?,
            _ => {}
        }
        Ok(())
    }

    /// Brings everything to the disk and says so.
    fn keep(&mut self) -> Result<(), Error> {
        self.marked = Instant::now();
        self.mark.out = match &mut self.sink {
            Sink::Standard(out) => out.flush().map(|()| 0)?,
            Sink::File(file) => file.sync()?,
            Sink::Parts(parts) => parts.sync()?,
        };
        if let Some(file) = &mut self.rejects {
            let path = file.names.part.clone();
            self.mark.rejects = file.sync().map_err(Error::file(&path))?;
        }
        match &mut self.journal {
            Some(journal) => journal.mark(&self.mark),
            None => Ok(()),
        }
    }

    /// All is written: it takes its names.
    pub fn finish(mut self) -> Result<Mark, Error> {
        self.keep()?;
        if let Sink::Parts(parts) = &self.sink {
            parquet::join(&parts.paths(), &parts.names.part)?;
        }
        self.mark.done = true;
        if let Some(journal) = &mut self.journal {
            journal.mark(&self.mark)?;
        }
        let out = match &self.sink {
            Sink::Standard(_) => None,
            Sink::File(file) => Some(&file.names),
            Sink::Parts(parts) => Some(&parts.names),
        };
        rename(&[out, self.rejects.as_ref().map(|file| &file.names)])?;
        if let Some(journal) = self.journal {
            journal.remove()?;
        }
        Ok(self.mark)
    }
}

/// Gives finished files their names. What was renamed before an interruption has no part any more.
fn rename(all: &[Option<&Names>]) -> Result<(), Error> {
    for names in all.iter().flatten() {
        if names.part.exists() {
            fs::rename(&names.part, &names.out).map_err(Error::file(&names.out))?;
        }
        if names.parts.exists() {
            fs::remove_dir_all(&names.parts).map_err(Error::file(&names.parts))?;
        }
    }
    Ok(())
}
