//! What else reads Vietnamese: each on the seeds, for a few seconds, in a process of its own.

use std::{fs, path::Path, process::Command};

use anyhow::Result;

use crate::{
    place::Place,
    process,
    tools::{self, Tool},
};

const SCRIPT: &str = "peer.py";

/// Names of people, bodies and places by a trained model, line by line, models loaded before; by
/// the processor's time, as ours is.
const UNDERTHESEA: &str = r#"
import sys, time
from underthesea import ner

text = open(sys.argv[1], encoding="utf-8").read()
lines = [line for line in text.replace("\x1e", "\n").splitlines() if line.strip()]
ner(lines[0])
begin, characters, at = time.thread_time(), 0, 0
while time.thread_time() - begin < 4:
    line = lines[at % len(lines)]
    ner(line)
    characters += len(line)
    at += 1
print(f"underthesea\t{characters / (time.thread_time() - begin):.0f}")
"#;

/// The package `underthesea` from `PyPI`, which is installed for this alone; gives no results.
pub fn ready(place: &Place, folder: &Path) -> Result<String> {
    tools::ensure(place, [Tool::Underthesea])?;
    fs::write(folder.join(SCRIPT), UNDERTHESEA)?;
    Ok(String::new())
}

/// `underthesea` on the seeds, once it is ready.
pub fn underthesea(place: &Place, folder: &Path) -> Result<String> {
    let mut python = Command::new(tools::python(place));
    process::printed(
        python
            .arg(folder.join(SCRIPT))
            .arg(folder.join("seeds.txt")),
    )
}
