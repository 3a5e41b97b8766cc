//! A corpus to which articles come and from which they go answers everything as one that is made of the
//! same articles at once.

use std::fmt::Debug;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use trichluc::corpus::correction::{Change, Correction};
use trichluc::corpus::{
    Axes, Column, Corpus, EMBEDDED, Facet, Filter, Grouping, Order, Ready, Shelf, Sort, Survey,
};
use trichluc::extract::{Kind, read};

/// An article: its id, its text, and where it stands.
type Source = (String, String, Shelf);

/// Something that happens to a corpus: articles go, by their places, and others come.
#[derive(Clone, Debug)]
struct Step {
    go: Vec<prop::sample::Index>,
    come: Vec<Source>,
}

/// Some paragraphs of the seeds under a headline of their own, in one of two spellings of a place.
fn source() -> impl Strategy<Value = Source> {
    let titles = [
        "Tỉnh Hòa Bình: Kết nạp đảng viên",
        "Tỉnh Hoà Bình: Kết nạp đảng viên",
        "Huyện Đông Triều kiểm tra, giám sát",
        "Kết quả năm 2023",
    ];
    let days = ["", "08:21, 24/01/2024\n\n", "07/05/2023\n\n"];
    let groups = ["Báo cáo", "An", "#quý 1", "#2"];
    let paragraphs: Vec<&str> = EMBEDDED
        .iter()
        .flat_map(|(_, text)| text.split('\n'))
        .filter(|line| !line.trim().is_empty())
        .collect();
    (
        0..60_u32,
        prop::sample::select(titles.to_vec()),
        prop::sample::select(days.to_vec()),
        prop::collection::vec(prop::sample::select(paragraphs), 1..5),
        prop::sample::subsequence(groups.to_vec(), 0..=2),
        prop::option::of(Just("Hà Nội".to_owned())),
    )
        .prop_map(|(id, title, day, paragraphs, groups, place)| {
            let text = format!("{title}\n\n{day}{}\n", paragraphs.join("\n\n"));
            let groups = groups.into_iter().map(str::to_owned).collect();
            (format!("own_{id:02}"), text, Shelf { groups, place })
        })
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let go = prop::collection::vec(any::<prop::sample::Index>(), 0..3);
    let come = prop::collection::vec(source(), 0..5);
    prop::collection::vec((go, come).prop_map(|(go, come)| Step { go, come }), 1..5)
}

fn ready(corpus: &Corpus, (id, text, shelf): &Source) -> Ready {
    let (article, extraction) = read(id, text);
    corpus.ready(article, extraction, shelf.clone())
}

/// What is there after a step: of two articles of one id the later stays.
fn after(mut there: Vec<Source>, step: &Step) -> Vec<Source> {
    let go: Vec<usize> = if there.is_empty() {
        Vec::new()
    } else {
        step.go.iter().map(|at| at.index(there.len())).collect()
    };
    let mut at = 0;
    there.retain(|(id, ..)| {
        at += 1;
        !go.contains(&(at - 1)) && step.come.iter().all(|(come, ..)| come != id)
    });
    for (n, come) in step.come.iter().enumerate() {
        if step.come[n + 1..]
            .iter()
            .all(|(later, ..)| *later != come.0)
        {
            there.push(come.clone());
        }
    }
    there
}

/// All that a corpus answers, told by what was asked.
fn answers(corpus: &Corpus) -> Vec<(String, String)> {
    let mut told = Vec::new();
    let mut tell = |what: String, answer: &dyn Debug| told.push((what, format!("{answer:?}")));
    let ids = corpus.entries().iter().map(|entry| &entry.article.id);
    tell("articles".into(), &ids.collect::<Vec<_>>());
    let places = corpus.entries().iter().map(|entry| &entry.places);
    tell("places".into(), &places.collect::<Vec<_>>());
    tell("order".into(), &corpus.order());
    let first = corpus
        .entries()
        .first()
        .map(|entry| entry.article.id.clone());
    let filters = [
        Filter::default(),
        Filter::of_query("đảng viên"),
        Filter::of_query("dang v"),
        Filter::of_query("\"chi bộ\" 2023"),
        Filter::of_query("không đâu có chữ này"),
        Filter::default().with(Facet::Place, "Hòa Bình"),
        Filter::default().with(Facet::Place, "Hoà Bình"),
        Filter::default()
            .with(Facet::Year, "2023")
            .with(Facet::Kind, "figure"),
        Filter::default().with(Facet::Collection, "An"),
        Filter::of_query("năm").with(Facet::Article, first.as_deref().unwrap_or("x")),
    ];
    for filter in filters {
        let asked = |what: &str| format!("{what} of {filter:?}");
        let found = corpus.select(&filter);
        tell(asked("select"), &found);
        tell(asked("facets"), &corpus.facets(&filter));
        let hits = corpus.hits(&filter);
        let lit = hits.iter().map(|hit| corpus.lit(hit, &filter.query));
        tell(asked("lit"), &lit.collect::<Vec<_>>());
        tell(asked("hits"), &hits);
        tell(asked("overview"), &Survey::new(corpus, &found));
        for column in Column::ALL {
            let sort = Sort {
                column,
                descending: true,
            };
            tell(asked(column.id()), &corpus.figures(&found, sort));
        }
        let rows = corpus.figures(&found, Sort::default());
        for by in Grouping::ALL {
            tell(asked(by.id()), &corpus.groups(&rows, by));
        }
        tell(asked("totals"), &corpus.totals(&rows));
        for kind in Kind::ALL {
            tell(asked(kind.id()), &corpus.names(&found, kind));
        }
        tell(asked("documents"), &corpus.documents(&found));
        tell(asked("people"), &corpus.people(&found));
        tell(asked("organisations"), &corpus.organisations(&found));
        tell(
            asked("pivot"),
            &corpus.pivot(&found, Axes::from_ids(None, None), None),
        );
        tell(asked("versus"), &corpus.versus(&found));
        tell(asked("conflicts"), &corpus.conflicts(&found));
        tell(asked("checks"), &corpus.checks(&found));
        tell(asked("words"), &corpus.frequent_words(&found, 20));
        for order in Order::all() {
            tell(
                asked(order.id()),
                &corpus.concordance(&found, "đảng", order),
            );
        }
        for article in corpus.order() {
            tell(asked("mentions"), &corpus.mentions_in(*article, &filter));
            tell(asked("marks"), &corpus.highlights(*article, &filter.query));
            tell(
                asked("places in"),
                &corpus.places_in(*article, &filter.query),
            );
        }
    }
    told
}

fn alike(one: &Corpus, other: &Corpus) {
    for ((what, one), (_, other)) in answers(one).iter().zip(&answers(other)) {
        assert_eq!(one, other, "{what}");
    }
}

/// A corpus of these at once.
fn at_once(sources: &[Source]) -> Corpus {
    Corpus::shelved(sources.iter().map(|(id, text, shelf)| {
        let (article, extraction) = read(id, text);
        (article, extraction, shelf.clone())
    }))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        rng_seed: RngSeed::Fixed(6),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_corpus_that_grew_is_one_that_was_made_at_once(steps in steps()) {
        let mut grown = Corpus::default();
        let mut there = Vec::new();
        for step in &steps {
            let next = after(there.clone(), step);
            let new = |(id, ..): &&Source| step.come.iter().any(|(come, ..)| come == id);
            let come: Vec<_> = next.iter().filter(new).map(|one| ready(&grown, one)).collect();
            let stays = |id: &str| {
                let kept = next.iter().any(|(kept, ..)| kept == id);
                kept && step.come.iter().all(|(come, ..)| come != id)
            };
            let before = grown.clone();
            let told = answers(&before);
            grown = grown.next(|entry| stays(&entry.article.id), come);
            // What it was made of stays what it was.
            prop_assert_eq!(told, answers(&before));
            there = next;
        }
        alike(&grown, &at_once(&there));
    }

    #[test]
    fn what_a_reader_says_of_a_grown_corpus_is_what_they_say_of_one_made_at_once(
        sources in prop::collection::vec(source(), 1..5),
        picked in any::<prop::sample::Index>(),
    ) {
        let empty = Corpus::default();
        let sources = after(Vec::new(), &Step { go: Vec::new(), come: sources });
        let come: Vec<_> = sources.iter().map(|one| ready(&empty, one)).collect();
        let grown = empty.next(|_| true, come);
        let entry = &grown.entries()[picked.index(grown.entries().len())];
        let dismissed = entry.extraction.mentions.iter().step_by(2);
        let corrections: Vec<_> = dismissed
            .map(|mention| Correction::new(&entry.article, mention, Change::Dismiss, ""))
            .collect();
        let corrected = sources.iter().map(|(id, text, shelf)| {
            let (article, extraction) = read(id, text);
            let extraction =
                trichluc::corpus::correction::corrected(&article, &extraction, &corrections);
            (article, extraction, shelf.clone())
        });
        alike(&grown.corrected(&corrections), &Corpus::shelved(corrected));
    }

    #[test]
    fn an_article_on_another_shelf_is_one_that_stood_there_from_the_first(
        sources in prop::collection::vec(source(), 1..5),
        shelf in source().prop_map(|(.., shelf)| shelf),
    ) {
        let mut sources = after(Vec::new(), &Step { go: Vec::new(), come: sources });
        let before = at_once(&sources);
        let come: Vec<_> = before
            .entries()
            .iter()
            .map(|entry| before.reshelved(entry, shelf.clone()))
            .collect();
        for source in &mut sources {
            source.2 = shelf.clone();
        }
        alike(&before.next(|_| false, come), &at_once(&sources));
    }
}
