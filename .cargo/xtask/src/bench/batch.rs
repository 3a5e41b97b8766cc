//! The command line over the whole corpus: articles a second by cores, beside the bare extraction, Spark and a
//! peer; and how much memory it takes.
//!
//! By the clock on the wall, for that is what cores are for, and by the processor's time, for on a machine that does
//! something else as well the clock tells of that too. The best of some rounds counts.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
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
const RATIOS: [(&str, &str, &str); 6] = [
    (
        "one core / bare extraction, by the processor",
        "extract 1 processor",
        "bare",
    ),
    (
        "two cores / one core, by the processor: 1 is no loss",
        "extract 2 processor",
        "extract 1 processor",
    ),
    (
        "two cores / one core, by the clock",
        "extract 2",
        "extract 1",
    ),
    (
        "Spark's pipe, two workers / two cores, by the clock",
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

fn tool(place: &Place) -> PathBuf {
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
    let seen = watched(&mut child)?;
    let spent = begin.elapsed().as_secs_f64();
    let size = std::fs::metadata(&out)?.len();
    std::fs::remove_file(&out)?;
    let mut said = String::new();
    let runs = f64::from(u8::try_from(times)?);
    if let Some((memory, processor)) = seen {
        // The largest of all rounds is kept, which is what a limit is held against.
        writeln!(said, "batch {name} memory\t{memory}")?;
        writeln!(
            said,
            "batch {name} processor\t{:.6}",
            runs / processor.max(0.01)
        )?;
    }
    writeln!(said, "batch {name} size\t{size}")?;
    // How many articles there are, the other program counts.
    writeln!(said, "batch {name} runs\t{:.6}", runs / spent)?;
    print!("{said}");
    Ok(said)
}

/// Waits for it; gives the most memory that it had at once and the seconds of the processor that all its
/// threads took, where the system tells.
fn watched(child: &mut Child) -> Result<Option<(u64, f64)>> {
    let about = PathBuf::from(format!("/proc/{}", child.id()));
    let read = |name| std::fs::read_to_string(about.join(name)).unwrap_or_default();
    let mut seen = None;
    loop {
        if let (Some(memory), Some(spent)) = (peak(&read("status")), spent(&read("stat"))) {
            seen = Some((memory, spent));
        }
        if let Some(status) = child.try_wait()? {
            if !status.success() {
                bail!("it ended with {status}");
            }
            return Ok(seen);
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// The most memory that a process had, in bytes.
fn peak(status: &str) -> Option<u64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes = line.trim().strip_suffix("kB")?.trim();
    Some(kilobytes.parse::<u64>().ok()? * 1024)
}

/// The processor's time of a process and the system's for it, in seconds: the 14th and 15th words, in
/// hundredths. The second word is the program's name, in brackets, and may hold anything.
fn spent(stat: &str) -> Option<f64> {
    let (_, words) = stat.rsplit_once(')')?;
    let mut words = words.split_whitespace().skip(11);
    let mut next = || words.next()?.parse::<f64>().ok();
    Some((next()? + next()?) / 100.0)
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
        Some(_) if name.ends_with("processor") => Some(get(name)? * articles?),
        Some(_) if !name.ends_with("memory") => Some(get(&format!("{name} runs"))? * articles?),
        _ => get(name),
    };
    let mut out = vec![format!(
        "The corpus: {} articles, {} characters. The best of {ROUNDS} rounds: articles a second by the clock on the \
         wall, and a second of the processor's time, which what else runs on the machine hardly changes.\n\n\
         | | by the clock | by the processor | peak memory, MB | output, MB |\n| --- | ---: | ---: | ---: | ---: |",
        whole(articles),
        whole(get("characters"))
    )];
    let megabytes = |number: Option<f64>| decimal(number.map(|bytes| bytes / 1e6));
    let bare = whole(rate("bare"));
    out.push(format!(
        "| bare extraction, one thread, nothing written | – | {bare} | – | – |"
    ));
    for (name, title, _) in RUNS {
        let [memory, size] =
            ["memory", "size"].map(|what| megabytes(get(&format!("{name} {what}"))));
        let [clock, processor] =
            [name.to_owned(), format!("{name} processor")].map(|name| whole(rate(&name)));
        out.push(format!(
            "| extract, {title} | {clock} | {processor} | {memory} | {size} |"
        ));
    }
    let spark = whole(rate("spark"));
    out.push(format!(
        "| Spark, `pipe`, two worker processes | {spark} | – | – | – |"
    ));
    let peer = results.get("underthesea").and_then(|characters| {
        let length = get("characters")? / articles?;
        Some(characters / length)
    });
    out.push(format!(
        "| underthesea (names alone), one thread | – | {} | – | – |",
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
    fn what_the_system_tells_of_a_process_is_read() {
        assert_eq!(peak("Name:\tx\nVmHWM:\t   45032 kB\n"), Some(46_112_768));
        let stat = "17 (a (b) c) R 1 17 17 0 -1 4194304 1 0 0 0 250 50 0 0 20 0 4 0";
        assert_eq!(spent(stat), Some(3.0));
        assert!(peak("").is_none() && spent("").is_none());
    }

    #[test]
    fn runs_become_articles() {
        let mut results = Results::default();
        let said = "batch articles\t1000\nbatch bare\t400\nbatch extract 1 runs\t0.2\nbatch extract 2 runs\t0.38\n\
            batch extract 1 processor\t0.25\nbatch extract 1 memory\t40000000\nbatch characters\t2000000\nunderthesea\t6000\n";
        results.step("a", Ok(said.to_owned()));
        let report = report(&results);
        for line in [
            "| extract, JSON Lines, one core | 200 | 250 | 40 | – |",
            "| one core / bare extraction, by the processor | 0.625 |",
            "| two cores / one core, by the clock | 1.900 |",
            "| underthesea (names alone), one thread | – | 3.000 | – | – |",
        ] {
            assert!(report.contains(line), "{line} in {report}");
        }
    }
}
