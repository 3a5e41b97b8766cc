//! What is packed comes out again, whole or not at all.

use super::{packed, unpacked};
use crate::extract::read;

const SOURCE: &str = "Đảng bộ tỉnh Thái Nguyên kết nạp 1.235 đảng viên\n\nNgày 24/1/2024, theo Nghị quyết số 26-NQ/TW, \
    đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, cho biết: toàn tỉnh kết nạp 1.235 đảng viên, đạt 95% kế hoạch; \
    khoảng 3 - 5 chi bộ, 353/401 đảng viên.\n";

#[test]
fn what_is_taken_out_is_what_was_put_in() {
    let (article, extraction) = read("a", SOURCE);
    let bytes = packed(&article, &extraction).leak();
    let again = unpacked("a", SOURCE, bytes).expect("it was packed");
    assert!(extraction.mentions.len() > 5);
    assert_eq!(format!("{again:?}"), format!("{:?}", (article, extraction)));
}

#[test]
fn what_is_cut_short_is_refused() {
    let (article, extraction) = read("a", SOURCE);
    let bytes: &'static [u8] = packed(&article, &extraction).leak();
    for end in 0..bytes.len() {
        assert!(unpacked("a", SOURCE, &bytes[..end]).is_none(), "{end}");
    }
}
