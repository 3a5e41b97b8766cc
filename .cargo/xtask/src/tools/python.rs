//! What comes from `PyPI`, each in an environment of its own: nothing of the user's Python changes.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{place::Place, process, versions};

fn environment(place: &Place) -> PathBuf {
    place.tool("underthesea", versions::UNDERTHESEA)
}

/// The Python that has `underthesea`.
pub fn python(place: &Place) -> PathBuf {
    let bin = if cfg!(windows) { "Scripts" } else { "bin" };
    let file = format!("python{}", std::env::consts::EXE_SUFFIX);
    environment(place).join(bin).join(file)
}

pub fn has_underthesea(place: &Place) -> bool {
    let script = "import underthesea; print(underthesea.__version__)";
    process::output(python(place), &["-c", script]).is_some()
}

/// Not beside the final place, as the other tools are: an environment cannot be moved.
pub fn install_underthesea(place: &Place) -> Result<()> {
    let name = ["python3", "python"]
        .into_iter()
        .find(|name| process::find(name).is_some())
        .context("please install Python 3 with venv and pip")?;
    let mut venv = process::command(name);
    process::run(venv.args(["-m", "venv", "--clear"]).arg(environment(place)))?;
    let mut pip = std::process::Command::new(python(place));
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    process::run(pip.arg(format!("underthesea=={}", versions::UNDERTHESEA)))
}
