//! The beginning of what passes a filter: as much of it as fills a screen, told before all the rest is known.
//!
//! What passes is in display order, so that its first articles are known as soon as those before them were
//! asked. Of tens of thousands of articles that takes a hundredth of the time of all.

use std::sync::Arc;

use super::search::Looking;
use super::select::Passing;
use super::{ArticleId, Corpus, Finding, Found};
use crate::order::InOrder as _;

/// So many articles are asked for it: two or three milliseconds. Where so few of the first pass, few of all
/// are likely to, and all of them are found as soon.
const MOST: usize = if cfg!(test) { 12 } else { 1000 };

impl Finding {
    /// Whether so many articles may pass that a beginning is worth the while. To be asked before it is gone on
    /// with.
    #[must_use]
    pub fn is_long(&self, corpus: &Corpus) -> bool {
        let asked = self.looking.as_deref().map(Looking::articles);
        asked.unwrap_or(corpus.order().len()) > MOST
    }

    /// At least the first so many articles that pass, with their mentions and the sentences that hold the free
    /// text, as they stand in what will be found; nothing is counted. `None` where they do not come soon. To
    /// be asked with the corpus that everything is asked with, at any time.
    #[must_use]
    pub fn beginning(&self, corpus: &Corpus, articles: usize) -> Option<Found> {
        let looking = self.looking.as_deref();
        let passing = Passing::matching(corpus, &self.filter, None);
        let may = passing.articles().into_iter();
        let mut may = may.filter(|at| looking.is_none_or(|looking| looking.asks(*at)));
        let mut first = Found {
            query: self.filter.query.clone(),
            ..Found::default()
        };
        let mut asked = 0;
        while asked < MOST {
            let next: Vec<ArticleId> = may.by_ref().take(articles).collect();
            if next.is_empty() {
                return None;
            }
            asked += next.len();
            let matches = match looking {
                Some(looking) => {
                    let mut ascending = next.clone();
                    ascending.order();
                    Some(Arc::new(looking.only(corpus, &ascending)))
                }
                None => self.matches.clone(),
            };
            let passing = Passing::matching(corpus, &self.filter, matches);
            for article in next {
                first.selection.take(&passing, article, |_, _| ());
                first.hits.take(corpus, &passing, article);
            }
            if first.selection.articles.len() >= articles {
                return Some(first);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::testing::sample;
    use crate::corpus::{Facet, Filter};

    /// Of each filter what was told at first and what was found in the end.
    #[track_caller]
    fn told(corpus: &Corpus, filter: &Filter, articles: usize) -> Option<(Found, Found)> {
        let mut finding = Finding::new(corpus, filter.clone());
        let at_once = finding.beginning(corpus, articles);
        finding.go_on(corpus);
        let later = finding.beginning(corpus, articles);
        while finding.go_on(corpus) {}
        let last = finding.beginning(corpus, articles);
        for other in [&later, &last] {
            let same = |found: &Found| found.selection.clone();
            assert_eq!(other.as_ref().map(same), at_once.as_ref().map(same));
        }
        Some((at_once?, finding.found()))
    }

    #[test]
    fn the_beginning_is_that_of_what_is_found() {
        let corpus = Corpus::embedded();
        let mut shorter = 0;
        for words in ["", "đảng viên", "dang", "đ", "chi bo dang"] {
            let any = Filter::of_query(words);
            for filter in [any.with(Facet::Kind, "figure"), any] {
                let Some((begins, all)) = told(&corpus, &filter, 2) else {
                    continue;
                };
                let (own, whole) = (&begins.selection, &all.selection);
                assert!(own.articles.len() >= 2);
                assert!(whole.articles.starts_with(&own.articles), "{words}");
                assert!(whole.mentions.starts_with(&own.mentions), "{words}");
                assert!(whole.whole.starts_with(&own.whole), "{words}");
                let rest = whole.mentions.get(own.mentions.len());
                assert!(
                    rest.is_none_or(|next| !own.articles.contains(&next.article)),
                    "none of their mentions are left out"
                );
                let is_there = |at: ArticleId| own.articles.contains(&at);
                assert_eq!(
                    begins.hits.of(&corpus, |_| true),
                    all.hits.of(&corpus, is_there),
                    "{words}"
                );
                assert_eq!(begins.query, all.query);
                shorter += usize::from(own.articles.len() < whole.articles.len());
            }
        }
        assert!(shorter > 3, "it is told of less than all");
    }

    #[test]
    fn of_few_that_may_pass_all_is_found_as_soon() {
        let corpus = sample();
        assert!(corpus.order().len() <= MOST, "{}", corpus.order().len());
        let is_long = |words| Finding::new(&corpus, Filter::of_query(words)).is_long(&corpus);
        assert!(!is_long("") && !is_long("dang"));
    }

    #[test]
    fn where_few_articles_pass_no_beginning_is_told() {
        let corpus = sample();
        let all = corpus.order().len();
        let nobody = Filter::of_query("khong dau co");
        assert!(told(&corpus, &nobody, 1).is_none());
        assert!(told(&corpus, &Filter::default(), all + 1).is_none());
        assert!(told(&Corpus::default(), &Filter::default(), 1).is_none());
    }
}
