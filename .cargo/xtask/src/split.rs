//! Cuts the page's program in two: what the first view needs, and what is loaded after it.
//!
//! Where it is cut is said in `src/app/later.rs`; what belongs where is found out by
//! `wasm_split_cli_support`, which follows every call from what cargo built. Trunk joined the whole to
//! its JavaScript already, as it does any program: here two programs take the place of that one, and
//! the few lines that load the second become a part of the page's own script.

mod imports;

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, anyhow, bail, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::{
    place::Place,
    process, release,
    single::{bytes, html::Head, text},
    tools,
};

/// What the first program asks for its loader, which is written to the file of this name.
const LINK: &str = "./__wasm_split.js";
/// How wasm-bindgen has that loaded.
const LINKED: &str = "import * as import1 from \"./__wasm_split.js\"";
/// What the loader has loaded in turn: the script that it becomes a part of.
const OWN: &str = "import { initSync } from \"./page.js\";";
/// What the loader gives: that which the program asks for.
const LOADS: &str = "export const __wasm_split_load_later = ";

/// How it asks for the second program, at the end.
const ASKED: &str = "import.meta.url));";

/// What the compiler makes use of, as wasm-opt names it: the cut leaves no note of it behind.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How it is made small.
const SMALL: [&str; 3] = ["-O3", "--converge", "--reorder-functions-by-name"];

/// How the file with the second program is called, up to the hash.
pub const LATER: &str = "later-";

/// Cuts the page that trunk built.
pub fn split(place: &Place) -> Result<()> {
    let target = place.root.join("target");
    let work = target.join("split");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    fs::create_dir_all(&work)?;
    let built = target.join("wasm32-unknown-unknown").join("release");
    let whole = bytes(&built.join("page.wasm"))?;
    let (main, bound) = (work.join("page.wasm"), work.join("bound"));
    let mut options = Options::new(&whole);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = "./page.js";
    let parts = transform(options).map_err(|error| anyhow!("could not cut the page: {error:#}"))?;
    let [rest] = parts.split_modules.as_slice() else {
        bail!("the page is in other parts: {:?}", parts.split_modules);
    };
    let mut bindgen = Command::new(tools::wasm_bindgen(place));
    // The second program shares the table of functions, which only the linker exports.
    bindgen.arg("--keep-lld-exports");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "page"]);
    process::run(bindgen.arg("--out-dir").arg(&bound).arg(&main))?;
    let first = optimised(place, &bound.join("page_bg.wasm"))?;
    let later = optimised(place, rest)?;
    let name = format!("{LATER}{}.wasm", release::fingerprint(&later));
    let link = rest.file_name().map(|name| name.to_string_lossy());
    let link = text(&work.join(LINK))?.replace(&*link.unwrap_or_default(), &name);
    let hash = release::integrity(&later);
    let script = joined(&text(&bound.join("page.js"))?, &link, &hash)?;
    let (first, script) = imports::shortened(&first, &script)?;
    let dist = place.dist();
    fs::write(dist.join(name), later)?;
    replace(&dist, &script, &first)
}

/// As small as can be made: functions of like names stand together, because they are alike, which is
/// worth two thousand bytes to the encoding.
fn optimised(place: &Place, file: &Path) -> Result<Vec<u8>> {
    let mut opt = process::command("wasm-opt");
    opt.args(SMALL).args(FEATURES).arg(file).arg("-o").arg(file);
    tools::put_on_path(place, &mut opt)?;
    process::run(&mut opt)?;
    bytes(file)
}

/// The page's script with what loads the second program in it, by its hash: one file less to wait
/// for, and none that has to know the other's name.
fn joined(script: &str, link: &str, hash: &str) -> Result<String> {
    for (text, mark) in [(script, LINKED), (link, OWN), (link, LOADS), (link, ASKED)] {
        ensure!(
            text.matches(mark).count() == 1,
            "not the form in which the page is cut: no one {mark}"
        );
    }
    let link = link
        .replace(OWN, "")
        .replace(LOADS, "const import1 = { __wasm_split_load_later: ")
        .replace(
            ASKED,
            &format!("import.meta.url), {{ integrity: \"{hash}\" }});"),
        );
    let link = link
        .trim_end()
        .strip_suffix(';')
        .context("the loader ends otherwise")?;
    Ok(script.replace(LINKED, &format!("{} }};", link.trim_start())))
}

/// Puts the two in the place of what trunk wrote, under names of their own.
fn replace(dist: &Path, script: &str, program: &[u8]) -> Result<()> {
    let index = dist.join("index.html");
    let page = text(&index)?;
    let head = Head::read(&page)?;
    fs::remove_file(dist.join(head.js))?;
    fs::remove_file(dist.join(head.wasm))?;
    let hash = release::fingerprint([script.as_bytes(), program].concat());
    let (js, wasm) = (format!("page-{hash}.js"), format!("page-{hash}_bg.wasm"));
    fs::write(dist.join(&js), script)?;
    fs::write(dist.join(&wasm), program)?;
    let page = page.replace(head.wasm, &wasm).replace(head.js, &js);
    Ok(fs::write(index, page)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_becomes_a_part_of_the_script() {
        let script = format!("{LINKED}\nexport {{ initSync }};");
        let link = format!("{OWN}\nlet a;\n{LOADS}wrap(() => fetch(new URL(\"./l\", {ASKED}\n);\n");
        let made = joined(&script, &link, "sha256-a").expect("they have the form");
        assert_eq!(
            made,
            "let a;\nconst import1 = { __wasm_split_load_later: wrap(() => fetch(new URL(\"./l\", \
             import.meta.url), { integrity: \"sha256-a\" });\n) };\nexport { initSync };"
        );
    }

    #[test]
    fn what_is_cut_otherwise_is_refused() {
        assert!(joined("", "", "").is_err());
        assert!(joined(LINKED, OWN, "").is_err());
    }
}
