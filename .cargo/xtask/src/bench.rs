//! `cargo xtask bench`: how fast extraction is, beside what else was measured in the same run.
//!
//! Every figure of extraction is of one thread and of the same texts: the seeds, and articles of the corpus where
//! it lies beside the repository. What is held to a goal is a ratio, for a ratio outlives a machine.

mod batch;
mod corpus;
mod inputs;
mod pack;
mod page;
mod peers;
mod plot;
mod results;
mod scale;
mod share;
mod table;
pub mod web;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};

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
    /// The corpus at 5 to tens of thousands of articles, natively.
    Corpus,
    /// The command line over the whole corpus, beside Spark.
    Batch,
    /// Packs of articles: their size, and the page with them.
    Pack,
    /// Articles by the thousand in the browser, beside what npm has for them.
    Scale,
}

/// How a part is measured and told.
struct Measure {
    part: Part,
    /// Where it is kept, in `tests/bench`.
    file: &'static str,
    run: fn(&Place, &Path, &mut Results),
    report: fn(&Results) -> String,
    /// What is drawn of it, and where that is kept.
    drawing: Option<(&'static str, Drawn)>,
}

type Drawn = fn(&Results) -> String;

/// In the order in which they are measured.
const PARTS: [Measure; 6] = [
    Measure {
        part: Part::Extraction,
        file: "EXTRACTION.md",
        run: extraction,
        report: table::report,
        drawing: None,
    },
    Measure {
        part: Part::Page,
        file: "PAGE.md",
        run: page::run,
        report: table::page,
        drawing: None,
    },
    Measure {
        part: Part::Corpus,
        file: "CORPUS.md",
        run: corpus::run,
        report: corpus::report,
        drawing: Some(("corpus.svg", corpus::drawn)),
    },
    Measure {
        part: Part::Batch,
        file: "BATCH.md",
        run: batch::run,
        report: batch::report,
        drawing: None,
    },
    Measure {
        part: Part::Pack,
        file: "PACK.md",
        run: pack::run,
        report: pack::report,
        drawing: None,
    },
    Measure {
        part: Part::Scale,
        file: "SCALE.md",
        run: scale::run,
        report: scale::report,
        drawing: Some(("scale.svg", scale::drawn)),
    },
];

/// Measures everything, or one part, and prints the tables; `save` also writes each to its file in
/// `tests/bench`.
pub fn run(place: &Place, save: bool, only: Option<Part>) -> Result<()> {
    let folder = place.root.join("target").join("bench");
    fs::create_dir_all(&folder)
        .with_context(|| format!("could not create {}", folder.display()))?;
    let wanted = |row: &&Measure| only.is_none_or(|only| only == row.part);
    for row in PARTS.iter().filter(wanted) {
        let mut results = Results::default();
        (row.run)(place, &folder, &mut results);
        let report = (row.report)(&results) + &results.lacking();
        println!("\n{report}");
        if save {
            keep(place, row.file, &dated("bench --save", &report))?;
            if let Some((file, drawn)) = row.drawing {
                keep(place, file, &drawn(&results))?;
            }
        }
    }
    Ok(())
}

/// Writes what was measured where it is kept.
fn keep(place: &Place, name: &str, text: &str) -> Result<()> {
    let file = place.bench().join(name);
    fs::create_dir_all(file.parent().unwrap_or(&file))?;
    fs::write(&file, text).with_context(|| format!("could not write {}", file.display()))?;
    println!("Saved to {}", file.display());
    Ok(())
}

/// Ours, the bare search and its peers, natively and in the browser; and what extraction is of the page.
fn extraction(place: &Place, folder: &Path, results: &mut Results) {
    let tools = tools::ensure(place, web::TOOLS.iter().copied());
    results.step("the browser's tools", tools.map(|()| String::new()));
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
