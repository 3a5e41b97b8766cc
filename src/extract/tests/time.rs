//! Times and their EDTF.

use super::{Kind, lines};
use crate::extract::Value;

#[track_caller]
fn case(source: &str, expected: &[&str]) {
    let found = lines(source, Kind::Time, |mention, text| {
        let Value::Time(time) = &mention.value else {
            return String::new();
        };
        format!(
            "{text} = {}",
            time.edtf.map_or("?".to_owned(), |edtf| edtf.to_string())
        )
    });
    assert_eq!(found, expected, "{source}");
}

#[test]
fn days_months_and_years_in_every_punctuation() {
    case(
        "Đề án ngày 15/4/2021, ngày 10.10.2018 và 20-5-2019.",
        &[
            "ngày 15/4/2021 = 2021-04-15",
            "ngày 10.10.2018 = 2018-10-10",
            "20-5-2019 = 2019-05-20",
        ],
    );
    case(
        "ngày 3 tháng 2 năm 1930",
        &["ngày 3 tháng 2 năm 1930 = 1930-02-03"],
    );
    case(
        "tháng 7-2022, tháng 6/2020, tháng 12 năm 2019",
        &[
            "tháng 7-2022 = 2022-07",
            "tháng 6/2020 = 2020-06",
            "tháng 12 năm 2019 = 2019-12",
        ],
    );
    case(
        "Năm 2019 và từ năm 2017 đến nay",
        &["Năm 2019 = 2019", "năm 2017 = 2017"],
    );
}

#[test]
fn a_range_is_one_time() {
    case(
        "năm 2021-2022; giai đoạn 2016 - 2020; (2017 – 2020)",
        &[
            "năm 2021-2022 = 2021/2022",
            "giai đoạn 2016 - 2020 = 2016/2020",
            "2017 – 2020 = 2017/2020",
        ],
    );
    case("nhiệm kỳ 2020-2025", &["nhiệm kỳ 2020-2025 = 2020/2025"]);
    case(
        "từ ngày 27 - 30/10/2017",
        &["ngày 27 - 30/10/2017 = 2017-10-27/2017-10-30"],
    );
    case(
        "(02/11/1954 - 02/11/2019)",
        &["02/11/1954 - 02/11/2019 = 1954-11-02/2019-11-02"],
    );
    case(
        "từ năm 2010 đến năm 2015",
        &["năm 2010 đến năm 2015 = 2010/2015"],
    );
}

#[test]
fn halves_quarters_and_months_of_a_year() {
    case(
        "6 tháng đầu năm 2015, 6 tháng cuối năm 2016",
        &[
            "6 tháng đầu năm 2015 = 2015-40",
            "6 tháng cuối năm 2016 = 2016-41",
        ],
    );
    case(
        "9 tháng đầu năm 2017",
        &["9 tháng đầu năm 2017 = 2017-01/2017-09"],
    );
    case(
        "quý I/2023 và quý 3 năm 2022",
        &["quý I/2023 = 2023-33", "quý 3 năm 2022 = 2022-35"],
    );
}

#[test]
fn the_dateline_gives_the_year_that_the_words_leave_out() {
    case(
        "Ngày 9/6, sáng 3.6, đêm 10/2",
        &[
            "Ngày 9/6 = 2021-06-09",
            "3.6 = 2021-06-03",
            "10/2 = 2021-02-10",
        ],
    );
    case("vào giữa tháng 3 vừa qua", &["tháng 3 = 2021-03"]);
}

#[test]
fn numbers_that_are_no_times_stay_numbers() {
    case(
        "đạt 16/14 đảng viên, 2.015 hộ, 92,9-95%, số 12/2020/NĐ-CP",
        &[],
    );
    case("khóa XII, lần thứ XX, Điều 30, tổ dân phố 12", &[]);
    case("từ 2 năm qua, trong 10 năm, năm học", &[]);
}
