//! One style sheet of the many: a browser waits for each, and together they compress to two thirds.
//!
//! The sheets stay apart in `static`, one a part of the page. What is joined is what trunk linked, in
//! its order; comments and indentation stay behind. That is all: no rule is read, let alone changed.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

use crate::release;

/// How trunk links a sheet, up to its name.
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// Joins the sheets that `index.html` in `dist` links.
pub fn join(dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).context("the page was just built")?;
    let (before, names, after) = unlinked(&page);
    ensure!(!names.is_empty(), "the page links no style sheet");
    let mut joined = String::new();
    for name in &names {
        let sheet = dist.join(name);
        joined += &plain(&fs::read_to_string(&sheet).with_context(|| (*name).to_owned())?);
        fs::remove_file(sheet)?;
    }
    // A name of its own for every content, as trunk gives: an old sheet never meets a new page.
    let name = format!("style-{}.css", release::fingerprint(&joined));
    fs::write(dist.join(&name), joined)?;
    fs::write(index, format!("{before}{LINK}{name}\">\n    {after}"))?;
    Ok(())
}

/// The page before its links to sheets, the names of these, and the page after the first.
fn unlinked(page: &str) -> (&str, Vec<&str>, String) {
    let mut parts = page.split(LINK);
    let before = parts.next().unwrap_or_default();
    let mut names = Vec::new();
    let mut after = String::with_capacity(page.len());
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        names.push(name);
        let rest = rest.split_once('>').map_or("", |(_, rest)| rest);
        after += rest.strip_prefix("\n    ").unwrap_or(rest);
    }
    (before, names, after)
}

/// A sheet without comments, indentation and empty lines.
fn plain(sheet: &str) -> String {
    let mut rules = String::with_capacity(sheet.len());
    let mut parts = sheet.split("/*");
    rules += parts.next().unwrap_or_default();
    for part in parts {
        rules += part.split_once("*/").map_or("", |(_, rules)| rules);
    }
    let lines = rules.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |sheet, line| sheet + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_leave_the_page_in_their_order() {
        let page = "<head>\n    <link rel=\"stylesheet\" href=\"./b-1.css\" integrity=\"sha\"/>\n    \
            <link rel=\"stylesheet\" href=\"./a-2.css\"/>\n    <script></script></head>";
        let (before, names, after) = unlinked(page);
        assert_eq!(before, "<head>\n    ");
        assert_eq!(names, ["b-1.css", "a-2.css"]);
        assert_eq!(after, "<script></script></head>");
    }

    #[test]
    fn comments_and_indentation_stay_behind() {
        let sheet = "/* One. */\n\n:root {\n  --more: ;\n  color: red; /* two\n lines */\n}\n";
        assert_eq!(plain(sheet), ":root {\n--more: ;\ncolor: red;\n}\n");
    }
}
