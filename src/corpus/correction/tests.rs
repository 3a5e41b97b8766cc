//! Corrections: what they say, where they are found again, what they change.

use super::*;
use crate::article::{Article, parse};
use crate::corpus::Corpus;
use crate::corpus::testing::{draft, sample};
use crate::extract::{Amount, Extraction, Rule, extract};

const TEXT: &str = "Đảng bộ tỉnh\n\nNăm 2023, Đảng bộ kết nạp được 684 đảng viên mới. \
    Năm 2022, toàn Đảng bộ có 28.000 đảng viên.\n";

fn read(text: &str) -> (Article, Extraction) {
    let article = parse("a", text);
    let extraction = extract(&article);
    (article, extraction)
}

fn figure<'a>(article: &Article, extraction: &'a Extraction, words: &str) -> &'a Mention {
    let found = extraction.mentions.iter();
    found
        .filter(|mention| mention.kind() == Kind::Figure)
        .find(|mention| article.text(mention.span).starts_with(words))
        .expect(words)
}

fn mend(parts: &[(Part, &str)]) -> Change {
    Change::Mend(
        parts
            .iter()
            .map(|(part, text)| (*part, (*text).to_owned()))
            .collect(),
    )
}

#[test]
fn a_mended_figure_says_what_the_reader_says_and_tells_so() {
    let (article, extraction) = read(TEXT);
    let mention = figure(&article, &extraction, "684");
    let change = mend(&[
        (Part::Value, "648"),
        (Part::Unit, ""),
        (Part::Period, "2024"),
    ]);
    let correction = Correction::new(&article, mention, change, " in nhầm ");
    assert!(correction.sound());
    let after = corrected(&article, &extraction, std::slice::from_ref(&correction));
    let mended = figure(&article, &after, "684");
    let Some(figure) = mended.figure() else {
        panic!("a figure");
    };
    assert_eq!(
        figure.amount,
        Amount::Exact("648".parse().expect("a number"))
    );
    assert_eq!(
        (figure.unit.as_deref(), figure.period),
        (None, "2024".parse().ok())
    );
    assert_eq!(
        (mended.rule, correction.note.as_str()),
        (Rule::Revalued, "in nhầm")
    );
    assert_eq!(after.mentions.len(), extraction.mentions.len());
}

#[test]
fn a_dismissed_mention_is_gone_from_every_count() {
    let (article, extraction) = read(TEXT);
    let mention = figure(&article, &extraction, "684");
    let correction = Correction::new(&article, mention, Change::Dismiss, "");
    let corpus = Corpus::new([(article, extraction)]);
    let all = corpus
        .select(&crate::corpus::Filter::default())
        .mentions
        .len();
    let left = corpus.corrected(&[correction]);
    let left = left
        .select(&crate::corpus::Filter::default())
        .mentions
        .len();
    assert_eq!(left, all - 1);
}

#[test]
fn words_may_be_of_another_kind() {
    let text = "Đảng bộ\n\nĐồng chí Hoàng Văn Thắng nói năm 2023 có 684 đảng viên.";
    let (article, extraction) = read(text);
    let mut mentions = extraction.mentions.iter();
    let person = mentions.find(|mention| mention.kind() == Kind::Person);
    let change = mend(&[
        (Part::Kind, "organisation"),
        (Part::Name, "Trường Hoàng Văn Thắng"),
        (Part::Level, "central"),
    ]);
    let correction = Correction::new(&article, person.expect("a person"), change, "");
    assert!(correction.sound());
    assert_eq!(
        (correction.kind(), correction.kind_now()),
        (Some(Kind::Person), Some(Kind::Organisation))
    );
    let after = corrected(&article, &extraction, std::slice::from_ref(&correction));
    let mut mentions = after.mentions.iter();
    let body = mentions.find_map(|mention| match &mention.value {
        Value::Organisation(body) if by_reader(mention) => Some(body),
        _ => None,
    });
    let body = body.expect("an organisation");
    assert_eq!(
        (body.name.as_str(), body.level.id()),
        ("Trường Hoàng Văn Thắng", "central")
    );
    assert_eq!(after.mentions.len(), extraction.mentions.len());
    // What only a person has is none of it any more.
    let change = mend(&[(Part::Kind, "organisation"), (Part::Role, "Bí thư")]);
    assert!(
        !Correction {
            change,
            ..correction
        }
        .sound()
    );
}

#[test]
fn a_person_is_called_what_the_reader_calls_them() {
    let text = |name| format!("Đảng bộ\n\nĐồng chí {name}, Bí thư Huyện ủy, phát biểu.");
    let corpus = Corpus::new([
        crate::extract::read("a", &text("Hoàng Vân Thắng")),
        crate::extract::read("b", &text("Hoàng Văn Thắng")),
    ]);
    let people = |corpus: &Corpus| {
        let people = corpus.people(&corpus.select(&crate::corpus::Filter::default()));
        people
            .into_iter()
            .map(|one| (one.row.name, one.row.count))
            .collect::<Vec<_>>()
    };
    assert_eq!(people(&corpus).len(), 2);
    let entry = &corpus.entries()[0];
    let mut mentions = entry.extraction.mentions.iter();
    let person = mentions.find(|mention| mention.kind() == Kind::Person);
    let change = mend(&[(Part::Name, "Hoàng Văn Thắng"), (Part::Role, "Chủ tịch")]);
    let correction = Correction::new(&entry.article, person.expect("a person"), change, "");
    let after = corpus.corrected(&[correction]);
    assert_eq!(people(&after), [("Hoàng Văn Thắng".to_owned(), 2)]);
}

#[test]
fn words_that_moved_are_found_again_by_their_surroundings() {
    let (article, extraction) = read(TEXT);
    let mention = figure(&article, &extraction, "684");
    let correction = Correction::new(&article, mention, Change::Dismiss, "");
    assert!(matches!(
        correction.anchor(&article, &extraction.mentions),
        Anchor::Here(_)
    ));
    let moved = TEXT.replace("Đảng bộ tỉnh", "Đảng bộ tỉnh: 684 đảng viên là bao nhiêu?");
    let (article, extraction) = read(&moved);
    let Anchor::Moved(at) = correction.anchor(&article, &extraction.mentions) else {
        panic!("moved");
    };
    let line = article.source.rfind("684").expect("it stands there");
    assert_eq!(extraction.mentions[at].span.start.index(), line);
}

#[test]
fn words_whose_surroundings_are_gone_are_lost_and_change_nothing() {
    let (article, extraction) = read(TEXT);
    let mention = figure(&article, &extraction, "684");
    let correction = Correction::new(&article, mention, Change::Dismiss, "");
    let (article, extraction) = read("Tin khác\n\nHội nghị có 684 người dự, đông hơn mọi năm.\n");
    assert_eq!(
        correction.anchor(&article, &extraction.mentions),
        Anchor::Lost
    );
    let after = corrected(&article, &extraction, &[correction]);
    assert_eq!(after.mentions, extraction.mentions);
}

#[test]
fn words_that_are_printed_twice_are_corrected_in_both_places() {
    let (article, extraction) = draft("a", "Đảng bộ")
        .twice("Đồng chí bên 49 chi bộ.")
        .figure("49", crate::lexicon::Indicator::OrgsTotal, "")
        .build();
    assert_eq!(extraction.mentions.len(), 2);
    for mention in &extraction.mentions {
        let correction = Correction::new(&article, mention, Change::Dismiss, "");
        let after = corrected(&article, &extraction, &[correction]);
        assert!(after.mentions.is_empty());
    }
}

#[test]
fn every_part_reads_back_what_it_wrote() {
    let cases = [
        (Part::Kind, "place"),
        (Part::Value, "353/401"),
        (Part::Value, "10..12"),
        (Part::Value, "92.9"),
        (Part::Approx, "at_least"),
        (Part::Approx, ""),
        (Part::Unit, "đồng chí"),
        (Part::Indicator, "members.total"),
        (Part::Status, "target"),
        (Part::Period, "2020/2025"),
        (Part::Time, "2021-04-15"),
        (Part::Type, "Kế hoạch"),
        (Part::Term, "XII"),
        (Part::Level, "central"),
        (Part::PlaceKind, "ward"),
        (Part::Number, "83-KH/TU"),
        (Part::Date, ""),
        (Part::Issuer, "Tỉnh ủy"),
        (Part::Title, "Về công tác cán bộ"),
        (Part::Role, "Bí thư"),
        (Part::Name, "Thái Nguyên"),
        (Part::Within, "tỉnh Vĩnh Phúc"),
    ];
    for (part, text) in cases {
        let kind = Kind::ALL
            .into_iter()
            .find(|kind| part.belongs_to(*kind))
            .expect("a kind");
        let mut value = blank(kind);
        assert_eq!(part.write(&mut value, text), Some(()), "{text}");
        let mention = Mention {
            span: crate::text::Span::default(),
            block: 0,
            sentence: 0,
            rule: Rule::Bare,
            value,
            evidence: crate::extract::Reasons::default(),
        };
        assert_eq!(part.read(&mention), text);
        assert_eq!(Part::from_id(part.id()), Some(part));
    }
    assert!(
        Part::ALL
            .iter()
            .all(|part| cases.iter().any(|(known, _)| known == part))
    );
}

#[test]
fn what_a_part_cannot_say_is_not_sound() {
    let corpus = sample();
    let entry = corpus
        .entries()
        .iter()
        .find(|e| &*e.article.id == "nguyen")
        .expect("nguyen");
    let mention = entry.extraction.mentions.first().expect("a figure");
    let sound = |change| Correction::new(&entry.article, mention, change, "").sound();
    assert!(sound(mend(&[(Part::Value, "1")])) && sound(Change::Dismiss));
    let long = "x".repeat(501);
    for (part, text) in [
        (Part::Value, "nhiều"),
        (Part::Value, "12..10"),
        (Part::Value, ""),
        (Part::Indicator, "__proto__"),
        (Part::Period, "năm ngoái"),
        (Part::Unit, &long),
        (Part::Unit, "hai\ndòng"),
        (Part::Role, "Bí thư"),
        (Part::Approx, "toString"),
        (Part::Kind, "__proto__"),
    ] {
        assert!(!sound(mend(&[(part, text)])), "{text}");
    }
    let good = Correction::new(&entry.article, mention, Change::Dismiss, "");
    let bad = [
        Correction {
            kind: "constructor".into(),
            ..good.clone()
        },
        Correction {
            article: String::new(),
            ..good.clone()
        },
        Correction {
            position: Position { start: 4, end: 4 },
            ..good.clone()
        },
        Correction {
            note: "x".repeat(9_000),
            ..good.clone()
        },
    ];
    assert!(bad.iter().all(|one| !one.sound()));
}
