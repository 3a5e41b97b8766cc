//! The areas of Party work and the cue phrases that tell that a paragraph treats one. One table.
//!
//! Paragraphs are counted, not words: a paragraph that says "kiểm tra" five times treats inspection
//! once. A paragraph may treat several areas, or none.

use crate::article::{Article, BlockKind};
use crate::lexicon::Matcher;
use crate::order::InOrder as _;
use crate::text::tokenize;

macro_rules! areas {
    ($($variant:ident $id:literal $vi:literal $en:literal [$($cue:literal)*];)*) => {
        /// An area of Party work.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum WorkArea {
            $(#[doc = $vi] $variant,)*
        }

        impl WorkArea {
            /// Every area, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The id that never changes.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The name that readers see: Vietnamese, then English.
            #[must_use]
            pub const fn names(self) -> (&'static str, &'static str) {
                match self { $(Self::$variant => ($vi, $en),)* }
            }

            /// The phrases that tell it, whatever their case and tone placement.
            #[must_use]
            pub const fn cues(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($cue),*],)* }
            }
        }
    };
}

areas! {
    Members "members" "Phát triển đảng viên" "Party members"
        ["phát triển đảng viên" "kết nạp" "đảng viên mới" "đảng viên dự bị" "quần chúng ưu tú" "nguồn phát triển Đảng"
         "chuyển đảng chính thức" "chất lượng đảng viên" "quản lý đảng viên" "tạo nguồn"];
    Organisation "organisation" "Tổ chức, bộ máy" "Organisation"
        ["tổ chức cơ sở đảng" "TCCSĐ" "sắp xếp tổ chức" "tổ chức bộ máy" "tinh gọn" "kiện toàn" "sáp nhập" "hợp nhất"
         "sinh hoạt chi bộ" "chi bộ sinh hoạt" "sinh hoạt cấp ủy" "đầu mối" "nhất thể hóa" "loại hình tổ chức"];
    Discipline "discipline" "Kiểm tra, giám sát, kỷ luật" "Inspection and discipline"
        ["kiểm tra" "giám sát" "kỷ luật" "khiếu nại" "tố cáo" "dấu hiệu vi phạm" "UBKT" "tham nhũng" "lãng phí" "xử lý vi phạm"];
    MassWork "mass-work" "Dân vận, đối thoại" "Mass work and dialogue"
        ["dân vận" "đối thoại" "tiếp dân" "tiếp công dân" "tiếp xúc" "quy chế dân chủ" "dân chủ ở cơ sở" "Mặt trận Tổ quốc" "MTTQ"
         "đoàn thể" "đại đoàn kết" "phản biện xã hội"];
    Ideology "ideology" "Tuyên giáo, tư tưởng" "Ideology and education"
        ["tuyên giáo" "chính trị tư tưởng" "chính trị, tư tưởng" "tư tưởng Hồ Chí Minh" "đạo đức, phong cách" "nền tảng tư tưởng" "dư luận xã hội"
         "tuyên truyền" "học tập và làm theo" "quán triệt" "diễn biến tư tưởng" "lý luận chính trị" "tự diễn biến"];
    Cadres "cadres" "Công tác cán bộ" "Cadres"
        ["công tác cán bộ" "đội ngũ cán bộ" "quy hoạch" "luân chuyển" "điều động" "bổ nhiệm" "đào tạo, bồi dưỡng" "đánh giá cán bộ"
         "bố trí cán bộ" "nhân sự" "cán bộ chủ chốt" "nêu gương"];
    Reform "reform" "Cải cách, chuyển đổi số" "Reform and digital change"
        ["cải cách hành chính" "chuyển đổi số" "thủ tục hành chính" "công nghệ thông tin" "một cửa" "đổi mới phương thức"
         "đổi mới nội dung" "dịch vụ công"];
    Economy "economy" "Kinh tế - xã hội" "Economy and society"
        ["kinh tế - xã hội" "kinh tế xã hội" "KT-XH" "phát triển kinh tế" "nông thôn mới" "thu ngân sách" "tăng trưởng"
         "thu nhập bình quân" "hộ nghèo" "giảm nghèo" "an sinh xã hội" "thu hút đầu tư" "giá trị sản xuất"];
}

impl WorkArea {
    /// The area with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|area| area.id() == id)
    }
}

/// The table, compiled.
#[derive(Debug)]
pub(super) struct Cues(Matcher<WorkArea>);

impl Cues {
    pub(super) fn new() -> Self {
        let rows = WorkArea::ALL
            .iter()
            .flat_map(|area| area.cues().iter().map(|cue| (*cue, *area)));
        Self(Matcher::new(rows))
    }

    /// The areas that `article` treats, in the order of the table, each with every block that does.
    /// Only what is told counts: leads and paragraphs, and no block that repeats another.
    pub(super) fn areas(&self, article: &Article) -> Vec<(WorkArea, u32)> {
        let mut found = Vec::new();
        for (at, block) in article.blocks.iter().enumerate() {
            if block.repeats.is_some()
                || !matches!(block.kind, BlockKind::Lead | BlockKind::Paragraph)
            {
                continue;
            }
            let tokens = tokenize(&article.source, block.span);
            for term in self.0.scan(&article.source, &tokens) {
                found.push((term.value, u32::try_from(at).unwrap_or(u32::MAX)));
            }
        }
        found.order();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::testing::draft;

    #[track_caller]
    fn case(paragraphs: &[&str], expected: &[(&str, &[u32])]) {
        let draft = paragraphs
            .iter()
            .fold(draft("a", "Kiểm tra"), |d, text| d.paragraph(text));
        let areas = Cues::new().areas(&draft.build().0);
        let areas = areas.into_iter().map(|(area, block)| (area.id(), block));
        let expected = expected.iter();
        let expected =
            expected.flat_map(|(area, blocks)| blocks.iter().map(move |at| (*area, *at)));
        assert_eq!(areas.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }

    #[test]
    fn a_paragraph_counts_once_in_each_area() {
        case(
            &[
                "Kiểm tra, kiểm tra và giám sát.",
                "Không gì.",
                "Công tác kiểm tra và dân vận.",
            ],
            &[("discipline", &[1, 3]), ("mass-work", &[3])],
        );
    }

    #[test]
    fn spelling_variants_and_case_are_cues_too() {
        case(&["Xử lý kỉ luật"], &[("discipline", &[1])]);
        case(&["NHẤT THỂ HOÁ"], &[("organisation", &[1])]);
    }

    #[test]
    fn each_cue_tells_one_area_and_finds_itself() {
        for &area in WorkArea::ALL {
            assert_eq!(WorkArea::from_id(area.id()), Some(area));
            for cue in area.cues() {
                case(&[cue], &[(area.id(), &[1])]);
            }
        }
    }

    #[test]
    fn captions_and_headlines_tell_none() {
        let (article, _) = draft("a", "Dân vận khéo")
            .twice("Kết nạp đảng viên")
            .build();
        assert_eq!(Cues::new().areas(&article), []);
    }
}
