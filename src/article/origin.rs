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

/// Whether a line of `line` names, beside its date, nothing but the source: the rest of it is `rest`.
///
/// Brackets around the whole line set it apart from the text, so that what goes on in small letters
/// belongs to the name: `(Tạp chí Cộng sản, 15/01/2025)`. Without them only capitals do.
pub(super) fn is_beside_date(source: &str, line: &[Token], rest: &[Token]) -> bool {
    let edge = |tokens: &[Token], mark| tokens.iter().any(|t| t.is_sign(mark));
    let behind = line.len().saturating_sub(2);
    let bracketed = edge(&line[..line.len().min(1)], '(') && edge(&line[behind..], ')');
    let first = rest.iter().position(Token::is_word).unwrap_or(rest.len());
    let behind = rest.iter().rposition(|t| t.is_word() || t.is_digits());
    let rest = &rest[first..behind.map_or(first, |last| (last + 1).max(first))];
    is_source(source, rest) || bracketed && (is_named(source, rest) || is_site(rest))
}

/// Whether the words begin with the name of a paper, which their first capital goes on with:
/// `Báo Đồng Khởi`, but not `Báo cáo`.
fn is_named(source: &str, tokens: &[Token]) -> bool {
    let Some(term) = CREDIT.longest(source, tokens, 0) else {
        return false;
    };
    let rest = &tokens[term.end..];
    match term.value {
        Credit::Quoted => is_named(source, rest) || is_site(rest),
        Credit::Paper => rest
            .first()
            .is_none_or(|next| term.end > 1 || next.is_capital()),
        _ => false,
    }
}

/// Whether the words are a site's address: `chinhphu.vn`.
fn is_site(tokens: &[Token]) -> bool {
    let parts = tokens.chunks(2);
    let glued = tokens.iter().skip(1).all(|token| !token.spaced);
    let dotted = |pair: &[Token]| pair[0].is_word() && pair.get(1).is_none_or(|t| t.is_sign('.'));
    tokens.len() > 2 && glued && parts.into_iter().all(dotted)
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
