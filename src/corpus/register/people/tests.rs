//! Whose name it is, which offices are said, and when a name may be two people's.

use super::*;
use crate::article::parse;
use crate::corpus::Filter;
use crate::extract::extract;

/// Articles, each with the day of its publication.
fn register(texts: &[(&str, &str)]) -> Vec<PersonEntry> {
    let corpus = Corpus::new(texts.iter().enumerate().map(|(n, (day, text))| {
        let source = format!("Tin trong tỉnh\n\n{day} 08:00\n\n{text}");
        let article = parse(&n.to_string(), &source);
        assert!(article.published.is_some() || day.is_empty(), "{source}");
        let extraction = extract(&article);
        (article, extraction)
    }));
    corpus.people(&corpus.select(&Filter::default()))
}

fn names(entries: &[PersonEntry]) -> Vec<&str> {
    entries
        .iter()
        .map(|entry| entry.row.name.as_str())
        .collect()
}

#[test]
fn people_stand_by_their_given_names() {
    let found = register(&[(
        "",
        "Đồng chí Vũ Hồng Bắc, Bí thư Tỉnh ủy. Đồng chí Dương Anh Tuấn. Đồng chí Hoàng Anh Trung. Đồng chí Lê Văn An.",
    )]);
    let expected = [
        "Lê Văn An",
        "Vũ Hồng Bắc",
        "Hoàng Anh Trung",
        "Dương Anh Tuấn",
    ];
    assert_eq!(names(&found), expected);
}

#[test]
fn offices_stand_in_the_order_of_time() {
    let found = register(&[
        (
            "07/05/2023",
            "Đồng chí Lê Văn An, Chủ tịch UBND tỉnh Vĩnh Phúc, nói.",
        ),
        (
            "08/05/2018",
            "Đồng chí Lê Văn An, Bí thư Thành ủy Vĩnh Yên, nói.",
        ),
        (
            "09/06/2023",
            "Đồng chí Lê Văn An, Chủ tịch UBND tỉnh Vĩnh Phúc, nói.",
        ),
    ]);
    assert_eq!(found.len(), 1);
    let offices: Vec<_> = found[0]
        .offices
        .iter()
        .map(|o| (o.words.as_str(), o.said.len()))
        .collect();
    let expected = [
        ("Bí thư Thành ủy Vĩnh Yên", 1),
        ("Chủ tịch UBND tỉnh Vĩnh Phúc", 2),
    ];
    assert_eq!(offices, expected);
    assert_eq!(found[0].doubt, None);
}

#[test]
fn offices_of_one_year_in_two_towns_may_be_two_peoples() {
    let secretary = |year: &str, town: &str| {
        (
            format!("07/05/{year}"),
            format!("Đồng chí Lê Văn An, Bí thư Thành ủy {town}, nói."),
        )
    };
    let doubt = |one: (String, String), other: (String, String)| {
        let found = register(&[(&one.0, &one.1), (&other.0, &other.1)]);
        assert_eq!(found.len(), 1);
        found[0].doubt
    };
    let yen = || secretary("2023", "Vĩnh Yên");
    assert_eq!(
        doubt(yen(), secretary("2023", "Sông Công")),
        Some(Doubt::Two)
    );
    assert_eq!(doubt(yen(), secretary("2018", "Sông Công")), None);
    assert_eq!(doubt(yen(), yen()), None);
}
