//! `cargo xtask bench`: how fast extraction is, beside what else was measured in the same run.
//!
//! Every figure of extraction is of one thread and of the same texts: the seeds, and articles of the corpus where
//! it lies beside the repository. What is held to a goal is a ratio, for a ratio outlives a machine.

mod page;
mod peers;
mod results;
mod share;
mod table;
mod web;

use std::fs;

use anyhow::{Context, Result, anyhow};

use crate::{place::Place, process, tools};

use results::Results;

/// The profile that is built for speed; the page's own is `release`.
const FAST: &str = "speed";

/// Measures everything and prints the table; `save` also writes it to `tests/bench/RESULTS.md`.
pub fn run(place: &Place, save: bool) -> Result<()> {
    tools::ensure(place, web::TOOLS.iter().copied())?;
    let folder = place.root.join("target").join("bench");
    fs::create_dir_all(&folder)
        .with_context(|| format!("could not create {}", folder.display()))?;

    let mut results = Results::default();
    results.step("natively", native(place, &["speed", "memory"], &[]));
    results.step("speed", program(place, "speed", &[&place.root, &folder]));
    results.step("memory", program(place, "memory", &[&place.root]));
    for (name, profile, optimise) in web::BUILDS {
        results.step(name, web::measure(place, &folder, name, profile, optimise));
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
    results.step("duckling", peers::duckling(place, &folder));
    results.step("underthesea", peers::underthesea(place, &folder));
    results.step("share", share::measure(place));
    page::run(place, &folder, &mut results);

    let report = table::report(&results);
    println!("\n{report}");
    if save {
        let file = place.bench().join("RESULTS.md");
        fs::create_dir_all(file.parent().unwrap_or(&file))?;
        fs::write(&file, table::dated(&report))
            .with_context(|| format!("could not write {}", file.display()))?;
        println!("Saved to {}", file.display());
    }
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
fn program(place: &Place, name: &str, arguments: &[&std::path::Path]) -> Result<String> {
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = place.root.join("target").join(FAST).join(file);
    let mut command = std::process::Command::new(path);
    process::printed(command.args(arguments))
}
