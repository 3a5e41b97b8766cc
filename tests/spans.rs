//! What holds for every source whatever it says: blocks lie in order and apart, on whole characters
//! and without white space around; the same page in the other normal form gives the same article.

use std::fs;
use std::path::Path;

use trichluc::article::{Article, BlockKind, parse};
use trichluc::text::{Span, nfc};
use unicode_normalization::UnicodeNormalization as _;

const PAGE: &str = "Đăng nhập\nTrang chủ » Tin tức\n\nXã Bình An: Kết nạp 12 đảng viên mới\nThu An 09:05, 02/03/2022\n\n\
    Năm 2021, Đảng bộ xã\u{A0}Bình An đã kết nạp 12 đảng viên. Đạt 95%… \r\nẢnh: Minh Tú\nẢnh: Minh Tú\n...\n\
    “Thật vui”, ông Hòa nói. Hết. Lê Thuỷ (TTXVN)\nTin khác\nXã Bình Hải đổi mới\n";

/// Panics where a promise of [`parse`] is broken.
#[track_caller]
fn hold(source: &str) -> Article {
    let article = parse("x", source);
    let mut at = 0;
    for (index, block) in article.blocks.iter().enumerate() {
        whole(source, block.span, at);
        at = block.span.end.index();
        let mut inner = block.span.start.index();
        for sentence in block.sentences() {
            whole(source, sentence, inner);
            inner = sentence.end.index();
        }
        assert!(inner <= at, "a sentence leaves its block");
        assert!(
            block
                .repeats
                .is_none_or(|first| { first < index && article.blocks[first].repeats.is_none() })
        );
    }
    let kind = |span: Span| {
        article
            .blocks
            .iter()
            .find(|block| block.span.contains(span))
            .map(|block| block.kind)
    };
    if let Some(title) = article.title {
        assert_eq!(kind(title), Some(BlockKind::Title));
    }
    if let Some(byline) = article.byline {
        assert!(matches!(
            kind(byline),
            Some(BlockKind::Byline | BlockKind::Dateline)
        ));
    }
    if let Some(published) = &article.published {
        assert_eq!(kind(published.span), Some(BlockKind::Dateline));
        assert!(published.iso.starts_with(&published.day.to_string()));
    }
    article
}

#[track_caller]
fn whole(source: &str, span: Span, from: usize) {
    let text = source
        .get(span.range())
        .expect("whole characters inside the source");
    assert!(!text.is_empty() && text.trim() == text, "{text:?}");
    assert!(
        span.start.index() >= from,
        "{text:?} overlaps what stands before it"
    );
}

#[track_caller]
fn same_when_decomposed(source: &str) {
    let decomposed: String = source.nfd().collect();
    let (one, other) = (hold(source), hold(&decomposed));
    let text = |article: &Article, span: Option<Span>| span.map(|span| nfc(article.text(span)));
    assert_eq!(text(&one, one.title), text(&other, other.title));
    assert_eq!(text(&one, one.byline), text(&other, other.byline));
    assert_eq!(one.published.map(|p| p.iso), other.published.map(|p| p.iso));
    let blocks = |article: &Article| -> Vec<_> {
        let block = |b: &trichluc::article::Block| {
            (
                b.kind,
                nfc(article.text(b.span)),
                b.sentences.len(),
                b.repeats,
            )
        };
        article.blocks.iter().map(block).collect()
    };
    let composed: Vec<_> = blocks(&hold(&source.nfc().collect::<String>()));
    assert_eq!(
        composed,
        blocks(&Article {
            published: None,
            ..other
        })
    );
}

#[test]
fn every_beginning_and_end_of_a_page_holds() {
    for (at, _) in PAGE.char_indices() {
        hold(&PAGE[..at]);
        hold(&PAGE[at..]);
    }
    let decomposed: String = PAGE.nfd().collect();
    for (at, _) in decomposed.char_indices() {
        hold(&decomposed[..at]);
        hold(&decomposed[at..]);
    }
}

#[test]
fn the_normal_form_changes_nothing() {
    same_when_decomposed(PAGE);
}

#[test]
fn shared_articles_hold_too() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folders = ["seeds", "extraction/texts"].map(|folder| fs::read_dir(shared.join(folder)));
    let mut read = 0;
    for entry in folders.into_iter().flatten().flatten().flatten() {
        let source = fs::read_to_string(entry.path()).expect("an article");
        same_when_decomposed(&source);
        // The head at every character, for that is where most is decided; the rest in steps.
        let cuts = source.char_indices().map(|(at, _)| at).enumerate();
        for (_, at) in cuts.filter(|(index, _)| *index < 250 || index % 499 == 0) {
            hold(&source[..at]);
        }
        read += 1;
    }
    if read == 0 {
        println!("skipped: {} is absent", shared.display());
    }
}
