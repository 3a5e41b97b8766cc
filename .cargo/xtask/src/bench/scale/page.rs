//! The page itself with a reader's own articles by the thousand: brought in, opened again, asked. What is done in
//! it is told in `tests/bench/scale.mjs`.

use std::path::Path;

use anyhow::Result;

use super::super::results::Results;
use super::super::table::{decimal, whole};
use super::node;
use crate::{
    page,
    place::Place,
    tools::{self, Tool},
};

/// How many articles are brought.
const SIZES: [&str; 2] = ["1000", "10000"];

/// What is needed for it, besides what building the page needs.
const TOOLS: &[Tool] = &[Tool::Browser, Tool::Font, Tool::Modules];

/// What is told: its title, and what the script calls it behind the number of articles.
const ROWS: [(&str, &str); 16] = [
    ("brought in and kept, s", " importing s"),
    ("opened again until all count and filter, s", " reopening s"),
    ("the same / brought in", " reopening / importing"),
    (
        "opened again until all words are found, s",
        " reopening, every word s",
    ),
    (
        "the same / brought in",
        " reopening, every word / importing",
    ),
    (
        "opened again until all texts are there, s",
        " reopening, every text s",
    ),
    (
        "the same / brought in",
        " reopening, every text / importing",
    ),
    ("memory of the program / text", " memory / text"),
    (
        "a key pressed in the search, articles, until the list begins with what is found: p50, ms",
        ": typing, articles first p50",
    ),
    ("the same, p95, ms", ": typing, articles first p95"),
    (
        "until all of it is found and counted: p50, ms",
        ": typing, articles p50",
    ),
    ("the same, p95, ms", ": typing, articles p95"),
    (
        "a key pressed in the search, figures, until the list begins with what is found: p50, ms",
        ": typing, figures first p50",
    ),
    ("the same, p95, ms", ": typing, figures first p95"),
    (
        "until all of it is found and counted: p50, ms",
        ": typing, figures p50",
    ),
    ("the same, p95, ms", ": typing, figures p95"),
];

/// Builds the page and brings it the first articles of `corpus`.
pub fn run(place: &Place, corpus: &Path) -> Result<String> {
    tools::ensure(place, tools::BUILD.iter().chain(TOOLS).copied())?;
    page::build(place)?;
    let mut arguments = vec![corpus.display().to_string()];
    arguments.extend(SIZES.map(str::to_owned));
    // Whoever wants all the steps asks the script for them.
    arguments.extend(["--only", "typing"].map(str::to_owned));
    node(place, "scale.mjs", &arguments)
}

/// What was measured, in Markdown; nothing where nothing was.
pub fn table(results: &Results) -> String {
    let get = |size: &str, what: &str| results.get(&format!("scale: {size}{what}"));
    if SIZES.iter().all(|size| get(size, " importing s").is_none()) {
        return String::new();
    }
    let heads = SIZES.map(|size| whole(size.parse().ok()));
    let mut out = format!(
        "\n| the page with a reader's own articles | {} |\n| --- |{}\n",
        heads.join(" | "),
        " ---: |".repeat(SIZES.len())
    );
    for (title, what) in ROWS {
        let cells = SIZES.map(|size| decimal(get(size, what)));
        out += &["| ", title, " | ", &cells.join(" | "), " |\n"].concat();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_took_stands_by_the_number_of_articles() {
        let mut results = Results::default();
        assert_eq!(table(&results), "");
        let printed = "scale: 1000 importing s\t4.4\nscale: 1000: typing, articles p95\t149.3\n";
        results.step("page", Ok(printed.to_owned()));
        let table = table(&results);
        assert!(table.contains("articles | 1,000 | 10,000 |"), "{table}");
        assert!(table.contains("kept, s | 4.400 | – |"), "{table}");
        assert!(table.contains("the same, p95, ms | 149 | – |"), "{table}");
    }
}
