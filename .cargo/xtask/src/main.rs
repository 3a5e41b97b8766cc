//! The project's helper: `cargo xtask serve`, `test`, `build`, `site`, `single-file`, `size`, `bench`,
//! `soak`, `compare`, `audit`.
//!
//! Each command first installs what it needs and this machine lacks, saying what and why; tools
//! are pinned in `versions.rs`. What a command does is in the module of its name.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

mod audit;
mod bench;
mod classic;
mod cluster;
mod compare;
mod e2e;
mod page;
mod place;
mod policy;
mod process;
mod release;
mod sbom;
mod serve;
mod single;
mod site;
mod size;
mod soak;
mod split;
mod styles;
mod suite;
mod tools;
mod versions;

use place::Place;

/// Sets up, builds, serves and tests the page.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Build the page and serve it on this machine.
    Serve {
        /// Open it in the browser.
        #[arg(long)]
        open: bool,
        /// The port to listen on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run every check: style, tests, release build, size, end-to-end tests.
    Test {
        /// Run only this check; may be repeated.
        #[arg(long, value_name = "NAME")]
        only: Vec<suite::Step>,
    },
    /// Build the page for release, into `dist`.
    Build,
    /// Build the page with articles of your own in the place of those that are built in.
    Site(site::Site),
    /// Build the page as one file that needs no server, `trichluc.html`.
    SingleFile,
    /// Measure how fast extraction is, beside a bare search, the browser and its peers.
    Bench {
        /// Also write each table to its file in `tests/bench`.
        #[arg(long)]
        save: bool,
        /// Measure only extraction, only the page, only the corpus, only the command line, or only packs.
        #[arg(long)]
        only: Option<bench::Part>,
    },
    /// Read the whole corpus, hostile texts and what a fuzzer makes up.
    Soak {
        /// How long each target is fuzzed; 0 leaves the fuzzer out.
        #[arg(long, default_value_t = 10)]
        minutes: u64,
    },
    /// Compare what a reader downloads with what others load, into `tests/bench/SIZES.md`.
    Compare,
    /// Check what the project depends on: licences, sources, what is banned, known faults.
    Audit,
    /// Show what a reader downloads and check it against the budget.
    Size,
}

fn main() -> ExitCode {
    match perform(&Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<()> {
    let place = Place::find()?;
    match task {
        Task::Serve { open, port } => {
            serve::check_port(*port)?;
            build(&place)?;
            serve::serve(&place, *port, *open)
        }
        Task::Test { only } => suite::run(&place, only),
        Task::Bench { save, only } => bench::run(&place, *save, *only),
        Task::Soak { minutes } => soak::run(&place, *minutes),
        Task::Compare => compare::run(&place),
        Task::Audit => audit::run(&place),
        Task::Build => build(&place),
        Task::Site(site) => site::run(&place, site),
        Task::SingleFile => {
            build(&place)?;
            single::write(&place)
        }
        Task::Size => size::check(&place),
    }
}

fn build(place: &Place) -> Result<()> {
    tools::ensure(place, tools::BUILD.iter().copied())?;
    page::build(place)
}
