//! Builds the page as readers get it: what trunk makes, and what `release` makes of that.

use std::{env, process::Command};

use anyhow::Result;

use crate::{place::Place, process, release, tools};

/// Runs trunk; its tools have to be there.
pub fn build(place: &Place) -> Result<()> {
    let mut trunk = Command::new(tools::trunk(place));
    trunk.args(["build", "--release"]).current_dir(&place.root);
    tools::put_on_path(place, &mut trunk)?;
    // By custom any value of NO_COLOR counts; trunk refuses all but two.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    process::run(&mut trunk)?;
    release::finish(place)
}
