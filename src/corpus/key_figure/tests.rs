//! Which figures are told, and which are not.

use super::*;
use crate::corpus::testing::{corpus, draft, sample};
use crate::corpus::{Corpus, Survey};
use crate::extract::Approx;

fn told(corpus: &Corpus, filter: &Filter) -> Vec<(Indicator, String, bool, usize)> {
    let found = Survey::new(corpus, &corpus.select(filter)).key_figures;
    let told = found.into_iter().map(|row| {
        let words = corpus.mention(row.figure).unwrap().span;
        let entry = corpus.entry(row.figure.article).unwrap();
        let words = entry.article.text(words).to_owned();
        (row.indicator, words, row.plan.is_some(), row.count)
    });
    told.collect()
}

#[test]
fn an_indicator_tells_its_result_with_the_plan() {
    let found = told(&sample(), &Filter::default());
    let admitted = (Indicator::MembersAdmitted, "684".into(), true, 2);
    let members = (Indicator::MembersTotal, "28.000".into(), false, 1);
    let organisations = (Indicator::OrgsTotal, "49".into(), false, 1);
    assert_eq!(found, [admitted, members, organisations]);
}

#[test]
fn a_plan_by_itself_is_no_result() {
    let plan = draft("a", "Bài")
        .paragraph("Kế hoạch kết nạp 675 đảng viên.")
        .figure_of("675", Indicator::MembersAdmitted, Status::Target, "2023");
    assert_eq!(told(&corpus([plan]), &Filter::default()), []);
}

#[test]
fn an_exact_and_late_number_says_more() {
    let figures = draft("a", "Bài")
        .paragraph("Có 30 lớp; năm 2021 có 40 lớp; năm 2022 gần 90 lớp; năm 2020 có 50 lớp.")
        .figure("30", Indicator::Training, "")
        .figure("40", Indicator::Training, "2021")
        .figure("90", Indicator::Training, "2022")
        .but(|figure| figure.approx = Some(Approx::Nearly))
        .figure("50", Indicator::Training, "2020");
    let found = told(&corpus([figures]), &Filter::default());
    assert_eq!(found, [(Indicator::Training, "40".into(), false, 4)]);
}

#[test]
fn what_mixes_quantities_is_left_to_its_sentence() {
    let figures = draft("a", "Bài")
        .paragraph("Tăng 12, và 13 nữa.")
        .figure("12", Indicator::Economy, "2021")
        .figure("13", Indicator::Other, "2021");
    assert_eq!(told(&corpus([figures]), &Filter::default()), []);
}
