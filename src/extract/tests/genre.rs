//! Figures in the sentences that reports of the Party are made of: inspections, plans, tables,
//! reorganisations.

use super::figure::{case, indicator, period, status};

#[test]
fn the_kind_of_a_noun_stays_with_it() {
    case(
        "kết nạp 3 đảng viên trẻ; 5 giải pháp trọng tâm; 7 lớp bồi dưỡng nghiệp vụ",
        &[
            "3 = 3 đảng viên trẻ",
            "5 = 5 giải pháp trọng tâm",
            "7 = 7 lớp bồi dưỡng",
        ],
    );
    case(
        "5 cán bộ kiểm tra, dân tộc Tày 4 đồng chí; 12 cuộc thanh tra, kiểm tra",
        &[
            "5 = 5 cán bộ kiểm tra",
            "4 = 4 đồng chí",
            "12 = 12 cuộc thanh tra, kiểm tra",
        ],
    );
}

#[test]
fn a_noun_left_out_is_found_around() {
    case(
        "Có 30 chi bộ xếp loại tốt; 12 hoàn thành tốt nhiệm vụ",
        &["30 = 30 chi bộ", "12 = 12 chi bộ"],
    );
    case(
        "điều động 8 đảng viên; bổ nhiệm 6, miễn nhiệm 2 cán bộ",
        &["8 = 8 đảng viên", "6 = 6 cán bộ", "2 = 2 cán bộ"],
    );
    case(
        "Số doanh nghiệp thành lập mới là 2.100",
        &["2.100 = 2100 doanh nghiệp"],
    );
    case(
        "sáp nhập 34 thôn thành 16 thôn mới, giảm 18",
        &["34 = 34 thôn", "16 = 16 thôn mới", "18 = 18 thôn"],
    );
}

#[test]
fn a_comparison_blurs_nothing_and_a_series_counts_nothing() {
    case("nhiều hơn 21 đảng viên", &["21 = 21 đảng viên"]);
    case("nối Vành đai 2, theo Nghị định 50/2016 của", &[]);
}

#[test]
fn plans_by_their_place_in_the_article() {
    status(
        "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021\n- Kết nạp 90 đảng viên.\n- Mở 4 lớp; đã có 2 lớp.",
        &["90 = target", "4 = target", "2 = actual"],
    );
    status("Quý IV/2021, huyện mở 4 lớp tập huấn", &["4 = target"]);
    status(
        "Tỉnh ủy yêu cầu giảm thêm 20 đầu mối; theo yêu cầu đã giảm 5 đầu mối",
        &["20 = target", "5 = change"],
    );
}

#[test]
fn a_planned_change_starts_from_what_is() {
    status(
        "dự kiến nâng từ 88 bản lên 100 bản",
        &["88 = actual", "100 = target"],
    );
    status(
        "giao chỉ tiêu cho 22 tổ chức cơ sở đảng kết nạp 80 đảng viên",
        &["22 = actual", "80 = target"],
    );
    status(
        "bớt được 5 đầu mối; 62 đầu mối giảm được",
        &["5 = change", "62 = change"],
    );
    status("vẫn đạt mức tăng trưởng 2,4%", &["2,4% = actual"]);
}

#[test]
fn what_an_inspection_finds_is_inspection() {
    indicator(
        "kiểm tra khi có dấu hiệu vi phạm 30 tổ chức đảng, kết luận 21 tổ chức có vi phạm, chiếm 70%; thi hành kỷ luật 4 tổ chức",
        &[
            "30 = inspection",
            "21 = inspection",
            "70% = inspection",
            "4 = discipline",
        ],
    );
}

#[test]
fn bodies_that_shrink_in_number_are_changed() {
    indicator(
        "Năm 2017, tỉnh có 187 phòng; nay còn 151 phòng, giảm 36 phòng, tương đương 19,3%",
        &[
            "187 = orgs.changed",
            "151 = orgs.changed",
            "36 = orgs.changed",
            "19,3% = orgs.changed",
        ],
    );
    indicator(
        "kiểm tra 33 tổ chức đảng, tăng 7 tổ chức đảng",
        &["33 = inspection", "7 = inspection"],
    );
}

#[test]
fn a_sentence_without_an_act_goes_on_with_the_one_before() {
    indicator(
        "Năm qua đã kết nạp 84 đảng viên. Nhiều nơi vượt kế hoạch: Đảng bộ xã Tân Thành 14/10 đảng viên, đạt 140%.",
        &[
            "84 = members.admitted",
            "14/10 = members.admitted",
            "140% = members.admitted",
        ],
    );
}

#[test]
fn a_part_has_the_predicate_of_its_whole() {
    indicator(
        "mới có 31 trong tổng số 2.900 doanh nghiệp có chi bộ",
        &["31 = coverage", "2.900 = coverage"],
    );
}

#[test]
fn classes_are_training_whatever_they_prepare_for() {
    indicator(
        "mở 4 lớp bồi dưỡng kết nạp Đảng cho hơn 250 quần chúng; tổ chức 5 hội nghị học tập nghị quyết cho 900 lượt cán bộ",
        &[
            "4 = training",
            "250 = training",
            "5 = training",
            "900 = training",
        ],
    );
}

#[test]
fn a_heading_says_what_its_rows_count() {
    indicator(
        "Biểu 2. Đảng viên mới kết nạp qua các năm\nNăm 2018: 52 đảng viên\nNăm 2019: 61 đảng viên",
        &["52 = members.admitted", "61 = members.admitted"],
    );
}

#[test]
fn a_time_of_plans_dates_no_result() {
    period(
        "Hội nghị sơ kết 6 tháng đầu năm 2020, triển khai nhiệm vụ 6 tháng cuối năm. Đã kết nạp 30 đảng viên.",
        &["30 = 2020-40"],
    );
    period(
        "Năm 2020 đạt 79%, phấn đấu đến năm 2025 đạt 90%. Có 12 xã đạt chuẩn.",
        &["79% = 2020", "90% = 2025", "12 = 2020"],
    );
}

#[test]
fn a_base_named_first_dates_the_bracket_of_the_difference() {
    period(
        "Năm 2020, so với năm 2019, số đảng viên bị kỷ luật giảm 12 trường hợp (73 trường hợp)",
        &["12 = 2020", "73 = 2019"],
    );
}

#[test]
fn those_who_get_a_plan_are_counted_themselves() {
    indicator(
        "giao chỉ tiêu cho 22 tổ chức cơ sở đảng kết nạp 80 đảng viên",
        &["22 = orgs.total", "80 = members.admitted"],
    );
}

#[test]
fn what_was_done_to_them_stands_behind() {
    indicator(
        "2.645 quần chúng được kết nạp, 2.401 đảng viên được chuyển chính thức, 7 cán bộ bị khiển trách",
        &[
            "2.645 = members.admitted",
            "2.401 = members.confirmed",
            "7 = discipline",
        ],
    );
    indicator("kết nạp 14 quần chúng ưu tú", &["14 = members.admitted"]);
}

#[test]
fn members_of_what_was_covered_are_members() {
    indicator(
        "9 doanh nghiệp có chi bộ với 74 đảng viên, trong đó 11 đảng viên là học sinh",
        &["9 = coverage", "74 = members.total", "11 = members.total"],
    );
}

#[test]
fn a_list_of_reductions_goes_on_past_its_nouns() {
    status(
        "đã giảm 5 sở, 12 chi cục, 96 phòng; còn 20 phòng",
        &["5 = change", "12 = change", "96 = change", "20 = actual"],
    );
    status(
        "kiến nghị thu hồi 11 tỷ đồng, đã thu 9 tỷ đồng",
        &["11 tỷ = target", "9 tỷ = actual"],
    );
}

#[test]
fn a_quota_names_its_people_before_the_number() {
    case(
        "Chỉ tiêu kết nạp đảng viên năm 2020 là 180",
        &["180 = 180 đảng viên"],
    );
}

#[test]
fn money_of_a_crime_is_no_economy() {
    indicator(
        "Khai trừ 2 đảng viên lừa 8,2 tỷ đồng. Thu ngân sách 318 tỷ đồng",
        &["2 = discipline", "8,2 tỷ = other", "318 tỷ = economy"],
    );
}

#[test]
fn what_each_must_do_at_least_is_a_norm() {
    status(
        "Mỗi đồng chí dự sinh hoạt với ít nhất 2 chi bộ; mỗi thôn đạt ít nhất 15 tiêu chí",
        &["2 = target", "15 = actual"],
    );
}

#[test]
fn leading_posts_are_cadres() {
    indicator(
        "giảm 14 đầu mối và 21 cấp trưởng; còn 4 phó giám đốc",
        &["14 = orgs.changed", "21 = cadres", "4 = cadres"],
    );
}

#[test]
fn a_verb_at_the_head_of_its_sentence_is_no_document() {
    indicator(
        "Đã kiểm tra 9 đảng viên. Kết luận 8 tổ chức, 35 đảng viên có vi phạm. Đã kỷ luật 2 tổ chức.",
        &[
            "9 = inspection",
            "8 = inspection",
            "35 = inspection",
            "2 = discipline",
        ],
    );
}

#[test]
fn the_noun_stands_after_the_last_of_a_list() {
    case(
        "khiển trách 11, cảnh cáo 6, khai trừ 2 đồng chí",
        &["11 = 11 đồng chí", "6 = 6 đồng chí", "2 = 2 đồng chí"],
    );
}

#[test]
fn a_plan_announced_at_the_head_holds_for_its_sentence() {
    status(
        "Kế hoạch năm 2021: mở 16 lớp, kiểm tra 30 tổ chức đảng; thu 640 tỷ đồng",
        &["16 = target", "30 = target", "640 tỷ = target"],
    );
}

#[test]
fn those_that_have_something_are_covered() {
    indicator(
        "có 1.743 chi bộ có bí thư kiêm trưởng thôn; số doanh nghiệp có tổ chức đảng tăng từ 38 lên 117",
        &["1.743 = coverage", "38 = coverage", "117 = coverage"],
    );
    case(
        "số doanh nghiệp có tổ chức đảng tăng từ 38 lên 117",
        &["38 = 38 doanh nghiệp", "117 = 117 doanh nghiệp"],
    );
}

#[test]
fn members_are_developed_by_admitting_them() {
    indicator(
        "phát triển 15 - 18 đảng viên. Từ 27 phòng, nay còn 12 phòng",
        &[
            "15 - 18 = members.admitted",
            "27 = orgs.changed",
            "12 = orgs.changed",
        ],
    );
    status(
        "còn 3,2% hộ nghèo; mục tiêu năm 2024 còn 2,5%",
        &["3,2% = actual", "2,5% = target"],
    );
}
