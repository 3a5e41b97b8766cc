//! Selection: which articles and mentions pass a filter.
//!
//! A mention passes if it has a chosen value in every facet that chooses and its sentence matches
//! the free text. An article passes with any of its mentions, or by itself: it has a place, a year
//! of publication and sentences of its own, but no kind, indicator, status or type of document.

#[cfg(test)]
mod tests;

use crate::order::gathered;
use std::collections::BTreeSet;

use super::search::Matches;
use super::tally::Wanted;
use super::{ArticleId, Corpus, Filter, MentionRef};

/// What passes a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Articles in display order: latest first.
    pub articles: Vec<ArticleId>,
    /// Mentions by article in display order, then in the order of the source. Words that an article
    /// prints twice are here once; see [`Corpus::mentions_in`] for all of them.
    pub mentions: Vec<MentionRef>,
    /// Those of the articles that pass by themselves, not only by their mentions.
    pub whole: BTreeSet<ArticleId>,
}

impl Corpus {
    /// Which articles and mentions pass `filter`.
    #[must_use]
    pub fn select(&self, filter: &Filter) -> Selection {
        let mut selection = Selection::default();
        Passing::new(self, filter).each_counted(|article, mention, failed| {
            if failed == 0 {
                let article = ArticleId(article);
                if selection.articles.last() != Some(&article) {
                    selection.articles.push(article);
                }
                selection
                    .mentions
                    .extend(mention.map(|mention| MentionRef { article, mention }));
            }
        });
        selection
    }

    /// The mentions of one article that pass `filter`, in the order of the source, those in repeated
    /// blocks too: what a reader of the article sees marked.
    #[must_use]
    pub fn mentions_in(&self, article: ArticleId, filter: &Filter) -> Vec<MentionRef> {
        let Some(entry) = self.entry(article) else {
            return Vec::new();
        };
        let passing = Passing::new(self, filter);
        let all =
            (0..entry.extraction.mentions.len()).map(|mention| MentionRef { article, mention });
        all.filter(|at| passing.mention(at.article.0, at.mention) == Some(0))
            .collect()
    }
}

/// A filter made ready for one corpus.
pub(super) struct Passing<'a> {
    corpus: &'a Corpus,
    wanted: Wanted,
    /// `None` where no free text restricts.
    matches: Option<Matches>,
}

impl<'a> Passing<'a> {
    pub(super) fn new(corpus: &'a Corpus, filter: &Filter) -> Self {
        Self {
            corpus,
            wanted: corpus.tally.wanted(filter),
            matches: corpus.search.matches(&filter.query),
        }
    }

    /// Which facets the article by itself fails; `None` where the free text does not match.
    pub(super) fn article(&self, article: usize) -> Option<u32> {
        let matches = self.matches.as_ref();
        matches
            .is_none_or(|matches| self.corpus.search.article_matches(matches, article))
            .then(|| {
                let index = &self.corpus.tally;
                index.failed(&self.wanted, article, index.item(article))
            })
    }

    /// Which facets a mention fails; `None` where its sentence does not match the free text.
    pub(super) fn mention(&self, article: usize, mention: usize) -> Option<u32> {
        let index = &self.corpus.tally;
        let found = self
            .corpus
            .entries
            .get(article)?
            .extraction
            .mentions
            .get(mention)?;
        let matches = self.matches.as_ref().is_none_or(|matches| {
            let sentence = self
                .corpus
                .search
                .sentence(article, found.block, found.sentence);
            sentence.is_some_and(|sentence| matches.contains(sentence))
        });
        matches.then(|| index.failed(&self.wanted, article, index.item(article) + 1 + mention))
    }

    /// What the free text matches; `None` where it restricts nothing.
    pub(super) fn matches(&self) -> Option<&Matches> {
        self.matches.as_ref()
    }

    /// The sentences of an article that hold a mention that passes.
    pub(super) fn sentences(&self, article: usize) -> BTreeSet<usize> {
        let mentions = &self.corpus.entries[article].extraction.mentions;
        let passing = mentions
            .iter()
            .enumerate()
            .filter(|(at, _)| self.mention(article, *at) == Some(0));
        let index = &self.corpus.search;
        gathered(
            passing.filter_map(|(_, found)| index.sentence(article, found.block, found.sentence)),
        )
    }

    /// Calls `take(article, mention, failed facets)` for every article in display order and every
    /// mention that counts and matches the free text.
    pub(super) fn each_counted(&self, mut take: impl FnMut(usize, Option<usize>, u32)) {
        for &ArticleId(article) in &self.corpus.order {
            if let Some(failed) = self.article(article) {
                take(article, None, failed);
            }
            let entry = &self.corpus.entries[article];
            for (at, mention) in entry.extraction.mentions.iter().enumerate() {
                if !entry.repeats(mention.block)
                    && let Some(failed) = self.mention(article, at)
                {
                    take(article, Some(at), failed);
                }
            }
        }
    }
}
