//! The spelling that modern print prefers, where two are in use.

use std::borrow::Cow;

use super::nfc;

/// Syllables that end in these two letters bear the tone on the first or on the second.
const OPEN: [(&str, &str); 15] = [
    ("oà", "òa"),
    ("oá", "óa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oạ", "ọa"),
    ("oè", "òe"),
    ("oé", "óe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"),
    ("oẹ", "ọe"),
    ("uỳ", "ùy"),
    ("uý", "úy"),
    ("uỷ", "ủy"),
    ("uỹ", "ũy"),
    ("uỵ", "ụy"),
];

/// One syllable composed, its tone on the first of two open vowels: `uỷ` is `ủy`, `quý` stays.
#[must_use]
pub fn modern(syllable: &str) -> Cow<'_, str> {
    let syllable = if has_marks(syllable) {
        Cow::Owned(nfc(syllable))
    } else {
        Cow::Borrowed(syllable)
    };
    // All that is spelt in two ways ends in a letter with a tone.
    if syllable.bytes().next_back().is_none_or(|b| b.is_ascii()) {
        return syllable;
    }
    for (old, new) in OPEN {
        if let Some(stem) = syllable.strip_suffix(old)
            && !(old.starts_with('u') && stem.ends_with(['q', 'Q']))
        {
            return Cow::Owned(format!("{stem}{new}"));
        }
    }
    let mut open = syllable.chars();
    // `Uỷ`: the one such syllable that begins a name.
    match (open.next(), open.as_str()) {
        (Some('U'), "ỷ") => Cow::Borrowed("Ủy"),
        _ => syllable,
    }
}

/// Whether marks stand apart from their letters: U+0300 to U+036F, by their first bytes.
fn has_marks(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, 0xCC | 0xCD))
}

#[cfg(test)]
mod tests {
    use super::modern;

    #[test]
    fn open_syllables_bear_the_tone_on_the_first_vowel() {
        let pairs = [
            ("uỷ", "ủy"),
            ("Uỷ", "Ủy"),
            ("Hoà", "Hòa"),
            ("khoẻ", "khỏe"),
            ("quý", "quý"),
            ("Quỳ", "Quỳ"),
            ("hoàn", "hoàn"),
            ("u\u{309}y", "ủy"),
        ];
        for (old, new) in pairs {
            assert_eq!(modern(old), new);
        }
    }
}
