//! Parses a source text. Pure; any text gives an article.

use super::{Article, Block, BlockKind};
use crate::text::{OffsetMap, Span, sentences, tokenize};

/// The article that `source` holds.
#[must_use]
pub fn parse(id: &str, source: &str) -> Article {
    let mut blocks = Vec::new();
    let mut title = None;
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let trimmed = line.trim();
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        if trimmed.chars().any(char::is_alphanumeric) {
            let span = Span::new(start, start + trimmed.len());
            let kind = if title.is_none() {
                BlockKind::Title
            } else {
                BlockKind::Paragraph
            };
            title = title.or(Some(span));
            let sentences = sentences(&tokenize(source, span));
            blocks.push(Block {
                kind,
                span,
                sentences,
                repeats: None,
            });
        }
    }
    Article {
        id: id.to_owned(),
        source: source.to_owned(),
        offsets: OffsetMap::new(source),
        title,
        byline: None,
        published: None,
        blocks,
    }
}
