//! What was found in an article as it is kept on a reader's machine: packed, with the release of the
//! rules that found it, and with what was worked out of it for the corpus (`prepared`). What other rules
//! found is not opened, and the article is read again.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Ready;
use super::about::{Names, places};
use super::area::Cues;
use super::near::Sketch;
use super::prepared::Prepared;
use super::varint::{put_size, taken_size};
use crate::article::Article;
use crate::extract::{Extraction, Kind, packed, read};
use crate::text::fnv1a;

/// The rules of this release: differs wherever their sources do.
pub(super) const RULES: u64 = match u64::from_str_radix(env!("TRICHLUC_RULES"), 10) {
    Ok(rules) => rules,
    Err(_) => 0,
};

/// An article as it was kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The article.
    pub article: Article,
    /// What it says.
    pub extraction: Extraction,
    pub(super) prepared: Prepared,
}

/// What is kept of an article beside its source: what it says and the length of that, and behind it what
/// is prepared, with its sum before it.
fn sealed(article: &Article, extraction: &Extraction, prepared: &Prepared) -> Vec<u8> {
    let said = packed::sealed(RULES, article, extraction);
    let prepared = prepared.packed();
    let mut into = Vec::with_capacity(said.len() + prepared.len() + 16);
    put_size(&mut into, said.len());
    into.extend(said);
    into.extend(fnv1a(&prepared).to_le_bytes());
    into.extend(prepared);
    into
}

/// The article with what it says; `None` where it has to be read again.
#[must_use]
pub fn opened(id: &str, source: &str, mut bytes: &[u8]) -> Option<Kept> {
    let length = taken_size(&mut bytes)?;
    let (said, rest) = bytes.split_at_checked(length)?;
    let (sum, prepared) = rest.split_first_chunk()?;
    let whole = u64::from_le_bytes(*sum) == fnv1a(prepared);
    let prepared = whole.then(|| Prepared::unpacked(prepared))??;
    let (article, extraction) = packed::opened(RULES, id, source, said)?;
    Some(Kept {
        article,
        extraction,
        prepared,
    })
}

/// What is told of an article without opening it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The headline, or the first words.
    pub heading: Arc<str>,
    /// Whether that is a headline.
    pub titled: bool,
    /// The day of publication in EDTF, where one is known.
    pub published: Option<String>,
    /// The places that it is about.
    pub places: Box<[Arc<str>]>,
    /// So many figures.
    pub figures: usize,
    /// So many mentions of any kind, the figures too.
    pub mentions: usize,
    /// By what others like it are found; kept as [`Sketch::printed`] prints it.
    #[serde(serialize_with = "Sketch::keep", deserialize_with = "Sketch::kept")]
    pub sketch: Option<Sketch>,
}

impl Facts {
    /// Has in common with the article in a corpus what that says in the same words.
    pub fn share(&mut self, Ready(entry): &Ready) {
        let own = std::iter::once(&mut self.heading).chain(&mut self.places);
        for (own, theirs) in own.zip(std::iter::once(&entry.heading).chain(&entry.places)) {
            if own == theirs {
                own.clone_from(theirs);
            }
        }
    }
}

/// Reads articles to be kept.
pub struct Reader {
    names: Names,
    cues: Cues,
}

impl Reader {
    /// One, with the names of places at hand.
    #[must_use]
    pub fn new() -> Self {
        Self {
            names: Names::new(),
            cues: Cues::new(),
        }
    }

    /// The places that an article is about, most important first, at most two.
    #[must_use]
    pub fn places(&self, article: &Article, extraction: &Extraction) -> Vec<String> {
        places(&self.names, article, extraction)
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
        let places = self.places(&article, &extraction);
        let facts = Facts {
            heading: article.heading().into(),
            titled: article.title.is_some(),
            published: article.published.as_ref().map(|at| at.day.to_string()),
            places: places.iter().map(|place| place.as_str().into()).collect(),
            figures: counted()
                .filter(|mention| mention.kind() == Kind::Figure)
                .count(),
            mentions: counted().count(),
            sketch: Some(Sketch::new(source)),
        };
        let prepared = Prepared::new(&article, &places, &self.cues);
        (sealed(&article, &extraction, &prepared), facts)
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
    use crate::corpus::{Corpus, EMBEDDED, Filter, Shelf, Survey};

    #[test]
    fn the_rules_have_a_release_and_what_they_found_opens_again() {
        assert_ne!(RULES, 0);
        let source = "Đảng bộ\n\nNăm 2023 kết nạp 684 đảng viên.";
        let (article, extraction) = read("a", source);
        let (kept, _) = Reader::new().read("a", source);
        let again = opened("a", source, &kept).expect("it was kept just now");
        assert_eq!(
            format!("{:?}", (again.article, again.extraction)),
            format!("{:?}", (article, extraction))
        );
    }

    #[test]
    fn what_is_damaged_anywhere_is_read_again() {
        let source = "Đảng bộ\n\nNăm 2023 kết nạp 684 đảng viên.";
        let (kept, _) = Reader::new().read("a", source);
        for at in 0..kept.len() {
            let mut damaged = kept.clone();
            damaged[at] ^= 1;
            assert!(opened("a", source, &damaged).is_none(), "{at}");
            assert!(opened("a", source, &kept[..at]).is_none(), "{at}");
        }
    }

    #[test]
    fn what_was_kept_stands_in_a_corpus_as_what_is_read_now() {
        let reader = Reader::new();
        let (now, again) = (Corpus::default(), Corpus::default());
        let mut both = [Vec::new(), Vec::new()];
        for (id, source) in EMBEDDED {
            let (article, extraction) = read(id, source);
            both[0].push(now.ready(article, extraction, Shelf::default()));
            let kept = opened(id, source, &reader.read(id, source).0).expect("just kept");
            both[1].push(again.ready_again(kept, Shelf::default()));
        }
        let [one, other] = both;
        let (now, again) = (now.next(|_| true, one), again.next(|_| true, other));
        for words in ["", "dang vien", "\"kết nạp\"", "684"] {
            let filter = Filter::of_query(words);
            assert_eq!(now.select(&filter), again.select(&filter));
            assert_eq!(now.facets(&filter), again.facets(&filter));
            assert_eq!(now.hits(&filter), again.hits(&filter));
            let all = now.select(&filter);
            assert_eq!(Survey::new(&now, &all), Survey::new(&again, &all));
        }
    }

    #[test]
    fn an_article_is_read_to_be_kept_and_told_of() {
        let source = "Thái Nguyên kết nạp đảng viên mới\n\n24/01/2024\n\n\
            Năm 2023, Đảng bộ tỉnh Thái Nguyên đã kết nạp được 684 đảng viên mới, vượt kế hoạch đề ra.\n";
        let (kept, facts) = Reader::new().read("a", source);
        assert!(opened("a", source, &kept).is_some());
        assert_eq!(&*facts.heading, "Thái Nguyên kết nạp đảng viên mới");
        assert_eq!(facts.published.as_deref(), Some("2024-01-24"));
        assert_eq!(facts.places[..], ["Thái Nguyên".into()]);
        assert_eq!((facts.figures, facts.titled), (1, true));
        assert!(facts.mentions > 1);
        assert_eq!(facts.sketch, Some(Sketch::new(source)));
        let kept = serde_json::to_string(&facts).expect("JSON");
        assert!(kept.contains(&Sketch::new(source).printed()), "{kept}");
        assert_eq!(
            serde_json::from_str::<Facts>(&kept).expect("the same"),
            facts
        );
        let other = kept.replace(&Sketch::new(source).printed(), "none");
        let other: Facts = serde_json::from_str(&other).expect("the same without");
        assert_eq!(other.sketch, None);
    }
}
