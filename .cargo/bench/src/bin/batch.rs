//! What reading the whole corpus is compared with: the bare extraction of the same articles, on one thread,
//! with their texts in memory and nothing written.
//!
//! `batch ROOT FOLDER` leaves the corpus as JSON Lines in FOLDER, and the seeds for whoever reads those.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use bench::{SEPARATOR, articles, pass, texts};
use cpu_time::ThreadTime;

/// The command line's.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> io::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [root, folder] = &arguments[..] else {
        return Err(io::Error::other("usage: batch ROOT FOLDER"));
    };
    let (root, folder) = (Path::new(root), Path::new(folder));
    let seeds = texts::seeds(root)?;
    fs::write(folder.join("seeds.txt"), &seeds)?;
    // The tables are compiled once, with the first article.
    std::hint::black_box(pass(&seeds));

    let mut lines = BufWriter::new(File::create(folder.join("corpus.jsonl"))?);
    let mut sample = String::new();
    let mut failed = Ok(());
    let found = texts::corpus(root, |id, text| {
        sample.push_str(text);
        sample.push(SEPARATOR);
        failed = writeln!(lines, "{}", serde_json::json!({"id": id, "text": text}));
        failed.is_ok()
    })?;
    failed?;
    lines.flush()?;
    if found.is_none() {
        return Err(io::Error::other("the corpus is absent"));
    }
    let count = articles(&sample).count();
    let start = ThreadTime::now();
    std::hint::black_box(pass(&sample));
    #[expect(clippy::cast_precision_loss, reason = "no corpus has 2^52 articles")]
    let rate = count as f64 / start.elapsed().as_secs_f64().max(1e-9);
    println!("batch articles\t{count}");
    println!("batch characters\t{}", sample.chars().count());
    println!("batch bare\t{rate:.0}");
    Ok(())
}
