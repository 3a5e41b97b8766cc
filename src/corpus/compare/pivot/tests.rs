//! The table across, on articles made up for it.

use crate::corpus::testing::{Draft, corpus, draft, sample};
use crate::corpus::{Axes, Corpus, Filter, Head, LeftOut, Measure, Pivot};
use crate::extract::{Approx, Field, Status};
use crate::lexicon::Indicator;

/// The figures of every cell as `row × column: first +others`.
fn shown(corpus: &Corpus, pivot: &Pivot) -> Vec<String> {
    let name = |head: &Head| match head {
        Head::Measure(measure) => measure.id(),
        Head::Place(place) => place.clone(),
        Head::Years(years) => format!("{}-{:?}", years.first, years.last),
        Head::Article(id) => corpus.entries()[id.0].article.id.to_string(),
    };
    let words = |at: &crate::corpus::MentionRef| {
        let mention = corpus.mention(*at).unwrap();
        corpus.entries()[at.article.0]
            .article
            .text(mention.span)
            .to_owned()
    };
    let mut lines = Vec::new();
    for (row, head) in pivot.rows.iter().enumerate() {
        for (column, figures) in pivot.row(row) {
            let told: Vec<_> = figures.iter().map(words).collect();
            let column = name(&pivot.columns[column]);
            lines.push(format!("{} × {column}: {}", name(head), told.join(" ")));
        }
    }
    lines
}

fn pivot(corpus: &Corpus, rows: &str, across: &str) -> Pivot {
    let axes = Axes::from_ids(Some(rows), Some(across));
    corpus.pivot(&corpus.select(&Filter::default()), axes, None)
}

#[track_caller]
fn case(corpus: &Corpus, rows: &str, across: &str, expected: &[&str]) {
    assert_eq!(shown(corpus, &pivot(corpus, rows, across)), expected);
}

#[test]
fn indicators_stand_by_places_in_the_order_of_their_table() {
    case(
        &sample(),
        "indicator",
        "place",
        &[
            "members.total:đảng viên × Thái Nguyên: 28.000",
            "members.admitted:đảng viên × Thái Nguyên: 684 675",
            "orgs.total:đảng viên × Đông Triều: 49",
        ],
    );
}

#[test]
fn a_term_is_a_column_of_its_own_and_what_has_no_period_is_left_out() {
    let corpus = corpus([draft("a", "TP. Thái Nguyên")
        .paragraph("Kết nạp 953 trong nhiệm kỳ, 684 trong năm, 30 lúc nào đó.")
        .figure("953", Indicator::MembersAdmitted, "2015/2020")
        .figure("684", Indicator::MembersAdmitted, "2015")
        .figure("30", Indicator::MembersAdmitted, "")]);
    let table = pivot(&corpus, "indicator", "year");
    assert_eq!(
        shown(&corpus, &table),
        [
            "members.admitted:đảng viên × 2015-Some(2015): 684",
            "members.admitted:đảng viên × 2015-Some(2020): 953",
        ]
    );
    let left: Vec<_> = table
        .left_out
        .iter()
        .map(|(why, all)| (*why, all.len()))
        .collect();
    assert_eq!(left, [(LeftOut::NoPeriod, 1)]);
    assert_eq!((table.figures, table.left_out_count()), (2, 1));
}

#[test]
fn what_counts_nothing_known_stands_beside_nothing() {
    let corpus = corpus([draft("a", "TP. Thái Nguyên")
        .paragraph("Có 3 mặt và 5 đơn vị.")
        .figure("3", Indicator::Other, "2020")
        .figure("5", Indicator::OrgsTotal, "2020")
        .but(|figure| figure.unit = None)]);
    let table = pivot(&corpus, "indicator", "place");
    let left: Vec<_> = table.left_out.keys().copied().collect();
    assert_eq!(left, [LeftOut::NoIndicator, LeftOut::NoUnit]);
    assert!(table.rows.is_empty());
}

#[test]
fn the_most_telling_figure_of_a_cell_comes_first() {
    let article: fn() -> Draft = || {
        draft("a", "TP. Thái Nguyên")
            .paragraph("Có 100, nay 200; gần 201; kế hoạch 300; trong đó 40 là nữ.")
    };
    let total = Indicator::MembersTotal;
    let corpus = corpus([article()
        .figure("100", total, "2020")
        .figure("200", total, "2023")
        .figure("201", total, "2023")
        .but(|figure| figure.approx = Some(Approx::Nearly))
        .figure_of("300", total, Status::Target, "2024")
        .figure("40", total, "2023")]);
    case(
        &corpus,
        "indicator",
        "place",
        &["members.total:đảng viên × Thái Nguyên: 200 201 100 40 300"],
    );
}

#[test]
fn units_are_one_whatever_their_case_and_normal_form() {
    let total = Indicator::OrgsTotal;
    let unit = |unit: &'static str| {
        move |figure: &mut crate::extract::Figure| figure.unit = Some(unit.into())
    };
    let corpus = corpus([draft("a", "TP. Thái Nguyên")
        .paragraph("Có 75 và 76 và 77.")
        .figure("75", total, "2020")
        .but(unit("Chi bộ"))
        .figure("76", total, "2020")
        .but(unit("chi bo\u{323}\u{302}"))
        .figure("77", total, "2020")
        .but(unit("TCCSĐ"))]);
    case(
        &corpus,
        "indicator",
        "place",
        &[
            "orgs.total:chi bộ × Thái Nguyên: 76 75",
            "orgs.total:TCCSĐ × Thái Nguyên: 77",
        ],
    );
}

#[test]
fn rows_that_are_no_measures_are_of_one_measure() {
    let corpus = sample();
    let table = pivot(&corpus, "place", "year");
    assert_eq!(
        table.measure.as_ref().map(Measure::id).as_deref(),
        Some("members.total:đảng viên")
    );
    assert_eq!(
        table.measures.len(),
        2,
        "a figure without a period has no cell"
    );
    let axes = Axes::from_ids(Some("place"), Some("year"));
    let admitted = Measure::from_id("members.admitted:đảng viên");
    let all = corpus.select(&Filter::default());
    let table = corpus.pivot(&all, axes, admitted.as_ref());
    assert_eq!(
        shown(&corpus, &table),
        ["Thái Nguyên × 2023-Some(2023): 684 675"]
    );
}

#[test]
fn rows_and_columns_are_never_the_same() {
    for (rows, across) in [
        ("place", "place"),
        ("year", "year"),
        ("x", "y"),
        ("article", "article"),
    ] {
        let axes = Axes::from_ids(Some(rows), Some(across));
        assert_ne!(axes.rows, axes.across);
    }
}

#[test]
fn of_an_article_about_two_places_the_words_tell_which_is_meant() {
    let corpus = corpus([draft("a", "TP. Thái Nguyên và TX Đông Triều")
        .paragraph("Đảng bộ thị xã có 49 chi bộ, 50 ở đâu đó.")
        .body("Đảng bộ thị xã", "Đảng bộ thị xã Đông Triều")
        .figure("49", Indicator::OrgsTotal, "2020")
        .because(Field::Subject, "Đảng bộ thị xã")
        .figure("50", Indicator::OrgsTotal, "2020")
        .paragraph("Thái Nguyên. Đông Triều.")
        .place("Thái Nguyên")
        .place("Đông Triều")]);
    let table = pivot(&corpus, "indicator", "place");
    let places = table.columns.iter().map(|head| match head {
        Head::Place(place) => place.as_str(),
        _ => "",
    });
    assert_eq!(
        places.collect::<Vec<_>>(),
        ["Đông Triều", "Thái Nguyên – Đông Triều"]
    );
}

#[test]
fn the_fullest_columns_keep_their_order() {
    let total = Indicator::MembersTotal;
    let corpus = corpus([draft("a", "TP. Thái Nguyên")
        .paragraph("Có 1, 2, 3, 4.")
        .figure("1", total, "2019")
        .figure("2", total, "2020")
        .figure("3", Indicator::OrgsTotal, "2020")
        .figure("4", Indicator::OrgsTotal, "2018")]);
    let table = pivot(&corpus, "indicator", "year");
    assert_eq!(table.fullest(1), [2]);
    assert_eq!(table.fullest(2), [0, 2]);
    assert_eq!(table.fullest(9), [0, 1, 2]);
}

#[test]
fn pictures_are_of_measures_with_two_results_and_share_the_scale_of_their_unit() {
    let article =
        |id: &'static str, title: &'static str, total: &'static str, admitted: &'static str| {
            draft(id, title)
                .paragraph(&format!("Có {total}, kết nạp {admitted}, khác 7."))
                .figure(total, Indicator::MembersTotal, "2020")
                .figure(admitted, Indicator::MembersAdmitted, "2020")
                .figure("7", Indicator::Economy, "2020")
        };
    let corpus = corpus([
        article("a", "TP. Thái Nguyên", "900", "30"),
        article("b", "TX Đông Triều", "800", "20"),
    ]);
    let multiples = corpus.multiples(&pivot(&corpus, "indicator", "place"));
    let found: Vec<_> = multiples
        .iter()
        .map(|one| {
            (
                one.measure.indicator.id(),
                one.points.len(),
                one.scale.to_string(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("members.total", 2, "900".to_owned()),
            ("members.admitted", 2, "900".to_owned()),
        ]
    );
}
