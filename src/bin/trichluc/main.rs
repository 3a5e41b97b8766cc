//! The command line: reads articles from files and prints what was found in them.
//!
//! Everything that reads an article is in the library; here are arguments, files and output only.

use std::io;
use std::process::ExitCode;

use clap::Parser;

mod arguments;
mod error;
mod extract;
mod input;
mod stats;

use arguments::{Arguments, Command};
use error::Error;

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let command = Arguments::parse().command;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut failed = false;
    // A file that cannot be read is told of at once; the others are read all the same.
    let mut tell = |error: Error| {
        failed = true;
        eprintln!("trichluc: {error}");
    };
    let done = match &command {
        Command::Extract { files } => extract::run(files, &mut out, &mut tell),
        Command::Stats { files } => stats::run(files, &mut out, &mut tell),
    };
    match done {
        // Whoever read the output has seen enough: `trichluc extract … | head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => tell(Error::Output(error)),
        Ok(()) => {}
    }
    ExitCode::from(u8::from(failed))
}
