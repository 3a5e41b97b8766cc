//! What passes a filter, all of it together: what passes, what each further choice would leave, and the
//! sentences that hold the free text.
//!
//! Of a few articles it is there at once. Of tens of thousands it takes longer than anybody likes to wait
//! for a key that was pressed, so it is worked out in bits: [`Finding`] may be put aside after any of them
//! and gone on with, or dropped where nobody asks any more.

use foldhash::HashSet;
use std::sync::Arc;

use super::names::Tally;
use super::search::{Looking, Matches};
use super::select::Passing;
use super::tally::Counts;
use super::{ArticleId, Corpus, Facet, FacetCounts, Filter, Hits, Selection};
use crate::extract::Kind;

/// So many articles are a bit: a millisecond or two.
/// In tests so few that some articles are several.
const BIT: usize = if cfg!(test) { 2 } else { 200 };

/// What passes a filter.
#[derive(Debug, Default)]
pub struct Found {
    /// The free text that was looked for.
    pub query: String,
    /// Articles and mentions.
    pub selection: Selection,
    /// What each further choice would leave; see [`Corpus::facets`].
    pub facets: Vec<FacetCounts>,
    /// The sentences that hold the free text; none where there is no free text. See [`Corpus::hits`].
    pub hits: Hits,
    /// How many figures pass.
    pub figures: usize,
    /// How many distinct names pass, where one kind that has names is chosen.
    pub distinct: Option<(Kind, usize)>,
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
    pub(super) filter: Filter,
    /// The free text, as long as it is being looked for.
    pub(super) looking: Option<Box<Looking>>,
    pub(super) matches: Option<Arc<Matches>>,
    /// The articles that are to be counted, once that is known, and how many of them are done with.
    articles: Vec<ArticleId>,
    at: usize,
    /// The facets of which the counts are known: a bit for each.
    known: u32,
    counts: Counts,
    names: Option<Tally>,
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
            looking,
            matches,
            articles: Vec::new(),
            at: 0,
            known: 0,
            counts: Counts::new(corpus),
            names: named(&filter).map(|kind| Tally::new(&corpus.shared.called(), kind)),
            filter,
            found: Found::default(),
        }
    }

    /// A bit more; whether there is still something to do.
    pub fn go_on(&mut self, corpus: &Corpus) -> bool {
        if let Some(looking) = &mut self.looking {
            if !looking.go_on(corpus, BIT) {
                self.matches = self.looking.take().map(|looking| looking.found(corpus));
            }
            return true;
        }
        if self.at == 0 && self.found.facets.is_empty() {
            let passing = Passing::matching(corpus, &self.filter, self.matches.clone());
            (self.articles, self.known) = passing.to_count(corpus.counted.get().is_some());
            if !passing.restricts() {
                // A list that doubles as it grows leaves holes as large as itself.
                let entries = self.articles.iter().filter_map(|at| corpus.entry(*at));
                let mentions = entries.map(|entry| entry.unit.items().len()).sum();
                self.found.selection.mentions.reserve_exact(mentions);
            }
        }
        let bit = self.at..(self.at + BIT).min(self.articles.len());
        self.at = bit.end;
        if bit.is_empty() {
            // Every article is counted.
            let next = Facet::ALL.get(self.found.facets.len());
            let next = next.map(|facet| {
                let known = corpus
                    .counted
                    .get()
                    .filter(|_| self.known & facet.bit() != 0);
                let known = known.and_then(|all| all.get(*facet as usize));
                corpus.facet_counts(*facet, &mut self.counts, known, &self.filter)
            });
            let more = next.is_some();
            self.found.facets.extend(next);
            if !more && self.matches.is_none() && self.filter.all_choices().next().is_none() {
                // Who else counted it may have been first.
                let _ = corpus.counted.set(self.found.facets.clone().into());
            }
            return more;
        }
        let passing = Passing::matching(corpus, &self.filter, self.matches.clone());
        let called = corpus.shared.called();
        for &article in &self.articles[bit] {
            let Some(entry) = corpus.entry(article) else {
                continue;
            };
            let items = entry.unit.items();
            let (found, names) = (&mut self.found, &mut self.names);
            let mut counting = self.counts.of(&entry.unit, article.0);
            found.selection.take(&passing, article, |mention, failed| {
                if self.known != u32::MAX {
                    counting.take(mention, failed);
                }
                let item = mention.filter(|_| failed == 0).and_then(|at| items.get(at));
                if let Some(item) = item {
                    found.figures += usize::from(item.kind() == Some(Kind::Figure));
                    if let Some(names) = names {
                        names.add(&called, *item);
                    }
                }
            });
            counting.done();
            found.hits.take(corpus, &passing, article);
        }
        true
    }

    /// What was found, once there is nothing more to do.
    #[must_use]
    pub fn found(self) -> Found {
        Found {
            query: self.filter.query,
            distinct: self.names.map(|names| names.distinct()),
            ..self.found
        }
    }
}

impl Found {
    /// The articles that pass, those first that hold the free text best; else as they are displayed.
    #[must_use]
    pub fn best_first(&self) -> Vec<ArticleId> {
        let mut known = HashSet::default();
        let all = self
            .hits
            .articles()
            .chain(self.selection.articles.iter().copied());
        all.filter(|article| known.insert(*article)).collect()
    }
}

/// The one kind with names that is chosen.
fn named(filter: &Filter) -> Option<Kind> {
    let mut chosen = filter.choices(Facet::Kind);
    let (only, other) = (chosen.next()?, chosen.next());
    let named = [Kind::Document, Kind::Person, Kind::Organisation];
    let mut known = named.into_iter().filter(|_| other.is_none());
    known.find(|kind| kind.id() == only)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::testing::sample;
    use crate::order::InOrder as _;

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
            let articles = corpus.order().len().div_ceil(BIT);
            assert!(articles > 1, "some articles are several bits");
            // Of words that no article has only the facets are left to do.
            let least = if words == "khong dau co" { 0 } else { articles };
            assert!(
                bits > least + Facet::ALL.len(),
                "a facet is a bit by itself"
            );
            let found = finding.found();
            assert_eq!(found.selection, corpus.select(&filter));
            assert_eq!(found.facets, corpus.facets(&filter));
            assert_eq!(found.hits.of(&corpus, |_| true), corpus.hits(&filter));
        }
    }

    #[test]
    fn articles_come_by_their_best_sentence() {
        let corpus = Corpus::embedded();
        let found = Found::new(&corpus, &Filter::of_query("dang vien moi"));
        let hits = found.hits.of(&corpus, |_| true);
        let best = |article: &ArticleId| {
            let own = hits.iter().filter(|hit| hit.article == *article);
            own.map(|hit| hit.rank).min()
        };
        let order = found.best_first();
        assert_ne!(order, found.selection.articles, "it is another order");
        assert!(order.iter().map(best).is_sorted());
        let displayed = |article: &ArticleId| {
            let mut all = found.selection.articles.iter();
            all.position(|one| one == article)
        };
        for pair in order
            .windows(2)
            .filter(|pair| best(&pair[0]) == best(&pair[1]))
        {
            assert!(displayed(&pair[0]) < displayed(&pair[1]));
        }
        let mut all = order.clone();
        all.order_by_key(displayed);
        assert_eq!(all, found.selection.articles, "all are there, each once");
        let unasked = Found::new(&corpus, &Filter::default());
        assert_eq!(unasked.best_first(), unasked.selection.articles);
    }

    #[test]
    fn distinct_names_are_told_where_one_kind_of_them_is_chosen() {
        let corpus = Corpus::embedded();
        let asked = |kinds: &[Kind]| {
            let all = Filter::default();
            let chosen = kinds.iter();
            let filter = chosen.fold(all, |all, kind| all.with(Facet::Kind, kind.id()));
            Found::new(&corpus, &filter)
        };
        for kind in [Kind::Document, Kind::Person, Kind::Organisation] {
            let found = asked(&[kind]);
            let names = corpus.names(&found.selection, kind).len();
            assert!(names > 4);
            assert_eq!(found.distinct, Some((kind, names)));
            assert_eq!(found.figures, 0);
        }
        let figures = asked(&[Kind::Figure]);
        assert_eq!(figures.figures, figures.selection.mentions.len());
        assert_eq!(asked(&[Kind::Figure]).distinct, None);
        assert_eq!(asked(&[Kind::Document, Kind::Person]).distinct, None);
        assert_eq!(asked(&[]).distinct, None);
    }

    #[test]
    fn of_no_articles_there_is_nothing_and_it_ends() {
        let found = Found::new(&Corpus::default(), &Filter::of_query("a"));
        assert!(found.selection.articles.is_empty() && found.hits.is_empty());
        assert_eq!(found.facets.len(), Facet::ALL.len());
    }
}
