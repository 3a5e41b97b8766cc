//! What ends a run. What costs one article is a [`Reject`](crate::reject::Reject).

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::reject::reason;

/// Why a run ended before its work did.
#[derive(Debug)]
pub enum Error {
    /// The output could not be written.
    Output(io::Error),
    /// A file that belongs to the output could not be.
    File(PathBuf, io::Error),
    /// Another run writes there.
    Busy(PathBuf),
    /// An interrupted run cannot be gone on with, and why.
    Resume(PathBuf, &'static str),
    /// A part of the program failed that no article is to blame for, and what it said.
    Failed(String),
    /// A form that is not written there, and why.
    Form(&'static str),
    /// What is no pack, or not whole.
    Pack(PathBuf, trichluc::corpus::pack::Fault),
}

impl Error {
    /// Of a file.
    pub fn file(path: &std::path::Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::File(path, error)
    }

    /// The exit status: as of wrong arguments where it is them.
    pub const fn status(&self) -> u8 {
        match self {
            Self::Form(_) => 2,
            _ => 3,
        }
    }

    /// Whoever read the output has seen enough: `trichluc extract … | head`.
    pub fn is_quiet(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Output(error) => write!(f, "the output cannot be written: {}", reason(error)),
            Self::File(path, error) => write!(f, "{}: {}", path.display(), reason(error)),
            Self::Busy(path) => write!(f, "{}: another run writes here", path.display()),
            Self::Resume(path, why) => write!(
                f,
                "{}: the interrupted run cannot be gone on with: {why}",
                path.display()
            ),
            Self::Failed(what) => write!(f, "the program failed: {what}"),
            Self::Form(why) => f.write_str(why),
            Self::Pack(path, fault) => write!(f, "{}: {fault}", path.display()),
        }
    }
}
