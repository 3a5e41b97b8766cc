//! What is shipped, written down for whoever audits it: every crate that is compiled into the page and
//! into the workers that write and read files, with its licence, and every file of the release with its hash. In
//! `CycloneDX`'s JSON, beside `dist`. Nothing in it tells of a day or a machine: the same release is
//! described by the same bytes.

use std::fs;

use anyhow::{Context, Result};
use cyclonedx_bom::{
    external_models::{spdx::SpdxExpression, uri::Purl},
    models::{
        bom::{Bom, SpecVersion},
        component::{Classification, Component, Components},
        hash::{Hash, HashAlgorithm, HashValue, Hashes},
        license::{LicenseChoice, Licenses},
        metadata::Metadata,
    },
    validation::Validate as _,
};
use sha2::{Digest as _, Sha256};

use crate::{place::Place, process, release, size};

/// The crates of all programs as cargo resolves them for the browser; one that only writes code for the
/// compiler is not among them.
const TREE: [&str; 13] = [
    "tree",
    "--package=trichluc",
    "--locked",
    "--target=wasm32-unknown-unknown",
    "--no-default-features",
    "--features=split,take,intake",
    "--edges=normal,no-proc-macro",
    "--prefix=none",
    "--no-dedupe",
    "--charset=ascii",
    "--color=never",
    "--format",
    "{p}|{l}",
];

/// The standard library comes compiled, with crates of its own.
const STANDARD_LICENCE: &str = "MIT OR Apache-2.0";

/// Writes it.
pub fn write(place: &Place) -> Result<()> {
    let tree = process::cargo(&place.root)
        .args(TREE)
        .output()
        .context("could not ask cargo for the crates")?;
    anyhow::ensure!(
        tree.status.success(),
        "cargo tree: {}",
        String::from_utf8_lossy(&tree.stderr)
    );
    let mut crates = listed(&String::from_utf8_lossy(&tree.stdout))?;
    let own = crates.iter().position(|(name, ..)| name == "trichluc");
    let own = crates.remove(own.context("the page is not among its own crates")?);
    let compiler = process::output("rustc", &["--version"]).unwrap_or_default();
    let compiler = compiler.split_whitespace().nth(1).unwrap_or_default();
    let mut parts = vec![library("generic", "rust-std", compiler, STANDARD_LICENCE)?];
    for (name, version, licence) in crates {
        parts.push(library("cargo", &name, &version, &licence)?);
    }
    let dist = place.dist();
    for file in size::files(&dist)? {
        let name = file.strip_prefix(&dist).unwrap_or(&file);
        let name = name.display().to_string().replace('\\', "/");
        if !release::encoded(&name) {
            parts.push(shipped(&name, &fs::read(&file)?));
        }
    }
    let mut page = Component::new(Classification::Application, &own.0, &own.1, None);
    page.licenses = Some(licences(&own.2)?);
    let bom = Bom {
        serial_number: None,
        metadata: Some(Metadata {
            component: Some(page),
            ..Metadata::default()
        }),
        components: Some(Components(parts)),
        spec_version: SpecVersion::V1_5,
        ..Bom::default()
    };
    anyhow::ensure!(
        bom.validate_version(SpecVersion::V1_5).passed(),
        "what is written down is not of CycloneDX's form"
    );
    let mut json = Vec::new();
    bom.output_as_json(&mut json, SpecVersion::V1_5)?;
    let file = place.sbom();
    fs::write(&file, json).with_context(|| format!("could not write {}", file.display()))
}

/// Name, version and licence of each line, each once.
fn listed(tree: &str) -> Result<Vec<(String, String, String)>> {
    let mut lines: Vec<_> = tree.lines().filter(|line| !line.is_empty()).collect();
    lines.sort_unstable();
    lines.dedup();
    let part = |line: &str| {
        let (krate, licence) = line.split_once('|')?;
        let (name, version) = krate.split_once(" v")?;
        let version = version.split_whitespace().next()?;
        Some((name.to_owned(), version.to_owned(), licence.to_owned()))
    };
    let parts = lines
        .iter()
        .map(|line| part(line).with_context(|| format!("cargo tree says `{line}`")));
    parts.collect()
}

/// `registry` is where it comes from, as package addresses name it.
fn library(registry: &str, name: &str, version: &str, licence: &str) -> Result<Component> {
    let purl = Purl::new(registry, name, version)?;
    let mut part = Component::new(
        Classification::Library,
        name,
        version,
        Some(purl.to_string()),
    );
    part.licenses = Some(licences(licence).with_context(|| format!("the licence of {name}"))?);
    part.purl = Some(purl);
    Ok(part)
}

/// Some crates write `MIT/Apache-2.0` for what the standard writes with an "or".
fn licences(text: &str) -> Result<Licenses> {
    let expression = SpdxExpression::parse_lax(text.to_owned())?;
    Ok(Licenses(vec![LicenseChoice::Expression(expression)]))
}

fn shipped(name: &str, bytes: &[u8]) -> Component {
    let mut part = Component::new(Classification::File, name, "", None);
    part.version = None;
    let digits = |name: String, byte: &u8| name + &format!("{byte:02x}");
    let digest = Sha256::digest(bytes).iter().fold(String::new(), digits);
    part.hashes = Some(Hashes(vec![Hash {
        alg: HashAlgorithm::SHA_256,
        content: HashValue(digest),
    }]));
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_crate_is_listed_once_with_version_and_licence() {
        let tree =
            "b v1.2.3 (/somewhere)|MIT\n\na v0.1.0|Apache-2.0/MIT\nb v1.2.3 (/somewhere)|MIT\n";
        let part = |name: &str, version: &str, licence: &str| {
            (name.to_owned(), version.to_owned(), licence.to_owned())
        };
        let expected = [
            part("a", "0.1.0", "Apache-2.0/MIT"),
            part("b", "1.2.3", "MIT"),
        ];
        assert_eq!(listed(tree).expect("of a known form"), expected);
        assert!(listed("nonsense").is_err());
    }

    #[test]
    fn a_crate_without_a_licence_is_none_that_is_shipped() {
        assert!(library("cargo", "a", "1.0.0", "").is_err());
        assert!(library("cargo", "a", "1.0.0", "Apache-2.0/MIT").is_ok());
    }
}
