//! What a figure counts, as an English sentence says it. Units are the articles' own words, and stay
//! so wherever they stand by themselves; in a sentence that is pasted into an English report the
//! common ones are translated, and the rest are left as they are.

use super::{Lang, format};
use crate::extract::{Amount, Figure};
use crate::text::{Decimal, nfc};

/// The unit as the articles print it, one of it, several of it.
const UNITS: &[(&str, &str, &str)] = &[
    ("đảng viên", "Party member", "Party members"),
    ("đảng viên mới", "new Party member", "new Party members"),
    (
        "đảng viên dự bị",
        "probationary Party member",
        "probationary Party members",
    ),
    ("đồng chí", "comrade", "comrades"),
    ("cán bộ", "cadre", "cadres"),
    (
        "cán bộ, đảng viên",
        "cadre or Party member",
        "cadres and Party members",
    ),
    ("công chức", "civil servant", "civil servants"),
    ("quần chúng", "non-Party person", "non-Party people"),
    (
        "quần chúng ưu tú",
        "outstanding non-Party person",
        "outstanding non-Party people",
    ),
    ("đoàn viên", "Youth Union member", "Youth Union members"),
    ("hội viên", "association member", "association members"),
    ("đại biểu", "delegate", "delegates"),
    ("người", "person", "people"),
    ("người dân", "citizen", "citizens"),
    ("lượt người", "attendance", "attendances"),
    ("hộ", "household", "households"),
    ("trưởng thôn", "village head", "village heads"),
    ("tổ chức đảng", "Party organisation", "Party organisations"),
    (
        "tổ chức cơ sở đảng",
        "grassroots Party organisation",
        "grassroots Party organisations",
    ),
    (
        "TCCSĐ",
        "grassroots Party organisation",
        "grassroots Party organisations",
    ),
    ("đảng bộ", "Party organisation", "Party organisations"),
    ("chi bộ", "Party cell", "Party cells"),
    (
        "đảng bộ cơ sở",
        "grassroots Party organisation",
        "grassroots Party organisations",
    ),
    (
        "chi bộ cơ sở",
        "grassroots Party cell",
        "grassroots Party cells",
    ),
    (
        "chi bộ, đảng bộ",
        "Party cell or organisation",
        "Party cells and organisations",
    ),
    ("đơn vị", "unit", "units"),
    ("cơ quan", "agency", "agencies"),
    ("đầu mối", "unit", "units"),
    ("doanh nghiệp", "enterprise", "enterprises"),
    ("cuộc", "round", "rounds"),
    ("cuộc kiểm tra", "inspection", "inspections"),
    ("cuộc giám sát", "supervision", "supervisions"),
    (
        "cuộc kiểm tra, giám sát",
        "inspection or supervision",
        "inspections and supervisions",
    ),
    (
        "cuộc tiếp dân",
        "reception of citizens",
        "receptions of citizens",
    ),
    ("hội nghị", "conference", "conferences"),
    ("lớp", "class", "classes"),
    ("lớp bồi dưỡng", "training class", "training classes"),
    ("lớp tập huấn", "training class", "training classes"),
    ("đơn", "petition", "petitions"),
    ("đơn thư", "petition", "petitions"),
    ("vụ", "case", "cases"),
    ("vụ việc", "case", "cases"),
    ("vụ án", "criminal case", "criminal cases"),
    ("trường hợp", "case", "cases"),
    ("lần", "time", "times"),
    ("lượt", "time", "times"),
    ("chỉ tiêu", "target", "targets"),
    ("kế hoạch", "plan", "plans"),
    ("nghị quyết", "resolution", "resolutions"),
    ("chỉ thị", "directive", "directives"),
    ("văn bản", "document", "documents"),
    ("đề án", "scheme", "schemes"),
    ("dự án", "project", "projects"),
    ("mô hình", "model", "models"),
    ("biên chế", "staff post", "staff posts"),
    ("tỉnh", "province", "provinces"),
    ("huyện", "district", "districts"),
    ("quận", "urban district", "urban districts"),
    ("xã", "commune", "communes"),
    ("phường", "ward", "wards"),
    ("thôn", "village", "villages"),
    ("năm", "year", "years"),
    ("tháng", "month", "months"),
    ("ngày", "day", "days"),
    (
        "năm tuổi Đảng",
        "year of Party membership",
        "years of Party membership",
    ),
];

/// What `figure` counts, in a sentence of `lang`; empty where its amount shows it.
#[must_use]
pub fn counted(lang: Lang, figure: &Figure) -> String {
    let unit = nfc(format::unit(figure));
    let row = UNITS.iter().find(|(printed, ..)| *printed == unit);
    match (lang, row) {
        (Lang::En, Some((_, one, many))) => {
            let single = figure.amount == Amount::Exact(Decimal::new(1, 0));
            (if single { *one } else { *many }).to_owned()
        }
        _ => unit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Status;
    use crate::lexicon::Indicator;

    fn figure(count: i64, unit: &str) -> Figure {
        Figure {
            amount: Amount::Exact(Decimal::new(count, 0)),
            unit: Some(unit.into()),
            indicator: Indicator::Other,
            status: Status::Actual,
            approx: None,
            period: None,
        }
    }

    #[test]
    fn common_units_are_translated_and_others_stay() {
        let english = |count, unit| counted(Lang::En, &figure(count, unit));
        assert_eq!(english(684, "đảng viên"), "Party members");
        assert_eq!(english(1, "đảng viên"), "Party member");
        assert_eq!(english(3, "cửa"), "cửa");
        assert_eq!(english(5, "%"), "");
        assert_eq!(counted(Lang::Vi, &figure(1, "đảng viên")), "đảng viên");
    }

    #[test]
    fn no_unit_stands_twice() {
        let once: std::collections::HashSet<_> = UNITS.iter().map(|row| row.0).collect();
        assert_eq!(once.len(), UNITS.len());
    }
}
