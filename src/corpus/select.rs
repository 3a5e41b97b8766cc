//! Selection: which articles and mentions pass a filter.
//!
//! A mention passes if it has a chosen value in every facet that chooses and its sentence matches
//! the free text. An article passes with any of its mentions, or by itself: it has a place, a year
//! of publication and sentences of its own, but no kind, indicator, status or type of document.

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
                self.corpus
                    .tally
                    .failed(&self.wanted, self.corpus.tally.item(article))
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
        matches.then(|| index.failed(&self.wanted, index.item(article) + 1 + mention))
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
        passing
            .filter_map(|(_, found)| index.sentence(article, found.block, found.sentence))
            .collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Facet;
    use crate::corpus::testing::sample;

    /// The articles that pass, and the words of the mentions that do.
    #[track_caller]
    fn case(filter: &Filter, articles: &[&str], mentions: &[&str]) {
        let corpus = sample();
        let selection = corpus.select(filter);
        let article = |at: &ArticleId| corpus.entry(*at).map(|entry| entry.article.id.clone());
        let ids: Vec<_> = selection.articles.iter().filter_map(article).collect();
        assert_eq!(ids, articles);
        let words = selection.mentions.iter().map(|at| {
            let entry = corpus.entry(at.article).unwrap();
            entry
                .article
                .text(corpus.mention(*at).unwrap().span)
                .to_owned()
        });
        assert_eq!(words.collect::<Vec<_>>(), mentions);
    }

    fn chosen(choices: &[(Facet, &str)]) -> Filter {
        let none = Filter::default();
        choices
            .iter()
            .fold(none, |filter, (facet, value)| filter.with(*facet, value))
    }

    const NGUYEN: [&str; 4] = ["684", "675", "28.000", "Kế hoạch số 83-KH/TU"];
    const TRIEU: [&str; 2] = ["49", "Hoàng Văn Thắng"];

    #[test]
    fn an_empty_filter_leaves_all_latest_article_first() {
        let all = [&NGUYEN[..], &TRIEU].concat();
        case(&Filter::default(), &["nguyen", "trieu", "undated"], &all);
    }

    #[test]
    fn choices_are_or_inside_a_facet_and_across() {
        let both = chosen(&[(Facet::Article, "nguyen"), (Facet::Article, "trieu")]);
        case(&both, &["nguyen", "trieu"], &[&NGUYEN[..], &TRIEU].concat());
        case(
            &both.with(Facet::Kind, "person"),
            &["trieu"],
            &["Hoàng Văn Thắng"],
        );
        case(&both.with(Facet::Status, "target"), &["nguyen"], &["675"]);
        let none = chosen(&[(Facet::Place, "Thái Nguyên"), (Facet::Kind, "person")]);
        case(&none, &[], &[]);
    }

    #[test]
    fn articles_pass_by_themselves_where_no_mention_is_asked_for() {
        case(&chosen(&[(Facet::Article, "undated")]), &["undated"], &[]);
        case(&chosen(&[(Facet::Year, "2018")]), &["trieu"], &TRIEU);
        case(&chosen(&[(Facet::Year, "2022")]), &["nguyen"], &["28.000"]);
        case(&Filter::of_query("chỉ có chữ"), &["undated"], &[]);
        case(
            &Filter::of_query("chỉ có chữ").with(Facet::Kind, "figure"),
            &[],
            &[],
        );
    }

    #[test]
    fn a_mention_passes_with_its_sentence() {
        case(&Filter::of_query("kết nạp"), &["nguyen"], &["684", "675"]);
        case(
            &Filter::of_query("dân vận"),
            &["nguyen"],
            &["Kế hoạch số 83-KH/TU"],
        );
        let both = Filter::of_query("dan vien");
        case(&both, &[], &[]);
        case(
            &Filter::of_query("dang vien"),
            &["nguyen", "trieu"],
            &["684", "675", "28.000", "Hoàng Văn Thắng"],
        );
    }

    #[test]
    fn a_reader_of_the_article_sees_repeated_words_too() {
        let corpus = sample();
        let trieu = corpus.article_by_id("trieu").unwrap();
        let seen = |filter: &Filter| corpus.mentions_in(trieu, filter).len();
        assert_eq!(seen(&Filter::default()), 3);
        assert_eq!(seen(&chosen(&[(Facet::Kind, "figure")])), 2);
        assert_eq!(seen(&Filter::of_query("chi bộ")), 2);
        assert_eq!(seen(&chosen(&[(Facet::Article, "nguyen")])), 0);
        assert_eq!(corpus.mentions_in(ArticleId(99), &Filter::default()), []);
    }

    #[test]
    fn references_of_another_corpus_lead_nowhere() {
        let corpus = sample();
        let far = MentionRef {
            article: ArticleId(0),
            mention: 99,
        };
        assert!(corpus.mention(far).is_none() && corpus.entry(ArticleId(99)).is_none());
        let selection = Selection {
            articles: vec![ArticleId(99)],
            mentions: vec![far],
            ..Selection::default()
        };
        assert_eq!(corpus.overview(&selection).figures, 0);
        assert_eq!(
            corpus.figures(&selection, crate::corpus::Sort::default()),
            []
        );
    }
}
