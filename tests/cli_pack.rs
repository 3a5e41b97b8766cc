//! `trichluc pack`: the same file for every number of threads, whole or not there at all, and told of by `--check`.

use std::fs;

#[path = "cli/support.rs"]
mod support;

use support::{ARTICLE, Folder, lines, records, run, said};

fn told(pack: &str) -> String {
    said(&["pack", "--check", pack], b"", 0)
}

#[test]
fn a_pack_is_the_same_for_every_number_of_threads_and_tells_what_it_holds() {
    let folder = Folder::new("pack-threads");
    let input = folder.file("a.jsonl", &lines(&records(300)));
    let mut packs = Vec::new();
    for threads in ["1", "2", "4"] {
        let out = folder.path(&format!("{threads}.tlpack"));
        let title = ["--title", " Đảng bộ tỉnh "];
        said(
            &[
                "pack", &input, "-o", &out, "-j", threads, title[0], title[1],
            ],
            b"",
            0,
        );
        packs.push(fs::read(&out).expect("it was written"));
        for beside in ["part", "blocks"] {
            assert!(!folder.has(&format!("{threads}.tlpack.{beside}")));
        }
    }
    assert!(packs.iter().all(|pack| *pack == packs[0]));
    let told = told(&folder.path("1.tlpack"));
    for line in [
        "title     Đảng bộ tỉnh\n",
        "rules     those of this release\n",
        "articles  300\n",
    ] {
        assert!(told.contains(line), "{told}");
    }
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_packed() {
    let folder = Folder::new("pack-rejects");
    folder.file("in/a.txt", ARTICLE.as_bytes());
    folder.file("in/b.txt", b"\xff\xfe\xff");
    folder.file("in/sub/a.txt", ARTICLE.as_bytes());
    let out = folder.path("in/all.tlpack");
    // Twice: what the first run wrote is no input of the second.
    for _ in 0..2 {
        let output = run(&["pack", &folder.path("in"), "-o", &out], b"");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{err}");
        assert!(err.contains("b.txt: is not UTF-8 text"), "{err}");
    }
    assert!(told(&out).contains("articles  2\n"));
}

#[test]
fn a_run_that_ends_leaves_what_was_there() {
    let folder = Folder::new("pack-ends");
    let input = folder.file("a.txt", ARTICLE.as_bytes());
    let out = folder.file("none/all.tlpack", b"what was there");
    // The folder of the file that becomes it cannot be written where a folder has its name.
    fs::create_dir_all(folder.path("none/all.tlpack.part")).expect("a folder");
    said(&["pack", &input, "-o", &out], b"", 3);
    assert_eq!(folder.text("none/all.tlpack"), "what was there");
}

#[test]
fn a_pack_that_is_not_whole_is_told_so() {
    let folder = Folder::new("pack-check");
    let input = folder.file("a.jsonl", &lines(&records(40)));
    let out = folder.path("all.tlpack");
    said(&["pack", &input, "-o", &out], b"", 0);
    let whole = fs::read(&out).expect("it was written");
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for (bytes, says) in [
        (&flipped[..], "the pack is damaged"),
        (&whole[..whole.len() - 1], "the end of the pack is missing"),
        (b"<!DOCTYPE html>", "this is no pack of articles"),
    ] {
        let other = folder.file("other.tlpack", bytes);
        let output = run(&["pack", "--check", &other], b"");
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3));
        assert!(err.contains(says), "{err}");
    }
}
