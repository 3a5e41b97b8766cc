//! Words for administrative levels, and the names of provinces and districts.
//!
//! A name alone does not say what it names (`Thái Nguyên` is a province, a city and a commune);
//! the tables only say that it is a place's. Which place is meant is not decided here.

use std::sync::LazyLock;

use super::district::DISTRICTS;
use super::listed;
use super::table::{Slot, Table, rows};

/// What may follow a word for a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A province: its names are a closed list.
    Province,
    /// A city, town or district.
    District,
    /// A commune, ward or township.
    Commune,
    /// A village, hamlet or block: named or numbered.
    Hamlet,
}

const LEVELS: &[(&str, Level)] = &[
    ("tỉnh", Level::Province),
    ("thành phố", Level::District),
    ("TP", Level::District),
    ("thị xã", Level::District),
    ("TX", Level::District),
    ("huyện", Level::District),
    ("huyện đảo", Level::District),
    ("quận", Level::District),
    ("H", Level::District),
    ("Q", Level::District),
    ("xã", Level::Commune),
    ("phường", Level::Commune),
    ("thị trấn", Level::Commune),
    ("đặc khu", Level::Commune),
    ("TT", Level::Commune),
    ("P", Level::Commune),
    ("X", Level::Commune),
    ("thôn", Level::Hamlet),
    ("ấp", Level::Hamlet),
    ("bản", Level::Hamlet),
    ("xóm", Level::Hamlet),
    ("buôn", Level::Hamlet),
    ("làng", Level::Hamlet),
    ("khóm", Level::Hamlet),
    ("khu phố", Level::Hamlet),
    ("khu dân cư", Level::Hamlet),
    ("khu", Level::Hamlet),
    ("khối phố", Level::Hamlet),
    ("tiểu khu", Level::Hamlet),
    ("tổ dân phố", Level::Hamlet),
    ("TDP", Level::Hamlet),
    ("tổ", Level::Hamlet),
    ("số", Level::Hamlet),
];

/// Words for levels.
pub static LEVEL: Table<Level> = Table::new(Slot::Level, || rows(LEVELS.iter().copied()));

/// A province before 1 July 2025, and the one that holds its land since.
pub struct Province {
    /// Its name.
    pub name: &'static str,
    /// The province of today; its own name where it was left or others joined it.
    pub now: &'static str,
}

macro_rules! provinces {
    ($($name:literal $now:literal;)*) => {
        /// The 63 provinces and cities of before 1 July 2025 with the 34 of since.
        pub const PROVINCES: &[Province] = &[$(Province { name: $name, now: $now },)*];
    };
}

provinces! {
    "An Giang" "An Giang";
    "Bà Rịa - Vũng Tàu" "Hồ Chí Minh";
    "Bạc Liêu" "Cà Mau";
    "Bắc Giang" "Bắc Ninh";
    "Bắc Kạn" "Thái Nguyên";
    "Bắc Ninh" "Bắc Ninh";
    "Bến Tre" "Vĩnh Long";
    "Bình Dương" "Hồ Chí Minh";
    "Bình Định" "Gia Lai";
    "Bình Phước" "Đồng Nai";
    "Bình Thuận" "Lâm Đồng";
    "Cà Mau" "Cà Mau";
    "Cao Bằng" "Cao Bằng";
    "Cần Thơ" "Cần Thơ";
    "Đà Nẵng" "Đà Nẵng";
    "Đắk Lắk" "Đắk Lắk";
    "Đắk Nông" "Lâm Đồng";
    "Điện Biên" "Điện Biên";
    "Đồng Nai" "Đồng Nai";
    "Đồng Tháp" "Đồng Tháp";
    "Gia Lai" "Gia Lai";
    "Hà Giang" "Tuyên Quang";
    "Hà Nam" "Ninh Bình";
    "Hà Nội" "Hà Nội";
    "Hà Tĩnh" "Hà Tĩnh";
    "Hải Dương" "Hải Phòng";
    "Hải Phòng" "Hải Phòng";
    "Hậu Giang" "Cần Thơ";
    "Hòa Bình" "Phú Thọ";
    "Hồ Chí Minh" "Hồ Chí Minh";
    "Hưng Yên" "Hưng Yên";
    "Khánh Hòa" "Khánh Hòa";
    "Kiên Giang" "An Giang";
    "Kon Tum" "Quảng Ngãi";
    "Lai Châu" "Lai Châu";
    "Lạng Sơn" "Lạng Sơn";
    "Lào Cai" "Lào Cai";
    "Lâm Đồng" "Lâm Đồng";
    "Long An" "Tây Ninh";
    "Nam Định" "Ninh Bình";
    "Nghệ An" "Nghệ An";
    "Ninh Bình" "Ninh Bình";
    "Ninh Thuận" "Khánh Hòa";
    "Phú Thọ" "Phú Thọ";
    "Phú Yên" "Đắk Lắk";
    "Quảng Bình" "Quảng Trị";
    "Quảng Nam" "Đà Nẵng";
    "Quảng Ngãi" "Quảng Ngãi";
    "Quảng Ninh" "Quảng Ninh";
    "Quảng Trị" "Quảng Trị";
    "Sóc Trăng" "Cần Thơ";
    "Sơn La" "Sơn La";
    "Tây Ninh" "Tây Ninh";
    "Thái Bình" "Hưng Yên";
    "Thái Nguyên" "Thái Nguyên";
    "Thanh Hóa" "Thanh Hóa";
    "Thừa Thiên Huế" "Huế";
    "Tiền Giang" "Đồng Tháp";
    "Trà Vinh" "Vĩnh Long";
    "Tuyên Quang" "Tuyên Quang";
    "Vĩnh Long" "Vĩnh Long";
    "Vĩnh Phúc" "Phú Thọ";
    "Yên Bái" "Lào Cai";
}

/// Other spellings of provinces, and provinces that were divided before.
const OTHER: &str = "Bà Rịa – Vũng Tàu; Bà Rịa-Vũng Tàu; BR-VT; Đăk Lăk; Đắc Lắc; Đắk Lăk; Đăk Nông; Đắc Nông; \
    Thừa Thiên - Huế; Thừa Thiên – Huế; TT - Huế; TT Huế; Huế; HCM; TPHCM; Bắc Cạn; Kontum; \
    Hà Tây; Hà Bắc; Vĩnh Phú; Bắc Thái; Hà Nam Ninh; Nam Hà; Minh Hải; Cửu Long; Sông Bé; \
    Thuận Hải; Nghệ Tĩnh; Sài Gòn; Hà Sơn Bình; Hoàng Liên Sơn; Phú Khánh; Nghĩa Bình; \
    Quảng Nam - Đà Nẵng; Bình Trị Thiên; Gia Lai - Kon Tum; Hà Tuyên; Cao Lạng; Hải Hưng";

/// Communes and wards that bear a person's name: without the table, `phường Lê Hồng Phong` behind
/// a position would be read as the name of the one who holds it.
const AFTER_PERSONS: &str = "Lê Hồng Phong; Trần Hưng Đạo; Võ Thị Sáu; Nguyễn Thái Học; Nguyễn Thị Minh Khai; \
    Phan Bội Châu; Phan Chu Trinh; Phan Châu Trinh; Phan Đình Phùng; Hoàng Hoa Thám; \
    Hoàng Văn Thụ; Lý Thường Kiệt; Lý Thái Tổ; Nguyễn Nghiêm; Nguyễn Trãi; Nguyễn Du; \
    Nguyễn Huệ; Nguyễn Cư Trinh; Nguyễn Thái Bình; Nguyễn Văn Cừ; Nguyễn Phúc; Nguyễn Úy; \
    Nguyễn Phích; Nguyễn Việt Khái; Nguyễn Huân; Ngô Quyền; Ngô Mây; Lê Lợi; Lê Đại Hành; \
    Lê Bình; Lê Mao; Trần Phú; Trần Quang Khải; Trần Quang Diệu; Trần Đăng Ninh; \
    Trần Nguyên Hãn; Trần Tế Xương; Trần Hợi; Trần Phán; Trương Định; Trương Quang Trọng; \
    Phạm Ngũ Lão; Phạm Hồng Thái; Phạm Văn Hai; Phạm Văn Cội; Phạm Đình Hổ; Đinh Tiên Hoàng; \
    Đinh Công Tráng; Hồ Tùng Mậu; Hồ Thị Kỷ; Tôn Đức Thắng; Bùi Thị Xuân; Huỳnh Thúc Kháng; \
    Cao Thắng; Hồ Văn Huê; Đặng Hưng Doanh; Tam Thanh; Tạ An Khương; Phan Ngọc Hiển; \
    Quách Phẩm; Quách Văn Phẩm; Lương Thế Trân; Lý Văn Lâm; Lâm Hải; Vũ Ninh; Đào Duy Từ; \
    Văn Miếu - Quốc Tử Giám; Đặng Cương; Võ Cường; Vũ Chính; Lê Thanh Nghị; Nguyễn Lương Bằng";

/// Cities below a province, as of 30 June 2025. Wards of today bear their names behind a dash:
/// `Xuân Hương - Đà Lạt`.
const CITIES: &str = "Bà Rịa; Vũng Tàu; Bạc Liêu; Bắc Giang; Bắc Kạn; Bắc Ninh; Từ Sơn; Bến Tre; Thủ Dầu Một; \
    Dĩ An; Thuận An; Tân Uyên; Bến Cát; Quy Nhơn; Đồng Xoài; Phan Thiết; Cà Mau; Cao Bằng; \
    Buôn Ma Thuột; Gia Nghĩa; Điện Biên Phủ; Biên Hòa; Long Khánh; Cao Lãnh; Sa Đéc; Hồng Ngự; \
    Pleiku; Hà Giang; Phủ Lý; Hà Tĩnh; Hải Dương; Chí Linh; Thủy Nguyên; Vị Thanh; Ngã Bảy; \
    Hòa Bình; Huế; Hưng Yên; Nha Trang; Cam Ranh; Rạch Giá; Hà Tiên; Phú Quốc; Kon Tum; \
    Lai Châu; Đà Lạt; Bảo Lộc; Lạng Sơn; Lào Cai; Tân An; Nam Định; Vinh; Ninh Bình; Hoa Lư; \
    Tam Điệp; Phan Rang - Tháp Chàm; Việt Trì; Tuy Hòa; Đồng Hới; Tam Kỳ; Hội An; Quảng Ngãi; \
    Hạ Long; Cẩm Phả; Móng Cái; Uông Bí; Đông Triều; Đông Hà; Sóc Trăng; Sơn La; Tây Ninh; \
    Thái Bình; Thái Nguyên; Sông Công; Phổ Yên; Thanh Hóa; Sầm Sơn; Mỹ Tho; Gò Công; Trà Vinh; \
    Tuyên Quang; Vĩnh Long; Vĩnh Yên; Phúc Yên; Yên Bái; Long Xuyên; Châu Đốc; Thủ Đức; \
    Cần Thơ; Đà Nẵng";

/// Names of cities that a ward's name may end in.
pub static CITY: Table<()> = Table::new(Slot::City, || rows(listed((CITIES, ()))));

/// The rows of all names of provinces.
fn provinces() -> impl Iterator<Item = (&'static str, ())> {
    let names = PROVINCES.iter().flat_map(|p| [p.name, p.now]);
    names.map(|name| (name, ())).chain(listed((OTHER, ())))
}

/// The rows of all names of districts.
fn districts() -> impl Iterator<Item = (&'static str, ())> {
    let names = DISTRICTS.iter().flat_map(|(_, names)| names.split(", "));
    names
        .chain(CURLY.iter().map(String::as_str))
        .map(|name| (name, ()))
}

/// The names with an apostrophe, as printers set it.
static CURLY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let names = DISTRICTS.iter().flat_map(|(_, names)| names.split(", "));
    names
        .filter(|name| name.contains('\''))
        .map(|name| name.replace('\'', "’"))
        .collect()
});

/// Names of provinces and districts, for where no word for a level stands before them.
pub static KNOWN: Table<()> = Table::new(Slot::Known, || {
    // A single syllable is too often a word or a given name: it needs its level.
    let districts = districts().filter(|(name, ())| name.contains(' '));
    // Bare, this one is the President, as in names of orders and books.
    let president = |name: &str| matches!(name, "Hồ Chí Minh" | "HCM");
    rows(
        provinces()
            .chain(districts)
            .filter(|(name, ())| !president(name)),
    )
});

/// Names of places that stand behind a word for their level, though they look like persons'.
pub static AFTER_LEVEL: Table<()> = Table::new(Slot::AfterLevel, || {
    rows(
        provinces()
            .chain(districts())
            .chain(listed((AFTER_PERSONS, ()))),
    )
});

/// Names of provinces alone.
pub static PROVINCE: Table<()> = Table::new(Slot::Province, || rows(provinces()));

/// Regions and seas: no administrative places nor persons, though "các tỉnh Tây Nguyên" stands like one.
pub static REGION: Table<()> = Table::new(Slot::Region, || {
    const NAMES: &str = "Tây Bắc; Đông Bắc; Việt Bắc; Tây Nguyên; Nam Bộ; Bắc Bộ; Trung Bộ; \
        Đông Nam Bộ; Tây Nam Bộ; Bắc Trung Bộ; Nam Trung Bộ; Duyên hải; Đồng bằng; Trung du; \
        Nam Tây Nguyên; Bắc Tây Nguyên; Miền Trung; Miền Tây; Thái Bình Dương";
    rows(listed((NAMES, ())))
});

/// Words before a level that tell of several places; digits do as well.
pub static MANY: Table<()> = Table::new(Slot::Many, || {
    let words = [
        "các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
    ];
    rows(words.map(|word| (word, ())))
});

/// Words between what was counted and its names: "hai xã làm điểm là A và B".
pub static NAMELY: Table<()> = Table::new(Slot::Namely, || {
    rows(["là", "gồm", "bao gồm", "gồm có", "như"].map(|word| (word, ())))
});

/// Words after which a place's name names something else: a road, a river, a people.
pub static NOT_A_PLACE_AFTER: Table<()> = Table::new(Slot::NotAPlaceAfter, || {
    const WORDS: &str = "đường; khu kinh tế; khu đô thị; khu du lịch; khu du lịch quốc gia; bán đảo; KKT; KĐT; \
        cụm công nghiệp; thủy điện; nhiệt điện; huân chương; festival; lễ hội; mặt trận; chiến thắng; nút giao; xa lộ; vòng xoay; ngã tư; ngã ba; bóng đá; FC; phố; ngõ; cầu; sông; \
        suối; núi; đèo; hồ; đập; kênh; vịnh; đảo; biển; cảng; ga; sân bay; cửa khẩu; quốc lộ; \
        tỉnh lộ; cao tốc; chùa; đền; đình; nhà thờ; chợ; khách sạn; siêu thị; dân tộc; họ; báo; \
        tạp chí; giải; cúp; vải thiều; chè; gạo; cam; bưởi; cà phê; nhãn; CLB; câu lạc bộ; đội; \
        đại học; trường; THPT; THCS; tiểu học; mầm non; công ty; nhà máy; khu công nghiệp; KCN; \
        chiến dịch; hiệp định; hội nghị; ông; bà; anh; chị; em; cô; thầy; đồng chí";
    rows(listed((WORDS, ())))
});
