//! The indicators: what a figure counts or measures. One table; ids are the contract's.

use serde::{Deserialize, Serialize};

macro_rules! indicators {
    ($($variant:ident $id:literal $vi:literal $en:literal $doc:literal;)*) => {
        /// What a figure counts or measures.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Indicator {
            $(#[doc = $doc] #[serde(rename = $id)] $variant,)*
        }

        impl Indicator {
            /// Every indicator, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The contract's id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The name that readers see: Vietnamese, then English.
            #[must_use]
            pub const fn names(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($vi, $en),)* }
            }

            /// The indicator with this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

indicators! {
    MembersTotal "members.total" "Tổng số đảng viên" "Party members" "Party members there are.";
    MembersAdmitted "members.admitted" "Kết nạp đảng viên" "Members admitted" "Members admitted, and the plan for it.";
    MembersConfirmed "members.confirmed" "Đảng viên chính thức" "Members confirmed" "Probationary members made full members.";
    MembersRemoved "members.removed" "Xóa tên, ra khỏi Đảng" "Members removed" "Struck off, left or expelled outside discipline.";
    MembersRated "members.rated" "Xếp loại đảng viên" "Members rated" "Members and cadres by yearly rating.";
    OrgsTotal "orgs.total" "Tổng số tổ chức đảng" "Organisations" "Organisations there are.";
    OrgsChanged "orgs.changed" "Thành lập, sắp xếp tổ chức" "Organisations changed" "Organisations set up, merged, split, moved or dissolved.";
    OrgsRated "orgs.rated" "Xếp loại tổ chức đảng" "Organisations rated" "Organisations by yearly rating.";
    Inspection "inspection" "Kiểm tra" "Inspection" "Organisations, members or rounds inspected.";
    Supervision "supervision" "Giám sát" "Supervision" "Organisations, members or rounds supervised.";
    Discipline "discipline" "Kỷ luật" "Discipline" "Organisations or members disciplined.";
    Dialogue "dialogue" "Tiếp dân, đối thoại" "Dialogue" "Receptions of citizens, dialogues, opinions and petitions.";
    Training "training" "Đào tạo, bồi dưỡng" "Training" "Classes held, people trained.";
    Cadres "cadres" "Công tác cán bộ" "Cadres" "Appointments, planning, rotation, approvals of positions.";
    Documents "documents" "Ban hành văn bản" "Documents issued" "Plans, resolutions and projects issued or carried out.";
    Coverage "coverage" "Độ phủ" "Coverage" "The share or count of units that have something.";
    Economy "economy" "Kinh tế - xã hội" "Economy" "Growth, income, investment, budget, land and the like.";
    Other "other" "Khác" "Other" "Everything else.";
}

#[cfg(test)]
mod tests {
    use super::Indicator;

    #[test]
    fn ids_read_back_and_are_the_serialised_form() {
        for &indicator in Indicator::ALL {
            assert_eq!(Indicator::from_id(indicator.id()), Some(indicator));
            assert_eq!(
                serde_json::to_value(indicator).ok(),
                Some(serde_json::Value::from(indicator.id()))
            );
            let (vi, en) = indicator.names();
            assert!(!vi.is_empty() && !en.is_empty());
        }
        assert_eq!(Indicator::from_id("members"), None);
    }
}
