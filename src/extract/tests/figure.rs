//! Figures and the fields of their records.

use super::{Kind, lines};
use crate::extract::{Amount, Figure};

fn amount(figure: &Figure) -> String {
    match figure.amount {
        Amount::Exact(value) => value.to_string(),
        Amount::Range { low, high } => format!("{low}..{high}"),
        Amount::Fraction { part, of } => format!("{part} of {of}"),
    }
}

#[track_caller]
fn figures(source: &str, expected: &[&str], show: impl Fn(&Figure) -> String) {
    let found = lines(source, Kind::Figure, |mention, text| {
        format!(
            "{text} = {}",
            mention.figure().map(&show).unwrap_or_default()
        )
    });
    assert_eq!(found, expected, "{source}");
}

/// Value and unit.
#[track_caller]
pub(super) fn case(source: &str, expected: &[&str]) {
    figures(source, expected, |f| {
        let approx = f.approx.map_or(String::new(), |a| format!(" {}", a.id()));
        format!("{} {}{approx}", amount(f), f.unit.as_deref().unwrap_or("-"))
    });
}

#[test]
fn grouping_decimals_multipliers_and_glue() {
    case(
        "8.628 đảng viên, 1038,5ha, 238 nghìn tỷ đồng, 1,2 tỷ đồng",
        &[
            "8.628 = 8628 đảng viên",
            "1038,5 = 1038.5 ha",
            "238 nghìn tỷ = 238000000000000 đồng",
            "1,2 tỷ = 1200000000 đồng",
        ],
    );
    case("1 tỷ 200 triệu đồng", &["1 tỷ 200 triệu = 1200000000 đồng"]);
    case(
        "chiếm 0,3%, đạt 120%NQ, 45 phần trăm",
        &["0,3% = 0.3 %", "120% = 120 %", "45 phần trăm = 45 %"],
    );
    case("03 đảng viên", &["03 = 3 đảng viên"]);
}

#[test]
fn ranges_and_fractions() {
    case(
        "đạt 92,9-95%, kết nạp từ 90 - 100 đảng viên, rộng 4-5ha",
        &[
            "92,9-95% = 92.9..95 %",
            "90 - 100 = 90..100 đảng viên",
            "4-5 = 4..5 ha",
        ],
    );
    case(
        "353/401 trưởng xóm, 852/8.628 đảng viên",
        &[
            "353/401 = 353 of 401 trưởng xóm",
            "852/8.628 = 852 of 8628 đảng viên",
        ],
    );
}

#[test]
fn words_count_before_a_noun_and_nowhere_else() {
    case(
        "hai hội nghị, ba cán bộ, mười hai xã, năm đồng chí",
        &[
            "hai = 2 hội nghị",
            "ba = 3 cán bộ",
            "mười hai = 12 xã",
            "năm = 5 đồng chí",
        ],
    );
    case(
        "Thứ hai, một số, quận Ba Đình, hai chiều, năm học, cán bộ tư pháp, một cửa, trong năm xã có",
        &[],
    );
}

#[test]
fn names_and_numbering_are_no_figures() {
    case(
        "Điều 30, tổ dân phố 2 và 12, khóa XII, TW5, PC52, phường Mỹ Đình 2, số 12, 8h30, lần thứ 30",
        &[],
    );
    case("1. Công tác xây dựng Đảng", &[]);
    case("khu đất 12 Tôn Đản", &[]);
}

#[test]
fn units_keep_the_kind_and_drop_place_manner_and_belonging() {
    case(
        "10 cuộc tiếp dân trực tiếp; 6 cuộc kiểm tra, giám sát việc chấp hành",
        &["10 = 10 cuộc tiếp dân", "6 = 6 cuộc kiểm tra, giám sát"],
    );
    case(
        "407 chi bộ trực thuộc đảng bộ; 76 lượt chi bộ, đảng bộ cơ sở",
        &["407 = 407 chi bộ", "76 = 76 lượt chi bộ, đảng bộ cơ sở"],
    );
    case(
        "9 dự án trong nước và 6 dự án FDI",
        &["9 = 9 dự án", "6 = 6 dự án FDI"],
    );
    case(
        "giao ban 2 lần/quý; thu nhập 60 triệu đồng/người/năm",
        &["2 = 2 lần/quý", "60 triệu = 60000000 đồng/người/năm"],
    );
    case(
        "kết nạp 18 đảng viên (chỉ tiêu giao 15)",
        &["18 = 18 đảng viên", "15 = 15 đảng viên"],
    );
}

#[test]
fn words_that_blur_a_number() {
    case(
        "gần 28.000 đảng viên, trên 300 cán bộ, khoảng 800 đảng viên",
        &[
            "28.000 = 28000 đảng viên nearly",
            "300 = 300 cán bộ over",
            "800 = 800 đảng viên about",
        ],
    );
    case(
        "tăng từ 3% trở lên; đạt 97% hoàn thành tốt nhiệm vụ trở lên; không quá 5 đồng chí",
        &["3% = 3 % at_least", "97% = 97 %", "5 = 5 đồng chí at_most"],
    );
}

#[test]
fn a_length_of_time_counts_beside_its_ends() {
    case("Trong 5 năm (2016 - 2020)", &["5 = 5 năm"]);
    case("hai năm qua, sau 10 năm trở lên, trong 15 ngày", &[]);
}

#[track_caller]
pub(super) fn status(source: &str, expected: &[&str]) {
    figures(source, expected, |f| f.status.id().to_owned());
}

#[test]
fn results_plans_and_differences() {
    status(
        "kết nạp được 684 đảng viên mới (vượt kế hoạch 9 đảng viên)",
        &["684 = actual", "9 = change"],
    );
    status("giao chỉ tiêu kết nạp 120 đảng viên", &["120 = target"]);
    status("đạt 120% kế hoạch", &["120% = actual"]);
    status("phấn đấu kết nạp tăng từ 3% trở lên", &["3% = target"]);
    status(
        "Tỷ lệ hộ nghèo giảm từ 6,4% xuống còn 3,9%, giảm 2,8%",
        &["6,4% = actual", "3,9% = actual", "2,8% = change"],
    );
    status("đạt và vượt 21/22 chỉ tiêu", &["21/22 = actual"]);
}

#[track_caller]
pub(super) fn indicator(source: &str, expected: &[&str]) {
    figures(source, expected, |f| f.indicator.id().to_owned());
}

#[test]
fn the_act_and_the_unit_say_what_is_counted() {
    indicator("kết nạp được 684 đảng viên", &["684 = members.admitted"]);
    indicator(
        "có 73 TCCSĐ với 5.356 đảng viên",
        &["73 = orgs.total", "5.356 = members.total"],
    );
    indicator(
        "kiểm tra 278 tổ chức đảng và 709 đảng viên; giám sát 229 tổ chức đảng",
        &["278 = inspection", "709 = inspection", "229 = supervision"],
    );
    indicator(
        "thi hành kỷ luật 12 đảng viên: khiển trách 8, cảnh cáo 4",
        &["12 = discipline", "8 = discipline", "4 = discipline"],
    );
    indicator(
        "mở 5 lớp tập huấn cho 662 bí thư",
        &["5 = training", "662 = training"],
    );
    indicator("95% TCCSĐ hoàn thành tốt nhiệm vụ", &["95% = orgs.rated"]);
    indicator("thu ngân sách 318,5 tỷ đồng", &["318,5 tỷ = economy"]);
}

#[track_caller]
pub(super) fn period(source: &str, expected: &[&str]) {
    figures(source, expected, |f| {
        f.period.map_or("-".to_owned(), |p| p.to_string())
    });
}

#[test]
fn the_statement_s_own_time_first() {
    period(
        "Tính đến tháng 3-2023, có 353/401 trưởng xóm",
        &["353/401 = 2023-03"],
    );
    period(
        "Từ năm 2017 đến nay, mở 2 lớp cho 662 bí thư nhiệm kỳ 2015-2020",
        &["2 = 2017/..", "662 = 2017/.."],
    );
    period(
        "Thu nhập năm 2020 đạt 90 triệu đồng (gấp 1,76 lần so với năm 2015)",
        &["90 triệu = 2020", "1,76 = 2020"],
    );
    period("Trong 5 năm (2016 - 2020)", &["5 = 2016/2020"]);
}

#[test]
fn else_the_last_time_of_the_paragraph() {
    period(
        "Năm 2020, thực hiện 158 cuộc tiếp dân. 100% xã đạt chuẩn.",
        &["158 = 2020", "100% = 2020"],
    );
    period(
        "Năm 2020, thực hiện 158 cuộc tiếp dân.\nCó 12 xã đạt chuẩn.",
        &["158 = 2020", "12 = -"],
    );
    period(
        "Năm 2020 mở 3 lớp. Hiện có 49 chi bộ.",
        &["3 = 2020", "49 = -"],
    );
}

#[test]
fn both_ends_of_a_change_have_their_own_time() {
    period(
        "từ 46 đầu mối năm 2017 xuống còn 38 đầu mối năm 2020, giảm 8 đầu mối",
        &["46 = 2017", "38 = 2020", "8 = 2020"],
    );
}

#[test]
fn relative_words_mean_what_was_named_before() {
    period(
        "Nhiệm kỳ 2015-2020 đã qua.\nTừ đầu nhiệm kỳ đến nay kết nạp 953 đảng viên",
        &["953 = 2015/.."],
    );
    period("Từ đầu năm đến nay kết nạp 30 đảng viên", &["30 = 2021/.."]);
}
