//! What is checked, and with which verdict.

use crate::article::BlockKind;
use crate::extract::extract;
use crate::extract::tests::article;

mod relations;
mod unstated;

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
fn parts_among_other_things_counted() {
    case(
        "Huyện có 45 TCCSĐ (19 ĐB, 26 CBCS) với 3.870 đảng viên.",
        &["sum: 19 + 26 = 45 ✓"],
    );
    case(
        "Trường có 22 chi bộ, 415 đảng viên; trong đó 18 chi bộ khoa và 4 chi bộ sinh viên.",
        &["sum: 18 + 4 = 22 ✓"],
    );
    case(
        "Mở 14 lớp cho 980 học viên, gồm 6 lớp nhận thức về Đảng cho 412 học viên và 8 lớp đảng viên mới cho 568 học viên.",
        &["sum: 6 + 8 = 14 ✓", "sum: 412 + 568 = 980 ✓"],
    );
    case(
        "Kiểm tra 120 tổ chức đảng và 340 đảng viên; trong đó cấp huyện 20 tổ chức đảng, 40 đảng viên; cấp cơ sở 100 tổ chức đảng, 300 đảng viên.",
        &["sum: 20 + 100 = 120 ✓", "sum: 40 + 300 = 340 ✓"],
    );
    // Parts that do not stand in one list confirm a whole and never contradict it.
    case(
        "Trường có 22 chi bộ, 415 đảng viên; trong đó 18 chi bộ khoa và 3 chi bộ sinh viên.",
        &[],
    );
}

#[test]
fn what_remains_is_a_part() {
    case(
        "Tiếp nhận 118 ý kiến, đã trả lời 109 ý kiến; 9 ý kiến còn lại chuyển cấp trên.",
        &["sum: 109 + 9 = 118 ✓"],
    );
    case(
        "Tiếp nhận 320 ý kiến, đã trả lời 245 ý kiến, còn 75 ý kiến đang xem xét.",
        &["sum: 245 + 75 = 320 ✓"],
    );
    case(
        "Đề có 30 câu hỏi. Trong 20 câu hỏi còn lại có 10 câu hỏi khó.",
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
fn shares_of_a_whole_behind_them_and_of_a_fraction_in_a_bracket() {
    case(
        "Có 320 đảng viên hoàn thành xuất sắc nhiệm vụ (16%), 1.480 đảng viên hoàn thành tốt nhiệm vụ (74%) trong tổng số 2.000 đảng viên.",
        &[
            "share: 320 / 2.000 = 16 % ✓",
            "share: 1.480 / 2.000 = 74 % ✓",
        ],
    );
    case(
        "Có 95,2% chi bộ (139/146 chi bộ) hoàn thành tốt nhiệm vụ.",
        &["share: 139 / 146 = 95,21 % ≈"],
    );
    case(
        "Có 64 trên tổng số 80 chi bộ trong sạch vững mạnh, chiếm 80%.",
        &["share: 64 / 80 = 80 % ✓"],
    );
    case(
        "Trong tổng số 96 đảng viên mới có 40 nữ, chiếm 41,7%.",
        &["share: 40 / 96 = 41,67 % ≈"],
    );
}

#[test]
fn a_percent_of_something_else_is_no_share() {
    // Those who agreed out of those present, and their share of all.
    case(
        "Có 410/442 đại biểu tham gia biểu quyết tán thành, chiếm 83,50%.",
        &[],
    );
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
fn changes_whose_ends_stand_around_them() {
    case(
        "Toàn tỉnh tăng 12 tổ chức đảng trong doanh nghiệp (từ 30 lên 42 tổ chức).",
        &["change: 42 − 30 = 12 ✓"],
    );
    case(
        "Huyện giảm 3 đơn vị hành chính cấp xã, từ 27 xuống còn 24 đơn vị.",
        &["change: 27 − 24 = 3 ✓"],
    );
    case(
        "Huyện dự kiến sắp xếp 11 xã thành 4 xã, giảm 7 đơn vị.",
        &["change: 11 − 4 = 7 ✓"],
    );
    case(
        "Thu nhập từ 18,5 triệu đồng năm 2011 tăng lên 46,3 triệu đồng năm 2019, gấp 2,5 lần.",
        &["change: 46.300.000 / 18.500.000 = 2,5 lần ≈"],
    );
    case(
        "Số đảng viên tăng từ 1.200 lên 1.500, tăng 25% so với đầu nhiệm kỳ.",
        &["change: (1.500 − 1.200) / 1.200 = 25 % ✓"],
    );
    case(
        "Chỉ tiêu kết nạp 150 đảng viên. Đã kết nạp được 155 đảng viên, vượt 5 đảng viên so với chỉ tiêu.",
        &["change: 155 − 150 = 5 ✓"],
    );
    case(
        "Năm 2014 mở được 38 lớp tập huấn.\nNăm 2015 dự kiến mở 40 lớp tập huấn, tăng 2 lớp so với năm nay.",
        &["change: 40 − 38 = 2 ✓"],
    );
}

#[test]
fn terms_that_cannot_be_those_of_a_change_are_none() {
    // A misprint: `1.26 tỷ` for 1.26 million of them.
    case(
        "Dự toán 911.000 tỷ đồng, quyết toán 1,26 tỷ đồng, vượt 7,52% dự toán.",
        &[],
    );
    // A range of fines, not its growth.
    case(
        "Phạt tiền từ 500.000 đồng đến 1.000.000 đồng (tăng gấp 10 lần mức phạt cũ).",
        &[],
    );
}

/// As [`case`], of an article whose first line is its headline.
#[track_caller]
fn headed(source: &str, expected: &[&str]) {
    let mut article = article(source, true);
    article.blocks[0].kind = BlockKind::Title;
    let found = extract(&article);
    let repeats = found.checks.iter().filter(|c| c.kind.id() == "repeat");
    let lines: Vec<_> = repeats.map(|c| c.line.as_str()).collect();
    assert_eq!(lines, expected, "{source}");
}

#[test]
fn what_the_headline_states_and_the_body_again() {
    headed(
        "Kết nạp gần 2 nghìn đảng viên\nNhiệm kỳ qua, toàn Đảng bộ kết nạp được 1.987 đảng viên.",
        &["2.000 ≈ 1.987 ≈"],
    );
    headed(
        "11 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ\nKết quả, hoàn thành xuất sắc nhiệm vụ 12 tổ chức; hoàn thành tốt nhiệm vụ 36 tổ chức.",
        &["11 ≠ 12 ✗"],
    );
    headed(
        "87 đảng viên được kết nạp trong 6 tháng đầu năm\n6 tháng đầu năm, toàn huyện đã kết nạp được 81 đảng viên.",
        &["87 ≠ 81 ✗"],
    );
    // The body rounds what the headline states.
    headed(
        "Kết nạp 1.987 đảng viên\nNhiệm kỳ qua, toàn Đảng bộ kết nạp được gần 2.000 đảng viên.",
        &["1.987 ≈ 2.000 ≈"],
    );
}

#[test]
fn close_numbers_of_other_things_are_no_repeat() {
    // A part of what the headline counts, the rest beside it.
    headed(
        "Kết nạp 98 đảng viên\nĐảng bộ xã kết nạp được 96 đảng viên, Đảng bộ khối kết nạp được 2 đảng viên.",
        &[],
    );
    // The dead and the injured.
    headed(
        "Tai nạn giao thông, 14 người thương vong\nVụ tai nạn giao thông làm 13 người bị thương.",
        &[],
    );
    // Another year.
    headed(
        "Năm 2022 kết nạp 98 đảng viên\nNăm 2021, toàn huyện kết nạp được 96 đảng viên.",
        &[],
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
