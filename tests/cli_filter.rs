//! `trichluc filter`: one line for one line, at once, whatever is sent.

use std::io::{BufRead as _, BufReader, Write as _};

use serde_json::{Value, json};

#[path = "cli/support.rs"]
mod support;

use support::{Folder, lines, records, said, start};

fn objects(text: &str) -> Vec<Value> {
    let parse = |line| serde_json::from_str(line).expect("a line of JSON");
    text.lines().map(parse).collect()
}

#[test]
fn what_it_says_is_what_extract_says() {
    let folder = Folder::new("filter");
    let bytes = lines(&records(50));
    let input = folder.file("a.jsonl", &bytes);
    assert_eq!(
        said(&["filter"], &bytes, 0),
        said(&["extract", &input], b"", 0)
    );
}

#[test]
fn every_line_has_its_answer_in_its_place() {
    let mut all = records(8);
    all[1] = String::new();
    all[2] = "{\"id\": \"cut\", \"text\": ".to_owned();
    all[4] = json!({"id": 12, "text": "  "}).to_string();
    all[6] = json!({"id": "long", "text": "a".repeat(17 * 1024 * 1024)}).to_string();
    let mut bytes = lines(&all);
    bytes.extend_from_slice(b"\xff\xfe\r\n");
    bytes.extend_from_slice(b"{\"id\": \"last\", \"text\": \"Nam 2023\"}");
    let answers = objects(&said(&["filter"], &bytes, 0));
    let told: Vec<_> = answers
        .iter()
        .map(|answer| answer["error"]["kind"].as_str().unwrap_or_default())
        .collect();
    assert_eq!(
        told,
        [
            "",
            "empty",
            "truncated",
            "",
            "no-text",
            "",
            "too-large",
            "",
            "encoding",
            ""
        ]
    );
    assert_eq!(answers[4]["id"], "12");
    assert_eq!(answers[5]["id"], "bài-5");
    assert_eq!(answers[8]["place"], "stdin/9");
    assert_eq!(answers[9]["id"], "last");
    assert_eq!(said(&["filter"], b"", 0), "");
}

#[test]
fn an_answer_is_there_before_the_next_question() {
    let mut child = start(&["filter"]);
    let mut to = child.stdin.take().expect("a pipe");
    let mut from = BufReader::new(child.stdout.take().expect("a pipe"));
    for record in records(5).iter().chain(&["poison".to_owned()]) {
        writeln!(to, "{record}").expect("room for a line");
        // Waits for ever where the answer waits for more.
        let mut answer = String::new();
        from.read_line(&mut answer).expect("an answer");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        assert!(answer["mentions"].is_array() != answer["error"].is_object());
    }
    drop(to);
    // Bad records are told in their answers; to have answered is to have succeeded.
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
