//! The order of the Vietnamese dictionary: a ă â b c d đ e ê … Letters decide first, then tones,
//! then case; spaces stand before signs, signs before digits, digits before letters, and a run of
//! digits counts by its value.
//!
//! The browser's own collation is not asked: the command line has none, and a table must have one
//! order wherever it is sorted.

use std::sync::LazyLock;

use crate::text::{fold_toned, nfc};

const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// A sort key: compare two of them to compare the texts that they are of.
///
/// One run of bytes, because tables of ten thousand names are put in order by it: the weights of the
/// letters, a nought, the tones, a nought, the capitals.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Collated(Box<[u8]>);

impl Collated {
    /// Its first bytes as a number: where two of these differ, so do the keys, and the same way.
    pub(super) fn begin(&self) -> u128 {
        let mut begin = [0; 16];
        let most = self.0.len().min(begin.len());
        begin[..most].copy_from_slice(&self.0[..most]);
        u128::from_be_bytes(begin)
    }
}

/// The weights, by their first byte; nought stands before all of them.
const SPACE: u8 = 1;
/// Then the character.
const SIGN: u8 = 2;
/// Then how many digits, without noughts before them, and the digits: so runs compare by value.
const NUMBER: u8 = 3;
/// And the place in the alphabet.
const LETTER: u8 = 4;
/// A letter of another alphabet, small: then the character.
const FOREIGN: u8 = 100;

/// What is known of a character.
#[derive(Clone, Copy)]
struct Known {
    /// Its place in the alphabet.
    letter: Option<u8>,
    tone: u8,
    small: char,
    capital: bool,
}

/// The letters of Vietnamese lie in these runs.
const RUNS: [(u32, u32); 3] = [(0x20, 0x7E), (0xC0, 0x1B0), (0x1EA0, 0x1EF9)];

static KNOWN: LazyLock<[Vec<Known>; RUNS.len()]> = LazyLock::new(|| {
    RUNS.map(|(first, last)| {
        let all = (first..=last).filter_map(char::from_u32);
        all.map(Known::new).collect()
    })
});

impl Known {
    fn new(c: char) -> Self {
        // Folded by itself a letter is followed by its tone, if it has one.
        let folded = fold_toned(c.encode_utf8(&mut [0; 4]));
        let mut parts = folded.chars();
        let small = parts.next().unwrap_or(c);
        let letter = ALPHABET.chars().position(|known| known == small);
        let tone = letter.and_then(|_| parts.next()?.to_digit(10));
        Self {
            letter: letter.and_then(|place| u8::try_from(place).ok()),
            tone: tone.and_then(|tone| u8::try_from(tone).ok()).unwrap_or(0),
            small,
            capital: c.is_uppercase(),
        }
    }

    fn of(c: char) -> Self {
        let at = u32::from(c);
        let run = RUNS
            .iter()
            .position(|(first, last)| (first..=last).contains(&&at));
        let known = run.and_then(|run| KNOWN[run].get((at - RUNS[run].0) as usize));
        known.copied().unwrap_or_else(|| Self::new(c))
    }
}

/// The key of `text`, in either normal form.
#[must_use]
pub fn key(text: &str) -> Collated {
    let text = nfc(text);
    let mut letters = Vec::with_capacity(text.len() * 3 + 2);
    let mut tones = Vec::with_capacity(text.len());
    let mut capitals = Vec::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c.is_ascii_digit() {
            let mut digits = String::from(c);
            while let Some(digit) = rest.next_if(char::is_ascii_digit) {
                digits.push(digit);
            }
            number(&digits, &mut letters);
            continue;
        }
        let known = Known::of(c);
        match known.letter {
            Some(place) => letters.push(LETTER + place),
            None if c.is_whitespace() => letters.push(SPACE),
            None if c.is_alphabetic() => character(FOREIGN, known.small, &mut letters),
            None => character(SIGN, c, &mut letters),
        }
        tones.push(known.tone + 1);
        capitals.push(u8::from(known.capital) + 1);
    }
    letters.push(0);
    letters.append(&mut tones);
    letters.push(0);
    letters.append(&mut capitals);
    Collated(letters.into_boxed_slice())
}

fn number(digits: &str, into: &mut Vec<u8>) {
    let digits = digits.trim_start_matches('0');
    into.push(NUMBER);
    into.extend(
        u32::try_from(digits.len())
            .unwrap_or(u32::MAX)
            .to_be_bytes(),
    );
    into.extend(digits.as_bytes());
}

fn character(weight: u8, c: char, into: &mut Vec<u8>) {
    into.push(weight);
    into.extend(u32::from(c).to_be_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each stands strictly before the next.
    #[track_caller]
    fn case(ordered: &[&str]) {
        for pair in ordered.windows(2) {
            assert!(key(pair[0]) < key(pair[1]), "{} < {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn letters_follow_the_alphabet() {
        case(&["an", "ăn", "ân", "ba", "da", "đa", "em", "êm", "ga"]);
        case(&["on", "ôn", "ơn", "pa", "un", "ưn", "va", "ya"]);
        case(&[
            "Bình Định",
            "Cà Mau",
            "Đà Nẵng",
            "Đắk Lắk",
            "Điện Biên",
            "Hà Nội",
        ]);
    }

    #[test]
    fn tones_break_ties_only() {
        case(&["ba", "bà", "bả", "bã", "bá", "bạ", "bác", "bam"]);
        case(&["Hoà An", "Hoa Bắc"]);
    }

    #[test]
    fn case_comes_last() {
        case(&["đảng", "Đảng", "đảng bộ"]);
    }

    #[test]
    fn spaces_signs_and_numbers_stand_before_letters() {
        case(&["Tam", "Tám A", "Tam Đường"]);
        case(&["phường 2", "phường 10", "phường 100", "phường An"]);
        case(&["%", "5", "đồng"]);
        assert_eq!(key("khu 007"), key("khu 7"));
    }

    #[test]
    fn normal_form_does_not_matter() {
        assert_eq!(key("Vi\u{303}nh Ye\u{302}n"), key("Vĩnh Yên"));
        case(&["", "москва"]);
    }
}
