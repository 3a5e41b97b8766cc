//! Concordances, read as lines: `before [words] after`.

use super::*;
use crate::corpus::Filter;
use crate::corpus::testing::{corpus, draft, sample};

fn lines(corpus: &Corpus, concordance: &Concordance) -> Vec<String> {
    let line = |line: &Line| {
        let source = &corpus.entry(line.article).unwrap().article.source;
        let of = |span: Span| span.of(source);
        format!(
            "{}[{}]{}",
            of(line.before(source, 200)),
            of(line.words),
            of(line.after(source, 200))
        )
    };
    concordance.lines.iter().map(line).collect()
}

fn all(corpus: &Corpus, words: &str, order: Order) -> Concordance {
    corpus.concordance(&corpus.select(&Filter::default()), words, order)
}

#[track_caller]
fn case(words: &str, expected: &[&str]) {
    let corpus = sample();
    let found = all(&corpus, words, Order::Source);
    assert_eq!(lines(&corpus, &found), expected, "{words}");
}

#[test]
fn each_line_stands_in_its_sentence_and_a_repeat_is_no_line() {
    case("49", &["Đồng chí Hoàng Văn Thắng bên [49] chi bộ."]);
    case(
        "kế hoạch",
        &[
            "Năm 2023, kết nạp 684 đảng viên, [kế hoạch] 675.",
            "Theo [Kế hoạch] số 83-KH/TU, công tác dân vận đạt 95%.",
        ],
    );
    case("", &[]);
    case("không đâu", &[]);
}

#[test]
fn words_stand_somewhere_where_they_have_a_line() {
    let corpus = sample();
    for words in ["49", "ke hoach", "kết nạp viên", "", "không đâu"] {
        let found = all(&corpus, words, Order::Source);
        let pace = Pace::default();
        let stands = at_once(corpus.stands_paced(words, &pace));
        assert_eq!(stands, !found.lines.is_empty(), "{words}");
    }
}

#[test]
fn words_stand_side_by_side_unlike_those_of_a_search() {
    case("kết nạp viên", &[]);
    case(
        "684 đảng viên",
        &["Năm 2023, kết nạp [684 đảng viên], kế hoạch 675."],
    );
}

#[test]
fn who_types_marks_reads_those_and_who_types_none_reads_all() {
    let corpus = sample();
    let exact = all(&corpus, "đảng viên", Order::Source);
    assert_eq!(
        (exact.lines.len(), exact.articles, exact.exact),
        (2, 1, true)
    );
    // "Dang vien" of the other article is named, not shown.
    let form = WordForm {
        words: "Dang vien".into(),
        query: "\"Dang vien\"".into(),
        count: 1,
    };
    assert_eq!(exact.forms, [form]);
    // Typed without marks, what stands without marks is what was typed.
    let plain = all(&corpus, "dang vien", Order::Source);
    assert_eq!(plain.lines.len(), 1);
    assert_eq!(plain.forms[0].count, 2);
    // Where nothing stands so, every form is a line.
    let folded = all(&corpus, "ke hoach", Order::Source);
    assert_eq!((folded.lines.len(), folded.exact), (2, false));
    assert_eq!(folded.forms, []);
}

#[test]
fn lines_answer_to_the_filter() {
    let corpus = sample();
    let only = corpus.select(&Filter::default().with(crate::corpus::Facet::Article, "trieu"));
    let found = corpus.concordance(&only, "chí", Order::Source);
    assert_eq!((found.lines.len(), found.articles), (2, 1));
    assert_eq!(
        corpus.concordance(&only, "kế hoạch", Order::Source).lines,
        []
    );
}

fn admitted() -> Corpus {
    corpus([
        draft("a", "Một")
            .paragraph("Đã kết nạp đảng viên mới. Chưa kết nạp quần chúng ưu tú.")
            .paragraph("Chưa kết nạp đảng viên nào; ba kết nạp, bốn."),
        draft("b", "Hai").paragraph("Bắt đầu kết nạp đảng viên."),
    ])
}

#[test]
fn lines_are_sorted_by_their_neighbours_in_the_order_of_the_alphabet() {
    let corpus = admitted();
    let firsts = |order| {
        let found = all(&corpus, "kết nạp", order);
        let words = |line: &Line| {
            let near = if order == Order::Before {
                line.before
            } else {
                line.after
            };
            let source = &corpus.entry(line.article).unwrap().article.source;
            near[0].map_or(String::new(), |span| span.of(source).to_lowercase())
        };
        found.lines.iter().map(words).collect::<Vec<_>>()
    };
    assert_eq!(firsts(Order::Before), ["ba", "chưa", "chưa", "đã", "đầu"]);
    assert_eq!(
        firsts(Order::After),
        ["bốn", "đảng", "đảng", "đảng", "quần"]
    );
}

#[test]
fn frequent_neighbours_narrow_the_lines_to_as_many_as_they_count() {
    let corpus = admitted();
    let found = all(&corpus, "kết nạp", Order::Source);
    let told = |forms: &[WordForm]| {
        let rows = forms.iter().map(|form| (form.words.clone(), form.count));
        rows.collect::<Vec<_>>()
    };
    // "đảng" alone says no more than "đảng viên"; what stands once is no neighbour of others.
    assert_eq!(told(&found.after), [("đảng viên".to_owned(), 3)]);
    assert_eq!(told(&found.before), []);
    for form in &found.after {
        let narrowed = all(&corpus, &form.query, Order::Source);
        assert_eq!(narrowed.lines.len(), form.count);
    }
}

#[test]
fn context_is_cut_between_words() {
    let corpus = admitted();
    let found = all(&corpus, "viên", Order::Source);
    let entry = corpus.entry(found.lines[0].article).unwrap();
    let source = &entry.article.source;
    let line = &found.lines[0];
    for most in 0..20 {
        let (before, after) = (line.before(source, most), line.after(source, most));
        assert!(before.of(source).chars().count() <= most + 1);
        assert!(after.of(source).chars().count() <= most);
        for word in before
            .of(source)
            .split(' ')
            .chain(after.of(source).split(' '))
        {
            let whole = line.sentence.of(source).split(' ');
            assert!(word.is_empty() || whole.clone().any(|one| one.contains(word)));
        }
    }
}

#[test]
fn what_is_found_in_one_article_is_found_where_it_repeats_too() {
    let corpus = sample();
    let trieu = corpus.article_by_id("trieu").unwrap();
    assert_eq!(corpus.places_in(trieu, "49").len(), 2);
    assert_eq!(corpus.places_in(trieu, "chi bo").len(), 2);
    assert_eq!(corpus.places_in(trieu, " "), []);
    assert_eq!(corpus.places_in(ArticleId(99), "49"), []);
}

#[test]
fn words_are_quoted_to_be_found_whole() {
    assert_eq!(quoted("TP. Thái\n Nguyên"), "\"TP. Thái Nguyên\"");
    assert_eq!(quoted("dự án “Chi bộ bốn tốt” năm"), "\"Chi bộ bốn tốt\"");
    assert_eq!(quoted("  "), "");
}

#[test]
fn frequent_words_are_words_not_their_halves() {
    let text = "Các tổ chức đảng, tổ chức hội và tổ chức đoàn. Mỗi tổ chức của đảng.";
    let corpus = corpus([draft("a", "Một").paragraph(text)]);
    let selection = corpus.select(&Filter::default());
    assert_eq!(
        corpus.frequent_words(&selection, 9),
        [("tổ chức".to_owned(), 4)]
    );
}

#[test]
fn every_order_reads_back_from_its_id() {
    for order in Order::all() {
        assert_eq!(Order::from_id(order.id()), Some(order));
    }
    assert_eq!(Order::from_id("?"), None);
}
