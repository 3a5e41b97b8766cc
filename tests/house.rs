//! Holds the house: rooms import leftwards only, one room knows the browser, every file says what
//! it is for and stays short, and the seeds are the articles that were handed over.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, from left to right.
const ROOMS: [&str; 8] = [
    "text", "lexicon", "article", "extract", "import", "corpus", "export", "app",
];

/// Crates that only the page may name.
const BROWSER: [&str; 8] = [
    "idb",
    "yew",
    "web_sys",
    "gloo",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "wasm_split_helpers",
];

/// The wasm entry points.
const ENTRIES: [&str; 4] = [
    "bin/intake.rs",
    "bin/page.rs",
    "bin/reader.rs",
    "bin/take.rs",
];

/// No file is longer.
const LINES: usize = 500;

/// What is wrong with the file at `path`, relative to `src`, that holds `text`.
fn faults(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !text.starts_with("//!") {
        found.push("no module docs at the top".to_owned());
    }
    let count = text.lines().count();
    if count > LINES {
        found.push(format!("{count} lines"));
    }
    let code = code(text);
    // The page carries a sort of the standard library once for each kind of row; see `order`.
    if path != "build.rs"
        && [".sort(", ".sort_"]
            .iter()
            .any(|sort| joined(&code).contains(sort))
    {
        found.push("sorts by itself; `order` does".to_owned());
    }
    let room = path.split(['/', '.']).next().unwrap_or_default();
    if room != "app" && !ENTRIES.contains(&path) {
        let named = BROWSER.iter().filter(|krate| {
            let path = format!("{krate}::");
            code.iter().any(|word| *word == **krate) && joined(&code).contains(&path)
                || joined(&code).contains(&format!("use {krate};"))
        });
        found.extend(named.map(|krate| format!("names {krate}")));
    }
    if let Some(own) = ROOMS.iter().position(|name| *name == room) {
        let right = imported(&code, path).into_iter().filter(|name| {
            ROOMS
                .iter()
                .position(|room| room == name)
                .is_some_and(|at| at > own)
        });
        found
            .extend(right.map(|name| format!("imports {name}, which lies to the right of {room}")));
    }
    found
}

/// The words and signs of the code, without comments, strings and characters.
fn code(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = line.split("//").next().unwrap_or_default();
        let mut quoted = false;
        let mut word = String::new();
        for c in line.chars().chain([' ']) {
            if c == '"' {
                quoted = !quoted;
            } else if quoted {
            } else if c.is_alphanumeric() || c == '_' {
                word.push(c);
            } else {
                if !word.is_empty() {
                    out.push(std::mem::take(&mut word));
                }
                if !c.is_whitespace() {
                    out.push(c.to_string());
                }
            }
        }
    }
    out
}

/// The words again as text, with a space only between two words.
fn joined(code: &[String]) -> String {
    let mut out = String::new();
    for token in code {
        let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        if word(out.chars().next_back()) && word(token.chars().next()) {
            out.push(' ');
        }
        out.push_str(token);
    }
    out
}

/// The modules at the root of the crate that the code names: behind `crate::`, `trichluc::`, or as
/// many `super::` as lead from the file to the root; in a group too.
fn imported(code: &[String], path: &str) -> Vec<String> {
    // src/lib.rs is the root; src/text/mod.rs is one below, src/text/fold.rs two.
    let depth = path.split('/').filter(|part| *part != "mod.rs").count();
    let mut names = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let mut end = at;
        if code[at] == "crate" || code[at] == "trichluc" {
            end = at + 1;
        } else if code[at] == "super" {
            let mut up = 0;
            while code.get(end).is_some_and(|word| word == "super") {
                up += 1;
                end += 1;
                while code.get(end).is_some_and(|sign| sign == ":")
                    && code.get(end + 2).is_some_and(|w| w == "super")
                {
                    end += 2;
                }
            }
            // A test module inside a file lies one deeper.
            if up < depth {
                at = end;
                continue;
            }
        }
        let behind = |at: usize| code.get(at).is_some_and(|sign| sign == ":");
        if end > at && behind(end) && behind(end + 1) {
            names.extend(first_words(&code[end + 2..]));
        }
        at = end.max(at + 1);
    }
    names
}

/// The word that follows, or in `{a::b, c}` the first of each part.
fn first_words(code: &[String]) -> Vec<String> {
    if code.first().is_none_or(|sign| sign != "{") {
        return code.first().cloned().into_iter().collect();
    }
    let (mut names, mut depth, mut first) = (Vec::new(), 0, true);
    for token in code {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => first = true,
            word if first => {
                names.push(word.to_owned());
                first = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let theirs = path.ends_with("node_modules") || path.ends_with("target");
        if theirs {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|ext| ext == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_file_keeps_the_rules_of_the_house() {
    let src = root().join("src");
    let all = files(&src, "rs");
    assert!(all.len() > 20, "the house has rooms");
    let mut wrong = Vec::new();
    for path in all {
        let name = path
            .strip_prefix(&src)
            .expect("below src")
            .to_string_lossy()
            .replace('\\', "/");
        let text = fs::read_to_string(&path).expect("source is UTF-8");
        wrong.extend(
            faults(&name, &text)
                .iter()
                .map(|fault| format!("src/{name}: {fault}")),
        );
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_file_is_too_long_to_be_read() {
    let mut long = Vec::new();
    for folder in ["src", "static", "tests", ".cargo"] {
        for ending in ["rs", "mjs", "js", "css", "py"] {
            for path in files(&root().join(folder), ending) {
                let text = fs::read_to_string(&path).expect("UTF-8");
                if text.lines().count() > LINES {
                    long.push(path);
                }
            }
        }
    }
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn seeds_are_the_articles_that_were_handed_over() {
    let shared = root().join("../shared/seeds");
    let given = files(&shared, "txt");
    if given.is_empty() {
        println!("skipped: {} is absent", shared.display());
        return;
    }
    for path in given {
        let name = path.file_name().expect("a name");
        let ours = root().join("seeds").join(name);
        assert!(
            fs::read(&path).ok() == fs::read(&ours).ok(),
            "{} differs",
            ours.display()
        );
    }
}

/// The checker itself: each snippet, put at `path`, has exactly the faults that `expected` names.
#[track_caller]
fn case(path: &str, code: &str, expected: &[&str]) {
    let found = faults(path, &format!("//! Docs.\n{code}"));
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.contains(expected), "{found}");
    }
}

#[test]
fn imports_to_the_right_are_found() {
    case(
        "text/fold.rs",
        "use crate::lexicon::Matcher;",
        &["imports lexicon"],
    );
    case(
        "article/mod.rs",
        "fn f() { crate::extract::extract(a) }",
        &["imports extract"],
    );
    case(
        "lexicon/mod.rs",
        "use crate::{text::Span, corpus};",
        &["imports corpus"],
    );
    case(
        "lexicon/mod.rs",
        "use crate::{\n    text::{Span, Token},\n    app::{run},\n};",
        &["imports app"],
    );
    case(
        "text/fold.rs",
        "use super::super::article;",
        &["imports article"],
    );
    case(
        "text/mod.rs",
        "pub use super::export::contract;",
        &["imports export"],
    );
    case("text.rs", "use super::app;", &["imports app"]);
}

#[test]
fn imports_to_the_left_and_inside_are_not() {
    case(
        "extract/mod.rs",
        "use crate::{text::Span, article::Article};\nuse super::text;",
        &[],
    );
    case(
        "text/fold.rs",
        "use super::token; // not crate::app\nlet s = \"crate::app\";",
        &[],
    );
    case("extract/mod.rs", "mod app;\nuse self::app::x;", &[]);
    case("lib.rs", "pub mod app;\nuse crate::app;", &[]);
}

#[test]
fn the_browser_is_known_to_the_page_alone() {
    case("corpus/mod.rs", "use yew::prelude::*;", &["names yew"]);
    case(
        "text/mod.rs",
        "fn f() { web_sys::window() }",
        &["names web_sys"],
    );
    case("bin/trichluc/main.rs", "use gloo::timers;", &["names gloo"]);
    case("app/mod.rs", "use yew::prelude::*;", &[]);
    case("bin/page.rs", "use wasm_bindgen::JsValue;", &[]);
    case("text/mod.rs", "fn gloo() {} // yew::x", &[]);
}

#[test]
fn a_sort_of_its_own_is_found() {
    case(
        "corpus/a.rs",
        "rows.sort_by_key(key);",
        &["sorts by itself; `order` does"],
    );
    case("corpus/a.rs", "rows.order_by_key(key);", &[]);
}

#[test]
fn long_files_and_files_without_docs_are_found() {
    case("text/mod.rs", &"\n".repeat(LINES), &["501 lines"]);
    assert_eq!(
        faults("text/mod.rs", "mod fold;"),
        ["no module docs at the top"]
    );
}
