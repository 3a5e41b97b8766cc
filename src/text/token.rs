//! Cuts text into words, runs of digits and single signs. Syllables, not words of a dictionary:
//! that is what spaces separate in Vietnamese.

use super::letter::{self, Part};
use super::syllable::Spelling;
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
    // A syllable has five bytes with its space; short texts have more signs.
    let mut tokens = Vec::with_capacity(text.len() / 4 + 2);
    let mut spaced = true;
    let mut chars = text.char_indices();
    let mut next = chars.next();
    while let Some((start, c)) = next {
        next = chars.next();
        let (mut case, mut key) = (Case::Lower, SyllableKey::NONE);
        let mut word = Written::default();
        let kind = if word.takes(c) {
            word.first = word.capitals > 0;
            while let Some((_, c)) = next
                && word.takes(c)
            {
                next = chars.next();
            }
            (case, key) = (word.case(), word.spelling.key());
            TokenKind::Word
        } else if c.is_ascii_digit() {
            while next.is_some_and(|(_, c)| c.is_ascii_digit()) {
                next = chars.next();
            }
            TokenKind::Digits
        } else if is_space(c) {
            spaced = true;
            continue;
        } else {
            TokenKind::Sign(c)
        };
        let end = next.map_or(text.len(), |(end, _)| end);
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

/// A word that is read letter by letter.
#[derive(Default)]
struct Written {
    spelling: Spelling,
    letters: u32,
    capitals: u32,
    /// The first character is a capital.
    first: bool,
}

impl Written {
    /// Adds `c` if it is of a word.
    #[expect(
        clippy::inline_always,
        reason = "of every letter of a text, in builds for size too"
    )]
    #[inline(always)]
    fn takes(&mut self, c: char) -> bool {
        if let Some(letter) = letter::composed(c.into()) {
            self.spelling.letter(letter.code(), letter.tone());
            self.letters += 1;
            self.capitals += u32::from(letter.upper());
            return true;
        }
        letter::rare(c).is_some_and(|part| {
            self.add(part);
            true
        })
    }

    fn add(&mut self, part: Part) {
        if let Part::Letter { upper, .. } | Part::Foreign { upper } = part {
            self.letters += 1;
            self.capitals += u32::from(upper);
        }
        self.spelling.add(part);
    }

    fn case(&self) -> Case {
        match (self.first, self.capitals) {
            (_, 0) => Case::Lower,
            (true, 1) => Case::Title,
            (true, n) if n == self.letters => Case::Upper,
            _ => Case::Mixed,
        }
    }
}

/// Cuts all of `source` into tokens.
#[must_use]
pub fn tokens(source: &str) -> Vec<Token> {
    tokenize(source, Span::new(0, source.len()))
}

/// Those of `tokens`, which stand in the order of the source, that begin inside `span`.
#[must_use]
pub fn tokens_in(tokens: &[Token], span: Span) -> &[Token] {
    let start = tokens.partition_point(|token| token.span.start < span.start);
    let rest = &tokens[start..];
    let end = rest.partition_point(|token| token.span.start < span.end);
    &rest[..end]
}

/// White space, no-break space and the characters of no width that web pages leave between words.
pub(crate) fn is_space(c: char) -> bool {
    c == ' ' || c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{2060}')
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

    #[test]
    fn a_letter_of_another_alphabet_is_one_in_either_normal_form() {
        for text in ["Xİ", "XI\u{307}"] {
            let [token] = tokens(text)[..] else {
                panic!("{text} is one word");
            };
            assert_eq!((token.case, token.key), (Case::Upper, SyllableKey::NONE));
        }
    }
}
