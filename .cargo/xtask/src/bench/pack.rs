//! Packs of articles: how large they are beside the text and beside Pagefind's index of the same articles,
//! and how long the page takes with them, in a browser, from a server on this machine.
//!
//! The articles are those of the corpus that lies beside the repository, the first of them or all.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use super::inputs::{self, Size};
use super::results::Results;
use super::table::{decimal, whole};
use crate::{
    page,
    place::Place,
    process,
    tools::{self, Tool, browser},
};

const SIZES: [Size; 3] = [("1000", 1_000), ("10000", 10_000), ("all", usize::MAX)];

/// What is needed for it, besides what building the page needs.
const TOOLS: &[Tool] = &[Tool::Browser, Tool::Font, Tool::Modules, Tool::Sizes];

/// Measures all of it.
pub fn run(place: &Place, folder: &Path, results: &mut Results) {
    let folder = folder.join("pack");
    let built = build(place).map(|()| String::new());
    let there = built.is_ok();
    results.step("page", built);
    let inputs = inputs::corpus(place, &folder, &SIZES);
    let packs = inputs.and_then(|inputs| packs(place, &inputs));
    let Ok(packs) = packs else {
        results.step("packs", packs.map(|_| String::new()));
        return;
    };
    let sizes = packs
        .iter()
        .map(|(name, input, pack)| sizes(name, input, pack));
    let sizes: Result<Vec<_>> = sizes.collect();
    results.step("sizes", sizes.map(|sizes| sizes.concat()));
    if there {
        let named = packs.iter();
        let named = named.map(|(name, _, pack)| format!("{name}={}", pack.display()));
        results.step("in the page", node(place, "pack.mjs", named.collect()));
    }
    for (name, input, _) in &packs {
        let out = folder.join(format!("{name}-pagefind"));
        let mut arguments = vec![format!("pack {name}"), input.display().to_string()];
        arguments.push(tools::sizes(place).display().to_string());
        arguments.push(out.display().to_string());
        results.step("Pagefind", node(place, "pagefind.mjs", arguments));
    }
}

fn build(place: &Place) -> Result<()> {
    tools::ensure(place, tools::BUILD.iter().chain(TOOLS).copied())?;
    page::build(place)
}

/// The pack of each, beside it.
fn packs<'a>(
    place: &Place,
    inputs: &[(&'a str, PathBuf)],
) -> Result<Vec<(&'a str, PathBuf, PathBuf)>> {
    let mut cargo = process::cargo(&place.root);
    cargo.args(["build", "--profile", super::FAST, "--bin", "trichluc"]);
    process::run(&mut cargo)?;
    let program = place.root.join("target").join(super::FAST);
    let program = program.join(format!("trichluc{}", env::consts::EXE_SUFFIX));
    let packed = inputs.iter().map(|(name, input)| {
        let pack = input.with_extension("tlpack");
        let mut command = Command::new(&program);
        command
            .args(["pack", "--quiet"])
            .arg(input)
            .arg("-o")
            .arg(&pack);
        process::run(&mut command)?;
        Ok((*name, input.clone(), pack))
    });
    packed.collect()
}

/// How large a pack and its text are; the front by what the pack says of itself.
fn sizes(name: &str, input: &Path, pack: &Path) -> Result<String> {
    let mut text = 0;
    let mut articles = 0;
    for line in BufReader::new(fs::File::open(input)?).lines() {
        let record: serde_json::Value = serde_json::from_str(&line?)?;
        text += record["text"].as_str().map_or(0, str::len);
        articles += 1;
    }
    let length = fs::metadata(pack)?.len();
    Ok(format!(
        "pack {name} articles\t{articles}\npack {name} text\t{text}\npack {name} bytes\t{length}\n"
    ))
}

fn node(place: &Place, script: &str, arguments: Vec<String>) -> Result<String> {
    let chromium = browser::chromium().context("Chromium has gone")?;
    let mut node = process::command("node");
    node.arg(place.bench().join(script)).args(arguments);
    process::printed(node.env("CHROME", chromium))
}

/// What was measured, in Markdown.
pub fn report(results: &Results) -> String {
    let mut out = String::from(
        "| articles | bytes of text | the pack | of the text | Pagefind's index | the pack / Pagefind's | first facet, ms | first sentence found, ms | all texts, ms |\n\
         | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for (name, _) in SIZES {
        let key = |what: &str| format!("pack {name} {what}");
        let get = |what: &str| results.get(&key(what));
        let of = |what: &str| results.ratio(&key("bytes"), &key(what));
        let cells = [
            whole(get("articles")),
            whole(get("text")),
            whole(get("bytes")),
            decimal(of("text")),
            whole(get("pagefind")),
            decimal(of("pagefind")),
            whole(get("facet")),
            whole(get("search")),
            whole(get("texts")),
        ];
        out += "| ";
        out += &cells.join(" | ");
        out += " |\n";
    }
    out + "\nPagefind's index is what it writes for the articles' words: its program is left out, and the texts are in it as \
     it shows them. From opening the page, nothing kept, on loopback; a pack holds the texts and all that was found in them.\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_stands_beside_its_text_and_the_index() {
        let mut results = Results::default();
        let printed = "pack 1000 articles\t1000\npack 1000 text\t4000\npack 1000 bytes\t2000\npack 1000 pagefind\t1000\n";
        results.step("sizes", Ok(printed.to_owned()));
        let report = report(&results);
        assert!(
            report.contains("| 1,000 | 4,000 | 2,000 | 0.500 | 1,000 | 2.000 | – |"),
            "{report}"
        );
    }
}
