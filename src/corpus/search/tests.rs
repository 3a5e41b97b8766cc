//! Free text as its readers meet it: what is typed, what is found, in which order.

use super::*;
use crate::corpus::Facet;
use crate::corpus::testing::{corpus, draft, sample};

/// A sentence of an article, how well it matches, its block and its place there.
type Plain = (u32, Match, (usize, usize));

impl Corpus {
    /// The sentences of an article that match, read word by word, each with its block and its place there;
    /// `None` where nothing is looked for.
    pub(in crate::corpus) fn plainly(&self, query: &str, article: ArticleId) -> Option<Vec<Plain>> {
        let compiled = self.compile(query)?;
        let sentences = &self.entries()[article.0].unit.sentences;
        let all = (0..sentences.len()).filter_map(|at| {
            let rank = compiled.rank(&sentences.tokens_of(at))?;
            let place = self.sentence(article, at)?;
            let place = (place.block(), place.number());
            Some((u32::try_from(at).unwrap(), rank, place))
        });
        Some(all.collect())
    }
}

/// The sentences of `text` that `query` finds, best first, highlights in brackets.
#[track_caller]
fn case(text: &str, query: &str, expected: &[&str]) {
    let corpus = corpus([draft("a", "").paragraph(text)]);
    let source = &corpus.entries()[0].article.source;
    let show = |hit: &Hit| {
        let mut shown = String::new();
        let mut at = hit.span.start.index();
        for mark in &corpus.lit(hit, query) {
            shown += &source[at..mark.start.index()];
            shown.extend(["[", mark.of(source), "]"]);
            at = mark.end.index();
        }
        shown + &source[at..hit.span.end.index()]
    };
    let hits = corpus.hits(&Filter::of_query(query));
    assert_eq!(hits.iter().map(show).collect::<Vec<_>>(), expected);
}

#[test]
fn marks_may_be_left_out_but_what_was_typed_comes_first() {
    let text = "Có Dang vien. Có đảng viên. Có đang viền.";
    case(
        text,
        "DANG VIEN",
        &["Có [Dang vien].", "Có [đảng viên].", "Có [đang viền]."],
    );
}

#[test]
fn marks_that_were_typed_are_meant() {
    let text = "Có đời sống chuyên môn. Có chuyển đổi số.";
    case(text, "chuyển đổi số", &["Có [chuyển đổi số]."]);
    let both = ["Có [chuyển đổi số].", "Có [đời] [sống] [chuyên] môn."];
    case(text, "chuyen doi so", &both);
    // What no text has so may be a slip.
    case("Có đảng viên.", "đàng viên", &["Có [đảng viên]."]);
}

#[test]
fn a_phrase_comes_before_scattered_terms() {
    case(
        "Viên chức vào Đảng. Dang vien. Đảng có viên chức. Bốn đảng viên.",
        "dang vien",
        &[
            "[Dang vien].",
            "Bốn [đảng viên].",
            "[Viên] chức vào [Đảng].",
            "[Đảng] có [viên] chức.",
        ],
    );
}

#[test]
fn spelling_variants_are_one_word() {
    case(
        "Thành uỷ. Thành ủy.",
        "Thành ủy",
        &["[Thành uỷ].", "[Thành ủy]."],
    );
    case(
        "Đạt 238 nghìn tỉ đồng.",
        "tỷ",
        &["Đạt 238 nghìn [tỉ] đồng."],
    );
    case(
        "Vi\u{303}nh Ye\u{302}n.",
        "Vĩnh Yên",
        &["[Vi\u{303}nh Ye\u{302}n]."],
    );
    case("đoàn đại biểu", "doan dai", &["[đoàn đại] biểu"]);
}

#[test]
fn who_types_on_finds_what_a_new_search_finds() {
    // Words enough that the few sentences left are asked by themselves, and that all are.
    let letters = || ('a'..='z').map(String::from);
    let words: Vec<_> = letters()
        .flat_map(|a| letters().map(move |b| format!("n{a}{b}")))
        .collect();
    let run = words.join(" ");
    let text = format!("Đảng {run}. Đảng nam, nữ. Kết nạp Đảng. Đang nắm đảng. {run}.");
    let all = |corpus: &Corpus, query: &str| -> Vec<_> {
        let found = corpus.matches(query).unwrap();
        (0..3).map(|at| found.of(at).to_vec()).collect()
    };
    let texts = [&text, "Đảng nào?", &"Đảng nam. ".repeat(40)];
    let corpora = || {
        let drafts = (0..)
            .zip(texts)
            .map(|(n, text)| draft(&n.to_string(), "").paragraph(text));
        corpus(drafts)
    };
    for typed in ["dang nam", "nam"] {
        let typing = corpora();
        for length in 1..=typed.len() {
            let query = &typed[..length];
            let fresh = corpora();
            assert_eq!(all(&typing, query), all(&fresh, query), "{query}");
            let plain: Vec<Vec<_>> = (0..3)
                .map(|at| fresh.plainly(query, ArticleId(at)).unwrap())
                .map(|found| found.into_iter().map(|(at, rank, _)| (at, rank)).collect())
                .collect();
            assert_eq!(all(&fresh, query), plain, "{query}");
        }
    }
    let found = all(&corpora(), "dang nam");
    assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [3, 0, 40]);
}

#[test]
fn numbers_and_document_numbers_are_found_as_typed() {
    case(
        "Đề án số 03-ĐA/TU ngày 15/4/2021.",
        "03-ĐA/TU",
        &["Đề án số [03-ĐA/TU] ngày 15/4/2021."],
    );
    case(
        "Kế hoạch 83 – KH/TU.",
        "83-kh/tu",
        &["Kế hoạch [83 – KH/TU]."],
    );
    case(
        "Có 28.000 người. Có 28 người. Có 000.",
        "28.000",
        &["Có [28.000] người."],
    );
    case("Đạt 95%. Có 95 người.", "95%", &["Đạt [95%]."]);
    case(
        "Ngày 15/4/2021. Ngày 15-4.",
        "15/4/2021",
        &["Ngày [15/4/2021]."],
    );
}

#[test]
fn only_the_last_word_may_be_unfinished() {
    case("Kiểm tra. Kiên cố.", "ki", &["[Kiểm] tra.", "[Kiên] cố."]);
    case("Kiểm tra. Kỉ luật.", "ki ", &["[Kỉ] luật."]);
    case("Kiểm tra và giám sát.", "ki giám", &[]);
    case(
        "Quyết định. Quý một. Tiến bộ. Tỷ lệ.",
        "quy",
        &["[Quyết] định.", "[Quý] một."],
    );
    case("Tiến bộ. Tỷ lệ.", "ty", &["[Tỷ] lệ."]);
    case("Năm 2023. Năm 2018.", "nam 202", &["[Năm 2023]."]);
}

#[test]
fn what_is_quoted_stands_side_by_side() {
    let text = "Đảng có viên chức. Bốn đảng viên mới.";
    case(text, "\"đảng viên\"", &["Bốn [đảng viên] mới."]);
    case(text, "mới “đảng viên”", &["Bốn [đảng viên] [mới]."]);
    case(
        text,
        "\"đảng viên\" \"viên mới\"",
        &["Bốn [đảng viên mới]."],
    );
    case(text, "\"đảng vi\"", &[]);
    case(text, "\"đảng vi", &["Bốn [đảng viên] mới."]);
}

#[test]
fn what_has_no_word_restricts_nothing_and_finds_nothing() {
    for query in ["", "  ", "…", "\"\"", "(),", "%", "“ ”"] {
        let corpus = sample();
        assert!(Query::parse(query).is_empty(), "{query}");
        assert!(corpus.hits(&Filter::of_query(query)).is_empty());
        assert_eq!(corpus.select(&Filter::of_query(query)).articles.len(), 3);
    }
    case("Có chữ.", "chữ, (có", &["[Có] [chữ]."]);
    case("Có chữ.", "chữ москва", &[]);
    case("Có москва.", "МОСКВА", &["Có [москва]."]);
}

#[test]
fn hits_pass_the_facets_and_repeated_words_hit_once() {
    let corpus = sample();
    let count = |filter: &Filter| corpus.hits(filter).len();
    let thang = Filter::of_query("Hoàng Văn Thắng");
    assert_eq!(count(&thang), 2);
    assert_eq!(count(&thang.with(Facet::Kind, "person")), 1);
    assert_eq!(count(&thang.with(Facet::Year, "2018")), 2);
    assert_eq!(count(&thang.with(Facet::Year, "2023")), 0);
    let entry = corpus.article_by_id("trieu").unwrap();
    assert_eq!(corpus.highlights(entry, "hoang van thang").len(), 3);
}

#[test]
fn any_text_is_read() {
    let corpus = sample();
    for query in [
        "\"",
        "“\"”",
        "𝄞🙂",
        "\u{301}",
        "a\u{200B}b",
        "--//%%",
        "y",
        "\0",
        "đ\u{309}",
    ] {
        let _ = corpus.hits(&Filter::of_query(query));
        let _ = corpus.hits(&Filter::of_query(query.repeat(300)));
        let _ = corpus.facets(&Filter::of_query(query));
    }
}
