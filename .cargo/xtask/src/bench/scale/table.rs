//! The tables: one for each cost, who has it by how many articles, and whether ours is the least of all; where it
//! is not, why that is and what could be done.

use std::fmt::Write as _;

use super::super::results::Results;
use super::super::table::{decimal, whole};
use super::costs::{COSTS, Cost};
use super::{number, sizes};
use crate::versions;

const ABOVE: &str = "In one Chromium, each in a page of its own, with the same texts and the same rows of figures: 40 queries of words \
without marks, all of which an article must have, the last as a beginning; and choices of indicator, year and status in every way, \
56 of them where there are so many values. Everything is asked up to five times, the first time counts too, and who has not answered \
all of it in a minute is asked no more: the times are then of what was answered, and what was found is not told. By the p95 it is judged.\n\
\n\
Ours is the page's program without the page. Its words must stand in one sentence, the others' in one article; it counts eleven \
facets of all that was found, the others six fields of the figures, and groups figures of several years by themselves.\n";

/// What was measured, in Markdown.
pub fn report(results: &Results) -> String {
    let mut out = String::from(ABOVE);
    for cost in &COSTS {
        out += "\n";
        out += &cost.table(results);
        out += &cost.verdict(results);
    }
    out
}

impl Cost {
    fn table(&self, results: &Results) -> String {
        let articles = sizes().map(|size| whole(number(results, size, "articles")));
        let mut out = line(self.title, articles);
        out += &line("---", sizes().map(|_| "---:".to_owned()));
        for (name, key) in self.who {
            let cells = sizes().map(|size| {
                let told = self.parts.iter();
                let told = told.map(|part| decimal(self.number(results, size, key, part)));
                told.collect::<Vec<_>>().join(" / ")
            });
            out += &line(&named(name), cells);
        }
        out
    }

    fn number(&self, results: &Results, size: &str, key: &str, part: &str) -> Option<f64> {
        Some(number(results, size, &format!("{key}{part}"))? / self.unit)
    }

    /// How many times as much as everybody else's is ours, the most first.
    fn beside(&self, results: &Results, size: &str) -> Vec<(&'static str, f64)> {
        let part = self.parts[self.parts.len() / 2];
        let value = |key: &str| self.number(results, size, key, part);
        let Some(ours) = self.who.first().and_then(|(_, key)| value(key)) else {
            return Vec::new();
        };
        let others = self.who.iter();
        let others = others.filter(|(_, key)| !key.starts_with("ours") && !key.ends_with("asked"));
        let others = others.filter_map(|(name, key)| Some((*name, ours / value(key)?)));
        let mut others: Vec<_> = others.collect();
        others.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        others
    }

    /// Where ours is first; who has less where it is not, and why.
    fn verdict(&self, results: &Results) -> String {
        if self.why.is_empty() {
            return String::new();
        }
        let (mut first, mut behind) = (Vec::new(), Vec::new());
        for size in sizes() {
            let articles = whole(number(results, size, "articles"));
            let beside = self.beside(results, size);
            let less = beside.iter().filter(|(_, times)| *times > 1.0);
            let less = less.map(|(name, times)| {
                let name = name.split([' ', ':', ',']).next().unwrap_or_default();
                format!("{} times {name}'s", decimal(Some(*times)))
            });
            let less: Vec<_> = less.collect();
            if !less.is_empty() {
                behind.push(format!("{articles} (ours is {})", less.join(", ")));
            } else if !beside.is_empty() {
                first.push(articles);
            }
        }
        let mut out = String::from("\n");
        if !first.is_empty() {
            let _ = write!(out, "First at {}. ", first.join(" and at "));
        }
        if !behind.is_empty() {
            let _ = write!(out, "Not first at {}. {}", behind.join("; at "), self.why);
        }
        out.trim_end().to_owned() + "\n"
    }
}

/// A line of a table.
fn line(first: &str, cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<_> = cells.collect();
    format!("| {first} | {} |\n", cells.join(" | "))
}

/// A name with the version in the place of what stands in braces.
fn named(name: &str) -> String {
    name.replace("{minisearch}", versions::MINISEARCH)
        .replace("{flexsearch}", versions::FLEXSEARCH)
        .replace("{pagefind}", versions::PAGEFIND)
        .replace("{crossfilter}", versions::CROSSFILTER)
        .replace("{duckdb}", versions::DUCKDB)
        .replace("{perspective}", versions::PERSPECTIVE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(printed: &str) -> Results {
        let mut results = Results::default();
        results.step("peers", Ok(printed.to_owned()));
        results
    }

    #[test]
    fn where_another_has_less_it_says_who_and_why() {
        let results = results(
            "scale seeds articles\t5\nscale 1000 articles\t1000\n\
             scale seeds ours memory\t1000000\nscale seeds minisearch memory\t2000000\n\
             scale 1000 ours memory\t9000000\nscale 1000 minisearch memory\t3000000\n",
        );
        let cost = &COSTS[6];
        let verdict = cost.verdict(&results);
        let told = "First at 5. Not first at 1,000 (ours is 3.000 times minisearch's). ";
        assert!(verdict.contains(told), "{verdict}");
        assert!(verdict.contains(cost.why), "{verdict}");
    }

    #[test]
    fn times_stand_together_and_what_is_lacking_is_a_dash() {
        let results = results(
            "scale 1000 articles\t1000\nscale 1000 ours search p50\t1\n\
             scale 1000 ours search p95\t2\nscale 1000 ours search p99\t30\n",
        );
        let report = report(&results);
        assert!(report.contains("| 1.000 / 2.000 / 30 |"), "{report}");
        assert!(report.contains("– / – / –"), "{report}");
        assert!(!report.contains('{'), "{report}");
    }

    #[test]
    fn ours_is_the_first_that_is_told() {
        for cost in &COSTS {
            assert!(cost.who[0].1.starts_with("ours"), "{}", cost.title);
        }
    }
}
