//! Which place lies in which: districts in the provinces of before 1 July 2025, and those in the
//! provinces of since.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::district::DISTRICTS;
use super::place::PROVINCES;
use super::place_kind::PlaceKind;
use super::symbol::Mixing;
use crate::text::{Instant, fold_words};

/// Cities that are provinces of their own.
const CENTRAL_CITIES: [&str; 5] = ["Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"];

/// The sixth, since the first day of 2025; before, a city of Thừa Thiên Huế.
const HUE: &str = "Huế";

const ALIASES: [(&str, &str); 10] = [
    ("TPHCM", "Hồ Chí Minh"),
    ("HCM", "Hồ Chí Minh"),
    ("BR-VT", "Bà Rịa - Vũng Tàu"),
    ("Đăk Lăk", "Đắk Lắk"),
    ("Đắc Lắc", "Đắk Lắk"),
    ("Đăk Nông", "Đắk Nông"),
    ("Đắc Nông", "Đắk Nông"),
    ("TT Huế", "Thừa Thiên Huế"),
    ("Bắc Cạn", "Bắc Kạn"),
    ("Kontum", "Kon Tum"),
];

/// What spellings of one name share: dashes count as spaces.
#[must_use]
pub fn key(name: &str) -> String {
    fold_words(name, |c| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | '‑')
    })
}

/// The tables' own names, which nobody outside chooses.
type Names<K, V> = HashMap<K, V, Mixing>;

/// What the tables know of a name.
#[derive(Clone, Copy)]
struct Known {
    province: Option<&'static str>,
    parents: &'static [&'static str],
}

/// Names as the tables spell them, which is how most articles do: these need no key, and the key
/// of a name costs more than anything else that is asked of it.
static SPELT: LazyLock<Names<&'static str, Known>> = LazyLock::new(|| {
    let provinces = PROVINCES.iter().flat_map(|p| [p.name, p.now]);
    let districts = DISTRICTS.iter().flat_map(|(_, names)| names.split(", "));
    let known = |name| (name, by_key(name));
    provinces.chain(districts).map(known).collect()
});

fn by_key(name: &str) -> Known {
    let key = key(name);
    let parents = TABLES.districts.get(&key);
    Known {
        province: TABLES.provinces.get(&key).copied(),
        parents: parents.map(Vec::as_slice).unwrap_or_default(),
    }
}

fn known(name: &str) -> Known {
    let spelt = SPELT.get(name).copied();
    spelt.unwrap_or_else(|| by_key(name))
}

struct Tables {
    /// Names of provinces, old and new, as the tables spell them.
    provinces: Names<String, &'static str>,
    /// The province of today, by that of before.
    successors: Names<&'static str, &'static str>,
    /// The provinces in which a district of that name lay.
    districts: Names<String, Vec<&'static str>>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let names = PROVINCES.iter().flat_map(|p| [p.name, p.now]);
    let mut provinces: Names<_, _> = names.map(|name| (key(name), name)).collect();
    provinces.extend(ALIASES.map(|(alias, name)| (key(alias), name)));
    let mut districts: Names<String, Vec<_>> = Names::default();
    for (province, names) in DISTRICTS {
        for name in names.split(", ") {
            districts.entry(key(name)).or_default().push(*province);
        }
    }
    // The town that bears its province's name is left out of the table.
    for name in PROVINCES.iter().map(|p| p.name) {
        let known = districts.entry(key(name)).or_default();
        if !CENTRAL_CITIES.contains(&name) && !known.contains(&name) {
            known.push(name);
        }
    }
    districts.insert(key(HUE), vec!["Thừa Thiên Huế"]);
    Tables {
        provinces,
        successors: PROVINCES.iter().map(|p| (p.name, p.now)).collect(),
        districts,
    }
});

/// The province of that name as the table spells it.
#[must_use]
pub fn province(name: &str) -> Option<&'static str> {
    known(name).province
}

/// The provinces in which a district, town or city of that name lay until 30 June 2025.
#[must_use]
pub fn parents(district: &str) -> &'static [&'static str] {
    known(district).parents
}

/// The province of today that holds the land of a province of before.
#[must_use]
pub fn successor(name: &str) -> Option<&'static str> {
    TABLES.successors.get(province(name)?).copied()
}

/// What a province of that name is on `day`, or was when nothing tells the day.
#[must_use]
pub fn province_kind(name: &str, day: Option<Instant>) -> PlaceKind {
    let name = province(name).unwrap_or(name);
    let city = CENTRAL_CITIES.contains(&name) || name == HUE && since(day, 2025, 1);
    if city {
        PlaceKind::CentralCity
    } else {
        PlaceKind::Province
    }
}

/// Whether `day` lies after the provinces were merged and the districts abolished.
#[must_use]
pub fn merged(day: Option<Instant>) -> bool {
    since(day, 2025, 7)
}

fn since(day: Option<Instant>, year: u16, month: u8) -> bool {
    day.is_some_and(|day| (day.year, day.month) >= (Some(year), Some(month)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn districts_lie_in_their_provinces() {
        assert_eq!(parents("Vĩnh Yên"), ["Vĩnh Phúc"]);
        assert_eq!(parents("Thái Nguyên"), ["Thái Nguyên"]);
        assert_eq!(parents("Nam Từ Liêm"), ["Hà Nội"]);
        assert!(parents("Châu Thành").len() > 5);
        assert!(parents("Hà Nội").is_empty() && parents("Không Đâu").is_empty());
    }

    #[test]
    fn provinces_have_successors_whatever_their_spelling() {
        assert_eq!(successor("VĨNH PHÚC"), Some("Phú Thọ"));
        assert_eq!(successor("Bà Rịa – Vũng Tàu"), Some("Hồ Chí Minh"));
        assert_eq!(successor("Bà Rịa-Vũng Tàu"), Some("Hồ Chí Minh"));
        assert_eq!(province("TPHCM"), Some("Hồ Chí Minh"));
        assert_eq!(province("TT-Huế"), Some("Thừa Thiên Huế"));
        assert_eq!(successor("Đăk Nông"), Some("Lâm Đồng"));
        assert_eq!(successor("Hoà Bình"), Some("Phú Thọ"));
        assert_eq!(successor("Vĩnh Yên"), None);
    }

    #[test]
    fn hue_became_a_province_in_2025() {
        let kind = |year| province_kind(HUE, Some(Instant::day(Some(year), 1, 2)));
        assert_eq!(kind(2024), PlaceKind::Province);
        assert_eq!(kind(2025), PlaceKind::CentralCity);
        assert_eq!(province_kind("Hà Nội", None), PlaceKind::CentralCity);
        assert!(merged(Some(Instant::day(Some(2025), 7, 1))));
        assert!(!merged(Some(Instant::day(Some(2025), 6, 30))) && !merged(None));
    }
}
