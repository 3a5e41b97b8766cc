//! Folding for comparison and search, and composition for showing.
//!
//! None of these keep offsets: they fold words that somebody already cut out of the source.

use super::letter::{self, Part, Tone};

/// One word without case, marks or đ, for look-ups that forgive all of them: `Đảng` → `dang`,
/// `tỷ` and `tỉ` → `ti`. Characters that are no Vietnamese letters are only lower-cased.
#[must_use]
pub fn fold_plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match letter::part(c) {
            Some(Part::Letter { code, .. }) => out.push(plain(letter::letter(code))),
            Some(Part::Mark(_) | Part::Quality(_)) => {}
            Some(Part::Foreign { .. } | Part::ForeignMark) => {
                out.extend(
                    c.to_lowercase()
                        .map(|c| parted(c).map_or(c, |(letter, _)| letter)),
                );
            }
            None => out.push(c),
        }
    }
    fold_final_y(&mut out, 0);
    out
}

/// One word without case, tone placement or normal form, but with its marks: `Hoà` and `hòa` →
/// `hoa2`. For comparing exact forms; never shown.
#[must_use]
pub fn fold_toned(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    push_toned(&mut out, text);
    out
}

/// The words of `text`, which are what `apart` leaves, each as [`fold_toned`] and with single spaces
/// between.
#[must_use]
pub fn fold_words(text: &str, apart: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for word in text.split(apart).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        push_toned(&mut out, word);
    }
    out
}

/// Letters of other alphabets under a mark that Vietnamese has too, and the same without: apart from
/// its letter the mark folds as on any other, so it must where the two are one character.
const MARKED: [(&str, &str, Tone); 5] = [
    ("ǹẁ", "nw", Tone::Falling),
    ("ñṽ", "nv", Tone::Creaky),
    ("ćǵḱĺḿńṕŕśẃź", "cgklmnprswz", Tone::Rising),
    ("ḅḍḥḳḷṃṇṛṣṭṿẉẓ", "bdhklmnrstvwz", Tone::Heavy),
    ("ĉĝĥîĵŝûŵŷẑĕğĭŏŭ", "cghijsuwyzegiou", Tone::Level),
];

/// The letter below the mark, and the tone that the mark would be.
fn parted(c: char) -> Option<(char, Tone)> {
    MARKED.iter().find_map(|(marked, bare, tone)| {
        let at = marked.chars().position(|known| known == c)?;
        Some((bare.chars().nth(at)?, *tone))
    })
}

/// Adds the folded form of one word to `out`.
fn push_toned(out: &mut String, text: &str) {
    let start = out.len();
    let mut tone = Tone::Level;
    for c in text.chars() {
        match letter::part(c) {
            Some(Part::Letter {
                code, tone: own, ..
            }) => {
                out.push(letter::letter(code));
                tone = tone.max(own);
            }
            Some(Part::Mark(own)) => tone = tone.max(own),
            Some(Part::Quality(mark)) => {
                let last = if out.len() > start { out.pop() } else { None };
                if let Some(code) = last.and_then(code_of_letter) {
                    out.push(letter::letter(letter::with_quality(code, mark)));
                }
            }
            Some(Part::Foreign { .. } | Part::ForeignMark) => {
                for c in c.to_lowercase() {
                    let (letter, own) = parted(c).unwrap_or((c, Tone::Level));
                    out.push(letter);
                    tone = tone.max(own);
                }
            }
            None => out.push(c),
        }
    }
    fold_final_y(out, start);
    if tone != Tone::Level {
        out.push(char::from(b'1' + tone as u8));
    }
}

/// `text` with Vietnamese letters composed (Unicode's NFC for them); other characters as they are.
#[must_use]
pub fn nfc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last: Option<(u8, Tone, bool)> = None;
    let flush = |out: &mut String, last: &mut Option<(u8, Tone, bool)>| {
        if let Some((code, tone, upper)) = last.take() {
            let c = letter::compose(code, tone);
            if upper {
                out.extend(c.to_uppercase());
            } else {
                out.push(c);
            }
        }
    };
    for c in text.chars() {
        match (letter::part(c), &mut last) {
            (Some(Part::Letter { code, tone, upper }), _) => {
                flush(&mut out, &mut last);
                last = Some((code, tone, upper));
            }
            (Some(Part::Mark(mark)), Some((code, tone, _)))
                if *tone == Tone::Level && letter::takes_tone(*code) =>
            {
                *tone = mark;
            }
            (Some(Part::Quality(mark)), Some((code, ..)))
                if letter::with_quality(*code, mark) != *code =>
            {
                *code = letter::with_quality(*code, mark);
            }
            _ => {
                flush(&mut out, &mut last);
                out.push(c);
            }
        }
    }
    flush(&mut out, &mut last);
    out
}

/// `y` for `i` where both are written, in the word that begins at `start`; see [`super::SyllableKey`].
fn fold_final_y(word: &mut String, start: usize) {
    if word[start..].ends_with('y') {
        let before = &word[start..word.len() - 1];
        let consonant = before
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphabetic() && !"aăâeêioôơuưy".contains(c));
        if consonant || before == "qu" {
            word.pop();
            word.push('i');
        }
    }
}

const fn plain(letter: char) -> char {
    match letter {
        'ă' | 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        c => c,
    }
}

fn code_of_letter(c: char) -> Option<u8> {
    match letter::part(c) {
        Some(Part::Letter { code, .. }) => Some(code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_folding_forgives_case_marks_and_normal_form() {
        assert_eq!(fold_plain("Đảng"), "dang");
        assert_eq!(fold_plain("ĐỘI NGŨ"), "doi ngu");
        assert_eq!(fold_plain("e\u{302}\u{323}"), "e");
        assert_eq!(fold_plain("tỷ"), fold_plain("tỉ"));
        assert_eq!(fold_plain("03-ĐA/TU"), "03-da/tu");
    }

    #[test]
    fn toned_folding_keeps_what_tells_words_apart() {
        assert_eq!(fold_toned("Hoà"), fold_toned("hòa"));
        assert_eq!(fold_toned("Thuỷ"), fold_toned("THỦY"));
        assert_eq!(fold_toned("ệ"), fold_toned("e\u{302}\u{323}"));
        assert_ne!(fold_toned("Đảng"), fold_toned("đang"));
        assert_ne!(fold_toned("dân"), fold_toned("dần"));
    }

    #[test]
    fn a_mark_on_a_foreign_letter_folds_the_same_in_either_normal_form() {
        use unicode_normalization::UnicodeNormalization as _;
        for (marked, bare, _) in MARKED {
            assert_eq!(marked.chars().count(), bare.chars().count());
            for c in marked.chars() {
                let apart: String = c.nfd().collect();
                assert_eq!(apart.chars().count(), 2, "{c}");
                for text in [c.to_string(), c.to_uppercase().collect()] {
                    let apart: String = text.nfd().collect();
                    assert_eq!(fold_toned(&text), fold_toned(&apart));
                    assert_eq!(fold_plain(&text), fold_plain(&apart));
                }
            }
        }
    }

    #[test]
    fn composition_gives_nfc_and_leaves_the_rest() {
        let decomposed = "Đa\u{309}ng u\u{309}y Vi\u{303}nh Ye\u{302}n — ABC, Đu\u{31B}\u{323}c";
        assert_eq!(nfc(decomposed), "Đảng ủy Vĩnh Yên — ABC, Đực");
        assert_eq!(nfc("Ủy ban Kiểm tra"), "Ủy ban Kiểm tra");
        for other in ["\u{301}x \u{302}", "n\u{303}", "đ\u{301}", "I\u{307}"] {
            assert_eq!(nfc(other), other);
        }
    }
}
