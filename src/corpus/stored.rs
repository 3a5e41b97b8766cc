//! What was found in an article as it is kept on a reader's machine: packed, with the release of the
//! rules that found it. What other rules found is not opened, and the article is read again.

use serde::{Deserialize, Serialize};

use super::about::{Names, places};
use super::near::Sketch;
use crate::article::Article;
use crate::extract::{Extraction, Kind, packed, read};

/// The rules of this release: differs wherever their sources do.
pub(super) const RULES: u64 = match u64::from_str_radix(env!("TRICHLUC_RULES"), 10) {
    Ok(rules) => rules,
    Err(_) => 0,
};

/// What is kept of an article beside its source.
#[must_use]
pub fn sealed(article: &Article, extraction: &Extraction) -> Vec<u8> {
    packed::sealed(RULES, article, extraction)
}

/// The article with what it says; `None` where it has to be read again.
#[must_use]
pub fn opened(id: &str, source: &str, bytes: &[u8]) -> Option<(Article, Extraction)> {
    packed::opened(RULES, id, source, bytes)
}

/// What is told of an article without opening it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The headline, or the first words.
    pub heading: String,
    /// Whether that is a headline.
    pub titled: bool,
    /// The day of publication in EDTF, where one is known.
    pub published: Option<String>,
    /// The places that it is about.
    pub places: Vec<String>,
    /// So many figures.
    pub figures: usize,
    /// So many mentions of any kind, the figures too.
    pub mentions: usize,
    /// By what others like it are found; see [`Sketch::printed`].
    pub sketch: String,
}

/// Reads articles to be kept.
pub struct Reader(Names);

impl Reader {
    /// One, with the names of places at hand.
    #[must_use]
    pub fn new() -> Self {
        Self(Names::new())
    }

    /// The places that an article is about, most important first, at most two.
    #[must_use]
    pub fn places(&self, article: &Article, extraction: &Extraction) -> Vec<String> {
        places(&self.0, article, extraction)
    }

    /// Reads one article: what is kept of it, and what is told of it.
    #[must_use]
    pub fn read(&self, id: &str, source: &str) -> (Vec<u8>, Facts) {
        let (article, extraction) = read(id, source);
        let counted = || {
            let mentions = extraction.mentions.iter();
            mentions.filter(|mention| {
                let block = article.blocks.get(mention.block);
                block.is_some_and(|block| block.repeats.is_none())
            })
        };
        let facts = Facts {
            heading: article.heading().to_owned(),
            titled: article.title.is_some(),
            published: article.published.as_ref().map(|at| at.day.to_string()),
            places: self.places(&article, &extraction),
            figures: counted()
                .filter(|mention| mention.kind() == Kind::Figure)
                .count(),
            mentions: counted().count(),
            sketch: Sketch::new(source).printed(),
        };
        (sealed(&article, &extraction), facts)
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_have_a_release_and_what_they_found_opens_again() {
        assert_ne!(RULES, 0);
        let source = "Đảng bộ\n\nNăm 2023 kết nạp 684 đảng viên.";
        let (article, extraction) = crate::extract::read("a", source);
        let again = opened("a", source, &sealed(&article, &extraction));
        assert_eq!(
            format!("{again:?}"),
            format!("{:?}", Some((article, extraction)))
        );
    }

    #[test]
    fn an_article_is_read_to_be_kept_and_told_of() {
        let source = "Thái Nguyên kết nạp đảng viên mới\n\n24/01/2024\n\n\
            Năm 2023, Đảng bộ tỉnh Thái Nguyên đã kết nạp được 684 đảng viên mới, vượt kế hoạch đề ra.\n";
        let (kept, facts) = Reader::new().read("a", source);
        assert!(opened("a", source, &kept).is_some());
        assert_eq!(facts.heading, "Thái Nguyên kết nạp đảng viên mới");
        assert_eq!(facts.published.as_deref(), Some("2024-01-24"));
        assert_eq!(facts.places, ["Thái Nguyên"]);
        assert_eq!((facts.figures, facts.titled), (1, true));
        assert!(facts.mentions > 1);
        assert!(Sketch::read(&facts.sketch).is_some());
    }
}
