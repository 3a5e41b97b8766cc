//! `cargo xtask site`: the page with an office's own articles in the place of those that are built in, ready to
//! be put on a server, without touching code.
//!
//! The page is built as ever, the articles are packed (`trichluc pack`), and the page is told the name of the
//! pack, on its own element. What knows every file by its hash is made anew for it: the worker that keeps
//! the page offline, and what lies encoded beside each file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use crate::{page, place::Place, process, release, size, tools};

/// What the site is made of.
#[derive(Debug, Args)]
pub struct Site {
    /// The articles: a folder or a file of many, as `trichluc extract` reads them; may be repeated
    #[arg(long, value_name = "PATH", required = true)]
    articles: Vec<PathBuf>,
    /// What the page calls them
    #[arg(long, value_name = "TEXT", default_value = "")]
    title: String,
    /// Where the site is put; without it, `dist`
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Take the page that lies in `dist` as it was built last
    #[arg(long)]
    built: bool,
}

/// How the page's element begins, once.
const ELEMENT: &str = "<html lang=\"vi\"";
/// The attribute that names the pack: see `src/app/own/mod.rs`.
const NAMED: &str = " data-corpus=\"";
/// How a pack is called, before and after the hash.
const PACK: (&str, &str) = ("corpus-", ".tlpack");

/// Makes it.
pub fn run(place: &Place, site: &Site) -> Result<()> {
    let dist = place.dist();
    let out = site.out.clone().unwrap_or_else(|| dist.clone());
    check(&out)?;
    if !site.built {
        tools::ensure(place, tools::BUILD.iter().copied())?;
        page::build(place)?;
    }
    ensure!(
        dist.join("index.html").is_file(),
        "no page in {}: leave out --built",
        dist.display()
    );
    let work = place.root.join("target").join("site");
    fs::create_dir_all(&work)?;
    let pack = work.join("corpus.tlpack");
    packed(place, site, &pack)?;
    if out != dist {
        copy(&dist, &out)?;
    }
    put(&out, &pack)?;
    release::weigh(place, &out)?;
    println!("The site is in {}", out.display());
    Ok(())
}

/// Nothing but a site of ours is written over.
fn check(out: &Path) -> Result<()> {
    let empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if !empty && !out.join("sw.js").is_file() {
        bail!(
            "{} holds something else: name an empty folder",
            out.display()
        );
    }
    Ok(())
}

/// Packs the articles. Some that cannot be read are told and left out.
fn packed(place: &Place, site: &Site, pack: &Path) -> Result<()> {
    let mut cargo = process::cargo(&place.root);
    cargo.args([
        "run",
        "--quiet",
        "--profile",
        "speed",
        "--bin",
        "trichluc",
        "--",
        "pack",
    ]);
    cargo.args(["--title", &site.title]).arg("-o").arg(pack);
    // Where this was called, not where cargo runs.
    let here = std::env::current_dir()?;
    cargo.args(site.articles.iter().map(|path| here.join(path)));
    let ended = cargo.status().context("cargo did not start")?;
    match ended.code() {
        Some(0) => Ok(()),
        Some(1) if pack.is_file() => {
            println!(
                "Some articles could not be read, as told above; the site is made of the others."
            );
            Ok(())
        }
        _ => bail!("the articles could not be packed: {ended}"),
    }
}

/// What was built, without what is encoded: that is made anew.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        for file in size::files(to)? {
            fs::remove_file(file)?;
        }
    }
    for file in size::files(from)? {
        let name = file.strip_prefix(from)?;
        let target = to.join(name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&file, &target)
            .with_context(|| format!("could not write {}", target.display()))?;
    }
    Ok(())
}

/// Puts the pack beside the page, which is told its name: by its hash, so that no cache takes one for another.
fn put(site: &Path, pack: &Path) -> Result<()> {
    let (before, after) = PACK;
    for file in size::files(site)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(before) && name.ends_with(after) {
            fs::remove_file(&file)?;
        }
    }
    let bytes = fs::read(pack).with_context(|| format!("could not read {}", pack.display()))?;
    let name = format!("{before}{}{after}", release::fingerprint(&bytes));
    fs::write(site.join(&name), bytes)?;
    let index = site.join("index.html");
    let page = fs::read_to_string(&index)?;
    let page =
        named(&page, &name).context("the page has no one element that could name its pack")?;
    fs::write(index, page)?;
    Ok(())
}

/// The page with the name of its pack, in the place of one that it names already.
fn named(page: &str, name: &str) -> Option<String> {
    let (before, after) = page.split_once(ELEMENT)?;
    let after = match after.strip_prefix(NAMED) {
        Some(rest) => rest.split_once('"')?.1,
        None => after,
    };
    let once = !after.contains(ELEMENT);
    once.then(|| format!("{before}{ELEMENT}{NAMED}{name}\"{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_told_its_pack_and_another_later() {
        let page = "<!DOCTYPE html><html lang=\"vi\"><head></head></html>";
        let one = named(page, "a.tlpack").expect("it has the element");
        assert_eq!(
            one,
            "<!DOCTYPE html><html lang=\"vi\" data-corpus=\"a.tlpack\"><head></head></html>"
        );
        assert_eq!(named(&one, "b.tlpack"), named(page, "b.tlpack"));
        assert_eq!(named("<html>", "a.tlpack"), None);
        assert_eq!(named(&page.repeat(2), "a.tlpack"), None);
    }
}
