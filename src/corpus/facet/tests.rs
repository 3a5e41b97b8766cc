//! The table of facets, row by row.

use super::*;
use crate::corpus::ArticleId;
use crate::corpus::testing::{Draft, corpus, draft, sample};

#[test]
fn the_table_is_in_the_order_of_the_enumeration() {
    for (facet, row) in Facet::ALL.into_iter().zip(&ROWS) {
        assert_eq!(row.facet, facet);
        assert_eq!(Facet::from_id(facet.id()), Some(facet));
        assert!(!facet.names().0.is_empty() && !facet.names().1.is_empty());
        assert!(!facet.id().is_empty() && facet.id().bytes().all(|b| b.is_ascii_lowercase()));
    }
    assert_eq!(Facet::from_id("q"), None);
}

/// The values that the last mention of `draft` has in `facet`; of the article, without one.
#[track_caller]
fn case(facet: Facet, draft: Draft, expected: &[&str]) {
    let corpus = corpus([draft]);
    let last = corpus.entries()[0].extraction.mentions.len().checked_sub(1);
    assert_eq!(corpus.values(facet, ArticleId(0), last), expected);
}

#[test]
fn a_figure_belongs_to_the_years_of_its_period_else_to_that_of_publication() {
    let year = |period| {
        let dated = draft("a", "")
            .published("2024-01-24")
            .paragraph("Có 5 người.");
        dated.figure("5", Indicator::Other, period)
    };
    case(Facet::Year, year("2023"), &["2023"]);
    case(Facet::Year, year("2021/2023"), &["2021", "2022", "2023"]);
    case(Facet::Year, year("2022-07/.."), &["2022"]);
    case(Facet::Year, year("XXXX-10-28"), &["2024"]);
    case(Facet::Year, year(""), &["2024"]);
    case(
        Facet::Year,
        draft("a", "Có 5").figure("5", Indicator::Other, ""),
        &[],
    );
}

#[test]
fn a_time_has_its_own_years_only_and_other_kinds_that_of_publication() {
    let dated = || draft("a", "Năm 1954, ông Nam").published("2024-01-24");
    case(Facet::Year, dated().time("Năm 1954", "1954"), &["1954"]);
    case(Facet::Year, dated().time("Năm 1954", ""), &[]);
    case(Facet::Year, dated().person("Nam"), &["2024"]);
    case(Facet::Year, dated(), &["2024"]);
}

#[test]
fn an_article_by_itself_has_no_kind_and_a_person_no_indicator() {
    let titled = || draft("a", "Ông Nam, tỉnh Yên Bái");
    case(Facet::Kind, titled(), &[]);
    case(Facet::Place, titled(), &["Yên Bái"]);
    case(Facet::Kind, titled().person("Nam"), &["person"]);
    case(Facet::Indicator, titled().person("Nam"), &[]);
    case(
        Facet::DocumentType,
        titled().document("Nam", "Luật", "1"),
        &["Luật"],
    );
}

#[test]
fn the_bare_number_of_a_document_is_told_from_a_count() {
    let named = |value: &str| match Facet::Document.label(&value.into()) {
        Label::Text(name) => name.to_string(),
        other => panic!("{other:?}"),
    };
    let all = [
        ("Chỉ thị 5", "Chỉ thị số 5"),
        ("Luật 45", "Luật số 45"),
        ("Chỉ thị 05-CT/TW", "Chỉ thị 05-CT/TW"),
        ("Chỉ thị Bộ Chính trị", "Chỉ thị Bộ Chính trị"),
        ("Quy ước Tổ dân phố 12", "Quy ước Tổ dân phố 12"),
        ("Nghị quyết 4", "Nghị quyết 4"),
        ("Nghị quyết 4 khóa XII", "Nghị quyết 4 khóa XII"),
        ("Đề án “Chuyển đổi số 2025”", "Đề án “Chuyển đổi số 2025”"),
    ];
    for (value, name) in all {
        assert_eq!(named(value), name);
    }
    let year = Facet::Year.label(&"2023".into());
    assert_eq!(year, Label::Text("2023".into()));
}

#[track_caller]
fn order(facet: Facet, expected: &[&str]) {
    let facets = sample().facets(&crate::corpus::Filter::default());
    let counts = facets.iter().find(|counts| counts.facet == facet);
    let values = counts.unwrap().choices.iter().map(|choice| &**choice.value);
    assert_eq!(values.collect::<Vec<_>>(), expected);
}

#[test]
fn choices_stand_in_the_order_of_their_facet() {
    order(Facet::Year, &["2023", "2022", "2018"]);
    order(Facet::Article, &["nguyen", "trieu", "undated"]);
    order(Facet::Place, &["Thái Nguyên", "Đông Triều"]);
    order(Facet::Kind, &["figure", "document", "person"]);
    order(
        Facet::Indicator,
        &["members.total", "members.admitted", "orgs.total"],
    );
    order(Facet::Status, &["actual", "target"]);
}
