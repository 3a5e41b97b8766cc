//! The front of the articles that a reader keeps: by it they count and filter as soon as the page opens,
//! and their texts come afterwards, as those of a pack do.
//!
//! ```text
//! first   the release, how many articles
//! shelves how many, and of each its groups and its place; of each article which
//! front   as in a pack
//! ```
//!
//! It is no file that goes anywhere: the page that wrote it reads it again, out of the browser's own
//! database. So it is neither packed nor summed up, and has no form: where another release wrote it, be it
//! that only a count is told otherwise there, it is passed over, and the articles are read as if there were
//! none.

use foldhash::HashMap;
use std::sync::Arc;

use super::column::{Column, put, put_size, put_text};
use super::front::{Front, Line};
use super::unfold::Shelves;
use super::{Fault, Unfolding};
use crate::corpus::{Corpus, Entry, Shelf};

/// This release: differs wherever a source does.
pub(super) const RELEASE: u64 = match u64::from_str_radix(env!("TRICHLUC_RELEASE"), 16) {
    Ok(release) => release,
    Err(_) => 0,
};

/// One that is being made.
#[derive(Default)]
pub struct Snapshot {
    front: Front,
    shelves: Vec<u8>,
    /// Which numbers shelves have.
    known: HashMap<Stands, usize>,
    stands: Vec<u8>,
    articles: usize,
}

/// What a [`Shelf`] says.
type Stands = (Vec<String>, Option<String>);

impl Snapshot {
    /// An article of `corpus` more.
    pub fn add(&mut self, corpus: &Corpus, entry: &Entry) {
        let published = entry.article.published.as_ref();
        let line = Line {
            id: &entry.article.id,
            heading: &entry.heading,
            published: published.map(|at| (at.iso.as_str(), at.day)),
            unit: &entry.unit,
        };
        self.front.add(&line, &corpus.shared.called());
        let next = self.known.len();
        let stands = (entry.shelf.groups.clone(), entry.shelf.place.clone());
        let number = *self.known.entry(stands).or_insert_with(|| {
            put_size(&mut self.shelves, entry.shelf.groups.len());
            for group in &entry.shelf.groups {
                put_text(&mut self.shelves, group);
            }
            let place = entry.shelf.place.as_deref();
            self.shelves.push(u8::from(place.is_some()));
            put_text(&mut self.shelves, place.unwrap_or_default());
            next
        });
        put_size(&mut self.stands, number);
        self.articles += 1;
    }

    /// How many articles there are.
    #[must_use]
    pub fn articles(&self) -> usize {
        self.articles
    }

    /// All of it.
    #[must_use]
    pub fn bytes(self, corpus: &Corpus) -> Vec<u8> {
        let mut bytes = Vec::new();
        put(&mut bytes, RELEASE);
        put_size(&mut bytes, self.articles);
        put_size(&mut bytes, self.known.len());
        bytes.extend(self.shelves);
        bytes.extend(self.stands);
        self.front.put_behind(bytes, &corpus.shared.called())
    }
}

impl Unfolding {
    /// What a [`Snapshot`] wrote; `None` where another release did, or it is damaged.
    #[must_use]
    pub fn of_snapshot(bytes: Vec<u8>) -> Option<Self> {
        let mut rest = Column::whole(&bytes);
        let ours = rest.number(&bytes).ok()? == RELEASE;
        ours.then_some(())?;
        let articles = rest.count(&bytes).ok()?;
        let shelves = shelves(&bytes, &mut rest, articles).ok()?;
        Self::read(bytes, rest, articles, true, shelves).ok()
    }
}

fn shelves(bytes: &[u8], from: &mut Column, articles: usize) -> Result<Shelves, Fault> {
    let mut all: Vec<Arc<Shelf>> = Vec::new();
    for _ in 0..from.count(bytes)? {
        let mut groups = Vec::new();
        for _ in 0..from.count(bytes)? {
            groups.push(from.text(bytes)?.to_owned());
        }
        let placed = from.byte(bytes)? == 1;
        let place = from.text(bytes)?.to_owned();
        let place = Some(place).filter(|_| placed);
        all.push(Shelf { groups, place }.into());
    }
    let mut of = Vec::new();
    for _ in 0..articles {
        let shelf = all.get(from.size(bytes)?);
        of.push(shelf.ok_or(Fault::Damaged)?.clone());
    }
    Ok(Shelves::Each(of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::pack::{Index, Indexing};
    use crate::corpus::stored::{Kept, Reader, opened};
    use crate::corpus::{ArticleId, EMBEDDED, Facet, Filter, Found, Survey};
    use crate::extract::Kind;

    fn shelf(at: usize) -> Shelf {
        let group = |name: &str| vec![Shelf::OWN.to_owned(), name.to_owned()];
        match at {
            0 => Shelf::default(),
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
        let mut index = Index::default();
        let all = corpus.entries().iter();
        let mut pieces: Vec<_> = all.filter_map(|entry| index.add(corpus, entry)).collect();
        pieces.extend(index.rest(corpus));
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
            for words in ["dang vien", "\"kết nạp\"", "684", "đại h", "không đâu có"] {
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
            // It may be another one, but nothing breaks.
            if let Some(corpus) = indexed(ahead(), &[damaged]) {
                let _ = Found::new(&corpus, &Filter::of_query("dang vien"));
            }
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
    fn where_words_have_other_numbers_the_index_is_not_taken() {
        let whole = whole();
        let empty = Corpus::default();
        let before = [empty.ready_again(kept(2).0, shelf(0))];
        let other = empty.next(|_| true, before);
        let mut unfolding =
            Unfolding::of_snapshot(written(&whole)).expect("it was written just now");
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
}
