//! The kinds of administrative places, and the words that stand before their names.

use std::sync::LazyLock;

use super::{Matcher, listed};

macro_rules! kinds {
    ($($variant:ident $id:literal $vi:literal $en:literal $words:literal;)*) => {
        /// What an administrative place is, from the widest to the narrowest.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum PlaceKind {
            $(#[doc = $en] $variant,)*
            /// Not told.
            #[default]
            Unknown,
        }

        impl PlaceKind {
            /// Every kind, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)* Self::Unknown];

            /// The id in exports.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* Self::Unknown => "unknown" }
            }

            /// The name that readers see: Vietnamese, then English.
            #[must_use]
            pub const fn names(self) -> (&'static str, &'static str) {
                match self {
                    $(Self::$variant => ($vi, $en),)*
                    Self::Unknown => ("chưa rõ cấp", "Level not told"),
                }
            }
        }

        const WORDS: &[(PlaceKind, &str)] = &[$((PlaceKind::$variant, $words),)*];
    };
}

kinds! {
    Province "province" "tỉnh" "Province" "tỉnh";
    CentralCity "central-city" "thành phố trực thuộc Trung ương" "City under the centre" "thủ đô";
    City "city" "thành phố" "City" "thành phố; TP; T.P";
    Town "town" "thị xã" "Town" "thị xã; TX; T.X";
    UrbanDistrict "urban-district" "quận" "Urban district" "quận; Q";
    District "district" "huyện" "District" "huyện; huyện đảo; H";
    DistrictLevel "district-level" "cấp huyện" "District level" "";
    SpecialZone "special-zone" "đặc khu" "Special zone" "đặc khu";
    Township "township" "thị trấn" "Township" "thị trấn; TT";
    Ward "ward" "phường" "Ward" "phường; P";
    Commune "commune" "xã" "Commune" "xã; X";
    Hamlet "hamlet" "thôn, tổ dân phố" "Village or block" "thôn; ấp; bản; xóm; buôn; làng; khóm; \
        khu phố; khu dân cư; khu; khối phố; tiểu khu; tổ dân phố; TDP; tổ";
}

/// Which of the three rungs of the administration a kind stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rung {
    /// Provinces and cities under the centre.
    Province,
    /// What was abolished on 1 July 2025.
    District,
    /// Communes, wards, townships, special zones.
    Commune,
    /// Villages and blocks.
    Hamlet,
}

impl PlaceKind {
    /// The rung that it stands on; `None` where its kind is not told.
    #[must_use]
    pub const fn rung(self) -> Option<Rung> {
        match self {
            Self::Province | Self::CentralCity => Some(Rung::Province),
            Self::City
            | Self::Town
            | Self::UrbanDistrict
            | Self::District
            | Self::DistrictLevel => Some(Rung::District),
            Self::SpecialZone | Self::Township | Self::Ward | Self::Commune => Some(Rung::Commune),
            Self::Hamlet => Some(Rung::Hamlet),
            Self::Unknown => None,
        }
    }

    /// The word before the name: `thành phố`; none where the name stands alone or holds the word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::CentralCity => Self::City.names().0,
            Self::DistrictLevel | Self::Hamlet | Self::Unknown => "",
            _ => self.names().0,
        }
    }

    /// A name of this kind in full: `thành phố Vĩnh Yên`.
    #[must_use]
    pub fn full(self, name: &str) -> String {
        let (word, name) = (self.word(), name.trim());
        if word.is_empty() || name.is_empty() {
            return [word, name].concat();
        }
        [word, " ", name].concat()
    }
}

/// The words for kinds.
pub static KIND: LazyLock<Matcher<PlaceKind>> = LazyLock::new(|| {
    let rows = WORDS
        .iter()
        .flat_map(|(kind, words)| listed((*words, *kind)));
    Matcher::new(rows)
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_own_id_and_a_name() {
        for (n, kind) in PlaceKind::ALL.iter().enumerate() {
            let same = PlaceKind::ALL
                .iter()
                .position(|other| other.id() == kind.id());
            assert_eq!(same, Some(n));
            assert!(!kind.names().0.is_empty() && !kind.names().1.is_empty());
        }
    }

    #[test]
    fn a_full_name_has_the_word_of_its_kind() {
        assert_eq!(PlaceKind::CentralCity.full("Hà Nội"), "thành phố Hà Nội");
        assert_eq!(PlaceKind::Commune.full("Suối Đá"), "xã Suối Đá");
        assert_eq!(PlaceKind::Hamlet.full("ấp Phước Hội"), "ấp Phước Hội");
        assert_eq!(PlaceKind::Unknown.full("Vĩnh Yên"), "Vĩnh Yên");
    }
}
