//! A passage: a run of words of one article, as the address names it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::text::{CharOffset, Span};

/// Words of an article, counted in code points as the contract does, so that a link outlives a
/// new version of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// The article's id.
    pub article: String,
    /// The first code point.
    pub start: u32,
    /// The code point after the last.
    pub end: u32,
}

impl Passage {
    /// The words that `span` covers in `article`.
    #[must_use]
    pub fn new(article: &Article, span: Span) -> Self {
        let CharOffset(start) = article.offsets.char_offset(&article.source, span.start);
        let CharOffset(end) = article.offsets.char_offset(&article.source, span.end);
        Self {
            article: article.id.to_string(),
            start,
            end,
        }
    }

    /// Where the words stand in `article`'s bytes; `None` where the article has no such words.
    #[must_use]
    pub fn span(&self, article: &Article) -> Option<Span> {
        if *self.article != *article.id || self.start >= self.end {
            return None;
        }
        let ends = article.source.char_indices().map(|(at, _)| at);
        let mut ends = ends.chain([article.source.len()]).skip(self.start as usize);
        let start = ends.next()?;
        let end = ends.nth((self.end - self.start) as usize - 1)?;
        Some(Span::new(start, end))
    }
}

impl fmt::Display for Passage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}-{}", self.article, self.start, self.end)
    }
}

/// The text names no passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPassage;

impl FromStr for Passage {
    type Err = NotPassage;

    fn from_str(text: &str) -> Result<Self, NotPassage> {
        let (article, ends) = text.rsplit_once(':').ok_or(NotPassage)?;
        let (start, end) = ends.split_once('-').ok_or(NotPassage)?;
        let number = |text: &str| text.parse().map_err(|_| NotPassage);
        Ok(Self {
            article: article.to_owned(),
            start: number(start)?,
            end: number(end)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::parse;

    #[test]
    fn a_passage_finds_its_words_again() {
        let article = parse("a:b", "Đảng bộ\n\ncó 8.628 đảng viên.");
        let start = article.source.find("8.628").unwrap_or_default();
        let span = Span::new(start, start + 5);
        let passage = Passage::new(&article, span);
        assert_eq!(passage.to_string(), "a:b:12-17");
        assert_eq!("a:b:12-17".parse(), Ok(passage.clone()));
        assert_eq!(passage.span(&article), Some(span));
        let whole = Span::new(0, article.source.len());
        assert_eq!(Passage::new(&article, whole).span(&article), Some(whole));
    }

    #[test]
    fn words_that_are_not_there_are_none() {
        let article = parse("a", "ngắn");
        for (start, end) in [(0, 9), (3, 3), (9, 12), (3, 1), (0, u32::MAX)] {
            let passage = Passage {
                article: "a".into(),
                start,
                end,
            };
            assert_eq!(passage.span(&article), None);
        }
        for text in ["", "a", "a:1", "a:x-2", "1-2", "a:-1-2"] {
            assert_eq!(text.parse::<Passage>(), Err(NotPassage), "{text}");
        }
    }
}
