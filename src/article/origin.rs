//! Words that say only where a text was taken from: a paper, an agency.

use super::byline::trimmed;
use crate::lexicon::credit::{CREDIT, Credit};
use crate::text::Token;

/// Whether `tokens` say only where a text was taken from: `Theo Báo …`, `(TTXVN)`, `Nguồn: …`.
pub(super) fn is_source(source: &str, tokens: &[Token]) -> bool {
    let tokens = match trimmed(tokens) {
        [open, inner @ .., close] if open.is_sign('(') && close.is_sign(')') => inner,
        tokens => tokens,
    };
    let first = CREDIT
        .longest(source, tokens, 0)
        .filter(|_| tokens.len() <= 16);
    let named = first.is_some_and(|term| matches!(term.value, Credit::Quoted | Credit::Paper));
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let term = CREDIT.longest(source, tokens, at);
        let site = at > 0 && tokens[at - 1].is_sign('.') && !token.spaced;
        if term.is_none() && token.is_word() && !token.is_capital() && !site {
            return false;
        }
        at = term.map_or(at + 1, |term| term.end);
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, tokenize};

    #[test]
    fn only_a_source_is_a_source() {
        let source = |text: &str| is_source(text, &tokenize(text, Span::new(0, text.len())));
        assert!(source("Theo Báo Nhân Dân"));
        assert!(source("(TTXVN)"));
        assert!(source("Theo chinhphu.vn"));
        assert!(source("TTXVN/Tin Tức"));
        assert!(source("Nguồn: VnExpress"));
        assert!(!source("Theo kế hoạch của Huyện ủy"));
        assert!(!source("Báo Nhân Dân đưa tin"));
        assert!(!source("Thu An"));
    }
}
