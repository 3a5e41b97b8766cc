//! What the verbs and nouns of the genre say of the figures beside them.

use super::figure::{case, indicator, status};

#[test]
fn what_the_verbs_of_the_genre_count() {
    indicator(
        "Đoàn giới thiệu 350 đoàn viên ưu tú; giới thiệu 14 cán bộ ứng cử",
        &["350 = members.admitted", "14 = cadres"],
    );
    indicator(
        "kết nạp mới 5.200 hội viên; 36 đồng chí đưa ra khỏi danh sách",
        &["5.200 = other", "36 = members.removed"],
    );
    indicator(
        "gộp 9 đơn vị; lập mới 17 chi bộ; đình chỉ sinh hoạt đảng 5 đồng chí; đề bạt 3 cán bộ",
        &[
            "9 = orgs.changed",
            "17 = orgs.changed",
            "5 = discipline",
            "3 = cadres",
        ],
    );
    indicator(
        "Bí thư tiếp 326 lượt người; 100% đơn được giải quyết",
        &["326 = dialogue", "100% = dialogue"],
    );
    indicator(
        "tổ chức 48 cuộc đối thoại, thu hút 3.900 lượt người dự",
        &["48 = dialogue", "3.900 = dialogue"],
    );
    indicator(
        "Bí thư tiếp 36 lượt công dân, bộ phận một cửa nhận 5.640 hồ sơ",
        &["36 = dialogue", "5.640 = other"],
    );
    indicator(
        "Chỉ tiêu năm 2019 là 150 đảng viên",
        &["150 = members.admitted"],
    );
}

#[test]
fn what_stands_before_a_comma_is_said_of_the_figure_before() {
    indicator(
        "đưa 214 cán bộ vào quy hoạch, cử 96 cán bộ đi học; đưa 10 đồng chí vào quy hoạch, giảm 14 phòng",
        &[
            "214 = cadres",
            "96 = training",
            "10 = cadres",
            "14 = orgs.changed",
        ],
    );
    indicator(
        "có 864 đảng viên, bằng 28% tổng số công nhân lao động",
        &["864 = members.total", "28% = members.total"],
    );
    indicator(
        "bầu 612 đồng chí, 100% có trình độ đại học",
        &["612 = cadres", "100% = cadres"],
    );
    indicator(
        "hợp nhất 4 đảng bộ, gồm 63 chi bộ; giảm tối thiểu 10% đơn vị sự nghiệp",
        &["4 = orgs.changed", "63 = orgs.total", "10% = orgs.changed"],
    );
}

#[test]
fn a_noun_stands_at_the_head_or_in_the_sentence_before() {
    case(
        "Tổ chức cơ sở đảng: hoàn thành xuất sắc 9, hoàn thành tốt 40",
        &["9 = 9 tổ chức cơ sở đảng", "40 = 40 tổ chức cơ sở đảng"],
    );
    case(
        "kỷ luật 92 đảng viên. Nguyên nhân: cố ý làm trái 13, thiếu trách nhiệm 20",
        &[
            "92 = 92 đảng viên",
            "13 = 13 đảng viên",
            "20 = 20 đảng viên",
        ],
    );
    case(
        "tiến hành 213 cuộc kiểm tra, giám sát, nội dung tập trung vào đất đai",
        &["213 = 213 cuộc kiểm tra, giám sát"],
    );
}

#[test]
fn a_task_announced_with_its_time_is_a_plan() {
    status(
        "Nhiệm vụ 6 tháng cuối năm 2022, toàn ngành kiểm tra 5 tổ chức, mở 1 lớp",
        &["5 = target", "1 = target"],
    );
    status(
        "Năm 2021, Đảng bộ đề ra chỉ tiêu: kết nạp 35 đảng viên; kiểm tra 7 chi bộ",
        &["35 = target", "7 = target"],
    );
    status(
        "đề nghị tặng Huy hiệu Đảng cho 418 đảng viên",
        &["418 = actual"],
    );
}
