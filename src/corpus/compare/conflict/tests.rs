//! Contradictions, on articles made up for it: a false one costs more than a missed one.

use crate::corpus::testing::{Draft, corpus, draft};
use crate::corpus::{Conflict, Conflicts, Filter};
use crate::extract::{Approx, Field, Figure, Status};
use crate::lexicon::Indicator;

const TOTAL: Indicator = Indicator::MembersTotal;

/// An article in which a body says it has so many members.
fn says(id: &str, number: &str) -> Draft {
    of(
        id,
        "Đảng bộ thị xã có",
        "Đảng bộ thị xã Đông Triều",
        number,
        "đảng viên.",
        "2020",
    )
}

fn of(id: &str, words: &str, body: &str, number: &str, unit: &str, period: &str) -> Draft {
    let head = words.trim_end_matches(" có");
    draft(id, "TX Đông Triều")
        .paragraph(&format!("{words} {number} {unit}"))
        .body(head, body)
        .figure(number, TOTAL, period)
        .because(Field::Subject, head)
        .because(
            Field::Unit,
            unit.trim_end_matches('.')
                .split(" là")
                .next()
                .unwrap_or(unit),
        )
}

fn found(articles: impl IntoIterator<Item = Draft>) -> Conflicts {
    let corpus = corpus(articles);
    corpus.conflicts(&corpus.select(&Filter::default()))
}

fn values(rows: &[Conflict]) -> Vec<Vec<String>> {
    let claims = rows.iter().map(|row| row.claims.iter());
    claims
        .map(|all| all.map(|claim| claim.value.to_string()).collect())
        .collect()
}

#[track_caller]
fn none(articles: impl IntoIterator<Item = Draft>) {
    let found = found(articles);
    assert_eq!(
        (values(&found.against), values(&found.explained)),
        (vec![], vec![])
    );
}

#[test]
fn two_articles_that_give_one_body_two_numbers_contradict_each_other() {
    let found = found([says("a", "8.628"), says("b", "8.268")]);
    assert_eq!(values(&found.against), [["8268", "8628"]]);
    let row = &found.against[0];
    assert_eq!(
        (row.difference.to_string().as_str(), row.body.as_str()),
        ("360", "Đảng bộ thị xã Đông Triều")
    );
    assert_eq!((found.repeated, found.looked_at), (1, 2));
}

#[test]
fn the_same_number_twice_is_none() {
    let articles = [says("a", "8.628"), says("b", "8.628")];
    let found = found(articles);
    assert_eq!(
        (found.against.len(), found.explained.len(), found.repeated),
        (0, 0, 1)
    );
}

#[test]
fn rounding_and_blurring_words_explain() {
    let nearly = |figure: &mut Figure| figure.approx = Some(Approx::Nearly);
    let over = |figure: &mut Figure| figure.approx = Some(Approx::Over);
    let about = |figure: &mut Figure| figure.approx = Some(Approx::About);
    let explained = |first: Draft, second: &str| {
        let found = found([first, says("b", second)]);
        assert!(found.against.is_empty());
        found.explained.len()
    };
    assert_eq!(explained(says("a", "2.000").but(nearly), "1.987"), 1);
    assert_eq!(explained(says("a", "1.900").but(over), "1.987"), 1);
    assert_eq!(explained(says("a", "2.000").but(about), "2.013"), 1);
    // Without a word, but rounded all the same.
    assert_eq!(explained(says("a", "2.000"), "1.987"), 1);
    assert_eq!(
        values(&found([says("a", "2.000"), says("b", "1.400")]).against),
        [["1400", "2000"]]
    );
    // A word that explains nothing is wrong, but contradicts no exact number.
    assert_eq!(explained(says("a", "2.000").but(nearly), "2.300"), 0);
    assert_eq!(explained(says("a", "2.000").but(over), "1.987"), 0);
}

#[test]
fn another_body_period_status_or_unit_is_another_quantity() {
    let other = |words: &str, body: &str, unit: &str, period: &str| {
        of("b", words, body, "8.268", unit, period)
    };
    let body = "Đảng bộ thị xã Đông Triều";
    let words = "Đảng bộ thị xã có";
    none([
        says("a", "8.628"),
        other("Đảng bộ Khối có", "Đảng bộ Khối", "đảng viên.", "2020"),
    ]);
    none([says("a", "8.628"), other(words, body, "đảng viên.", "2021")]);
    none([says("a", "8.628"), other(words, body, "đảng viên.", "")]);
    none([
        says("a", "8.628"),
        says("b", "8.268").but(|figure| figure.status = Status::Target),
    ]);
    none([
        says("a", "8.628"),
        says("b", "8.268").but(|figure| figure.unit = Some("người".into())),
    ]);
    none([
        says("a", "8.628"),
        says("b", "8.268").but(|figure| figure.indicator = Indicator::Inspection),
    ]);
}

#[test]
fn a_part_is_no_whole() {
    let part = of(
        "b",
        "Đảng bộ thị xã có",
        "Đảng bộ thị xã Đông Triều",
        "8.268",
        "đảng viên là nữ.",
        "2020",
    );
    none([says("a", "8.628"), part]);
    none([
        says("a", "8.628"),
        says("b", "8.268").because(Field::Whole, "Đảng bộ thị xã"),
    ]);
    let among = draft("b", "TX Đông Triều")
        .paragraph("Đảng bộ thị xã, trong đó có 8.268 đảng viên.")
        .body("Đảng bộ thị xã", "Đảng bộ thị xã Đông Triều")
        .figure("8.268", TOTAL, "2020")
        .because(Field::Subject, "Đảng bộ thị xã");
    none([says("a", "8.628"), among]);
}

#[test]
fn a_body_that_is_not_known_is_compared_with_none() {
    let nameless = draft("b", "TX Đông Triều")
        .paragraph("Có 8.268 đảng viên.")
        .figure("8.268", TOTAL, "2020");
    none([says("a", "8.628"), nameless]);
}

#[test]
fn a_number_twice_as_great_is_something_else() {
    none([says("a", "8.628"), says("b", "863")]);
}

#[test]
fn in_one_article_two_paragraphs_can_contradict_each_other_but_one_cannot() {
    let body = "Đảng bộ thị xã Đông Triều";
    let one = |article: Draft, number: &str| {
        article
            .body("Đảng bộ thị xã", body)
            .figure(number, TOTAL, "2020")
            .because(Field::Subject, "Đảng bộ thị xã")
    };
    let apart = one(
        says("a", "8.628").paragraph("Đảng bộ thị xã có 8.268 đảng viên."),
        "8.268",
    );
    assert_eq!(values(&found([apart]).against), [["8268", "8628"]]);
    let together =
        draft("a", "TX Đông Triều").paragraph("Đảng bộ thị xã có 8.268 đảng viên. Nay 8.628.");
    none([one(one(together, "8.268"), "8.628")]);
}
