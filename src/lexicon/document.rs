//! The types of official documents, with the code that stands for each in a document's number.
//!
//! Party codes by Quy định 66-QĐ/TW and Hướng dẫn 36-HD/VPTW, State codes by Nghị định 30/2020/NĐ-CP.

use super::table::{Slot, Table, rows};

/// A type of document.
#[derive(Debug, PartialEq, Eq)]
pub struct DocumentType {
    /// As the contract spells it.
    pub name: &'static str,
    /// English.
    pub english: &'static str,
    /// Its codes inside a number (`83-KH/TU`), the usual one first; as a word of its own an
    /// abbreviation (`NQ 18`).
    pub codes: &'static [&'static str],
    /// Whether a plain number after the name numbers the document even without `số`: `Chỉ thị 05`,
    /// but not `báo cáo 6 tháng`.
    pub plain: bool,
}

macro_rules! types {
    ($($name:literal $english:literal $codes:expr, $plain:expr;)*) => {
        /// Every type, in the order in which they are shown.
        pub static TYPES: &[DocumentType] = &[$(DocumentType {
            name: $name, english: $english, codes: &$codes, plain: $plain,
        },)*];
    };
}

types! {
    "Nghị quyết" "Resolution" ["NQ"], true;
    "Chỉ thị" "Directive" ["CT"], true;
    "Kết luận" "Conclusion" ["KL"], true;
    "Quy định" "Regulation" ["QĐ", "QyĐ", "QĐi"], true;
    "Quyết định" "Decision" ["QĐ"], true;
    "Kế hoạch" "Plan" ["KH"], true;
    "Đề án" "Project" ["ĐA"], true;
    "Hướng dẫn" "Guidance" ["HD"], true;
    "Thông báo" "Notice" ["TB"], true;
    "Chương trình hành động" "Action programme" ["CTrHĐ", "CTHĐ"], true;
    "Chương trình" "Programme" ["CTr"], true;
    "Quy chế" "Rules" ["QC"], true;
    "Báo cáo" "Report" ["BC"], false;
    "Tờ trình" "Submission" ["TTr"], false;
    "Công văn" "Official letter" ["CV"], true;
    "Công điện" "Telegram" ["CĐ"], true;
    "Thông tri" "Circular notice" ["TT"], true;
    "Phương án" "Scheme" ["PA"], false;
    "Nghị định" "Decree" ["NĐ"], true;
    "Thông tư liên tịch" "Joint circular" ["TTLT"], true;
    "Thông tư" "Circular" ["TT"], true;
    "Pháp lệnh" "Ordinance" ["PL"], true;
    "Bộ luật" "Code" [], false;
    "Luật" "Law" [], false;
    "Hiến pháp" "Constitution" [], false;
    "Điều lệ" "Charter" [], false;
    "Cương lĩnh" "Platform" [], false;
}

/// The names of types.
pub static NAME: Table<&'static DocumentType> = Table::new(Slot::Document, || {
    rows(TYPES.iter().map(|row| (row.name, row)))
});

/// The type for which `code` stands in a number or as an abbreviation, in capitals as printed.
#[must_use]
pub fn by_code(code: &str) -> Option<&'static DocumentType> {
    TYPES.iter().find(|row| row.codes.contains(&code))
}

/// The type with this name.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static DocumentType> {
    TYPES.iter().find(|row| row.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_first_codes_lead_back_to_their_row() {
        for row in TYPES {
            assert_eq!(by_name(row.name), Some(row));
        }
        assert_eq!(by_code("KH").map(|row| row.name), Some("Kế hoạch"));
        assert_eq!(by_code("kh"), None);
    }
}
