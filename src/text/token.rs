//! Cuts text into words, runs of digits and single signs. Syllables, not words of a dictionary:
//! that is what spaces separate in Vietnamese.

use super::letter::{self, Part};
use super::{Span, SyllableKey};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters and their combining marks.
    Word,
    /// ASCII digits.
    Digits,
    /// One character that is neither letter, digit nor space.
    Sign(char),
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `đảng`; also what is no word.
    Lower,
    /// `Đảng`; also a single capital.
    Title,
    /// `UBND`, two capitals or more and nothing else.
    Upper,
    /// `BTVn`, `iPhone`.
    Mixed,
}

/// A token with its place in the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is capitalised.
    pub case: Case,
    /// White space (also no-break) stands before it, or nothing does.
    pub spaced: bool,
    /// The folded syllable; [`SyllableKey::NONE`] for what is no syllable.
    pub key: SyllableKey,
}

impl Token {
    /// Whether it is the sign `c`.
    #[must_use]
    pub fn is_sign(&self, c: char) -> bool {
        self.kind == TokenKind::Sign(c)
    }

    /// Whether it is a run of digits.
    #[must_use]
    pub fn is_digits(&self) -> bool {
        self.kind == TokenKind::Digits
    }

    /// Whether it is a word.
    #[must_use]
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is a word that begins with a capital.
    #[must_use]
    pub fn is_capital(&self) -> bool {
        self.is_word() && matches!(self.case, Case::Title | Case::Upper)
    }
}

/// Cuts `span` of `source` into tokens; spans are counted in the whole source.
#[must_use]
pub fn tokenize(source: &str, span: Span) -> Vec<Token> {
    let text = span.of(source);
    let base = span.start.index();
    let mut tokens = Vec::with_capacity(text.len() / 4);
    let mut spaced = true;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if is_space(c) {
            spaced = true;
            continue;
        }
        let mut end = start + c.len_utf8();
        let mut case = Case::Lower;
        let (kind, key) = if let Some(part) = letter::part(c) {
            let (mut letters, mut capitals) = count(part);
            let first = capitals > 0;
            while let Some(&(at, c)) = chars.peek() {
                let Some(part) = letter::part(c) else { break };
                let (letter, capital) = count(part);
                letters += letter;
                capitals += capital;
                end = at + c.len_utf8();
                chars.next();
            }
            case = match (first, capitals) {
                (_, 0) => Case::Lower,
                (true, 1) => Case::Title,
                (true, n) if n == letters => Case::Upper,
                _ => Case::Mixed,
            };
            (TokenKind::Word, SyllableKey::new(&text[start..end]))
        } else if c.is_ascii_digit() {
            while let Some(&(at, c)) = chars.peek() {
                if !c.is_ascii_digit() {
                    break;
                }
                end = at + 1;
                chars.next();
            }
            (TokenKind::Digits, SyllableKey::NONE)
        } else {
            (TokenKind::Sign(c), SyllableKey::NONE)
        };
        tokens.push(Token {
            span: Span::new(base + start, base + end),
            kind,
            case,
            spaced,
            key,
        });
        spaced = false;
    }
    tokens
}

/// White space, no-break space and the characters of no width that web pages leave between words.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}')
}

fn count(part: Part) -> (u32, u32) {
    match part {
        Part::Letter { upper, .. } | Part::Foreign { upper } => (1, u32::from(upper)),
        Part::Mark(_) | Part::Quality(_) => (0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn cut(text: &str) -> Vec<&str> {
        tokenize(text, Span::new(0, text.len()))
            .iter()
            .map(|t| t.span.of(text))
            .collect()
    }

    #[test]
    fn words_digits_and_signs_part_whatever_glues_them() {
        assert_eq!(
            cut("TW5, 1038,5ha"),
            ["TW", "5", ",", "1038", ",", "5", "ha"]
        );
        assert_eq!(cut("03-ĐA/TU"), ["03", "-", "ĐA", "/", "TU"]);
        assert_eq!(cut("hai\u{A0}hội nghị."), ["hai", "hội", "nghị", "."]);
        assert_eq!(cut("Vie\u{302}\u{323}t"), ["Vie\u{302}\u{323}t"]);
        assert!(cut(" \n\t ").is_empty());
    }

    #[test]
    fn case_and_spacing_are_told() {
        let text = "Đảng UBND trong.Ư";
        let tokens = tokenize(text, Span::new(0, text.len()));
        let cases: Vec<_> = tokens.iter().map(|t| (t.case, t.spaced)).collect();
        assert_eq!(
            cases,
            [
                (Case::Title, true),
                (Case::Upper, true),
                (Case::Lower, true),
                (Case::Lower, false),
                (Case::Title, false)
            ]
        );
    }
}
