//! What becomes of the arithmetic when a reader corrects a number.

use super::super::{Change, Correction, Part, corrected};
use crate::corpus::{Corpus, Filter, Outcome};
use crate::extract::{Extraction, Kind, read};

const SUM: &str = "Năm 2019 tinh giản 112 biên chế, gồm 71 người nghỉ hưu và 36 người thôi việc.";
const PLAN: &str = "Doanh thu đạt 21,9 tỷ đồng, bằng 95,2% kế hoạch (23 tỷ đồng).";
const LACKING: &str = "Có 1.235 đảng viên nữ, chiếm 32,5% tổng số đảng viên.";

/// The computations of `text` after the words of a figure are said to be something else.
#[track_caller]
fn lines(text: &str, words: &str, parts: Option<&[(Part, &str)]>) -> Vec<String> {
    let after = after(text, words, parts);
    let checks = after.checks.iter().map(|one| one.line.clone());
    let unchecked = after.unchecked.iter().map(|one| one.line.clone());
    checks.chain(unchecked).collect()
}

#[track_caller]
fn after(text: &str, words: &str, parts: Option<&[(Part, &str)]>) -> Extraction {
    let (article, extraction) = read("a", &format!("Một bài\n\n{text}\n"));
    let mut mentions = extraction.mentions.iter();
    let mention = mentions
        .find(|one| one.kind() == Kind::Figure && article.text(one.span) == words)
        .expect(words);
    let change = parts.map_or(Change::Dismiss, |parts| {
        let parts = parts.iter().map(|(part, text)| (*part, (*text).to_owned()));
        Change::Mend(parts.collect())
    });
    let correction = Correction::new(&article, mention, change, "");
    assert!(correction.sound());
    corrected(&article, &extraction, &[correction])
}

#[test]
fn a_computation_is_made_again_with_the_readers_number() {
    let value = |value| Some([(Part::Value, value)]);
    let case = |words, new, expected: &[&str]| {
        let parts = value(new);
        assert_eq!(
            lines(SUM, words, parts.as_ref().map(<[_; 1]>::as_slice)),
            expected
        );
    };
    case("112", "107", &["71 + 36 = 107 ✓"]);
    case("71", "76", &["76 + 36 = 112 ✓"]);
    case("36", "40", &["71 + 40 = 111 ≠ 112 ✗"]);
}

#[test]
fn a_sum_that_was_seen_stays_one_however_far_off_it_comes() {
    let text = "Đảng bộ có 73 TCCSĐ trong đó có 42 đảng bộ và 31 chi bộ cơ sở.";
    assert_eq!(lines(text, "31", None), [""; 0]);
    let with = |words, value| lines(text, words, Some(&[(Part::Value, value)]));
    assert_eq!(with("31", "40"), ["42 + 40 = 82 ≠ 73 ✗"]);
    assert_eq!(with("73", "1073"), ["42 + 31 = 73 ≠ 1.073 ✗"]);
    assert_eq!(with("42", "42"), ["42 + 31 = 73 ✓"]);
}

#[test]
fn it_stands_at_the_words_of_the_article() {
    let (article, before) = read("a", &format!("Một bài\n\n{SUM}\n"));
    let after = after(SUM, "112", Some(&[(Part::Value, "1000000")]));
    let words = |one: &Extraction| {
        let figures = one.checks[0].figures.iter();
        figures
            .map(|span| article.text(*span).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(words(&after), words(&before));
    assert_eq!(
        (after.checks[0].block, after.checks[0].sentence),
        (before.checks[0].block, before.checks[0].sentence)
    );
}

#[test]
fn a_number_keeps_how_finely_it_was_printed() {
    assert_eq!(lines(PLAN, "21,9 tỷ", None), [""; 0]);
    let rounded = lines(PLAN, "21,9 tỷ", Some(&[(Part::Value, "21850000000")]));
    assert!(
        rounded[0].starts_with("21.850.000.000 / 23.000.000.000 = 95 %"),
        "{rounded:?}"
    );
    let differs = lines(PLAN, "21,9 tỷ", Some(&[(Part::Value, "17000000000")]));
    assert!(differs[0].ends_with('✗'), "{differs:?}");
    let percent = lines(PLAN, "95,2%", Some(&[(Part::Value, "96.1")]));
    assert!(percent[0].ends_with("≠ 96,1 % ✗"), "{percent:?}");
}

#[test]
fn without_a_term_there_is_no_computation() {
    assert_eq!(lines(SUM, "71", None), [""; 0]);
    let time = Some([(Part::Kind, "time"), (Part::Time, "2019")]);
    assert_eq!(
        lines(SUM, "71", time.as_ref().map(<[_; 2]>::as_slice)),
        [""; 0]
    );
}

#[test]
fn what_is_not_checkable_tells_the_readers_number_as_well() {
    assert_eq!(lines(LACKING, "1.235", None), ["? / ? = 32,5 %"; 0]);
    let told = lines(LACKING, "1.235", Some(&[(Part::Value, "1253")]));
    assert_eq!(told, ["1.253 / ? = 32,5 %"]);
}

#[test]
fn a_word_that_blurs_a_number_counts() {
    let exact = "Đảng bộ có 400 đảng viên, trong đó có 98 đảng viên nữ, chiếm 25%.";
    let whole = lines(exact, "25%", None);
    assert_eq!(whole, [""; 0]);
    let blurred = lines(exact, "25%", Some(&[(Part::Approx, "nearly")]));
    assert!(
        blurred.iter().all(|line| line.ends_with('≈')),
        "{blurred:?}"
    );
}

#[test]
fn what_the_reader_says_otherwise_of_a_figure_leaves_its_computations_alone() {
    let unit = Some([(Part::Unit, "người")]);
    let expected = ["71 + 36 = 107 ≠ 112 ✗"];
    assert_eq!(
        lines(SUM, "112", unit.as_ref().map(<[_; 1]>::as_slice)),
        expected
    );
}

#[test]
fn corpora_tell_which_computations_are_the_readers_and_how_many_are_gone() {
    let rules = Corpus::new([read("a", &format!("Một bài\n\n{SUM}\n\n{LACKING}\n"))]);
    let entry = &rules.entries()[0];
    let figure = |words: &str| {
        let mut mentions = entry.extraction.mentions.iter();
        mentions
            .find(|one| entry.article.text(one.span) == words)
            .expect(words)
    };
    let mended = |words, change| Correction::new(&entry.article, figure(words), change, "");
    let value = Change::Mend([(Part::Value, "76".to_owned())].into());
    let corpus = rules.corrected(&[mended("71", value), mended("32,5%", Change::Dismiss)]);
    let all = corpus.select(&Filter::default());
    let found = corpus.checks(&all);
    assert_eq!(found.len(), 1);
    let one = corpus.check(found[0]).expect("a check");
    assert!(one.is_revalued() && one.outcome == Outcome::ALL[2]);
    assert!(one.key().contains(":71=76;"), "{}", one.key());
    assert_eq!(corpus.checks_lost(&rules, &all), 1);
    assert_eq!(rules.checks_lost(&rules, &all), 0);
    let before = rules.check(rules.checks(&all)[0]).expect("a check");
    assert!(!before.is_revalued() && before.key() != one.key());
}
