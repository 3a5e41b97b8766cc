//! Embeds every `seeds/*.txt` at build time, so that adding an article is adding a file.
//!
//! Reads each by the page's own rules, which the build has too: what they find is
//! embedded with the article, and the page shows it before it has the rules (`extract::packed`).
//! Beside the texts that is an array of bytes in `$OUT_DIR/found.rs`.
//!
//! Writes `$OUT_DIR/seeds.rs`: an array expression of `(id, text)`, ordered by file name, where the
//! id is the file's name without its ending. A file that is not UTF-8 fails the build by name.
//!
//! Sets `TRICHLUC_RELEASE`, which differs wherever a source, an article or a dependency does: by it the
//! page asks for the files of its own release, though their names carry no hash, and says which it is.
//! And `TRICHLUC_RULES`, which differs wherever the rules do that read an article: by it what a reader
//! keeps is known to have been found by others.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
use std::{env, fs, path::Path};

use rooms::extract;

/// What reads an article (see `src/rooms.rs`), and what prepares it for a corpus.
const RULES: [&str; 9] = [
    "article",
    "corpus/about",
    "corpus/area.rs",
    "corpus/prepared.rs",
    "corpus/search/cut.rs",
    "extract",
    "lexicon",
    "order.rs",
    "text",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let seeds = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("seeds");
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed={}", seeds.display());
    let mut files: Vec<_> = fs::read_dir(&seeds)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ext| ext == "txt"))
        .collect();
    files.sort();
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let (mut array, mut found) = (String::from("[\n"), String::from("[\n"));
    for path in &files {
        let Ok(text) = String::from_utf8(fs::read(path)?) else {
            return Err(format!("{} is not UTF-8 text", path.display()).into());
        };
        let id = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let path = path.to_string_lossy();
        writeln!(array, "    ({id:?}, include_str!({path:?})),")?;
        let packed = out.join(format!("{id}.found"));
        let (article, extraction) = extract::read(&id, &text);
        fs::write(&packed, extract::packed::packed(&article, &extraction))?;
        let packed = packed.to_string_lossy();
        writeln!(found, "    include_bytes!({packed:?}),")?;
    }
    fs::write(out.join("seeds.rs"), array + "]\n")?;
    fs::write(out.join("found.rs"), found + "]\n")?;
    // What cuts the page in two reads what the linker moved where.
    let wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if wasm && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=page=--emit-relocs");
    }
    let root = seeds.parent().unwrap_or(Path::new("."));
    let mut rules = DefaultHasher::new();
    for name in RULES {
        hash(&root.join("src").join(name), &mut rules)?;
    }
    println!("cargo::rustc-env=TRICHLUC_RULES={}", rules.finish());
    let mut release = DefaultHasher::new();
    for name in ["Cargo.lock", "Cargo.toml", "seeds", "src"] {
        let path = root.join(name);
        println!("cargo::rerun-if-changed={}", path.display());
        hash(&path, &mut release)?;
    }
    println!(
        "cargo::rustc-env=TRICHLUC_RELEASE={:016x}",
        release.finish()
    );
    Ok(())
}

/// Takes in a file, or the files of a folder in the order of their names.
fn hash(path: &Path, into: &mut DefaultHasher) -> std::io::Result<()> {
    if !path.is_dir() {
        into.write(&fs::read(path)?);
        return Ok(());
    }
    let mut inside: Vec<_> = fs::read_dir(path)?.flatten().map(|e| e.path()).collect();
    inside.sort();
    inside.iter().try_for_each(|path| hash(path, into))
}
