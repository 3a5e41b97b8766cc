//! From an argument to an article's source.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use trichluc::article::Article;
use trichluc::extract::{self, Extraction};

use crate::error::Error;

/// The article that `path` names, and what it says; `-` is standard input.
pub fn read(path: &Path) -> Result<(Article, Extraction), Error> {
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Error::Missing(path.to_owned()),
        io::ErrorKind::IsADirectory => Error::Folder(path.to_owned()),
        _ => Error::Unreadable(path.to_owned(), error),
    };
    let (id, bytes) = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        ("stdin".into(), bytes)
    } else {
        let id = path.file_stem().unwrap_or(path.as_os_str());
        (id.to_string_lossy(), fs::read(path).map_err(unreadable)?)
    };
    if u32::try_from(bytes.len()).is_err() {
        return Err(Error::TooLong(path.to_owned()));
    }
    let source = String::from_utf8(bytes)
        .map_err(|error| Error::NotText(path.to_owned(), error.utf8_error().valid_up_to()))?;
    Ok(extract::read(&id, &source))
}
