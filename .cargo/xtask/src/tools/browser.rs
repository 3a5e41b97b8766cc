//! The browser of the tests, its driver, and a font for it.
//!
//! A browser that is already there is used. On Debian and its like, for those who may install
//! packages without a password, the system's own is installed; all others are told what to get.

use std::{env, path::Path, path::PathBuf, process::Command};

use anyhow::{Context, Result, bail};

use crate::process;

const CHROMIUMS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Where macOS keeps what is not on `PATH`.
const APPLICATIONS: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// The Chromium to use: `$CHROME`, or the first one found that runs.
#[must_use]
pub fn chromium() -> Option<PathBuf> {
    first_working("CHROME", CHROMIUMS, APPLICATIONS)
}

/// Its driver: `$CHROMEDRIVER`, or the one on `PATH`.
#[must_use]
pub fn driver() -> Option<PathBuf> {
    let elsewhere = &["/usr/lib/chromium-browser/chromedriver"];
    first_working("CHROMEDRIVER", &["chromedriver"], elsewhere)
}

fn first_working(variable: &str, names: &[&str], elsewhere: &[&str]) -> Option<PathBuf> {
    let set = env::var_os(variable).map(PathBuf::from);
    let on_path = names.iter().filter_map(|name| process::find(name));
    let elsewhere = elsewhere.iter().map(PathBuf::from);
    set.into_iter()
        .chain(on_path)
        .chain(elsewhere)
        .find(|program| process::works(program))
}

/// Installs both, or says what to install.
pub fn install() -> Result<()> {
    apt(&["chromium", "chromium-driver"]).context(
        "please install Chromium (or Chrome) and the chromedriver of the same version; \
         if they are not on PATH, name them in the variables CHROME and CHROMEDRIVER",
    )
}

/// Only asked where fontconfig decides; other systems come with such fonts.
#[must_use]
pub fn has_font() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    process::output("fc-list", &[":lang=vi", "family"]).is_some_and(|fonts| !fonts.is_empty())
}

/// Installs one, or says what to install.
pub fn install_font() -> Result<()> {
    apt(&["fontconfig", "fonts-dejavu-core"]).context(
        "please install fontconfig and a font with Vietnamese, such as DejaVu or Noto Sans",
    )
}

/// Debian's packages, where that is possible without asking for a password.
fn apt(packages: &[&str]) -> Result<()> {
    if !Path::new("/etc/debian_version").exists() {
        bail!("only Debian's packages can be installed from here");
    }
    let Some(apt_get) = process::find("apt-get") else {
        bail!("apt-get is not on PATH");
    };
    let root = process::output("id", &["-u"]).is_some_and(|id| id == "0");
    if !root && process::output("sudo", &["-n", "true"]).is_none() {
        bail!("apt-get needs root, or sudo without a password");
    }
    let as_root = || {
        let mut command = if root {
            Command::new(&apt_get)
        } else {
            let mut sudo = Command::new("sudo");
            sudo.arg("-n").arg(&apt_get);
            sudo
        };
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command.arg("--quiet");
        command
    };
    process::run(as_root().arg("update"))?;
    let install = ["install", "--yes", "--no-install-recommends"];
    process::run(as_root().args(install).args(packages))
}
