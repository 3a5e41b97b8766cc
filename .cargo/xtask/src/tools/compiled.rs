//! Tools that exist as crates only and are compiled here, once a user and version.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::install_beside;
use crate::{place::Place, process, versions};

/// A crate with programs in it.
#[derive(Debug)]
pub struct Compiled {
    /// The directory's name.
    name: &'static str,
    krate: &'static str,
    version: &'static str,
    /// All of them have to run for the tool to count as installed.
    programs: &'static [&'static str],
    /// Without optimising: compiles in a third of the time.
    debug: bool,
}

/// Most of trunk's work is done by the programs that it starts, so it need not be fast itself; and
/// without its default features it neither looks for newer versions of itself nor needs OpenSSL.
pub const TRUNK: Compiled = Compiled {
    name: "trunk",
    krate: "trunk",
    version: versions::TRUNK,
    programs: &["trunk"],
    debug: true,
};

/// The program that builds, and the one that runs tests in the browser.
pub const WASM_BINDGEN: Compiled = Compiled {
    name: "wasm-bindgen",
    krate: "wasm-bindgen-cli",
    version: versions::WASM_BINDGEN,
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    debug: false,
};

/// It only starts the compiler and what that made.
pub const CARGO_FUZZ: Compiled = Compiled {
    name: "cargo-fuzz",
    krate: "cargo-fuzz",
    version: versions::CARGO_FUZZ,
    programs: &["cargo-fuzz"],
    debug: true,
};

/// It reads a list; the time goes into asking registries.
pub const CARGO_DENY: Compiled = Compiled {
    name: "cargo-deny",
    krate: "cargo-deny",
    version: versions::CARGO_DENY,
    programs: &["cargo-deny"],
    debug: true,
};

impl Compiled {
    /// The directory of its programs.
    pub fn bin(&self, place: &Place) -> PathBuf {
        place.tool(self.name, self.version).join("bin")
    }

    /// One of its programs.
    pub fn program(&self, place: &Place, program: &str) -> PathBuf {
        let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
        self.bin(place).join(file)
    }

    pub fn is_present(&self, place: &Place) -> bool {
        self.programs
            .iter()
            .all(|program| process::works(&self.program(place, program)))
    }

    pub fn install(&self, place: &Place) -> Result<()> {
        install_beside(&place.tool(self.name, self.version), |dir| {
            // The build is kept until it has succeeded: an interrupted one goes on where it was.
            let build = dir.join("build");
            let mut cargo = process::cargo(&place.root);
            cargo.args(["install", "--locked", "--force"]);
            if self.debug {
                cargo.args(["--debug", "--no-default-features"]);
                cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
            }
            cargo.arg("--root").arg(dir).arg("--target-dir").arg(&build);
            cargo.arg(format!("{}@{}", self.krate, self.version));
            // Otherwise cargo ends by advising to put the directory there.
            process::put_first_on_path(&mut cargo, [dir.join("bin")])?;
            process::run(&mut cargo)?;
            std::fs::remove_dir_all(&build)
                .with_context(|| format!("could not remove {}", build.display()))
        })
    }
}
