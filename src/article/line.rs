//! Cuts a source into its lines, and measures each as far as one can without reading it.

use crate::text::{Span, SyllableKey, Token, TokenKind, is_space};

/// How a line ends, closing quotation marks and brackets aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// In a full stop, as sentences do.
    Full,
    /// In `!`, `?` or `…`, as sentences and some headlines do.
    Lively,
    /// In `:`, `;` or `,`: something follows.
    Open,
    /// In a word or figure.
    Bare,
}

/// A line with something on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its text without the white space around.
    pub span: Span,
    /// How many words and figures it has.
    pub words: usize,
    /// How it ends.
    pub ending: Ending,
    /// Its first token.
    first: usize,
    /// The token after its last.
    behind: usize,
}

impl Line {
    /// Its tokens, out of `tokens` of the source.
    pub fn tokens<'a>(&self, tokens: &'a [Token]) -> &'a [Token] {
        &tokens[self.first..self.behind]
    }

    /// Whether it reads as running text: long, or at least a whole sentence.
    pub fn is_prose(&self) -> bool {
        self.words >= 45 || self.words >= 20 && matches!(self.ending, Ending::Full | Ending::Lively)
    }
}

/// The lines of `source` that hold at least one letter or digit, in order. `tokens` are those of all
/// of it.
///
/// A line ends at a line feed, a carriage return, both, or one of Unicode's separators. Rows of
/// dots and bars hold nothing and are left out here.
pub(super) fn lines(source: &str, tokens: &[Token]) -> Vec<Line> {
    let mut found = Vec::new();
    let mut first = 0;
    while first < tokens.len() {
        let behind = end(source, tokens, first);
        let words = count(source, &tokens[first..behind]);
        if words > 0 {
            let span = tokens[first].span.join(tokens[behind - 1].span);
            found.push(Line {
                span,
                words,
                ending: ending(span.of(source)),
                first,
                behind,
            });
        }
        first = behind;
    }
    found
}

/// The token after the last one of the line that begins with token `first`.
fn end(source: &str, tokens: &[Token], first: usize) -> usize {
    let breaks = |pair: &[Token]| {
        let gap = Span {
            start: pair[0].span.end,
            end: pair[1].span.start,
        };
        pair[1].spaced && gap.of(source) != " " && gap.of(source).contains(BREAKS)
    };
    let at = tokens[first..].windows(2).position(breaks);
    at.map_or(tokens.len(), |at| first + at + 1)
}

const BREAKS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];

/// The runs of tokens without space between that hold a letter or digit.
fn count(source: &str, tokens: &[Token]) -> usize {
    let (mut words, mut counted) = (0, false);
    for token in tokens {
        counted &= !token.spaced;
        if !counted && is_read(source, token) {
            counted = true;
            words += 1;
        }
    }
    words
}

/// Whether a token has a letter or digit; combining marks may stand without one.
fn is_read(source: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Digits => true,
        TokenKind::Sign(c) => c.is_alphanumeric(),
        TokenKind::Word => {
            token.key != SyllableKey::NONE
                || token.span.of(source).chars().any(char::is_alphanumeric)
        }
    }
}

fn ending(text: &str) -> Ending {
    let closing = |c| matches!(c, '”' | '"' | '’' | '\'' | '»' | ')' | ']') || is_space(c);
    match text.trim_end_matches(closing).chars().next_back() {
        Some('.') => Ending::Full,
        Some('!' | '?' | '…') => Ending::Lively,
        Some(':' | ';' | ',') => Ending::Open,
        _ => Ending::Bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens;

    #[track_caller]
    fn case(source: &str, expected: &[(&str, usize, Ending)]) {
        let found: Vec<_> = lines(source, &tokens(source))
            .iter()
            .map(|line| (line.span.of(source), line.words, line.ending))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_kind_of_line_end_parts_lines() {
        case(
            "\u{FEFF}Một\r\n\r\nhai ba.\rBốn?\u{2028} năm: \n",
            &[
                ("Một", 1, Ending::Bare),
                ("hai ba.", 2, Ending::Full),
                ("Bốn?", 1, Ending::Lively),
                ("năm:", 1, Ending::Open),
            ],
        );
    }

    #[test]
    fn rows_of_signs_hold_nothing() {
        case(".\n.....\n |\n\u{A0}\n*** --- ***\n", &[]);
    }

    #[test]
    fn closing_marks_hide_no_full_stop() {
        case("Ông nói: “Tốt.”", &[("Ông nói: “Tốt.”", 3, Ending::Full)]);
        case("Hết./.", &[("Hết./.", 1, Ending::Full)]);
    }
}
