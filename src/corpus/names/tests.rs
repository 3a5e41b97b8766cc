//! Which names are one, and how they are shown.

use super::*;
use crate::article::parse;
use crate::corpus::testing::{Draft, corpus, draft};
use crate::extract::{Document, Value, extract};

#[track_caller]
fn case(drafts: impl IntoIterator<Item = Draft>, kind: Kind, expected: &[(&str, usize, usize)]) {
    let corpus = corpus(drafts);
    let all = corpus.select(&Filter::default());
    let names = corpus.names(&all, kind);
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
        &[("Kế hoạch 83-KH/TU", 4, 2), ("Chỉ thị 05", 2, 2)],
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
        draft(term, "").paragraph(&text).mention(
            text.trim_end_matches('.'),
            &Value::Document(document.into()),
        )
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

/// As [`case`], of whole articles, each a headline and its text.
#[track_caller]
fn read(texts: &[&str], kind: Kind, expected: &[(&str, usize, usize)]) {
    let articles = texts.iter().enumerate().map(|(n, text)| {
        let article = parse(&n.to_string(), text);
        let extraction = extract(&article);
        (article, extraction)
    });
    let corpus = Corpus::new(articles);
    let all = corpus.select(&Filter::default());
    let names = corpus.names(&all, kind);
    let rows = names
        .iter()
        .map(|row| (row.name.as_str(), row.count, row.articles.len()));
    assert_eq!(rows.collect::<Vec<_>>(), expected);
    for row in &names {
        let led = corpus.select(&row.filter).mentions;
        assert!(
            row.mentions.iter().all(|at| led.contains(at)),
            "{}",
            row.name
        );
    }
}

#[test]
fn bodies_are_one_by_their_full_names() {
    read(
        &[
            "Kiểm tra\n\nUBKT Thành ủy Vĩnh Yên họp. Ủy ban kiểm tra Thành uỷ nói.",
            "Giám sát\n\nỦy ban Kiểm tra Thành ủy Vĩnh Yên họp.",
            "Kỷ luật\n\nUBKT Thành ủy Phúc Yên họp.",
        ],
        Kind::Organisation,
        &[
            ("Ủy ban Kiểm tra Thành ủy Vĩnh Yên", 3, 2),
            ("Ủy ban Kiểm tra Thành ủy Phúc Yên", 1, 1),
        ],
    );
}

#[test]
fn namesakes_in_two_districts_are_two() {
    read(
        &[
            "Một\n\nHuyện ủy Yên Lạc: Đảng bộ xã Sao Mai vững mạnh.",
            "Hai\n\nHuyện ủy Lập Thạch: Đảng bộ xã Sao Mai vững mạnh.",
        ],
        Kind::Organisation,
        &[
            ("Đảng bộ xã Sao Mai", 1, 1),
            ("Đảng bộ xã Sao Mai", 1, 1),
            ("Huyện ủy Lập Thạch", 1, 1),
            ("Huyện ủy Yên Lạc", 1, 1),
        ],
    );
}

#[test]
fn places_are_one_by_name_and_kind() {
    read(
        &["Đô thị\n\nTại TP. Thái Nguyên, tỉnh Thái Nguyên. Nay thành phố Thái Nguyên đẹp."],
        Kind::Place,
        &[("thành phố Thái Nguyên", 2, 1), ("tỉnh Thái Nguyên", 1, 1)],
    );
}
