//! A small table with a cell of every kind, which the tests of all forms write.

use crate::export::table::{Cell, Table};
use crate::text::Edtf;

/// Rows: an exact count, an approximation, a percent, a range, nothing but hostile words.
pub fn table() -> Table {
    let number = |value: &str, printed: &str| Cell::Number {
        value: value.parse().expect("a number"),
        printed: printed.into(),
    };
    let time = |edtf: &str, printed: &str| Cell::Time {
        edtf: edtf.parse::<Edtf>().expect("a time"),
        printed: printed.into(),
    };
    let link = || Cell::Link {
        text: "TP. Thái Nguyên".into(),
        href: "#/bai-viet/a".into(),
    };
    let text = |words: &str| Cell::Text(words.into());
    Table {
        title: "Số liệu · năm 2023".into(),
        columns: ["Chỉ tiêu", "Kỳ", "Giá trị", "Bài viết"]
            .map(Into::into)
            .into(),
        rows: vec![
            vec![
                text("Kết nạp"),
                time("2023", "2023"),
                number("8628", "8.628"),
                link(),
            ],
            vec![
                text("Tổng số"),
                time("2020-08-24", "24/08/2020"),
                number("28000", "gần 28.000"),
                Cell::Empty,
            ],
            vec![
                text("Độ phủ"),
                time("2022-07", "07/2022"),
                number("92.9", "92,9 %"),
                Cell::Empty,
            ],
            vec![
                text("Độ phủ, \"cao\""),
                Cell::Empty,
                number("92.9", "92,9–95 %"),
                Cell::Empty,
            ],
            vec![
                text("=1+1|<b>\nhai dòng"),
                text("+84"),
                number("-5", "−5"),
                text("@x"),
            ],
        ],
    }
}
