//! The table of figures in each of its orders.

use super::*;
use crate::article::parse;
use crate::corpus::Filter;
use crate::corpus::testing::sample;
use crate::extract::extract;

/// The figures of the sample, as printed, in the order of `sort`.
#[track_caller]
fn case(sort: &str, expected: [&str; 4]) {
    let corpus = sample();
    let sort = Sort::from_id(sort).unwrap();
    let rows = corpus.figures(&corpus.select(&Filter::default()), sort);
    let rows = rows.iter().map(|at| corpus.figure(*at).unwrap());
    let texts: Vec<_> = rows.map(|row| row.text()).collect();
    assert_eq!(texts, expected);
}

#[test]
fn numbers_sort_by_size_and_indicators_by_their_table() {
    case("value", ["49", "675", "684", "28.000"]);
    case("-value", ["28.000", "684", "675", "49"]);
    case("indicator", ["28.000", "684", "675", "49"]);
    case("status", ["684", "28.000", "49", "675"]);
}

#[test]
fn equal_rows_keep_their_order_both_ways() {
    case("unit", ["684", "675", "28.000", "49"]);
    case("-unit", ["684", "675", "28.000", "49"]);
    case("-indicator", ["49", "684", "675", "28.000"]);
}

#[test]
fn rows_without_a_value_stand_last_both_ways() {
    case("period", ["28.000", "684", "675", "49"]);
    case("-period", ["684", "675", "28.000", "49"]);
}

#[test]
fn periods_sort_by_where_they_begin() {
    let ordered = [
        "2015/2020",
        "2022",
        "2022-02",
        "2022-34",
        "2022-05",
        "2022-12",
        "2023-40",
        "2023-41",
    ];
    let begins = ordered.map(|text| match text.parse() {
        Ok(Edtf::At(at) | Edtf::Between(at, _)) => begin(at),
        Err(_) => None,
    });
    assert!(begins.is_sorted() && begins.iter().all(Option::is_some));
    assert_eq!(begin(Instant::day(None, 10, 28)), None);
}

#[test]
fn words_sort_by_the_alphabet() {
    case("place", ["49", "684", "675", "28.000"]);
    case("-place", ["684", "675", "28.000", "49"]);
    case("article", ["49", "684", "675", "28.000"]);
    case("published", ["49", "684", "675", "28.000"]);
    case("-published", ["684", "675", "28.000", "49"]);
}

#[test]
fn a_row_tells_its_body_and_the_arithmetic_it_is_used_in() {
    let text = "Năm 2019, Đảng bộ huyện Đại Từ tinh giản 112 biên chế, gồm 71 người nghỉ hưu và 36 người thôi việc.";
    let article = parse("a", &format!("Một bài\n\n{text}"));
    let extraction = extract(&article);
    let corpus = Corpus::new([(article, extraction)]);
    let rows = corpus.figures(&corpus.select(&Filter::default()), Sort::default());
    let row = corpus.figure(rows[0]).unwrap();
    assert_eq!(row.text(), "112");
    assert_eq!(row.body().as_deref(), Some("Đảng bộ huyện Đại Từ"));
    let check = row.check().unwrap();
    assert_eq!(Some(check.verdict), row.verdict());
    assert_eq!(check.verdict.id(), "inconsistent", "{}", check.line);
}

#[test]
fn sorts_read_back_from_links() {
    for column in Column::ALL {
        for descending in [false, true] {
            let sort = Sort { column, descending };
            assert_eq!(Sort::from_id(&sort.id()), Some(sort));
        }
        assert!(!column.names().0.is_empty() && !column.names().1.is_empty());
    }
    assert_eq!(Sort::from_id("--value"), None);
    let value = Sort::default().pressed(Column::Value);
    assert_eq!(
        (value.id(), value.pressed(Column::Value).id()),
        ("value".into(), "-value".into())
    );
}
