//! What bodies, persons and places are, by example.

use crate::article::parse;
use crate::extract::{Kind, Value, extract};

/// `found` lists the mentions of `kind` in `text`; a person's position stands behind ` = `.
#[track_caller]
fn case(kind: Kind, text: &str, found: &[&str]) {
    let article = parse("test", text);
    let mentions = extract(&article).mentions;
    let of_kind = mentions.iter().filter(|m| m.kind() == kind);
    let shown: Vec<_> = of_kind
        .map(|m| match &m.value {
            Value::Person(person) => match &person.role {
                Some(role) => format!("{} = {role}", article.text(m.span)),
                None => article.text(m.span).to_owned(),
            },
            _ => article.text(m.span).to_owned(),
        })
        .collect();
    assert_eq!(shown, found, "{text}");
}

#[test]
fn a_body_is_the_longest_run_that_names_it() {
    let case = |text, found: &[&str]| case(Kind::Organisation, text, found);
    case(
        "Nay Ban Thường vụ Thành ủy họp.",
        &["Ban Thường vụ Thành ủy"],
    );
    case("BCH Đảng bộ TX Sao Mai họp.", &["BCH Đảng bộ TX Sao Mai"]);
    case(
        "Đảng ủy Khối các cơ quan tỉnh họp.",
        &["Đảng ủy Khối các cơ quan tỉnh"],
    );
    case(
        "Ủy ban nhân dân (UBND) tỉnh họp.",
        &["Ủy ban nhân dân (UBND) tỉnh"],
    );
    case(
        "Nay Chi bộ tổ dân phố 2 và 12, họp.",
        &["Chi bộ tổ dân phố 2 và 12"],
    );
    case(
        "Sở Văn hóa, Thể thao và Du lịch tỉnh họp.",
        &["Sở Văn hóa, Thể thao và Du lịch tỉnh"],
    );
    case(
        "Đảng ủy Bệnh viện Đa khoa huyện Sao Mai",
        &["Đảng ủy Bệnh viện Đa khoa huyện Sao Mai"],
    );
    case(
        "Công đoàn cơ quan Quận ủy họp.",
        &["Công đoàn cơ quan Quận ủy"],
    );
    case(
        "Chi bộ Trường Tiểu học và THCS Sao Mai",
        &["Chi bộ Trường Tiểu học và THCS Sao Mai"],
    );
    case(
        "Chi bộ Phân xưởng Khai thác 3.",
        &["Chi bộ Phân xưởng Khai thác 3"],
    );
    case(
        "Đảng ủy Giao thông vận tải họp.",
        &["Đảng ủy Giao thông vận tải"],
    );
    case(
        "Lữ đoàn 28 và Quân khu 7 họp.",
        &["Lữ đoàn 28", "Quân khu 7"],
    );
    case(
        "BCH Trung ương Hội Nông dân họp.",
        &["BCH Trung ương Hội Nông dân"],
    );
    case(
        "Trung tâm dạy nghề huyện mở lớp.",
        &["Trung tâm dạy nghề huyện"],
    );
}

#[test]
fn a_comma_or_another_word_ends_it() {
    let case = |text, found: &[&str]| case(Kind::Organisation, text, found);
    case(
        "Chi bộ tổ 4, Đảng bộ phường Sao Mai họp.",
        &["Chi bộ tổ 4", "Đảng bộ phường Sao Mai"],
    );
    case(
        "Huyện ủy- HĐND- UBND huyện họp.",
        &["Huyện ủy", "HĐND", "UBND huyện"],
    );
    case("Đại hội Đảng bộ tỉnh lần thứ XX", &["Đảng bộ tỉnh"]);
    case(
        "Chi bộ Công an huyện 11/10 đảng viên",
        &["Chi bộ Công an huyện"],
    );
    case("Phó Bí thư Thường trực Tỉnh ủy dự.", &["Tỉnh ủy"]);
    case(
        "Bộ Nội vụ thông tin, Sở VHTT kiểm tra.",
        &["Bộ Nội vụ", "Sở VHTT"],
    );
    case("Quyết định 166/QĐ-UBND của UBND tỉnh", &["UBND tỉnh"]);
    case(
        "Trưởng Ban Tổ chức Trung ương Lê Văn Ba dự.",
        &["Ban Tổ chức Trung ương"],
    );
}

#[test]
fn what_is_one_of_many_or_lower_case_is_no_body() {
    let case = |text, found: &[&str]| case(Kind::Organisation, text, found);
    case("Cấp ủy các cấp, các chi bộ và đảng bộ cơ sở họp.", &[]);
    case(
        "Các đồng chí Thành ủy viên, Đảng, Nhà nước và Nhân dân",
        &[],
    );
    case("Trường hợp này, Bộ luật và Ban đầu, Sở dĩ", &[]);
    case("theo ban Tuyên giáo Thị ủy", &["ban Tuyên giáo Thị ủy"]);
    case("ở huyện Trường Sa và Hội An", &[]);
}

#[test]
fn a_position_stands_before_or_behind_the_name() {
    let case = |text, found: &[&str]| case(Kind::Person, text, found);
    case(
        "Đồng chí Lê Văn Ba, Phó Bí thư Chi bộ tổ 4, Đảng bộ phường Sao Mai, cho biết: Tốt.",
        &["Lê Văn Ba = Phó Bí thư Chi bộ tổ 4, Đảng bộ phường Sao Mai"],
    );
    case(
        "Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Lê Văn Ba đánh giá cao.",
        &["Lê Văn Ba = Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội"],
    );
    case(
        "Bà Lò Thị Ba (áo hồng) - Trưởng Ban Tổ chức Huyện uỷ dự.",
        &["Lò Thị Ba = Trưởng Ban Tổ chức Huyện uỷ"],
    );
    case(
        "Thường trực Ban Bí thư Lê Văn Ba và Phó bí thư Tỉnh ủy Y Mai dự.",
        &[
            "Lê Văn Ba = Thường trực Ban Bí thư",
            "Y Mai = Phó bí thư Tỉnh ủy",
        ],
    );
    case(
        "Bí thư Hà Nội Lê Văn Ba nói.",
        &["Lê Văn Ba = Bí thư Hà Nội"],
    );
    case(
        "Anh Giàng A Ba, dân tộc Mông, Bí thư Chi bộ bản Mới, nói.",
        &["Giàng A Ba = Bí thư Chi bộ bản Mới"],
    );
    case(
        "Chủ tịch UBND xã Lê Văn Ba phát biểu.",
        &["Lê Văn Ba = Chủ tịch UBND xã"],
    );
    case(
        "các ông: Lê Văn Ba, Trần Bốn, Phó Giám đốc Sở Y tế; Vũ Năm, Trưởng thôn",
        &[
            "Lê Văn Ba = Phó Giám đốc Sở Y tế",
            "Trần Bốn = Phó Giám đốc Sở Y tế",
            "Vũ Năm = Trưởng thôn",
        ],
    );
}

#[test]
fn a_place_or_a_thing_that_bears_a_name_is_no_person() {
    let case = |text, found: &[&str]| case(Kind::Person, text, found);
    case("Ảnh: Lê Văn Ba", &[]);
    case("Ông Lê Ba đến. Vì vậy Lê Ba vui.", &["Lê Ba", "Lê Ba"]);
    case("Hiệu trưởng Trường THPT Lê Văn Ba nói.", &[]);
    case("Đường Lê Văn Ba ở phường Trần Phú, xã Võ Thị Năm.", &[]);
    case("Học tập tư tưởng, phong cách Hồ Chí Minh.", &[]);
    case("Chủ tịch Hồ Chí Minh dạy.", &["Hồ Chí Minh = Chủ tịch"]);
}

#[test]
fn a_place_stands_behind_its_level_or_is_known() {
    let case = |text, found: &[&str]| case(Kind::Place, text, found);
    case(
        "Ở TP. Thái Nguyên, H.Sao Mai và tỉnh Hải Dương.",
        &["TP. Thái Nguyên", "H.Sao Mai", "tỉnh Hải Dương"],
    );
    case("Chi bộ ấp Sao Mai, xã Suối Hoa.", &["xã Suối Hoa"]);
    case(
        "Sao Mai: Huyện ủy Sao Mai họp tại Hà Nội.",
        &["Sao Mai", "Hà Nội"],
    );
    case(
        "Ở Cẩm Phả, khu kinh tế Nghi Sơn của TP. Thay mặt ông",
        &["Cẩm Phả"],
    );
    case("Ông Võ Thái Nguyên và tổ 7, tổ 8.", &[]);
    case(
        "Phường Mỹ Hoa 2, xã Lê Hoa 2 năm qua",
        &["Phường Mỹ Hoa 2", "xã Lê Hoa"],
    );
    case(
        "Các xã: Sao Mai, Suối Hoa và Hoa Lan đạt.",
        &["Sao Mai", "Suối Hoa", "Hoa Lan"],
    );
    case("Đại sứ tại Nhật Bản Lê Văn Ba", &[]);
}
