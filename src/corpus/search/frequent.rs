//! The words that some articles use most: what a reader may look for who does not know yet what
//! there is.
//!
//! Two syllables make the usual word of Vietnamese, so pairs are counted. Of two pairs that share a
//! syllable the more frequent is taken for the word: in `tổ chức đảng` that is `tổ chức`, and
//! `chức đảng` is none.

use foldhash::{HashMap, HashSet};

use super::Corpus;
use super::words::Words;
use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{ArticleId, Selection};
use crate::order::InOrder as _;
use crate::text::{fold_toned, tokenize};

/// So many articles tell what is frequent: the latest, for the rest would say the same.
const ARTICLES: usize = 200;
/// A pair that comes less often is no suggestion.
const LEAST: usize = 3;

/// Syllables that join others and name nothing.
#[rustfmt::skip]
const JOINING: &[&str] = &[
    "ai", "bằng", "bị", "bởi", "các", "cái", "cả", "chỉ", "cho", "chưa", "có", "còn", "của", "cùng", "cũng", "cứ",
    "do", "dù", "đã", "đang", "đây", "để", "đến", "đó", "được", "gì", "hay", "hoặc", "hơn", "khi", "không", "là",
    "lại", "mà", "mỗi", "một", "này", "nào", "nên", "nếu", "ngay", "những", "như", "nhưng", "nhiều", "nhất", "ở", "qua",
    "ra", "rất", "sau", "sẽ", "tại", "theo", "thì", "trên", "trong", "trước", "từ", "tới", "và", "vào", "về", "với",
];

/// Whether a syllable only joins others.
pub(in crate::corpus) fn joins(syllable: &str) -> bool {
    JOINING
        .iter()
        .any(|word| *word == syllable || fold_toned(word) == fold_toned(syllable))
}

impl Corpus {
    /// The most frequent words of the latest articles of `selection`, as they are written where they
    /// first stand, most frequent first; `most` at most.
    #[must_use]
    pub fn frequent_words(&self, selection: &Selection, most: usize) -> Vec<(String, usize)> {
        at_once(self.frequent_words_paced(selection, most, &Pace::default()))
    }

    /// [`Corpus::frequent_words`], resting on the way.
    pub async fn frequent_words_paced(
        &self,
        selection: &Selection,
        most: usize,
        pace: &Pace,
    ) -> Vec<(String, usize)> {
        let articles = &selection.articles[..selection.articles.len().min(ARTICLES)];
        let own = articles.iter().filter_map(|article| self.entry(*article));
        let forms = own.flat_map(|entry| entry.unit.sentences.forms());
        let named = naming(&self.shared.words(), forms);
        pace.rest().await;
        let sentences: Vec<_> = articles
            .iter()
            .flat_map(|article| self.counted_sentences(*article))
            .collect();
        let mut all: HashMap<[u32; 2], usize> = HashMap::default();
        for (article, at) in &sentences {
            for (_, pair) in pairs(&self.tokens_of(*article, *at), &named) {
                *all.entry(pair).or_default() += 1;
            }
            pace.rest().await;
        }
        let mut taken: HashMap<[u32; 2], (usize, ArticleId, usize, usize)> = HashMap::default();
        for (article, at) in sentences {
            pace.rest().await;
            let tokens = self.tokens_of(article, at);
            let pairs: Vec<_> = pairs(&tokens, &named).collect();
            let mut free = 0;
            for (n, (token, pair)) in pairs.iter().enumerate() {
                let next = pairs.get(n + 1).filter(|next| next.0 == token + 1);
                let better = next.is_some_and(|next| all.get(&next.1) > all.get(pair));
                if *token >= free && !better {
                    free = token + 2;
                    let row = taken.entry(*pair).or_insert((0, article, at, *token));
                    row.0 += 1;
                }
            }
        }
        let mut rows: Vec<_> = taken.into_values().filter(|row| row.0 >= LEAST).collect();
        rows.order_by_key(|(count, article, at, token)| {
            (std::cmp::Reverse(*count), *article, *at, *token)
        });
        rows.truncate(most);
        let written = rows.into_iter().filter_map(|(count, article, at, token)| {
            let source = &self.entry(article)?.article.source;
            let tokens = tokenize(source, self.sentence(article, at)?.span);
            let span = tokens.get(token)?.span.join(tokens.get(token + 1)?.span);
            Some((span.of(source).to_lowercase(), count))
        });
        written.collect()
    }

    /// The sentences of an article by their numbers, none that is printed again.
    fn counted_sentences(&self, article: ArticleId) -> impl Iterator<Item = (ArticleId, usize)> {
        let entry = self.entry(article);
        let blocks = entry.into_iter().flat_map(|entry| &entry.article.blocks);
        let of_blocks = blocks.flat_map(|block| {
            let again = block.repeats.is_some();
            std::iter::repeat_n(again, super::sentences::count(block))
        });
        let counted = of_blocks.enumerate().filter(|(_, again)| !again);
        counted.map(move |(at, _)| (article, at))
    }

    fn tokens_of(&self, article: ArticleId, sentence: usize) -> Vec<u32> {
        let entry = self.entry(article);
        entry.map_or_else(Vec::new, |entry| entry.unit.sentences.tokens_of(sentence))
    }
}

/// For each form whether it is one of these and may be part of a word that is suggested.
fn naming(words: &Words, forms: impl Iterator<Item = u32>) -> Vec<bool> {
    let joining: HashSet<String> = JOINING.iter().map(|word| fold_toned(word)).collect();
    let all = words.forms();
    let mut named = vec![false; all.len()];
    for at in forms.map(|form| form as usize) {
        if let (Some(form), Some(named @ false)) = (all.get(at), named.get_mut(at)) {
            let letters = form.plain.chars().all(char::is_alphabetic);
            *named = letters && !joining.contains(&*form.toned);
        }
    }
    named
}

/// Forms that stand side by side and both name something, with the place of the first.
fn pairs<'a>(tokens: &'a [u32], named: &'a [bool]) -> impl Iterator<Item = (usize, [u32; 2])> {
    let may = |form: u32| named.get(form as usize) == Some(&true);
    let windows = tokens.windows(2).enumerate();
    windows.filter_map(move |(at, pair)| match *pair {
        [a, b] if may(a) && may(b) => Some((at, [a, b])),
        _ => None,
    })
}
