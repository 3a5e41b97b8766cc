//! One block of an article, cut into tokens once for all extractors.

use super::rule::Rule;
use std::ops::Range;

use super::{Mention, Reasons, Value};
use crate::article::{Article, Block};
use crate::lexicon::word::{WORD, Word};
use crate::lexicon::{Found, Table, Tables, Term};
use crate::text::{ByteOffset, Span, SyllableKey, Token, TokenKind, nfc};

/// One block of an article, cut into tokens once for all extractors.
pub(super) struct Context<'a> {
    /// The article.
    pub article: &'a Article,
    /// The block's index in it.
    pub block: usize,
    /// The block's tokens.
    pub tokens: &'a [Token],
    /// The phrases of the tables in it.
    found: Found,
    /// The function word that each token is.
    words: Vec<Option<Word>>,
    /// Each token composed, where the block is written with combining marks.
    composed: Option<Vec<String>>,
}

impl<'a> Context<'a> {
    /// The context of a block whose tokens are `tokens`.
    pub fn new(article: &'a Article, block: usize, tokens: &'a [Token]) -> Self {
        let found = Found::new(&article.source, tokens);
        let word = |at| found.longest(&WORD, at).map(|term| term.value);
        Self {
            article,
            block,
            tokens,
            words: (0..tokens.len()).map(word).collect(),
            found,
            composed: composed(&article.source, tokens),
        }
    }

    /// The whole source of the article.
    pub fn source(&self) -> &'a str {
        &self.article.source
    }

    /// The function word at token `i`.
    pub fn word(&self, i: usize) -> Option<Word> {
        self.words.get(i).copied().flatten()
    }

    /// Whether token `i` is the function word `word`.
    pub fn is(&self, i: usize, word: Word) -> bool {
        self.word(i) == Some(word)
    }

    /// Whether tokens from `i` on are `words`.
    pub fn are(&self, i: usize, words: &[Word]) -> bool {
        words
            .iter()
            .enumerate()
            .all(|(n, word)| self.is(i + n, *word))
    }

    /// The function word before token `i`.
    pub fn word_before(&self, i: usize) -> Option<Word> {
        i.checked_sub(1).and_then(|i| self.word(i))
    }

    /// Whether token `i` is the sign `c`.
    pub fn sign(&self, i: usize, c: char) -> bool {
        self.tokens.get(i).is_some_and(|t| t.is_sign(c))
    }

    /// Whether token `i` is a hyphen or a dash.
    pub fn dash(&self, i: usize) -> bool {
        self.tokens
            .get(i)
            .is_some_and(|t| matches!(t.kind, TokenKind::Sign('-' | '–' | '—' | '\u{2011}')))
    }

    /// Whether token `i` follows the one before it without a space.
    pub fn glued(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| !t.spaced)
    }

    /// The longest phrase of `table` that begins at token `i`.
    #[expect(clippy::inline_always, reason = "as of what it hands on to")]
    #[inline(always)]
    pub fn longest<T: Copy>(&self, table: &Table<T>, i: usize) -> Option<Term<T>> {
        self.found.longest(table, i)
    }

    /// Whether a phrase of one of `tables` begins at token `i`.
    #[inline]
    pub fn begins(&self, tables: Tables, i: usize) -> bool {
        self.found.any(tables, i)
    }

    /// Every phrase of `table` that begins at token `i`, shortest first.
    pub fn all<T: Copy>(
        &self,
        table: &'static Table<T>,
        i: usize,
    ) -> impl DoubleEndedIterator<Item = Term<T>> {
        self.found.all(table, i)
    }

    /// The longest phrases of `table`, left to right, none inside or across another.
    pub fn scan<T: Copy>(&self, table: &Table<T>) -> Vec<Term<T>> {
        self.found.scan(table)
    }

    /// The number of digits at token `i` and their value; `None` for other tokens and for more
    /// than nine digits.
    pub fn digits(&self, i: usize) -> Option<(usize, u32)> {
        let token = self
            .tokens
            .get(i)
            .filter(|t| t.is_digits() && t.span.len() <= 9)?;
        Some((token.span.len(), token.span.of(self.source()).parse().ok()?))
    }

    /// The word that token `i` is, composed, so that rules compare it with their own words.
    pub fn at(&self, i: usize) -> &str {
        match &self.composed {
            Some(words) => words.get(i).map_or("", String::as_str),
            None => self.tokens.get(i).map_or("", |t| t.span.of(self.source())),
        }
    }

    /// Whether token `i` is one of `words`, which are in small letters, in whatever case.
    pub fn among(&self, i: usize, words: &[&str]) -> bool {
        let own = self.at(i);
        let same = |word: &&str| own == *word || in_small(own, word);
        words.iter().any(same)
    }

    /// Whether token `i` is one of these syllables, in whatever case: the quicker question.
    pub fn keyed(&self, i: usize, syllables: &[SyllableKey]) -> bool {
        let token = self.tokens.get(i);
        token.is_some_and(|token| syllables.contains(&token.key))
    }

    /// The words from the first to the last token of a range.
    pub fn text(&self, tokens: Range<usize>) -> &'a str {
        self.span(tokens).of(self.source())
    }

    /// The span from the first to the last token of a range.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        let part = self.tokens.get(tokens).unwrap_or_default();
        match (part.first(), part.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => Span::default(),
        }
    }

    /// The sentences of the block.
    pub fn sentences(&self) -> impl Iterator<Item = Span> {
        let block = self.article.blocks.get(self.block);
        block.into_iter().flat_map(Block::sentences)
    }

    /// The index of the sentence that holds `at`.
    pub fn sentence_of(&self, at: ByteOffset) -> usize {
        let begun = self.sentences().take_while(|s| s.start <= at);
        begun.count().saturating_sub(1)
    }

    /// The tokens of each sentence.
    pub fn sentence_tokens(&self) -> Vec<Range<usize>> {
        let first_in = |at| self.tokens.partition_point(|t| t.span.start < at);
        self.sentences()
            .map(|s| first_in(s.start)..first_in(s.end))
            .collect()
    }

    /// A mention of the words of a range of tokens.
    pub fn mention(&self, tokens: Range<usize>, rule: Rule, value: Value) -> Mention {
        let span = self.span(tokens);
        Mention {
            span,
            block: self.block,
            sentence: u16::try_from(self.sentence_of(span.start)).unwrap_or(u16::MAX),
            rule,
            value,
            evidence: Reasons::default(),
        }
    }
}

/// Each token composed; `None` where nothing in the block needs it, which is nearly always.
fn composed(source: &str, tokens: &[Token]) -> Option<Vec<String>> {
    let all = tokens.first()?.span.join(tokens.last()?.span).of(source);
    // U+0300 to U+037F begin with these bytes, and nothing else holds them. They are counted, for that
    // is done many at a time, where the first is looked for one by one.
    let marks = all.bytes().filter(|byte| byte & !1 == 0xCC).count();
    (marks > 0).then(|| tokens.iter().map(|t| nfc(t.span.of(source))).collect())
}

/// Whether `own` is `word` in small letters. Each letter of a Vietnamese word is as long in bytes as
/// its small one, so that most are told apart by their lengths, and of those by a first letter of ASCII,
/// whose small form differs in one bit.
#[inline]
fn in_small(own: &str, word: &str) -> bool {
    const SMALL: u8 = 0x20;
    let (Some(a), Some(b)) = (own.bytes().next(), word.bytes().next()) else {
        return own.is_empty() && word.is_empty();
    };
    let may = own.len() == word.len() && (!a.is_ascii() || a | SMALL == b | SMALL);
    may && own.chars().flat_map(char::to_lowercase).eq(word.chars())
}
