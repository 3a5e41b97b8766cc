//! What an overview says of a selection: its counts, what is worth saying of it in sentences, and the
//! figures that say most.
//!
//! All of it is told article by article, so that of tens of thousands it is worked out in bits, as what
//! passes a filter is: see `found`. What each part takes of an article is decided in `overview`,
//! `summary` and `key_figure`.

use super::called::Called;
use super::compare::datum::data_of;
use super::compare::versus::of_article;
use super::key_figure::Foremost;
use super::names::Gathering;
use super::overview::Counting;
use super::summary::Standing;
use super::{ArticleId, Corpus, KeyFigure, MentionRef, Overview, Selection, Summary};

/// So many articles are a bit: a millisecond or two.
/// In tests so few that some articles are several.
const BIT: usize = if cfg!(test) { 2 } else { 50 };

/// So many figures are told as those that say most.
const MOST: usize = 6;

/// What an overview says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// What there is.
    pub overview: Overview,
    /// What stands out.
    pub summary: Summary,
    /// The figures that say most.
    pub key_figures: Vec<KeyFigure>,
}

impl Survey {
    /// All of it at once.
    #[must_use]
    pub fn new(corpus: &Corpus, selection: &Selection) -> Self {
        let mut surveying = Surveying::new(corpus);
        while surveying.go_on(corpus, selection) {}
        surveying.survey()
    }
}

/// How far that is worked out. Always to be asked with the same corpus and selection.
pub struct Surveying {
    at: Reached,
    /// What is counted, until every article is.
    counting: Option<Box<Counting>>,
    standing: Standing,
    foremost: Foremost,
    /// The names whose mentions are gathered, once it is known which are told.
    gathering: Option<[Gathering; 3]>,
    survey: Survey,
}

/// How many of a selection's articles are done with, how many of its mentions and of those articles that
/// pass by themselves.
#[derive(Clone, Copy, Default)]
struct Reached {
    articles: usize,
    mentions: usize,
    whole: usize,
}

impl Reached {
    /// The next article with its mentions, and whether it passes by itself.
    fn next<'a>(&mut self, of: &'a Selection) -> Option<(ArticleId, &'a [MentionRef], bool)> {
        let article = *of.articles.get(self.articles)?;
        let rest = of.mentions.get(self.mentions..).unwrap_or_default();
        let own = rest.iter().take_while(|at| at.article == article).count();
        let whole = of.whole.get(self.whole) == Some(&article);
        self.articles += 1;
        self.mentions += own;
        self.whole += usize::from(whole);
        Some((article, &rest[..own], whole))
    }
}

impl Surveying {
    /// Nothing yet.
    #[must_use]
    pub fn new(corpus: &Corpus) -> Self {
        Self {
            at: Reached::default(),
            counting: Some(Counting::new(&corpus.shared.called()).into()),
            standing: Standing::default(),
            foremost: Foremost::default(),
            gathering: None,
            survey: Survey::default(),
        }
    }

    /// A bit more of what `selection` of `corpus` holds; whether there is still something to do.
    pub fn go_on(&mut self, corpus: &Corpus, selection: &Selection) -> bool {
        let called = corpus.shared.called();
        for _ in 0..BIT {
            let Some((article, mentions, whole)) = self.at.next(selection) else {
                return self.turn(&called);
            };
            if let Some(counting) = &mut self.counting {
                let Some(entry) = corpus.entry(article) else {
                    continue;
                };
                let of = (article, entry);
                counting.take(&called, of, mentions, whole);
                let data = data_of(corpus, mentions);
                let rows = of_article(&data);
                let checks = corpus.checks_of(mentions);
                self.standing.take(corpus, of, (&data, &rows), &checks);
                self.foremost.take(&data, &rows);
            } else if let Some(gathering) = &mut self.gathering {
                let items = mentions
                    .iter()
                    .filter_map(|at| Some((corpus.item(*at)?, *at)));
                for (item, at) in items {
                    for names in gathering.iter_mut() {
                        names.take(&called, item, at);
                    }
                }
            }
        }
        true
    }

    /// Every article was gone through: what follows from that, and whether they are gone through again.
    fn turn(&mut self, called: &Called) -> bool {
        if let Some(counting) = self.counting.take() {
            let (overview, names) = counting.counted(called);
            self.survey.overview = overview;
            self.gathering = Some(names);
            self.at = Reached::default();
            return true;
        }
        if let Some(names) = self.gathering.take() {
            self.survey.overview.named(called, names);
        }
        false
    }

    /// What there is, once there is nothing more to do.
    #[must_use]
    pub fn survey(self) -> Survey {
        let overview = self.survey.overview;
        Survey {
            summary: self.standing.summary(&overview),
            key_figures: self.foremost.key_figures(&overview, MOST),
            overview,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::testing::sample;
    use crate::corpus::{Filter, Names};
    use crate::extract::Kind;

    #[test]
    fn what_was_put_aside_and_gone_on_with_is_what_is_told_at_once() {
        let corpus = sample();
        let selection = corpus.select(&Filter::default());
        let mut surveying = Surveying::new(&corpus);
        let mut bits = 1;
        while surveying.go_on(&corpus, &selection) {
            // Somebody else asks meanwhile, of something else.
            let _ = Survey::new(&corpus, &corpus.select(&Filter::of_query("chi bộ")));
            bits += 1;
        }
        // Once for what is counted, once for the names that are told.
        let articles = selection.articles.len().div_ceil(BIT);
        assert!(articles > 1 && bits >= 2 * articles);
        assert_eq!(surveying.survey(), Survey::new(&corpus, &selection));
    }

    #[test]
    fn the_names_that_are_told_are_the_first_of_all() {
        let corpus = Corpus::embedded();
        let selection = corpus.select(&Filter::default());
        let told = Survey::new(&corpus, &selection).overview;
        let kinds = [
            (Kind::Document, told.documents),
            (Kind::Person, told.people),
            (Kind::Organisation, told.organisations),
        ];
        for (kind, told) in kinds {
            let all = corpus.names(&selection, kind);
            let first = &all[..all.len().min(Names::FIRST)];
            assert!(first.len() > 4, "{kind:?}");
            assert_eq!((told.distinct, &told.first[..]), (all.len(), first));
        }
    }

    #[test]
    fn of_names_that_are_met_as_often_the_first_of_the_alphabet_are_told() {
        let districts = ["An", "Ba", "Chi", "Dung", "Em", "Gia"].map(|name| {
            // One commune's name in every district: bodies that are called the same.
            let text = format!("Tin {name}\n\nHuyện ủy {name} Sơn: Đảng bộ xã Sao Mai vững mạnh.");
            crate::extract::read(name, &text)
        });
        let corpus = Corpus::new(districts);
        let selection = corpus.select(&Filter::default());
        let all = corpus.names(&selection, Kind::Organisation);
        let told = Survey::new(&corpus, &selection).overview.organisations;
        assert!(all.len() > Names::FIRST, "{}", all.len());
        assert_eq!(told.first, all[..Names::FIRST]);
    }

    #[test]
    fn of_no_articles_there_is_nothing_and_it_ends() {
        let survey = Survey::new(&Corpus::default(), &Selection::default());
        assert_eq!(survey.overview.articles, 0);
        assert_eq!(survey.summary, Summary::default());
        assert!(survey.key_figures.is_empty());
    }
}
