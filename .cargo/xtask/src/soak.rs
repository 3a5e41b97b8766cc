//! `cargo xtask soak`: for hours rather than seconds. The whole corpus without a panic, hostile
//! texts whose time must grow as their length does, random texts against the properties, the page
//! framed by another and taken away again five hundred times, what the project depends on, and the
//! fuzzer.

use anyhow::Result;

use crate::{
    audit, e2e, page,
    place::Place,
    process,
    tools::{self, Tool},
};

/// What is fuzzed.
const TARGETS: [&str; 5] = ["article", "extract", "import", "pack", "query"];

/// Made-up texts for each property.
const CASES: &str = "5000";

/// So often the page is framed, and the frame taken away.
const FRAMED: &str = "500";

/// Runs everything to its end, the fuzzer `minutes` a target, and fails where anything did.
pub fn run(place: &Place, minutes: u64) -> Result<()> {
    let mut cargo = process::cargo(&place.root);
    cargo.args([
        "build",
        "--package",
        "bench",
        "--profile",
        "speed",
        "--bin",
        "soak",
    ]);
    process::run(&mut cargo)?;
    let steps: [(&str, Result<()>); 6] = [
        ("corpus", soak(place, "corpus")),
        ("growth", soak(place, "growth")),
        ("properties", properties(place)),
        ("frames", frames(place)),
        ("audit", audit::run(place)),
        ("fuzz", fuzz(place, minutes)),
    ];
    println!();
    for (name, outcome) in &steps {
        match outcome {
            Ok(()) => println!("{name}: well"),
            Err(error) => println!("{name}: {error:#}"),
        }
    }
    steps.into_iter().try_for_each(|(_, outcome)| outcome)
}

fn soak(place: &Place, what: &str) -> Result<()> {
    let file = format!("soak{}", std::env::consts::EXE_SUFFIX);
    let mut program = std::process::Command::new(place.root.join("target/speed").join(file));
    process::run(program.arg(what).arg(&place.root))
}

fn properties(place: &Place) -> Result<()> {
    let mut cargo = process::cargo(&place.root);
    cargo.args([
        "test",
        "--release",
        "--test",
        "properties",
        "--test",
        "import_properties",
    ]);
    process::run(cargo.env("PROPTEST_CASES", CASES))
}

/// Memory, listeners, documents and frames of a host's page, before and after.
fn frames(place: &Place) -> Result<()> {
    tools::ensure(place, tools::BUILD.iter().chain(e2e::TOOLS).copied())?;
    if !place.dist().join("index.html").is_file() {
        page::build(place)?;
    }
    let mut node = e2e::node(place)?;
    node.arg("--test-name-pattern=leaves nothing behind")
        .args(["--test-reporter=spec", "embed.test.mjs"]);
    process::run(node.env("TRICHLUC_TIMES", FRAMED))
}

fn fuzz(place: &Place, minutes: u64) -> Result<()> {
    if minutes == 0 {
        return Ok(());
    }
    tools::ensure(place, [Tool::Nightly, Tool::CargoFuzz])?;
    for target in TARGETS {
        let mut fuzz = std::process::Command::new(tools::cargo_fuzz(place));
        // The sanitizers are the nightly compiler's alone; the fuzzer starts cargo itself.
        fuzz.env("RUSTUP_TOOLCHAIN", "nightly").env_remove("CARGO");
        fuzz.args(["run", "--fuzz-dir", "tests/fuzz", target]);
        fuzz.arg(place.root.join("tests/fuzz/corpus").join(target))
            .arg(place.root.join("seeds"));
        fuzz.arg("--")
            .arg(format!("-max_total_time={}", minutes * 60));
        fuzz.args(["-max_len=20000", "-timeout=10", "-print_final_stats=1"]);
        std::fs::create_dir_all(place.root.join("tests/fuzz/corpus").join(target))?;
        process::run(fuzz.current_dir(&place.root))?;
    }
    Ok(())
}
