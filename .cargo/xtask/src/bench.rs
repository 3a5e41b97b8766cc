//! `cargo xtask bench`: how fast extraction is, beside what else was measured in the same run.
//!
//! Every figure of extraction is of one thread and of the same texts: the seeds, and articles of the corpus where
//! it lies beside the repository. What is held to a goal is a ratio, for a ratio outlives a machine.

mod batch;
mod page;
mod peers;
mod results;
mod share;
mod table;
pub mod web;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};

use crate::{place::Place, process, tools};

pub use table::dated;

use results::Results;

/// The profile that is built for speed; the page's own is `release`.
const FAST: &str = "speed";

/// Whoever is compared is measured so many times in turns, and the best of each counts: a machine
/// shared with others is slowed down by them for minutes, and never quickened.
const ROUNDS: usize = 4;

/// What may be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Part {
    /// Extraction, beside a bare search and its peers.
    Extraction,
    /// The page, beside its peers.
    Page,
    /// The command line over the whole corpus, beside Spark; has a table of its own.
    Batch,
}

/// Measures everything, or one part, and prints the tables; `save` also writes them to
/// `tests/bench/RESULTS.md` and `BATCH.md`.
pub fn run(place: &Place, save: bool, only: Option<Part>) -> Result<()> {
    // One part of a table would put out the other.
    if save && only.is_some_and(|part| part != Part::Batch) {
        bail!("only the whole table is saved, or with `--only batch` its own");
    }
    let folder = place.root.join("target").join("bench");
    fs::create_dir_all(&folder)
        .with_context(|| format!("could not create {}", folder.display()))?;

    if only.is_none() || only == Some(Part::Batch) {
        let mut results = Results::default();
        batch::run(place, &folder, &mut results);
        tell(place, save, "BATCH.md", &batch::report(&results))?;
    }
    if only == Some(Part::Batch) {
        return Ok(());
    }
    let mut results = Results::default();
    if only != Some(Part::Page) {
        extraction(place, &folder, &mut results)?;
    }
    if only != Some(Part::Extraction) {
        page::run(place, &folder, &mut results);
    }
    tell(place, save, "RESULTS.md", &table::report(&results))
}

/// Prints a table, and writes it down where that is wanted.
fn tell(place: &Place, save: bool, name: &str, report: &str) -> Result<()> {
    println!("\n{report}");
    if save {
        let file = place.bench().join(name);
        fs::create_dir_all(file.parent().unwrap_or(&file))?;
        fs::write(&file, dated("bench --save", report))
            .with_context(|| format!("could not write {}", file.display()))?;
        println!("Saved to {}", file.display());
    }
    Ok(())
}

/// Ours, the bare search and its peers, natively and in the browser; and what extraction is of the page.
fn extraction(place: &Place, folder: &Path, results: &mut Results) -> Result<()> {
    tools::ensure(place, web::TOOLS.iter().copied())?;
    results.step("natively", native(place, &["speed", "memory"], &[]));
    results.step("memory", program(place, "memory", &[&place.root]));
    for (name, profile, optimise) in web::BUILDS {
        let built = web::folder(folder, name);
        let outcome = web::build(place, "web", &built, profile, optimise);
        results.step(name, outcome.and_then(|()| web::size(folder, name)));
    }
    results.step("duckling", native(place, &["duckling"], &["duckling"]));
    results.step("underthesea", peers::ready(place, folder));
    for _ in 0..ROUNDS {
        results.step("speed", program(place, "speed", &[&place.root, folder]));
        for (name, ..) in web::BUILDS {
            results.step(name, web::measure(folder, name));
        }
        results.step(
            "duckling",
            program(place, "duckling", &[&folder.join("seeds.txt")]),
        );
        results.step("underthesea", peers::underthesea(place, folder));
    }
    for (name, ..) in web::BUILDS {
        let differ = ["seeds", "corpus"].into_iter().any(|sample| {
            let there = results.get(&format!("{sample} {name} mentions"));
            there.is_some() && there != results.get(&format!("{sample} mentions"))
        });
        if differ {
            results.step(name, Err(anyhow!("the browser finds other mentions")));
        }
    }
    results.step("share", share::measure(place));
    Ok(())
}

/// Compiles programs of the benchmark; gives no results.
fn native(place: &Place, programs: &[&str], features: &[&str]) -> Result<String> {
    let mut cargo = process::cargo(&place.root);
    cargo.args(["build", "--package", "bench", "--profile", FAST]);
    for program in programs {
        cargo.args(["--bin", program]);
    }
    if !features.is_empty() {
        cargo.arg("--features").arg(features.join(","));
    }
    process::run(&mut cargo)?;
    Ok(String::new())
}

/// What a program of the benchmark prints.
fn program(place: &Place, name: &str, arguments: &[&Path]) -> Result<String> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = place.root.join("target").join(FAST).join(file);
    let mut command = std::process::Command::new(path);
    process::printed(command.args(arguments))
}
