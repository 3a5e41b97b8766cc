//! Which sentences of a corpus match, article by article.

use std::sync::{Arc, Mutex, PoisonError};

use super::query::Query;
use super::score::{Compiled, Marks, Match};
use super::sentences::{Sentence, Sentences};
use crate::corpus::{ArticleId, Corpus, Entry};
use crate::order::InOrder as _;

/// The sentences that match a query, with how well they do.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Matches {
    /// The articles that have any, ascending, with the end of theirs among all.
    articles: Vec<(u32, u32)>,
    all: Vec<(u32, Match)>,
}

impl Matches {
    /// Those of an article, ascending.
    pub fn of(&self, article: usize) -> &[(u32, Match)] {
        let found = self
            .articles
            .binary_search_by_key(&article, |(at, _)| *at as usize);
        let Ok(at) = found else {
            return &[];
        };
        let start = at.checked_sub(1).map_or(0, |at| self.articles[at].1);
        &self.all[start as usize..self.articles[at].1 as usize]
    }
}

/// What was asked last, and found: whatever a page shows of one query asks for it again.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Asked(Arc<Mutex<Answer>>);

/// A query with what it matches.
type Answer = Option<(String, Arc<Matches>)>;

/// Whether a sentence is among those of its article.
pub(in crate::corpus) fn among(found: &[(u32, Match)], sentence: u32) -> bool {
    found.binary_search_by_key(&sentence, |(at, _)| *at).is_ok()
}

/// What a sentence has to have: bits by form, one for each word of the query.
struct Wanted {
    /// Ascending.
    forms: Vec<(u32, u64)>,
    all: u64,
    /// Whether a form is among them, where they are so many that each of an article's is asked instead.
    many: Vec<bool>,
    /// Whether there is but one word.
    one: bool,
}

/// More words than this share the last bit: what they leave is compared in full anyway.
const BITS: usize = 62;
/// Of a single word, that it stands there with its marks: then there is nothing to compare.
const EXACT: u64 = 1 << 63;

impl Wanted {
    fn new(compiled: &Compiled) -> Self {
        let words = compiled.words().iter().enumerate();
        let bit = |word: usize| 1_u64 << word.min(BITS);
        let one = compiled.words().len() == 1;
        let mut all: Vec<(u32, u64)> = words
            .clone()
            .flat_map(|(word, forms)| {
                let bits = move |exact: bool| bit(word) | (EXACT * u64::from(one && exact));
                forms.iter().map(move |(form, exact)| (*form, bits(*exact)))
            })
            .collect();
        all.order();
        let mut forms: Vec<(u32, u64)> = Vec::new();
        for (form, bit) in all {
            match forms.last_mut() {
                Some((last, bits)) if *last == form => *bits |= bit,
                _ => forms.push((form, bit)),
            }
        }
        let mut many = Vec::new();
        if forms.len() > FEW {
            many = vec![false; forms.last().map_or(0, |(last, _)| *last as usize + 1)];
            for (form, _) in &forms {
                many[*form as usize] = true;
            }
        }
        Self {
            all: words.fold(0, |all, (word, _)| all | bit(word)),
            forms,
            many,
            one,
        }
    }

    /// How well a sentence with these bits matches, where they tell.
    fn told(&self, has: u64) -> Option<Match> {
        let exact = has & EXACT != 0;
        self.one.then_some(if exact {
            Match::Phrase
        } else {
            Match::PhraseFolded
        })
    }

    /// Sets the bits of the forms of an article at their places; whether it has all.
    fn bits(&self, sentences: &Sentences, bits: &mut Vec<u64>) -> bool {
        bits.clear();
        bits.resize(sentences.distinct(), 0);
        let mut has = 0;
        if self.many.is_empty() {
            for (form, mask) in &self.forms {
                if let Some(place) = sentences.place(*form) {
                    bits[place] = *mask;
                    has |= mask;
                }
            }
        } else {
            for (place, form) in sentences.forms().enumerate() {
                if self.many.get(form as usize) == Some(&true)
                    && let Ok(at) = self.forms.binary_search_by_key(&form, |(form, _)| *form)
                {
                    bits[place] = self.forms[at].1;
                    has |= self.forms[at].1;
                }
            }
        }
        has & self.all == self.all
    }
}

/// Up to so many forms each are looked for among those of an article.
const FEW: usize = 16;

impl Corpus {
    /// The sentences that match `query`; `None` where it has nothing to look for.
    pub(in crate::corpus) fn matches(&self, query: &str) -> Option<Arc<Matches>> {
        match Looking::new(self, query) {
            Ok(found) => found,
            Err(mut looking) => {
                let all = (0..self.entries.len()).map(ArticleId);
                all.for_each(|article| looking.look_at(self, article));
                Some(looking.found(self))
            }
        }
    }

    /// The sentences of one article that match.
    pub(super) fn matching_in(&self, compiled: &Compiled, article: ArticleId) -> Vec<(u32, Match)> {
        let mut found = Vec::new();
        if let Some(entry) = self.entry(article) {
            let wanted = Wanted::new(compiled);
            look(entry, compiled, &wanted, &mut Vec::new(), &mut found);
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

    /// Sentence `at` of an article.
    pub(super) fn sentence(&self, article: ArticleId, at: usize) -> Option<Sentence> {
        super::sentences::sentence(&self.entry(article)?.article, at)
    }
}

/// Free text that is being looked for, article by article.
pub(in crate::corpus) struct Looking {
    query: String,
    compiled: Compiled,
    wanted: Wanted,
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
        if let Some((_, found)) = asked.as_ref().filter(|(last, _)| last == query) {
            return Ok(Some(found.clone()));
        }
        Err(Box::new(Self {
            query: query.to_owned(),
            wanted: Wanted::new(&compiled),
            compiled,
            bits: Vec::new(),
            found: Matches::default(),
        }))
    }

    /// Looks through the article behind the last.
    pub fn look_at(&mut self, corpus: &Corpus, article: ArticleId) {
        let Some(entry) = corpus.entry(article) else {
            return;
        };
        let Matches { articles, all } = &mut self.found;
        look(entry, &self.compiled, &self.wanted, &mut self.bits, all);
        let end = u32::try_from(all.len()).unwrap_or(u32::MAX);
        if articles.last().map_or(0, |(_, end)| *end) < end {
            let article = u32::try_from(article.0).unwrap_or(u32::MAX);
            articles.push((article, end));
        }
    }

    /// What was found, remembered from now on.
    pub fn found(self, corpus: &Corpus) -> Arc<Matches> {
        let found = Arc::new(self.found);
        let asked = corpus.asked.0.lock();
        *asked.unwrap_or_else(PoisonError::into_inner) = Some((self.query, found.clone()));
        found
    }
}

fn look(
    entry: &Entry,
    compiled: &Compiled,
    wanted: &Wanted,
    bits: &mut Vec<u64>,
    found: &mut Vec<(u32, Match)>,
) {
    let sentences = &entry.unit.sentences;
    if !wanted.bits(sentences, bits) {
        return;
    }
    sentences.each_with(bits, wanted.all, |at, has| {
        let told = wanted.told(has);
        if let Some(rank) = told.or_else(|| compiled.rank(&sentences.tokens_of(at))) {
            found.push((u32::try_from(at).unwrap_or(u32::MAX), rank));
        }
    });
}
