//! A syllable as one number, so that words are compared, hashed and looked up without their letters.

use super::letter::{self, Part, Tone, letter};

/// A syllable in 64 bits: case folded, tone apart, `y` for `i` where both are written (`tỷ`, `tỉ`).
///
/// Up to ten letters of six bits, first letter highest, and the tone in the lowest three. Words
/// that do not fit (longer, or of another alphabet) have the key [`SyllableKey::NONE`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SyllableKey(pub u64);

impl SyllableKey {
    /// The key of what is no syllable.
    pub const NONE: Self = Self(0);

    /// The key of one written syllable or word.
    #[must_use]
    pub fn new(word: &str) -> Self {
        let mut spelling = Spelling::default();
        for c in word.chars() {
            match letter::part(c) {
                Some(part) => spelling.add(part),
                None => return Self::NONE,
            }
        }
        spelling.key()
    }

    /// The key of a word that rules compare with, made when the program is compiled.
    ///
    /// # Panics
    ///
    /// Where `word` is no Vietnamese word in composed letters.
    #[must_use]
    pub const fn literal(word: &str) -> Self {
        let bytes = word.as_bytes();
        let mut spelling = Spelling::new();
        let mut at = 0;
        while at < bytes.len() {
            let (c, len) = letter::decode(bytes, at);
            let Some(letter) = letter::composed(c) else {
                panic!("no composed letter");
            };
            spelling.letter(letter.code(), letter.tone());
            at += len;
        }
        let key = spelling.key();
        assert!(key.0 != Self::NONE.0, "no syllable");
        key
    }

    /// The keys of several such words.
    #[must_use]
    pub const fn literals<const N: usize>(words: [&str; N]) -> [Self; N] {
        let mut keys = [Self::NONE; N];
        let mut at = 0;
        while at < N {
            keys[at] = Self::literal(words[at]);
            at += 1;
        }
        keys
    }

    /// Whether it is the key of one letter alone.
    #[must_use]
    pub const fn is_letter(self) -> bool {
        self.0 != Self::NONE.0 && self.0 << 7 >> 10 == 0
    }
}

/// The keys of words that a rule names, as a slice.
macro_rules! keys {
    ($($word:literal),+ $(,)?) => {
        &const { $crate::text::SyllableKey::literals([$($word),+]) }
    };
}

pub(crate) use keys;

/// A key that is put together letter by letter.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelling {
    /// The letters so far, the last one lowest.
    letters: u64,
    len: u32,
    /// The number of the tone.
    tone: u8,
    valid: bool,
}

impl Default for Spelling {
    fn default() -> Self {
        Self::new()
    }
}

impl Spelling {
    const MOST: u32 = 10;

    const fn new() -> Self {
        Self {
            letters: 0,
            len: 0,
            tone: Tone::Level as u8,
            valid: true,
        }
    }

    /// Adds the next character of the word.
    #[inline]
    pub fn add(&mut self, part: Part) {
        match part {
            Part::Letter { code, tone, .. } => self.letter(code, tone as u8),
            Part::Mark(tone) => self.mark(tone),
            Part::Quality(mark) => self.quality(mark),
            Part::Foreign { .. } | Part::ForeignMark => self.valid = false,
        }
    }

    /// Adds a letter. Those that are too many push out the first; the length tells.
    #[expect(
        clippy::inline_always,
        reason = "of every letter of a text, in builds for size too"
    )]
    #[inline(always)]
    pub const fn letter(&mut self, code: u8, tone: u8) {
        self.letters = self.letters << 6 | code as u64;
        self.len += 1;
        if tone != Tone::Level as u8 {
            self.tone = tone;
        }
    }

    /// The same for a letter without a tone.
    #[expect(clippy::inline_always, reason = "see `letter`")]
    #[inline(always)]
    pub const fn toneless(&mut self, code: u8) {
        self.letters = self.letters << 6 | code as u64;
        self.len += 1;
    }

    /// How many letters it has.
    #[inline]
    pub const fn len(&self) -> u32 {
        self.len
    }

    /// A mark on a letter that has no such form is of another alphabet: `ñ`, `ĉ`.
    fn mark(&mut self, tone: Tone) {
        self.valid &= self.len > 0 && letter::takes_tone(self.nth_last(0));
        self.tone = tone as u8;
    }

    fn quality(&mut self, mark: char) {
        let last = self.nth_last(0);
        let with = letter::with_quality(last, mark);
        self.valid &= self.len > 0 && with != last;
        self.letters = self.letters & !63 | u64::from(with);
    }

    const fn nth_last(&self, n: u32) -> u8 {
        (self.letters >> (6 * n) & 63) as u8
    }

    /// The key of the word so far.
    pub const fn key(self) -> SyllableKey {
        const Y: u8 = letter::code_of('y');
        const I: u64 = letter::code_of('i') as u64;
        if !self.valid || self.len == 0 || self.len > Self::MOST {
            return SyllableKey::NONE;
        }
        let mut letters = self.letters;
        // tỷ and tỉ, lý and lí, quý and quí; but not tay and tai, nor thúy and thúi.
        if self.len > 1 && self.nth_last(0) == Y {
            let before = letter(self.nth_last(1));
            let glide = before == 'u' && self.len == 3 && letter(self.nth_last(2)) == 'q';
            if glide || !letter::takes_tone(self.nth_last(1)) {
                letters = letters & !63 | I;
            }
        }
        SyllableKey(letters << (6 * (Self::MOST - self.len)) << 3 | self.tone as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(a: &str, b: &str) {
        assert_ne!(SyllableKey::new(a), SyllableKey::NONE, "{a}");
        assert_eq!(SyllableKey::new(a), SyllableKey::new(b), "{a} {b}");
    }

    #[track_caller]
    fn differ(a: &str, b: &str) {
        assert_ne!(SyllableKey::new(a), SyllableKey::new(b), "{a} {b}");
    }

    #[test]
    fn a_letter_alone_is_told_whatever_its_marks() {
        for letter in ["H", "đ", "Ư", "Ế", "e\u{302}\u{301}"] {
            assert!(SyllableKey::new(letter).is_letter(), "{letter}");
        }
        for other in ["Ba", "Lê", "1", ""] {
            assert!(!SyllableKey::new(other).is_letter(), "{other}");
        }
    }

    #[test]
    fn tone_placement_case_and_normal_form_do_not_matter() {
        same("hòa", "hoà");
        same("ỦY", "uỷ");
        same("Đảng", "đảng");
        same("ệ", "e\u{302}\u{323}");
        same("ệ", "ẹ\u{302}");
        same("Thuỷ", "THỦY");
        same("Ơ", "o\u{31B}");
    }

    #[test]
    fn y_stands_for_i_only_where_both_are_written() {
        same("tỷ", "tỉ");
        same("quý", "quí");
        same("kỷ", "kỉ");
        differ("tay", "tai");
        differ("thúy", "thúi");
    }

    #[test]
    fn letters_and_tones_tell_words_apart() {
        differ("đảng", "đang");
        differ("Đảng", "dảng");
        differ("tỉ", "ti");
        differ("ba", "bà");
        differ("năm", "nam");
    }

    #[test]
    fn what_is_no_syllable_has_no_key() {
        for word in ["", "12", "Công-ty", "internationalisation", "москва"] {
            assert_eq!(SyllableKey::new(word), SyllableKey::NONE, "{word}");
        }
    }
}
