//! Entries without texts, and the next version of a corpus with their texts in their places.

use std::sync::{Arc, OnceLock};

use crate::article::Article;
use crate::corpus::search::{Asked, Sentences};
use crate::corpus::stored::Kept;
use crate::corpus::version::Ready;
use crate::corpus::{ArticleId, Corpus, Entry, Shelf};
use crate::extract::{Extraction, packed};
use crate::text::nfc;

impl Entry {
    /// Whether its text is still to come: what is counted of it is known, and perhaps which words it has, but
    /// nothing that it says.
    #[must_use]
    pub fn is_awaited(&self) -> bool {
        self.article.blocks.is_empty() && self.article.title.is_some()
    }

    /// Whether its words are found, be its text still to come or not.
    #[must_use]
    pub fn is_indexed(&self) -> bool {
        self.unit.sentences.row() > 0
    }

    /// Whether it is this article whose text is still to come, standing there.
    #[must_use]
    pub fn awaits(&self, kept: &Kept, stands: &Shelf) -> bool {
        self.is_awaited()
            && *self.shelf == *stands
            && *self.article.id == *kept.article.id
            && *self.heading == nfc(kept.article.heading())
            && self.day() == kept.article.published.as_ref().map(|at| at.day)
            && self.unit.tells_of(&kept.extraction)
    }
}

impl Corpus {
    /// The text of the article at `at`, which was awaited, with what a pack says was found in it; `None`
    /// where that is of another article.
    #[must_use]
    pub fn arrived(&self, at: ArticleId, source: &str, found: &[u8]) -> Option<Ready> {
        let entry = self.entry(at)?;
        let (article, extraction) = packed::unpacked(&entry.article.id, source, found)?;
        self.fills(entry, article, extraction, &[])
    }

    /// The text of an article that was kept; it has to be what `entry` awaits.
    #[must_use]
    pub fn arrived_again(&self, entry: &Entry, kept: Kept) -> Option<Ready> {
        let Kept {
            article,
            extraction,
            prepared,
        } = kept;
        self.fills(entry, article, extraction, &prepared.words)
    }

    fn fills(
        &self,
        entry: &Entry,
        mut article: Article,
        mut extraction: Extraction,
        words: &[u8],
    ) -> Option<Ready> {
        self.share(&mut extraction);
        Entry::fitted(&mut article, &mut extraction);
        let indexed = entry.unit.sentences.clone();
        let sentences = if entry.is_indexed() && indexed.fits(&article) {
            indexed
        } else {
            let known = &mut self.shared.words_to_add();
            let cut = Sentences::of_cut(&article, words, known);
            cut.unwrap_or_else(|| Sentences::new(&article, known))
                .into()
        };
        let unit = entry.unit.with(&article, &extraction, sentences)?;
        Some(Ready(Arc::new(Entry {
            article: article.into(),
            extraction: extraction.into(),
            unit,
            told: OnceLock::new(),
            ..entry.clone()
        })))
    }

    /// The next version with texts in the places of those that were awaited. Nothing that filters or
    /// counts is another then, but for words; so nothing else is worked out anew.
    #[must_use]
    pub fn filled(&self, others: impl IntoIterator<Item = (ArticleId, Ready)>) -> Self {
        let mut next = self.again();
        next.made = self.made.clone();
        next.arranged = self.arranged.clone();
        next.counted = self.counted.clone();
        next.asked = self.asked.clone();
        next.fill(others);
        next.shared.words_to_add().forget();
        next
    }

    /// The same of a version that nobody has yet.
    pub fn fill(&mut self, others: impl IntoIterator<Item = (ArticleId, Ready)>) {
        self.ranks = OnceLock::new();
        let mut same = true;
        for (at, Ready(filled)) in others {
            let Some(before) = self.entries.get(at.0).filter(|entry| entry.is_awaited()) else {
                continue;
            };
            // Its places may be spelt in another way since it was filled.
            let entry = if before.places == filled.places {
                filled
            } else {
                let places = before.places.clone();
                Arc::new(Entry {
                    places,
                    ..(*filled).clone()
                })
            };
            let before = before.unit.sentences.clone();
            same &= self.has_words(&before, &entry.unit.sentences);
            self.entries.replace(at, entry);
        }
        if !same {
            self.asked = Asked::default();
        }
    }

    /// The next version with awaited articles that were read anew, by these rules.
    #[must_use]
    pub fn read_anew(&self, others: Vec<(ArticleId, Ready)>) -> Self {
        let next = self.instead(others);
        next.shared.words_to_add().forget();
        next
    }
}
