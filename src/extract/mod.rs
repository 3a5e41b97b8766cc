//! What an article says: mentions of figures, times, documents, people, organisations and places,
//! each with its normalised value and the rule that found it.
//!
//! Pure functions of one article. What articles say together is the business of `corpus`.

mod capital;
mod context;
mod mention;
mod names;
mod organisation;
mod person;
mod place;
mod role;

use crate::article::{Article, BlockKind};
use crate::text::{Token, tokenize};
use context::Context;

pub use mention::{
    Amount, Approx, Document, Figure, Kind, Mention, Organisation, Person, Place, Status, Time,
    Value,
};

/// Everything found in one article.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// In the order of the source; where two begin together the longer first.
    pub mentions: Vec<Mention>,
}

/// Extracts from `article`.
#[must_use]
pub fn extract(article: &Article) -> Extraction {
    let tokens: Vec<Vec<Token>> = article
        .blocks
        .iter()
        .map(|block| tokenize(&article.source, block.span))
        .collect();
    let contexts: Vec<_> = article
        .blocks
        .iter()
        .zip(&tokens)
        .enumerate()
        .filter(|(_, (block, _))| block.kind != BlockKind::Dateline)
        .map(|(block, (_, tokens))| Context {
            article,
            block,
            tokens,
        })
        .collect();
    let mut mentions = names::find(&contexts);
    mentions.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end), m.kind()));
    Extraction { mentions }
}
