//! Files that belong to a saved page. Browsers save `Bài.html` beside a folder `Bài_files` (or
//! `Bài_tệp`, `Bài.files`) with its pictures, scripts and the pages of its advertisements: none of
//! those is an article.

use std::collections::HashSet;

/// By what the folder of a saved page ends, behind the page's own name.
const FOLDERS: [&str; 5] = ["_files", "_tệp", "_tep_tin", ".files", "_archivos"];

/// What systems put into folders and archives by themselves.
const LITTER: [&str; 4] = ["Thumbs.db", "desktop.ini", ".DS_Store", "__MACOSX"];

/// Which of the files of a folder or an archive, by their paths, are no articles of their own.
#[must_use]
pub fn companions<'a>(paths: impl IntoIterator<Item = &'a str> + Clone) -> Vec<bool> {
    let pages: HashSet<String> = paths.clone().into_iter().filter_map(page).collect();
    paths
        .into_iter()
        .map(|path| is_litter(path) || belongs(path, &pages))
        .collect()
}

/// A saved page's path without its ending.
fn page(path: &str) -> Option<String> {
    let (stem, ending) = path.rsplit_once('.')?;
    let saved = ["html", "htm", "xhtml"].contains(&&*ending.to_ascii_lowercase());
    saved.then(|| stem.to_owned())
}

fn is_litter(path: &str) -> bool {
    path.split('/')
        .any(|part| LITTER.contains(&part) || part.starts_with("._") || part.starts_with("~$"))
}

/// Whether one of the folders above is that of a page beside it.
fn belongs(path: &str, pages: &HashSet<String>) -> bool {
    let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
    folders
        .flat_map(|folder| {
            FOLDERS
                .iter()
                .filter_map(move |ending| folder.strip_suffix(ending))
        })
        .any(|stem| pages.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(paths: &[&str], left_out: &[&str]) {
        let found = companions(paths.iter().copied());
        let found: Vec<_> = paths.iter().zip(found).filter(|(_, out)| *out).collect();
        let found: Vec<_> = found.into_iter().map(|(path, _)| *path).collect();
        assert_eq!(found, left_out);
    }

    #[test]
    fn what_a_browser_saved_with_a_page_is_no_article() {
        case(
            &[
                "tin/Bài.html",
                "tin/Bài_files/ad.html",
                "tin/Bài_files/x/y.js",
                "tin/khác_files/z.html",
            ],
            &["tin/Bài_files/ad.html", "tin/Bài_files/x/y.js"],
        );
    }

    #[test]
    fn what_systems_leave_behind_is_none() {
        case(
            &["__MACOSX/._a.docx", "a.docx", "~$a.docx", "x/Thumbs.db"],
            &["__MACOSX/._a.docx", "~$a.docx", "x/Thumbs.db"],
        );
    }
}
