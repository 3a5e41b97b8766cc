//! Running other programs: always shown, never silent about how they ended.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// Runs a program with this one's input and output, and fails unless it succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = shown(command);
    println!("$ {shown}");
    let status = command
        .status()
        .with_context(|| format!("could not start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

/// What a program prints, or nothing when it cannot be run or fails.
#[must_use]
pub fn output(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Runs a program as [`run`] does, and gives what it prints, which is shown too.
pub fn printed(command: &mut Command) -> Result<String> {
    let shown = shown(command);
    println!("$ {shown}");
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("could not start `{shown}`"))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    print!("{text}");
    if !output.status.success() {
        bail!("`{shown}` ended with {}", output.status);
    }
    Ok(text)
}

/// Whether the program there runs at all: an interrupted installation leaves files that do not.
#[must_use]
pub fn works(program: &Path) -> bool {
    output(program, &["--version"]).is_some()
}

/// Looks a program up on `PATH`; on Windows also with the endings that make a script a program.
#[must_use]
pub fn find(name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ".bat"]
    } else {
        &[""]
    };
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|dir| {
            endings
                .iter()
                .map(move |ending| dir.join(format!("{name}{ending}")))
        })
        .find(|file| file.is_file())
}

/// Lets a command find the programs of these directories before all others.
pub fn put_first_on_path(
    command: &mut Command,
    directories: impl IntoIterator<Item = PathBuf>,
) -> Result<()> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = directories.into_iter().chain(env::split_paths(&rest));
    command.env("PATH", env::join_paths(all)?);
    Ok(())
}

/// A command for a program that is expected on `PATH`.
#[must_use]
pub fn command(name: &str) -> Command {
    Command::new(find(name).unwrap_or_else(|| PathBuf::from(name)))
}

/// The `cargo` that runs this helper, working at the repository's root.
#[must_use]
pub fn cargo(root: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root);
    cargo
}

/// The command as one would type it, the program by its bare name.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_typed() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command.args(["fmt", "--check"]);
        assert_eq!(shown(&command), "cargo fmt --check");
    }

    #[test]
    fn a_missing_program_does_not_work() {
        assert!(!works(Path::new("/nowhere/at/all")));
        assert_eq!(find("no-program-has-this-name"), None);
    }
}
