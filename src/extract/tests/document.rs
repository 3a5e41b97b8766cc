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

#[test]
fn who_issued_stands_before_and_goes_to_the_whole_list() {
    case(
        "Ngày 2-3-2021, Huyện ủy Sao Mai đã ban hành Kế hoạch số 7-KH/HU, Chương trình số 3-CTr/HU và Nghị quyết số 5-NQ/HU.",
        &[
            "Kế hoạch số 7-KH/HU = Kế hoạch 7-KH/HU; của Huyện ủy Sao Mai; ngày 2021-03-02",
            "Chương trình số 3-CTr/HU = Chương trình 3-CTr/HU; của Huyện ủy Sao Mai; ngày 2021-03-02",
            "Nghị quyết số 5-NQ/HU = Nghị quyết 5-NQ/HU; của Huyện ủy Sao Mai; ngày 2021-03-02",
        ],
    );
    // The date of the document before is that document's.
    case(
        "Thực hiện Nghị quyết số 9-NQ/TU ngày 2-3-2021, Huyện ủy đã ban hành Kế hoạch số 7-KH/HU.",
        &[
            "Nghị quyết số 9-NQ/TU ngày 2-3-2021 = Nghị quyết 9-NQ/TU; ngày 2021-03-02",
            "Kế hoạch số 7-KH/HU = Kế hoạch 7-KH/HU; của Huyện ủy",
        ],
    );
}

#[test]
fn a_session_issues_documents_and_is_none() {
    case(
        "Nghị quyết số 19-NQ/TW của Hội nghị Trung ương 6 (khóa XII) và Kết luận số 3-KL/TW của Hội nghị lần thứ tư Ban Chấp hành Trung ương.",
        &[
            "Nghị quyết số 19-NQ/TW của Hội nghị Trung ương 6 = Nghị quyết 19-NQ/TW; của Hội nghị Trung ương 6; khóa XII",
            "Kết luận số 3-KL/TW của Hội nghị lần thứ tư Ban Chấp hành Trung ương = Kết luận 3-KL/TW; của Hội nghị lần thứ tư Ban Chấp hành Trung ương",
        ],
    );
    case("Sau Hội nghị Trung ương 6 khóa XII, huyện đổi mới.", &[]);
}
