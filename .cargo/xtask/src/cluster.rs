//! The command line under engines that exist: Spark, Dask, GNU parallel; and databases that read what it
//! writes. What is tried stands in `tests/cluster`.
//!
//! Spark needs Java, which is never installed from here; where there is none, or no Python, nothing of this is
//! tried, and that is said.

use std::path::PathBuf;

use anyhow::Result;

use crate::{
    place::Place,
    process,
    tools::{self, Tool},
};

/// Why nothing is tried on this machine, if so.
pub fn lacking() -> Option<&'static str> {
    if process::output(java(), &["-version"]).is_none() {
        return Some("there is no Java here, which Spark needs (17 or newer; JAVA_HOME names one)");
    }
    if !tools::has_python() {
        return Some("there is no Python here");
    }
    None
}

fn java() -> PathBuf {
    let home = std::env::var_os("JAVA_HOME").map(PathBuf::from);
    home.map_or_else(|| "java".into(), |home| home.join("bin").join("java"))
}

/// Runs the tests, with the program as `cargo build` makes it.
pub fn check(place: &Place) -> Result<()> {
    if let Some(why) = lacking() {
        println!("SKIPPED: {why}");
        return Ok(());
    }
    tools::ensure(place, [Tool::Engines])?;
    process::run(process::cargo(&place.root).args(["build", "--bin", "trichluc"]))?;
    let file = format!("trichluc{}", std::env::consts::EXE_SUFFIX);
    let program = place.root.join("target").join("debug").join(file);
    let mut python = std::process::Command::new(tools::engines(place));
    python.arg(
        place
            .root
            .join("tests")
            .join("cluster")
            .join("test_cluster.py"),
    );
    process::run(python.env("TRICHLUC", program))
}
