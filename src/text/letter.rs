//! The Vietnamese letter: a base letter, its quality mark (ă â ê ô ơ ư đ) and the syllable's tone.
//!
//! A small table of ours in place of Unicode's: it reads NFC and NFD alike, and a syllable's key
//! keeps the tone apart from the letters, so that `hòa` and `hoà` have one key without a rule.

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
/// the letter's code in a [`SyllableKey`], so that keys sort as a dictionary does.
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

const TONES: [Tone; 6] = [
    Tone::Level,
    Tone::Falling,
    Tone::Dipping,
    Tone::Creaky,
    Tone::Rising,
    Tone::Heavy,
];

/// `PLAIN[c - 0xC0]` for Latin-1 to Latin Extended-B, `MARKED[c - 0x1EA0]` for the tone block:
/// code + 64 × tone + 1, nought where the character is no Vietnamese letter.
const LOW: usize = 0xC0;
const LOW_END: usize = 0x1B1;
const HIGH: usize = 0x1EA0;
const HIGH_END: usize = 0x1EFA;

const fn code_of(c: char) -> u8 {
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
const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
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

/// The table of precomposed small letters in one block, built when the program is compiled.
const fn block<const N: usize>(from: usize) -> [u16; N] {
    let mut table = [0; N];
    let mut row = 0;
    while row < VOWELS.len() {
        let (letter, marked) = VOWELS[row];
        let code = code_of(letter) as u16;
        if letter as usize >= from && (letter as usize) < from + N {
            table[letter as usize - from] = code + 1;
        }
        let bytes = marked.as_bytes();
        let (mut at, mut tone) = (0, 1);
        while at < bytes.len() {
            let (c, len) = decode(bytes, at);
            if c as usize >= from && (c as usize) < from + N {
                table[c as usize - from] = code + 64 * tone + 1;
            }
            at += len;
            tone += 1;
        }
        row += 1;
    }
    if from == LOW {
        table['đ' as usize - LOW] = code_of('đ') as u16 + 1;
    }
    table
}

static PLAIN: [u16; LOW_END - LOW] = block(LOW);
static MARKED: [u16; HIGH_END - HIGH] = block(HIGH);

/// What `c` is in a word, or `None` where it is no letter.
pub(super) fn part(c: char) -> Option<Part> {
    let n = c as usize;
    if n < 0x80 {
        let lower = c.to_ascii_lowercase();
        return lower.is_ascii_lowercase().then(|| Part::Letter {
            code: ASCII[lower as usize - 0x61],
            tone: Tone::Level,
            upper: lower != c,
        });
    }
    match c {
        '\u{300}' => return Some(Part::Mark(Tone::Falling)),
        '\u{309}' => return Some(Part::Mark(Tone::Dipping)),
        '\u{303}' => return Some(Part::Mark(Tone::Creaky)),
        '\u{301}' => return Some(Part::Mark(Tone::Rising)),
        '\u{323}' => return Some(Part::Mark(Tone::Heavy)),
        '\u{302}' | '\u{306}' | '\u{31B}' => return Some(Part::Quality(c)),
        // Any other combining mark makes the letter before it one of another alphabet.
        '\u{300}'..='\u{36F}' => return Some(Part::Foreign { upper: false }),
        _ => {}
    }
    let found = |n: usize| {
        let entry = if (LOW..LOW_END).contains(&n) {
            PLAIN[n - LOW]
        } else if (HIGH..HIGH_END).contains(&n) {
            MARKED[n - HIGH]
        } else {
            0
        };
        (entry > 0).then(|| {
            let packed = usize::from(entry - 1);
            (u8_of(packed % 64), TONES[packed / 64])
        })
    };
    if let Some((code, tone)) = found(n) {
        return Some(Part::Letter {
            code,
            tone,
            upper: false,
        });
    }
    // Capitals: 32 before in Latin-1, one before elsewhere.
    let lower = if (0xC0..0xDF).contains(&n) {
        n + 32
    } else {
        n + 1
    };
    let capital = (0xC0..0xDF).contains(&n)
        || ((0x100..0x1B1).contains(&n) || (HIGH..HIGH_END).contains(&n)) && c.is_uppercase();
    if capital && let Some((code, tone)) = found(lower) {
        return Some(Part::Letter {
            code,
            tone,
            upper: true,
        });
    }
    c.is_alphabetic().then(|| Part::Foreign {
        upper: c.is_uppercase(),
    })
}

static ASCII: [u8; 26] = {
    let mut table = [0; 26];
    let mut letter = 0;
    while letter < 26 {
        table[letter as usize] = code_of((b'a' + letter) as char);
        letter += 1;
    }
    table
};

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
pub(super) fn takes_tone(code: u8) -> bool {
    VOWELS.iter().any(|(vowel, _)| *vowel == letter(code))
}

/// The letter (without tone) under `code`, composed.
pub(super) fn letter(code: u8) -> char {
    LETTERS.get(usize::from(code)).copied().unwrap_or('\0')
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

/// A syllable in 64 bits: case folded, tone apart, `y` for `i` where both are written (`tỷ`, `tỉ`).
///
/// Up to ten letters of six bits, first letter highest, and the tone in the lowest three. Words
/// that do not fit (longer, or of another alphabet) have the key [`SyllableKey::NONE`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SyllableKey(pub u64);

impl SyllableKey {
    /// The key of what is no syllable.
    pub const NONE: Self = Self(0);
    const MOST: usize = 10;

    /// The key of one written syllable or word.
    #[must_use]
    pub fn new(word: &str) -> Self {
        let mut codes = [0_u8; Self::MOST];
        let (mut len, mut tone) = (0, Tone::Level);
        for c in word.chars() {
            match part(c) {
                Some(Part::Letter {
                    code, tone: own, ..
                }) => {
                    if len == Self::MOST {
                        return Self::NONE;
                    }
                    codes[len] = code;
                    len += 1;
                    if own != Tone::Level {
                        tone = own;
                    }
                }
                // A mark on a letter that has no such form is of another alphabet: `ñ`, `ĉ`.
                Some(Part::Mark(mark)) if len > 0 && takes_tone(codes[len - 1]) => tone = mark,
                Some(Part::Quality(mark))
                    if len > 0 && with_quality(codes[len - 1], mark) != codes[len - 1] =>
                {
                    codes[len - 1] = with_quality(codes[len - 1], mark);
                }
                _ => return Self::NONE,
            }
        }
        Self::pack(&mut codes, len, tone)
    }

    /// Whether it is the key of one letter alone.
    #[must_use]
    pub const fn is_letter(self) -> bool {
        self.0 != Self::NONE.0 && self.0 << 7 >> 10 == 0
    }

    fn pack(codes: &mut [u8; Self::MOST], len: usize, tone: Tone) -> Self {
        if len == 0 {
            return Self::NONE;
        }
        // tỷ and tỉ, lý and lí, quý and quí; but not tay and tai, nor thúy and thúi.
        if len > 1 && letter(codes[len - 1]) == 'y' {
            let before = letter(codes[len - 2]);
            let glide = before == 'u' && len == 3 && letter(codes[0]) == 'q';
            if glide || !"aăâeêioôơuưy".contains(before) {
                codes[len - 1] = code_of('i');
            }
        }
        let mut packed = 0;
        for slot in codes {
            packed = packed << 6 | u64::from(*slot);
        }
        Self(packed << 3 | tone as u64)
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
