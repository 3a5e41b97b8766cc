//! What passes a filter, read as words.

use super::*;
use crate::corpus::testing::sample;
use crate::corpus::{Facet, Survey};

/// The articles that pass, and the words of the mentions that do.
#[track_caller]
fn case(filter: &Filter, articles: &[&str], mentions: &[&str]) {
    let corpus = sample();
    let selection = corpus.select(filter);
    let article = |at: &ArticleId| corpus.entry(*at).map(|entry| &*entry.article.id);
    let ids: Vec<_> = selection.articles.iter().filter_map(article).collect();
    assert_eq!(ids, articles);
    let words = selection.mentions.iter().map(|at| {
        let entry = corpus.entry(at.article).unwrap();
        entry
            .article
            .text(corpus.mention(*at).unwrap().span)
            .to_owned()
    });
    assert_eq!(words.collect::<Vec<_>>(), mentions);
}

fn chosen(choices: &[(Facet, &str)]) -> Filter {
    let none = Filter::default();
    choices
        .iter()
        .fold(none, |filter, (facet, value)| filter.with(*facet, value))
}

const NGUYEN: [&str; 4] = ["684", "675", "28.000", "Kế hoạch số 83-KH/TU"];
const TRIEU: [&str; 2] = ["49", "Hoàng Văn Thắng"];

#[test]
fn an_empty_filter_leaves_all_latest_article_first() {
    let all = [&NGUYEN[..], &TRIEU].concat();
    case(&Filter::default(), &["nguyen", "trieu", "undated"], &all);
}

#[test]
fn choices_are_or_inside_a_facet_and_across() {
    let both = chosen(&[(Facet::Article, "nguyen"), (Facet::Article, "trieu")]);
    case(&both, &["nguyen", "trieu"], &[&NGUYEN[..], &TRIEU].concat());
    case(
        &both.with(Facet::Kind, "person"),
        &["trieu"],
        &["Hoàng Văn Thắng"],
    );
    case(&both.with(Facet::Status, "target"), &["nguyen"], &["675"]);
    let none = chosen(&[(Facet::Place, "Thái Nguyên"), (Facet::Kind, "person")]);
    case(&none, &[], &[]);
}

#[test]
fn articles_pass_by_themselves_where_no_mention_is_asked_for() {
    case(&chosen(&[(Facet::Article, "undated")]), &["undated"], &[]);
    case(&chosen(&[(Facet::Year, "2018")]), &["trieu"], &TRIEU);
    case(&chosen(&[(Facet::Year, "2022")]), &["nguyen"], &["28.000"]);
    case(&Filter::of_query("chỉ có chữ"), &["undated"], &[]);
    case(
        &Filter::of_query("chỉ có chữ").with(Facet::Kind, "figure"),
        &[],
        &[],
    );
}

#[test]
fn a_mention_passes_with_its_sentence() {
    case(&Filter::of_query("kết nạp"), &["nguyen"], &["684", "675"]);
    case(
        &Filter::of_query("dân vận"),
        &["nguyen"],
        &["Kế hoạch số 83-KH/TU"],
    );
    let both = Filter::of_query("dan vien");
    case(&both, &[], &[]);
    case(
        &Filter::of_query("dang vien"),
        &["nguyen", "trieu"],
        &["684", "675", "28.000", "Hoàng Văn Thắng"],
    );
}

#[test]
fn a_reader_of_the_article_sees_repeated_words_too() {
    let corpus = sample();
    let trieu = corpus.article_by_id("trieu").unwrap();
    let seen = |filter: &Filter| corpus.mentions_in(trieu, filter).len();
    assert_eq!(seen(&Filter::default()), 3);
    assert_eq!(seen(&chosen(&[(Facet::Kind, "figure")])), 2);
    assert_eq!(seen(&Filter::of_query("chi bộ")), 2);
    assert_eq!(seen(&chosen(&[(Facet::Article, "nguyen")])), 0);
    assert_eq!(corpus.mentions_in(ArticleId(99), &Filter::default()), []);
}

#[test]
fn references_of_another_corpus_lead_nowhere() {
    let corpus = sample();
    let far = MentionRef {
        article: ArticleId(0),
        mention: 99,
    };
    assert!(corpus.mention(far).is_none() && corpus.entry(ArticleId(99)).is_none());
    let selection = Selection {
        articles: vec![ArticleId(99)],
        mentions: vec![far],
        ..Selection::default()
    };
    assert_eq!(Survey::new(&corpus, &selection).overview.figures, 0);
    assert_eq!(
        corpus.figures(&selection, crate::corpus::Sort::default()),
        []
    );
}
