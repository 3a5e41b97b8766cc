//! Builds the page as readers get it: what trunk makes, and what `release` makes of that.

use std::{env, process::Command};

use anyhow::Result;

use crate::{classic, place::Place, process, release, sbom, split, styles, tools};

/// Runs trunk, whose tools have to be there, cuts its program in two, joins the style sheets that it
/// linked, and makes the release: that last, for it weighs every file.
pub fn build(place: &Place) -> Result<()> {
    let mut trunk = Command::new(tools::trunk(place));
    trunk.args(["build", "--release"]).current_dir(&place.root);
    tools::put_on_path(place, &mut trunk)?;
    // By custom any value of NO_COLOR counts; trunk refuses all but two.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    process::run(&mut trunk)?;
    split::split(place)?;
    classic::write(place)?;
    styles::join(&place.dist())?;
    release::finish(place)?;
    sbom::write(place)
}
