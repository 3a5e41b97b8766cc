//! What is a dateline, and what it says.

use super::*;
use crate::text::tokenize;

#[track_caller]
fn case(line: &str, iso: &str, byline: Option<&str>) {
    let found = read(line, &tokenize(line, Span::new(0, line.len())));
    let published = found.as_ref().and_then(|found| found.published(None));
    assert_eq!(published.map(|p| p.iso).as_deref(), Some(iso), "{line}");
    let writer = found.and_then(|found| found.byline);
    assert_eq!(writer.map(|span| span.of(line)), byline, "{line}");
}

#[track_caller]
fn none(line: &str) {
    assert_eq!(
        read(line, &tokenize(line, Span::new(0, line.len()))),
        None,
        "{line}"
    );
}

#[test]
fn dates_and_hours_are_read_in_any_order() {
    case("09:05, 02/03/2022", "2022-03-02T09:05", None);
    case(
        "Thứ Tư, 02/03/2022, 09:05 [GMT+7]",
        "2022-03-02T09:05+07:00",
        None,
    );
    case("09:05 | 02/03/2022", "2022-03-02T09:05", None);
    case("2022-03-02 09:05:30.0", "2022-03-02T09:05:30", None);
    case(
        "Cập nhật ngày: 02/03/2022 - 09:05",
        "2022-03-02T09:05",
        None,
    );
    case("02/03/2022 | 09:05 GMT+7", "2022-03-02T09:05+07:00", None);
    case(
        "Cập nhật: 09:05, Thứ tư, 02/03/2022 (GMT+7)",
        "2022-03-02T09:05+07:00",
        None,
    );
    case("9h05 2-3-2022", "2022-03-02T09:05", None);
    case(
        "2022-03-02T09:05:00+07:00",
        "2022-03-02T09:05:00+07:00",
        None,
    );
    case(
        "Thứ 4, 02.03.2022 lúc 9 giờ 05 phút",
        "2022-03-02T09:05",
        None,
    );
    case("02/03/2022 9:05 CH", "2022-03-02T21:05", None);
    case("Chủ nhật - 06/03/2022 12:05 AM", "2022-03-06T00:05", None);
}

#[test]
fn a_date_alone_is_as_precise_as_it_is() {
    case("Ngày đăng: 02/03/2022", "2022-03-02", None);
    case("Ngày 2 tháng 3 năm 2022", "2022-03-02", None);
    case("Hà Nội, ngày 2 tháng 3 năm 2022", "2022-03-02", None);
    case("Thứ tư, ngày 2/3/2022", "2022-03-02", None);
    case("(02/03/2022)", "2022-03-02", None);
}

#[test]
fn the_first_of_two_dates_is_read() {
    case(
        "Đăng ngày 02/03/2022 09:05 | Cập nhật 04/03/2022 10:00",
        "2022-03-02T09:05",
        None,
    );
    case("Ngày đăng: 02/03/2022 - Lượt xem: 1234", "2022-03-02", None);
}

#[test]
fn a_name_beside_it_is_the_writer() {
    case(
        "Thu An 09:05, 02/03/2022",
        "2022-03-02T09:05",
        Some("Thu An"),
    );
    case(
        "02/03/2022 09:05 - Lê Thu An",
        "2022-03-02T09:05",
        Some("Lê Thu An"),
    );
    case(
        "Thu An - Minh Tú | 02/03/2022",
        "2022-03-02",
        Some("Thu An - Minh Tú"),
    );
    case(
        "Tác giả: Thu An - Ngày đăng: 02/03/2022",
        "2022-03-02",
        Some("Thu An"),
    );
    case("Báo Nhân Dân, 02/03/2022 09:05", "2022-03-02T09:05", None);
}

#[test]
fn a_paper_and_its_day_are_a_dateline() {
    case("(Báo Bình An, 15/01/2025)", "2025-01-15", None);
    case("(Báo Bình An, ngày 15/01/2025)", "2025-01-15", None);
    case("(Theo Báo Bình An, 15-1-2025).", "2025-01-15", None);
    case("(Tạp chí Cộng sản, thứ Tư, 15/01/2025)", "2025-01-15", None);
    case(
        "(Cổng thông tin điện tử tỉnh Bình An - 15/01/2025)",
        "2025-01-15",
        None,
    );
    case(
        "(Báo Bình An số 1234, ngày 15 tháng 1 năm 2025)",
        "2025-01-15",
        None,
    );
    case("(baobinhan.vn, 15/01/2025)", "2025-01-15", None);
    case("(15/01/2025, theo baobinhan.com.vn)", "2025-01-15", None);
    case("Báo Bình An, ngày 15/01/2025", "2025-01-15", None);
    case("Theo Báo Bình An, 15/01/2025", "2025-01-15", None);
    none("(Báo cáo của Huyện ủy, ngày 15/01/2025)");
    none("(Theo Nghị quyết của Huyện ủy, ngày 15/01/2025)");
    none("(Xã Bình An, ảnh chụp ngày 15/01/2025)");
    none("Báo cáo ngày 15/01/2025");
    none("Báo Bình An ra số đầu ngày 15/01/2025");
}

#[test]
fn sentences_and_headlines_with_a_date_are_none() {
    none("Ngày 02/03/2022, Huyện ủy tổ chức hội nghị.");
    none("Kế hoạch số 12 ngày 02/03/2022 của Huyện ủy");
    none("Xã Bình An kết nạp 12 đảng viên (02/03/2022)");
    none("Ngày 2/3");
    none("45/13/2022");
    none("Tổng truy cập: 123456");
}
