//! What comes from `PyPI`, each in an environment of its own: nothing of the user's Python changes.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{place::Place, process, versions};

/// Packages that are installed together.
#[derive(Debug)]
pub struct Environment {
    name: &'static str,
    /// What is named in the folder's name: the first package's version.
    version: &'static str,
    packages: &'static [(&'static str, &'static str)],
}

/// A peer of the benchmark.
pub const UNDERTHESEA: Environment = Environment {
    name: "underthesea",
    version: versions::UNDERTHESEA,
    packages: &[("underthesea", versions::UNDERTHESEA)],
};

/// The engines that the command line is tried on, and what Spark needs for Arrow.
pub const ENGINES: Environment = Environment {
    name: "engines",
    version: versions::PYSPARK,
    packages: versions::ENGINES,
};

/// The Python that is on this machine.
pub fn there() -> Option<&'static str> {
    let mut names = ["python3", "python"].into_iter();
    names.find(|name| process::find(name).is_some())
}

impl Environment {
    fn folder(&self, place: &Place) -> PathBuf {
        place.tool(self.name, self.version)
    }

    /// The Python that has the packages.
    pub fn python(&self, place: &Place) -> PathBuf {
        let bin = if cfg!(windows) { "Scripts" } else { "bin" };
        let file = format!("python{}", std::env::consts::EXE_SUFFIX);
        self.folder(place).join(bin).join(file)
    }

    /// Whether all of them are there, of the versions that are pinned.
    pub fn is_present(&self, place: &Place) -> bool {
        let script = "import sys; from importlib.metadata import version as v; \
            sys.exit(any(v(p) != n for p, n in zip(sys.argv[1::2], sys.argv[2::2])))";
        let mut arguments = vec!["-c", script];
        for (package, version) in self.packages {
            arguments.extend([*package, *version]);
        }
        process::output(self.python(place), &arguments).is_some()
    }

    /// Not beside the final place, as the other tools are: an environment cannot be moved.
    pub fn install(&self, place: &Place) -> Result<()> {
        let name = there().context("please install Python 3 with venv and pip")?;
        let mut venv = process::command(name);
        process::run(venv.args(["-m", "venv", "--clear"]).arg(self.folder(place)))?;
        let mut pip = std::process::Command::new(self.python(place));
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ]);
        let packages = self.packages.iter();
        pip.args(packages.map(|(package, version)| format!("{package}=={version}")));
        process::run(&mut pip)
    }
}
