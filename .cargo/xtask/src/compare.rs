//! `cargo xtask compare`: what a reader downloads before the first answer, beside what others load.
//!
//! The page is measured as the others are, by what a browser asks for until it shows something; `size`
//! holds the budget, by the files.

use std::{fmt::Write as _, fs};

use anyhow::{Context, Result};

use crate::{
    bench::{dated, web},
    e2e, page,
    place::Place,
    process,
    tools::{self, Tool, browser},
    versions,
};

/// What is compared: its name among the results, and what it is.
const ROWS: [(&str, &str); 4] = [
    (
        "first view",
        "Trích Lục: the first view, five articles read and drawn",
    ),
    ("bare yew", "Yew {yew}: a button that counts"),
    (
        "pagefind",
        "Pagefind {pagefind}: one search in the same five articles, with the found texts",
    ),
    (
        "duckdb",
        "@duckdb/duckdb-wasm {duckdb}: script, worker and program, before any data",
    ),
];

/// Builds the page and the bare one, measures, prints the table and writes it to `tests/bench/SIZES.md`.
pub fn run(place: &Place) -> Result<()> {
    let tools = tools::BUILD.iter().chain(e2e::TOOLS).copied();
    tools::ensure(place, tools.chain([Tool::Sizes]))?;
    page::build(place)?;
    let folder = place.root.join("target").join("compare");
    let counter = folder.join("counter");
    fs::create_dir_all(&counter)?;
    web::build(place, "counter", &counter, "release", "-O3")?;
    let mut node = process::command("node");
    node.arg(place.bench().join("sizes.mjs"))
        .args([tools::sizes(place), counter, folder]);
    node.env("CHROME", browser::chromium().context("Chromium has gone")?);
    let printed = process::printed(&mut node)?;
    let table = table(&printed)?;
    println!("\n{table}");
    let file = place.bench().join("SIZES.md");
    fs::write(&file, dated("compare", &table))
        .with_context(|| format!("could not write {}", file.display()))?;
    println!("Saved to {}", file.display());
    Ok(())
}

/// The table of what was printed, `name`, tab, bytes a line.
fn table(printed: &str) -> Result<String> {
    let bytes = |name: &str| {
        let mut lines = printed.lines().filter_map(|line| line.split_once('\t'));
        let found = lines.find(|(known, _)| *known == name);
        let (_, number) = found.with_context(|| format!("{name} was not measured"))?;
        number
            .trim()
            .parse::<f64>()
            .with_context(|| format!("{name}: {number}"))
    };
    let ours = bytes(ROWS[0].0)?;
    let mut out = String::from(
        "| downloaded before the first answer | kB of brotli | of ours |\n| --- | ---: | ---: |\n",
    );
    for (name, what) in ROWS {
        let what = what
            .replace("{yew}", versions::YEW)
            .replace("{pagefind}", versions::PAGEFIND)
            .replace("{duckdb}", versions::DUCKDB);
        let bytes = bytes(name)?;
        writeln!(
            out,
            "| {what} | {:.1} | {:.2} |",
            bytes / 1000.0,
            bytes / ours
        )?;
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_told_beside_ours() {
        let printed = "first view\t200000\nbare yew\t50000\npagefind\t100000\nduckdb\t4000000\n";
        let table = table(printed).expect("all were measured");
        assert!(table.contains("drawn | 200.0 | 1.00 |"), "{table}");
        assert!(
            table.contains("before any data | 4000.0 | 20.00 |"),
            "{table}"
        );
        assert!(!table.contains('{'), "{table}");
    }

    #[test]
    fn what_was_not_measured_is_told() {
        assert!(super::table("first view\t1\n").is_err());
    }
}
