//! What is chosen to be said, and what is left unsaid.

use super::*;
use crate::corpus::testing::{corpus, draft, sample};
use crate::corpus::{Facet, Filter, Survey};
use crate::extract::Field;

fn summary(corpus: &Corpus, filter: &Filter) -> Summary {
    Survey::new(corpus, &corpus.select(filter)).summary
}

#[test]
fn days_run_from_the_first_to_the_last_and_the_undated_are_counted() {
    let found = summary(&sample(), &Filter::default());
    let days = found.days.map(|(a, b)| (a.to_string(), b.to_string()));
    assert_eq!(days, Some(("2018-05-08".into(), "2023-05-07".into())));
    assert_eq!((found.undated, found.only), (1, None));
    let nothing = summary(&corpus([]), &Filter::default());
    assert_eq!(nothing, Summary::default());
}

#[test]
fn papers_are_those_that_articles_name_themselves() {
    let read = |id: &str, last: &str| {
        let text = format!("Đảng bộ tỉnh\n\nHội nghị bàn về công tác xây dựng Đảng.\n\n{last}\n");
        crate::extract::read(id, &text)
    };
    let corpus = Corpus::new([
        read("a", "Nguồn: VnExpress"),
        read("b", "Nguồn: Báo Nhân Dân"),
        read("c", "Nguồn: Báo Nhân Dân"),
        read("d", "Thu An"),
    ]);
    let papers = summary(&corpus, &Filter::default()).papers.into_iter();
    let papers: Vec<_> = papers
        .map(|(name, articles)| (name, articles.len()))
        .collect();
    assert_eq!(
        papers,
        [("Báo Nhân Dân".to_owned(), 2), ("VnExpress".to_owned(), 1)]
    );
}

#[test]
fn one_article_is_named() {
    let corpus = sample();
    let filter = Filter::default().with(Facet::Place, "Thái Nguyên");
    assert_eq!(
        summary(&corpus, &filter).only,
        corpus.article_by_id("nguyen")
    );
}

#[test]
fn a_result_has_its_plan_beside_it() {
    let corpus = sample();
    let plan = summary(&corpus, &Filter::default()).plan.unwrap();
    assert_eq!(plan.measure.indicator, Indicator::MembersAdmitted);
    let years = Filter::default().with(Facet::Year, "2018");
    assert_eq!(summary(&corpus, &years).plan, None);
}

#[test]
fn the_largest_body_is_said_of_a_body_only() {
    let two = draft("a", "Bài")
        .paragraph("Đảng bộ huyện có 900 đảng viên. Đảng bộ tỉnh có 28.000 đảng viên.")
        .body("Đảng bộ huyện", "Đảng bộ huyện A")
        .body("Đảng bộ tỉnh", "Đảng bộ tỉnh B")
        .figure("900", Indicator::MembersTotal, "2022")
        .because(Field::Subject, "Đảng bộ huyện")
        .figure("28.000", Indicator::MembersTotal, "2022")
        .because(Field::Subject, "Đảng bộ tỉnh");
    let largest = summary(&corpus([two]), &Filter::default()).largest.unwrap();
    assert_eq!(
        (largest.body.as_str(), largest.among),
        ("Đảng bộ tỉnh B", 2)
    );
    assert_eq!(summary(&sample(), &Filter::default()).largest, None);
}

#[test]
fn a_name_stands_out_only_above_the_others() {
    let row = |count| NameCount {
        name: String::new(),
        key: String::new(),
        count,
        articles: Vec::new(),
        mentions: Vec::new(),
        filter: Filter::default(),
    };
    let case = |counts: &[usize], named: usize| {
        let rows: Vec<_> = counts.iter().map(|count| row(*count)).collect();
        assert_eq!(foremost(&rows).len(), named, "{counts:?}");
    };
    case(&[4, 2, 1], 1);
    case(&[4, 4, 1], 2);
    case(&[4, 4, 4], 0);
    case(&[1, 1], 0);
    case(&[1], 0);
    case(&[], 0);
}
