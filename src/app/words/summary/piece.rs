//! Words of a sentence with the way to what they stand for.

use super::Says;
use crate::app::state::View;
use crate::app::words::Lang;
use crate::corpus::{ArticleId, Filter, MentionRef, WorkArea};
use crate::extract::Verdict;

/// Where words of the summary lead.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// To a view narrowed further.
    To(View, Filter),
    /// To a figure's sentence.
    Words(MentionRef),
    /// To an article.
    Article(ArticleId),
    /// To the paragraphs on an area of work.
    Area(WorkArea),
    /// To the checks, of one verdict or all.
    Checks(Option<Verdict>),
}

/// Words of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// As printed.
    pub words: String,
    /// Where they lead.
    pub way: Option<Way>,
    /// Whether they are the articles' own, whatever the language of the page.
    pub own: bool,
}

/// Words with their ways, one after another.
pub type Pieces = Vec<Piece>;

/// The page's words.
pub(super) fn plain(words: &str) -> Pieces {
    piece(words, None, false)
}

/// The page's words, which lead somewhere.
pub(super) fn link(words: &str, way: Way) -> Pieces {
    piece(words, Some(way), false)
}

/// The articles' words.
pub(super) fn own(words: &str, way: Option<Way>) -> Pieces {
    piece(words, way, true)
}

fn piece(words: &str, way: Option<Way>, own: bool) -> Pieces {
    if words.is_empty() {
        return Vec::new();
    }
    let words = words.to_owned();
    vec![Piece { words, way, own }]
}

impl Says {
    /// The words in `lang`, each `{}` filled with the next of `gaps`.
    pub(super) fn fill(self, lang: Lang, gaps: impl IntoIterator<Item = Pieces>) -> Pieces {
        let mut words = self.of(lang).split("{}");
        let mut out = plain(words.next().unwrap_or_default());
        let mut gaps = gaps.into_iter();
        for words in words {
            out.extend(gaps.next().unwrap_or_default());
            out.extend(plain(words));
        }
        out
    }
}

/// `a, b và c`.
pub(super) fn list(lang: Lang, items: Vec<Pieces>) -> Pieces {
    let last = items.len().saturating_sub(1);
    let mut out = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            let joint = if at == last { Says::And } else { Says::Comma };
            out.extend(plain(joint.of(lang)));
        }
        out.extend(item);
    }
    out
}
