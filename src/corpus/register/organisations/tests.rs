//! Where bodies stand in the tree, and which figures are theirs.

use super::*;
use crate::article::parse;
use crate::corpus::{Facet, Filter};
use crate::extract::extract;

fn corpus(texts: &[&str]) -> Corpus {
    Corpus::new(texts.iter().enumerate().map(|(n, text)| {
        let article = parse(&n.to_string(), text);
        let extraction = extract(&article);
        (article, extraction)
    }))
}

/// The tree as lines, places indented by their depth, bodies behind a dash.
fn lines(tree: &[Arc<Territory>], depth: usize) -> Vec<String> {
    let indent = "  ".repeat(depth);
    let all = tree.iter().flat_map(|territory| {
        let name = match &territory.name {
            TerritoryName::Level(level) => level.names().0.to_owned(),
            TerritoryName::Place(name) => name.clone(),
        };
        let bodies = territory.bodies.iter();
        let bodies = bodies.map(|body| format!("{indent}- {} {}", body.row.name, body.row.count));
        let head = format!("{indent}{name} ({})", territory.count);
        let inner = lines(&territory.inner, depth + 1);
        std::iter::once(head)
            .chain(bodies)
            .chain(inner)
            .collect::<Vec<_>>()
    });
    all.collect()
}

#[track_caller]
fn case(texts: &[&str], expected: &[&str]) {
    let corpus = corpus(texts);
    let tree = corpus.organisations(&corpus.select(&Filter::default()));
    assert_eq!(lines(&tree, 0), expected);
}

#[test]
fn bodies_stand_where_their_seats_are() {
    case(
        &[
            "Thành phố Vĩnh Yên\n\nBộ Chính trị và Tỉnh ủy Vĩnh Phúc khen. Thành ủy Vĩnh Yên họp; \
             Đảng ủy phường Tích Sơn họp. Thành ủy Vĩnh Yên nói.",
        ],
        &[
            "Trung ương (1)",
            "- Bộ Chính trị 1",
            "tỉnh Vĩnh Phúc (3)",
            "- Tỉnh ủy Vĩnh Phúc 1",
            "  thành phố Vĩnh Yên (2)",
            "  - Thành ủy Vĩnh Yên 2",
            "    phường Tích Sơn (1)",
            "    - Đảng ủy phường Tích Sơn 1",
        ],
    );
}

#[test]
fn a_body_without_a_seat_stands_under_its_level() {
    case(
        &["Kiểm tra\n\nỦy ban Kiểm tra họp."],
        &["chưa rõ cấp (1)", "- Ủy ban Kiểm tra 1"],
    );
}

#[test]
fn a_body_has_the_figures_that_are_said_of_it() {
    let corpus = corpus(&[
        "Thành phố Vĩnh Yên\n\nNăm 2019, Đảng bộ phường Tích Sơn kết nạp 12 đảng viên. Thành ủy Vĩnh Yên họp.",
    ]);
    let only = Filter::default().with(Facet::Kind, "figure");
    for filter in [Filter::default(), only.clone()] {
        let tree = corpus.organisations(&corpus.select(&filter));
        let found = find(&tree, "Đảng bộ phường Tích Sơn").unwrap();
        let figures: Vec<_> = found.figures.iter().map(|at| corpus.printed(*at)).collect();
        assert_eq!(figures, ["12"]);
    }
    let tree = corpus.organisations(&corpus.select(&only));
    assert_eq!(find(&tree, "Đảng bộ phường Tích Sơn").unwrap().row.count, 0);
    assert_eq!(find(&tree, "Thành ủy Vĩnh Yên"), None);
}

fn find<'a>(tree: &'a [Arc<Territory>], name: &str) -> Option<&'a Body> {
    tree.iter().find_map(|territory| {
        let mut bodies = territory.bodies.iter();
        let here = bodies.find(|body| body.row.name == name);
        here.or_else(|| find(&territory.inner, name))
    })
}

#[test]
fn every_body_of_the_names_stands_in_the_tree_once() {
    let corpus = Corpus::embedded();
    let all = corpus.select(&Filter::default());
    let tree = corpus.organisations(&all);
    let count: usize = tree.iter().map(|territory| territory.count).sum();
    assert_eq!(count, corpus.names(&all, Kind::Organisation).len());
}
