//! Counts against the selections that they promise.

use super::*;
use crate::corpus::testing::{corpus, sample};

fn filters() -> Vec<Filter> {
    let base = Filter::default();
    vec![
        base.clone(),
        base.with(Facet::Year, "2023"),
        base.with(Facet::Year, "2023").with(Facet::Year, "2018"),
        base.with(Facet::Place, "Thái Nguyên")
            .with(Facet::Status, "target"),
        base.with(Facet::Kind, "figure")
            .with(Facet::Year, "2022")
            .with(Facet::Article, "trieu"),
        base.with(Facet::Place, "Nowhere"),
        Filter::of_query("đảng viên"),
        Filter::of_query("hoang van thang").with(Facet::Kind, "person"),
        Filter::of_query("nothing like it"),
    ]
}

#[test]
fn a_count_is_what_the_choice_would_leave() {
    let corpus = sample();
    for filter in filters() {
        for counts in corpus.facets(&filter) {
            for choice in counts.choices.iter() {
                let chosen = filter
                    .cleared(counts.facet)
                    .with(counts.facet, choice.value);
                let left = corpus.select(&chosen);
                let found = (left.mentions.len(), left.articles.len());
                assert_eq!(
                    (choice.count, choice.articles),
                    found,
                    "{}",
                    chosen.to_query()
                );
            }
        }
    }
}

#[test]
fn choices_that_would_leave_nothing_stay_in_their_place() {
    let corpus = sample();
    let all = corpus.facets(&Filter::default());
    for filter in filters() {
        for (counts, all) in corpus.facets(&filter).iter().zip(&all) {
            let values: Vec<_> = counts.choices.iter().map(|choice| choice.value).collect();
            let before: Vec<_> = all.choices.iter().map(|choice| choice.value).collect();
            assert!(values.starts_with(&before));
        }
    }
}

#[test]
fn what_the_corpus_does_not_have_can_be_lifted() {
    let facets = sample().facets(&Filter::default().with(Facet::Place, "Nowhere"));
    let last = facets[Facet::Place as usize].choices.iter().last().unwrap();
    assert_eq!(
        (&**last.value, last.count, last.articles),
        ("Nowhere", 0, 0)
    );
    assert_eq!(*last.label, Label::Text("Nowhere".into()));
    assert!(
        corpus([])
            .facets(&Filter::default())
            .iter()
            .all(|f| f.choices.is_empty())
    );
}

#[test]
fn choices_have_names_that_readers_see() {
    let facets = sample().facets(&Filter::default());
    let label = |facet: Facet| facets[facet as usize].choices.get(0).unwrap().label;
    let heading = "TP. Thái Nguyên: Xây dựng Đảng";
    assert_eq!(label(Facet::Article), &Label::Text(heading.into()));
    assert_eq!(
        label(Facet::Kind),
        &Label::Kind(crate::extract::Kind::Figure)
    );
}
