//! `soak corpus ROOT`: every article of the corpus. `soak growth ROOT`: texts of growing length, or one of
//! them, by its name.
//!
//! Fails where something panics, or takes more than two and a half times as long for twice the
//! text.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use std::{env, io};

use bench::hostile::ALL;
use bench::{clock, pass, texts};
use cpu_time::ThreadTime;

/// As much longer twice the text may take.
const GROWTH: f64 = 2.5;

/// The shortest length; it is doubled twice.
const LENGTH: usize = 100_000;

/// The longest article is of about 10 MB.
const ARTICLE: usize = 1_900_000;

/// Other programs disturb: so often a failed comparison is repeated.
const RETRIES: usize = 12;

/// Slower than this is too slow to wait for more.
const PATIENCE: Duration = Duration::from_secs(20);

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let done = match &arguments[..] {
        [what, root] if what == "corpus" => corpus(Path::new(root)),
        [what, root] if what == "growth" => growth(Path::new(root), None),
        [what, root, only] if what == "growth" => growth(Path::new(root), Some(only)),
        _ => Err(io::Error::other("usage: soak corpus|growth ROOT [TEXT]")),
    };
    match done {
        Ok(0) => ExitCode::SUCCESS,
        Ok(failures) => {
            println!("{failures} failed");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// How long a pass takes; `None` where it panics.
fn time(text: &str) -> Option<Duration> {
    let start = ThreadTime::now();
    let found = catch_unwind(AssertUnwindSafe(|| pass(text)));
    std::hint::black_box(found).ok()?;
    Some(start.elapsed())
}

/// Reads the whole corpus; gives the number of articles that panic.
fn corpus(root: &Path) -> io::Result<usize> {
    let (mut articles, mut characters, mut failures) = (0, 0, 0);
    let mut total = Duration::ZERO;
    let mut slowest = (f64::INFINITY, String::new(), 0);
    let found = texts::corpus(root, |id, text| {
        articles += 1;
        let Some(time) = time(text) else {
            println!("panics: article {id}");
            failures += 1;
            return true;
        };
        let length = text.chars().count();
        characters += length;
        total += time;
        let slow = |time| clock::rate(length, time) < slowest.0;
        // The rate of a few words says nothing; and a second look, for something else may disturb.
        if length >= 500 && slow(time) {
            let again = clock::best(Duration::ZERO, || pass(text)).min(time);
            if slow(again) {
                slowest = (clock::rate(length, again), id.to_owned(), length);
            }
        }
        true
    })?;
    if found.is_none() {
        println!("skipped: the corpus is absent");
        return Ok(0);
    }
    println!("{articles} articles, {characters} characters, {failures} panics");
    println!(
        "{:.0} characters a second on average",
        clock::rate(characters, total)
    );
    let (rate, id, length) = slowest;
    println!("slowest: article {id} of {length} characters, {rate:.0} a second");
    Ok(failures)
}

/// Reads every hostile text at three lengths; gives the number of those that grow too fast.
fn growth(root: &Path, only: Option<&str>) -> io::Result<usize> {
    let seeds = texts::seeds(root)?.replace(bench::SEPARATOR, "\n");
    let prose = seeds.replace('\n', " ");
    let repeated = |text: &str, length: usize| {
        let characters: usize = text.chars().count();
        text.repeat(length / characters.max(1) + 1)
    };
    println!("{:>9} {:>6} {:>6}  text", "chars/s", "2n/n", "4n/2n");
    let mut failures = 0;
    if only.is_none() {
        failures += grows("an article", ARTICLE, |length| repeated(&seeds, length));
        failures += grows("a paragraph", ARTICLE / 4, |length| {
            repeated(&prose, length)
        });
    }
    for hostile in ALL
        .iter()
        .filter(|text| only.is_none_or(|only| text.name == only))
    {
        failures += grows(hostile.name, LENGTH, |length| hostile.text(length));
    }
    Ok(failures)
}

/// 1 where the text called `name` panics or takes too long for its length.
fn grows(name: &str, length: usize, make: impl Fn(usize) -> String) -> usize {
    let texts = [length, length * 2, length * 4].map(make);
    let mut best = [Duration::MAX; 3];
    let ratio = |best: &[Duration; 3], at: usize| {
        best[at].as_secs_f64() / best[at - 1].as_secs_f64().max(1e-6)
    };
    let mut well = false;
    for _ in 0..=RETRIES {
        for (text, best) in texts.iter().zip(&mut best) {
            let Some(time) = time(text) else {
                println!("panics: {name}");
                return 1;
            };
            *best = time.min(*best);
            if time > PATIENCE {
                println!(
                    "takes {:.0} s for {} characters: {name}",
                    time.as_secs_f64(),
                    text.chars().count()
                );
                return 1;
            }
        }
        well = ratio(&best, 1) <= GROWTH && ratio(&best, 2) <= GROWTH;
        if well {
            break;
        }
    }
    let rate = clock::rate(texts[2].chars().count(), best[2]);
    let verdict = if well { "" } else { "  GROWS TOO FAST" };
    println!(
        "{rate:>9.0} {:>6.2} {:>6.2}  {name}{verdict}",
        ratio(&best, 1),
        ratio(&best, 2)
    );
    usize::from(!well)
}
