//! The Vietnamese letter: a base letter, its quality mark (ă â ê ô ơ ư đ) and the syllable's tone.
//!
//! A small table of ours in place of Unicode's: it reads NFC and NFD alike, and keeps the tone apart
//! from the letters, so that `hòa` and `hoà` are one without a rule.

use std::num::NonZeroU16;

/// The tone of a syllable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tone {
    /// ngang, unmarked
    #[default]
    Level,
    /// huyền, grave
    Falling,
    /// hỏi, hook above
    Dipping,
    /// ngã, tilde
    Creaky,
    /// sắc, acute
    Rising,
    /// nặng, dot below
    Heavy,
}

/// The letters of a syllable without tone, in the order of the Vietnamese alphabet. The index is
/// the letter's code in a [`super::SyllableKey`], so that keys sort as a dictionary does.
pub(super) const LETTERS: [char; 34] = [
    '\0', 'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n',
    'o', 'ô', 'ơ', 'p', 'q', 'r', 's', 't', 'u', 'ư', 'v', 'w', 'x', 'y', 'z',
];

/// What one character of a word contributes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A letter (code into [`LETTERS`]) with the tone that it carries itself.
    Letter { code: u8, tone: Tone, upper: bool },
    /// A combining tone mark.
    Mark(Tone),
    /// A combining circumflex, breve or horn, which changes the letter before it.
    Quality(char),
    /// A letter of another alphabet.
    Foreign { upper: bool },
    /// A combining mark that makes the letter before it one of another alphabet.
    ForeignMark,
}

/// Rows of precomposed vowels: the letter, then its five marked forms in [`Tone`]'s order.
const VOWELS: [(char, &str); 12] = [
    ('a', "àảãáạ"),
    ('ă', "ằẳẵắặ"),
    ('â', "ầẩẫấậ"),
    ('e', "èẻẽéẹ"),
    ('ê', "ềểễếệ"),
    ('i', "ìỉĩíị"),
    ('o', "òỏõóọ"),
    ('ô', "ồổỗốộ"),
    ('ơ', "ờởỡớợ"),
    ('u', "ùủũúụ"),
    ('ư', "ừửữứự"),
    ('y', "ỳỷỹýỵ"),
];

/// By their numbers; eight, so that three bits always find one.
const TONES: [Tone; 8] = [
    Tone::Level,
    Tone::Falling,
    Tone::Dipping,
    Tone::Creaky,
    Tone::Rising,
    Tone::Heavy,
    Tone::Level,
    Tone::Level,
];

/// The precomposed letters of Vietnamese: in `LATIN` from the beginning of Unicode, in `MARKED` the
/// block of letters with tone marks. A letter is packed as [`Packed`] says.
const LATIN_END: usize = 0x1B1;
const HIGH: usize = 0x1EA0;
const HIGH_END: usize = 0x1EFA;

pub(super) const fn code_of(c: char) -> u8 {
    let mut code = 1;
    while code < LETTERS.len() {
        if LETTERS[code] as u32 == c as u32 {
            return u8_of(code);
        }
        code += 1;
    }
    0
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "tables here have fewer than 256 rows"
)]
const fn u8_of(n: usize) -> u8 {
    n as u8
}

/// Decodes the next character of UTF-8 text at `at`; `const`, as `str::chars` is not.
pub(super) const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let first = bytes[at] as u32;
    if first < 0x80 {
        (first, 1)
    } else if first < 0xE0 {
        ((first & 0x1F) << 6 | bytes[at + 1] as u32 & 0x3F, 2)
    } else {
        (
            (first & 0x0F) << 12 | (bytes[at + 1] as u32 & 0x3F) << 6 | bytes[at + 2] as u32 & 0x3F,
            3,
        )
    }
}

/// A letter of Vietnamese with all its marks, in 16 bits: its code in the lowest six, its tone in the
/// next three, and one that says whether it is a capital.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter(NonZeroU16);

impl Letter {
    /// Its code into [`LETTERS`].
    #[inline]
    pub const fn code(self) -> u8 {
        u8_of(self.0.get() as usize & 63)
    }

    /// The number of its tone.
    #[inline]
    pub const fn tone(self) -> u8 {
        u8_of(self.0.get() as usize >> 6 & 7)
    }

    /// Whether it is a capital.
    #[inline]
    pub const fn upper(self) -> bool {
        self.0.get() & UPPER != 0
    }

    /// One where it is a capital.
    #[inline]
    pub const fn capital(self) -> u64 {
        (self.0.get() / UPPER) as u64
    }
}

/// A [`Letter`], or nought for none.
type Packed = u16;

const UPPER: Packed = 1 << 9;

/// Puts the small letter `c` and its capital into the table of the block that begins at `from`.
const fn put<const N: usize>(table: &mut [Packed; N], from: usize, c: usize, packed: Packed) {
    // Capitals: 32 before in ASCII and Latin-1, one before elsewhere.
    let capital = if c < 0x100 { c - 32 } else { c - 1 };
    if c >= from && c < from + N {
        table[c - from] = packed;
    }
    if capital >= from && capital < from + N {
        table[capital - from] = packed | UPPER;
    }
}

/// The table of precomposed letters in one block, built when the program is compiled.
const fn block<const N: usize>(from: usize) -> [Packed; N] {
    let mut table = [0; N];
    let mut code = 1;
    while code < LETTERS.len() {
        put(
            &mut table,
            from,
            LETTERS[code] as usize,
            u8_of(code) as Packed,
        );
        code += 1;
    }
    let mut row = 0;
    while row < VOWELS.len() {
        let (letter, marked) = VOWELS[row];
        let code = code_of(letter) as Packed;
        let bytes = marked.as_bytes();
        let (mut at, mut tone) = (0, 1);
        while at < bytes.len() {
            let (c, len) = decode(bytes, at);
            put(&mut table, from, c as usize, code | tone << 6);
            at += len;
            tone += 1;
        }
        row += 1;
    }
    table
}

static LATIN: [Packed; LATIN_END] = block(0);
static MARKED: [Packed; HIGH_END - HIGH] = block(HIGH);

#[expect(clippy::inline_always, reason = "see `composed`")]
#[inline(always)]
const fn packed(c: u32) -> Packed {
    let n = c as usize;
    if n < LATIN_END {
        LATIN[n]
    } else if n >= HIGH && n < HIGH_END {
        MARKED[n - HIGH]
    } else {
        0
    }
}

/// The letter that `c` is with all its marks.
#[expect(
    clippy::inline_always,
    reason = "a look into a table, for every letter of a text"
)]
#[inline(always)]
pub(super) const fn composed(c: u32) -> Option<Letter> {
    match NonZeroU16::new(packed(c)) {
        Some(packed) => Some(Letter(packed)),
        None => None,
    }
}

/// The same for a byte of ASCII.
#[expect(clippy::inline_always, reason = "see `composed`")]
#[inline(always)]
pub(super) const fn ascii(byte: u8) -> Option<Letter> {
    match NonZeroU16::new(LATIN[byte as usize]) {
        Some(packed) => Some(Letter(packed)),
        None => None,
    }
}

/// The composed letter that begins at byte `at` of UTF-8 text, which is none of ASCII, and its length.
#[expect(clippy::inline_always, reason = "see `composed`")]
#[inline(always)]
pub(super) const fn composed_at(bytes: &[u8], at: usize) -> (Option<Letter>, usize) {
    if bytes[at] >= 0xF0 {
        // Four bytes: beyond every letter of ours.
        return (None, 4);
    }
    let (c, length) = decode(bytes, at);
    (composed(c), length)
}

/// What `c` is in a word, or `None` where it is no letter.
#[inline]
pub(super) fn part(c: char) -> Option<Part> {
    match composed(c.into()) {
        Some(letter) => Some(Part::Letter {
            code: letter.code(),
            tone: TONES[usize::from(letter.tone())],
            upper: letter.upper(),
        }),
        None => rare(c),
    }
}

/// The same for what is no letter of Vietnamese with all its marks.
#[inline]
pub(super) fn rare(c: char) -> Option<Part> {
    if c.is_ascii() { None } else { beyond(c) }
}

fn beyond(c: char) -> Option<Part> {
    Some(match c {
        '\u{300}' => Part::Mark(Tone::Falling),
        '\u{309}' => Part::Mark(Tone::Dipping),
        '\u{303}' => Part::Mark(Tone::Creaky),
        '\u{301}' => Part::Mark(Tone::Rising),
        '\u{323}' => Part::Mark(Tone::Heavy),
        '\u{302}' | '\u{306}' | '\u{31B}' => Part::Quality(c),
        '\u{300}'..='\u{36F}' => Part::ForeignMark,
        // The dashes and quotation marks of print.
        '\u{2000}'..='\u{206F}' => return None,
        _ if c.is_alphabetic() => Part::Foreign {
            upper: c.is_uppercase(),
        },
        _ => return None,
    })
}

/// The letter that `code` becomes under a combining `mark`.
pub(super) fn with_quality(code: u8, mark: char) -> u8 {
    let to = match (LETTERS[usize::from(code)], mark) {
        ('a', '\u{302}') => 'â',
        ('a', '\u{306}') => 'ă',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31B}') => 'ơ',
        ('u', '\u{31B}') => 'ư',
        _ => return code,
    };
    code_of(to)
}

/// Whether the letter under `code` is a vowel, and so may carry a tone.
pub(super) const fn takes_tone(code: u8) -> bool {
    VOWEL_CODES >> code & 1 == 1
}

/// One bit for each code that is a vowel's.
const VOWEL_CODES: u64 = {
    let (mut codes, mut row) = (0, 0);
    while row < VOWELS.len() {
        codes |= 1 << code_of(VOWELS[row].0);
        row += 1;
    }
    codes
};

/// The letter (without tone) under `code`, composed.
pub(super) const fn letter(code: u8) -> char {
    if (code as usize) < LETTERS.len() {
        LETTERS[code as usize]
    } else {
        '\0'
    }
}

/// The precomposed form of a letter with a tone; the letter itself where there is none.
pub(super) fn compose(code: u8, tone: Tone) -> char {
    let plain = letter(code);
    if tone == Tone::Level {
        return plain;
    }
    VOWELS
        .iter()
        .find(|(vowel, _)| *vowel == plain)
        .and_then(|(_, marked)| marked.chars().nth(tone as usize - 1))
        .unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_one_with_its_capital_and_its_marks() {
        for c in ('\u{0}'..'\u{2000}').filter(|c| composed(u32::from(*c)).is_some()) {
            let Some(Part::Letter { code, tone, upper }) = part(c) else {
                panic!("{c}");
            };
            let lower = compose(code, tone);
            let capital = lower.to_uppercase().next();
            assert_eq!(Some(c), if upper { capital } else { Some(lower) });
            assert_eq!(upper, c.is_uppercase());
        }
        let letters = ('\u{0}'..'\u{2000}').filter(|c| composed(u32::from(*c)).is_some());
        assert_eq!(letters.count(), 2 * (33 + 5 * VOWELS.len()));
    }

    #[test]
    fn other_letters_are_foreign_and_signs_none() {
        assert_eq!(part('ß'), Some(Part::Foreign { upper: false }));
        assert_eq!(part('Ж'), Some(Part::Foreign { upper: true }));
        assert_eq!(part('\u{308}'), Some(Part::ForeignMark));
        for sign in ['1', ' ', '×', '–', '”', '\u{2060}', '…'] {
            assert_eq!(part(sign), None, "{sign}");
        }
    }
}
