//! `trichluc extract`: one JSON object per article and line.

use std::io::{self, Write};
use std::path::PathBuf;

use trichluc::export::contract;
use trichluc::extract::extract;

use crate::error::Error;
use crate::input;

/// Prints the articles of `files`; `tell` hears of those that cannot be read.
pub fn run(
    files: &[PathBuf],
    out: &mut impl Write,
    tell: &mut impl FnMut(Error),
) -> io::Result<()> {
    for path in files {
        match input::read(path) {
            Ok(article) => writeln!(out, "{}", contract::article(&article, &extract(&article)))?,
            Err(error) => tell(error),
        }
    }
    out.flush()
}
