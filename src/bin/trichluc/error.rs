//! What can go wrong, and how it is told.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a file gave no article, or the output went nowhere.
#[derive(Debug)]
pub enum Error {
    /// There is no such file.
    Missing(PathBuf),
    /// It is a folder.
    Folder(PathBuf),
    /// Its bytes are no UTF-8 text; the first bad one stands at this offset.
    NotText(PathBuf, usize),
    /// It is larger than any position can count.
    TooLong(PathBuf),
    /// The system would not read it.
    Unreadable(PathBuf, io::Error),
    /// The output could not be written.
    Output(io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(path) => write!(f, "{}: there is no such file", path.display()),
            Self::Folder(path) => write!(f, "{}: is a folder, not a text file", path.display()),
            Self::NotText(path, at) => {
                write!(
                    f,
                    "{}: is not UTF-8 text (byte {at} is the first bad one)",
                    path.display()
                )
            }
            Self::TooLong(path) => write!(f, "{}: is longer than 4 GiB", path.display()),
            Self::Unreadable(path, error) => {
                write!(f, "{}: cannot be read: {}", path.display(), reason(error))
            }
            Self::Output(error) => write!(f, "the output cannot be written: {}", reason(error)),
        }
    }
}

/// The system's reason as part of a sentence: `permission denied (os error 13)`.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_lowercase);
    first.chain(chars).collect()
}
