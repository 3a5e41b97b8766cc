//! One block of an article with its tokens: what every extractor reads.

use std::ops::Range;

use super::{Mention, Value};
use crate::article::Article;
use crate::lexicon::{Matcher, Term};
use crate::text::{ByteOffset, Span, Token};

/// One block of an article, cut into tokens once for all extractors.
pub(super) struct Context<'a> {
    pub article: &'a Article,
    pub block: usize,
    pub tokens: &'a [Token],
}

impl Context<'_> {
    /// The whole source, to which all offsets count.
    pub fn source(&self) -> &str {
        &self.article.source
    }

    /// The words from the first to the last of `tokens`, with what stands between.
    pub fn text(&self, tokens: Range<usize>) -> &str {
        self.article.text(self.span(tokens))
    }

    /// Where `tokens` stand; empty where there are none.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => first.span.join(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// The sentence of the block that holds `at`.
    pub fn sentence_of(&self, at: ByteOffset) -> usize {
        let sentences = self.article.blocks.get(self.block);
        let sentences = sentences.map_or(&[][..], |block| &block.sentences[..]);
        sentences
            .partition_point(|sentence| sentence.start <= at)
            .saturating_sub(1)
    }

    /// A mention made of `tokens`.
    pub fn mention(&self, tokens: Range<usize>, rule: &'static str, value: Value) -> Mention {
        let span = self.span(tokens);
        Mention {
            span,
            block: self.block,
            sentence: self.sentence_of(span.start),
            rule,
            value,
        }
    }

    /// The longest phrase of `table` that begins at token `at`.
    pub fn longest<T: Copy>(&self, table: &Matcher<T>, at: usize) -> Option<Term<T>> {
        table.longest(self.source(), self.tokens, at)
    }
}
