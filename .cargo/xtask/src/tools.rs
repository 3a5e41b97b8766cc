//! Every tool that a step may need: what it is, why, how to tell that it is there, how to get it.
//!
//! A step names its tools; [`ensure`] says what is missing and why before it installs anything.
//! How each kind is installed is in the modules below; the order here is the order of installing,
//! what is quick or likely to be impossible before what is compiled for minutes.

pub mod browser;
mod compiled;
mod packages;
mod python;
mod rust;

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result, bail};

use crate::{place::Place, process, versions};

/// A tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tool {
    /// Rust's formatter and linter.
    Components,
    /// Rust's standard library for the browser.
    Target,
    /// Node and npm, which are never installed from here.
    Node,
    /// A Chromium and its driver.
    Browser,
    /// A font with every Vietnamese letter.
    Font,
    /// What `tests/e2e` imports.
    Modules,
    /// `wasm-opt`.
    WasmOpt,
    /// `wasm-bindgen` and its test runner.
    WasmBindgen,
    /// `trunk`.
    Trunk,
    /// A nightly Rust, which is never installed from here.
    Nightly,
    /// `cargo fuzz`.
    CargoFuzz,
    /// `cargo deny`.
    CargoDeny,
    /// What the page's filter is compared with.
    Peers,
    /// What the page's download is compared with.
    Sizes,
    /// A peer of the benchmark.
    Underthesea,
    /// What the command line is tried on.
    Engines,
}

/// What building the page needs.
pub const BUILD: &[Tool] = &[
    Tool::Target,
    Tool::Node,
    Tool::WasmOpt,
    Tool::WasmBindgen,
    Tool::Trunk,
];

impl Tool {
    /// Its name, with the version where one is pinned.
    fn what(self) -> String {
        match self {
            Self::Components => "clippy and rustfmt".to_owned(),
            Self::Target => "the Rust target wasm32-unknown-unknown".to_owned(),
            Self::Node => format!("Node {} or newer, with npm", versions::NODE_MAJOR),
            Self::Browser => "Chromium and chromedriver".to_owned(),
            Self::Font => "a font with the Vietnamese letters".to_owned(),
            Self::Modules => "the packages of tests/e2e".to_owned(),
            Self::WasmOpt => format!("wasm-opt (binaryen {})", versions::BINARYEN),
            Self::WasmBindgen => format!("wasm-bindgen {}", versions::WASM_BINDGEN),
            Self::Trunk => format!("trunk {}", versions::TRUNK),
            Self::Nightly => "a nightly Rust toolchain".to_owned(),
            Self::CargoFuzz => format!("cargo-fuzz {}", versions::CARGO_FUZZ),
            Self::CargoDeny => format!("cargo-deny {}", versions::CARGO_DENY),
            Self::Peers => format!(
                "minisearch {}, flexsearch {}, crossfilter2 {} and @finos/perspective {}",
                versions::MINISEARCH,
                versions::FLEXSEARCH,
                versions::CROSSFILTER,
                versions::PERSPECTIVE
            ),
            Self::Sizes => format!(
                "pagefind {}, @duckdb/duckdb-wasm {} and lighthouse {}",
                versions::PAGEFIND,
                versions::DUCKDB,
                versions::LIGHTHOUSE
            ),
            Self::Underthesea => format!("underthesea {} from PyPI", versions::UNDERTHESEA),
            Self::Engines => {
                let named = versions::ENGINES.iter();
                let named: Vec<_> = named
                    .map(|(name, version)| format!("{name} {version}"))
                    .collect();
                format!("{} from PyPI", named.join(", "))
            }
        }
    }

    /// What it is for, and about how long it takes where that is more than seconds.
    fn why(self) -> &'static str {
        match self {
            Self::Components => "check the style of the code",
            Self::Target => "compile the page for the browser",
            Self::Node => "runs wasm-opt and the end-to-end tests",
            Self::Browser => "the tests run in a real browser",
            Self::Font => "so that the tests see what readers see",
            Self::Modules => "drive the browser and check accessibility",
            Self::WasmOpt => "makes the download smaller",
            Self::WasmBindgen => {
                "joins the compiled page to JavaScript; compiled once, 2–4 minutes"
            }
            Self::Trunk => "puts the page together; compiled once, 3–5 minutes",
            Self::Nightly => "only its compiler tells the fuzzer which code ran",
            Self::CargoFuzz => "makes up inputs that reach new code; compiled once, 1–2 minutes",
            Self::CargoDeny => {
                "knows licences and sources of all crates; compiled once, 3–5 minutes"
            }
            Self::Peers => "filter, search and count in the browser, to compare with; 20 MB",
            Self::Sizes => "are downloads, to compare with; 150 MB",
            Self::Underthesea => {
                "a recogniser of Vietnamese names, to compare with; in an environment of its own, 100 MB"
            }
            Self::Engines => {
                "the command line is to run under them; in an environment of their own, 900 MB"
            }
        }
    }

    fn is_present(self, place: &Place) -> bool {
        match self {
            Self::Components => rust::has_components(place),
            Self::Target => rust::has_target(place),
            Self::Node => packages::has_node(),
            Self::Browser => browser::chromium().is_some() && browser::driver().is_some(),
            Self::Font => browser::has_font(),
            Self::Modules => packages::has_modules(place),
            Self::WasmOpt => packages::has_binaryen(place),
            Self::WasmBindgen => compiled::WASM_BINDGEN.is_present(place),
            Self::Trunk => compiled::TRUNK.is_present(place),
            Self::Nightly => rust::has_nightly(),
            Self::CargoFuzz => compiled::CARGO_FUZZ.is_present(place),
            Self::CargoDeny => compiled::CARGO_DENY.is_present(place),
            Self::Peers => packages::FILTERS.is_present(place),
            Self::Sizes => packages::SIZES.is_present(place),
            Self::Underthesea => python::UNDERTHESEA.is_present(place),
            Self::Engines => python::ENGINES.is_present(place),
        }
    }

    fn install(self, place: &Place) -> Result<()> {
        match self {
            Self::Components => rust::add_components(place),
            Self::Target => rust::add_target(place),
            Self::Node => packages::explain_node(),
            Self::Browser => browser::install(),
            Self::Font => browser::install_font(),
            Self::Modules => packages::install_modules(place),
            Self::WasmOpt => packages::install_binaryen(place),
            Self::WasmBindgen => compiled::WASM_BINDGEN.install(place),
            Self::Trunk => compiled::TRUNK.install(place),
            Self::Nightly => rust::explain_nightly(),
            Self::CargoFuzz => compiled::CARGO_FUZZ.install(place),
            Self::CargoDeny => compiled::CARGO_DENY.install(place),
            Self::Peers => packages::FILTERS.install(place),
            Self::Sizes => packages::SIZES.install(place),
            Self::Underthesea => python::UNDERTHESEA.install(place),
            Self::Engines => python::ENGINES.install(place),
        }
    }
}

/// Installs whatever is missing of the given tools, having said so.
pub fn ensure(place: &Place, tools: impl IntoIterator<Item = Tool>) -> Result<()> {
    let mut tools: Vec<_> = tools.into_iter().collect();
    tools.sort_unstable();
    tools.dedup();
    tools.retain(|tool| !tool.is_present(place));
    if tools.is_empty() {
        return Ok(());
    }
    println!("To be installed first:");
    for tool in &tools {
        println!("  {} – {}", tool.what(), tool.why());
    }
    println!(
        "Tools of this project alone go to {}",
        place.tools.display()
    );
    for (index, tool) in tools.iter().enumerate() {
        let what = tool.what();
        println!("[{}/{}] {what}", index + 1, tools.len());
        let start = Instant::now();
        tool.install(place)
            .with_context(|| format!("could not install {what}"))?;
        if !tool.is_present(place) {
            bail!("even after installing {what}, it cannot be run here");
        }
        println!("      done in {:.0} s", start.elapsed().as_secs_f32());
    }
    Ok(())
}

/// Where one of the tools is; it may not be installed yet.
#[must_use]
pub fn trunk(place: &Place) -> PathBuf {
    compiled::TRUNK.program(place, "trunk")
}

/// The program that joins WebAssembly to JavaScript.
#[must_use]
pub fn wasm_bindgen(place: &Place) -> PathBuf {
    compiled::WASM_BINDGEN.program(place, "wasm-bindgen")
}

/// The fuzzer.
#[must_use]
pub fn cargo_fuzz(place: &Place) -> PathBuf {
    compiled::CARGO_FUZZ.program(place, "cargo-fuzz")
}

/// What checks the project's dependencies.
#[must_use]
pub fn cargo_deny(place: &Place) -> PathBuf {
    compiled::CARGO_DENY.program(place, "cargo-deny")
}

/// The folder of the packages that the page's filter is compared with.
#[must_use]
pub fn peers(place: &Place) -> PathBuf {
    packages::FILTERS.folder(place).join("node_modules")
}

/// The folder of the packages that the page's download is compared with.
#[must_use]
pub fn sizes(place: &Place) -> PathBuf {
    packages::SIZES.folder(place)
}

/// The Python that has the peer.
#[must_use]
pub fn python(place: &Place) -> PathBuf {
    python::UNDERTHESEA.python(place)
}

/// The Python that has the engines.
#[must_use]
pub fn engines(place: &Place) -> PathBuf {
    python::ENGINES.python(place)
}

/// Whether there is a Python to make environments of.
#[must_use]
pub fn has_python() -> bool {
    python::there().is_some()
}

/// The program that runs the browser tests that `cargo test` compiles.
#[must_use]
pub fn wasm_test_runner(place: &Place) -> PathBuf {
    compiled::WASM_BINDGEN.program(place, "wasm-bindgen-test-runner")
}

/// Puts the project's tools before all others, so that trunk finds the pinned ones and downloads
/// nothing.
pub fn put_on_path(place: &Place, command: &mut Command) -> Result<()> {
    let ours = [
        compiled::WASM_BINDGEN.bin(place),
        packages::binaryen_bin(place),
    ];
    process::put_first_on_path(command, ours)
}

/// Installs into a directory beside the final one and renames at the end, so that an interrupted
/// installation never looks like a finished one. What an earlier attempt left is built upon.
fn install_beside(directory: &Path, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let mut partial = OsString::from(directory);
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    std::fs::create_dir_all(&partial)
        .with_context(|| format!("could not create {}", partial.display()))?;
    install(&partial)?;
    if directory.exists() {
        std::fs::remove_dir_all(directory)
            .with_context(|| format!("could not replace {}", directory.display()))?;
    }
    std::fs::rename(&partial, directory)
        .with_context(|| format!("could not move {} into place", partial.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_finished_installation_gets_its_final_name() {
        let scratch = std::env::temp_dir().join(format!("xtask-beside-{}", std::process::id()));
        let tool = scratch.join("tool-1.0");
        assert!(install_beside(&tool, |_| bail!("interrupted")).is_err());
        assert!(!tool.exists());
        let filled = install_beside(&tool, |dir| Ok(std::fs::write(dir.join("program"), "")?));
        assert!(filled.is_ok());
        assert!(tool.join("program").exists());
        std::fs::remove_dir_all(&scratch).expect("the scratch directory can be removed");
    }
}
