//! Which checks belong to a selection, and what they are kept by.

use super::*;
use crate::article::parse;
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{Facet, Filter};
use crate::extract::extract;

const SUM: &str =
    "Đảng bộ có 73 TCCSĐ trong đó có 42 đảng bộ và 31 chi bộ cơ sở với 5.356 đảng viên.";
const UNSTATED: &str = "Có 1.235 đảng viên nữ, chiếm 32,5% tổng số đảng viên.";
const WRONG: &str = "Năm 2019 tinh giản 112 biên chế, gồm 71 người nghỉ hưu và 36 người thôi việc.";

fn corpus(texts: &[&str]) -> Corpus {
    Corpus::new(texts.iter().enumerate().map(|(n, text)| {
        let article = parse(&n.to_string(), &format!("Một bài\n\n{text}"));
        let extraction = extract(&article);
        (article, extraction)
    }))
}

#[track_caller]
fn lines(corpus: &Corpus, filter: &Filter) -> Vec<String> {
    let found = corpus.checks(&corpus.select(filter));
    let lines = found.iter().filter_map(|at| corpus.check(*at));
    lines.map(|one| one.line.to_owned()).collect()
}

#[test]
fn contradictions_come_first_and_what_cannot_be_recomputed_last() {
    let corpus = corpus(&[UNSTATED, SUM, WRONG]);
    let all = lines(&corpus, &Filter::default());
    let expected = [
        "71 + 36 = 107 ≠ 112 ✗",
        "42 + 31 = 73 ✓",
        "1.235 / ? = 32,5 %",
    ];
    assert_eq!(all, expected);
    let found = corpus.checks(&corpus.select(&Filter::default()));
    let last = corpus.check(found[2]).unwrap();
    assert_eq!(
        (last.outcome, last.missing),
        (Outcome::Unstated, Some(Missing::Whole))
    );
    assert_eq!(last.entry.article.text(last.last()), "32,5%");
}

#[test]
fn every_outcome_has_its_own_id_sign_and_name() {
    for (n, outcome) in Outcome::ALL.into_iter().enumerate() {
        assert_eq!(Outcome::from_id(outcome.id()), Some(outcome));
        let others = &Outcome::ALL[n + 1..];
        let same = |other: &Outcome| {
            other.sign() == outcome.sign() || other.names().0 == outcome.names().0
        };
        assert!(!others.iter().any(same));
    }
    assert_eq!(Outcome::from_id("inconsistent"), Some(Outcome::ALL[0]));
    assert_eq!(Outcome::from_id("__proto__"), None);
}

#[test]
fn a_check_belongs_to_a_selection_with_any_of_its_figures() {
    let corpus = corpus(&[SUM, WRONG]);
    let filter = Filter::of_query("\"nghỉ hưu\"");
    assert_eq!(lines(&corpus, &filter), ["71 + 36 = 107 ≠ 112 ✗"]);
    let first = Filter::default().with(Facet::Article, "0");
    assert_eq!(lines(&corpus, &first), ["42 + 31 = 73 ✓"]);
    assert!(lines(&corpus, &Filter::default().with(Facet::Kind, "time")).is_empty());
    assert!(lines(&corpus, &Filter::of_query("không có")).is_empty());
}

#[test]
fn the_computations_that_a_filter_would_leave_are_those_that_it_leaves() {
    let corpus = corpus(&[UNSTATED, SUM, WRONG]);
    let pace = Pace::default();
    let left = |words| at_once(corpus.checks_left_paced(Filter::of_query(words), &pace));
    assert_eq!(["", "\"nghỉ hưu\"", "không đâu"].map(left), [3, 1, 0]);
}

#[test]
fn a_judgement_outlives_the_rules_but_not_the_words() {
    let key = |text: &str| {
        let corpus = corpus(&[text]);
        let found = corpus.checks(&corpus.select(&Filter::default()));
        corpus.check(found[0]).unwrap().key()
    };
    let start = |words: &str| {
        let text = format!("Một bài\n\n{WRONG}");
        text.chars().count() - text[text.find(words).unwrap()..].chars().count()
    };
    let (whole, one, other) = (start("112"), start("71"), start("36"));
    assert_eq!(key(WRONG), format!("0/sum/{whole}:112;{one}:71;{other}:36"));
    assert_ne!(key(WRONG), key(&WRONG.replace("Năm", "Trong năm")));
    assert_eq!(
        key(WRONG),
        key(&format!("{WRONG}\n\nHội nghị kết thúc tốt đẹp."))
    );
}

#[test]
fn a_check_is_read_in_its_sentences() {
    let corpus =
        corpus(&["Đảng bộ có 400 đảng viên. Có 100 đảng viên nữ, chiếm 25% tổng số đảng viên."]);
    let found = corpus.checks(&corpus.select(&Filter::default()));
    for at in found {
        let check = corpus.check(at).unwrap();
        let told = check.sentences();
        let figures: usize = told.iter().map(|(_, figures)| figures.len()).sum();
        assert_eq!(figures, check.figures.len());
        for (sentence, figures) in told {
            assert!(figures.iter().all(|figure| sentence.contains(*figure)));
        }
    }
}
