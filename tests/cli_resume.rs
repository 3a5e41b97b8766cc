//! `trichluc extract --resume`: a run that is killed again and again ends with the result of one that was not.

use std::fs;
use std::io::Write as _;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

#[path = "cli/support.rs"]
mod support;

use support::{Folder, lines, records, run, said, start};

/// Another number each time, of a generator whose seed a failure tells.
struct Random(u64);

impl Random {
    fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Self(now.map_or(1, |now| u64::from(now.subsec_nanos())) | 1)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// Kills the run at random points until it has been killed so often or ends by itself; gives from how many
/// states it went on.
fn killed(
    arguments: &[&str],
    journal: &std::path::Path,
    random: &mut Random,
    times: usize,
) -> usize {
    let mut went_on = 0;
    for _ in 0..times {
        let before = states(journal);
        if before > 0 {
            went_on += 1;
        }
        let mut child = start(arguments);
        // Sometimes at once, mostly when something new is kept: else it would never come further.
        let patience = Duration::from_millis(random.below(400));
        if random.below(4) > 0 {
            let begun = Instant::now();
            while states(journal) <= before && begun.elapsed() < Duration::from_mins(1) {
                if child.try_wait().ok().flatten().is_some() {
                    return went_on;
                }
                thread::sleep(Duration::from_millis(5));
            }
        }
        thread::sleep(patience);
        let _ = child.kill();
        let _ = child.wait();
    }
    went_on
}

/// How many lines the journal has behind its first.
fn states(journal: &std::path::Path) -> usize {
    let text = fs::read(journal).unwrap_or_default();
    let lines = text.split(|byte| *byte == b'\n').count();
    lines.saturating_sub(2)
}

/// As many articles as it takes on this machine for a run to be interrupted at all.
fn case(name: &str, more: &[&str]) {
    let enough = |count: &usize| interrupted_and_gone_on_with(name, *count, more);
    let counts = std::iter::successors(Some(3_000), |count| Some(count * 4));
    assert!(counts.take(5).any(|count| enough(&count)));
}

/// Whether it was.
fn interrupted_and_gone_on_with(name: &str, count: usize, more: &[&str]) -> bool {
    let folder = Folder::new(name);
    let mut all = records(count);
    for at in (5..count).step_by(97) {
        all[at] = format!("broken {at}");
    }
    // Plain and packed, so that it is gone on with in the middle of both.
    let (head, tail) = all.split_at(count / 2);
    let plain = folder.file("in/a.jsonl", &lines(head));
    let packed = zstd::encode_all(&lines(tail)[..], 1).expect("bytes");
    folder.file("in/b.jsonl.zst", &packed);
    assert!(plain.ends_with("a.jsonl"));
    let input = folder.path("in");
    let run_to = |out: &str| {
        let (out, rejects) = (folder.path(out), folder.path(&format!("{out}.rejects")));
        let words = [
            "extract",
            &input,
            "-o",
            &out,
            "--rejects",
            &rejects,
            "--resume",
        ];
        let words: Vec<_> = words.iter().copied().chain(more.iter().copied()).collect();
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    let whole = run_to("whole");
    let whole: Vec<_> = whole.iter().map(String::as_str).collect();
    said(&whole, b"", 1);

    let mut random = Random::new();
    let seed = random.0;
    let again = run_to("again");
    let again: Vec<_> = again.iter().map(String::as_str).collect();
    let journal = folder.0.join("again.journal");
    let went_on = killed(&again, &journal, &mut random, 4);
    said(&again, b"", 1);
    assert!(!journal.exists() && !folder.has("again.part") && !folder.has("again.parts"));
    for ending in ["", ".rejects"] {
        let [whole, again] = ["whole", "again"].map(|name| {
            fs::read(folder.0.join(format!("{name}{ending}"))).expect("a file that was written")
        });
        assert!(whole == again, "seed {seed}: {ending} differs");
    }
    went_on > 0
}

#[test]
fn lines_of_json() {
    case("resume-jsonl", &["-j", "2"]);
}

#[test]
fn a_table_as_text() {
    case("resume-csv", &["--format", "csv", "-j", "1"]);
}

#[test]
fn a_table_in_parts() {
    case(
        "resume-parquet",
        &["--format", "parquet", "--row-group", "2500"],
    );
}

/// Leaves a run behind that was interrupted when its journal had so many states, and gives how many articles
/// there were to be read.
fn interrupted(folder: &Folder, wanted: usize) -> ([String; 2], usize) {
    let journal = folder.0.join("out.jsonl.journal");
    let out = folder.path("out.jsonl");
    for count in [2_000, 8_000, 32_000, 128_000, 512_000] {
        let input = folder.file("a.jsonl", &lines(&records(count)));
        let mut child = start(&["extract", &input, "-o", &out]);
        let begun = || fs::metadata(&journal).is_ok_and(|about| about.len() > 0);
        while child.try_wait().ok().flatten().is_none() {
            if begun() && states(&journal) >= wanted {
                let _ = child.kill();
                break;
            }
            thread::sleep(Duration::from_millis(1));
        }
        let _ = child.wait();
        if begun() {
            return ([input, out], count);
        }
    }
    panic!("no run was slow enough to be interrupted");
}

#[test]
fn another_input_or_form_is_not_gone_on_with() {
    let folder = Folder::new("resume-other");
    let ([input, out], count) = interrupted(&folder, 0);
    let refused = |arguments: &[&str], words: &str| {
        let output = run(arguments, b"");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{err}");
        assert!(err.contains(words), "{err}");
    };
    refused(
        &["extract", &input, "-o", &out, "--resume", "-f", "csv"],
        "another form",
    );
    refused(&["extract", "-", "-o", &out, "--resume"], "read only once");
    let mut file = fs::OpenOptions::new()
        .append(true)
        .open(&input)
        .expect("the input");
    file.write_all(b"{}\n").expect("a line more");
    refused(
        &["extract", &input, "-o", &out, "--resume"],
        "names, sizes or times",
    );
    let journal = folder
        .text("out.jsonl.journal")
        .replacen("\"release\":\"", "\"release\":\"0", 1);
    folder.file("out.jsonl.journal", journal.as_bytes());
    refused(
        &["extract", &input, "-o", &out, "--resume"],
        "another release",
    );
    // Whoever does not ask for it begins anew.
    said(&["extract", &input, "-o", &out], b"", 1);
    assert_eq!(folder.text("out.jsonl").lines().count(), count);
}

#[test]
fn an_output_that_was_tampered_with_is_not_added_to() {
    let folder = Folder::new("resume-cut");
    let ([input, out], _) = interrupted(&folder, 1);
    folder.file("out.jsonl.part", b"");
    let output = run(&["extract", &input, "-o", &out, "--resume"], b"");
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).contains("less of its output"));
}

#[test]
fn a_run_that_had_only_names_to_change_is_over() {
    let folder = Folder::new("resume-done");
    let ([input, out], count) = interrupted(&folder, 0);
    let journal = folder.text("out.jsonl.journal");
    let job = journal.lines().next().expect("what was being done");
    said(&["extract", &input, "-o", &out], b"", 0);
    let whole = folder.text("out.jsonl");
    // As it stands when everything is written and nothing is renamed.
    fs::rename(&out, folder.path("out.jsonl.part")).expect("another name");
    let mark = serde_json::json!({
        "at": {"file": 0, "record": count}, "out": whole.len(), "rejects": 0, "articles": count, "refused": 0,
        "done": true,
    });
    folder.file("out.jsonl.journal", format!("{job}\n{mark}\n").as_bytes());
    said(&["extract", &input, "-o", &out, "--resume"], b"", 0);
    assert!(folder.text("out.jsonl") == whole);
    assert!(!folder.has("out.jsonl.part") && !folder.has("out.jsonl.journal"));
}
