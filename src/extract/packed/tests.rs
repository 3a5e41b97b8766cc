//! What is packed comes out again, whole or not at all.

use super::{opened, packed, sealed, unpacked};
use crate::extract::read;

const SOURCE: &str = "Đảng bộ tỉnh Thái Nguyên kết nạp 1.235 đảng viên\n\nNgày 24/1/2024, theo Nghị quyết số 26-NQ/TW, \
    đồng chí Nguyễn Văn An, Bí thư Tỉnh ủy, cho biết: toàn tỉnh kết nạp 1.235 đảng viên, đạt 95% kế hoạch; \
    khoảng 3 - 5 chi bộ, 353/401 đảng viên.\n";

#[test]
fn what_is_taken_out_is_what_was_put_in() {
    let (article, extraction) = read("a", SOURCE);
    let bytes = packed(&article, &extraction);
    let again = unpacked("a", SOURCE, &bytes).expect("it was packed");
    assert!(extraction.mentions.len() > 5);
    assert_eq!(format!("{again:?}"), format!("{:?}", (article, extraction)));
}

#[test]
fn what_is_cut_short_is_refused() {
    let (article, extraction) = read("a", SOURCE);
    let bytes = packed(&article, &extraction);
    for end in 0..bytes.len() {
        assert!(unpacked("a", SOURCE, &bytes[..end]).is_none(), "{end}");
    }
}

#[test]
fn what_is_kept_opens_for_the_rules_that_found_it_and_for_no_others() {
    let (article, extraction) = read("a", SOURCE);
    let kept = sealed(7, &article, &extraction);
    let again = opened(7, "a", SOURCE, &kept).expect("it is whole");
    assert_eq!(format!("{again:?}"), format!("{:?}", (article, extraction)));
    assert!(opened(8, "a", SOURCE, &kept).is_none());
}

#[test]
fn what_is_damaged_or_of_another_text_is_refused() {
    let (article, extraction) = read("a", SOURCE);
    let kept = sealed(7, &article, &extraction);
    for at in 0..kept.len() {
        let mut damaged = kept.clone();
        damaged[at] ^= 1;
        assert!(opened(7, "a", SOURCE, &damaged).is_none(), "{at}");
    }
    assert!(opened(7, "a", &format!("{SOURCE} "), &kept).is_none());
    // Of the same length, but cut into other letters.
    let other = "ă".repeat(SOURCE.len() / 2) + &"a".repeat(SOURCE.len() % 2);
    assert_eq!(other.len(), SOURCE.len());
    assert!(unpacked("a", &other, &packed(&article, &extraction)).is_none());
}
