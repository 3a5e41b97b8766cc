//! How each cost grows with the number of articles: which are drawn, a line for each who has it.

use super::{number, sizes};
use crate::bench::plot::{self, Line, Panel};
use crate::bench::results::Results;

/// Who is drawn: the name of the measurements, what it is called, and its colour.
const WHO: [(&str, &str, &str); 7] = [
    ("ours", "Trích Lục", "#8a1c1c"),
    ("minisearch", "minisearch", "#1f6fb4"),
    ("flexsearch", "flexsearch", "#2c8a3f"),
    ("pagefind", "pagefind", "#b86e00"),
    ("crossfilter", "crossfilter2", "#6a4fb0"),
    ("duckdb", "duckdb-wasm", "#777777"),
    ("perspective", "perspective", "#c2459b"),
];

/// What is drawn, its title, and what its numbers are divided by.
const COSTS: [(&str, &str, f64); 8] = [
    ("build", "made ready, s", 1000.0),
    ("memory", "memory, MB", 1e6),
    ("search p50", "search, p50, ms", 1.0),
    ("search p95", "search, p95, ms", 1.0),
    ("facets p50", "counts of facets, p50, ms", 1.0),
    ("facets p95", "counts of facets, p95, ms", 1.0),
    ("groups p50", "indicator by year, p50, ms", 1.0),
    ("groups p95", "indicator by year, p95, ms", 1.0),
];

/// All of it as SVG.
pub fn drawn(results: &Results) -> String {
    let panels = COSTS.map(|(what, title, unit)| {
        let lines = WHO.map(|(who, _, colour)| {
            let points = sizes().filter_map(|size| {
                let articles = number(results, size, "articles")?;
                let cost = number(results, size, &format!("{who} {what}"))?;
                Some((articles, cost / unit))
            });
            let points = points.collect();
            Line { colour, points }
        });
        let lines = lines.into();
        Panel {
            title: title.to_owned(),
            lines,
        }
    });
    plot::drawn(&panels, &WHO.map(|(_, name, colour)| (name, colour)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_a_line_of_a_colour_of_their_own() {
        let mut results = Results::default();
        let printed = "scale seeds articles\t5\nscale seeds ours build\t1\nscale seeds minisearch build\t2\n\
                       scale 1000 articles\t1000\nscale 1000 ours build\t100\nscale 1000 minisearch build\t90\n";
        results.step("peers", Ok(printed.to_owned()));
        let drawing = drawn(&results);
        for (_, name, colour) in &WHO[..2] {
            assert!(drawing.contains(&format!("stroke=\"{colour}\"")), "{name}");
        }
        assert_eq!(drawing.matches("stroke-width").count(), 2);
    }
}
