//! What is checked, and with which verdict.

use crate::extract::extract;
use crate::extract::tests::article;

#[track_caller]
fn case(source: &str, expected: &[&str]) {
    let found = extract(&article(source, true));
    let lines: Vec<_> = found
        .checks
        .iter()
        .map(|c| format!("{}: {}", c.kind.id(), c.line))
        .collect();
    assert_eq!(lines, expected, "{source}");
}

#[test]
fn parts_and_their_whole() {
    case(
        "Đảng bộ có 73 TCCSĐ trong đó có 42 đảng bộ và 31 chi bộ cơ sở với 5.356 đảng viên.",
        &["sum: 42 + 31 = 73 ✓"],
    );
    case(
        "Tinh giản 112 biên chế, gồm 71 người nghỉ hưu và 36 người thôi việc.",
        &["sum: 71 + 36 = 107 ≠ 112 ✗"],
    );
    case(
        "Giá trị đạt 9 tỷ đồng. Trong đó, công nghiệp đạt 5 tỷ đồng; nông nghiệp 4 tỷ đồng.",
        &["sum: 5.000.000.000 + 4.000.000.000 = 9.000.000.000 ✓"],
    );
}

#[test]
fn some_of_the_parts_are_no_sum() {
    case(
        "Có 100 đảng viên, trong đó có 30 đảng viên nữ, 20 đảng viên trẻ.",
        &[],
    );
    case(
        "Có 12 người, gồm 2 bí thư, 3 phó bí thư và các ủy viên.",
        &[],
    );
}

#[test]
fn shares_against_the_percent_stated() {
    case(
        "có 353/401 trưởng xóm là đảng viên, chiếm tỷ lệ trên 88%.",
        &["share: 353 / 401 = 88,03 % ≈"],
    );
    case(
        "12/13 xã sử dụng chữ ký số, đạt 93,2%.",
        &["share: 12 / 13 = 92,31 % ≠ 93,2 % ✗"],
    );
    case(
        "Trong 148 đảng viên mới có 61 đồng chí là nữ, tỷ lệ 41,2%; 97 đồng chí là đoàn viên, tỷ lệ 56,5%.",
        &[
            "share: 61 / 148 = 41,22 % ≈",
            "share: 97 / 148 = 65,54 % ≠ 56,5 % ✗",
        ],
    );
    case(
        "kết nạp 18 đảng viên (chỉ tiêu giao 15), đạt 120%.",
        &["share: 18 / 15 = 120 % ✓"],
    );
    case(
        "đạt 9.412 tỷ đồng, bằng 78,4% kế hoạch năm (12.000 tỷ đồng).",
        &["share: 9.412.000.000.000 / 12.000.000.000.000 = 78,43 % ≈"],
    );
}

#[test]
fn a_percent_of_something_else_is_no_share() {
    case("Có 12/13 xã đạt chuẩn, tỷ lệ hộ nghèo còn 5%.", &[]);
    case(
        "Kết nạp 30 đảng viên, 95% chi bộ hoàn thành tốt nhiệm vụ.",
        &[],
    );
}

#[test]
fn changes_against_both_ends() {
    case(
        "giảm từ 46 đầu mối xuống còn 38 đầu mối, giảm 8 đầu mối.",
        &["change: 46 − 38 = 8 ✓"],
    );
    case(
        "Tỷ lệ hộ nghèo giảm từ 6,4% xuống còn 3,9%, giảm 2,8%.",
        &["change: 6,4 − 3,9 = 2,5 % ≠ 2,8 % ✗"],
    );
    case(
        "Thu đạt 318,5 tỷ đồng, vượt 21,9 tỷ đồng so với dự toán 296,6 tỷ đồng.",
        &["change: 318.500.000.000 − 296.600.000.000 = 21.900.000.000 ✓"],
    );
    case(
        "đạt 86 triệu USD, tăng trên 28% so với cùng kỳ (68 triệu USD).",
        &["change: (86.000.000 − 68.000.000) / 68.000.000 = 26,47 % ≠ 28 % ✗"],
    );
    case(
        "đạt 42,5 triệu đồng, gấp 1,8 lần so với năm 2012 (23,1 triệu đồng).",
        &["change: 42.500.000 / 23.100.000 = 1,84 lần ≈"],
    );
    case(
        "Được giao chỉ tiêu kết nạp 120 đảng viên. Toàn huyện kết nạp được 148 đảng viên, vượt 28 đảng viên.",
        &["change: 148 − 120 = 28 ✓"],
    );
}

#[test]
fn lengths_of_time_against_their_ends() {
    case(
        "Trong 5 năm (2016 - 2020)",
        &["span: 2020 − 2016 + 1 = 5 ✓"],
    );
    case("Sau 3 năm (2017 - 2020)", &["span: 2020 − 2017 = 3 ✓"]);
    case(
        "kỷ niệm 65 năm (02/11/1954 - 02/11/2019)",
        &["span: 2019 − 1954 = 65 ✓"],
    );
    case(
        "Trong 6 năm (2015 - 2018)",
        &["span: 2018 − 2015 = 3 ≠ 6 ✗"],
    );
}
