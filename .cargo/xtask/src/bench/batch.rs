//! The command line over the whole corpus: articles a second by cores, beside the bare extraction, Spark and a
//! peer; and how much memory it takes.
//!
//! By the clock on the wall, for that is what cores are for: on a machine that does something else as well, the
//! rates are less, and the best of some rounds counts.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::results::Results;
use super::table::{decimal, whole};
use super::{FAST, native, peers, program};
use crate::{
    cluster,
    place::Place,
    process,
    tools::{self, Tool},
};

/// Each is measured so many times.
const ROUNDS: usize = 2;

/// What is run: its name, and what it is told.
const RUNS: [(&str, &str, &[&str]); 5] = [
    ("extract 1", "JSON Lines, one core", &["-j", "1"]),
    ("extract 2", "JSON Lines, two cores", &["-j", "2"]),
    ("extract csv", "CSV, two cores", &["-j", "2", "-f", "csv"]),
    (
        "extract parquet",
        "Parquet, two cores",
        &["-j", "2", "-f", "parquet"],
    ),
    (
        "extract twice",
        "JSON Lines, two cores, the corpus twice over",
        &["-j", "2"],
    ),
];

/// Ratios: name, of, to.
const RATIOS: [(&str, &str, &str); 5] = [
    ("one core / bare extraction", "extract 1", "bare"),
    ("two cores / one core", "extract 2", "extract 1"),
    (
        "Spark's pipe, two workers / two cores",
        "spark",
        "extract 2",
    ),
    (
        "memory, two cores / one core",
        "extract 2 memory",
        "extract 1 memory",
    ),
    (
        "memory, twice the corpus / once",
        "extract twice memory",
        "extract 2 memory",
    ),
];

/// Measures all of it; what cannot be measured says why.
pub fn run(place: &Place, folder: &Path, results: &mut Results) {
    let built = native(place, &["batch"], &[]).and_then(|_| {
        let mut cargo = process::cargo(&place.root);
        cargo.args(["build", "--profile", FAST, "--bin", "trichluc"]);
        process::run(&mut cargo).map(|()| String::new())
    });
    results.step("the command line", built);
    results.step("underthesea", peers::ready(place, folder));
    for _ in 0..ROUNDS {
        results.step("batch", program(place, "batch", &[&place.root, folder]));
        for (name, _, arguments) in RUNS {
            results.step(name, extract(place, folder, name, arguments));
        }
        results.step("spark", spark(place, folder));
        results.step("underthesea", peers::underthesea(place, folder));
    }
}

fn tool(place: &Place) -> std::path::PathBuf {
    let file = format!("trichluc{}", std::env::consts::EXE_SUFFIX);
    place.root.join("target").join(FAST).join(file)
}

/// One run over the corpus: how fast it was and how much memory it took.
fn extract(place: &Place, folder: &Path, name: &str, arguments: &[&str]) -> Result<String> {
    let corpus = folder.join("corpus.jsonl");
    let times = if name == "extract twice" { 2 } else { 1 };
    let out = folder.join("batch.out");
    let begin = Instant::now();
    let mut child = Command::new(tool(place))
        .arg("extract")
        .args(vec![&corpus; times])
        .arg("-o")
        .arg(&out)
        .arg("--quiet")
        .args(arguments)
        .spawn()
        .context("could not start the command line")?;
    let memory = watched(&mut child)?;
    let spent = begin.elapsed().as_secs_f64();
    let size = std::fs::metadata(&out)?.len();
    std::fs::remove_file(&out)?;
    let mut said = String::new();
    if let Some(memory) = memory {
        // The largest of all rounds is kept, which is what a limit is held against.
        writeln!(said, "batch {name} memory\t{memory}")?;
    }
    writeln!(said, "batch {name} size\t{size}")?;
    // How many articles there are, the other program counts.
    writeln!(
        said,
        "batch {name} runs\t{:.6}",
        f64::from(u8::try_from(times)?) / spent
    )?;
    print!("{said}");
    Ok(said)
}

/// Waits for it; gives the most memory that it had at once, where the system tells.
fn watched(child: &mut Child) -> Result<Option<u64>> {
    let status = format!("/proc/{}/status", child.id());
    let mut most = None;
    loop {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let peak = text.lines().find_map(|line| {
            let kilobytes = line.strip_prefix("VmHWM:")?.trim().strip_suffix("kB")?;
            Some(kilobytes.trim().parse::<u64>().ok()? * 1024)
        });
        most = peak.max(most);
        if let Some(status) = child.try_wait()? {
            if !status.success() {
                bail!("it ended with {status}");
            }
            return Ok(most);
        }
        thread::sleep(Duration::from_millis(10));
    }
}

fn spark(place: &Place, folder: &Path) -> Result<String> {
    if let Some(why) = cluster::lacking() {
        bail!("{why}");
    }
    tools::ensure(place, [Tool::Engines])?;
    let mut python = Command::new(tools::engines(place));
    python.arg(place.bench().join("spark.py"));
    python.arg(tool(place)).arg(folder);
    python.env("SPARK_LOCAL_IP", "127.0.0.1");
    python.env("PYSPARK_PYTHON", tools::engines(place));
    process::printed(&mut python)
}

/// Everything that was measured, in Markdown.
pub fn report(results: &Results) -> String {
    let get = |name: &str| results.get(&format!("batch {name}"));
    let articles = get("articles");
    // Rates of runs become rates of articles.
    let rate = |name: &str| match name.strip_prefix("extract") {
        Some(_) if !name.ends_with("memory") => Some(get(&format!("{name} runs"))? * articles?),
        _ => get(name),
    };
    let mut out = vec![format!(
        "The corpus: {} articles, {} characters. By the clock on the wall, the best of {ROUNDS} rounds.\n\n\
         | | articles a second | peak memory, MB | output, MB |\n| --- | ---: | ---: | ---: |",
        whole(articles),
        whole(get("characters"))
    )];
    let megabytes = |number: Option<f64>| decimal(number.map(|bytes| bytes / 1e6));
    let bare = whole(rate("bare"));
    out.push(format!(
        "| bare extraction, one thread, nothing written | {bare} | – | – |"
    ));
    for (name, title, _) in RUNS {
        let [memory, size] =
            ["memory", "size"].map(|what| megabytes(get(&format!("{name} {what}"))));
        out.push(format!(
            "| extract, {title} | {} | {memory} | {size} |",
            whole(rate(name))
        ));
    }
    let spark = whole(rate("spark"));
    out.push(format!(
        "| Spark, `pipe`, two worker processes | {spark} | – | – |"
    ));
    let peer = results.get("underthesea").and_then(|characters| {
        let length = get("characters")? / articles?;
        Some(characters / length)
    });
    out.push(format!(
        "| underthesea (names alone), one thread | {} | – | – |",
        decimal(peer)
    ));
    out.push("\n| ratio | is |\n| --- | ---: |".to_owned());
    for (name, of, to) in RATIOS {
        let ratio = rate(of).zip(rate(to)).map(|(of, to)| of / to.max(1e-9));
        out.push(format!("| {name} | {} |", decimal(ratio)));
    }
    out.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_become_articles() {
        let mut results = Results::default();
        let said = "batch articles\t1000\nbatch bare\t400\nbatch extract 1 runs\t0.2\nbatch extract 2 runs\t0.38\n\
            batch extract 1 memory\t40000000\nbatch characters\t2000000\nunderthesea\t6000\n";
        results.step("a", Ok(said.to_owned()));
        let report = report(&results);
        for line in [
            "| extract, JSON Lines, one core | 200 | 40 | – |",
            "| one core / bare extraction | 0.500 |",
            "| two cores / one core | 1.900 |",
            "| underthesea (names alone), one thread | 3.000 | – | – |",
        ] {
            assert!(report.contains(line), "{line} in {report}");
        }
    }
}
