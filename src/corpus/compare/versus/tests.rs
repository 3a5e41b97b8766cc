//! Results beside plans, on articles made up for it.

use crate::corpus::testing::{Draft, corpus, draft};
use crate::corpus::{Base, Corpus, Filter, Versus};
use crate::extract::{Amount, Approx, Field, Figure, Status};
use crate::lexicon::Indicator;
use crate::text::Decimal;

const ADMITTED: Indicator = Indicator::MembersAdmitted;

/// Each pair as `result/base percent side by`.
fn shown(corpus: &Corpus) -> Vec<String> {
    let print = |corpus: &Corpus, row: &Versus| {
        let words = |at: crate::corpus::MentionRef| {
            let mention = corpus.mention(at).unwrap();
            corpus.entries()[at.article.0]
                .article
                .text(mention.span)
                .to_owned()
        };
        let base = match row.base {
            Base::Stated(at) => words(at),
            Base::Implied { value, .. } => format!("({value})"),
        };
        let two = |(least, most): (Decimal, Decimal)| {
            if least == most {
                least.to_string()
            } else {
                format!("{least}-{most}")
            }
        };
        let percent = row.gap.percent.map_or_else(|| "–".to_owned(), two);
        let about = if row.gap.approximate { "~" } else { "" };
        format!(
            "{}/{base} {about}{percent} {:?} {}",
            words(row.result),
            row.gap.side,
            two(row.gap.by)
        )
    };
    let all = corpus.versus(&corpus.select(&Filter::default()));
    all.iter().map(|row| print(corpus, row)).collect()
}

#[track_caller]
fn case(article: Draft, expected: &[&str]) {
    assert_eq!(shown(&corpus([article])), expected);
}

fn told(text: &str) -> Draft {
    draft("a", "TP. Thái Nguyên").paragraph(text)
}

fn percent(figure: &mut Figure) {
    figure.unit = Some("%".into());
}

#[test]
fn a_result_stands_beside_the_plan_that_the_text_compares_it_with() {
    case(
        told("Giao 120 đảng viên. Kết nạp 148, đạt 123,33%.")
            .figure_of("120", ADMITTED, Status::Target, "2020")
            .figure("148", ADMITTED, "2020-12-31")
            .because(Field::Target, "120"),
        &["148/120 123.3 Above 28"],
    );
}

#[test]
fn a_plan_for_the_same_period_belongs_to_the_nearest_result() {
    case(
        told("Kế hoạch 675. Kết nạp 684. Năm trước kết nạp 600.")
            .figure_of("675", ADMITTED, Status::Target, "2023")
            .figure("684", ADMITTED, "2023")
            .figure("600", ADMITTED, "2022"),
        &["684/675 101.3 Above 9"],
    );
}

#[test]
fn a_plan_of_another_time_place_or_body_is_none() {
    case(
        told("Đảng bộ A kết nạp 684. Đảng bộ B phấn đấu 800 sau này, 700 nay.")
            .body("Đảng bộ A", "Đảng bộ A")
            .body("Đảng bộ B", "Đảng bộ B")
            .figure("684", ADMITTED, "2023")
            .because(Field::Subject, "Đảng bộ A")
            .figure_of("800", ADMITTED, Status::Target, "2020/2025")
            .figure_of("700", ADMITTED, Status::Target, "2023")
            .because(Field::Subject, "Đảng bộ B"),
        &[],
    );
}

#[test]
fn a_plan_without_a_period_counts_only_in_the_same_sentence() {
    let article = |text: &str| {
        told(text)
            .figure("684", ADMITTED, "2023")
            .figure_of("675", ADMITTED, Status::Target, "")
    };
    case(
        article("Kết nạp 684, chỉ tiêu 675."),
        &["684/675 101.3 Above 9"],
    );
    case(article("Kết nạp 684. Chỉ tiêu 675."), &[]);
}

#[test]
fn a_plan_that_is_not_printed_follows_from_what_exceeds_it() {
    let article = |text: &str| {
        told(text)
            .figure("684", ADMITTED, "2023")
            .figure_of("9", ADMITTED, Status::Change, "2023")
    };
    case(
        article("Kết nạp 684 người (vượt kế hoạch 9 người)."),
        &["684/(675) 101.3 Above 9"],
    );
    case(
        article("Kết nạp 684 người (vượt 9 chỉ tiêu tỉnh giao)."),
        &["684/(675) 101.3 Above 9"],
    );
    // Not a plan, not exceeded, or said of something else.
    case(article("Kết nạp 684 người (tăng 9 so với năm trước)."), &[]);
    case(
        article("Kết nạp 684 người (vượt 9 so với cùng kỳ, đạt kế hoạch)."),
        &[],
    );
    case(article("Kết nạp 684 người. Vượt kế hoạch 9 người."), &[]);
}

#[test]
fn percents_differ_in_points_and_have_no_percent() {
    case(
        told("Đạt 92,9-95% (vượt chỉ tiêu 85%).")
            .figure("92,9", Indicator::OrgsRated, "2022")
            .but(|figure| {
                percent(figure);
                let (low, high) = (Decimal::new(929, 1), Decimal::new(95, 0));
                figure.amount = Amount::Range { low, high };
            })
            .figure_of("85", Indicator::OrgsRated, Status::Target, "")
            .but(percent),
        &["92,9/85 – Above 7.9-10"],
    );
}

#[test]
fn what_was_before_is_told_as_growth_and_approximations_say_so() {
    case(
        told("Giảm từ 46 xuống gần 38.")
            .figure("46", Indicator::OrgsTotal, "2017")
            .figure("38", Indicator::OrgsTotal, "2020")
            .but(|figure| figure.approx = Some(Approx::Nearly))
            .because(Field::Earlier, "46"),
        &["38/46 ~82.6 Below 8"],
    );
}

#[test]
fn a_plan_of_nought_has_no_percent() {
    case(
        told("Kế hoạch 0, kết nạp 3.")
            .figure_of("0", ADMITTED, Status::Target, "2020")
            .figure("3", ADMITTED, "2020"),
        &["3/0 – Above 3"],
    );
}

#[test]
fn parts_are_not_measured_by_the_plan_of_the_whole() {
    case(
        told("Kế hoạch 675, trong đó kết nạp 60 nữ.")
            .figure_of("675", ADMITTED, Status::Target, "2023")
            .figure("60", ADMITTED, "2023"),
        &[],
    );
}

#[test]
fn a_pair_stands_where_one_of_the_two_passes_the_filter() {
    let corpus = corpus([told("Kế hoạch 675, kết nạp 684.")
        .figure_of("675", ADMITTED, Status::Target, "2023")
        .figure("684", ADMITTED, "2023")]);
    for (status, expected) in [("target", 1), ("actual", 1), ("change", 0)] {
        let filter = Filter::default().with(crate::corpus::Facet::Status, status);
        assert_eq!(
            corpus.versus(&corpus.select(&filter)).len(),
            expected,
            "{status}"
        );
    }
}
