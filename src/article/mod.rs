//! From source text to an article: title, byline, dateline, lead, captions, paragraphs, sentences.
//!
//! Chrome (menus, log-in links, counters, rows of dots, headlines of other articles) is dropped.
//! Everything that is kept is a span of the source; nothing is rewritten. What the words mean is
//! left to `extract`.

mod byline;
mod caption;
mod dateline;
mod furniture;
mod head;
mod line;
mod origin;
mod parse;
mod repeat;
mod sentences;
mod stamp;

use std::sync::Arc;

use crate::text::{Instant, OffsetMap, Span};

pub use parse::{parse, parse_tokens};
pub use sentences::Sentences;

/// What a block of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// Date, time and perhaps the byline, as printed.
    Dateline,
    /// The opening paragraph that sums the article up.
    Lead,
    /// Words under a photograph.
    Caption,
    /// A paragraph of the body.
    Paragraph,
    /// The writer's name on a line of its own, or where the text was taken from.
    Byline,
}

/// A run of the source that is shown as one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// Its sentences; none for a dateline or byline. Where they stand [`Block::sentences`] tells.
    pub sentences: Sentences,
    /// The earlier block whose words it repeats: shown and extracted from, counted once.
    pub repeats: Option<usize>,
}

impl Block {
    /// Where its sentences stand, in order.
    #[must_use]
    pub fn sentences(&self) -> impl ExactSizeIterator<Item = Span> + Clone {
        (0..self.sentences.len()).map(|at| self.sentence(at).unwrap_or(self.span))
    }

    /// Where one of its sentences stands.
    #[must_use]
    pub fn sentence(&self, at: usize) -> Option<Span> {
        self.sentences.get(self.span.start, at)
    }
}

/// When the article was published, as precisely as its dateline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// ISO 8601: `2024-01-24T08:21`, `2018-05-08T07:38+07:00`.
    pub iso: String,
    /// The day.
    pub day: Instant,
    /// The words of the source that say so.
    pub span: Span,
}

/// An article: its source and what the parts of the source are.
#[derive(Clone, Debug)]
pub struct Article {
    /// The name of its file without the ending; whoever holds the article by it has it in common with it.
    pub id: Arc<str>,
    /// The source exactly as it decodes from UTF-8.
    pub source: String,
    /// Other ways of counting positions in the source.
    pub offsets: OffsetMap,
    /// The headline.
    pub title: Option<Span>,
    /// The writer, not a photographer; two as printed.
    pub byline: Option<Span>,
    /// The dateline's date.
    pub published: Option<Published>,
    /// What is shown, in the order of the source.
    pub blocks: Vec<Block>,
}

impl Article {
    /// The words that `span` covers.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        span.of(&self.source)
    }

    /// The headline, or the first words where there is none.
    #[must_use]
    pub fn heading(&self) -> &str {
        match (self.title, self.blocks.first()) {
            (Some(title), _) => self.text(title),
            (None, Some(block)) => self.text(block.sentence(0).unwrap_or(block.span)),
            (None, None) => &self.id,
        }
    }

    /// The sentence around the words, else their block, else the words.
    #[must_use]
    pub fn sentence_around(&self, span: Span) -> Span {
        let after = self
            .blocks
            .partition_point(|block| block.span.start <= span.start);
        let block = after.checked_sub(1).map(|at| &self.blocks[at]);
        let Some(block) = block.filter(|block| block.span.contains(span)) else {
            return span;
        };
        let around = block.sentences().find(|sentence| sentence.contains(span));
        around.unwrap_or(block.span)
    }
}
