//! Where things are: the repository, the built page, and the tools kept for this user.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The directories that every step works in.
#[derive(Debug, Clone)]
pub struct Place {
    /// The repository's root.
    pub root: PathBuf,
    /// Where tools are installed, one directory a tool and version, shared by all checkouts.
    pub tools: PathBuf,
}

impl Place {
    /// Finds both from the environment; creates nothing.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .context("this is meant to be run by cargo: `cargo xtask`")?;
        let root = manifest
            .ancestors()
            .nth(2)
            .context("the helper should be two directories below the repository's root")?
            .to_path_buf();
        let tools = tools_dir(|name| env::var_os(name).map(PathBuf::from))
            .context("no home directory; set TRICHLUC_TOOLS to a directory for the tools")?;
        Ok(Self { root, tools })
    }

    /// The built page.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The page as one file.
    #[must_use]
    pub fn single(&self) -> PathBuf {
        self.root.join("trichluc.html")
    }

    /// What the page is made of, for whoever audits it; beside `dist`, for no reader needs it.
    #[must_use]
    pub fn sbom(&self) -> PathBuf {
        self.root.join("trichluc.cdx.json")
    }

    /// The end-to-end tests.
    #[must_use]
    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// What the benchmark runs in the browser, and what it measured last.
    #[must_use]
    pub fn bench(&self) -> PathBuf {
        self.root.join("tests").join("bench")
    }

    /// The directory of one tool at one version.
    #[must_use]
    pub fn tool(&self, name: &str, version: &str) -> PathBuf {
        self.tools.join(format!("{name}-{version}"))
    }
}

/// `$TRICHLUC_TOOLS`, or else a directory of the user's cache, by the custom of the system.
fn tools_dir(var: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let set = |name: &str| var(name).filter(|path| !path.as_os_str().is_empty());
    if let Some(tools) = set("TRICHLUC_TOOLS") {
        return Some(tools);
    }
    let home = || set("HOME");
    let cache = set("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            set("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            Some(home()?.join("Library").join("Caches"))
        } else {
            Some(home()?.join(".cache"))
        }
    })?;
    Some(cache.join(Path::new("trichluc").join("tools")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(vars: &[(&str, &str)], expected: Option<&str>) {
        let found = tools_dir(|name| {
            let (_, value) = vars.iter().find(|(known, _)| *known == name)?;
            Some(PathBuf::from(value))
        });
        assert_eq!(found, expected.map(PathBuf::from));
    }

    #[test]
    fn the_explicit_directory_wins() {
        case(
            &[("TRICHLUC_TOOLS", "/t"), ("XDG_CACHE_HOME", "/x")],
            Some("/t"),
        );
    }

    #[test]
    fn then_the_cache_of_the_user() {
        case(
            &[("TRICHLUC_TOOLS", ""), ("XDG_CACHE_HOME", "/x")],
            Some("/x/trichluc/tools"),
        );
    }

    #[test]
    fn without_a_home_there_is_none() {
        case(&[], None);
    }
}
