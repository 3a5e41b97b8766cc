//! The part of the table that tells of the page: its steps, its filter beside its peers, and the
//! table of a hundred thousand figures.

use super::{decimal, whole};
use crate::bench::results::Results;

/// A step may hold the page up for so long, in ms: what a reader does not notice.
const TASK: f64 = 50.0;

/// What is measured in the page, as `tests/bench/steps.mjs` names it. Opening it is no step, and only
/// reported.
const STEPS: [&str; 8] = [
    "typing, articles",
    "typing, figures",
    "a facet, overview",
    "a facet, figures",
    "a facet, compare",
    "another view",
    "sorting figures",
    "opening an article",
];

/// The same with a hundred thousand figures.
const MANY: [&str; 5] = ["scrolling", "sorting", "grouping", "typing", "a facet"];

/// Sizes of the corpus that is filtered: id, name.
const SIZES: [(&str, &str); 2] = [("seeds", "seeds"), ("many", "100,000 figures")];

/// What the table asks for natively: name, key.
const TABLE: [(&str, &str); 5] = [
    ("sorting, slowest column", "table sorting"),
    ("grouping, slowest way", "table grouping"),
    ("totals of all groups, slowest way", "table totals"),
    ("filtering", "table filtering"),
    ("counting the choices of all facets", "table facets"),
];

/// The lines of it, in Markdown.
pub fn lines(results: &Results) -> Vec<String> {
    let mut out = Vec::new();
    for (title, group, steps) in [
        ("the page, seeds", "page", &STEPS[..]),
        ("the page, 100,000 figures", "many", &MANY),
    ] {
        out.push(format!(
            "\n| {title}: press to paint, ms | p50 | p95 | longest task | of the processor | limit |\n\
             | --- | ---: | ---: | ---: | ---: | ---: |"
        ));
        for step in steps {
            out.push(timed(results, group, step));
        }
        let [longest, processor] = ["longest", "processor"]
            .map(|what| decimal(results.get(&format!("{group}: opening {what}"))));
        out.push(format!(
            "| opening the page | – | – | {longest} | {processor} | |"
        ));
    }
    out.push(
        "\n| one filter, µs | ours | minisearch + crossfilter2 | theirs / ours | goal |\n\
         | --- | ---: | ---: | ---: | ---: |"
            .to_owned(),
    );
    for (id, name) in SIZES {
        out.push(filtered(results, id, name));
    }
    let figures = whole(results.get("table figures"));
    out.push(format!(
        "\n| the table of {figures} figures natively | ms |\n| --- | ---: |"
    ));
    for (name, key) in TABLE {
        out.push(format!("| {name} | {} |", decimal(results.get(key))));
    }
    out
}

/// The wall's clock tells what a reader waits, the processor's what the page is to blame for where
/// the machine does something else as well: the limit is held against the latter.
fn timed(results: &Results, group: &str, step: &str) -> String {
    let get = |what: &str| results.get(&format!("{group}: {step} {what}"));
    let [p50, p95, longest] = ["p50", "p95", "longest"].map(|what| decimal(get(what)));
    let processor = get("processor");
    let verdict = match processor {
        Some(task) if task <= TASK => format!("{TASK} ✓"),
        Some(_) => format!("{TASK}, missed"),
        None => "not measured".to_owned(),
    };
    format!(
        "| {step} | {p50} | {p95} | {longest} | {} | {verdict} |",
        decimal(processor)
    )
}

/// Ours also finds the sentences that hold the words and counts every facet there is.
fn filtered(results: &Results, id: &str, name: &str) -> String {
    let [ours, theirs] = ["ours", "peers"].map(|who| format!("filter: {id} {who}"));
    let ratio = results.ratio(&theirs, &ours);
    let verdict = match ratio {
        Some(ratio) if ratio >= 1.0 => "1 ✓",
        Some(_) => "1, missed",
        None if results.get(&ours).is_some() => "no peers here",
        None => "not measured",
    };
    let [ours, theirs] = [ours, theirs].map(|who| whole(results.get(&who)));
    format!(
        "| {name} | {ours} | {theirs} | {} | {verdict} |",
        decimal(ratio)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(printed: &str) -> String {
        let mut results = Results::default();
        results.step("a", Ok(printed.to_owned()));
        lines(&results).join("\n")
    }

    #[test]
    fn a_step_is_held_to_fifty_milliseconds_of_the_processor() {
        let step = "page: sorting figures";
        let told = told(&format!(
            "{step} p50\t20\n{step} p95\t30\n{step} longest\t70\n{step} processor\t31.5\n"
        ));
        assert!(
            told.contains("| sorting figures | 20 | 30 | 70 | 32 | 50 ✓ |"),
            "{told}"
        );
    }

    #[test]
    fn peers_that_are_not_there_are_told() {
        let told =
            told("filter: seeds ours\t40\nfilter: many ours\t400\nfilter: many peers\t600\n");
        assert!(
            told.contains("| seeds | 40 | – | – | no peers here |"),
            "{told}"
        );
        assert!(
            told.contains("| 100,000 figures | 400 | 600 | 1.500 | 1 ✓ |"),
            "{told}"
        );
    }

    #[test]
    fn what_was_not_measured_is_told() {
        assert!(told("").contains("not measured"));
    }
}
