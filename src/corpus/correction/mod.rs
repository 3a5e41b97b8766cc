//! A reader's correction of what the rules found: other values, or that it is none at all.
//!
//! It is anchored as W3C Web Annotations are: by the words themselves with what stands around them
//! (`TextQuoteSelector`), and by their place (`TextPositionSelector`). Like the contract, and like
//! the annotation model, places count Unicode code points of the source. So a correction outlives a
//! new version of the article or of the rules: `anchor` finds its mention again, `apply` makes the
//! mention say what the reader says. Where it is kept is the business of `app`, its form as an
//! annotation that of `export`.

mod again;
mod anchor;
mod apply;
mod part;
mod reprint;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::extract::{Kind, Mention, Rule, Value};

pub use anchor::Anchor;
pub use apply::corrected;
pub use part::Part;

/// Whether a reader corrected `mention`.
#[must_use]
pub fn by_reader(mention: &Mention) -> bool {
    matches!(mention.rule, Rule::Corrected | Rule::Revalued)
}

/// So many code points are kept on either side of the words.
const AROUND: usize = 32;
/// No words are longer, in bytes, nor an article's id.
const LONGEST_WORDS: usize = 4_000;
/// No note is longer, in bytes.
const LONGEST_NOTE: usize = 8_000;

/// The words that a correction is about, as a `TextQuoteSelector`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// What stands before them.
    #[serde(default)]
    pub prefix: String,
    /// What stands after them.
    #[serde(default)]
    pub suffix: String,
}

/// Where they stood, as a `TextPositionSelector`: code points of the source, end exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The first.
    pub start: u32,
    /// The one after the last.
    pub end: u32,
}

/// What a reader says of a mention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Change {
    /// It is none.
    Dismiss,
    /// It says this instead, part by part, in the form of [`Part::read`].
    Mend(BTreeMap<Part, String>),
}

/// A reader's correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The article's id.
    pub article: String,
    /// The id of the kind of mention.
    pub kind: String,
    /// The words.
    pub quote: Quote,
    /// Where they stood.
    pub position: Position,
    /// What the reader says.
    pub change: Change,
    /// Why, in the reader's own words.
    #[serde(default)]
    pub note: String,
}

impl Correction {
    /// The correction of `mention` in `article`.
    #[must_use]
    pub fn new(article: &Article, mention: &Mention, change: Change, note: &str) -> Self {
        let place = |at| article.offsets.char_offset(&article.source, at).0;
        let (before, after) = around(&article.source, mention.span.range());
        Self {
            article: article.id.to_string(),
            kind: mention.kind().id().to_owned(),
            quote: Quote {
                exact: article.text(mention.span).to_owned(),
                prefix: before.to_owned(),
                suffix: after.to_owned(),
            },
            position: Position {
                start: place(mention.span.start),
                end: place(mention.span.end),
            },
            change,
            note: note.trim().to_owned(),
        }
    }

    /// The kind of mention; `None` where the id is of no kind.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Kind::from_id(&self.kind)
    }

    /// The kind that the reader says it is of.
    #[must_use]
    pub fn kind_now(&self) -> Option<Kind> {
        match &self.change {
            Change::Mend(parts) => parts.get(&Part::Kind).map(|id| Kind::from_id(id)),
            Change::Dismiss => None,
        }
        .unwrap_or_else(|| self.kind())
    }

    /// Whether two are about the same words, so that one takes the other's place.
    #[must_use]
    pub fn same_words(&self, other: &Self) -> bool {
        let about = |one: &Self| (one.article.clone(), one.kind.clone(), one.position);
        about(self) == about(other) && self.quote.exact == other.quote.exact
    }

    /// Whether it can be trusted to be one, wherever it came from: of a kind, with parts that this
    /// kind has, and nothing in it without measure.
    #[must_use]
    pub fn sound(&self) -> bool {
        let (Some(_), Some(kind)) = (self.kind(), self.kind_now()) else {
            return false;
        };
        let parts = match &self.change {
            Change::Dismiss => true,
            Change::Mend(parts) => parts.iter().all(|(part, text)| {
                let of_kind = part.belongs_to(kind);
                of_kind && part.write(&mut blank(kind), text).is_some()
            }),
        };
        let words = [&self.article, &self.quote.exact];
        let edges = [&self.quote.prefix, &self.quote.suffix];
        parts
            && words
                .iter()
                .all(|text| !text.is_empty() && text.len() <= LONGEST_WORDS)
            && edges.iter().all(|text| text.len() <= LONGEST_WORDS)
            && self.note.len() <= LONGEST_NOTE
            && self.position.start < self.position.end
    }
}

/// A value of `kind` that says nothing yet.
#[must_use]
pub fn blank(kind: Kind) -> Value {
    use crate::extract::{Amount, Figure, Held, Status, Time};
    match kind {
        Kind::Figure => Value::Figure(Held::from(Figure {
            amount: Amount::Exact(crate::text::Decimal::default()),
            unit: None,
            indicator: crate::lexicon::Indicator::Other,
            status: Status::Actual,
            approx: None,
            period: None,
        })),
        Kind::Time => Value::Time(Time { edtf: None }.into()),
        Kind::Document => Value::Document(crate::extract::Document::default().into()),
        Kind::Person => Value::Person(crate::extract::Person::default().into()),
        Kind::Organisation => Value::Organisation(crate::extract::Organisation::default().into()),
        Kind::Place => Value::Place(crate::extract::Place::default().into()),
    }
}

/// What stands before and after a range of `source`, [`AROUND`] code points of each.
fn around(source: &str, range: std::ops::Range<usize>) -> (&str, &str) {
    let before = source.get(..range.start).unwrap_or_default();
    let after = source.get(range.end..).unwrap_or_default();
    let from = before.char_indices().rev().nth(AROUND - 1);
    let to = after.char_indices().nth(AROUND);
    (
        &before[from.map_or(0, |(at, _)| at)..],
        &after[..to.map_or(after.len(), |(at, _)| at)],
    )
}
