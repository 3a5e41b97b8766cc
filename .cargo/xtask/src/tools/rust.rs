//! What belongs to the Rust toolchain: its components and the library for the browser.
//!
//! `rust-toolchain.toml` names them, but where rustup is told not to install by itself that is not
//! enough.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{place::Place, process};

const TARGET: &str = "wasm32-unknown-unknown";

pub fn has_components(place: &Place) -> bool {
    ["fmt", "clippy"].iter().all(|component| {
        process::cargo(&place.root)
            .args([component, "--version"])
            .output()
            .is_ok_and(|output| output.status.success())
    })
}

pub fn add_components(place: &Place) -> Result<()> {
    rustup(place, &["component", "add", "clippy", "rustfmt"])
}

/// Asks the compiler rather than rustup: a distribution's own Rust may have the target as well.
pub fn has_target(_place: &Place) -> bool {
    process::output("rustc", &["--print", "sysroot"]).is_some_and(|sysroot| {
        Path::new(&sysroot)
            .join("lib/rustlib")
            .join(TARGET)
            .join("lib")
            .is_dir()
    })
}

pub fn add_target(place: &Place) -> Result<()> {
    rustup(place, &["target", "add", TARGET])
}

pub fn has_nightly() -> bool {
    process::output("rustup", &["run", "nightly", "rustc", "--version"]).is_some()
}

/// Never installed from here: it is large, and none of the other checks needs it.
pub fn explain_nightly() -> Result<()> {
    bail!("please install one: `rustup toolchain install nightly`")
}

fn rustup(place: &Place, arguments: &[&str]) -> Result<()> {
    if process::find("rustup").is_none() {
        bail!(
            "rustup is not on PATH. Install Rust by rustup (https://rustup.rs), \
             or get this from where your Rust comes from"
        );
    }
    let mut rustup = process::command("rustup");
    process::run(rustup.args(arguments).current_dir(&place.root))
}
