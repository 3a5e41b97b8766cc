//! Articles to measure with, a line of JSON each: the seeds, and the first of the corpus that lies beside the
//! repository, or all of it.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::place::Place;

/// The name of a size, and how many articles it is at most.
pub type Size = (&'static str, usize);

/// Writes the articles of each size into `folder`, as `NAME.jsonl`.
pub fn corpus(
    place: &Place,
    folder: &Path,
    sizes: &[Size],
) -> Result<Vec<(&'static str, PathBuf)>> {
    let corpus = place.root.join("../shared/corpus/vn_news.jsonl.xz");
    ensure!(
        corpus.is_file(),
        "the corpus beside the repository is absent"
    );
    fs::create_dir_all(folder)?;
    let mut files = Vec::new();
    for (name, _) in sizes {
        let path = folder.join(format!("{name}.jsonl"));
        files.push((*name, File::create(&path).map(BufWriter::new)?, path));
    }
    let mut xz = Command::new("xz");
    xz.arg("-dc").arg(&corpus).stdout(Stdio::piped());
    let mut child = xz.spawn().context("xz did not start")?;
    let out = child.stdout.take().context("xz says nothing")?;
    for (number, line) in BufReader::new(out).lines().enumerate() {
        let line = line?;
        for ((_, file, _), (_, most)) in files.iter_mut().zip(sizes) {
            if number < *most {
                writeln!(file, "{line}")?;
            }
        }
    }
    ensure!(child.wait()?.success(), "xz failed");
    let named = files.into_iter().map(|(name, mut file, path)| {
        file.flush()?;
        Ok((name, path))
    });
    named.collect()
}

/// Writes the articles that are built into the page into `folder`, as `seeds.jsonl`.
pub fn seeds(place: &Place, folder: &Path) -> Result<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(place.root.join("seeds"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    fs::create_dir_all(folder)?;
    let file = folder.join("seeds.jsonl");
    let mut out = BufWriter::new(File::create(&file)?);
    for path in paths {
        let text = fs::read_to_string(&path)?;
        writeln!(out, "{}", serde_json::json!({ "text": text }))?;
    }
    out.flush()?;
    Ok(file)
}
