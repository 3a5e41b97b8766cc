//! The page in a headless Chromium: from a key or a button to the painted result, what its filter
//! takes beside the same filter of two npm packages, and the table of a hundred thousand figures.
//!
//! What is done in the browser is told in `tests/bench`; here the page is built, and the programs of
//! the benchmark, and Node is started.

use std::{fs, path::Path, path::PathBuf};

use anyhow::{Context, Result};

use super::{native, program, results::Results, web};
use crate::{
    page,
    place::Place,
    process, release,
    tools::{self, Tool, browser},
};

/// What is needed for it, besides what building the page needs.
const TOOLS: &[Tool] = &[Tool::Browser, Tool::Font, Tool::Modules];

/// The page's own profile, and how wasm-opt goes on.
const PROFILE: (&str, &str) = ("release", "-O3");

/// Measures all of it; what cannot be measured says why.
pub fn run(place: &Place, folder: &Path, results: &mut Results) {
    let built = build(place).map(|()| String::new());
    let there = built.is_ok();
    results.step("page", built);
    if there {
        results.step("steps in the page", node(place, "page.mjs", None, &[]));
        results.step("filter", filter(place, folder));
        results.step("many figures", many(place, folder));
    }
    results.step("table", table(place));
}

fn build(place: &Place) -> Result<()> {
    tools::ensure(place, tools::BUILD.iter().chain(TOOLS).copied())?;
    page::build(place)
}

/// The filter by itself, beside its peers where they can be had.
fn filter(place: &Place, folder: &Path) -> Result<String> {
    let built = folder.join("filter");
    web::build(place, "filter", &built, PROFILE.0, PROFILE.1)?;
    if let Err(error) = tools::ensure(place, [Tool::Peers]) {
        println!("without peers: {error:#}");
    }
    node(place, "filter.mjs", None, &[&built, &tools::peers(place)])
}

/// The page with a hundred thousand figures: the released page, with another program in it.
fn many(place: &Place, folder: &Path) -> Result<String> {
    let (built, dist) = (folder.join("room"), folder.join("many"));
    web::build(place, "room", &built, PROFILE.0, PROFILE.1)?;
    if dist.exists() {
        fs::remove_dir_all(&dist)?;
    }
    fs::create_dir_all(&dist)?;
    let mut exchanged = Vec::new();
    for entry in fs::read_dir(place.dist())? {
        let name = entry?.file_name();
        let named = name.to_string_lossy();
        let ours = match named.strip_prefix("page-") {
            Some(rest) if Path::new(rest).extension().is_some_and(|e| e == "js") => {
                built.join("room.js")
            }
            Some(rest) if rest.ends_with("_bg.wasm") => built.join("room_bg.wasm"),
            _ => place.dist().join(&name),
        };
        fs::copy(&ours, dist.join(&name))
            .with_context(|| format!("could not copy {}", ours.display()))?;
        if ours.starts_with(&built) {
            exchanged.push((fs::read(place.dist().join(&name))?, fs::read(&ours)?));
        }
    }
    // The page would refuse a script that is not the one it was sealed with.
    let index = dist.join("index.html");
    let page = exchanged
        .iter()
        .fold(fs::read_to_string(&index)?, |page, (old, new)| {
            page.replace(&release::integrity(old), &release::integrity(new))
        });
    fs::write(&index, page)?;
    node(place, "many.mjs", Some(&dist), &[])
}

/// The same table natively, without its drawing.
fn table(place: &Place) -> Result<String> {
    native(place, &["table"], &[])?;
    program(place, "table", &[])
}

/// What a script of `tests/bench` prints; `dist` is another build of the page.
fn node(
    place: &Place,
    script: &str,
    dist: Option<&Path>,
    arguments: &[&PathBuf],
) -> Result<String> {
    let chromium = browser::chromium().context("Chromium has gone")?;
    let mut node = process::command("node");
    node.arg(place.bench().join(script)).args(arguments);
    node.env("CHROME", chromium);
    if let Some(dist) = dist {
        node.env("DIST", dist);
    }
    process::printed(&mut node)
}
