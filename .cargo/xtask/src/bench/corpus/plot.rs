//! How each cost of the corpus grows with the number of articles: which are drawn, in which order.

use super::{QUESTIONS, SIZES, number};
use crate::bench::plot::{self, Line, Panel};
use crate::bench::results::Results;

/// All of it as SVG.
pub fn drawn(results: &Results) -> String {
    let single = [("build", "made, ms"), ("memory asked", "memory / text")];
    let single = single.map(|(key, title)| (key.to_owned(), title.to_owned()));
    let asked = QUESTIONS.map(|one| (format!("{one} p95"), format!("{one}, p95, ms")));
    let panels = single.into_iter().chain(asked).map(|(key, title)| {
        let points = SIZES.iter().filter_map(|size| {
            let articles = number(results, size, "articles")?;
            Some((articles, number(results, size, &key)?))
        });
        let line = Line {
            colour: "#8a1c1c",
            points: points.collect(),
        };
        Panel {
            title,
            lines: vec![line],
        }
    });
    plot::drawn(&panels.collect::<Vec<_>>(), &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_is_drawn_and_nothing_else() {
        let mut results = Results::default();
        let printed = "corpus seeds articles\t5\ncorpus seeds build\t1\n\
                       corpus 1000 articles\t1000\ncorpus 1000 build\t200\n";
        results.step("corpus", Ok(printed.to_owned()));
        assert!(drawn(&results).contains("M51.3 130.0L220.0 30.3"));
        assert!(!drawn(&Results::default()).contains("stroke-width"));
    }
}
