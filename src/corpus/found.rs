//! What passes a filter, all of it together: what passes, what each further choice would leave, and the
//! sentences that hold the free text.
//!
//! Of a few articles it is there at once. Of tens of thousands it takes longer than anybody likes to wait
//! for a key that was pressed, so it is worked out in bits: [`Finding`] may be put aside after any of them
//! and gone on with, or dropped where nobody asks any more.

use std::sync::Arc;

use super::search::{Hits, Looking, Matches};
use super::select::Passing;
use super::tally::Counts;
use super::{ArticleId, Corpus, Facet, FacetCounts, Filter, Hit, Selection};

/// So many articles are a bit: a millisecond or two.
const BIT: usize = 200;

/// What passes a filter.
#[derive(Debug, Default)]
pub struct Found {
    /// Articles and mentions.
    pub selection: Selection,
    /// What each further choice would leave; see [`Corpus::facets`].
    pub facets: Vec<FacetCounts>,
    /// The sentences that hold the free text; none where there is no free text. See [`Corpus::hits`].
    pub hits: Vec<Hit>,
}

impl Found {
    /// All of it at once.
    #[must_use]
    pub fn new(corpus: &Corpus, filter: &Filter) -> Self {
        let mut finding = Finding::new(corpus, filter.clone());
        while finding.go_on(corpus) {}
        finding.found()
    }
}

/// How far that is worked out. Always to be asked with the same corpus.
pub struct Finding {
    filter: Filter,
    /// The free text, as long as it is being looked for.
    looking: Option<Box<Looking>>,
    matches: Option<Arc<Matches>>,
    /// So many articles are done with.
    at: usize,
    counts: Counts,
    hits: Hits,
    found: Found,
}

impl Finding {
    /// Nothing yet.
    #[must_use]
    pub fn new(corpus: &Corpus, filter: Filter) -> Self {
        let (matches, looking) = match Looking::new(corpus, &filter.query) {
            Ok(known) => (known, None),
            Err(looking) => (None, Some(looking)),
        };
        Self {
            filter,
            looking,
            matches,
            at: 0,
            counts: Counts::new(corpus),
            hits: Hits::default(),
            found: Found::default(),
        }
    }

    /// A bit more; whether there is still something to do.
    pub fn go_on(&mut self, corpus: &Corpus) -> bool {
        let bit = self.at..(self.at + BIT).min(corpus.order().len());
        self.at = bit.end;
        if let Some(looking) = &mut self.looking {
            for article in bit {
                looking.look_at(corpus, ArticleId(article));
            }
            if self.at == corpus.order().len() {
                self.matches = self.looking.take().map(|looking| looking.found(corpus));
                self.at = 0;
            }
            return true;
        }
        let passing = Passing::matching(corpus, &self.filter, self.matches.clone());
        if bit.is_empty() {
            // Every article is counted.
            let next = Facet::ALL.get(self.found.facets.len());
            let next =
                next.map(|facet| corpus.facet_counts(*facet, &self.counts, &passing, &self.filter));
            let more = next.is_some();
            self.found.facets.extend(next);
            return more;
        }
        for &article in &corpus.order()[bit] {
            self.found.selection.take(&passing, article);
            self.hits.take(corpus, &passing, article);
            if let Some(entry) = corpus.entry(article) {
                self.counts.take(&passing, &entry.unit, article.0);
            }
        }
        true
    }

    /// What was found, once there is nothing more to do.
    #[must_use]
    pub fn found(self) -> Found {
        Found {
            hits: self.hits.best_first(),
            ..self.found
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::testing::sample;

    #[test]
    fn what_was_put_aside_and_gone_on_with_is_what_is_found_at_once() {
        let corpus = sample();
        for words in ["", "đảng viên", "khong dau co"] {
            let filter = Filter::of_query(words);
            let mut finding = Finding::new(&corpus, filter.clone());
            let mut bits = 1;
            while finding.go_on(&corpus) {
                // Somebody else asks meanwhile, of something else.
                let _ = corpus.select(&Filter::of_query("chi bộ"));
                bits += 1;
            }
            assert!(bits > Facet::ALL.len(), "a facet is a bit by itself");
            let found = finding.found();
            assert_eq!(found.selection, corpus.select(&filter));
            assert_eq!(found.facets, corpus.facets(&filter));
            assert_eq!(found.hits, corpus.hits(&filter));
        }
    }

    #[test]
    fn of_no_articles_there_is_nothing_and_it_ends() {
        let found = Found::new(&Corpus::default(), &Filter::of_query("a"));
        assert!(found.selection.articles.is_empty() && found.hits.is_empty());
        assert_eq!(found.facets.len(), Facet::ALL.len());
    }
}
