//! The sentences as they are read.

use super::*;
use crate::corpus::Survey;
use crate::extract::read;

const HUYEN: &str = "Xây dựng Đảng ở huyện Định Hóa\n\nLinh Lan 08:21, 24/01/2024\n\nNăm 2023, Đảng bộ huyện Định Hóa \
                     kết nạp được 684 đảng viên, vượt kế hoạch 9 đảng viên. Đảng bộ huyện kiểm tra 12 chi bộ và 30 đảng viên.\n";
const THI: &str = "Đảng bộ thị xã Đông Triều vững mạnh\n\nThứ Ba, 08/05/2018, 07:38\n\nThị ủy Đông Triều thực hiện \
                   công tác dân vận.\n";
const UNDATED: &str = "Chỉ có chữ\n\nKhông có gì để đếm.\n";

/// What a summary says under a filter.
struct Told {
    paragraphs: Vec<Vec<Pieces>>,
}

fn told(sources: &[&str], lang: Lang, query: &str) -> Told {
    let named = sources.iter().enumerate();
    let corpus = Corpus::new(named.map(|(n, source)| read(&format!("{n:03}"), source)));
    of(&corpus, lang, query)
}

fn of(corpus: &Corpus, lang: Lang, query: &str) -> Told {
    let filter = Filter::from_query(query);
    let selection = corpus.select(&filter);
    let survey = Survey::new(corpus, &selection);
    let matter = Matter {
        corpus,
        overview: &survey.overview,
        summary: &survey.summary,
        lang,
        filtered: !filter.is_empty(),
    };
    let paragraphs = matter.paragraphs();
    Told { paragraphs }
}

impl Told {
    fn sentences(&self) -> Vec<String> {
        let sentences = self.paragraphs.iter().flatten().map(|pieces| {
            let words = pieces.iter().map(|piece| piece.words.as_str());
            words.collect::<String>().replace('\u{a0}', " ")
        });
        sentences.collect()
    }

    #[track_caller]
    fn says(&self, sentence: &str) {
        let all = self.sentences();
        assert!(all.iter().any(|said| said == sentence), "{all:#?}");
    }
}

#[test]
fn one_article_is_told_by_its_headline() {
    told(&[THI], Lang::Vi, "").says(
        "Có một bài ở đây, “Đảng bộ thị xã Đông Triều vững mạnh”, đăng ngày 08/05/2018, viết về Đông Triều.",
    );
    told(&[HUYEN, THI], Lang::Vi, "place=Đông Triều").says(
        "Sau khi lọc còn một bài, “Đảng bộ thị xã Đông Triều vững mạnh”, đăng ngày 08/05/2018, viết về Đông Triều.",
    );
    told(&[UNDATED], Lang::En, "").says("There is one article here, “Chỉ có chữ”.");
}

#[test]
fn several_are_told_by_their_days_and_places() {
    let all = [HUYEN, THI, UNDATED];
    told(&all, Lang::Vi, "").says(
        "Có 3 bài ở đây, đăng từ 08/05/2018 đến 24/01/2024 (1 bài không ghi ngày), viết về Định Hóa và Đông Triều.",
    );
    told(&all, Lang::En, "").says(
        "There are 3 articles here, published from 08/05/2018 to 24/01/2024 (1 article undated), about Định Hóa and \
         Đông Triều.",
    );
}

#[test]
fn a_result_is_told_with_its_plan() {
    told(&[HUYEN, THI], Lang::Vi, "").says(
        "Về kết nạp đảng viên ở Định Hóa, kết quả năm 2023 là 684 đảng viên, vượt kế hoạch 9.",
    );
    told(&[HUYEN, THI], Lang::En, "").says(
        "For members admitted in Định Hóa, the result in 2023 is 684 đảng viên, 9 above plan.",
    );
}

#[test]
fn what_is_not_there_is_not_spoken_of() {
    assert_eq!(told(&[UNDATED], Lang::Vi, "").sentences().len(), 1);
    let nothing = told(&[], Lang::Vi, "").sentences();
    assert_eq!(nothing, ["Có 0 bài ở đây."]);
}

#[test]
fn computations_are_told_by_their_verdicts() {
    let corpus = Corpus::default();
    let told = |verdicts, lang| {
        let summary = Summary {
            verdicts,
            ..Summary::default()
        };
        let matter = Matter {
            corpus: &corpus,
            overview: &Overview::default(),
            summary: &summary,
            lang,
            filtered: false,
        };
        let words = matter
            .checks()
            .into_iter()
            .flatten()
            .map(|piece| piece.words);
        words.collect::<String>()
    };
    let case = |verdicts, vi: &str, en: &str| {
        assert_eq!(
            (told(verdicts, Lang::Vi), told(verdicts, Lang::En)),
            (vi.into(), en.into())
        );
    };
    case(
        [1, 2, 21],
        "Trong 24 phép tính được tính lại có 1 không khớp và 2 khớp do làm tròn.",
        "Of 24 computations worked out again, 1 does not agree and 2 agree only by rounding.",
    );
    case(
        [0, 1, 3],
        "Tính lại 4 phép tính, không thấy chỗ nào không khớp, 1 khớp do làm tròn.",
        "Of 4 computations worked out again, none disagrees, 1 agrees only by rounding.",
    );
    case(
        [0, 0, 1],
        "Có một phép tính được tính lại: khớp.",
        "One computation was worked out again: consistent.",
    );
    case([0, 0, 0], "", "");
}

#[test]
fn whatever_is_left_the_sentences_are_whole() {
    let corpus = Corpus::embedded();
    let kinds = Kind::ALL.map(|kind| format!("kind={}", kind.id()));
    let years = (2015..2025).map(|year| format!("year={year}"));
    let indicators = Indicator::ALL
        .iter()
        .map(|one| format!("indicator={}", one.id()));
    let queries = kinds.into_iter().chain(years).chain(indicators);
    for query in queries.chain([String::new(), "q=kết nạp".into(), "q=xyz".into()]) {
        for lang in [Lang::Vi, Lang::En] {
            for sentence in of(&corpus, lang, &query).sentences() {
                let whole = sentence.ends_with('.') && sentence.starts_with(char::is_uppercase);
                let clean = !["{}", "  ", " ,", " .", "()", ", ,", ",."]
                    .iter()
                    .any(|bad| sentence.contains(bad));
                // A headline or a name may begin a sentence of its own.
                assert!(whole && clean, "{query}: {sentence}");
            }
        }
    }
}

#[test]
fn approximations_keep_their_word() {
    let source = "Bài\n\nĐảng bộ thành phố Thái Nguyên có gần 28.000 đảng viên.\n";
    let told = told(&[source], Lang::Vi, "").sentences().join(" ");
    assert!(told.contains("gần 28.000"), "{told}");
}
