//! What is kept of articles is what they were: counted and filtered, then searched, then read.

use super::*;
use crate::corpus::pack::{Index, Indexing};
use crate::corpus::stored::{Kept, Reader, opened};
use crate::corpus::{ArticleId, EMBEDDED, Facet, Filter, Found, Survey};
use crate::extract::Kind;

fn shelf(at: usize) -> Shelf {
    let group = |name: &str| vec![Shelf::OWN.to_owned(), name.to_owned()];
    match at {
        0 => Shelf {
            groups: vec![Shelf::OWN.to_owned()],
            place: None,
        },
        1 => Shelf {
            groups: group("Quý I"),
            place: Some("Đông Triều".to_owned()),
        },
        _ => Shelf {
            groups: group("Quý II"),
            place: None,
        },
    }
}

fn kept(at: usize) -> (Kept, Shelf) {
    let (id, source) = EMBEDDED[at];
    let (found, _) = Reader::new().read(id, source);
    let kept = opened(id, source, &found).expect("it was kept just now");
    (kept, shelf(at))
}

/// The articles as they were kept, in a corpus where others stood before them.
fn whole() -> Corpus {
    let empty = Corpus::default();
    let before = [empty.ready_again(kept(4).0, shelf(0))];
    let corpus = empty.next(|_| true, before);
    let all = (0..EMBEDDED.len()).map(|at| {
        let (kept, stands) = kept(at);
        corpus.ready_again(kept, stands)
    });
    let all: Vec<_> = all.collect();
    corpus.next(|_| false, all)
}

fn written(corpus: &Corpus) -> Vec<u8> {
    let mut snapshot = Snapshot::default();
    for entry in corpus.entries() {
        snapshot.add(corpus, entry);
    }
    snapshot.bytes(corpus)
}

/// The same again, without texts.
fn ahead(bytes: Vec<u8>) -> Option<Corpus> {
    let empty = Corpus::default();
    let mut unfolding = Unfolding::of_snapshot(bytes)?;
    while !unfolding.some(&empty).ok()? {}
    Some(empty.next(|_| true, unfolding.done()))
}

fn told_the_same(one: &Corpus, other: &Corpus) {
    let facets = other.facets(&Filter::default());
    let values = facets.iter().flat_map(|counts| {
        let values = counts.choices.iter().take(4);
        values.map(|choice| Filter::default().with(counts.facet, choice.value))
    });
    for filter in std::iter::once(Filter::default()).chain(values) {
        assert_eq!(one.facets(&filter), other.facets(&filter), "{filter:?}");
        let (found, expected) = (one.select(&filter), other.select(&filter));
        assert_eq!(found, expected, "{filter:?}");
        let [found, expected] = [(one, &found), (other, &expected)]
            .map(|(corpus, selection)| Survey::new(corpus, selection).overview);
        assert_eq!(found, expected, "{filter:?}");
    }
}

#[test]
fn articles_that_were_kept_count_and_filter_before_their_texts_are_there() {
    let whole = whole();
    let ahead = ahead(written(&whole)).expect("it was written just now");
    told_the_same(&ahead, &whole);
    for (entry, expected) in ahead.entries().iter().zip(whole.entries()) {
        assert!(entry.is_awaited());
        assert_eq!(entry.shelf, expected.shelf);
        assert_eq!(entry.day(), expected.day());
    }
    // What is written of them before their texts are there is the same again.
    assert_eq!(written(&ahead), written(&whole));
}

#[test]
fn with_their_texts_they_are_what_they_were() {
    let whole = whole();
    let mut corpus = ahead(written(&whole)).expect("it was written just now");
    for at in 0..EMBEDDED.len() {
        let entry = corpus.entries()[at].clone();
        let (kept, stands) = kept(at);
        assert!(entry.awaits(&kept, &stands));
        let ready = corpus.arrived_again(&entry, kept).expect("it is this one");
        let before = corpus.clone();
        corpus = corpus.filled([(ArticleId(at), ready)]);
        assert!(corpus.counts_as(&before));
    }
    assert!(!corpus.counts_as(&corpus.next(|_| true, [])));
    told_the_same(&corpus, &whole);
    for words in ["dang vien", "\"kết nạp\"", "684"] {
        let filter = Filter::of_query(words);
        assert_eq!(corpus.select(&filter), whole.select(&filter));
        assert_eq!(corpus.hits(&filter), whole.hits(&filter));
    }
}

fn indexed(mut corpus: Corpus, pieces: &[Vec<u8>]) -> Option<Corpus> {
    let mut indexing = Indexing::default();
    for piece in pieces {
        let told = indexing.piece(&corpus, piece)?;
        corpus = corpus.filled(told);
    }
    Some(corpus)
}

fn pieces(corpus: &Corpus) -> Vec<Vec<u8>> {
    let (mut index, mut pieces) = (Index::default(), Vec::new());
    let take = &mut |piece: &[u8]| pieces.push(piece.to_vec());
    for entry in corpus.entries() {
        index.add(corpus, entry, take);
    }
    index.end(corpus, take);
    pieces
}

#[test]
fn all_their_words_are_found_before_their_texts_are_there() {
    let whole = whole();
    let pieces = pieces(&whole);
    assert!(pieces.len() > 2, "an index is read by pieces");
    let ahead = ahead(written(&whole)).expect("it was written just now");
    let mut corpus = indexed(ahead, &pieces).expect("it was written just now");
    let sentences = |corpus: &Corpus, filter: &Filter| {
        let found = Found::new(corpus, filter);
        (found.hits, found.selection, found.facets)
    };
    let of_words = |corpus: &Corpus| {
        for words in [
            "",
            "dang vien",
            "\"kết nạp\"",
            "684",
            "đại h",
            "không đâu có",
        ] {
            let filter = Filter::of_query(words);
            assert_eq!(
                sentences(corpus, &filter),
                sentences(&whole, &filter),
                "{words}"
            );
            let filter = filter.with(Facet::Kind, Kind::Figure.id());
            assert_eq!(
                sentences(corpus, &filter),
                sentences(&whole, &filter),
                "{words}"
            );
        }
    };
    of_words(&corpus);
    let all_awaited = corpus.entries().iter().all(|entry| entry.is_awaited());
    assert!(all_awaited && corpus.hits(&Filter::of_query("dang vien")).is_empty());
    for at in 0..EMBEDDED.len() {
        let ready = corpus.arrived_again(&corpus.entries()[at], kept(at).0);
        corpus = corpus.filled([(ArticleId(at), ready.expect("it is this one"))]);
        of_words(&corpus);
    }
    told_the_same(&corpus, &whole);
    let filter = Filter::of_query("dang vien");
    assert_eq!(corpus.hits(&filter), whole.hits(&filter));
    // Numbers are as they were, so the index is the same again.
    assert_eq!(self::pieces(&corpus), pieces);
}

#[test]
fn an_index_that_cannot_be_read_leaves_the_words_to_the_texts() {
    let whole = whole();
    let pieces = pieces(&whole);
    let ahead = || ahead(written(&whole)).expect("it was written just now");
    let first = &pieces[0];
    for end in (0..first.len()).step_by(37) {
        assert!(
            indexed(ahead(), &[first[..end].to_vec()]).is_none(),
            "{end}"
        );
    }
    for at in (0..first.len()).step_by(61) {
        let mut damaged = first.clone();
        damaged[at] ^= 0x41;
        assert!(indexed(ahead(), &[damaged]).is_none(), "{at}");
    }
    let mut others = first.clone();
    others[0] ^= 1;
    assert!(indexed(ahead(), &[others]).is_none(), "of another release");
    let second = &pieces[1];
    assert!(
        indexed(ahead(), std::slice::from_ref(second)).is_none(),
        "nothing was told before it"
    );
    // Of articles that are here with their texts nothing is taken.
    let told = Indexing::default().piece(&whole, first);
    assert!(told.expect("its own").is_empty());
}

#[test]
fn words_of_articles_that_are_gone_are_not_kept() {
    let whole = whole();
    let source = "Đảng bộ\n\nGiấy mời của ông Kwakutl, số máy 0987654321.";
    let (found, _) = Reader::new().read("gone", source);
    let gone = opened("gone", source, &found).expect("it was kept just now");
    let with = whole.next(|_| true, [whole.ready_again(gone, shelf(1))]);
    let without = with.next(|entry| &*entry.article.id != "gone", []);
    let holds = |corpus: &Corpus, word: &str| {
        let pieces = pieces(corpus).concat();
        let mut runs = pieces.windows(word.len());
        runs.any(|bytes| bytes == word.as_bytes())
    };
    for word in ["kwakutl", "0987654321"] {
        assert!(holds(&with, word) && !holds(&without, word), "{word}");
    }
    let read = indexed(
        ahead(written(&without)).expect("written just now"),
        &pieces(&without),
    );
    assert_eq!(
        read.expect("written just now")
            .select(&Filter::of_query("684")),
        whole.select(&Filter::of_query("684"))
    );
}

#[test]
fn only_the_words_of_the_readers_own_are_taken() {
    let whole = whole();
    let ahead = ahead(written(&whole)).expect("it was written just now");
    let site = ahead
        .entries()
        .iter()
        .map(|entry| ahead.reshelved(entry, Shelf::site()));
    let site: Vec<_> = site.collect();
    let site = ahead.next(|_| false, site);
    let told = Indexing::default().piece(&site, &pieces(&whole)[0]);
    assert!(told.expect("its own").is_empty());
}

#[test]
fn where_words_have_other_numbers_the_index_is_not_taken() {
    let whole = whole();
    let empty = Corpus::default();
    let before = [empty.ready_again(kept(2).0, shelf(0))];
    let other = empty.next(|_| true, before);
    let mut unfolding = Unfolding::of_snapshot(written(&whole)).expect("it was written just now");
    while !unfolding.some(&other).expect("it was written just now") {}
    let other = other.next(|_| true, unfolding.done());
    let mut indexing = Indexing::default();
    let mut taken = pieces(&whole).into_iter();
    assert!(taken.all(|piece| indexing.piece(&other, &piece).is_none()));
}

#[test]
fn what_was_changed_since_is_not_what_is_awaited() {
    let corpus = ahead(written(&whole())).expect("it was written just now");
    let entry = &corpus.entries()[1];
    let (same, stands) = kept(1);
    assert!(entry.awaits(&same, &stands));
    assert!(!entry.awaits(&same, &shelf(2)));
    assert!(!entry.awaits(&kept(2).0, &stands));
    let (id, _) = EMBEDDED[1];
    let source = "Bài khác\n\nNăm 2023 kết nạp 684 đảng viên.";
    let (found, _) = Reader::new().read(id, source);
    let other = opened(id, source, &found).expect("it was kept just now");
    assert!(!entry.awaits(&other, &stands));
}

#[test]
fn what_others_wrote_or_what_is_damaged_is_passed_over() {
    let whole = whole();
    let bytes = written(&whole);
    for end in (0..bytes.len()).step_by(7) {
        assert!(ahead(bytes[..end].to_vec()).is_none(), "{end}");
    }
    for at in (0..bytes.len()).step_by(13) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        // It may be another one, but nothing breaks.
        let _ = ahead(damaged);
    }
    let (mut ours, mut others) = (Vec::new(), Vec::new());
    put(&mut ours, RELEASE);
    put(&mut others, RELEASE ^ 1);
    assert!(bytes.starts_with(&ours));
    others.extend(&bytes[ours.len()..]);
    assert!(ahead(others).is_none());
    assert_ne!(RELEASE, 0);
}
