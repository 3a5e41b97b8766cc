//! The command line: reads articles, few or millions, and writes what was found in them.
//!
//! Everything that reads an article is in the library; here are files, threads and forms.
//!
//! - [`input`]: arguments to articles
//! - [`batch`]: many of them, on all cores, interrupted and gone on with
//! - [`form`]: how results are written
//! - [`extract`], [`filter`], [`pack`], [`stats`]: what can be done
//! - [`reject`], [`error`], [`panics`]: what can go wrong with an article, with a run, with the program

use std::panic::catch_unwind;
use std::process::ExitCode;

use clap::Parser;

mod arguments;
mod batch;
mod error;
mod extract;
mod filter;
mod form;
mod input;
mod pack;
mod panics;
mod reject;
mod stats;

use arguments::{Arguments, Command};
use error::Error;

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let command = Arguments::parse().command;
    panics::keep_quiet();
    let done = catch_unwind(|| match command {
        Command::Extract(extract) => extract.run(),
        Command::Filter => filter::run().map(|()| 0),
        Command::Pack(pack) => pack.run(),
        Command::Stats { inputs } => stats::run(&inputs),
        Command::Schema { form } => form.print(),
    });
    match done.unwrap_or_else(|_| Err(Error::Failed(panics::last()))) {
        Ok(refused) => ExitCode::from(u8::from(refused > 0)),
        Err(error) if error.is_quiet() => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("trichluc: {error}");
            ExitCode::from(error.status())
        }
    }
}
