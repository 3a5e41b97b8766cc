//! Reports in both languages, of every kind of figure.

use super::*;
use crate::export::table::Cell;
use crate::extract::{Amount, Approx, Status};
use crate::lexicon::Indicator;

fn vietnamese(pair: (&'static str, &'static str)) -> &'static str {
    pair.0
}

fn english(pair: (&'static str, &'static str)) -> &'static str {
    pair.1
}

/// `684 đảng viên mới` admitted by the city in 2023.
fn admitted() -> Said {
    Said {
        figure: Figure {
            amount: Amount::Exact("684".parse().expect("a number")),
            unit: Some("đảng viên mới".into()),
            indicator: Indicator::MembersAdmitted,
            status: Status::Actual,
            approx: None,
            period: "2023".parse().ok(),
        },
        amount: "684".into(),
        unit: "đảng viên mới".into(),
        period: Some("2023".into()),
        who: Some("Đảng bộ thành phố Thái Nguyên".into()),
        place: None,
        about: Some("Thái Nguyên".into()),
        turn: None,
        clause: "kết nạp được 684 đảng viên mới".into(),
        beside: Vec::new(),
        checked: None,
        source: source("a"),
    }
}

fn source(key: &str) -> Source {
    Source {
        key: key.into(),
        by: Some("Duy Phương".into()),
        heading: "Chú trọng chất lượng".into(),
        day: Some("07/05/2023".into()),
        quote: "Năm 2023, thành phố kết nạp được 684 đảng viên mới.".into(),
        href: format!("https://a.vn/#/{key}"),
        warnings: Vec::new(),
    }
}

#[track_caller]
fn says(chosen: &[Said], expected: &str) {
    assert_eq!(compose(chosen, "Báo cáo", vietnamese).paragraph(), expected);
}

#[test]
fn a_result_stands_beside_its_excess() {
    let mut said = admitted();
    said.beside = vec![Beside::Turn("vượt kế hoạch 9 đảng viên".into())];
    says(
        &[said.clone()],
        "Năm 2023, Đảng bộ thành phố Thái Nguyên kết nạp 684 đảng viên mới (vượt kế hoạch 9 đảng viên) [1].",
    );
    said.beside = vec![Beside::Plan("675".into()), Beside::Earlier("600".into())];
    let told = compose(&[said], "Report", english).paragraph();
    assert_eq!(
        told,
        "In 2023, Đảng bộ thành phố Thái Nguyên admitted 684 đảng viên mới (plan 675; before 600) [1]."
    );
}

#[test]
fn in_english_the_words_of_the_article_stand_as_its_own() {
    let mut said = admitted();
    said.beside = vec![Beside::Turn("vượt kế hoạch 9 đảng viên".into())];
    let told = |said: Said| compose(&[said], "Report", english).paragraph();
    assert_eq!(
        told(said),
        "In 2023, Đảng bộ thành phố Thái Nguyên admitted 684 đảng viên mới (“vượt kế hoạch 9 đảng viên”) [1]."
    );
    let mut change = admitted();
    change.figure.status = Status::Change;
    (change.amount, change.unit) = ("9".into(), "Party members".into());
    change.turn = Some("vượt".into());
    assert_eq!(
        told(change),
        "In 2023, Đảng bộ thành phố Thái Nguyên: members admitted: “vượt” 9 Party members [1]."
    );
}

#[test]
fn an_english_sentence_without_a_subject_says_what_was_done() {
    let told = |said: Said| compose(&[said], "Report", english).paragraph();
    let mut said = admitted();
    said.who = None;
    said.unit = "new Party members".into();
    assert_eq!(
        told(said.clone()),
        "In 2023 (article on Thái Nguyên): 684 new Party members were admitted [1]."
    );
    said.about = None;
    said.figure.indicator = Indicator::MembersTotal;
    assert_eq!(
        told(said.clone()),
        "In 2023, there were 684 new Party members [1]."
    );
    said.figure.amount = Amount::Exact("1".parse().expect("a number"));
    said.figure.indicator = Indicator::Inspection;
    said.figure.unit = Some("cuộc kiểm tra".into());
    (said.amount, said.unit) = ("1".into(), "inspection".into());
    assert_eq!(told(said), "In 2023, 1 inspection was carried out [1].");
}

#[test]
fn what_does_not_come_out_is_told_in_the_table_and_under_the_sentence() {
    let wrong = "không khớp: 675 + 10 = 684 ✗";
    let mut said = admitted();
    said.checked = Some(wrong.into());
    said.source.warnings = vec![wrong.into()];
    let mut other = admitted();
    (other.amount, other.source.warnings) = ("10".into(), vec![wrong.into(), "khác ✗".into()]);
    let report = compose(&[said, other], "Báo cáo", vietnamese);
    assert_eq!(report.table.rows[0][6], Cell::text(wrong));
    let note = "“Năm 2023, thành phố kết nạp được 684 đảng viên mới.” – không khớp: 675 + 10 = 684 ✗ – khác ✗";
    assert_eq!(report.notes[0].quoted(), note);
    assert!(report.html().contains(&format!("</a>: {note}</p>")));
    assert!(report.plain().contains(note));
}

#[test]
fn one_period_and_one_body_share_a_sentence() {
    let mut trained = admitted();
    trained.figure.indicator = Indicator::Dialogue;
    (trained.amount, trained.unit) = ("gần 158".into(), "cuộc tiếp dân".into());
    trained.figure.approx = Some(Approx::Nearly);
    trained.source = source("b");
    says(
        &[admitted(), trained.clone()],
        "Năm 2023, Đảng bộ thành phố Thái Nguyên kết nạp 684 đảng viên mới [1]; tiếp dân, đối thoại: gần 158 cuộc tiếp dân [2].",
    );
    says(
        &[trained],
        "Năm 2023, Đảng bộ thành phố Thái Nguyên: tiếp dân, đối thoại: gần 158 cuộc tiếp dân [1].",
    );
}

#[test]
fn equal_figures_are_told_once_with_both_footnotes() {
    let mut again = admitted();
    again.source = source("b");
    says(
        &[admitted(), again.clone(), again],
        "Năm 2023, Đảng bộ thành phố Thái Nguyên kết nạp 684 đảng viên mới [1][2].",
    );
}

#[test]
fn a_sentence_has_one_footnote() {
    let mut more = admitted();
    more.amount = "700".into();
    let report = compose(&[admitted(), more], "Báo cáo", vietnamese);
    assert_eq!(report.notes.len(), 1);
    assert_eq!(report.table.rows.len(), 2);
}

#[test]
fn a_plan_and_a_difference_are_no_results() {
    let mut plan = admitted();
    plan.figure.status = Status::Target;
    says(
        &[plan],
        "Năm 2023, Đảng bộ thành phố Thái Nguyên: kế hoạch kết nạp đảng viên: 684 đảng viên mới [1].",
    );
    let mut change = admitted();
    change.figure.status = Status::Change;
    (change.amount, change.unit) = ("9".into(), "đảng viên".into());
    says(
        &[change.clone()],
        "Năm 2023, Đảng bộ thành phố Thái Nguyên: kết nạp đảng viên: tăng giảm 9 đảng viên [1].",
    );
    change.turn = Some("vượt".into());
    says(
        &[change],
        "Năm 2023, Đảng bộ thành phố Thái Nguyên: kết nạp đảng viên: vượt 9 đảng viên [1].",
    );
}

#[test]
fn a_percent_is_not_counted_by_a_verb() {
    let mut share = admitted();
    share.figure.unit = Some("%".into());
    (share.amount, share.unit) = ("92,9–95 %".into(), String::new());
    says(
        &[share],
        "Năm 2023, Đảng bộ thành phố Thái Nguyên: kết nạp đảng viên: 92,9–95 % [1].",
    );
}

#[test]
fn what_the_indicator_does_not_tell_the_article_tells() {
    let mut share = admitted();
    share.figure.indicator = Indicator::Coverage;
    share.figure.period = None;
    share.clause = "có 353/401 trưởng xóm là đảng viên".into();
    (share.who, share.about) = (None, None);
    says(&[share], "“có 353/401 trưởng xóm là đảng viên” [1].");
}

#[test]
fn a_place_is_named_as_what_it_is() {
    let mut said = admitted();
    said.who = Some("Đảng bộ thành phố".into());
    says(
        &[said.clone()],
        "Năm 2023, Đảng bộ thành phố (bài về Thái Nguyên): kết nạp 684 đảng viên mới [1]."
            .replace("): ", ") ")
            .as_str(),
    );
    said.who = None;
    let mut undated = said.clone();
    (undated.figure.period, undated.period) = (None, None);
    says(
        &[undated],
        "Bài về Thái Nguyên: kết nạp 684 đảng viên mới [1].",
    );
    says(
        &[said.clone()],
        "Năm 2023 (bài về Thái Nguyên): kết nạp 684 đảng viên mới [1].",
    );
    said.place = Some("phường Hương Sơn".into());
    says(
        &[said],
        "Năm 2023, phường Hương Sơn kết nạp 684 đảng viên mới [1].",
    );
}

#[test]
fn periods_begin_a_sentence_by_their_kind() {
    let case = |edtf: &str, printed: &str, expected: &str| {
        let edtf = edtf.parse().expect("a time");
        assert_eq!(phrase::lead(edtf, printed, vietnamese), expected);
    };
    case("2022-07", "07/2022", "Tháng 07/2022");
    case("2022-33", "quý I/2022", "Quý I/2022");
    case("2015-40", "6 tháng đầu năm 2015", "6 tháng đầu năm 2015");
    case("2020-08-24", "24/08/2020", "Ngày 24/08/2020");
    case("2020/2025", "2020–2025", "Giai đoạn 2020–2025");
    case("2017/..", "từ 2017 đến nay", "Từ 2017 đến nay");
}

#[test]
fn it_is_written_for_word_and_for_markdown() {
    let report = compose(&[admitted()], "Báo cáo <1>", vietnamese);
    let html = report.html();
    assert!(html.starts_with("<h1>Báo cáo &lt;1&gt;</h1>"));
    assert!(html.contains("684 đảng viên mới <sup>[1]</sup>.</p>"));
    assert!(html.contains("<td valign=\"top\" align=\"right\">684</td>"));
    assert!(html.contains(
        "[1] <a href=\"https://a.vn/#/a\">Duy Phương, “Chú trọng chất lượng”, 07/05/2023</a>: “Năm"
    ));
    assert!(report.page("vi").starts_with("<!DOCTYPE html>"));
    let markdown = report.markdown();
    assert!(markdown.contains("684 đảng viên mới [^1]."), "{markdown}");
    assert!(
        markdown.contains("\n[^1]: [Duy Phương, “Chú trọng"),
        "{markdown}"
    );
    assert!(
        report
            .plain()
            .contains("\n[1] Duy Phương, “Chú trọng chất lượng”, 07/05/2023: “Năm")
    );
}
