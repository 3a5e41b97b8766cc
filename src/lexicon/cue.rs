//! Words that decide whether a figure is a result, a plan or a difference, and how far it is to be
//! trusted. Rows of phrases; how near a cue must stand is decided in `extract`.

use super::listed;
use super::table::{Slot, Table, rows};

macro_rules! cues {
    ($(#[$doc:meta])* $table:ident, $slot:ident: $type:ty; $($value:expr => $phrases:literal;)*) => {
        $(#[$doc])*
        pub static $table: Table<$type> = Table::new(Slot::$slot, || {
            rows([$(($phrases, $value),)*].into_iter().flat_map(listed))
        });
    };
}

/// Whether a number is a result, a plan or a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// `vượt`, which may go on to name the plan that was exceeded.
    Exceed,
    /// An increase, decrease or factor.
    Change,
    /// `kế hoạch`, `chỉ tiêu`: the number that follows is the plan's.
    Target,
    /// `phấn đấu`, `mục tiêu`: the whole statement is a plan.
    Aim,
    /// `đạt`, `kết nạp được`: a result follows.
    Result,
    /// `so với`: what follows is the base of a comparison.
    Base,
}

cues! {
    /// What turns a number into a result, a plan or a difference.
    TURN, Turn: Turn;
    Turn::Exceed =>
        "vượt; vượt mức";
    Turn::Change =>
        "tăng; giảm; gấp; bớt; bớt được; mức giảm; mức giảm đạt; giảm thêm;\
         tinh gọn; cao hơn; thấp hơn; nhiều hơn; ít hơn; tăng thêm; giảm bớt; \
         tăng trưởng thêm; cắt giảm; cao gấp; rút ngắn";
    Turn::Target =>
        "chương trình cả năm; chương trình năm; kế hoạch cả năm; kế hoạch đề ra; chỉ tiêu đề ra; \
         mục tiêu đề ra; kế hoạch; kế hoạch năm; chỉ tiêu; dự toán; mục tiêu; chỉ tiêu giao; \
         kế hoạch giao; nghị quyết giao; ra nghị quyết; đăng ký phấn đấu; được giao; tỉnh giao; định mức; kh; nghị quyết đề ra";
    Turn::Aim =>
        "yêu cầu; kiến nghị thu hồi; kiến nghị xử lý; kiến nghị giảm; kiến nghị bổ sung; đặt ra mục tiêu; \
         quyết tâm; đăng ký phấn đấu; hướng tới; phải có; tỷ lệ khống chế; theo quy hoạch; đề nghị; từ nay đến cuối năm; \
         từ nay đến hết năm; phấn đấu; mục tiêu; mục tiêu đến; dự kiến; sẽ; phải đạt; \
         đặt mục tiêu; đề ra mục tiêu; đặt chỉ tiêu; đề ra chỉ tiêu; tối thiểu phải";
    Turn::Result =>
        "tăng trưởng; mức tăng trưởng; tốc độ tăng trưởng; tốc độ tăng; tăng cường; vượt cấp; kế hoạch hóa; kế hoạch hóa gia đình; vượt qua; vượt lên; vượt khó; đạt; \
         đạt được; được; đã; thực hiện được; kết quả; bằng; chiếm; hoàn thành; trong đó; gồm; \
         có; ước đạt; đạt và vượt";
    Turn::Base =>
        "so với";
}

/// How a word blurs the number that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blur {
    /// khoảng
    About,
    /// gần
    Nearly,
    /// trên
    Over,
    /// tối thiểu
    AtLeast,
    /// dưới
    AtMost,
}

cues! {
    /// What blurs the number that follows.
    BLUR, Blur: Blur;
    Blur::About =>
        "khoảng; ước; ước đạt; chừng; ước tính; ước khoảng; khoảng trên; áng chừng; ước chừng; \
         độ khoảng; ước thực hiện";
    Blur::Nearly =>
        "gần; xấp xỉ; chưa đến; ngót; chưa đầy; suýt soát; gần đạt; chưa tới";
    Blur::Over =>
        "trên; hơn; vượt quá; quá; đạt trên; đạt hơn";
    Blur::AtLeast =>
        "không dưới; không ít hơn; không thấp hơn; tối thiểu; ít nhất; ít nhất là; tối thiểu là; \
         từ ít nhất";
    Blur::AtMost =>
        "dưới; không quá; tối đa; nhiều nhất; không vượt quá; tối đa là; cao nhất là";
}

cues! {
    /// The forms of discipline, one of which excludes the others.
    FORM, Form: ();
    () =>
        "khiển trách; cảnh cáo; cách chức; khai trừ";
}

cues! {
    /// Verbs of speech.
    SPEECH, Speech: ();
    () =>
        "cho biết; cho hay; khẳng định; đánh giá; chia sẻ; nhấn mạnh; phát biểu; cho rằng; nói; \
         thông tin; bộc bạch; tâm sự; phấn khởi; bày tỏ; kể; phấn khởi nói; giải thích";
}

/// Nouns after which a number is a name, not a count: `Điều 30`, `tổ 4`, `khóa 12`.
pub static NAMING: Table<bool> = Table::new(Slot::Naming, || {
    let certain = [
        "mồng",
        "mùng",
        "điều",
        "khoản",
        "tổ dân phố",
        "khu phố",
        "quốc lộ",
        "tỉnh lộ",
        "khóa",
        "lần thứ",
        "thứ",
        "phụ lục",
        "trang",
        "phần thứ",
        "mức độ",
        "hẻm",
        "ngõ",
        "ngách",
        "kỳ họp thứ",
        "phiên họp thứ",
        "covid",
        "công nghiệp",
        "cách mạng",
        "vành đai",
        "chuyền",
        "nghị định",
        "đường",
        "điện thoại",
        "đt",
        "tiểu khu",
        "khu vực",
        "hội nghị trung ương",
        "trung ương",
        "top",
        "u",
        "thứ hạng",
        "số nhà",
        "tiểu đoàn",
        "trung đoàn",
        "sư đoàn",
        "quân khu",
        "lữ đoàn",
        "đại đội",
        "cây số",
        "lô số",
        "phòng số",
    ];
    let perhaps = [
        "điểm",
        "tổ",
        "khu",
        "xóm",
        "thôn",
        "ấp",
        "bản",
        "phường",
        "quận",
        "đội",
        "đợt",
        "hạng",
        "lớp",
        "mức",
        "bảng",
        "loại",
        "chương",
        "mục",
        "tập",
        "kỳ",
        "vòng",
        "cấp",
        "lần",
        "số",
        "chi bộ",
        "nhóm",
        "cụm",
        "khối",
        "buôn",
        "giai đoạn",
        "hình",
        "ô",
        "lô",
        "km",
        "tầng",
        "phòng",
        "tháng",
        "ngày",
        "năm",
        "quý",
        "đài",
        "kênh",
        "trường",
    ];
    rows(
        certain
            .map(|noun| (noun, true))
            .into_iter()
            .chain(perhaps.map(|noun| (noun, false))),
    )
});
