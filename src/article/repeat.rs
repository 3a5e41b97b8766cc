//! Recognises text that a page prints twice: a lead above and inside the body, a caption under its
//! photograph and in its description.

use foldhash::HashMap;
use std::hash::{Hash, Hasher};

use super::caption;
use crate::text::{SyllableKey, Token, TokenKind, fold_toned};

/// Shorter texts recur by chance: headings, names.
const LEAST: usize = 5;

/// The words of a text, comparable: without case, signs, tone placement, the paper's initials in
/// front and the photographer behind.
#[derive(Clone, Copy, Debug)]
struct Words<'a> {
    source: &'a str,
    tokens: &'a [Token],
}

impl<'a> Words<'a> {
    /// `None` where too few are left to tell.
    fn new(source: &'a str, tokens: &'a [Token]) -> Option<Self> {
        let end = caption::credit(source, tokens).unwrap_or(tokens.len());
        let tokens = &tokens[opening(tokens).min(end)..end];
        let words = Self { source, tokens };
        (words.read().take(LEAST).count() == LEAST).then_some(words)
    }

    fn read(self) -> impl Iterator<Item = &'a Token> {
        let words = self.tokens.iter();
        words.filter(|token| token.is_word() || token.is_digits())
    }

    /// A word that is no syllable, or a number.
    fn other(self, token: &Token) -> String {
        fold_toned(token.span.of(self.source))
    }
}

impl Hash for Words<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Syllables, nearly all of it, are drawn into one number first: the keyed hash is dear.
        let mut syllables = 0_u64;
        for token in self.read() {
            match token.kind {
                _ if token.key != SyllableKey::NONE => {
                    syllables = (syllables.rotate_left(5) ^ token.key.0)
                        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
                }
                TokenKind::Digits => state.write(token.span.of(self.source).as_bytes()),
                _ => state.write(self.other(token).as_bytes()),
            }
        }
        state.write_u64(syllables);
    }
}

impl PartialEq for Words<'_> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, two): (&Token, &Token)| {
            one.key == two.key
                && (one.key != SyllableKey::NONE || self.other(one) == other.other(two))
        };
        let mut rest = other.read();
        self.read()
            .all(|one| rest.next().is_some_and(|two| same((one, two))))
            && rest.next().is_none()
    }
}

impl Eq for Words<'_> {}

/// Where the text begins behind `(QBĐT) -` or `BTNO -`.
fn opening(tokens: &[Token]) -> usize {
    let dash = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.is_sign('-') || t.is_sign('–'))
    };
    match tokens {
        [open, word, close, ..] if open.is_sign('(') && word.is_capital() && close.is_sign(')') => {
            3 + usize::from(dash(3))
        }
        [word, ..] if word.is_capital() && dash(1) => 2,
        _ => 0,
    }
}

/// An article seldom has more blocks.
const USUAL: usize = 50;

/// The texts met so far, and the blocks that first held them.
#[derive(Debug, Default)]
pub(super) struct Met<'a>(HashMap<Words<'a>, usize>);

impl<'a> Met<'a> {
    /// The earlier block with the words of `tokens`; remembers `block` where there is none.
    pub fn earlier(&mut self, source: &'a str, tokens: &'a [Token], block: usize) -> Option<usize> {
        let words = Words::new(source, tokens)?;
        // Growing reads every text again, for its hash.
        if self.0.is_empty() {
            self.0.reserve(USUAL);
        }
        let first = *self.0.entry(words).or_insert(block);
        (first != block).then_some(first)
    }
}
