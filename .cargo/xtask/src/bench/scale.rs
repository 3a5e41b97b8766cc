//! Articles by the thousand in one Chromium: our program beside what npm has for searching words, and for
//! counting and grouping figures. What is done there is told in `tests/bench/peers.mjs` and the files of `peers`
//! beside it; here everything is made ready for it.

mod costs;
mod page;
mod plot;
mod table;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use super::inputs::{self, Size};
use super::{results::Results, web};
use crate::{
    place::Place,
    process,
    tools::{self, Tool, browser},
};

pub use plot::drawn;

/// What was measured, in Markdown.
pub fn report(results: &Results) -> String {
    table::report(results) + &page::table(results) + DRAWING
}

const DRAWING: &str = "\n![How each cost grows with the number of articles](scale.svg)\n";

/// How many articles: the seeds, of which there are as many as there are, and these.
const SEEDS: &str = "seeds";
const SIZES: [Size; 3] = [("1000", 1_000), ("10000", 10_000), ("all", usize::MAX)];

/// What is needed for it, besides what any program in the browser needs.
const TOOLS: &[Tool] = &[Tool::Modules, Tool::Peers, Tool::Sizes];

/// How a line begins whose number is instead a reason why there is none.
const LACKS: &str = " lacks\t";

/// The names of all sizes, the smallest first.
fn sizes() -> impl Iterator<Item = &'static str> + Clone {
    [SEEDS]
        .into_iter()
        .chain(SIZES.into_iter().map(|(name, _)| name))
}

/// What was measured of somebody at a size.
fn number(results: &Results, size: &str, what: &str) -> Option<f64> {
    results.get(&format!("scale {size} {what}"))
}

/// Measures all of it; what cannot be measured says why.
pub fn run(place: &Place, folder: &Path, results: &mut Results) {
    let folder = folder.join("scale");
    let program = folder.join("program");
    let ready = tools::ensure(place, web::TOOLS.iter().chain(TOOLS).copied());
    let built = ready.and_then(|()| web::build(place, "scale", &program, "release", "-O3"));
    let inputs = built.and_then(|()| inputs(place, &folder, results));
    let inputs = match inputs {
        Ok(inputs) => inputs,
        Err(error) => return results.step("scale", Err(error)),
    };
    for (size, input) in &inputs {
        let arguments = [
            format!("scale {size}"),
            input.display().to_string(),
            tools::sizes(place).display().to_string(),
            folder
                .join(format!("{size}-pagefind"))
                .display()
                .to_string(),
        ];
        results.step("Pagefind's index", node(place, "pagefind.mjs", &arguments));
    }
    let folders = [
        program,
        tools::peers(place),
        tools::sizes(place).join("node_modules"),
        folder,
    ];
    let folders = folders.iter().map(|folder| folder.display().to_string());
    let largest = inputs.get(1..).and_then(<[_]>::last).cloned();
    let inputs = inputs.iter();
    let inputs = inputs.map(|(size, input)| format!("{size}={}", input.display()));
    let arguments: Vec<_> = folders.chain(inputs).collect();
    let printed = node(place, "peers.mjs", &arguments);
    for (step, reason) in printed.iter().flat_map(|printed| lacking(printed)) {
        results.step(&step, Err(anyhow!(reason)));
    }
    results.step("peers", printed);
    if let Some((_, corpus)) = largest {
        results.step("the page", page::run(place, &corpus));
    }
}

/// The articles of each size, as many as there are; without the corpus only the seeds.
fn inputs(
    place: &Place,
    folder: &Path,
    results: &mut Results,
) -> Result<Vec<(&'static str, PathBuf)>> {
    let mut all = vec![(SEEDS, inputs::seeds(place, folder)?)];
    match inputs::corpus(place, folder, &SIZES) {
        Ok(more) => all.extend(more),
        Err(error) => results.step("more than the seeds", Err(error)),
    }
    for (size, input) in &all {
        let articles = std::fs::read_to_string(input)?.lines().count();
        results.step("articles", Ok(format!("scale {size} articles\t{articles}")));
    }
    Ok(all)
}

/// Who gave no numbers, and the reasons that they told.
fn lacking(printed: &str) -> Vec<(String, String)> {
    let lines = printed.lines().filter_map(|line| line.split_once(LACKS));
    let named = lines.map(|(who, reason)| (who.to_owned(), reason.to_owned()));
    named.collect()
}

fn node(place: &Place, script: &str, arguments: &[String]) -> Result<String> {
    let chromium = browser::chromium().context("Chromium has gone")?;
    let mut node = process::command("node");
    node.arg(place.bench().join(script)).args(arguments);
    process::printed(node.env("CHROME", chromium))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_gave_no_numbers_says_why() {
        let printed =
            "scale all ours build\t7\nscale all flexsearch lacks\tthe page ran out of memory\n";
        let reason = "the page ran out of memory".to_owned();
        assert_eq!(
            lacking(printed),
            [("scale all flexsearch".to_owned(), reason)]
        );
    }
}
