//! What an overview counts, and where each row leads.

use super::*;
use crate::corpus::testing::{corpus, draft, sample};
use crate::corpus::{Corpus, Survey};

fn all(corpus: &Corpus) -> Overview {
    Survey::new(corpus, &corpus.select(&Filter::default())).overview
}

#[test]
fn what_is_printed_twice_counts_once() {
    let overview = all(&sample());
    assert_eq!((overview.articles, overview.figures), (3, 4));
    let kinds: Vec<_> = overview
        .kinds
        .iter()
        .map(|row| (row.count, row.articles))
        .collect();
    assert_eq!(kinds, [(4, 2), (0, 0), (1, 1), (1, 1), (0, 0), (0, 0)]);
}

#[test]
fn every_row_leads_to_what_it_counts() {
    let corpus = sample();
    let overview = all(&corpus);
    let check = |filter: &Filter, count: usize, articles: usize| {
        let selection = corpus.select(&Filter::default().narrowed(filter));
        assert_eq!(
            (selection.mentions.len(), selection.articles.len()),
            (count, articles)
        );
    };
    for row in &overview.kinds {
        check(&row.filter, row.count, row.articles);
    }
    for row in &overview.years {
        check(&row.filter, row.count, row.articles);
    }
    for row in &overview.by_indicator {
        check(&row.filter, row.count, row.articles);
    }
    let Overview {
        documents,
        people,
        organisations,
        places,
        ..
    } = &overview;
    for names in [documents, people, organisations] {
        assert_eq!(names.distinct, names.first.len());
        for row in &names.first {
            check(&row.filter, row.count, row.articles.len());
            assert_eq!(row.mentions.len(), row.count);
        }
    }
    for row in places {
        check(&row.filter, row.count, row.articles.len());
    }
}

#[test]
fn an_article_belongs_to_the_year_of_its_publication_by_itself() {
    let corpus = corpus([draft("a", "Tin vắn").published("2020-03-04")]);
    let years = all(&corpus).years;
    let years: Vec<_> = years
        .iter()
        .map(|y| (y.year, y.count, y.articles))
        .collect();
    assert_eq!(years, [(2020, 0, 1)]);
}

#[test]
fn years_and_the_timeline_run_forward() {
    let overview = all(&sample());
    let years: Vec<_> = overview
        .years
        .iter()
        .map(|y| (y.year, y.count, y.figures))
        .collect();
    assert_eq!(years, [(2018, 2, 1), (2022, 1, 1), (2023, 3, 2)]);
    let days: Vec<_> = overview
        .timeline
        .iter()
        .map(|dated| dated.iso.as_str())
        .collect();
    assert_eq!(days, ["2018-05-08", "2023-05-07T13:59"]);
}

#[test]
fn areas_lead_to_their_paragraphs() {
    let overview = all(&sample());
    let areas: Vec<_> = overview.work_areas.iter().map(|row| row.area).collect();
    assert_eq!(areas, [WorkArea::Members, WorkArea::MassWork]);
    let corpus = sample();
    let nguyen = corpus.article_by_id("nguyen").unwrap();
    let block = BlockRef {
        article: nguyen,
        block: 2,
    };
    assert_eq!(overview.work_areas[1].paragraphs, [block]);
}

#[test]
fn an_empty_corpus_has_an_overview() {
    let corpus = corpus([]);
    assert_eq!(all(&corpus).articles, 0);
    assert!(all(&corpus).kinds.iter().all(|row| row.count == 0));
    let undated = self::corpus([draft("a", "")]);
    assert!(all(&undated).timeline.is_empty());
}
