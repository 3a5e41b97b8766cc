//! The order of the Vietnamese dictionary: a ă â b c d đ e ê … Letters decide first, then tones,
//! then case; spaces stand before signs, signs before digits, digits before letters, and a run of
//! digits counts by its value.
//!
//! The browser's own collation is not asked: the command line has none, and a table must have one
//! order wherever it is sorted.

use crate::text::{fold_toned, nfc};

const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// A sort key: compare two of them to compare the texts that they are of.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Collated {
    letters: Vec<Weight>,
    tones: Vec<u8>,
    capitals: Vec<bool>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Weight {
    Space,
    Sign(char),
    /// How many digits, without noughts before them, then the digits: so runs compare by value.
    Number(usize, String),
    Letter(usize),
    /// A letter of another alphabet, small.
    Foreign(char),
}

/// The key of `text`, in either normal form.
#[must_use]
pub fn key(text: &str) -> Collated {
    let text = nfc(text);
    let mut key = Collated::default();
    let mut digits = String::new();
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
        } else {
            key.number(&mut digits);
            key.character(c);
        }
    }
    key.number(&mut digits);
    key
}

impl Collated {
    fn number(&mut self, digits: &mut String) {
        if !digits.is_empty() {
            let value = digits.trim_start_matches('0').to_owned();
            self.letters.push(Weight::Number(value.len(), value));
            digits.clear();
        }
    }

    fn character(&mut self, c: char) {
        // Folded by itself a letter is followed by its tone, if it has one.
        let folded = fold_toned(&c.to_string());
        let mut parts = folded.chars();
        let small = parts.next().unwrap_or(c);
        let letter = ALPHABET.chars().position(|known| known == small);
        self.letters.push(match letter {
            Some(place) => Weight::Letter(place),
            None if c.is_whitespace() => Weight::Space,
            None if c.is_alphabetic() => Weight::Foreign(small),
            None => Weight::Sign(c),
        });
        let tone = letter.and_then(|_| parts.next()?.to_digit(10));
        self.tones
            .push(tone.and_then(|tone| u8::try_from(tone).ok()).unwrap_or(0));
        self.capitals.push(c.is_uppercase());
    }
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
