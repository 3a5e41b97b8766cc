//! What an article says: mentions of figures, times, documents, people, organisations and places,
//! each with its normalised value and the rule that found it.
//!
//! Pure functions of one article. What articles say together is the business of `corpus`.

mod mention;

use crate::article::Article;

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
    let mut mentions: Vec<Mention> = Vec::new();
    let _ = article;
    mentions.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end), m.kind()));
    Extraction { mentions }
}
