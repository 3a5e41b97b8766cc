//! The release build in a real Chromium, as a reader uses it.
//!
//! A specification that fails is run once more, alone, and the run says so: three hundred tests that
//! drive a browser beside one another on a busy machine fail now and then for want of patience. What
//! fails alone too has failed. A restless test is still a fault, of the test or of the page, and its
//! name stands in the run for whoever mends it.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use crate::{
    place::Place,
    process,
    tools::{Tool, browser},
};

/// What the specifications need besides the built page.
pub const TOOLS: &[Tool] = &[Tool::Node, Tool::Browser, Tool::Font, Tool::Modules];

/// Runs every specification.
pub fn check(place: &Place) -> Result<()> {
    // Named one by one: what Node makes of a directory differs between its versions.
    let directory = place.e2e();
    let mut specs: Vec<_> = fs::read_dir(&directory)
        .with_context(|| format!("could not read {}", directory.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    specs.sort();
    if specs.is_empty() {
        bail!("there is no end-to-end test in {}", directory.display());
    }
    let Err(error) = run(place, &specs, 2) else {
        return Ok(());
    };
    let failed: Vec<_> = fs::read_to_string(failures(place))
        .unwrap_or_default()
        .lines()
        .map(PathBuf::from)
        .collect();
    // Where many fail it is no lack of patience.
    if failed.is_empty() || failed.len() > MOST {
        return Err(error);
    }
    println!("\nRestless, run once more alone: {}", names(&failed));
    run(place, &failed, 1)?;
    println!("\nPassed only when run alone: {}", names(&failed));
    Ok(())
}

/// So many specifications may be run once more.
const MOST: usize = 3;

/// Where the names of the files that failed are written.
fn failures(place: &Place) -> PathBuf {
    place.root.join("target").join("e2e-failures.txt")
}

fn names(specs: &[PathBuf]) -> String {
    let names = specs.iter().filter_map(|path| path.file_name());
    let names: Vec<_> = names.map(|name| name.to_string_lossy()).collect();
    names.join(", ")
}

/// Node's test runner beside the specifications, with the browser that they drive.
pub fn node(place: &Place) -> Result<Command> {
    let chromium = browser::chromium().context("Chromium has gone")?;
    let mut node = process::command("node");
    node.arg("--test").current_dir(place.e2e());
    node.env("CHROME", chromium);
    // What makes the packs that the page opens.
    process::run(process::cargo(&place.root).args(["build", "--quiet", "--bin", "trichluc"]))?;
    let folder = place.root.join("target").join("debug");
    let program = format!("trichluc{}", std::env::consts::EXE_SUFFIX);
    node.env("TRICHLUC", folder.join(program));
    Ok(node)
}

fn run(place: &Place, specs: &[PathBuf], side_by_side: usize) -> Result<()> {
    let failures = failures(place);
    fs::create_dir_all(place.root.join("target"))?;
    // What an earlier run left would be taken for this one's.
    fs::write(&failures, "").with_context(|| format!("could not write {}", failures.display()))?;
    let mut node = node(place)?;
    node.arg(format!("--test-concurrency={side_by_side}"))
        .args(["--test-reporter=spec", "--test-reporter-destination=stdout"])
        .arg("--test-reporter=./support/failures.mjs")
        .arg(format!(
            "--test-reporter-destination={}",
            failures.display()
        ))
        .args(specs.iter().filter_map(|path| path.file_name()));
    process::run(&mut node)
}
