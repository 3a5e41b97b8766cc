//! The corpus at 5 articles and at tens of thousands: what it costs to make, to hold and to ask, and a
//! drawing of how each of that grows.

mod plot;

use std::path::Path;

use super::results::Results;
use super::table::{decimal, whole};
use super::{native, program};
use crate::place::Place;

pub use plot::drawn;

/// How many articles, as `corpus` names it and as a reader reads it.
pub const SIZES: [&str; 4] = ["seeds", "1000", "10000", "all"];

/// What is asked, as `corpus` names it.
pub const QUESTIONS: [&str; 7] = [
    "select",
    "found",
    "overview",
    "figures",
    "documents",
    "people",
    "pivot",
];

/// A corpus takes no more memory than so many times its text.
const MEMORY: f64 = 2.5;
/// An answer takes no longer than a frame of the screen, in ms.
const FRAME: f64 = 16.0;

/// The number of `what` at a size.
pub fn number(results: &Results, size: &str, what: &str) -> Option<f64> {
    results.get(&format!("corpus {size} {what}"))
}

/// Measures it.
pub fn run(place: &Place, _: &Path, results: &mut Results) {
    results.step("corpus natively", native(place, &["corpus"], &[]));
    results.step("corpus", program(place, "corpus", &[&place.root]));
}

/// What was measured, in Markdown.
pub fn report(results: &Results) -> String {
    lines(results).join("\n").trim_start().to_owned() + "\n"
}

/// The lines of the table.
fn lines(results: &Results) -> Vec<String> {
    let mut out = vec![
        "\n| the corpus natively, one thread | articles | bytes of text | made in ms | an article, µs | memory as read / text | with the index | after all questions | goal |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
            .to_owned(),
    ];
    for size in SIZES {
        let get = |what: &str| number(results, size, what);
        let each = get("build").zip(get("articles"));
        let each = each.map(|(ms, articles)| ms * 1000.0 / articles.max(1.0));
        let memory = get("memory asked");
        out.push(format!(
            "| {size} | {} | {} | {} | {} | {} | {} | {} | {} |",
            whole(get("articles")),
            whole(get("bytes")),
            decimal(get("build")),
            decimal(each),
            decimal(get("as read")),
            decimal(get("memory")),
            decimal(memory),
            goal(memory, MEMORY),
        ));
    }
    out.push(
        "\n| a question, ms | articles | the first | p50 | p95 | p99 | p50 / bare search | goal |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
            .to_owned(),
    );
    for question in QUESTIONS {
        for size in SIZES {
            let get = |what: &str| number(results, size, &format!("{question} {what}"));
            let to = number(results, size, "bare").filter(|ms| *ms > 0.0);
            let ratio = get("p50").zip(to).map(|(ours, bare)| ours / bare);
            out.push(format!(
                "| {question} | {} | {} | {} | {} | {} | {} | {} |",
                whole(number(results, size, "articles")),
                decimal(get("first")),
                decimal(get("p50")),
                decimal(get("p95")),
                decimal(get("p99")),
                decimal(ratio),
                goal(get("p95"), FRAME),
            ));
        }
    }
    out.push("\n![How each grows with the number of articles](corpus.svg)".to_owned());
    out
}

fn goal(is: Option<f64>, limit: f64) -> String {
    match is {
        Some(is) if is <= limit => format!("{limit} ✓"),
        Some(_) => format!("{limit}, missed"),
        None => format!("{limit}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_measured_stands_in_its_row_and_is_held_to_its_goal() {
        let mut results = Results::default();
        let printed = "corpus 1000 articles\t1000\ncorpus 1000 memory asked\t2.4\n\
                       corpus 1000 bare\t2\ncorpus 1000 select p50\t4\ncorpus 1000 select p95\t17\n";
        results.step("corpus", Ok(printed.to_owned()));
        let lines = lines(&results).join("\n");
        assert!(lines.contains("2.400 | 2.5 ✓ |"), "{lines}");
        assert!(
            lines.contains("| select | 1,000 | – | 4.000 | 17 | – | 2.000 | 16, missed |"),
            "{lines}"
        );
    }
}
