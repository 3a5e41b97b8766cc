//! What extraction does, as a specification: short sentences and what is to be found in them.
//!
//! `[words]` in a sentence marks no mention; expectations name the words themselves, in order.

mod document;
mod figure;
mod genre;
mod time;
mod vocabulary;

use super::{Extraction, Kind, Mention, extract};
use crate::article::{Article, Block, BlockKind, Published, Sentences};
use crate::text::{Instant, OffsetMap, Span, sentences, tokenize};

/// An article of paragraphs, one a line, printed on 19 January 2021 unless `undated`.
pub(super) fn article(source: &str, dated: bool) -> Article {
    let mut at = 0;
    let blocks = source
        .split_inclusive('\n')
        .map(|line| {
            let span = Span::new(at, at + line.trim_end().len());
            at += line.len();
            let sentences = Sentences::new(span.start, &sentences(&tokenize(source, span)));
            Block {
                kind: BlockKind::Paragraph,
                span,
                sentences,
                repeats: None,
            }
        })
        .collect();
    let published = dated.then(|| Published {
        iso: "2021-01-19".to_owned(),
        day: Instant::day(Some(2021), 1, 19),
        span: Span::default(),
    });
    Article {
        id: "bai".into(),
        source: source.to_owned(),
        offsets: OffsetMap::default(),
        title: None,
        byline: None,
        published,
        blocks,
    }
}

/// The mentions of one kind in a dated article, each as a line that `show` writes.
fn lines(source: &str, kind: Kind, show: impl Fn(&Mention, &str) -> String) -> Vec<String> {
    let article = article(source, true);
    let Extraction { mentions, .. } = extract(&article);
    for mention in &mentions {
        assert!(
            !mention.span.is_empty() && !article.text(mention.span).is_empty(),
            "{mention:?}"
        );
    }
    mentions
        .iter()
        .filter(|m| m.kind() == kind)
        .map(|m| show(m, article.text(m.span)))
        .collect()
}
