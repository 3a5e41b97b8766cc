//! Which places headlines, leads and texts are about.

use crate::corpus::Corpus;
use crate::corpus::testing::{Draft, corpus, draft};

#[track_caller]
fn case(draft: Draft, expected: &[&str]) {
    let corpus = corpus([draft]);
    let places = corpus.entries()[0].places.iter();
    assert_eq!(places.map(|place| &**place).collect::<Vec<_>>(), expected);
}

#[test]
fn the_headline_decides() {
    let text = "Tỉnh Yên Bái, tỉnh Yên Bái, tỉnh Yên Bái.";
    let titled = |title| draft("a", title).paragraph(text);
    case(titled("TP. Thái Nguyên: Xây dựng Đảng"), &["Thái Nguyên"]);
    case(titled("Đảng bộ TX Đông Triều trong sạch"), &["Đông Triều"]);
    case(
        titled("Huyện uỷ Tam Đường, tỉnh Lai Châu"),
        &["Tam Đường", "Lai Châu"],
    );
    case(titled("Huyện A, huyện B và huyện C"), &["A", "B"]);
}

#[test]
fn a_headline_may_leave_the_level_out_or_be_in_capitals() {
    let body = "Huyện uỷ Tam Đường họp. Thành phố Hồ Chí Minh.";
    case(
        draft("a", "Tam Đường đổi mới").paragraph(body),
        &["Tam Đường"],
    );
    case(
        draft("a", "ĐẢNG BỘ HUYỆN TAM ĐƯỜNG ĐỔI MỚI").paragraph(body),
        &["Tam Đường"],
    );
    case(
        draft("a", "Huyện Tam Đường Đổi mới").paragraph(body),
        &["Tam Đường"],
    );
    case(
        draft("a", "Học Hồ Chí Minh ở Tam Đường").paragraph(body),
        &["Tam Đường"],
    );
}

#[test]
fn then_the_lead_then_the_text_by_how_often() {
    let text = "Xã An Bình. Xã An Bình. Xã An Bình. Huyện Tam Đường.";
    let lead = draft("a", "Xây dựng Đảng").lead("Tỉnh Lai Châu có huyện Tam Đường.");
    case(lead.paragraph(text), &["Tam Đường"]);
    case(draft("a", "Xây dựng Đảng").paragraph(text), &["An Bình"]);
    case(draft("a", "Xây dựng Đảng").paragraph("Không đâu."), &[]);
}

#[test]
fn places_that_were_extracted_need_no_level() {
    let article = draft("a", "Đông Triều hôm nay").place("Đông Triều");
    case(article.paragraph("Tỉnh Yên Bái."), &["Đông Triều"]);
    let article = draft("a", "Hôm nay")
        .paragraph("Ở phường 12.")
        .place("phường 12");
    case(article, &[]);
}

#[test]
fn a_place_has_one_spelling_throughout() {
    let titled = ["Tỉnh Hoà Bình", "Tỉnh Hòa Bình", "Tỉnh Ho\u{300}a Bình"];
    let corpus = corpus(titled.map(|title| draft(title, title)));
    let places: Vec<_> = corpus
        .entries()
        .iter()
        .map(|entry| &*entry.places[0])
        .collect();
    assert_eq!(places, ["Hòa Bình"; 3]);
}

#[test]
fn the_built_in_articles_are_about_these() {
    let expected = [
        ("000_c7fe6af3c46e1027", "Thái Nguyên"),
        ("001_370f19aebbe00c26", "Đông Triều"),
        ("002_a457fd855f18f848", "Thái Nguyên"),
        ("003_9a64774b80b2cc16", "Vĩnh Yên"),
        ("004_03e8ab6feff05417", "Thái Nguyên"),
    ];
    let corpus = Corpus::embedded();
    for (id, place) in expected {
        let entry = corpus.article_by_id(id).and_then(|at| corpus.entry(at));
        assert_eq!(*entry.unwrap().places, [place.into()], "{id}");
    }
}
