//! `cargo xtask compare`: what a reader downloads before the first answer, beside what others load, and
//! what Lighthouse says of the page.
//!
//! The page is measured as the others are, by what a browser asks for until it shows something; `size`
//! holds the budget, by the files.

use std::{fmt::Write as _, fs, path::PathBuf};

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

/// What Lighthouse judges; it has a fourth category, of what search engines want.
const CATEGORIES: [&str; 3] = ["performance", "accessibility", "best-practices"];

/// Builds the page and the bare one, measures, prints the table and writes it to `tests/bench/SIZES.md`.
pub fn run(place: &Place) -> Result<()> {
    let tools = tools::BUILD.iter().chain(e2e::TOOLS).copied();
    tools::ensure(place, tools.chain([Tool::Sizes]))?;
    page::build(place)?;
    let folder = place.root.join("target").join("compare");
    let counter = folder.join("counter");
    fs::create_dir_all(&counter)?;
    web::build(place, "counter", &counter, "release", "-O3")?;
    let packages = tools::sizes(place);
    let mut printed = node(place, "sizes.mjs", &[&packages, &counter, &folder])?;
    printed += &node(place, "lighthouse.mjs", &[&packages])?;
    let table = table(&printed)? + "\n" + &judged(&printed)?;
    println!("\n{table}");
    let file = place.bench().join("SIZES.md");
    fs::write(&file, dated("compare", &table))
        .with_context(|| format!("could not write {}", file.display()))?;
    println!("Saved to {}", file.display());
    Ok(())
}

/// What a script of the benchmark prints.
fn node(place: &Place, script: &str, arguments: &[&PathBuf]) -> Result<String> {
    let mut node = process::command("node");
    node.arg(place.bench().join(script)).args(arguments);
    node.env("CHROME", browser::chromium().context("Chromium has gone")?);
    process::printed(&mut node)
}

/// The number of what was printed as `name`, tab, number on a line.
fn number(printed: &str, name: &str) -> Result<f64> {
    let mut lines = printed.lines().filter_map(|line| line.split_once('\t'));
    let found = lines.find(|(known, _)| *known == name);
    let (_, number) = found.with_context(|| format!("{name} was not measured"))?;
    let read = number.trim().parse();
    read.with_context(|| format!("{name}: {number}"))
}

/// The points that Lighthouse gives, of a hundred.
fn judged(printed: &str) -> Result<String> {
    let mut out = format!(
        "| Lighthouse {}, on loopback, the median of three | {} |\n| --- |{}\n",
        versions::LIGHTHOUSE,
        CATEGORIES.join(" | "),
        " ---: |".repeat(CATEGORIES.len()),
    );
    for kind in ["desktop", "mobile"] {
        write!(out, "| {kind} |")?;
        for category in CATEGORIES {
            let points = number(printed, &format!("lighthouse {kind} {category}"))?;
            write!(out, " {points} |")?;
        }
        out.push('\n');
    }
    Ok(out)
}

/// The table of what is downloaded.
fn table(printed: &str) -> Result<String> {
    let bytes = |name: &str| number(printed, name);
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
    fn points_are_told_by_kind_and_category() {
        let line = |(kind, points)| {
            let lines = CATEGORIES.map(|it| format!("lighthouse {kind} {it}\t{points}\n"));
            lines.concat()
        };
        let printed: String = [("desktop", 100), ("mobile", 90)].map(line).concat();
        let table = judged(&printed).expect("all were judged");
        assert!(table.ends_with("| desktop | 100 | 100 | 100 |\n| mobile | 90 | 90 | 90 |\n"));
        assert!(judged("").is_err());
    }

    #[test]
    fn what_was_not_measured_is_told() {
        assert!(super::table("first view\t1\n").is_err());
    }
}
