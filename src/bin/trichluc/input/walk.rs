//! Arguments to files: each as it is, a folder as all that lies in it, a pattern as all that it fits.
//!
//! Folders are listed when their turn comes, so that a tree of millions of files is never held; within
//! one the order is that of the names, which does not change between two runs. Links to folders are not
//! followed: they can lead in circles.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::vec::IntoIter;

use glob::{MatchOptions, glob_with};
use rooms::order::InOrder as _;
use trichluc::import::companion::companions;

use crate::reject::{Reason, Reject};

/// What an argument led to.
#[derive(Debug)]
pub enum Found {
    /// Standard input.
    Standard,
    /// A file; `named` where an argument names it, and not only the folder that it lies in.
    File {
        /// Where.
        path: PathBuf,
        /// By an argument.
        named: bool,
    },
    /// Nothing.
    Reject(Reject),
}

/// All files, in order.
pub struct Files {
    arguments: IntoIter<PathBuf>,
    /// What a pattern fits, before anything of it was looked at.
    fitting: IntoIter<PathBuf>,
    /// The folders that are open, the innermost last.
    folders: Vec<IntoIter<PathBuf>>,
    /// The argument that is the outermost of them, and whether anything was found in it.
    folder: Option<(PathBuf, bool)>,
    /// What this program itself writes.
    own: HashSet<PathBuf>,
}

impl Files {
    /// Those that `arguments` name, without those of `own` where a folder holds them.
    pub fn new(arguments: Vec<PathBuf>, own: &[PathBuf]) -> Self {
        Self {
            arguments: arguments.into_iter(),
            fitting: Vec::new().into_iter(),
            folders: Vec::new(),
            folder: None,
            own: own.iter().filter_map(|path| absolute(path)).collect(),
        }
    }

    /// The next in the folders that are open.
    fn inside(&mut self) -> Option<Found> {
        while let Some(entries) = self.folders.last_mut() {
            let Some(path) = entries.next() else {
                self.folders.pop();
                continue;
            };
            if path.is_dir() {
                match list(&path) {
                    Ok(entries) => self.folders.push(entries),
                    Err(error) => return Some(reject(&path, error.into())),
                }
            } else if !absolute(&path).is_some_and(|path| self.own.contains(&path)) {
                if let Some((_, any)) = &mut self.folder {
                    *any = true;
                }
                return Some(Found::File { path, named: false });
            }
        }
        let (path, any) = self.folder.take()?;
        (!any).then(|| reject(&path, Reason::NoArticles))
    }

    /// What an argument, or a name that fits a pattern, is.
    fn begin(&mut self, path: PathBuf) -> Option<Found> {
        if !path.is_dir() {
            return Some(Found::File { path, named: true });
        }
        match list(&path) {
            Ok(entries) => {
                self.folders.push(entries);
                self.folder = Some((path, false));
                self.inside()
            }
            Err(error) => Some(reject(&path, error.into())),
        }
    }

    /// What fits a pattern, where the argument is one and no file has it as its name.
    fn pattern(&mut self, path: &Path) -> Option<Found> {
        // As shells have it: a star is no hidden file.
        let options = MatchOptions {
            require_literal_leading_dot: true,
            ..MatchOptions::new()
        };
        let pattern = path.to_str();
        let fitting = pattern.and_then(|pattern| glob_with(pattern, options).ok());
        let fitting: Vec<_> = fitting.into_iter().flatten().flatten().collect();
        if fitting.is_empty() {
            return Some(reject(path, Reason::NoMatch));
        }
        self.fitting = fitting.into_iter();
        None
    }
}

impl Iterator for Files {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if let Some(found) = self.inside() {
                return Some(found);
            }
            if let Some(path) = self.fitting.next() {
                if let Some(found) = self.begin(path) {
                    return Some(found);
                }
                continue;
            }
            let path = self.arguments.next()?;
            if path.as_os_str() == "-" {
                return Some(Found::Standard);
            }
            let found = if is_pattern(&path) && !path.exists() {
                self.pattern(&path)
            } else {
                self.begin(path)
            };
            if found.is_some() {
                return found;
            }
        }
    }
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

fn reject(path: &Path, reason: Reason) -> Found {
    Found::Reject(Reject::of(path.to_string_lossy(), reason))
}

/// By which a file is the same under two names; the file need not be there yet.
fn absolute(path: &Path) -> Option<PathBuf> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
    Some(folder.join(path.file_name()?))
}

/// What lies in a folder, by name, without what is hidden or belongs to a saved page.
fn list(folder: &Path) -> std::io::Result<IntoIter<PathBuf>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        // A link to a file is a file; one to a folder is left out, and so is what is neither.
        if kind.is_dir() || kind.is_file() || entry.path().is_file() {
            names.push((entry.file_name(), kind.is_dir()));
        }
    }
    names.order();
    // As the paths of what lies there: a folder is known by what would lie in it.
    let paths: Vec<String> = names
        .iter()
        .map(|(name, is_folder)| {
            let below = if *is_folder { "/." } else { "" };
            format!("{}{below}", name.to_string_lossy())
        })
        .collect();
    let beside = companions(paths.iter().map(String::as_str));
    let kept = names
        .iter()
        .zip(beside)
        .filter(|((name, _), beside)| !beside && !name.as_encoded_bytes().starts_with(b"."));
    let kept: Vec<_> = kept.map(|((name, _), _)| folder.join(name)).collect();
    Ok(kept.into_iter())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(arguments: Vec<PathBuf>, own: &[PathBuf]) -> Vec<String> {
        Files::new(arguments, own)
            .map(|found| match found {
                Found::Standard => "-".to_owned(),
                Found::File { path, named } => {
                    let name = path.file_name().unwrap_or_default().to_string_lossy();
                    format!("{name}{}", if named { "!" } else { "" })
                }
                Found::Reject(reject) => reject.reason.kind(),
            })
            .collect()
    }

    #[test]
    fn a_folder_is_all_that_lies_in_it_by_name() {
        let folder = std::env::temp_dir().join(format!("trichluc-walk-{}", std::process::id()));
        for name in ["b", "b/Bài_files", "empty"] {
            fs::create_dir_all(folder.join(name)).expect("a folder");
        }
        for name in [
            "c.txt",
            "a.txt",
            ".hidden",
            ".hidden.txt",
            "b/Bài.html",
            "b/Bài_files/x.css",
            "out.jsonl",
        ] {
            fs::write(folder.join(name), "x").expect("a file");
        }
        let own = [folder.join("out.jsonl")];
        assert_eq!(
            names(vec![folder.clone()], &own),
            ["a.txt", "Bài.html", "c.txt"]
        );
        assert_eq!(
            names(
                vec![folder.join("*.txt"), "-".into(), folder.join("?.zip")],
                &own
            ),
            ["a.txt!", "c.txt!", "-", "no-match"]
        );
        assert_eq!(names(vec![folder.join("empty")], &[]), ["no-articles"]);
        fs::remove_dir_all(&folder).expect("the folder can be removed");
    }
}
