//! Concordance: every place where some words stand, each between what stands before and after it in
//! its sentence ("keyword in context").
//!
//! Words are looked for as the search looks for them, but side by side. Where they stand somewhere
//! as typed, marks and all, only those places are lines, and forms with other marks are named beside
//! them: who asks for `đảng` does not want to read `đang`, and who types `dang` finds both. What an
//! article prints twice is here once.

mod neighbours;
mod order;
#[cfg(test)]
mod tests;

pub use neighbours::WordForm;
pub use order::Order;

use super::pace::{Pace, at_once};
use super::search::{Phrase, Place};
use super::{ArticleId, Corpus, Entry, Selection};
use crate::text::{Span, TokenKind, tokenize};

/// So many neighbours on each side are looked at.
const NEAR: usize = 3;

/// One place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The article.
    pub article: ArticleId,
    /// The sentence.
    pub sentence: Span,
    /// The words themselves.
    pub words: Span,
    /// The words and numbers before them, the nearest first.
    before: [Option<Span>; NEAR],
    /// The words and numbers after them, the nearest first.
    after: [Option<Span>; NEAR],
}

impl Line {
    /// What stands before the words in their sentence: the last words of about `most` characters.
    #[must_use]
    pub fn before(&self, source: &str, most: usize) -> Span {
        let whole = Span {
            start: self.sentence.start,
            end: self.words.start,
        };
        let text = whole.of(source);
        let cut = text.char_indices().rev().nth(most);
        let start = cut.map_or(0, |(at, _)| {
            let rest = text.get(at..).unwrap_or_default();
            at + rest.find(' ').map_or(0, |space| space + 1)
        });
        Span::new(whole.start.index() + start, whole.end.index())
    }

    /// What stands after the words in their sentence: the first words of about `most` characters.
    #[must_use]
    pub fn after(&self, source: &str, most: usize) -> Span {
        let whole = Span {
            start: self.words.end,
            end: self.sentence.end,
        };
        let text = whole.of(source);
        let cut = text.char_indices().nth(most).map(|(at, _)| at);
        let end = cut.map_or(text.len(), |at| {
            let rest = text.get(..at).unwrap_or_default();
            rest.rfind(' ').unwrap_or(at)
        });
        Span::new(whole.start.index(), whole.start.index() + end)
    }
}

/// All places, in the order that was asked for, and what they have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concordance {
    /// The places.
    pub lines: Vec<Line>,
    /// In so many articles.
    pub articles: usize,
    /// Whether the lines hold the words as typed, marks and all.
    pub exact: bool,
    /// Forms with other marks: those that are left out where the lines are exact, else those that
    /// the lines show, if there is more than one. Most frequent first.
    pub forms: Vec<WordForm>,
    /// What often stands right before the words, most frequent first.
    pub before: Vec<WordForm>,
    /// What often stands right after the words, most frequent first.
    pub after: Vec<WordForm>,
}

impl Corpus {
    /// Where `words` stand in the articles of `selection`; no lines where there is nothing to look for.
    #[must_use]
    pub fn concordance(&self, selection: &Selection, words: &str, order: Order) -> Concordance {
        at_once(self.concordance_paced(selection, words, order, &Pace::default()))
    }

    /// [`Corpus::concordance`], resting on the way.
    pub async fn concordance_paced(
        &self,
        selection: &Selection,
        words: &str,
        order: Order,
        pace: &Pace,
    ) -> Concordance {
        let Some(phrase) = Phrase::new(self, words) else {
            return Concordance::default();
        };
        let (mut exact, mut other) = (Vec::new(), Vec::new());
        for &article in &selection.articles {
            let Some(entry) = self.entry(article) else {
                continue;
            };
            let mut cut = Cut::default();
            for place in phrase.places(article) {
                if entry.repeats(place.sentence.block()) {
                    continue;
                }
                let lines = if place.exact { &mut exact } else { &mut other };
                lines.extend(cut.line(article, entry, &place));
            }
            pace.rest().await;
        }
        let as_typed = !exact.is_empty();
        let (lines, left_out) = if as_typed {
            (exact, other)
        } else {
            (other, Vec::new())
        };
        let forms = if as_typed {
            neighbours::forms(self, &left_out, pace).await
        } else {
            Some(neighbours::forms(self, &lines, pace).await)
                .filter(|forms| forms.len() > 1)
                .unwrap_or_default()
        };
        let mut articles: Vec<_> = lines.iter().map(|line| line.article).collect();
        articles.dedup();
        let before = neighbours::around(self, &lines, |line| &line.before, pace).await;
        let after = neighbours::around(self, &lines, |line| &line.after, pace).await;
        let lines = order.arrange(self, lines, pace).await;
        Concordance {
            articles: articles.len(),
            exact: as_typed,
            lines,
            forms,
            before,
            after,
        }
    }

    /// Whether `words` stand in any of the articles at all, as [`Corpus::concordance`] shows them.
    pub async fn stands_paced(&self, words: &str, pace: &Pace) -> bool {
        let Some(phrase) = Phrase::new(self, words) else {
            return false;
        };
        for article in self.order() {
            let shows = |entry: &Entry| {
                let mut places = phrase.places(*article);
                places.any(|place| !entry.repeats(place.sentence.block()))
            };
            if self.entry(*article).is_some_and(shows) {
                return true;
            }
            pace.rest().await;
        }
        false
    }

    /// Where `words` stand in one article, in order, repeated blocks too: what a reader of the
    /// article finds in it.
    #[must_use]
    pub fn places_in(&self, article: ArticleId, words: &str) -> Vec<Span> {
        let (Some(entry), Some(phrase)) = (self.entry(article), Phrase::new(self, words)) else {
            return Vec::new();
        };
        let places: Vec<_> = phrase.places(article).collect();
        let exact = places.iter().any(|place| place.exact);
        let mut cut = Cut::default();
        let shown = places.iter().filter(|place| place.exact || !exact);
        let lines = shown.filter_map(|place| cut.line(article, entry, place));
        lines.map(|line| line.words).collect()
    }
}

/// The tokens of the sentence cut last: most sentences hold the words once, some often.
#[derive(Default)]
struct Cut {
    sentence: Span,
    tokens: Vec<(Span, bool)>,
}

impl Cut {
    fn line(&mut self, article: ArticleId, entry: &Entry, place: &Place) -> Option<Line> {
        let (source, sentence) = (&entry.article.source, place.sentence.span);
        if self.sentence != sentence {
            self.sentence = sentence;
            let tokens = tokenize(source, sentence);
            let told = tokens
                .iter()
                .map(|token| (token.span, !matches!(token.kind, TokenKind::Sign(_))));
            self.tokens = told.collect();
        }
        let first = self.tokens.get(place.tokens.start)?.0;
        let last = self.tokens.get(place.tokens.end.checked_sub(1)?)?.0;
        let left = self.tokens.get(..place.tokens.start)?.iter().rev();
        let right = self.tokens.get(place.tokens.end..)?.iter();
        Some(Line {
            article,
            sentence,
            words: first.join(last),
            before: nearest(left),
            after: nearest(right),
        })
    }
}

fn nearest<'a>(tokens: impl Iterator<Item = &'a (Span, bool)>) -> [Option<Span>; NEAR] {
    let mut words = tokens.filter(|(_, word)| *word).map(|(span, _)| *span);
    std::array::from_fn(|_| words.next())
}

/// The query that finds `words` as they stand, whole. Of words with quotes the longest run without.
#[must_use]
pub fn quoted(words: &str) -> String {
    let runs = words.split(['"', '“', '”', '„', '«', '»']);
    let longest = runs.max_by_key(|run| run.len()).unwrap_or_default();
    let words: Vec<_> = longest.split_whitespace().collect();
    if words.is_empty() {
        String::new()
    } else {
        format!("\"{}\"", words.join(" "))
    }
}
