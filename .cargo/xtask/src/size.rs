//! What a reader downloads: every file of the built page, as it is and as servers encode it, and
//! the budget that the first view has to keep.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{place::Place, release, split};

/// The most that the first view may cost, in bytes of brotli: a second and a half at the 1.6 Mbit/s of
/// a slow mobile connection. What nobody sees first is loaded after it (`split.rs`).
/// Whatever is in `dist` counts, unless it is among [`LATER`] or the second program.
const BUDGET: usize = 300_000;

/// Files that are loaded after the first view: what keeps the page offline and makes it an
/// application of its own, what servers and host pages read, and what does something that a reader
/// asks for.
const LATER: [&str; 24] = [
    ".htaccess",
    "embed.js",
    "embedded.js",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable.png",
    "intake-worker.js",
    "intake.js",
    "intake_bg.wasm",
    "manifest.webmanifest",
    "nginx.conf",
    "offline.js",
    "reader-worker.js",
    "reader.js",
    "reader_bg.wasm",
    "sw.js",
    "take-worker.js",
    "web.config",
    "take.js",
    "take_bg.wasm",
    "trich-luc.d.mts",
    "trich-luc.js",
    "trich-luc.mjs",
    "trichluc.schema.json",
];

/// The sizes of one file.
#[derive(Debug, Default, Clone, Copy)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Sizes {
    fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: bytes.len(),
            gzip: gzip(bytes)?.len(),
            brotli: brotli(bytes)?.len(),
        })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// As small as gzip makes it.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(bytes)?;
    Ok(out.finish()?)
}

/// As small as brotli makes it.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::CompressorReader::new(bytes, 4096, 11, 22).read_to_end(&mut out)?;
    Ok(out)
}

/// Prints the table and fails when the budget is exceeded.
pub fn check(place: &Place) -> Result<()> {
    let dist = place.dist();
    let files = files(&dist).context("is the page built? `cargo xtask build` does it")?;
    println!("{:>10} {:>10} {:>10}  file", "raw", "gzip", "brotli");
    let (mut first, mut later) = (Sizes::default(), Sizes::default());
    for file in files {
        let bytes =
            fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
        let sizes = Sizes::of(&bytes)?;
        let name = file
            .strip_prefix(&dist)
            .unwrap_or(&file)
            .display()
            .to_string();
        if release::encoded(&name) {
            continue;
        }
        if is_later(&name) {
            later = later.plus(sizes);
            print(sizes, &format!("{name}, later"));
        } else {
            first = first.plus(sizes);
            print(sizes, &name);
        }
    }
    print(later, "loaded later, together");
    print(first, "first view, together");
    within(first.brotli, BUDGET)
}

/// Whether a file, named from `dist` on, is loaded after the first view.
fn is_later(name: &str) -> bool {
    LATER.contains(&name) || name.starts_with(split::LATER) || name.ends_with(".tlpack")
}

fn print(sizes: Sizes, name: &str) {
    let Sizes { raw, gzip, brotli } = sizes;
    println!("{raw:>10} {gzip:>10} {brotli:>10}  {name}");
}

fn within(bytes: usize, budget: usize) -> Result<()> {
    if bytes > budget {
        bail!("{bytes} bytes of brotli are over the budget of {budget}");
    }
    println!("{bytes} of {budget} bytes of brotli: within the budget");
    Ok(())
}

/// Every file below a directory, by name.
pub fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(directory)
        .with_context(|| format!("could not read {}", directory.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_compresses() {
        let sizes = Sizes::of(&[b'a'; 10_000]).expect("memory can be compressed");
        assert_eq!(sizes.raw, 10_000);
        assert!(sizes.gzip < 100);
        assert!(sizes.brotli < 100);
    }

    #[test]
    fn what_is_taken_along_is_no_part_of_the_first_view() {
        assert!(is_later("take_bg.wasm") && is_later("take-worker.js"));
        assert!(is_later("later-1f.wasm"));
        assert!(!is_later("page-1f_bg.wasm") && !is_later("take-1f.css"));
    }

    #[test]
    fn the_budget_itself_is_still_within() {
        assert!(within(10, 10).is_ok());
        assert!(within(11, 10).is_err());
    }
}
