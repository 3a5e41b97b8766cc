//! The levels of the Party's and the State's bodies, and the heads of names that tell them.

use std::sync::LazyLock;

use super::place_kind::PlaceKind;
use super::{Matcher, listed};

macro_rules! levels {
    ($($variant:ident $id:literal $vi:literal $en:literal $heads:literal;)*) => {
        /// The level of a body, the highest first.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Level {
            $(#[doc = $en] $variant,)*
            /// Not told.
            #[default]
            Other,
        }

        impl Level {
            /// Every level, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)* Self::Other];

            /// The id in exports.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* Self::Other => "other" }
            }

            /// The name that readers see: Vietnamese, then English.
            #[must_use]
            pub const fn names(self) -> (&'static str, &'static str) {
                match self {
                    $(Self::$variant => ($vi, $en),)*
                    Self::Other => ("chưa rõ cấp", "Level not told"),
                }
            }
        }

        const HEADS: &[(Level, &str)] = &[$((Level::$variant, $heads),)*];
    };
}

levels! {
    Central "central" "Trung ương" "Central"
        "Bộ Chính trị; Ban Bí thư; Quốc hội; Chính phủ; Quân ủy; Ủy ban Thường vụ Quốc hội; \
         Đảng Cộng sản Việt Nam; Đảng đoàn Quốc hội; Văn phòng Chính phủ; Văn phòng Quốc hội; \
         Văn phòng Chủ tịch nước; Thanh tra Chính phủ; Tổng cục; Bộ Tổng Tham mưu; Bộ; Vụ; \
         Kiểm toán Nhà nước; Ngân hàng Nhà nước; Tổng Liên đoàn Lao động; Ban Dân nguyện; \
         Ban Công tác đại biểu; Giáo hội Phật giáo Việt Nam; Liên minh Hợp tác xã Việt Nam";
    Province "province" "cấp tỉnh" "Province" "Sở; Đoàn đại biểu Quốc hội; Bộ Chỉ huy Quân sự; \
         Bộ Chỉ huy Bộ đội Biên phòng";
    District "district" "cấp huyện" "District" "";
    Base "commune" "cấp cơ sở" "Commune, ward, agency" "Đoàn xã; Đoàn phường; Ban công tác Mặt trận";
    Cell "cell" "chi bộ" "Cell" "Chi bộ; Chi ủy";
}

/// Heads whose bodies are all of one level, unless their place says otherwise.
pub static LEVEL_OF: LazyLock<Matcher<Level>> = LazyLock::new(|| {
    let rows = HEADS
        .iter()
        .flat_map(|(level, heads)| listed((*heads, *level)));
    Matcher::new(rows)
});

/// Words that make a body the centre's, wherever they stand in its name.
pub static CENTRE: LazyLock<Matcher<()>> =
    LazyLock::new(|| Matcher::new(["Trung ương", "tối cao", "Việt Nam"].map(|w| (w, ()))));

const COMMITTEES: [(&str, PlaceKind); 10] = [
    ("Tỉnh ủy", PlaceKind::Province),
    ("Thành ủy", PlaceKind::City),
    ("Thị ủy", PlaceKind::Town),
    ("Huyện ủy", PlaceKind::District),
    ("Quận ủy", PlaceKind::UrbanDistrict),
    ("Tỉnh đoàn", PlaceKind::Province),
    ("Thành đoàn", PlaceKind::City),
    ("Thị đoàn", PlaceKind::Town),
    ("Huyện đoàn", PlaceKind::District),
    ("Quận đoàn", PlaceKind::UrbanDistrict),
];

/// Committees that have the kind of their place in their name, each as it is spelt.
pub static COMMITTEE: LazyLock<Matcher<(&str, PlaceKind)>> =
    LazyLock::new(|| Matcher::new(COMMITTEES.map(|(name, kind)| (name, (name, kind)))));

/// Heads that belong to a committee of the Party, not to a place.
pub static OF_PARTY: LazyLock<Matcher<()>> = LazyLock::new(|| {
    const NAMES: &str = "Ban Thường vụ; Ban Chấp hành; Thường trực; Thường vụ; Ủy ban Kiểm tra; \
        Ban Tổ chức; Ban Tuyên giáo; Ban Dân vận; Ban Nội chính; Ban Kiểm tra; Văn phòng";
    Matcher::new(listed((NAMES, ())))
});

/// Words for all the Party's members in an area or an agency, and for the committee that leads them.
pub static PARTY: LazyLock<Matcher<()>> =
    LazyLock::new(|| Matcher::new(["Đảng bộ", "Đảng ủy"].map(|w| (w, ()))));

/// Forces whose committees in a province stand above the grassroots.
pub static FORCE: LazyLock<Matcher<()>> = LazyLock::new(|| {
    let names = ["Công an", "Quân sự", "Bộ đội Biên phòng", "Biên phòng"];
    Matcher::new(names.map(|w| (w, ())))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_has_its_own_id_and_a_name() {
        for (n, level) in Level::ALL.iter().enumerate() {
            let same = Level::ALL.iter().position(|other| other.id() == level.id());
            assert_eq!(same, Some(n));
            assert!(!level.names().0.is_empty() && !level.names().1.is_empty());
        }
    }
}
