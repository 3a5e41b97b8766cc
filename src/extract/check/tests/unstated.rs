//! What the text asserts without stating every term.

use crate::extract::extract;
use crate::extract::tests::article;

#[track_caller]
fn case(source: &str, expected: &[(&str, &str)]) {
    let article = article(source, true);
    let found = extract(&article);
    let told: Vec<_> = found
        .unchecked
        .iter()
        .map(|c| (c.missing.names().0, c.line.as_str()))
        .collect();
    assert_eq!(told, expected, "{source}");
}

#[test]
fn a_share_of_a_whole_that_is_not_stated() {
    let whole = "bài không nêu tổng số";
    case(
        "Đảng viên nữ có 1.235 đồng chí, chiếm 32,5% tổng số đảng viên.",
        &[(whole, "1.235 / ? = 32,5 %")],
    );
    case(
        "Có 410/442 đại biểu tham gia biểu quyết tán thành, chiếm 83,50%.",
        &[(whole, "410 / ? = 83,5 %")],
    );
}

#[test]
fn a_plan_that_is_not_stated() {
    let plan = "bài không nêu chỉ tiêu, kế hoạch";
    case(
        "Kết nạp được 210 đảng viên, đạt 105% kế hoạch.",
        &[(plan, "210 / ? = 105 %")],
    );
    case(
        "Công tác kết nạp đảng viên đạt 105% kế hoạch.",
        &[(plan, "? / ? = 105 %")],
    );
}

#[test]
fn a_plan_that_follows_is_not_said_to_be_wanting() {
    let implied = "chỉ tiêu, kế hoạch suy ra từ hai số kia, không có gì để đối chiếu";
    case(
        "Đảng viên hoàn thành tốt nhiệm vụ chiếm 99,78% (vượt 9,78% chỉ tiêu Đề án).",
        &[(implied, "99,78 % − 90 % = 9,78 %")],
    );
    case(
        "Kết nạp được 684 đảng viên, vượt 9 đảng viên so với kế hoạch.",
        &[(implied, "684 − 675 = 9")],
    );
    // A percent of a count's plan is no number of the same kind.
    case(
        "Kết nạp được 210 đảng viên, vượt 5% kế hoạch.",
        &[("bài không nêu chỉ tiêu, kế hoạch", "(210 − ?) / ? = 5 %")],
    );
}

#[test]
fn an_earlier_value_that_is_not_stated() {
    let earlier = "bài không nêu số của kỳ trước";
    case(
        "Thu ngân sách đạt 310 tỷ đồng, tăng 12% so với cùng kỳ.",
        &[(earlier, "(310.000.000.000 − ?) / ? = 12 %")],
    );
}

#[test]
fn what_is_checked_or_asserts_nothing_lacks_no_term() {
    case("Kết nạp 18 đảng viên (chỉ tiêu giao 15), đạt 120%.", &[]);
    case(
        "Thu đạt 86 tỷ đồng, tăng 28% so với cùng kỳ (68 tỷ đồng).",
        &[],
    );
    case(
        "Tỷ lệ hộ nghèo còn 5%, 95% chi bộ hoàn thành tốt nhiệm vụ.",
        &[],
    );
}
