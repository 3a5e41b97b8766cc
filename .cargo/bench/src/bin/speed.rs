//! Natively, on one thread: our extraction, and a bare search for the lexicon's own phrases in the
//! same text, which nothing that looks for them can outdo.
//!
//! `speed ROOT FOLDER` leaves the samples in FOLDER for whoever is measured next.

use std::path::Path;
use std::time::Duration;
use std::{env, fs, io};

use aho_corasick::{AhoCorasick, MatchKind};
use bench::{articles, clock, pass, texts};
use trichluc::lexicon;
use trichluc::text::nfc;

/// The command line's.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

const TIME: Duration = Duration::from_secs(2);

/// As much of the corpus as is measured, in bytes.
const SAMPLE: usize = 4_000_000;

fn main() -> io::Result<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [root, folder] = &arguments[..] else {
        return Err(io::Error::other("usage: speed ROOT FOLDER"));
    };
    let (root, folder) = (Path::new(root), Path::new(folder));
    measure("seeds", &texts::seeds(root)?, folder)?;
    match texts::sample(root, SAMPLE)? {
        Some(sample) => measure("corpus", &sample, folder)?,
        None => println!("corpus is absent\t0"),
    }
    Ok(())
}

fn measure(name: &str, sample: &str, folder: &Path) -> io::Result<()> {
    fs::write(folder.join(format!("{name}.txt")), sample)?;
    let characters = sample.chars().count();
    println!("{name} articles\t{}", articles(sample).count());
    println!("{name} characters\t{characters}");
    println!("{name} mentions\t{}", pass(sample));
    let ours = clock::best(TIME, || pass(sample));
    println!("{name} native\t{:.0}", clock::rate(characters, ours));

    // Small letters on both sides: the crate forgives case of ASCII only. The folding is not timed.
    let lower = nfc(sample).to_lowercase();
    let mut phrases: Vec<_> = lexicon::phrases()
        .iter()
        .map(|p| nfc(p).to_lowercase())
        .collect();
    phrases.sort();
    phrases.dedup();
    let search = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(&phrases)
        .map_err(io::Error::other)?;
    let bare = clock::best(TIME, || search.find_iter(&lower).count());
    println!("{name} phrases\t{}", phrases.len());
    println!("{name} found\t{}", search.find_iter(&lower).count());
    println!("{name} bare\t{:.0}", clock::rate(characters, bare));
    Ok(())
}
