//! Which names are one, and how they are shown.

use super::*;
use crate::corpus::testing::{Draft, corpus, draft};
use crate::extract::Document;

#[track_caller]
fn case(drafts: impl IntoIterator<Item = Draft>, kind: Kind, expected: &[(&str, usize, usize)]) {
    let corpus = corpus(drafts);
    let names = corpus.names(&corpus.select(&Filter::default()), kind);
    let rows = names
        .iter()
        .map(|row| (row.name.as_str(), row.count, row.articles.len()));
    assert_eq!(rows.collect::<Vec<_>>(), expected);
    for row in &names {
        let led = corpus.select(&row.filter).mentions;
        assert!(
            row.mentions.iter().all(|at| led.contains(at)),
            "{}",
            row.filter.to_query()
        );
    }
}

#[test]
fn documents_are_one_by_their_canonical_number() {
    let text = "Kế hoạch 83 – KH/TU và Kế hoạch 83-KH/TU, Chỉ thị 05.";
    let cites = |id| {
        draft(id, "")
            .paragraph(text)
            .document("Kế hoạch 83 –", "Kế hoạch", "83–KH/TU")
            .document("Kế hoạch 83-KH/TU", "Kế hoạch", "83-KH/TU")
            .document("Chỉ thị 05", "Chỉ thị", "05")
    };
    case(
        [cites("a"), cites("b")],
        Kind::Document,
        &[("Kế hoạch 83–KH/TU", 4, 2), ("Chỉ thị 05", 2, 2)],
    );
}

#[test]
fn a_bare_number_is_told_with_its_term() {
    let fourth = |term: &str| {
        let document = Document {
            kind: "Nghị quyết",
            number: Some("4".into()),
            term: Some(term.into()),
            ..Document::default()
        };
        let text = format!("Nghị quyết Trung ương 4 khóa {term}.");
        draft(term, "")
            .paragraph(&text)
            .mention(text.trim_end_matches('.'), &Value::Document(document))
    };
    case(
        [fourth("XI"), fourth("XII")],
        Kind::Document,
        &[
            ("Nghị quyết 4 khóa XI", 1, 1),
            ("Nghị quyết 4 khóa XII", 1, 1),
        ],
    );
}

#[test]
fn people_and_bodies_are_one_by_name_in_its_usual_spelling() {
    let person = |id, name: &str| draft(id, "").paragraph(name).person(name);
    case(
        [
            person("a", "Lê Hòa"),
            person("b", "LÊ HOÀ"),
            person("c", "Lê Hòa"),
            person("d", "An"),
        ],
        Kind::Person,
        &[("Lê Hòa", 3, 3), ("An", 1, 1)],
    );
    let body = |id, name: &str| draft(id, "").paragraph(name).organisation(name);
    case(
        [
            body("a", "Thành uỷ"),
            body("b", "Đảng ủy “A”"),
            body("c", "Bộ Y tế"),
        ],
        Kind::Organisation,
        &[("Bộ Y tế", 1, 1), ("Đảng ủy “A”", 1, 1), ("Thành uỷ", 1, 1)],
    );
}
