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
    let mut at = 0;
    while let Some(first) = text.as_bytes().get(at) {
        let start = at;
        if *first == b' ' {
            spaced = true;
            at += 1;
            continue;
        }
        let (mut case, mut key) = (Case::Lower, SyllableKey::NONE);
        let word = word(text, at);
        at += word.bytes;
        let kind = if word.bytes > 0 {
            (case, key) = (word.case, word.key);
            TokenKind::Word
        } else if first.is_ascii_digit() {
            let rest = text[at..].bytes();
            at += rest.take_while(u8::is_ascii_digit).count();
            TokenKind::Digits
        } else {
            let c = char_at(text, at);
            at += c.len_utf8();
            if is_space(c) {
                spaced = true;
                continue;
            }
            TokenKind::Sign(c)
        };
        tokens.push(Token {
            span: Span::new(base + start, base + at),
            kind,
            case,
            spaced,
            key,
        });
        spaced = false;
    }
    tokens
}

fn char_at(text: &str, at: usize) -> char {
    let rest = text.get(at..).and_then(|rest| rest.chars().next());
    rest.unwrap_or_default()
}

/// A word as it is written.
struct Written {
    bytes: usize,
    case: Case,
    key: SyllableKey,
}

/// The word that begins at byte `at`; of no bytes where none does.
///
/// Nearly all are of composed letters alone, and a byte of ASCII is one without decoding.
#[expect(
    clippy::inline_always,
    reason = "of every letter of a text, in builds for size too"
)]
#[inline(always)]
fn word(text: &str, at: usize) -> Written {
    let bytes = text.as_bytes();
    let mut spelling = Spelling::default();
    // A bit for each letter, the last one lowest.
    let mut capitals = 0_u64;
    let mut end = at;
    while let Some(&byte) = bytes.get(end) {
        if byte.is_ascii() {
            let Some(letter) = letter::ascii(byte) else {
                break;
            };
            spelling.toneless(letter.code());
            capitals = capitals << 1 | letter.capital();
            end += 1;
            continue;
        }
        let (letter, length) = letter::composed_at(bytes, end);
        let Some(letter) = letter else {
            // A mark that stands for itself, or a letter of another alphabet.
            if letter::rare(char_at(text, end)).is_some() {
                return rare_word(text, at);
            }
            break;
        };
        spelling.letter(letter.code(), letter.tone());
        capitals = capitals << 1 | letter.capital();
        end += length;
    }
    Written {
        bytes: end - at,
        case: case(capitals, spelling.len()),
        key: spelling.key(),
    }
}

/// The same for any word.
#[cold]
fn rare_word(text: &str, at: usize) -> Written {
    let mut spelling = Spelling::default();
    let (mut bytes, mut letters, mut capitals) = (0, 0, 0);
    for c in text.get(at..).unwrap_or_default().chars() {
        let Some(part) = letter::part(c) else { break };
        if let Part::Letter { upper, .. } | Part::Foreign { upper } = part {
            letters += 1;
            capitals = capitals << 1 | u64::from(upper);
        }
        spelling.add(part);
        bytes += c.len_utf8();
    }
    Written {
        bytes,
        case: case(capitals, letters),
        key: spelling.key(),
    }
}

/// The case of a word of so many letters, whose capitals have a bit each, the last letter's lowest. Of
/// more letters than there are bits the last ones tell.
const fn case(capitals: u64, letters: u32) -> Case {
    if capitals == 0 {
        return Case::Lower;
    }
    let first = 1
        << if letters > u64::BITS {
            u64::BITS
        } else {
            letters
        }
        .saturating_sub(1);
    if capitals == first {
        Case::Title
    } else if capitals == (first << 1).wrapping_sub(1) {
        Case::Upper
    } else {
        Case::Mixed
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
