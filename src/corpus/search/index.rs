//! The index: every sentence as a run of small numbers, one for each distinct form of a word, and
//! for each form the sentences that hold it.
//!
//! A corpus has a few thousand forms, so a word of a query is compared with all of them; which
//! sentences then remain is decided by intersecting their lists, and the order of words by reading
//! the runs. Four bytes a token and four a posting: no text is kept twice.

use std::collections::HashMap;

use super::query::{Form, Query};
use super::score::{Compiled, Marks, Match};
use crate::corpus::Entry;
use crate::order::InOrder as _;
use crate::text::{Span, TokenKind, tokenize};

/// The sentences of a corpus, in the order of its articles.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Index {
    pub(super) forms: Vec<Form>,
    postings: Postings,
    sentences: Vec<Sentence>,
    /// The forms of all tokens; a sentence's end where its `end` says.
    tokens: Vec<u32>,
    /// The first sentence of each block, and one more.
    blocks: Vec<u32>,
    /// The first block of each article, and one more.
    articles: Vec<u32>,
}

/// For each form the sentences that hold it, ascending; none for signs. One run of numbers: a list
/// of its own for each form would be as much room again.
#[derive(Clone, Debug, Default)]
struct Postings {
    ends: Vec<u32>,
    all: Vec<u32>,
}

impl Postings {
    fn new(lists: &[Vec<u32>]) -> Self {
        let mut postings = Self {
            ends: Vec::with_capacity(lists.len()),
            all: Vec::with_capacity(lists.iter().map(Vec::len).sum()),
        };
        for list in lists {
            postings.all.extend(list);
            postings.ends.push(small(postings.all.len()));
        }
        postings
    }

    fn of(&self, form: u32) -> &[u32] {
        let form = form as usize;
        let Some(end) = self.ends.get(form) else {
            return &[];
        };
        let start = form.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start as usize..*end as usize]
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Where a sentence stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::corpus) struct Sentence {
    block: u32,
    number: u32,
    pub span: Span,
    end: u32,
}

impl Sentence {
    /// The block of its article.
    pub fn block(self) -> usize {
        self.block as usize
    }

    /// Its place in the block.
    pub fn number(self) -> usize {
        self.number as usize
    }
}

/// The sentences that match a query, ascending, with how well they do.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Matches(pub(super) Vec<(usize, Match)>);

impl Matches {
    pub(in crate::corpus) fn contains(&self, sentence: usize) -> bool {
        self.0
            .binary_search_by_key(&sentence, |(at, _)| *at)
            .is_ok()
    }

    /// Those from sentence `start` to before `end`.
    pub(super) fn within(&self, start: usize, end: usize) -> &[(usize, Match)] {
        let from = self.0.partition_point(|(at, _)| *at < start);
        let to = self.0.partition_point(|(at, _)| *at < end);
        &self.0[from..to]
    }
}

impl Index {
    pub(in crate::corpus) fn new(entries: &[Entry]) -> Self {
        let mut index = Self::default();
        let mut numbers = Numbers::default();
        let mut lists = Vec::new();
        for entry in entries {
            index.articles.push(small(index.blocks.len()));
            for (block, parts) in entry.article.blocks.iter().enumerate() {
                index.blocks.push(small(index.sentences.len()));
                // A dateline or byline has no sentences, but its words are looked for too.
                let whole = [parts.span];
                let spans = if parts.sentences.is_empty() {
                    &whole[..]
                } else {
                    &parts.sentences
                };
                for (number, &span) in spans.iter().enumerate() {
                    index.add(&mut numbers, &mut lists, &entry.article.source, span);
                    index.sentences.push(Sentence {
                        block: small(block),
                        number: small(number),
                        span,
                        end: small(index.tokens.len()),
                    });
                }
            }
        }
        index.articles.push(small(index.blocks.len()));
        index.blocks.push(small(index.sentences.len()));
        index.postings = Postings::new(&lists);
        // While they grew they doubled.
        index.tokens.shrink_to_fit();
        index.sentences.shrink_to_fit();
        index
    }

    fn add<'a>(
        &mut self,
        numbers: &mut Numbers<'a>,
        lists: &mut Vec<Vec<u32>>,
        source: &'a str,
        span: Span,
    ) {
        let sentence = small(self.sentences.len());
        for token in tokenize(source, span) {
            let number = numbers.of(token.kind, token.span.of(source), &mut self.forms);
            lists.resize_with(self.forms.len(), Vec::new);
            let postings = &mut lists[number as usize];
            let sign = matches!(token.kind, TokenKind::Sign(_));
            if !sign && postings.last() != Some(&sentence) {
                postings.push(sentence);
            }
            self.tokens.push(number);
        }
    }

    /// The sentences that match `query`; `None` where it has nothing to look for.
    pub(in crate::corpus) fn matches(&self, query: &str) -> Option<Matches> {
        Some(self.matching(&self.compile(query)?))
    }

    /// The sentences that match.
    pub(super) fn matching(&self, compiled: &Compiled) -> Matches {
        let mut left: Option<Vec<u32>> = None;
        for word in compiled.words() {
            let lists = word.iter().map(|(form, _)| self.postings.of(*form));
            if lists.clone().all(<[u32]>::is_empty) && !word.is_empty() {
                continue; // a sign, which every list would hold
            }
            left = Some(match left {
                None => {
                    let mut all: Vec<u32> = lists.flatten().copied().collect();
                    all.order();
                    all.dedup();
                    all
                }
                Some(mut left) => {
                    left.retain(|at| lists.clone().any(|list| list.binary_search(at).is_ok()));
                    left
                }
            });
        }
        let left = left.unwrap_or_default().into_iter().map(|at| at as usize);
        let found = left.filter_map(|at| Some((at, compiled.rank(self.tokens_of(at))?)));
        Matches(found.collect())
    }

    /// `query` in the numbers of this index; `None` where it has nothing to look for.
    pub(super) fn compile(&self, query: &str) -> Option<Compiled> {
        self.compiled(query, Marks::Heeded)
    }

    /// `query` in the numbers of this index, words with other marks too.
    pub(super) fn compile_forgiving(&self, query: &str) -> Option<Compiled> {
        self.compiled(query, Marks::Forgiven)
    }

    fn compiled(&self, query: &str, marks: Marks) -> Option<Compiled> {
        let query = Query::parse(query);
        (!query.is_empty()).then(|| Compiled::new(&query, &self.forms, marks))
    }

    pub(super) fn tokens_of(&self, sentence: usize) -> &[u32] {
        let start = sentence
            .checked_sub(1)
            .map_or(0, |at| self.sentences[at].end);
        &self.tokens[start as usize..self.sentences[sentence].end as usize]
    }

    pub(super) fn place(&self, sentence: usize) -> Option<Sentence> {
        self.sentences.get(sentence).copied()
    }

    /// Whether any sentence of an article matches.
    pub(in crate::corpus) fn article_matches(&self, matches: &Matches, article: usize) -> bool {
        !self.matches_in(matches, article).is_empty()
    }

    /// The sentences of an article that match.
    pub(super) fn matches_in<'a>(
        &self,
        matches: &'a Matches,
        article: usize,
    ) -> &'a [(usize, Match)] {
        let first = |article: usize| self.blocks[self.articles[article] as usize] as usize;
        matches.within(first(article), first(article + 1))
    }

    /// The numbers of an article's sentences.
    pub(super) fn sentences_of(&self, article: usize) -> std::ops::Range<usize> {
        let first = |article: usize| {
            let block = *self.articles.get(article)?;
            Some(*self.blocks.get(block as usize)? as usize)
        };
        first(article).unwrap_or(0)..first(article + 1).unwrap_or(0)
    }

    /// Whether a form is a sign, of which no sentence is kept.
    pub(super) fn is_sign(&self, form: u32) -> bool {
        self.postings.of(form).is_empty()
    }

    /// The number of a sentence: the last of the block where it has fewer; `None` where there is no
    /// such block.
    pub(in crate::corpus) fn sentence(
        &self,
        article: usize,
        block: usize,
        sentence: usize,
    ) -> Option<usize> {
        let at = |article: usize| Some(*self.articles.get(article)? as usize);
        let blocks = at(article)?..at(article + 1)?;
        let block = blocks
            .start
            .checked_add(block)
            .filter(|at| blocks.contains(at))?;
        let (first, end) = (self.blocks[block] as usize, self.blocks[block + 1] as usize);
        (first < end).then(|| first.saturating_add(sentence).min(end - 1))
    }
}

/// Forms already numbered; words as written are remembered too, for folding costs more than a
/// look-up and most words come often.
#[derive(Default)]
struct Numbers<'a> {
    written: HashMap<&'a str, u32>,
    forms: HashMap<Form, u32>,
}

impl<'a> Numbers<'a> {
    fn of(&mut self, kind: TokenKind, text: &'a str, forms: &mut Vec<Form>) -> u32 {
        *self.written.entry(text).or_insert_with(|| {
            let form = Form::new(kind, text);
            *self.forms.entry(form).or_insert_with_key(|form| {
                forms.push(form.clone());
                small(forms.len() - 1)
            })
        })
    }
}
