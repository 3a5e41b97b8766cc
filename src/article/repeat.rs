//! Recognises text that a page prints twice: a lead above and inside the body, a caption under its
//! photograph and in its description.

use std::collections::HashMap;

use super::caption;
use crate::text::{Token, fold_toned};

/// Shorter texts recur by chance: headings, names.
const LEAST: usize = 5;

/// The words of a text, comparable: without case, signs, tone placement, the paper's initials in
/// front and the photographer behind. `None` where too few are left to tell.
pub(super) fn words(source: &str, tokens: &[Token]) -> Option<String> {
    let end = caption::credit(source, tokens).unwrap_or(tokens.len());
    let mut out = String::new();
    let mut count = 0;
    for token in &tokens[opening(tokens).min(end)..end] {
        if token.is_word() || token.is_digits() {
            out.push_str(&fold_toned(token.span.of(source)));
            out.push(' ');
            count += 1;
        }
    }
    (count >= LEAST).then_some(out)
}

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

/// The texts met so far, and the blocks that first held them.
#[derive(Debug, Default)]
pub(super) struct Met(HashMap<String, usize>);

impl Met {
    /// The earlier block with these words; remembers `block` where there is none.
    pub fn earlier(&mut self, words: Option<String>, block: usize) -> Option<usize> {
        let first = *self.0.entry(words?).or_insert(block);
        (first != block).then_some(first)
    }
}
