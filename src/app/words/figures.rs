//! What the table of figures says besides its values: its tools, groups and totals.

use super::Lang;
use super::texts::texts;
use crate::corpus::{GroupKey, Reason};
use crate::extract::{Check, Field};

texts! {
    FigureText "What the table of figures says besides its values.";

    // Tools.
    Tools "Cách xem bảng" "How the table is shown";
    GroupBy "Gộp theo" "Group by";
    NotGrouped "không gộp" "nothing";
    Columns "Cột" "Columns";
    ColumnsShown "Cột ({}/{})" "Columns ({}/{})";
    UnfoldAll "Mở hết các nhóm" "Unfold all groups";
    FoldAll "Gập hết các nhóm" "Fold all groups";
    Keys "Phím ↑ ↓ đi từng dòng, Page Up, Page Down đi từng trang, Home và End về đầu, cuối; Enter xem câu gốc." "Arrow keys go row by row, Page Up and Page Down by the page, Home and End to the ends; Enter shows the sentence.";
    Printed "Bản in có {} trên {} dòng; hãy lọc bớt để in phần còn lại." "Printed are {} of {} rows; narrow the filters to print the rest.";

    // A row.
    Narrow "Chỉ xem {}" "Show only {}";
    Checked "phép tính trong bài: {}" "the text’s arithmetic: {}";
    AgainstTarget "kế hoạch {}" "plan {}";
    AgainstEarlier "trước đó {}" "before {}";
    AgainstWhole "trong {}" "out of {}";

    // Groups.
    NoIndicator "không rõ" "not stated";
    NoPlace "không rõ nơi" "place not stated";
    NoYear "không rõ năm" "year not stated";
    NoUnit "không rõ đơn vị" "unit not stated";

    // Totals.
    Sum "Tổng {} {}" "Total {} {}";
    Coverage "{}/{} bài" "{} of {} articles";
    NothingLeftOut "không bỏ ra số nào" "nothing left out";
    LeftOut "bỏ ra {}: {}" "{} left out: {}";
    CountOf "{} {}" "{} {}";
    AddedFigures "Đã cộng" "Added";
    LeftFigures "Bỏ ra" "Left out";
    AndMore "và {} số nữa" "and {} more";

    // Why a total leaves a figure out.
    Approximate "xấp xỉ" "approximate";
    Range "là một khoảng" "a range";
    Fraction "là một phần số" "a fraction";
    Undated "không rõ kỳ" "without a period";
    Whole "là tổng của các số khác" "the sum of others";
    Part "đã nằm trong số khác" "part of another";
    Earlier "chỉ để so sánh" "only compared with";
    Restated "nhắc lại trong bài" "said again in the article";
    Elsewhere "bài khác đã nói" "said by another article";

    // The table that is taken along.
    SourceColumn "Nguồn" "Source";
    CheckedColumn "Phép tính trong bài" "The text’s arithmetic";
    CheckedAs "{}: {}" "{}: {}";
}

/// What a reason is called behind a count: `1 xấp xỉ`.
#[must_use]
pub const fn reason_text(reason: Reason) -> FigureText {
    match reason {
        Reason::Approximate => FigureText::Approximate,
        Reason::Range => FigureText::Range,
        Reason::Fraction => FigureText::Fraction,
        Reason::Undated => FigureText::Undated,
        Reason::Whole => FigureText::Whole,
        Reason::Part => FigureText::Part,
        Reason::Earlier => FigureText::Earlier,
        Reason::Restated => FigureText::Restated,
        Reason::Elsewhere => FigureText::Elsewhere,
    }
}

/// What a figure is compared with, if the field tells that.
#[must_use]
pub const fn against_text(field: Field) -> Option<FigureText> {
    match field {
        Field::Target => Some(FigureText::AgainstTarget),
        Field::Earlier => Some(FigureText::AgainstEarlier),
        Field::Whole => Some(FigureText::AgainstWhole),
        _ => None,
    }
}

/// How a computation of the text comes out, and the computation: `không khớp: 5 + 3 = 9 ✗`.
#[must_use]
pub fn checked_text(check: &Check, lang: Lang) -> String {
    let line = super::format::computation(lang, &check.line);
    FigureText::CheckedAs.with(lang, &[lang.pick(check.verdict.names()), &line])
}

/// What a group is called, but for an article; `nothing` is what the last one is called.
#[must_use]
pub fn group_name(key: &GroupKey, lang: Lang, nothing: FigureText) -> String {
    match key {
        GroupKey::Indicator(indicator) => lang.pick(indicator.names()).to_owned(),
        GroupKey::Text(text) => text.clone(),
        GroupKey::Years(..) | GroupKey::Since(_) => key
            .years()
            .map_or_else(String::new, |years| super::format::edtf(lang, years)),
        GroupKey::Article(_, id) => id.clone(),
        GroupKey::Nothing => nothing.of(lang).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::InOrder as _;

    #[test]
    fn reasons_have_names_of_their_own() {
        for lang in [Lang::Vi, Lang::En] {
            let mut names: Vec<_> = Reason::ALL
                .iter()
                .map(|reason| reason_text(*reason).of(lang))
                .collect();
            names.order();
            names.dedup();
            assert_eq!(names.len(), Reason::ALL.len());
        }
    }

    #[test]
    fn groups_are_called_as_their_figures_are() {
        let name = |key: &GroupKey| group_name(key, Lang::Vi, FigureText::NoYear);
        assert_eq!(name(&GroupKey::Years(2016, Some(2020))), "2016–2020");
        assert_eq!(name(&GroupKey::Since(2017)), "từ 2017 đến nay");
        assert_eq!(name(&GroupKey::Nothing), "không rõ năm");
    }
}
