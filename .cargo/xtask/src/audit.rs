//! `cargo xtask audit`: on what terms the project's crates come, from where, and whether any is known to
//! be faulty. What is allowed stands in `.cargo/deny.toml`.
//!
//! No step of `cargo xtask test`: its program takes minutes to compile, and known faults are looked up in
//! a list that has to be fetched, while a test should say tomorrow what it says today. It is run before
//! each publication and by the soak.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{
    place::Place,
    process,
    tools::{self, Tool},
};

/// What needs nothing but the crates that are here.
const AT_HOME: [&str; 3] = ["licenses", "bans", "sources"];

/// What the checker says where the list of known faults cannot be fetched.
const NO_LIST: &str = "failed to fetch advisory database";

/// Checks, and fails on anything that is not allowed. That known faults could not be looked up is said, and is no
/// failure: it says nothing of the project.
pub fn run(place: &Place) -> Result<()> {
    tools::ensure(place, [Tool::CargoDeny])?;
    let mut home = deny(place);
    process::run(home.arg("--offline").arg("check").args(AT_HOME))?;
    let mut faults = deny(place);
    faults.args(["check", "advisories"]);
    let told = faults
        .output()
        .context("could not start cargo-deny a second time")?;
    let said = String::from_utf8_lossy(&told.stderr);
    if said.contains(NO_LIST) {
        println!(
            "advisories: not looked up, for the list of known faults cannot be fetched from here"
        );
        return Ok(());
    }
    print!("{said}");
    if !told.status.success() {
        bail!("a crate is known to be faulty, or was withdrawn");
    }
    Ok(())
}

fn deny(place: &Place) -> Command {
    let mut deny = Command::new(tools::cargo_deny(place));
    deny.current_dir(&place.root);
    deny.args(["--workspace", "--config", ".cargo/deny.toml"]);
    deny
}
