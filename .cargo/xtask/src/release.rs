//! Makes what trunk built into a release: the worker that keeps it offline knows every file by its
//! hash, the page what it loads by name, and servers find each file encoded beside it.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use crate::{place::Place, policy, size};

/// The worker, whose constants are filled in here.
const WORKER: &str = "sw.js";

/// What only servers read; browsers are given no such file.
const FOR_SERVERS: [&str; 3] = [".htaccess", "web.config", "nginx.conf"];

/// How the page names what it loads, up to the file's name. Of the WebAssembly Chromium would warn;
/// a worker's script can have none.
const LOADED: [&str; 3] = [
    "<link rel=\"stylesheet\" href=\"./",
    "<script type=\"module\" src=\"./",
    "<link rel=\"modulepreload\" href=\"./",
];

/// Files of these kinds are compressed already.
const COMPRESSED: [&str; 4] = ["png", "br", "gz", "tlpack"];

/// Articles of a site (`site`), and up to how many bytes of them are kept offline: a worker that begins fetches
/// them beside the page, and a browser that has no room for them would keep nothing at all.
const PACK: &str = "tlpack";
const KEPT: usize = 128 << 20;

/// Below this an encoded file saves no packet.
const WORTH_ENCODING: usize = 1024;

/// Writes the policy and the page's own hashes, then weighs everything.
pub fn finish(place: &Place) -> Result<()> {
    let dist = place.dist();
    for name in policy::FILES {
        let file = dist.join(name);
        let text = fs::read_to_string(&file)
            .with_context(|| format!("could not read {}", file.display()))?;
        let text = policy::filled(&text)
            .with_context(|| format!("{name} has no one place for the policy"))?;
        fs::write(file, text)?;
    }
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index)?;
    fs::write(
        index,
        sealed(page, |name| Ok(integrity(&fs::read(dist.join(name))?)))?,
    )?;
    weigh(place, &dist)
}

/// Writes the worker that knows every file of `dist`, then the encoded files.
pub fn weigh(place: &Place, dist: &Path) -> Result<()> {
    let mut kept = Vec::new();
    for file in size::files(dist)? {
        let name = name(dist, &file);
        if name != WORKER && !FOR_SERVERS.contains(&name.as_str()) && !encoded(&name) {
            let bytes = fs::read(&file)?;
            if ending(&name) == PACK && bytes.len() > KEPT {
                println!("{name} is too large to be kept offline: readers need a network for it.");
                continue;
            }
            kept.push((address(&name), integrity(&bytes)));
        }
    }
    let template = place.root.join("static").join(WORKER);
    let worker = fs::read_to_string(&template)
        .with_context(|| format!("could not read {}", template.display()))?;
    let worker = filled(&worker, &kept)?;
    fs::write(dist.join(WORKER), worker)?;
    for file in size::files(dist)? {
        let name = name(dist, &file);
        if encoded(&name) {
            fs::remove_file(&file)?;
        }
    }
    for file in size::files(dist)? {
        encode(dist, &file)?;
    }
    Ok(())
}

fn name(dist: &Path, file: &Path) -> String {
    let name = file.strip_prefix(dist).unwrap_or(file);
    name.display().to_string().replace('\\', "/")
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Whether a file is another one, encoded.
pub fn encoded(name: &str) -> bool {
    matches!(ending(name), "br" | "gz")
}

/// How the page asks for a file; many servers answer for `index.html` by sending readers to its folder.
fn address(name: &str) -> String {
    if name == "index.html" {
        "./".to_owned()
    } else {
        name.to_owned()
    }
}

/// As Subresource Integrity writes it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// The page with the hash of what it loads.
fn sealed(page: String, hash: impl Fn(&str) -> Result<String>) -> Result<String> {
    LOADED.iter().try_fold(page, |page, link| {
        let parts = page.split_once(link).and_then(|(before, rest)| {
            let (name, after) = rest.split_once('"')?;
            (!after.contains(link)).then_some((before, name, after))
        });
        let (before, name, after) = parts.with_context(|| format!("the page has no one {link}"))?;
        let hash = hash(name)?;
        Ok(format!(
            "{before}{link}{name}\" integrity=\"{hash}\"{after}"
        ))
    })
}

/// A short name of a content: what differs is named differently.
pub fn fingerprint(content: impl AsRef<[u8]>) -> String {
    let digits = |name: String, byte: &u8| name + &format!("{byte:02x}");
    Sha256::digest(content)[..8]
        .iter()
        .fold(String::new(), digits)
}

/// The worker with its release and its files.
fn filled(worker: &str, kept: &[(String, String)]) -> Result<String> {
    let list = serde_json::to_string(kept)?;
    // The worker's own text is of the release too: with another one pages are answered otherwise.
    let release = fingerprint(format!("{worker}{list}"));
    for mark in ["\"@release@\"", "[\"@files@\"]"] {
        anyhow::ensure!(
            worker.matches(mark).count() == 1,
            "static/{WORKER} has no one {mark}"
        );
    }
    let worker = worker.replace("\"@release@\"", &format!("\"{release}\""));
    Ok(worker.replace("[\"@files@\"]", &list))
}

fn encode(dist: &Path, file: &Path) -> Result<()> {
    let name = name(dist, file);
    let bytes = fs::read(file)?;
    let served = !FOR_SERVERS.contains(&name.as_str()) && !COMPRESSED.contains(&ending(&name));
    if served && bytes.len() >= WORTH_ENCODING {
        fs::write(dist.join(format!("{name}.gz")), size::gzip(&bytes)?)?;
        fs::write(dist.join(format!("{name}.br")), size::brotli(&bytes)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str =
        "const RELEASE = \"@release@\";\nconst FILES = new Map([\"@files@\"]);\n";

    #[test]
    fn hashes_are_those_of_subresource_integrity() {
        assert_eq!(
            integrity(b""),
            "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }

    #[test]
    fn every_content_has_a_name_of_its_own() {
        assert_eq!(fingerprint(""), "e3b0c44298fc1c14");
        assert_ne!(fingerprint("a {}"), fingerprint("b {}"));
    }

    #[test]
    fn the_worker_names_every_file_and_differs_with_each() {
        let kept = |hash: &str| vec![("./".to_owned(), hash.to_owned())];
        let one = filled(TEMPLATE, &kept("sha256-a")).expect("the template has both marks");
        let other = filled(TEMPLATE, &kept("sha256-b")).expect("the template has both marks");
        assert!(one.contains(r#"new Map([["./","sha256-a"]])"#), "{one}");
        assert!(!one.contains("@release@"));
        assert_ne!(one.lines().next(), other.lines().next());
    }

    #[test]
    fn what_the_page_loads_it_knows_by_its_hash() {
        let page = LOADED.iter().enumerate();
        let page = page.fold(String::new(), |page, (at, link)| {
            page + &format!("{link}{at}.x\" data-a>\n")
        });
        let sealed = sealed(page, |name| Ok(format!("sha256-{name}"))).expect("each is there once");
        for (at, line) in sealed.lines().enumerate() {
            let end = format!("./{at}.x\" integrity=\"sha256-{at}.x\" data-a>");
            assert!(line.ends_with(&end), "{line}");
        }
    }

    #[test]
    fn a_page_that_loads_otherwise_is_refused() {
        let twice = LOADED.concat().repeat(2);
        assert!(sealed(twice, |_| Ok(String::new())).is_err());
        assert!(sealed(String::new(), |_| Ok(String::new())).is_err());
    }

    #[test]
    fn a_worker_without_its_marks_is_refused() {
        assert!(filled("const FILES = new Map();", &[]).is_err());
    }

    #[test]
    fn the_page_is_asked_for_by_its_folder() {
        assert_eq!(address("index.html"), "./");
        assert_eq!(address("page-1f.js"), "page-1f.js");
    }
}
