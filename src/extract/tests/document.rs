//! Cited documents.

use super::{Kind, lines};
use crate::extract::Value;

#[track_caller]
fn case(source: &str, expected: &[&str]) {
    let found = lines(source, Kind::Document, |mention, text| {
        let Value::Document(d) = &mention.value else {
            return String::new();
        };
        let mut line = format!("{text} = {} {}", d.kind, d.number.as_deref().unwrap_or("-"));
        let date = d.date.map(|date| date.to_string());
        for (name, value) in [
            ("của", &d.issuer),
            ("ngày", &date),
            ("khóa", &d.term),
            ("tên", &d.title),
        ] {
            if let Some(value) = value {
                line.extend(["; ", name, " ", value]);
            }
        }
        line
    });
    assert_eq!(found, expected, "{source}");
}

#[test]
fn party_and_state_numbers_are_read_without_their_spaces() {
    case(
        "thực hiện Đề án 03-ĐA/TU và Quyết định số 911/QĐ-UBND",
        &[
            "Đề án 03-ĐA/TU = Đề án 03-ĐA/TU",
            "Quyết định số 911/QĐ-UBND = Quyết định 911/QĐ-UBND",
        ],
    );
    case(
        "Kế hoạch số 83 – KH/TU, ngày 20/2/2017 về “Học tập và làm theo”",
        &[
            "Kế hoạch số 83 – KH/TU, ngày 20/2/2017 về “Học tập và làm theo” = Kế hoạch 83-KH/TU; ngày 2017-02-20; tên Học tập và làm theo",
        ],
    );
    case(
        "theo Nghị định 30/2020/NĐ-CP",
        &["Nghị định 30/2020/NĐ-CP = Nghị định 30/2020/NĐ-CP"],
    );
}

#[test]
fn plain_numbers_count_where_they_cannot_count_anything_else() {
    case(
        "Chỉ thị 05 gắn với nghị định 35.",
        &["Chỉ thị 05 = Chỉ thị 05", "nghị định 35 = Nghị định 35"],
    );
    case(
        "vượt kế hoạch 9 đảng viên; Kế hoạch 5 năm; ban hành 2 kế hoạch",
        &[],
    );
}

#[test]
fn a_list_is_one_document_each_and_shares_the_term() {
    case(
        "Nghị quyết TW 4, TW5, TW6 (khóa XII)",
        &[
            "Nghị quyết TW 4 = Nghị quyết 4; của TW; khóa XII",
            "TW5 = Nghị quyết 5; của TW; khóa XII",
            "TW6 = Nghị quyết 6; của TW; khóa XII",
        ],
    );
    case(
        "Nghị quyết 18, 19 (khóa XII)",
        &[
            "Nghị quyết 18 = Nghị quyết 18; khóa XII",
            "19 = Nghị quyết 19; khóa XII",
        ],
    );
    case(
        "Nghị quyết T.Ư 4 khóa XI",
        &["Nghị quyết T.Ư 4 = Nghị quyết 4; của T.Ư; khóa XI"],
    );
}

#[test]
fn generic_documents_are_none() {
    case("các nghị quyết, chỉ thị của Đảng; Luật và nghị quyết", &[]);
}
