//! The words of a dateline: what says that a date is one of publication, and what stands beside it.

use std::sync::LazyLock;

use super::Matcher;

/// What a word says in a dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// The date that follows is the one of publication.
    Posted,
    /// The date that follows is one of publication or of a change.
    Updated,
    /// A day of the week, `lúc`, `ngày` before figures: says nothing by itself.
    Filler,
    /// Morning or afternoon behind an hour; `true` for the afternoon.
    Half(bool),
}

/// The words of a dateline.
pub static STAMP: LazyLock<Matcher<Stamp>> = LazyLock::new(|| {
    let lists = [
        (
            "Ngày đăng; Đăng ngày; Đăng lúc; Ngày đăng tin; Ngày xuất bản; Xuất bản; Xuất bản ngày;
             Ngày đưa tin; Ngày đăng bài; Đã đăng; Thời gian đăng; Ngày phát hành; Ngày viết;
             Ngày tạo; Được đăng; Posted on; Published; Thời gian",
            Stamp::Posted,
        ),
        (
            "Cập nhật; Cập nhật lúc; Cập nhật ngày; Ngày cập nhật; Cập nhật lần cuối;
             Cập nhật lần cuối lúc; Cập nhật lần cuối ngày; Lần cập nhật cuối; Cập nhật mới nhất;
             Updated; Last updated; Đã cập nhật",
            Stamp::Updated,
        ),
        (
            "Thứ hai; Thứ ba; Thứ tư; Thứ năm; Thứ sáu; Thứ bảy; Thứ 2; Thứ 3; Thứ 4; Thứ 5; Thứ 6;
             Thứ 7; Chủ nhật; T2; T3; T4; T5; T6; T7; CN; lúc; vào lúc; ngày; giờ; Monday; Tuesday;
             Wednesday; Thursday; Friday; Saturday; Sunday; Việt Nam; giờ Việt Nam; Thời gian cập nhật;
             hồi; Giờ; phút",
            Stamp::Filler,
        ),
        ("SA; AM; sáng", Stamp::Half(false)),
        ("CH; PM; chiều; tối", Stamp::Half(true)),
    ];
    Matcher::new(lists.into_iter().flat_map(super::listed))
});
