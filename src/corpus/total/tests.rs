//! What may be added, what may not, and why.

use super::*;
use crate::article::Article;
use crate::corpus::testing::{Draft, draft};
use crate::corpus::{Filter, Sort};
use crate::extract::{Approx, Check, CheckKind, Evidence, Extraction, Field, Value, Verdict};
use crate::order::InOrder as _;
use crate::text::Span;

const ADMITTED: Indicator = Indicator::MembersAdmitted;

/// An article about Thái Nguyên whose one paragraph says `text`, with figures of 2023.
fn article(id: &str, text: &str, figures: &[&str]) -> (Article, Extraction) {
    of("TP. Thái Nguyên: Xây dựng Đảng", id, text, figures)
}

fn of(title: &str, id: &str, text: &str, figures: &[&str]) -> (Article, Extraction) {
    let draft = draft(id, title).paragraph(text);
    let add = |draft: Draft, words: &&str| draft.figure(words, ADMITTED, "2023");
    figures.iter().fold(draft, add).build()
}

/// Changes the figure that is printed `words`.
fn change(
    (article, mut extraction): (Article, Extraction),
    words: &str,
    change: impl Fn(&mut crate::extract::Figure),
) -> (Article, Extraction) {
    for mention in &mut extraction.mentions {
        if article.text(mention.span) == words
            && let Value::Figure(figure) = &mut mention.value
        {
            change(figure);
        }
    }
    (article, extraction)
}

fn span(article: &Article, words: &str) -> Span {
    let start = article.source.find(words).unwrap();
    Span::new(start, start + words.len())
}

/// Adds the check of `kind` that uses these figures.
fn checked(
    (article, mut extraction): (Article, Extraction),
    kind: CheckKind,
    figures: &[&str],
) -> (Article, Extraction) {
    extraction.checks.push(Check {
        kind,
        figures: figures.iter().map(|words| span(&article, words)).collect(),
        stated: Decimal::default(),
        computed: Decimal::default(),
        verdict: Verdict::Consistent,
        line: String::new(),
        block: 1,
        sentence: 0,
        comparison: None,
    });
    (article, extraction)
}

/// Notes that the figure `words` is compared with `base`.
fn compared(
    (article, mut extraction): (Article, Extraction),
    words: &str,
    field: Field,
    base: &str,
) -> (Article, Extraction) {
    let (result, base) = (span(&article, words), span(&article, base));
    for mention in &mut extraction.mentions {
        if mention.span == result {
            mention.evidence.push(Evidence { field, span: base });
        }
    }
    (article, extraction)
}

/// A sum, the figures added, and those left out with their reasons.
type Told<'a> = (&'a str, &'a [&'a str], &'a [(Reason, &'a str)]);

/// The totals of these articles.
#[track_caller]
fn case<const N: usize>(articles: [(Article, Extraction); N], expected: &[Told]) {
    let corpus = Corpus::new(articles);
    let rows = corpus.figures(&corpus.select(&Filter::default()), Sort::default());
    let print = |at: MentionRef| corpus.figure(at).unwrap().text();
    let totals = corpus.totals(&rows);
    let found: Vec<_> = totals
        .iter()
        .map(|total| {
            let added: Vec<_> = total.added.iter().map(|at| print(*at)).collect();
            let left: Vec<_> = total
                .left
                .iter()
                .map(|(why, at)| (*why, print(*at)))
                .collect();
            (total.sum.to_string(), added, left)
        })
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(sum, added, left)| {
            let added: Vec<_> = added.iter().map(|text| (*text).to_owned()).collect();
            let left: Vec<_> = left
                .iter()
                .map(|(why, text)| (*why, (*text).to_owned()))
                .collect();
            ((*sum).to_owned(), added, left)
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn figures_of_one_kind_and_time_are_added() {
    let one = article(
        "a",
        "Xã Tân An 12 và xã Tân Bình 30 đồng chí.",
        &["12", "30"],
    );
    let other = of(
        "TX Đông Triều: Xây dựng Đảng",
        "b",
        "Kết nạp 8 đồng chí.",
        &["8"],
    );
    case([one, other], &[("50", &["12", "30", "8"], &[])]);
}

#[test]
fn one_figure_is_no_total() {
    case([article("a", "Kết nạp 12 đồng chí.", &["12"])], &[]);
}

#[test]
fn other_units_indicators_statuses_and_times_are_not_added() {
    let text = "Có 12, 30, 5, 6 và 7.";
    let figures = || article("a", text, &["12", "30", "5", "6", "7"]);
    let mixed = change(figures(), "12", |f| f.unit = Some("chi bộ".into()));
    let mixed = change(mixed, "30", |f| f.indicator = Indicator::MembersTotal);
    let mixed = change(mixed, "5", |f| f.status = Status::Target);
    let mixed = change(mixed, "6", |f| f.period = "2022".parse().ok());
    case([mixed], &[]);
}

#[test]
fn percents_differences_and_mixed_indicators_never_are() {
    let figures = || article("a", "Đạt 12 và 30.", &["12", "30"]);
    let both = |to: fn(&mut crate::extract::Figure)| change(change(figures(), "12", to), "30", to);
    case([both(|f| f.unit = Some("%".into()))], &[]);
    case([both(|f| f.unit = None)], &[]);
    case([both(|f| f.status = Status::Change)], &[]);
    case([both(|f| f.indicator = Indicator::Other)], &[]);
    case([both(|f| f.indicator = Indicator::Economy)], &[]);
}

#[test]
fn what_is_blurred_or_no_one_number_is_left_out_and_named() {
    let figures = article(
        "a",
        "Có 1, 2, 30, 40, 50 và 60.",
        &["1", "2", "30", "40", "50", "60"],
    );
    let figures = change(figures, "30", |f| f.approx = Some(Approx::Nearly));
    let (low, high) = (Decimal::new(40, 0), Decimal::new(45, 0));
    let figures = change(figures, "40", |f| f.amount = Amount::Range { low, high });
    let figures = change(figures, "50", |f| {
        f.amount = Amount::Fraction {
            part: low,
            of: high,
        }
    });
    let figures = change(figures, "60", |f| f.period = None);
    let left = [
        (Reason::Approximate, "30"),
        (Reason::Range, "40"),
        (Reason::Fraction, "50"),
        (Reason::Undated, "60"),
    ];
    case([figures], &[("3", &["1", "2"], &left)]);
}

#[test]
fn a_whole_is_not_added_to_its_parts() {
    let text = "Kết nạp 73, trong đó nam 42, nữ 31.";
    let figures = checked(
        article("a", text, &["73", "42", "31"]),
        CheckKind::Sum,
        &["73", "42", "31"],
    );
    case(
        [figures],
        &[("73", &["42", "31"], &[(Reason::Whole, "73")])],
    );
}

#[test]
fn the_parts_go_where_some_of_them_are_not_here() {
    let text = "Kết nạp 73 gồm 42 và 31. Xã khác 9.";
    let figures = checked(
        article("a", text, &["73", "42", "31", "9"]),
        CheckKind::Sum,
        &["73", "42", "31"],
    );
    let figures = change(figures, "31", |f| f.unit = Some("đoàn viên".into()));
    case([figures], &[("82", &["73", "9"], &[(Reason::Part, "42")])]);
}

#[test]
fn parts_of_parts_follow_their_whole() {
    let text = "Cả thảy 100 gồm 60 và 40; 60 đó có 35 và 25. Nơi khác 7.";
    let figures = article("a", text, &["100", "60", "40", "35", "25", "7"]);
    let figures = checked(figures, CheckKind::Sum, &["100", "60", "40"]);
    let figures = checked(figures, CheckKind::Sum, &["60", "35", "25"]);
    let wholes = [(Reason::Whole, "100"), (Reason::Whole, "60")];
    case(
        [figures.clone()],
        &[("107", &["40", "35", "25", "7"], &wholes)],
    );
    let part = change(figures, "40", |f| f.period = "2022".parse().ok());
    let (article, extraction) = part;
    // Without one part of the hundred, the hundred stands for all of it.
    let corpus = Corpus::new([(article, extraction)]);
    let rows = corpus.figures(&corpus.select(&Filter::default()), Sort::default());
    let total = &corpus.totals(&rows)[0];
    assert_eq!(total.sum, Decimal::new(107, 0));
    assert_eq!(total.tally(), [(Reason::Part, 3)]);
}

#[test]
fn words_between_two_figures_tell_a_part_too() {
    let text = "Kết nạp 684 đồng chí, trong đó 500 nữ, 100 trẻ. Nơi khác kết nạp 20.";
    let figures = article("a", text, &["684", "500", "100", "20"]);
    let parts = [(Reason::Part, "500"), (Reason::Part, "100")];
    case([figures], &[("704", &["684", "20"], &parts)]);
    let next = "Kết nạp 684 đồng chí. Trong đó có 500 nữ. Nơi khác 20.";
    let figures = article("a", next, &["684", "500", "20"]);
    case(
        [figures],
        &[("704", &["684", "20"], &[(Reason::Part, "500")])],
    );
}

#[test]
fn what_a_figure_is_compared_with_is_not_added_to_it() {
    let text = "Kết nạp 30, trước đó 25; nơi khác 9.";
    let figures = || article("a", text, &["30", "25", "9"]);
    let earlier = compared(figures(), "30", Field::Earlier, "25");
    case(
        [earlier],
        &[("39", &["30", "9"], &[(Reason::Earlier, "25")])],
    );
    let part = compared(figures(), "25", Field::Whole, "30");
    case([part], &[("39", &["30", "9"], &[(Reason::Part, "25")])]);
}

#[test]
fn what_an_article_says_twice_counts_once() {
    let text = "Kết nạp 684 đồng chí. Năm qua lại kết nạp 684 đồng chí. Nơi khác 5 và 5.";
    let (article, mut extraction) = article("a", text, &["684", "5"]);
    for (words, nth) in [("684", 1), ("5", 1)] {
        let found: Vec<_> = article.source.match_indices(words).collect();
        let first = extraction
            .mentions
            .iter()
            .find(|m| article.text(m.span) == words);
        let mut again = first.unwrap().clone();
        let start = found[nth].0;
        again.span = Span::new(start, start + words.len());
        let mut sentences = (0..).zip(article.blocks[again.block].sentences());
        (again.sentence, _) = sentences.find(|(_, s)| s.contains(again.span)).unwrap();
        extraction.mentions.push(again);
    }
    extraction.mentions.order_by_key(|m| m.span);
    // Two of one sentence are two: 5 here and 5 there.
    case(
        [(article, extraction)],
        &[("694", &["684", "5", "5"], &[(Reason::Restated, "684")])],
    );
    let rounded = checked(
        self::article("a", "Kết nạp 680. Đúng ra 684; xã 3.", &["680", "684", "3"]),
        CheckKind::Repeat,
        &["680", "684"],
    );
    case(
        [rounded],
        &[("683", &["680", "3"], &[(Reason::Restated, "684")])],
    );
}

#[test]
fn what_several_articles_say_of_one_place_counts_once() {
    let one = article("a", "Kết nạp 684 và 20.", &["684", "20"]);
    let other = article("b", "Đã kết nạp 684.", &["684"]);
    let elsewhere = of(
        "TX Đông Triều: Xây dựng Đảng",
        "c",
        "Kết nạp 684.",
        &["684"],
    );
    let left = [(Reason::Elsewhere, "684")];
    case(
        [one, other, elsewhere],
        &[("1388", &["684", "20", "684"], &left)],
    );
}

#[test]
fn the_order_of_the_table_does_not_change_a_total() {
    let one = article("a", "Kết nạp 684, 30 và 20.", &["684", "30", "20"]);
    let other = article("b", "Đã kết nạp 684.", &["684"]);
    let corpus = Corpus::new([one, other]);
    let selection = corpus.select(&Filter::default());
    let totals = ["-published", "value", "-value"].map(|sort| {
        let rows = corpus.figures(&selection, Sort::from_id(sort).unwrap());
        assert_eq!(Corpus::of_articles(&rows), 2);
        corpus.totals(&rows)
    });
    assert!(totals[0] == totals[1] && totals[1] == totals[2]);
    assert_eq!((totals[0][0].articles, totals[0][0].added.len()), (1, 3));
}

#[test]
fn reasons_are_told_in_their_order() {
    let ids: Vec<_> = Reason::ALL.iter().map(|reason| reason.id()).collect();
    let mut distinct = ids.clone();
    distinct.order();
    distinct.dedup();
    assert_eq!(distinct.len(), ids.len());
}
