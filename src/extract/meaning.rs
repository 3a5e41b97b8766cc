//! What a topic means for a figure of some unit, and what the unit says alone.

use super::Amount;
use super::figure::Draft;
use crate::lexicon::Indicator;
use crate::lexicon::topic::Topic;
use crate::lexicon::unit::Unit;

/// What an office issues and carries out.
const DOCUMENTS: &[&str] = &[
    "chương trình",
    "đề án",
    "nghị quyết",
    "chỉ thị",
    "quyết định",
    "văn bản",
    "kế hoạch",
    "hướng dẫn",
    "kết luận",
    "quy định",
    "quy chế",
    "thông báo",
    "công văn",
    "tờ trình",
    "thông tri",
];

/// Leading posts.
const POSTS: &[&str] = &[
    "giám đốc",
    "trưởng phòng",
    "phó phòng",
    "cấp trưởng",
    "cấp phó",
    "trưởng ban",
    "phó ban",
    "chánh văn phòng",
    "lãnh đạo",
    "cấp ủy viên",
    "cán bộ nữ",
    "nữ cán bộ",
    "nữ đại biểu",
];

/// Whom the Party takes its members from.
const BEST: &[&str] = &[
    "ưu tú",
    "đoàn viên",
    "quần chúng",
    "thanh niên",
    "công nhân",
    "hội viên",
    "nguồn",
];

/// What an economy is made of.
const BUSINESS: &[&str] = &[
    "hợp tác xã",
    "htx",
    "tổ hợp tác",
    "trang trại",
    "doanh nghiệp",
];

/// What the unit says whatever stands beside it.
pub(super) fn by_own_unit(draft: &Draft) -> Option<Indicator> {
    let starts = |noun: &str| {
        draft
            .unit
            .as_deref()
            .is_some_and(|unit| unit.starts_with(noun))
    };
    match draft.kind {
        Some(Unit::Length) => Some(Indicator::Other),
        Some(Unit::Measure) if is_money(draft) => Some(Indicator::Economy),
        _ if starts("lớp") => Some(Indicator::Training),
        _ if unit_is(draft, "đơn") || starts("đơn ") && !starts("đơn vị") || starts("đơn,") => {
            Some(Indicator::Dialogue)
        }
        Some(Unit::Thing) if DOCUMENTS.iter().any(|noun| starts(noun)) => {
            Some(Indicator::Documents)
        }
        // `27 biểu hiện`, `19 điều`: what a resolution lists is named, and nothing of it counted.
        _ if starts("biên chế") || unit_is(draft, "biểu hiện") => Some(Indicator::Other),
        // Files that an office takes in and deals with, whatever stands beside them.
        _ if unit_is(draft, "hồ sơ") => Some(Indicator::Other),
        _ => None,
    }
}

fn is_money(draft: &Draft) -> bool {
    draft.unit.as_deref().is_some_and(|unit| {
        unit.starts_with("đồng")
            || matches!(
                unit,
                "USD" | "ha" | "tấn" | "tạ" | "m2" | "m3" | "km" | "MW" | "tấn/ha" | "tạ/ha"
            )
    })
}

/// What a topic means for a figure of this unit; `None` where it says nothing about it.
pub(super) fn apply(topic: Topic, draft: &Draft, subject: Option<Unit>) -> Option<Indicator> {
    let person = draft.kind == Some(Unit::Person) || unit_is(draft, "đồng chí");
    let organisation = draft.kind == Some(Unit::Organisation);
    Some(match topic {
        // `kết nạp mới 5.200 hội viên`: into another body.
        Topic::Admit if unit_is(draft, "hội viên") => Indicator::Other,
        Topic::Admit => Indicator::MembersAdmitted,
        Topic::PutForward if has(draft, BEST) => Indicator::MembersAdmitted,
        Topic::PutForward if person => Indicator::Cadres,
        Topic::Confirm => Indicator::MembersConfirmed,
        Topic::Remove => Indicator::MembersRemoved,
        // `trong sạch, vững mạnh 412 cơ sở`: the Party's, for they are rated.
        Topic::Rate if unit_is(draft, "cơ sở") => Indicator::OrgsRated,
        Topic::Rate if organisation || draft.percent && subject == Some(Unit::Organisation) => {
            Indicator::OrgsRated
        }
        Topic::Rate => Indicator::MembersRated,
        Topic::Reorganise
            if organisation
                || !person
                    && has(
                        draft,
                        &["đầu mối", "đơn vị", "phòng", "cơ quan", "tổ chức", "trường"],
                    )
                    && !has(draft, &["trường hợp"]) =>
        {
            Indicator::OrgsChanged
        }
        Topic::Inspect => Indicator::Inspection,
        Topic::Supervise => Indicator::Supervision,
        Topic::Discipline | Topic::Violate => Indicator::Discipline,
        // `xử lý 9 trường hợp cán bộ`, but not `xử lý 120 hồ sơ`.
        Topic::Handle if person || organisation || has(draft, &["trường hợp"]) => {
            Indicator::Discipline
        }
        Topic::Dialogue => Indicator::Dialogue,
        Topic::Train if person || draft.kind != Some(Unit::Organisation) => Indicator::Training,
        Topic::Appoint => Indicator::Cadres,
        Topic::Issue
            if has(
                draft,
                &[
                    "nghị quyết",
                    "kế hoạch",
                    "đề án",
                    "văn bản",
                    "chỉ thị",
                    "hướng dẫn",
                    "chương trình",
                    "quyết định",
                    "kết luận",
                    "thông báo",
                    "quy chế",
                ],
            ) =>
        {
            Indicator::Documents
        }
        // `11 đảng viên là học sinh`: what members do for a living.
        Topic::Economy if person && has(draft, &["đảng viên", "ĐV", "đồng chí", "cấp ủy"]) =>
        {
            return None;
        }
        // `68 chi bộ trong các khu công nghiệp`.
        Topic::Economy if organisation => return None,
        Topic::Economy => Indicator::Economy,
        // `đối thoại, thu hút 3.900 lượt người`: how many came to what was named before.
        Topic::Attract if !person && !has(draft, &["lượt"]) => Indicator::Economy,
        Topic::Cover if !organisation => Indicator::Coverage,
        Topic::Have | Topic::Part => return alone(draft),
        Topic::Members if person || draft.kind.is_none() || unit_is(draft, "lần") => {
            Indicator::MembersTotal
        }
        Topic::Crime if !is_money(draft) => return None,
        Topic::Plain | Topic::Crime => Indicator::Other,
        Topic::Reorganise
        | Topic::PutForward
        | Topic::Attract
        | Topic::Train
        | Topic::Issue
        | Topic::Cover
        | Topic::Members
        | Topic::Handle => {
            return None;
        }
    })
}

/// Whether the indicator of the figure before can be this one's as well.
pub(super) fn fits(indicator: Indicator, draft: &Draft) -> bool {
    match indicator {
        Indicator::OrgsChanged => draft.kind != Some(Unit::Person),
        Indicator::OrgsTotal => draft.kind == Some(Unit::Organisation),
        Indicator::MembersTotal => draft.kind == Some(Unit::Person) || draft.percent,
        Indicator::Economy => draft.kind != Some(Unit::Organisation),
        _ => true,
    }
}

/// What the unit alone says.
pub(super) fn alone(draft: &Draft) -> Option<Indicator> {
    // `6.870/7.012 đảng viên viết bản đăng ký`: how many of them do something.
    let part = matches!(draft.amount, Amount::Fraction { .. });
    match draft.kind {
        Some(Unit::Organisation | Unit::Person) if part => Some(Indicator::Coverage),
        Some(Unit::Organisation) => Some(Indicator::OrgsTotal),
        Some(Unit::Person) if has(draft, &["đảng viên", "ĐV"]) => {
            Some(Indicator::MembersTotal)
        }
        // `còn 4 phó giám đốc`, `dôi dư 12 cấp phó`: leading posts are what work with cadres counts.
        Some(Unit::Person) if has(draft, POSTS) => Some(Indicator::Cadres),
        Some(Unit::Place | Unit::Person) if has(draft, BUSINESS) => Some(Indicator::Economy),
        Some(Unit::Measure) if is_money(draft) => Some(Indicator::Economy),
        _ if has(draft, &["chỉ tiêu"]) => Some(Indicator::Economy),
        _ => None,
    }
}

fn unit_is(draft: &Draft, unit: &str) -> bool {
    draft.unit.as_deref() == Some(unit)
}

/// Whether the unit holds one of some nouns.
pub(super) fn has(draft: &Draft, nouns: &[&str]) -> bool {
    draft
        .unit
        .as_deref()
        .is_some_and(|unit| nouns.iter().any(|noun| unit.contains(noun)))
}
