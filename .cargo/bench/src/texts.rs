//! The texts that are measured: the seeds, and articles of the corpus where it is present.

use std::fs::{self, File};
use std::io::{self, BufReader, Write};
use std::path::Path;

use serde_json::Value;

use crate::SEPARATOR;

/// Where the corpus lies, beside the repository.
const CORPUS: &str = "../shared/corpus/vn_news.jsonl.xz";

/// The seeds as one sample.
///
/// # Errors
///
/// Where they cannot be read.
pub fn seeds(root: &Path) -> io::Result<String> {
    let mut paths: Vec<_> = fs::read_dir(root.join("seeds"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    let texts: Vec<_> = paths
        .iter()
        .map(fs::read_to_string)
        .collect::<Result<_, _>>()?;
    Ok(texts.join(&SEPARATOR.to_string()))
}

/// Gives every article of the corpus to `each`, its id and its text, until that says `false`.
/// `None` where there is no corpus.
///
/// # Errors
///
/// Where it cannot be read.
pub fn corpus(root: &Path, each: impl FnMut(&str, &str) -> bool) -> io::Result<Option<()>> {
    let Ok(file) = File::open(root.join(CORPUS)) else {
        return Ok(None);
    };
    let mut lines = Lines {
        rest: Vec::new(),
        enough: false,
        each,
    };
    match lzma_rs::xz_decompress(&mut BufReader::new(file), &mut lines) {
        Err(error) if !lines.enough => Err(io::Error::other(format!("{error:?}"))),
        _ => Ok(Some(())),
    }
}

/// Articles of the corpus of at least so many bytes together, as one sample.
///
/// # Errors
///
/// Where it cannot be read.
pub fn sample(root: &Path, bytes: usize) -> io::Result<Option<String>> {
    let mut sample = String::new();
    let found = corpus(root, |_, text| {
        sample.push_str(text);
        sample.push(SEPARATOR);
        sample.len() < bytes
    })?;
    Ok(found.map(|()| sample))
}

/// Cuts what is written to it into lines of JSON.
struct Lines<F> {
    rest: Vec<u8>,
    enough: bool,
    each: F,
}

impl<F: FnMut(&str, &str) -> bool> Write for Lines<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for part in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.rest.extend_from_slice(part);
            if !part.ends_with(b"\n") {
                break;
            }
            let article: Value = serde_json::from_slice(&self.rest)?;
            self.rest.clear();
            let field = |name: &str| article[name].as_str().unwrap_or_default();
            if !(self.each)(field("id"), field("text")) {
                self.enough = true;
                return Err(io::Error::other("enough"));
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
