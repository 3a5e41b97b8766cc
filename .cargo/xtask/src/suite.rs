//! `cargo xtask test`: every check of the project, in one table.
//!
//! The cheapest come first and the end-to-end tests last, so that what the run ends with is the
//! runner's own summary; the table of seconds is therefore printed before them.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::{
    cluster, e2e, page,
    place::Place,
    process, single, size,
    tools::{self, Tool, browser},
};

const TARGET: &[&str] = &["--target", "wasm32-unknown-unknown"];
const PAGE: &[&str] = &["--no-default-features", "--features", "page"];
/// As it is built, in two parts: by themselves they do not run, so that tests take it whole.
const SPLIT: &[&str] = &["--no-default-features", "--features", "split"];

/// The programs beside the page, each behind a feature of its own name.
const WORKERS: [&str; 3] = ["intake", "reader", "take"];

/// A check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// The code is formatted.
    Fmt,
    /// Clippy has nothing to say, neither natively nor for the browser.
    Clippy,
    /// The tests that need no browser.
    Native,
    /// The command line on a Spark cluster and its like, where there is Java.
    Cluster,
    /// The page's own tests, in a headless Chromium.
    Wasm,
    /// The release build of the page, and of the page as one file.
    Build,
    /// Its size is within the budget.
    Size,
    /// The release build in a real Chromium, as a reader uses it.
    E2e,
}

impl Step {
    fn name(self) -> String {
        self.to_possible_value()
            .map(|value| value.get_name().to_owned())
            .unwrap_or_default()
    }

    fn tools(self) -> &'static [Tool] {
        match self {
            Self::Fmt => &[Tool::Components],
            Self::Clippy => &[Tool::Components, Tool::Target],
            // What `cluster` needs it gets by itself: only where it can run at all.
            Self::Native | Self::Cluster | Self::Size => &[],
            Self::Wasm => &[Tool::Target, Tool::Browser, Tool::WasmBindgen],
            Self::Build => tools::BUILD,
            Self::E2e => e2e::TOOLS,
        }
    }

    fn run(self, place: &Place) -> Result<()> {
        match self {
            Self::Fmt => fmt(place),
            Self::Clippy => clippy(place),
            Self::Native => native(place),
            Self::Cluster => cluster::check(place),
            Self::Wasm => wasm(place),
            Self::Build => {
                page::build(place)?;
                single::write(place)
            }
            Self::Size => size::check(place),
            Self::E2e => {
                // Of the page that lies in `dist` now: an older one would be tested in its place.
                single::write(place)?;
                e2e::check(place)
            }
        }
    }
}

/// Runs every check, or only those asked for, and stops at the first that fails.
pub fn run(place: &Place, only: &[Step]) -> Result<()> {
    let steps: Vec<_> = Step::value_variants()
        .iter()
        .copied()
        .filter(|step| only.is_empty() || only.contains(step))
        .collect();
    let start = Instant::now();
    tools::ensure(place, steps.iter().flat_map(|step| step.tools()).copied())?;
    let mut spent = vec![("set-up".to_owned(), start.elapsed())];
    for (index, step) in steps.iter().enumerate() {
        if index > 0 && index + 1 == steps.len() {
            report(&spent);
        }
        let name = step.name();
        println!("\n== {name} ({}/{})", index + 1, steps.len());
        let start = Instant::now();
        step.run(place)
            .with_context(|| format!("the step `{name}` failed"))?;
        spent.push((name, start.elapsed()));
    }
    Ok(())
}

fn report(spent: &[(String, Duration)]) {
    println!("\nSeconds so far:");
    for (name, duration) in spent {
        println!("{:>8.1}  {name}", duration.as_secs_f32());
    }
}

fn fmt(place: &Place) -> Result<()> {
    process::run(process::cargo(&place.root).args(["fmt", "--all", "--check"]))
}

fn clippy(place: &Place) -> Result<()> {
    let law = ["--", "--deny", "warnings"];
    let mut native = process::cargo(&place.root);
    native.args(["clippy", "--workspace", "--all-targets"]);
    process::run(native.args(law))?;
    let mut page = process::cargo(&place.root);
    page.arg("clippy").args(TARGET).args(SPLIT);
    page.args(["--lib", "--bin", "page", "--test", "page"]);
    process::run(page.args(law))?;
    for worker in WORKERS {
        let mut cargo = process::cargo(&place.root);
        cargo.arg("clippy").args(TARGET);
        cargo.args(["--no-default-features", "--features", worker]);
        process::run(cargo.args(["--bin", worker]).args(law))?;
    }
    Ok(())
}

fn native(place: &Place) -> Result<()> {
    process::run(process::cargo(&place.root).args(["test", "--workspace"]))
}

fn wasm(place: &Place) -> Result<()> {
    let driver = browser::driver().context("chromedriver has gone")?;
    let chromium = browser::chromium().context("Chromium has gone")?;
    // The driver would look for a browser of its own choice: it is to be the one of the other tests.
    let capabilities = place.root.join("target").join("webdriver.json");
    let binary = chromium.to_string_lossy();
    std::fs::create_dir_all(place.root.join("target"))?;
    std::fs::write(
        &capabilities,
        format!("{{\"goog:chromeOptions\": {{\"binary\": {binary:?}}}}}"),
    )
    .with_context(|| format!("could not write {}", capabilities.display()))?;
    let mut cargo = process::cargo(&place.root);
    cargo.arg("test").args(TARGET).args(PAGE);
    cargo.args(["--test", "page"]);
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        tools::wasm_test_runner(place),
    );
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    process::run(cargo.env("CHROMEDRIVER", driver))
}
