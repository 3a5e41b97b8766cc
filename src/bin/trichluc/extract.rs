//! `trichluc extract`: one JSON object per article and line.

use std::io::{self, Write};
use std::path::PathBuf;

use trichluc::export::contract;

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
            Ok((article, found)) => writeln!(out, "{}", contract::article(&article, &found))?,
            Err(error) => tell(error),
        }
    }
    out.flush()
}
