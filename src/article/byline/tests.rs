//! What names a writer, and what does not.

use super::*;
use crate::text::tokenize;

#[track_caller]
fn case(text: &str, names: Option<&str>) {
    let found = read(text, &tokenize(text, Span::new(0, text.len())));
    assert_eq!(found.map(|found| found.names.of(text)), names, "{text}");
}

#[test]
fn names_are_read_as_printed() {
    case("Thu An", Some("Thu An"));
    case("LÊ THU AN", Some("LÊ THU AN"));
    case("Thu An - Minh Tú", Some("Thu An - Minh Tú"));
    case("Thu An, Minh Tú và Hà", Some("Thu An, Minh Tú và Hà"));
    case("H. An", Some("H. An"));
    case("(Lê Thu An)", Some("Lê Thu An"));
    case("PV", Some("PV"));
    case("Nhóm PV Báo Nhân Dân", Some("Nhóm PV"));
}

#[test]
fn what_announces_a_name_is_no_part_of_it() {
    case("Tác giả: Thu An", Some("Thu An"));
    case("Bài, ảnh: Thu An", Some("Thu An"));
    case("Bài và ảnh: THU AN", Some("THU AN"));
    case("ThS. Lê Thu An", Some("Lê Thu An"));
    case("Bài: Thu An - Ảnh: Minh Tú", Some("Thu An"));
    case("Thu An (thực hiện)", Some("Thu An"));
    case("Thu An thực hiện", Some("Thu An"));
}

#[test]
fn a_paper_or_a_position_behind_a_name_is_dropped() {
    case("Thu An (TTXVN)", Some("Thu An"));
    case("Thu An/VOV.VN", Some("Thu An"));
    case("Thu An (tổng hợp theo báo Nhân Dân)", Some("Thu An"));
    case("Theo Thu An (Dân Trí)", Some("Thu An"));
    case("Thu An Theo Báo Nhân Dân", Some("Thu An"));
    case("Thu An Theo: GSM Arena", Some("Thu An"));
    case(
        "Lê Thu An, Ủy viên Ban Thường vụ Huyện ủy",
        Some("Lê Thu An"),
    );
    case("TS. Lê Thu An - Trường Chính trị tỉnh", Some("Lê Thu An"));
}

#[test]
fn papers_photographers_and_sentences_are_no_writers() {
    case("TTXVN/Tin Tức", None);
    case("Theo Báo Nhân Dân", None);
    case("Theo Dân Trí", None);
    case("Thái Nguyên theo đúng quy định", None);
    case("Ảnh: Thu An", None);
    case("Xây dựng Đảng", None);
    case("Thu An nói", None);
    case("Lê Thu An, 45 tuổi", None);
    case("Bình An - Hòa Hải sẽ thu hồi đất", None);
    case("An", None);
    case("Ban Tuyên giáo Tỉnh ủy", None);
    case("", None);
}
