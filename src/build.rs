//! Embeds every `seeds/*.txt` at build time, so that adding an article is adding a file.
//!
//! Writes `$OUT_DIR/seeds.rs`: an array expression of `(id, text)`, ordered by file name, where the
//! id is the file's name without its ending. A file that is not UTF-8 fails the build by name.
//!
//! Sets `TRICHLUC_RELEASE`, which differs wherever a source, an article or a dependency does: by it the
//! page asks for the files of its own release, though their names carry no hash, and says which it is.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let seeds = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("seeds");
    println!("cargo::rerun-if-changed=src/build.rs");
    println!("cargo::rerun-if-changed={}", seeds.display());
    let mut files: Vec<_> = fs::read_dir(&seeds)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ext| ext == "txt"))
        .collect();
    files.sort();
    let mut array = String::from("[\n");
    for path in &files {
        if String::from_utf8(fs::read(path)?).is_err() {
            return Err(format!("{} is not UTF-8 text", path.display()).into());
        }
        let id = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let path = path.to_string_lossy();
        writeln!(array, "    ({id:?}, include_str!({path:?})),")?;
    }
    array += "]\n";
    fs::write(Path::new(&env::var("OUT_DIR")?).join("seeds.rs"), array)?;
    let root = seeds.parent().unwrap_or(Path::new("."));
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
