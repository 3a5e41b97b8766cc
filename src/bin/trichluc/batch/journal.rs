//! What a run leaves behind while it lasts: a line that tells what is done, then one for each state that the
//! disk has for sure. Only ever added to, so that a line is either whole or the last.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::input::At;

/// The first line: what is being done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// The program's release: another finds other things.
    pub release: String,
    /// The output's form.
    pub form: String,
    /// The input's names, sizes and times, hashed.
    pub inputs: String,
    /// Whether rejects are kept.
    pub rejects: bool,
}

/// A state that can be gone on from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// So much of the input lies behind.
    pub at: At,
    /// So much was written: bytes, or parts.
    pub out: u64,
    /// So many bytes of rejects.
    pub rejects: u64,
    /// So many articles.
    pub articles: u64,
    /// So many rejects.
    pub refused: u64,
    /// Everything is written; only names are to be changed.
    pub done: bool,
}

/// The file.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Opens it, whatever it holds, and keeps all others out.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(Error::file(path))?;
        // Where a file system has no locks, two runs are the user's own affair.
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            return Err(Error::Busy(path.to_owned()));
        }
        Ok(Self {
            path: path.to_owned(),
            file,
        })
    }

    /// The last state of the same job; none where none was begun.
    pub fn last(&mut self, job: &Job) -> Result<Option<Mark>, Error> {
        let mut text = Vec::new();
        self.file
            .seek(SeekFrom::Start(0))
            .and_then(|_| self.file.read_to_end(&mut text))
            .map_err(Error::file(&self.path))?;
        let whole = text.iter().rposition(|byte| *byte == b'\n');
        let whole = whole.map_or(0, |end| end + 1);
        let mut lines = text[..whole].split(|byte| *byte == b'\n');
        let refuse = |why| Err(Error::Resume(self.path.clone(), why));
        let Some(first) = lines.next().filter(|line| !line.is_empty()) else {
            return Ok(None);
        };
        let Ok(begun) = serde_json::from_slice::<Job>(first) else {
            return refuse("its journal is not readable");
        };
        if begun.release != job.release {
            return refuse("it was of another release of this program");
        }
        if begun.inputs != job.inputs {
            return refuse("the input has other names, sizes or times than it had");
        }
        if begun.form != job.form || begun.rejects != job.rejects {
            return refuse("its output was of another form, or its rejects went elsewhere");
        }
        let last = lines.rfind(|line| !line.is_empty());
        let mark = last.map_or(Ok(Mark::default()), serde_json::from_slice);
        let Ok(mark) = mark else {
            return refuse("its journal is not readable");
        };
        // A line that was cut off would spoil the next.
        self.file
            .set_len(whole as u64)
            .and_then(|()| self.file.seek(SeekFrom::End(0)))
            .map_err(Error::file(&self.path))?;
        Ok(Some(mark))
    }

    /// Begins anew.
    pub fn begin(&mut self, job: &Job) -> Result<(), Error> {
        self.file
            .set_len(0)
            .and_then(|()| self.file.seek(SeekFrom::Start(0)))
            .map_err(Error::file(&self.path))?;
        self.add(job)
    }

    /// Adds a state, which the disk has by now.
    pub fn mark(&mut self, mark: &Mark) -> Result<(), Error> {
        self.add(mark)
    }

    fn add(&mut self, line: &impl Serialize) -> Result<(), Error> {
        let written = serde_json::to_vec(line)
            .map_err(std::io::Error::from)
            .and_then(|mut line| {
                line.push(b'\n');
                self.file.write_all(&line)?;
                self.file.sync_data()
            });
        written.map_err(Error::file(&self.path))
    }

    /// Takes it away.
    pub fn remove(self) -> Result<(), Error> {
        std::fs::remove_file(&self.path).map_err(Error::file(&self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job() -> Job {
        Job {
            release: "1".to_owned(),
            form: "csv".to_owned(),
            inputs: "abc".to_owned(),
            rejects: false,
        }
    }

    #[test]
    fn the_last_whole_line_counts() {
        let path = std::env::temp_dir().join(format!("trichluc-journal-{}", std::process::id()));
        let _ = std::fs::remove_file(&path);
        let mut journal = Journal::open(&path).expect("a journal");
        assert!(matches!(journal.last(&job()), Ok(None)));
        journal.begin(&job()).expect("a line");
        assert!(matches!(journal.last(&job()), Ok(Some(mark)) if mark == Mark::default()));
        let marks = [10, 20].map(|out| Mark {
            out,
            ..Mark::default()
        });
        for mark in &marks {
            journal.mark(mark).expect("a line");
        }
        // However far the third line came.
        for torn in ["{", "{\"at\":{\"file\":0,", "{\"at\""] {
            journal.file.write_all(torn.as_bytes()).expect("bytes");
            assert!(matches!(journal.last(&job()), Ok(Some(mark)) if mark == marks[1]));
        }
        let other = Job {
            inputs: "abd".to_owned(),
            ..job()
        };
        assert!(matches!(journal.last(&other), Err(Error::Resume(..))));
        assert!(matches!(Journal::open(&path), Err(Error::Busy(_))));
        journal.remove().expect("no journal");
        assert!(!path.exists());
    }
}
