//! Which citations are one document, and what is said of it.

use crate::article::parse;
use crate::corpus::{Corpus, DocumentEntry, Filter};
use crate::extract::extract;

fn register(texts: &[&str]) -> Vec<DocumentEntry> {
    let corpus = Corpus::new(texts.iter().enumerate().map(|(n, text)| {
        let article = parse(&n.to_string(), &format!("Một bài\n\n{text}"));
        let extraction = extract(&article);
        (article, extraction)
    }));
    corpus.documents(&corpus.select(&Filter::default()))
}

#[track_caller]
fn case(texts: &[&str], expected: &[(&str, usize, usize)]) {
    let found = register(texts);
    let rows = found.iter().map(|entry| {
        let row = &entry.row;
        (row.name.as_str(), row.articles.len(), row.count)
    });
    assert_eq!(rows.collect::<Vec<_>>(), expected);
}

#[test]
fn what_most_articles_cite_comes_first() {
    case(
        &[
            "Theo Kế hoạch 7-KH/TU và Kế hoạch 7-KH/TU, Kế hoạch 7-KH/TU.",
            "Theo Chỉ thị số 05-CT/TW.",
            "Theo Chỉ thị 05-CT/TW.",
        ],
        &[("Chỉ thị 05-CT/TW", 2, 2), ("Kế hoạch 7-KH/TU", 1, 3)],
    );
}

#[test]
fn one_issuer_is_one_however_short_it_is_written() {
    let found = register(&[
        "Thực hiện Nghị quyết TW 4 (khóa XII).",
        "Thực hiện Nghị quyết T.Ư 4 (khóa XII) và Nghị quyết Trung ương 4 (khóa XII).",
    ]);
    let issuers: Vec<_> = found.iter().flat_map(|one| &one.issuers).collect();
    assert_eq!(issuers, ["Trung ương"]);
    assert_eq!(found[0].row.count, 3);
}

#[test]
fn every_way_of_printing_is_told() {
    let found = register(&[
        "Thực hiện Kế hoạch số 83 – KH/TU, ngày 20/2/2017 của Tỉnh ủy về “Học tập”.",
        "Theo Kế hoạch số 83-KH/TU. Theo Kế hoạch số 83-KH/TU.",
    ]);
    assert_eq!(found.len(), 1);
    let entry = &found[0];
    let printed: Vec<_> = entry
        .printed
        .iter()
        .map(|(w, n)| (w.as_str(), *n))
        .collect();
    assert_eq!(
        printed,
        [("Kế hoạch số 83-KH/TU", 2), ("Kế hoạch số 83 – KH/TU", 1)]
    );
    assert_eq!(entry.number.as_deref(), Some("83-KH/TU"));
    assert_eq!(entry.titles, ["Học tập"]);
    assert_eq!(entry.dates.len(), 1);
    assert!(!entry.generic && !entry.doubtful);
}

#[test]
fn what_has_neither_number_nor_title_stands_last() {
    let found = register(&["Điều lệ Đảng, Điều lệ Đảng. Chỉ thị 05-CT/TW."]);
    let rows: Vec<_> = found
        .iter()
        .map(|e| (e.row.name.as_str(), e.generic))
        .collect();
    assert_eq!(rows, [("Chỉ thị 05-CT/TW", false), ("Điều lệ Đảng", true)]);
}

#[test]
fn a_bare_number_of_two_issuers_is_doubtful() {
    let found = register(&[
        "Theo Đề án 01 của Ban Thường vụ Tỉnh ủy.",
        "Theo Đề án 01 của Ban Thường vụ Thành ủy.",
    ]);
    assert_eq!(found.len(), 1);
    assert!(found[0].doubtful, "{:?}", found[0].issuers);
}
