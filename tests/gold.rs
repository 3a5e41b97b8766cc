//! Measures the extraction against the sixteen articles that were read by hand, with the judges'
//! own scorer, and holds what has been reached.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use trichluc::article::parse;
use trichluc::export::contract;
use trichluc::extract::extract;

/// What must be reached: where in the scorer's report, and how much.
///
/// A floor is raised when the figure rises and never lowered.
const FLOORS: [(&str, f64); 22] = [
    ("/meta/title", 1.0),
    ("/meta/byline", 1.0),
    ("/meta/published", 1.0),
    ("/figure/f1", 0.98),
    ("/figure/span", 0.93),
    ("/fields/unit", 0.95),
    ("/fields/status", 0.96),
    ("/fields/indicator", 0.92),
    ("/fields/period", 0.90),
    ("/fields/approx", 0.98),
    ("/time/f1", 0.98),
    ("/time/span", 0.93),
    ("/document/f1", 0.98),
    ("/document/span", 0.93),
    ("/person/f1", 0.97),
    ("/person/span", 0.93),
    ("/organisation/f1", 0.95),
    ("/organisation/span", 0.93),
    ("/place/f1", 0.94),
    ("/place/span", 0.93),
    ("/checks/f1", 0.95),
    ("/checks/verdict", 1.0),
];

/// The rows of `floors` that `report` does not reach.
fn missed(report: &Value, floors: &[(&str, f64)]) -> Vec<String> {
    let reached = |path: &str| report.pointer(path).and_then(Value::as_f64).unwrap_or(-1.0);
    let low = floors.iter().filter(|(path, floor)| reached(path) < *floor);
    low.map(|(path, floor)| format!("{path} is {:.3}, below {floor}", reached(path)))
        .collect()
}

#[test]
fn the_extraction_reaches_its_floors() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let scorer = shared.join("extraction/score.py");
    let python = Command::new("python3").arg("--version").output();
    if !scorer.exists() || python.is_err() {
        println!("skipped: {} or python3 is absent", scorer.display());
        return;
    }
    let mut lines = String::new();
    for folder in ["seeds", "extraction/texts"] {
        for entry in fs::read_dir(shared.join(folder))
            .expect("the articles")
            .flatten()
        {
            let path = entry.path();
            let source = fs::read_to_string(&path).expect("an article");
            let article = parse(
                &path.file_stem().unwrap_or_default().to_string_lossy(),
                &source,
            );
            lines += &contract::article(&article, &extract(&article)).to_string();
            lines.push('\n');
        }
    }
    let found =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("gold-{}.jsonl", std::process::id()));
    fs::write(&found, lines).expect("room for the results");
    let output = Command::new("python3")
        .arg(&scorer)
        .arg(shared.join("extraction/gold"))
        .arg(&found)
        .arg("--json")
        .output()
        .expect("the scorer runs");
    let _ = fs::remove_file(&found);
    let report: Value = serde_json::from_slice(&output.stdout).expect("a report");
    println!("{report:#}");
    let missed = missed(&report, &FLOORS);
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}

#[test]
fn what_lies_below_a_floor_or_is_absent_is_told() {
    let report = serde_json::json!({ "time": { "f1": 0.5 } });
    assert!(missed(&report, &[("/time/f1", 0.5)]).is_empty());
    assert_eq!(
        missed(&report, &[("/time/f1", 0.6)]),
        ["/time/f1 is 0.500, below 0.6"]
    );
    assert_eq!(missed(&report, &[("/place/f1", 0.0)]).len(), 1);
}
