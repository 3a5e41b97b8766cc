//! What comes from npm: `wasm-opt`, the packages that the end-to-end tests import, and those that the
//! benchmark compares with.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};

use super::install_beside;
use crate::{place::Place, process, versions};

/// Written after `npm ci`: the lock file that it installed.
const INSTALLED: &str = "node_modules/.installed-lock.json";

/// npm's questions and advertisements are of no use here.
const QUIET: &[&str] = &["--no-audit", "--no-fund", "--loglevel=error"];

pub fn has_node() -> bool {
    let version = process::output("node", &["--version"]);
    version.is_some_and(|version| major(&version) >= Some(versions::NODE_MAJOR))
        && process::find("npm").is_some()
}

/// Never installed from here: people choose for themselves where their Node comes from.
pub fn explain_node() -> Result<()> {
    bail!(
        "please install Node {} or newer with npm, from https://nodejs.org or your system's packages",
        versions::NODE_MAJOR
    )
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// The directory that has `wasm-opt` in it.
pub fn binaryen_bin(place: &Place) -> PathBuf {
    place
        .tool("binaryen", versions::BINARYEN)
        .join("node_modules")
        .join(".bin")
}

pub fn has_binaryen(place: &Place) -> bool {
    let file = if cfg!(windows) {
        "wasm-opt.cmd"
    } else {
        "wasm-opt"
    };
    process::works(&binaryen_bin(place).join(file))
}

pub fn install_binaryen(place: &Place) -> Result<()> {
    install_beside(&place.tool("binaryen", versions::BINARYEN), |dir| {
        let mut npm = process::command("npm");
        npm.arg("install").args(QUIET).args(["--no-package-lock"]);
        npm.arg("--prefix").arg(dir);
        npm.arg(format!("binaryen@{}", versions::BINARYEN));
        process::run(&mut npm)
    })
}

/// Whether the packages are those of the lock file.
pub fn has_modules(place: &Place) -> bool {
    let e2e = place.e2e();
    let wanted = fs::read(e2e.join("package-lock.json")).ok();
    let installed = fs::read(e2e.join(INSTALLED)).ok();
    wanted.is_some() && wanted == installed
}

pub fn install_modules(place: &Place) -> Result<()> {
    let e2e = place.e2e();
    let mut npm = process::command("npm");
    process::run(npm.arg("ci").args(QUIET).current_dir(&e2e))?;
    fs::copy(e2e.join("package-lock.json"), e2e.join(INSTALLED))
        .context("could not note what was installed")?;
    Ok(())
}

/// Packages that something is compared with, installed as their lock file says.
#[derive(Debug)]
pub struct Peers {
    name: &'static str,
    /// Their versions, which the lock file in `source` has too.
    versions: &'static [&'static str],
    packages: &'static [&'static str],
    /// The folder of their `package.json`, in that of the benchmark.
    source: &'static str,
}

/// What the page's filter and its search in many articles are compared with.
pub const FILTERS: Peers = Peers {
    name: "filters",
    versions: &[
        versions::MINISEARCH,
        versions::FLEXSEARCH,
        versions::CROSSFILTER,
        versions::PERSPECTIVE,
    ],
    packages: &[
        "minisearch",
        "flexsearch",
        "crossfilter2",
        "@finos/perspective",
    ],
    source: ".",
};

/// What the page's download is compared with, and who judges it.
pub const SIZES: Peers = Peers {
    name: "sizes",
    versions: &[versions::PAGEFIND, versions::DUCKDB, versions::LIGHTHOUSE],
    packages: &["pagefind", "@duckdb/duckdb-wasm", "lighthouse"],
    source: "sizes",
};

impl Peers {
    /// The folder that they are installed in.
    pub fn folder(&self, place: &Place) -> PathBuf {
        place.tool(self.name, &self.versions.join("-"))
    }

    pub fn is_present(&self, place: &Place) -> bool {
        let modules = self.folder(place).join("node_modules");
        self.packages
            .iter()
            .all(|name| modules.join(name).join("package.json").is_file())
    }

    pub fn install(&self, place: &Place) -> Result<()> {
        install_beside(&self.folder(place), |dir| {
            for name in ["package.json", "package-lock.json"] {
                fs::copy(place.bench().join(self.source).join(name), dir.join(name))
                    .with_context(|| format!("could not copy {name}"))?;
            }
            let mut npm = process::command("npm");
            process::run(npm.arg("ci").args(QUIET).current_dir(dir))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_tells_its_major_version_first() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
