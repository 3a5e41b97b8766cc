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
    out += "\nPagefind's index is what it writes for the articles' words: its program is left out, and the texts are in it as \
     it shows them. From opening the page, nothing kept, on loopback; a pack holds the texts and all that was found in them.\n";
    out + &ten_million(results)
}

/// What one page's program may hold, in bytes: addresses of 32 bits.
const PROGRAM: f64 = 4_294_967_296.0;
/// What it holds of an article, in bytes of its text: `scale.mjs` measures it in the page.
const HELD: f64 = 2.9;
/// So many articles an archive may have.
const MANY: f64 = 10_000_000.0;

/// Where cost grows faster than the articles, and what ten million of them need: worked out from the
/// largest size that was measured; nothing where none was.
fn ten_million(results: &Results) -> String {
    let numbers = SIZES.map(|(name, _)| {
        let get = |what: &str| results.get(&format!("pack {name} {what}"));
        Some([
            get("articles")?,
            get("text")?,
            get("bytes")?,
            get("search")?,
        ])
    });
    let [.., Some(before), Some([articles, text, bytes, search])] = numbers else {
        return String::new();
    };
    let (times, wait) = (articles / before[0], search / before[3]);
    let faster = if wait > times {
        "The wait grows faster than the articles: a search that is under way begins again with every block that comes."
    } else {
        "Nothing here grows faster than the articles: of the wait the first second is the page's own."
    };
    let (text, bytes) = (text / articles, bytes / articles);
    let page = PROGRAM / (text * HELD);
    let kilo = |n: f64| whole(Some((n / 1000.0).round()));
    let giga = |n: f64| decimal(Some(n * MANY / 1e9));
    format!(
        "\nFrom the last size but one to the last the articles are {times} times as many, and the wait for the first sentence \
         {wait} times as long. {faster} An article takes {bytes} bytes of the largest pack and {least} of the smallest: the numbers \
         of words and names are longer where there are more of them.\n\n\
         On paper, ten million articles of {text} bytes: {all} GB of text, {packs} GB as packs. One page holds about {held} \
         thousand articles with their texts, for its program has 4 GiB and an article takes {ratio} times its text there; so they \
         are {count} packs or more, by year or province, each a page of its own by `?corpus=`, and what is asked of all of them \
         (how many, where, since when) is asked of the Parquet that `trichluc extract` writes. A page that opens all packs \
         together would need their fronts alone: sums by facet and value that are added up, and texts that are fetched for what \
         is shown. Reading them is a matter of cores: see `BATCH.md` for articles a second.\n",
        times = decimal(Some(times)),
        wait = decimal(Some(wait)),
        bytes = whole(Some(bytes.round())),
        least = whole(
            results
                .ratio(
                    &format!("pack {} bytes", SIZES[0].0),
                    &format!("pack {} articles", SIZES[0].0)
                )
                .map(f64::round)
        ),
        text = whole(Some(text.round())),
        all = giga(text),
        packs = giga(bytes),
        held = kilo(page),
        ratio = decimal(Some(HELD)),
        count = whole(Some((MANY / page).ceil())),
    )
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
        assert!(!report.contains("ten million"), "{report}");
    }

    #[test]
    fn ten_million_articles_are_worked_out_from_the_largest_size() {
        let mut results = Results::default();
        let size = |name: &str, n: f64, search: f64| {
            format!(
                "pack {name} articles\t{n}\npack {name} text\t{}\npack {name} bytes\t{}\npack {name} search\t{search}\n",
                n * 4000.0,
                n * 2000.0
            )
        };
        let printed = [
            size("1000", 1000.0, 900.0),
            size("10000", 10_000.0, 1000.0),
            size("all", 30_000.0, 2000.0),
        ];
        results.step("sizes", Ok(printed.concat()));
        let report = report(&results);
        // What an article takes is measured anew at times; the packs follow from it.
        let packs = (40e9 * HELD / PROGRAM).ceil();
        for said in [
            "3.000 times as many",
            "2.000 times as long. Nothing here",
            "40 GB of text, 20 GB as packs",
            &format!("they are {packs} packs or more"),
        ] {
            assert!(report.contains(said), "{said}: {report}");
        }
    }
}
