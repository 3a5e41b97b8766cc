//! The ways in which a text ties a figure to another that stands further off.

use super::case;

#[test]
fn a_plan_behind_the_percent_or_in_the_next_sentence() {
    case(
        "Toàn huyện kết nạp được 166 đảng viên, đạt 110,67% so với chỉ tiêu 150 đảng viên được giao.",
        &["share: 166 / 150 = 110,67 % ≈"],
    );
    case(
        "Đã kết nạp được 33 đảng viên, đạt 55% kế hoạch. Kế hoạch cả năm là 60 đảng viên.",
        &["share: 33 / 60 = 55 % ✓"],
    );
    // What follows `với` is the result.
    case(
        "Lợi nhuận đạt 164 tỷ đồng; dư nợ đạt 99% so với kế hoạch với 54.223 tỷ đồng.",
        &[],
    );
}

#[test]
fn a_whole_in_the_sentence_before() {
    case(
        "Toàn huyện kết nạp được 166 đảng viên. Trong số này có 58 người là nữ, chiếm 34,9%; 149 người dân tộc thiểu số, chiếm 91,2%.",
        &[
            "share: 58 / 166 = 34,94 % ≈",
            "share: 149 / 166 = 89,76 % ≠ 91,2 % ✗",
        ],
    );
    // A share of something that is named behind it.
    case(
        "Có 18.052 trang mạng bị tấn công. Trong đó, có 1.083 trang mạng của các cơ quan, chiếm 44,04% số website của cả nước.",
        &[],
    );
    // Two wholes stand before it.
    case(
        "Môn Văn có 838.818 thí sinh đăng ký. Môn Toán có 858.555 thí sinh đăng ký. Trong đó, số thí sinh đến dự thi môn Văn là 833.894 thí sinh, đạt tỉ lệ 98,53%.",
        &[],
    );
}

#[test]
fn a_whole_behind_the_percent() {
    case(
        "Hộ nghèo cuối năm còn 410 hộ, chiếm 5,1% tổng số 8.040 hộ dân.",
        &["share: 410 / 8.040 = 5,1 % ≈"],
    );
    case(
        "Đoàn viên được kết nạp là 46 người, chiếm 36,3% tổng số đảng viên mới (120 người).",
        &["share: 46 / 120 = 38,33 % ≠ 36,3 % ✗"],
    );
}

#[test]
fn what_the_same_noun_counted_just_before_is_the_whole() {
    case(
        "Thẩm định 260 hồ sơ, trả lại 26 hồ sơ chưa đủ điều kiện, bằng 12%.",
        &["share: 26 / 260 = 10 % ≠ 12 % ✗"],
    );
    // One of the parts, which has a share of its own; and a rule of thumb.
    case(
        "Quốc hội thông qua với 403 phiếu (82,08%) tán thành, 41 phiếu (8,35%) không tán thành.",
        &[],
    );
    case(
        "Cứ 10 người thì có 9 người (chiếm 92%) mua sắm qua mạng.",
        &[],
    );
}

#[test]
fn a_share_that_is_the_only_one_hardly_missed() {
    case(
        "Toàn tỉnh kỷ luật 61 đảng viên. Số đảng viên bị kỷ luật giảm so với cùng kỳ. Có 23 cấp ủy viên bị kỷ luật, tỷ lệ 36,5%.",
        &["share: 23 / 61 = 37,7 % ≠ 36,5 % ✗"],
    );
}

#[test]
fn entries_of_a_list_state_their_share_behind_a_comma() {
    case(
        "Đảng bộ xã A 41/70 đảng viên, 58,6%; Đảng bộ xã B 51/120 đảng viên, 45,2%.",
        &[
            "share: 41 / 70 = 58,57 % ≈",
            "share: 51 / 120 = 42,5 % ≠ 45,2 % ✗",
        ],
    );
    case("Có 12/12 xã, 95% hộ dân dùng nước sạch.", &[]);
}

#[test]
fn totals_behind_their_parts() {
    case(
        "Xã Đồng Tâm kết nạp 5 đảng viên, xã An Lạc 7 đảng viên, xã Minh Chuẩn 4 đảng viên. Tổng cộng cả cụm kết nạp 17 đảng viên.",
        &["sum: 5 + 7 + 4 = 16 ≠ 17 ✗"],
    );
    case(
        "Có 6 đảng viên bị khai trừ, 9 đảng viên bị cách chức; tổng cộng 15 đảng viên bị kỷ luật.",
        &["sum: 6 + 9 = 15 ✓"],
    );
    case(
        "Bảng kết nạp\nXã Tân Phú: 12 đảng viên\nXã Tân Lập: 9 đảng viên\nXã Tân Hòa: 15 đảng viên\nTổng cộng: 36 đảng viên",
        &["sum: 12 + 9 + 15 = 36 ✓"],
    );
    case(
        "Vi phạm về đất đai 12 trường hợp, tài chính 9 trường hợp trong tổng số 21 trường hợp bị xử lý.",
        &["sum: 12 + 9 = 21 ✓"],
    );
}

#[test]
fn parts_that_exclude_each_other_and_nearly_make_up_the_whole() {
    case(
        "Trong 39 đơn thuộc thẩm quyền có 28 đơn tố cáo, 8 đơn khiếu nại và 5 đơn kiến nghị.",
        &["sum: 28 + 8 + 5 = 41 ≠ 39 ✗"],
    );
    // Qualities that one person may have together.
    case(
        "Kết nạp 60 đảng viên, trong đó 25 đảng viên nữ, 21 đảng viên dân tộc và 16 đảng viên trẻ.",
        &[],
    );
}

#[test]
fn a_change_told_in_numbers_and_in_percent() {
    case(
        "Năm 2017 có 187 phòng; đến nay còn 151 phòng, giảm 36 phòng, tương đương 19,3%.",
        &[
            "change: 187 − 151 = 36 ✓",
            "change: (151 − 187) / 187 = 19,25 % ≈",
        ],
    );
    case(
        "Diện tích lúa đạt 5.600 ha, giảm 400 ha (giảm 8,2%) so với cùng kỳ năm 2020.",
        &["change: 400 / 6.000 = 6,67 % ≠ 8,2 % ✗"],
    );
    case(
        "Từ 220 nghìn đồng, giá còn 81 nghìn đồng, giảm gần 3 lần.",
        &["change: 220.000 / 81.000 = 2,72 lần ≈"],
    );
}

#[test]
fn what_shrinks_to_a_rest() {
    case(
        "Có 1.060 chi bộ hợp nhất còn 512 chi bộ, giảm 558 chi bộ.",
        &["change: 1.060 − 512 = 548 ≠ 558 ✗"],
    );
    case(
        "Số thôn của xã giảm từ 14 xuống 9 thôn, giảm 5 thôn.",
        &["change: 14 − 9 = 5 ✓"],
    );
    case(
        "Đã kỷ luật 61 đảng viên. So với cùng kỳ năm 2016, số đảng viên bị kỷ luật giảm 12 trường hợp (73 trường hợp).",
        &["change: 73 − 61 = 12 ✓"],
    );
}
