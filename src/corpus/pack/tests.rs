//! A pack says what its articles say, first without their words and then with them; and nothing that is
//! not as it was written is taken for it.

use super::*;
use crate::corpus::{ArticleId, Corpus, EMBEDDED, Facet, Filter, Shelf, Survey};
use crate::extract::read;

/// A pack that leaves its parts as they are: what packs them is of no matter here.
fn packed(sources: &[(&str, &str)], rules: u64) -> Vec<u8> {
    let (mut packer, looker) = (Packer::default(), Looker::new());
    let mut blocks = Vec::new();
    for (id, source) in sources {
        let (article, extraction) = read(id, source);
        let gist = looker.gist(&article, &extraction);
        blocks.extend(packer.add(&article, &extraction, gist));
    }
    let articles = packer.articles();
    let (last, front) = packer.finish();
    blocks.extend(last);
    let head = Head {
        rules,
        title: "Đảng bộ tỉnh".to_owned(),
        made: "2026-11-22".to_owned(),
        front: Section::of(&front, front.len(), articles),
        blocks: blocks
            .iter()
            .map(|(bytes, articles)| Section::of(bytes, bytes.len(), *articles))
            .collect(),
        ..Head::default()
    };
    let mut file = head.bytes();
    file.extend(front);
    for (bytes, _) in blocks {
        file.extend(bytes);
    }
    file
}

fn seeds() -> Vec<u8> {
    packed(EMBEDDED, rules())
}

/// The parts of a file that comes in pieces of so many bytes.
fn arrived(file: &[u8], piece: usize) -> Result<(Head, Vec<u8>, Vec<Block>), Fault> {
    let mut inflow = Inflow::default();
    let (mut head, mut front, mut blocks) = (None, None, Vec::new());
    for piece in file.chunks(piece) {
        inflow.feed(piece);
        while let Some(part) = inflow.next()? {
            match part {
                Arrived::Head(one) => head = Some(one),
                Arrived::Front(bytes) => front = Some(bytes),
                Arrived::Block(at, bytes) => {
                    assert_eq!(at, blocks.len());
                    let articles = head.as_ref().map(|head: &Head| head.blocks[at].articles);
                    blocks.push(Block::read(bytes, articles.unwrap_or_default())?);
                }
            }
        }
    }
    inflow.end()?;
    Ok((
        head.expect("it is whole"),
        front.expect("it is whole"),
        blocks,
    ))
}

fn unfolded(head: &Head, front: Vec<u8>) -> Result<Corpus, Fault> {
    let empty = Corpus::default();
    let mut unfolding = Unfolding::new(head, front, Shelf::default())?;
    while !unfolding.some(&empty)? {}
    Ok(empty.next(|_| true, unfolding.done()))
}

fn filled(corpus: &Corpus, blocks: &[Block]) -> Corpus {
    let mut at = 0;
    let mut ready = Vec::new();
    for block in blocks {
        for number in 0..block.len() {
            let (text, found) = block.article(number).expect("it is there");
            let one = corpus.arrived(ArticleId(at), text, found);
            ready.push((ArticleId(at), one.expect("it fits")));
            at += 1;
        }
    }
    corpus.filled(ready)
}

/// Filters that choose in every facet, each value that there is in turn.
fn filters(corpus: &Corpus) -> Vec<Filter> {
    let facets = corpus.facets(&Filter::default());
    let each = facets.iter().flat_map(|counts| {
        let values = counts.choices.iter().take(3);
        values.map(|choice| Filter::default().with(counts.facet, choice.value))
    });
    std::iter::once(Filter::default()).chain(each).collect()
}

#[test]
fn the_front_alone_counts_and_filters_as_the_articles_do() {
    let (head, front, _) = arrived(&seeds(), 1000).expect("it is whole");
    assert_eq!(
        (head.articles(), &*head.made),
        (EMBEDDED.len(), "2026-11-22")
    );
    let (whole, front) = (
        Corpus::embedded(),
        unfolded(&head, front).expect("it is one"),
    );
    let filters = filters(&whole);
    assert!(filters.len() > 20);
    for filter in filters {
        assert_eq!(front.facets(&filter), whole.facets(&filter), "{filter:?}");
        let (selection, expected) = (front.select(&filter), whole.select(&filter));
        assert_eq!(selection, expected, "{filter:?}");
        let front = Survey::new(&front, &selection).overview;
        let whole = Survey::new(&whole, &expected).overview;
        assert_eq!(front, whole, "{filter:?}");
    }
    for (entry, expected) in front.entries().iter().zip(whole.entries()) {
        assert!(entry.is_awaited() && !expected.is_awaited());
        assert_eq!(entry.article.heading(), &*expected.heading);
        assert_eq!(entry.day(), expected.day());
    }
}

#[test]
fn nothing_that_is_asked_of_awaited_articles_fails() {
    let (head, front, _) = arrived(&seeds(), 1000).expect("it is whole");
    let corpus = unfolded(&head, front).expect("it is one");
    let selection = corpus.select(&Filter::default());
    let _ = Survey::new(&corpus, &selection);
    let _ = corpus.checks(&selection);
    let _ = corpus.versus(&selection);
    let _ = corpus.documents(&selection);
    let _ = corpus.people(&selection);
    let _ = corpus.organisations(&selection);
    let _ = corpus.conflicts(&selection);
    assert!(
        corpus
            .hits(&Filter::default().with_query("đảng viên"))
            .is_empty()
    );
    assert!(corpus.corrected(&[]).entries().len() == EMBEDDED.len());
}

#[test]
fn with_its_blocks_it_is_the_corpus_of_the_articles() {
    let (head, front, blocks) = arrived(&seeds(), 7).expect("it is whole");
    let corpus = unfolded(&head, front).expect("it is one");
    let (corpus, whole) = (filled(&corpus, &blocks), Corpus::embedded());
    for (entry, expected) in corpus.entries().iter().zip(whole.entries()) {
        assert_eq!(
            format!("{:?}{:?}", entry.article, entry.extraction),
            format!("{:?}{:?}", expected.article, expected.extraction)
        );
        assert_eq!(entry.places, expected.places);
        assert!(!entry.is_awaited());
    }
    for query in [
        "đảng viên",
        "dang vien",
        "684",
        "\"Thái Nguyên\" nghị quyết",
    ] {
        let filter = Filter::default().with_query(query);
        assert_eq!(corpus.hits(&filter), whole.hits(&filter), "{query}");
        assert_eq!(corpus.facets(&filter), whole.facets(&filter), "{query}");
    }
    let (ours, theirs) = [&corpus, &whole]
        .map(|corpus| corpus.select(&Filter::default()))
        .into();
    assert_eq!(Survey::new(&corpus, &ours), Survey::new(&whole, &theirs));
}

#[test]
fn a_text_of_another_article_fills_none() {
    let (head, front, blocks) = arrived(&seeds(), 1000).expect("it is whole");
    let corpus = unfolded(&head, front).expect("it is one");
    let (text, found) = blocks[0].article(0).expect("it is there");
    assert!(corpus.arrived(ArticleId(1), text, found).is_none());
    assert!(corpus.arrived(ArticleId(99), text, found).is_none());
}

#[test]
fn what_other_rules_found_is_passed_over() {
    let (head, front, _) = arrived(&packed(EMBEDDED, rules() ^ 1), 1000).expect("it is whole");
    let corpus = unfolded(&head, front).expect("it is one");
    let selection = corpus.select(&Filter::default());
    assert_eq!(
        (selection.articles.len(), selection.mentions.len()),
        (EMBEDDED.len(), 0)
    );
    // Where an article lies and of which day it is does not hang on them.
    let counts = corpus.facets(&Filter::default());
    let place = counts.iter().find(|counts| counts.facet == Facet::Place);
    assert!(place.is_some_and(|place| !place.choices.is_empty()));
}

#[test]
fn articles_of_one_id_are_told_apart() {
    let text = "Đảng bộ\n\nNăm 2023 kết nạp 684 đảng viên.";
    let file = packed(&[("a", text), ("a", text), ("a~2", text)], rules());
    let (head, front, _) = arrived(&file, 1000).expect("it is whole");
    let corpus = unfolded(&head, front).expect("it is one");
    let ids = corpus.entries().iter().map(|entry| &*entry.article.id);
    assert_eq!(ids.collect::<Vec<_>>(), ["a", "a~2", "a~2~2"]);
}

#[test]
fn a_pack_of_nothing_is_a_pack() {
    let (head, front, blocks) = arrived(&packed(&[], rules()), 5).expect("it is whole");
    let corpus = unfolded(&head, front).expect("it is one");
    assert_eq!((corpus.entries().len(), blocks.len()), (0, 0));
}

#[test]
fn articles_lie_in_many_blocks_and_each_is_found_in_its_own() {
    let long = format!("Đảng bộ\n\n{}", "Kết nạp 684 đảng viên. ".repeat(5_000));
    let sources: Vec<_> = ["a", "b", "c", "d", "e"].map(|id| (id, &*long)).into();
    let file = packed(&sources, rules());
    let (head, front, blocks) = arrived(&file, 4096).expect("it is whole");
    let counts: Vec<_> = blocks.iter().map(Block::len).collect();
    assert_eq!(counts, [2, 2, 1]);
    assert_eq!(head.block_of(3), Some((1, 2)));
    assert_eq!((head.block_of(5), head.first_of(2)), (None, 4));
    assert_eq!(head.length(), file.len() as u64);
    // By its place alone.
    let from = usize::try_from(head.place(2)).expect("small");
    let section = head.blocks[1];
    let bytes = &file[from..from + usize::try_from(section.length).expect("small")];
    assert_eq!(alone(&section, bytes), Ok(()));
    assert_eq!(alone(&section, &bytes[1..]), Err(Fault::Cut));
    assert!(unfolded(&head, front).is_ok());
}

#[test]
fn what_is_no_pack_is_told_at_its_first_bytes() {
    for other in ["<!DOCTYPE html>", "{\"a\":1}", "\x1f", "PK\x03\x04"] {
        assert_eq!(Head::read(other.as_bytes()), Err(Fault::Foreign), "{other}");
    }
    assert_eq!(Head::read(b""), Ok(None));
    assert_eq!(arrived(b"", 1).map(drop), Err(Fault::Cut));
}

#[test]
fn another_form_is_named() {
    let mut file = seeds();
    file[8..12].copy_from_slice(&7_u32.to_le_bytes());
    let sum = crc32fast::hash(&file[..20]);
    file[20..24].copy_from_slice(&sum.to_le_bytes());
    assert_eq!(Head::read(&file), Err(Fault::Form(7)));
}

#[test]
fn a_file_that_is_cut_short_or_too_long_is_known_by_its_end() {
    let file = seeds();
    for length in [0, 1, 7, 8, 23, 24, 25, 100, file.len() / 2, file.len() - 1] {
        assert_eq!(
            arrived(&file[..length], 999).map(drop),
            Err(Fault::Cut),
            "{length}"
        );
    }
    let mut long = file;
    long.push(0);
    assert_eq!(arrived(&long, 999).map(drop), Err(Fault::Damaged));
}

#[test]
fn a_flipped_bit_is_known_wherever_it_is() {
    let file = packed(
        &[("a", "Đảng bộ\n\nNăm 2023 kết nạp 684 đảng viên.")],
        rules(),
    );
    for at in 0..file.len() * 8 {
        let mut damaged = file.clone();
        damaged[at / 8] ^= 1 << (at % 8);
        assert!(arrived(&damaged, 64).is_err(), "{at}");
    }
}

/// A head that says of itself what it is not, whole by its sums.
fn claiming(front: Section, blocks: &[Section]) -> Result<Option<Head>, Fault> {
    let head = Head {
        front,
        blocks: blocks.to_vec(),
        ..Head::default()
    };
    Head::read(&head.bytes())
}

#[test]
fn what_a_head_claims_is_bounded() {
    let fair = Section {
        articles: 3,
        length: 100,
        unpacked: 1_000,
        sum: 0,
    };
    assert!(claiming(fair, &[fair]).is_ok_and(|head| head.is_some()));
    let many = usize::try_from(1_u64 << 60).unwrap_or(usize::MAX);
    for (front, blocks) in [
        (
            Section {
                articles: many,
                ..fair
            },
            vec![Section {
                articles: many,
                ..fair
            }],
        ),
        (
            Section {
                articles: 4,
                ..fair
            },
            vec![fair],
        ),
        (
            Section {
                unpacked: 200_000,
                ..fair
            },
            vec![fair],
        ),
        (
            fair,
            vec![Section {
                unpacked: u64::MAX,
                length: u64::MAX,
                ..fair
            }],
        ),
        (
            fair,
            vec![
                Section {
                    articles: usize::MAX,
                    ..fair
                },
                Section {
                    articles: 4,
                    ..fair
                },
            ],
        ),
    ] {
        assert_eq!(claiming(front, &blocks).map(drop), Err(Fault::Damaged));
    }
    // More blocks than it has bytes for.
    let mut directory = Vec::new();
    for number in [0, 0, 0, 0, 0, 0, 0, 1 << 60] {
        column::put(&mut directory, number);
    }
    let mut bytes = b"\x89TLP\r\n\x1a\n".to_vec();
    for number in [
        FORM,
        u32::try_from(directory.len()).expect("short"),
        crc32fast::hash(&directory),
    ] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(crc32fast::hash(&bytes).to_le_bytes());
    bytes.extend(&directory);
    assert_eq!(Head::read(&bytes), Err(Fault::Damaged));
}

#[test]
fn parts_whose_sums_are_right_and_whose_contents_are_wrong_are_refused_or_read() {
    let (head, front, _) = arrived(&seeds(), 1000).expect("it is whole");
    let mut faults = Vec::new();
    for at in (0..front.len()).step_by(23) {
        for other in [0, 0x7f, 0x80, 0xff] {
            let mut damaged = front.clone();
            damaged[at] = other;
            faults.extend(unfolded(&head, damaged).err());
        }
    }
    for length in (0..front.len()).step_by(50) {
        assert!(
            unfolded(&head, front[..length].to_vec()).is_err(),
            "{length}"
        );
    }
    assert!(faults.len() > 100 && faults.iter().all(|fault| *fault == Fault::Damaged));
    for bytes in [vec![], vec![0xff; 40], vec![200, 1], vec![0, 0, 0, 9]] {
        assert_eq!(Block::read(bytes, 1 << 19).map(drop), Err(Fault::Damaged));
    }
}

#[test]
fn no_number_is_too_large_to_be_refused() {
    let (head, front, _) = arrived(&seeds(), 1000).expect("it is whole");
    for from in (0..front.len()).step_by(211) {
        let mut damaged = front.clone();
        // The greatest number, and behind it again what there was.
        for (byte, other) in damaged[from..]
            .iter_mut()
            .zip([0xff; 9].into_iter().chain([1]))
        {
            *byte = other;
        }
        let _ = unfolded(&head, damaged);
    }
}
