//! Texts that nobody wrote, of what the rules look for: phrases of the tables, names, numbers and
//! signs in any order, and rubbish between them.

use proptest::collection::vec;
use proptest::prelude::*;

/// Words of every table and rule, a few of each.
const PHRASES: &[&str] = &[
    "ngày",
    "tháng",
    "năm",
    "quý",
    "nhiệm kỳ",
    "giai đoạn",
    "từ",
    "đến",
    "đến nay",
    "đầu năm",
    "6 tháng đầu năm",
    "cuối nhiệm kỳ",
    "trong",
    "trước",
    "sau",
    "cùng kỳ",
    "so với",
    "hằng năm",
    "lần thứ",
    "khóa",
    "khoá XIII",
    "quý II/2022",
    "năm học",
    "tháng Mười",
    "thứ Hai",
    "sáng",
    "một",
    "hai",
    "mười lăm",
    "hai mươi",
    "trăm",
    "nghìn",
    "triệu",
    "tỷ",
    "tỉ đồng",
    "rưỡi",
    "phần trăm",
    "khoảng",
    "gần",
    "trên",
    "hơn",
    "ít nhất",
    "không quá",
    "dưới",
    "trở lên",
    "trở xuống",
    "ước đạt",
    "đảng viên",
    "chi bộ",
    "đảng bộ",
    "tổ chức đảng",
    "đồng chí",
    "người",
    "hộ",
    "cuộc",
    "lượt",
    "quần chúng ưu tú",
    "thôn",
    "xã",
    "đoàn viên",
    "kế hoạch",
    "chỉ tiêu",
    "tỷ lệ",
    "kết nạp",
    "giám sát",
    "kiểm tra",
    "kỷ luật",
    "khiển trách",
    "cảnh cáo",
    "khai trừ",
    "tăng",
    "giảm",
    "vượt",
    "phấn đấu",
    "hoàn thành tốt nhiệm vụ",
    "đạt",
    "có",
    "là",
    "và",
    "của",
    "về",
    "theo",
    "số",
    "các",
    "Nghị quyết",
    "Chỉ thị",
    "Kết luận",
    "Quy định",
    "Điều lệ Đảng",
    "Hướng dẫn",
    "Kế hoạch",
    "Đề án",
    "Nghị quyết Đại hội",
    "Nghị quyết Trung ương 4",
    "NQ",
    "CT",
    "05-CT/TW",
    "83 – KH/TU",
    "30/2020/NĐ-CP",
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Thành ủy",
    "Tỉnh uỷ",
    "Huyện ủy",
    "Đảng ủy",
    "BTV",
    "UBND",
    "Ủy ban Kiểm tra",
    "Ban Tổ chức",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Chi bộ tổ 4",
    "Hội Nông dân",
    "Trung ương",
    "T.Ư",
    "TW",
    "Bộ Chính trị",
    "Quốc hội",
    "Công an",
    "Trường Tiểu học",
    "Công ty",
    "Bí thư",
    "Phó Bí thư Thường trực",
    "Chủ tịch",
    "Giám đốc",
    "ông",
    "bà",
    "đ/c",
    "Trưởng ban",
    "nguyên",
    "Lê Văn Ba",
    "Trần Thị Hoà",
    "Nguyễn",
    "Hồ Chí Minh",
    "Vũ",
    "Sao Mai",
    "Thái Nguyên",
    "Hà Nội",
    "tỉnh",
    "huyện",
    "TP.",
    "phường",
    "thị trấn",
    "H.",
    "quận 3",
    "tổ dân phố",
    "ấp",
    "cho biết",
    "Ảnh:",
    "Nguồn:",
    "Tin khác",
    "(TTXVN)",
    "hội nghị",
    "ban hành",
    "Đảng",
    "NHÂN DÂN",
    "toàn tỉnh",
];

const SIGNS: &[&str] = &[
    ".", ",", ";", ":", "-", "–", "/", "%", "(", ")", "“", "”", "\"", "‘", "’", "…", "...", "?",
    "!", "./.", "+", "*", "»", "[", "]", "\u{A0}", "  ",
];

/// Marks without a letter, pictures, other scripts, characters of no width.
const STRANGE: &[&str] = &[
    "\u{301}",
    "\u{323}",
    "\u{302}",
    "\u{31B}",
    "e\u{302}\u{323}",
    "e\u{323}\u{302}",
    "👩‍👧",
    "🇻🇳",
    "é",
    "ñ",
    "Москва",
    "中",
    "\u{200B}",
    "\u{FEFF}",
    "\u{AD}",
    "ß",
    "İ",
    "ﬁ",
    "½",
    "²",
    "٣",
    "𝄞",
    "\t",
    "\u{2028}",
    "\r",
    "đ\u{301}",
];

/// Digits as they are printed, and longer than anybody prints them.
fn number() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[0-9]{1,4}",
        2 => "[1-9][0-9]{0,2}(\\.[0-9]{3}){1,2}",
        2 => "[0-9]{1,3}[,.][0-9]{1,2}",
        2 => "[0-9]{1,2}[/.-][0-9]{1,2}[/.-](19|20)[0-9]{2}",
        1 => "[0-9]{1,3}[/-][0-9]{1,3}",
        1 => "[0-9]{9,25}",
        1 => "[IVXL]{1,5}",
    ]
}

/// One piece of a line.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        12 => proptest::sample::select(PHRASES).prop_map(str::to_owned),
        5 => number(),
        4 => proptest::sample::select(SIGNS).prop_map(str::to_owned),
        1 => proptest::sample::select(STRANGE).prop_map(str::to_owned),
    ]
}

/// Pieces in a row, most with a space between.
fn line(most: usize) -> impl Strategy<Value = String> {
    let spaced = (piece(), prop::bool::weighted(0.8));
    vec(spaced, 1..most).prop_map(|pieces| {
        let parts = pieces.into_iter();
        let parts = parts.map(|(piece, space)| piece + if space { " " } else { "" });
        parts.collect()
    })
}

/// Lines of every length, as a page prints them.
pub fn page() -> impl Strategy<Value = String> {
    vec(line(30), 1..8).prop_map(|lines| lines.join("\n"))
}

/// A paragraph of the body: one line, long, with a full stop, and of words that are an article's.
pub fn paragraph() -> impl Strategy<Value = String> {
    let sentences = vec(line(16), 1..4);
    sentences.prop_map(|sentences| {
        let begun = sentences.iter().map(|sentence| {
            let words = sentence.split(['\n', '\r', '\u{2028}']).collect::<String>();
            format!("Trong thời gian qua, cấp ủy các cấp đã quan tâm chỉ đạo thực hiện {words} đúng quy định.")
        });
        begun.collect::<Vec<_>>().join(" ")
    })
}

/// A paragraph as [`paragraph`] gives it, but without any name.
pub fn plain() -> impl Strategy<Value = String> {
    paragraph().prop_map(|text| {
        let (first, rest) = text.split_at(1);
        first.to_owned() + &rest.to_lowercase().replace(". trong", ". Trong")
    })
}

/// Any characters at all, and pieces among them.
pub fn rubbish() -> impl Strategy<Value = String> {
    vec(prop_oneof![piece(), any::<String>()], 0..12).prop_map(|parts| parts.concat())
}
