//! The table at the end: rates, ratios and the goals that they are held to.

mod steps;

use std::time::{SystemTime, UNIX_EPOCH};

use super::results::Results;
use crate::process;

/// A ratio that is held to a goal: its name, the two rates, and the goal.
const GOALS: [(&str, &str, &str, f64); 8] = [
    (
        "ours / bare search, seeds",
        "seeds native",
        "seeds bare",
        0.125,
    ),
    (
        "ours / bare search, corpus",
        "corpus native",
        "corpus bare",
        0.125,
    ),
    (
        "wasm (the page's) / native, seeds",
        "seeds wasm page",
        "seeds native",
        0.6,
    ),
    (
        "wasm (the page's) / native, corpus",
        "corpus wasm page",
        "corpus native",
        0.6,
    ),
    (
        "wasm (3) / native, seeds",
        "seeds wasm 3",
        "seeds native",
        0.6,
    ),
    (
        "wasm (3) / native, corpus",
        "corpus wasm 3",
        "corpus native",
        0.6,
    ),
    ("ours / underthesea", "seeds native", "underthesea", 2000.0),
    ("ours / duckling", "seeds native", "duckling", 0.0),
];

/// A ratio that is held to a limit: its name, the two numbers, and the limit. An article asks for so
/// many times its own length of memory, all in all; and extraction is so much of the page's code.
const LIMITS: [(&str, &str, &str, f64); 2] = [
    (
        "bytes allocated / bytes of source, seeds",
        "seeds allocated",
        "seeds source",
        40.0,
    ),
    (
        "page: text, lexicon, article, extract / code",
        "page reading",
        "page code",
        0.25,
    ),
];

/// Rates: what is measured, on the seeds and on the corpus.
const RATES: [(&str, [&str; 2]); 6] = [
    ("Trích Lục, native", ["seeds native", "corpus native"]),
    (
        "Trích Lục, wasm, built as the page is",
        ["seeds wasm page", "corpus wasm page"],
    ),
    (
        "Trích Lục, wasm, all at opt-level 3",
        ["seeds wasm 3", "corpus wasm 3"],
    ),
    ("bare search for our phrases", ["seeds bare", "corpus bare"]),
    ("duckling (numbers and times)", ["duckling", ""]),
    ("underthesea (names)", ["underthesea", ""]),
];

/// Further numbers.
const OTHERS: [(&str, &str); 12] = [
    ("allocations an article (seeds)", "seeds allocations"),
    ("bytes allocated an article", "seeds allocated"),
    ("bytes of source an article", "seeds source"),
    ("phrases of the lexicon", "corpus phrases"),
    (
        "wasm of the benchmark, built as the page is, bytes",
        "wasm page size",
    ),
    ("wasm of the benchmark, opt-level 3, bytes", "wasm 3 size"),
    ("page: code, bytes before wasm-opt", "page code"),
    (
        "page: of it text, lexicon, article, extract",
        "page reading",
    ),
    ("page: of it extract", "page extract"),
    ("page: of it corpus", "page corpus"),
    ("page: of it app", "page app"),
    ("page: data, bytes", "page data"),
];

/// What was measured of extraction, in Markdown.
pub fn report(results: &Results) -> String {
    let mut out =
        vec!["| characters a second | seeds | corpus |\n| --- | ---: | ---: |".to_owned()];
    for (name, [seeds, corpus]) in RATES {
        let (seeds, corpus) = (whole(results.get(seeds)), whole(results.get(corpus)));
        out.push(format!("| {name} | {seeds} | {corpus} |"));
    }
    out.push("\n| ratio | is | goal |\n| --- | ---: | ---: |".to_owned());
    for (name, of, to, goal) in GOALS {
        let ratio = results.ratio(of, to);
        let verdict = match ratio {
            _ if goal == 0.0 => String::new(),
            Some(ratio) if ratio >= goal => format!("{goal} ✓"),
            Some(_) => format!("{goal}, missed"),
            None => format!("{goal}"),
        };
        out.push(format!("| {name} | {} | {verdict} |", decimal(ratio)));
    }
    out.push("\n| ratio | is | limit |\n| --- | ---: | ---: |".to_owned());
    for (name, of, to, limit) in LIMITS {
        let ratio = results.ratio(of, to);
        let verdict = match ratio {
            Some(ratio) if ratio <= limit => format!("{limit} ✓"),
            Some(_) => format!("{limit}, missed"),
            None => format!("{limit}"),
        };
        out.push(format!("| {name} | {} | {verdict} |", decimal(ratio)));
    }
    out.push("\n| | |\n| --- | ---: |".to_owned());
    for (name, key) in OTHERS {
        out.push(format!("| {name} | {} |", whole(results.get(key))));
    }
    out.join("\n") + "\n"
}

/// What was measured of the page.
pub fn page(results: &Results) -> String {
    steps::lines(results).join("\n").trim_start().to_owned() + "\n"
}

/// The report under the machine and the day that it is of.
pub fn dated(command: &str, report: &str) -> String {
    let days = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() / 86_400);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let rustc = process::output("rustc", &["--version"]).unwrap_or_default();
    let (year, month, day) = date(days);
    format!(
        "# What `cargo xtask {command}` measured\n\n{year:04}-{month:02}-{day:02}, {} {}, {cores} cores, {rustc}\n\n{report}",
        std::env::consts::OS,
        std::env::consts::ARCH,
    )
}

/// The day so many days after 1970-01-01.
fn date(mut days: u64) -> (u64, u64, u64) {
    let leap = |year: u64| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let mut month = 1;
    for length in [
        31,
        28 + u64::from(leap(year)),
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    ] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    (year, month, days + 1)
}

/// `0.129`; `2,018` from ten on.
pub fn decimal(ratio: Option<f64>) -> String {
    match ratio {
        Some(ratio) if ratio < 10.0 => format!("{ratio:.3}"),
        ratio => whole(ratio),
    }
}

/// `4,768,101`.
pub fn whole(number: Option<f64>) -> String {
    let Some(number) = number else {
        return "–".to_owned();
    };
    let digits = format!("{number:.0}");
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_written_out() {
        assert_eq!(whole(Some(4_768_101.4)), "4,768,101");
        assert_eq!(whole(Some(12.0)), "12");
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(19_782), (2024, 2, 29));
    }

    #[test]
    fn goals_are_reached_from_below_and_limits_kept_from_above() {
        let mut results = Results::default();
        results.step("a", Ok("seeds native\t1\nseeds bare\t8\n".to_owned()));
        results.step(
            "b",
            Ok("seeds allocated\t650\nseeds source\t10\n".to_owned()),
        );
        let report = report(&results);
        assert!(report.contains("| 0.125 | 0.125 ✓ |"), "{report}");
        assert!(report.contains("| 65 | 40, missed |"), "{report}");
    }

    #[test]
    fn what_is_lacking_is_no_crash() {
        assert!(report(&Results::default()).contains('–'));
    }
}
