//! The command line as a user meets it: the real binary, real files.

use std::io::Write as _;
use std::process::{Command, Stdio};

#[path = "cli/support.rs"]
mod support;

use support::{ARTICLE, Folder, run};

/// Runs and compares the exit status, the number of lines on standard output, and words that must
/// stand on standard error, one line each.
#[track_caller]
fn case(arguments: &[&str], input: &[u8], status: i32, lines: usize, errors: &[&str]) -> String {
    let output = run(arguments, input);
    let out = String::from_utf8(output.stdout).expect("UTF-8");
    let err = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(status), "{err}");
    assert_eq!(out.lines().count(), lines, "{out}");
    assert_eq!(err.lines().count(), errors.len(), "{err}");
    for (line, words) in err.lines().zip(errors) {
        assert!(
            line.starts_with("trichluc: ") && line.contains(words),
            "{line}"
        );
    }
    out
}

#[test]
fn an_article_becomes_one_line_of_json() {
    let folder = Folder::new("json");
    let file = folder.file("bai.so-1.txt", ARTICLE.as_bytes());
    let out = case(&["extract", &file], b"", 0, 1, &[]);
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(json["id"], "bai.so-1");
    assert_eq!(json["title"], "Xã Bình An kết nạp nhiều đảng viên");
    assert_eq!(json["byline"], "Thu An");
    assert_eq!(json["published"], "2022-03-02T09:05");
    assert!(json["mentions"].is_array() && json["checks"].is_array());
}

#[test]
fn standard_input_is_a_file_called_stdin() {
    let out = case(&["extract", "-"], ARTICLE.as_bytes(), 0, 1, &[]);
    assert!(out.contains(r#""id":"stdin""#), "{out}");
    case(&["extract", "-"], b"", 0, 1, &[]);
    case(&["extract", "-"], b"\xff", 1, 0, &["-: is not UTF-8 text"]);
}

#[test]
fn what_cannot_be_read_is_named_with_the_reason() {
    let folder = Folder::new("bad");
    let missing = folder.0.join("none.txt").to_string_lossy().into_owned();
    case(
        &["extract", &missing],
        b"",
        1,
        0,
        &["none.txt: there is no such file"],
    );
    let place = folder.0.to_string_lossy().into_owned();
    case(
        &["extract", &place],
        b"",
        1,
        0,
        &["is a folder, not a text file"],
    );
    let bytes = folder.file("latin.txt", b"Nam \xe9 ");
    case(
        &["extract", &bytes],
        b"",
        1,
        0,
        &["latin.txt: is not UTF-8 text (byte 4 is"],
    );
}

#[test]
fn the_others_are_read_all_the_same() {
    let folder = Folder::new("mixed");
    let good = folder.file("good.txt", ARTICLE.as_bytes());
    let bad = folder.file("bad.txt", b"\xff\xfe");
    case(
        &["extract", &good, "no/such.txt", &bad, &good],
        b"",
        1,
        2,
        &["no/such.txt: there is", "bad.txt: is not UTF-8"],
    );
    let out = run(&["stats", &good, "no/such.txt"], b"");
    assert_eq!(out.status.code(), Some(1));
    assert!(!out.stdout.is_empty());
}

#[test]
fn a_summary_is_a_table_in_vietnamese() {
    let folder = Folder::new("stats");
    let one = folder.file("a.txt", ARTICLE.as_bytes());
    let two = folder.file("b.txt", ARTICLE.as_bytes());
    let out = run(&["stats", &one, &two], b"");
    let text = String::from_utf8(out.stdout).expect("UTF-8");
    assert_eq!(out.status.code(), Some(0));
    let articles = text.lines().next().unwrap_or_default();
    assert_eq!(
        articles.split_whitespace().collect::<Vec<_>>(),
        ["Bài", "viết", "2"]
    );
    for heading in [
        "Số liệu",
        "Văn bản",
        "Nhân vật",
        "Tổ chức",
        "Địa danh",
        "theo chỉ tiêu",
        "theo năm",
    ] {
        assert!(text.contains(heading), "{heading} in {text}");
    }
}

#[test]
fn a_reader_who_leaves_early_ends_it_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_trichluc"))
        .args(["extract", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    // The article is handed over only when nobody reads the output any more.
    drop(child.stdout.take());
    let mut input = child.stdin.take().expect("a pipe");
    input
        .write_all(ARTICLE.as_bytes())
        .expect("room for an article");
    drop(input);
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn help_is_a_manual_and_wrong_arguments_exit_with_2() {
    let help = run(&["--help"], b"");
    let text = String::from_utf8(help.stdout).expect("UTF-8");
    assert_eq!(help.status.code(), Some(0));
    for part in [
        "Usage:",
        "extract",
        "stats",
        "Exit status:",
        "Examples:",
        "UTF-8",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    for wrong in [
        &[][..],
        &["extract"],
        &["read", "a.txt"],
        &["extract", "--fast", "a.txt"],
    ] {
        assert_eq!(run(wrong, b"").status.code(), Some(2), "{wrong:?}");
    }
}
