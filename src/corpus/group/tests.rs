//! The table of figures in groups.

use super::*;
use crate::corpus::testing::{corpus, draft, sample};
use crate::corpus::{Filter, Sort};

/// The groups of `corpus`: key, then the figures as printed.
#[track_caller]
fn case(corpus: &Corpus, by: Grouping, sort: &str, expected: &[(&str, &[&str])]) {
    let sort = Sort::from_id(sort).unwrap();
    let rows = corpus.figures(&corpus.select(&Filter::default()), sort);
    let groups = corpus.groups(&rows, by);
    let print = |at: &MentionRef| corpus.figure(*at).unwrap().text();
    let found: Vec<(String, Vec<String>)> = groups
        .iter()
        .map(|group| (group.key.id(), group.rows.iter().map(print).collect()))
        .collect();
    let expected: Vec<(String, Vec<String>)> = expected
        .iter()
        .map(|(key, rows)| {
            let rows = rows.iter().map(|row| (*row).to_owned()).collect();
            ((*key).to_owned(), rows)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn each_row_stands_in_one_group_in_the_order_of_the_table() {
    let by = Grouping::Indicator;
    let groups: [(&str, &[&str]); 3] = [
        ("members.total", &["28.000"]),
        ("members.admitted", &["684", "675"]),
        ("orgs.total", &["49"]),
    ];
    case(&sample(), by, "-value", &groups);
    let rising: [(&str, &[&str]); 3] =
        [groups[0], ("members.admitted", &["675", "684"]), groups[2]];
    case(&sample(), by, "value", &rising);
}

#[test]
fn years_go_back_in_time_and_what_states_none_comes_last() {
    let groups: [(&str, &[&str]); 3] = [
        ("2023", &["684", "675"]),
        ("2022", &["28.000"]),
        ("-", &["49"]),
    ];
    case(&sample(), Grouping::Year, "-published", &groups);
}

#[test]
fn a_period_of_several_years_is_a_group_of_its_own() {
    let admitted = Indicator::MembersAdmitted;
    let spans = draft("a", "Đảng bộ")
        .paragraph("Có 1, 2, 3, 4, 5 và 6.")
        .figure("1", admitted, "2015/2020")
        .figure("2", admitted, "2020")
        .figure("3", admitted, "2017/..")
        .figure("4", admitted, "2020-08-24")
        .figure("5", admitted, "XXXX-10-28")
        .figure("6", admitted, "2020-02/2020-05");
    let groups: [(&str, &[&str]); 4] = [
        ("2017-..", &["3"]),
        ("2020", &["2", "4", "6"]),
        ("2015-2020", &["1"]),
        ("-", &["5"]),
    ];
    case(&corpus([spans]), Grouping::Year, "-published", &groups);
    let years = GroupKey::Years(2015, Some(2020)).years();
    assert_eq!(years, "2015/2020".parse().ok());
}

#[test]
fn places_and_units_stand_by_alphabet_and_articles_as_they_are_listed() {
    let place: [(&str, &[&str]); 2] = [
        ("Đông Triều", &["49"]),
        ("Thái Nguyên", &["684", "675", "28.000"]),
    ];
    case(&sample(), Grouping::Place, "-published", &place);
    let article: [(&str, &[&str]); 2] = [("nguyen", &["684", "675", "28.000"]), ("trieu", &["49"])];
    case(&sample(), Grouping::Article, "-published", &article);
    let unit: [(&str, &[&str]); 1] = [("đảng viên", &["684", "675", "28.000", "49"])];
    case(&sample(), Grouping::Unit, "-published", &unit);
}

#[test]
fn groupings_read_back_from_links() {
    for by in Grouping::ALL {
        assert_eq!(Grouping::from_id(by.id()), Some(by));
        assert!(!by.names().0.is_empty() && !by.names().1.is_empty());
    }
    assert_eq!(Grouping::from_id("colour"), None);
}
