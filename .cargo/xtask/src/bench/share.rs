//! Extraction's share of the page's code.
//!
//! The page is compiled as it is for readers, and the sizes of its functions are summed by the room
//! that their names begin with. That is before wasm-bindgen and wasm-opt, which drop the names; and
//! a function that was drawn into another counts with that one. Tables lie in the data, which knows
//! no names.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::{place::Place, process};

/// The rooms in front of `corpus`: what reads one article.
const READING: [&str; 4] = ["text", "lexicon", "article", "extract"];

/// Compiles the page and measures its functions.
pub fn measure(place: &Place) -> Result<String> {
    let mut cargo = process::cargo(&place.root);
    cargo.args([
        "build",
        "--release",
        "--package",
        "trichluc",
        "--bin",
        "page",
    ]);
    cargo.args([
        "--target",
        "wasm32-unknown-unknown",
        "--no-default-features",
    ]);
    process::run(cargo.args(["--features", "page"]))?;
    let file = place
        .root
        .join("target/wasm32-unknown-unknown/release/page.wasm");
    let wasm = fs::read(&file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(lines(&sizes(&wasm)?))
}

/// How many bytes lie there.
fn length(range: std::ops::Range<u64>) -> usize {
    range.count()
}

/// The bytes of code by room, of everything else as `other`, and of the data.
fn sizes(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let (mut imports, mut bodies) = (0, Vec::new());
    let mut names = BTreeMap::new();
    let mut sizes = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports += usize::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(length(body.range())),
            Payload::DataSection(data) => {
                sizes.insert("data".to_owned(), length(data.range()));
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    for part in section {
                        if let Name::Function(functions) = part? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index as usize, function.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for (at, size) in bodies.into_iter().enumerate() {
        let name = names.get(&(imports + at)).map_or("", String::as_str);
        *sizes.entry(room(name)).or_default() += size;
    }
    Ok(sizes)
}

/// The crates that the rooms are in.
const CRATES: [&str; 2] = ["trichluc::", "rooms::"];

/// The room that a function's name tells: what is generic counts where it was asked for.
fn room(name: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(name));
    let named = CRATES.iter().filter_map(|krate| name.split_once(krate));
    let room = named
        .min_by_key(|(before, _)| before.len())
        .map(|(_, rest)| rest);
    let room = room.and_then(|rest| {
        rest.split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()
    });
    room.unwrap_or("other").to_owned()
}

fn lines(sizes: &BTreeMap<String, usize>) -> String {
    let code: usize = sizes
        .iter()
        .filter(|(room, _)| *room != "data")
        .map(|(_, size)| size)
        .sum();
    let reading: usize = READING.iter().filter_map(|room| sizes.get(*room)).sum();
    let rooms = sizes
        .iter()
        .map(|(room, size)| format!("page {room}\t{size}"));
    let sums = [
        format!("page code\t{code}"),
        format!("page reading\t{reading}"),
    ];
    sums.into_iter().chain(rooms).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_room_of_its_name() {
        assert_eq!(room("rooms::extract::figure::find"), "extract");
        assert_eq!(room("trichluc::corpus::filter"), "corpus");
        assert_eq!(
            room("core::ptr::drop_in_place<rooms::article::Article>"),
            "article"
        );
        assert_eq!(room("dlmalloc::malloc"), "other");
    }

    #[test]
    fn an_empty_module_has_nothing() {
        let sizes = sizes(b"\0asm\x01\0\0\0").expect("a module");
        assert!(sizes.is_empty());
    }
}
