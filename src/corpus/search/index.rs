//! Which sentences of a corpus match, article by article.

use std::mem;
use std::sync::{Arc, Mutex, PoisonError};

use super::query::Query;
use super::score::{Compiled, Marks, Match};
use super::sentences::Sentence;
use super::wanted::Wanted;
use crate::corpus::lists::Rows;
use crate::corpus::{ArticleId, Corpus};

/// The sentences that match a query, with how well they do.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Matches {
    /// For each article, up to the last that has any, the end of theirs among all.
    ends: Vec<u32>,
    all: Vec<(u32, Match)>,
}

impl Matches {
    /// Those of an article, ascending.
    pub fn of(&self, article: usize) -> &[(u32, Match)] {
        let Some(end) = self.ends.get(article) else {
            return &[];
        };
        let start = article.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start as usize..*end as usize]
    }
}

/// What was asked last, and found: whatever a page shows of one query asks for it again.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Asked(Arc<Mutex<Option<Answer>>>);

/// A query with what it matches.
#[derive(Debug)]
struct Answer {
    query: String,
    compiled: Compiled,
    found: Arc<Matches>,
}

/// Whether a sentence is among those of its article.
pub(in crate::corpus) fn among(found: &[(u32, Match)], sentence: u32) -> bool {
    found.binary_search_by_key(&sentence, |(at, _)| *at).is_ok()
}

impl Corpus {
    /// The sentences that match `query`; `None` where it has nothing to look for.
    pub(in crate::corpus) fn matches(&self, query: &str) -> Option<Arc<Matches>> {
        match Looking::new(self, query) {
            Ok(found) => found,
            Err(mut looking) => {
                while looking.go_on(self, usize::MAX / 2) {}
                Some(looking.found(self))
            }
        }
    }

    /// The sentences of one article that match.
    pub(super) fn matching_in(&self, compiled: &Compiled, article: ArticleId) -> Vec<(u32, Match)> {
        let mut found = Vec::new();
        if let Some(entry) = self.entry(article) {
            let (wanted, mut bits) = (Wanted::new(compiled), Vec::new());
            let asked = (&*entry.unit.sentences, compiled);
            let take = &mut |at, rank| found.push((at, rank));
            wanted.look(asked, None, &mut bits, take);
        }
        found
    }

    /// `query` in the numbers of this corpus; `None` where it has nothing to look for.
    pub(super) fn compile(&self, query: &str) -> Option<Compiled> {
        self.compiled(query, Marks::Heeded)
    }

    /// `query` in the numbers of this corpus, words with other marks too.
    pub(super) fn compile_forgiving(&self, query: &str) -> Option<Compiled> {
        self.compiled(query, Marks::Forgiven)
    }

    fn compiled(&self, query: &str, marks: Marks) -> Option<Compiled> {
        let query = Query::parse(query);
        if query.is_empty() {
            return None;
        }
        let words = self.shared.words();
        let here = |form: u32| self.holding.get(form as usize).is_some_and(|n| *n > 0);
        Some(Compiled::new(&query, &words, here, marks))
    }

    /// The articles that may have all of the words, ascending: others need not be asked. None but those
    /// that were found for less, where something was.
    fn may_have(&self, compiled: &Compiled, within: Option<&Matches>) -> Vec<ArticleId> {
        let mut left: Option<Rows> = None;
        let words = self.shared.words();
        let lists = words.lists();
        let gaps = |form: u32| lists.gaps(form);
        let most = words.rows() / 8 * 7;
        for forms in compiled.words() {
            let rest: usize = forms.iter().map(|(form, _)| gaps(*form)).sum();
            let asked = left.as_ref().map(Rows::count);
            if asked.is_some_and(|asked| asked * WORTH < rest) {
                continue;
            }
            let mut rows = Rows::default();
            for few in [false, true] {
                // What nearly all have anyway tells nothing, and most of its lists need not be read.
                if few && rows.count() > most {
                    break;
                }
                for (form, _) in forms {
                    if (gaps(*form) > 0) == few {
                        lists.mark(*form, &mut rows);
                    }
                }
            }
            if rows.count() > most {
                continue;
            }
            match &mut left {
                Some(left) => left.and(&rows),
                None => left = Some(rows),
            }
        }
        let rows = self.entries.rows().iter().enumerate();
        let rows = rows.filter(|(at, row)| {
            left.as_ref().is_none_or(|left| left.has(**row))
                && within.is_none_or(|found| !found.of(*at).is_empty())
        });
        rows.map(|(at, _)| ArticleId(at)).collect()
    }

    /// Sentence `at` of an article.
    pub(super) fn sentence(&self, article: ArticleId, at: usize) -> Option<Sentence> {
        super::sentences::sentence(&self.entry(article)?.article, at)
    }
}

/// So many gaps are read in the time in which an article is asked.
const WORTH: usize = 64;

/// Free text that is being looked for, article by article.
pub(in crate::corpus) struct Looking {
    query: String,
    compiled: Compiled,
    wanted: Wanted,
    /// The articles that may have it, ascending, and how many of them are done with.
    articles: Vec<ArticleId>,
    at: usize,
    /// What was found for less: nothing else can be found now.
    within: Option<Arc<Matches>>,
    bits: Vec<u64>,
    found: Matches,
}

impl Looking {
    /// What `query` matches where that is known: it has nothing to look for, or was asked last.
    pub fn new(corpus: &Corpus, query: &str) -> Result<Option<Arc<Matches>>, Box<Self>> {
        let Some(compiled) = corpus.compile(query) else {
            return Ok(None);
        };
        let asked = corpus.asked.0.lock();
        let asked = asked.unwrap_or_else(PoisonError::into_inner);
        let mut within = None;
        if let Some(last) = asked.as_ref() {
            if last.query == query {
                return Ok(Some(last.found.clone()));
            }
            within = compiled.narrows(&last.compiled).then(|| last.found.clone());
        }
        Err(Box::new(Self {
            query: query.to_owned(),
            wanted: Wanted::new(&compiled),
            articles: corpus.may_have(&compiled, within.as_deref()),
            at: 0,
            compiled,
            within,
            bits: Vec::new(),
            found: Matches::default(),
        }))
    }

    /// Looks through `most` articles more; whether any are left.
    pub fn go_on(&mut self, corpus: &Corpus, most: usize) -> bool {
        let (mut found, mut bits) = (mem::take(&mut self.found), mem::take(&mut self.bits));
        let end = (self.at + most).min(self.articles.len());
        for article in &self.articles[self.at..end] {
            self.look(corpus, *article, &mut bits, &mut found);
        }
        (self.found, self.bits, self.at) = (found, bits, end);
        end < self.articles.len()
    }

    /// How many articles may have it.
    pub fn articles(&self) -> usize {
        self.articles.len()
    }

    /// Whether an article may have it.
    pub fn asks(&self, article: ArticleId) -> bool {
        self.articles.binary_search(&article).is_ok()
    }

    /// What is found in some articles, given ascending, and in these alone. It is not remembered.
    pub fn only(&self, corpus: &Corpus, articles: &[ArticleId]) -> Matches {
        let (mut found, mut bits) = (Matches::default(), Vec::new());
        for article in articles {
            self.look(corpus, *article, &mut bits, &mut found);
        }
        found
    }

    fn look(&self, corpus: &Corpus, article: ArticleId, bits: &mut Vec<u64>, found: &mut Matches) {
        let Some(entry) = corpus.entry(article) else {
            return;
        };
        let Matches { ends, all } = found;
        let before = small(all.len());
        let within = self.within.as_ref().map(|found| found.of(article.0));
        let asked = (&*entry.unit.sentences, &self.compiled);
        let take = &mut |at, rank| all.push((at, rank));
        self.wanted.look(asked, within, bits, take);
        let end = small(all.len());
        if end > before {
            ends.resize(article.0, before);
            ends.push(end);
        }
    }

    /// What was found, remembered from now on.
    pub fn found(self, corpus: &Corpus) -> Arc<Matches> {
        let found = Arc::new(self.found);
        let asked = corpus.asked.0.lock();
        *asked.unwrap_or_else(PoisonError::into_inner) = Some(Answer {
            query: self.query,
            compiled: self.compiled,
            found: found.clone(),
        });
        found
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
