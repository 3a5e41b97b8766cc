//! Bytes to text, and letters of old fonts to text.

use super::{Encoding, tcvn3, viscii, vni, windows1252, windows1258};
use crate::text::nfc;

/// The text that `bytes` are in an encoding, its Vietnamese letters composed, without the mark at
/// its beginning; what cannot be read stands as `\u{FFFD}`. Any bytes give a text.
#[must_use]
pub fn decode(bytes: &[u8], encoding: Encoding) -> String {
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
        Encoding::Utf16Le => utf16(bytes, u16::from_le_bytes),
        Encoding::Utf16Be => utf16(bytes, u16::from_be_bytes),
        Encoding::Windows1258 => single(bytes, &windows1258::HIGH, &[]),
        Encoding::Viscii => single(bytes, &viscii::HIGH, &viscii::LOW),
        Encoding::Windows1252 => single(bytes, &windows1252::HIGH, &[]),
        Encoding::Tcvn3 => from_tcvn3(bytes),
        Encoding::Vni => from_vni(bytes),
    };
    nfc(text.trim_start_matches('\u{FEFF}'))
}

/// The bytes that stand behind a text which shows an old encoding's letters as Windows would:
/// `Uû ban nh©n d©n`. None where a letter of it is of no such font.
#[must_use]
pub fn shown_bytes(text: &str) -> Option<Vec<u8>> {
    text.chars().map(shown_byte).collect()
}

fn shown_byte(c: char) -> Option<u8> {
    if c.is_ascii() {
        return u8::try_from(c).ok();
    }
    let high = windows1252::HIGH
        .iter()
        .position(|known| *known == c && c != '\u{FFFD}');
    // Bytes that Windows shows as nothing are kept as control characters.
    high.map_or_else(|| u8::try_from(c).ok(), |at| u8::try_from(at + 0x80).ok())
}

/// Letters that were set in a font of an old encoding; others stay as they are.
#[must_use]
pub fn from_shown(text: &str, encoding: Encoding) -> String {
    let mut out = String::with_capacity(text.len());
    let mut bytes = Vec::new();
    for c in text.chars() {
        if let Some(byte) = shown_byte(c) {
            bytes.push(byte);
        } else {
            out.push_str(&decode(&bytes, encoding));
            bytes.clear();
            out.push(c);
        }
    }
    out.push_str(&decode(&bytes, encoding));
    out
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let read = char::decode_utf16(pairs).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    let odd = (bytes.len() % 2 == 1).then_some(char::REPLACEMENT_CHARACTER);
    read.chain(odd).collect()
}

fn high(table: &[char; 128], byte: u8) -> char {
    table[usize::from(byte & 0x7F)]
}

fn single(bytes: &[u8], table: &[char; 128], low: &[(u8, char)]) -> String {
    let one = |byte: &u8| match byte {
        0x80.. => high(table, *byte),
        0..0x20 => low
            .iter()
            .find(|(at, _)| at == byte)
            .map_or(char::from(*byte), |(_, c)| *c),
        _ => char::from(*byte),
    };
    bytes.iter().map(one).collect()
}

/// What may stand for a sign of Windows too, and how it is told: a letter between capitals, and
/// these even at the end of a word, for no such sign stands there.
const BEHIND_CAPITAL: [u8; 7] = [0x82, 0x84, 0x91, 0x93, 0x95, 0x96, 0x97];

fn from_tcvn3(bytes: &[u8]) -> String {
    let sign = |byte: u8| {
        Some(high(&windows1252::HIGH, byte)).filter(|c| !c.is_alphabetic() && *c != '\u{FFFD}')
    };
    let upper = |at: Option<usize>| {
        let byte = at.and_then(|at| bytes.get(at)).copied().unwrap_or_default();
        let letter = byte >= 0xA0 || byte >= 0x80 && sign(byte).is_none();
        byte.is_ascii_uppercase() || letter && high(&tcvn3::HIGH, byte).is_uppercase()
    };
    let one = |(at, byte): (usize, &u8)| match byte {
        0x80..0xA0 => {
            let before = upper(at.checked_sub(1));
            let letter = before && (BEHIND_CAPITAL.contains(byte) || upper(Some(at + 1)));
            sign(*byte)
                .filter(|_| !letter)
                .unwrap_or_else(|| high(&tcvn3::HIGH, *byte))
        }
        0xA0.. => high(&tcvn3::HIGH, *byte),
        0..0x20 => {
            let low = tcvn3::LOW.iter().find(|(known, _)| known == byte);
            low.map_or(char::from(*byte), |(_, c)| *c)
        }
        _ => char::from(*byte),
    };
    bytes.iter().enumerate().map(one).collect()
}

fn from_vni(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    // The vowel just read, in small letters.
    let mut vowel = None;
    for byte in bytes {
        let small = if matches!(byte, 0xC0..=0xDF) {
            byte | 0x20
        } else {
            *byte
        };
        let marks = vni::MARKS
            .iter()
            .find(|(mark, _)| *mark == small)
            .map(|(_, marks)| *marks);
        if let Some(marks) = marks.filter(|marks| bears(vowel, marks)) {
            out.push_str(marks);
            vowel = None;
            continue;
        }
        let own = vni::SINGLES.iter().find(|(own, _)| *own == small);
        let c = match own {
            Some((_, c)) if small == *byte => *c,
            Some((_, c)) => c.to_uppercase().next().unwrap_or(*c),
            None if *byte >= 0x80 => high(&windows1252::HIGH, *byte),
            None => char::from(*byte),
        };
        vowel = c.to_lowercase().next();
        out.push(c);
    }
    out
}

/// Whether the marks may stand on a vowel.
fn bears(vowel: Option<char>, marks: &str) -> bool {
    let row = vni::VOWELS.iter().find(|(known, _)| Some(*known) == vowel);
    let quality = |c: &char| matches!(c, '\u{302}' | '\u{306}');
    row.is_some_and(|(_, may)| marks.chars().filter(quality).all(|mark| may.contains(mark)))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    /// The letters of Vietnamese beyond ASCII, small and capital.
    fn letters() -> Vec<char> {
        let small = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
        assert_eq!(small.chars().count(), 67);
        small.chars().chain(small.to_uppercase().chars()).collect()
    }

    /// The shortest bytes for each letter.
    fn inverse(encoding: Encoding) -> HashMap<char, Vec<u8>> {
        let mut found = HashMap::new();
        let ones = (1..=255).map(|a| vec![a]);
        let twos = (0x20..=255).flat_map(|a| (0x80..=255).map(move |b| vec![a, b]));
        for bytes in ones.chain(twos) {
            let text = decode(&bytes, encoding);
            let mut chars = text.chars();
            if let (Some(c), None) = (chars.next(), chars.next()) {
                found.entry(c).or_insert(bytes);
            }
        }
        found
    }

    #[test]
    fn every_letter_comes_through_every_old_encoding() {
        for encoding in [Encoding::Vni, Encoding::Viscii, Encoding::Windows1258] {
            let table = inverse(encoding);
            for c in letters() {
                assert!(table.contains_key(&c), "{encoding:?} has no {c}");
            }
        }
        let table = inverse(Encoding::Tcvn3);
        for c in letters() {
            // Between capitals: by itself such a byte may be a sign of Windows.
            let between = (0x80..0xA0u8)
                .any(|byte| decode(&[b'H', byte, b'C'], Encoding::Tcvn3) == format!("H{c}C"));
            assert!(table.contains_key(&c) || between, "TCVN3 has no {c}");
        }
    }

    #[test]
    fn old_letters_are_as_offices_have_them() {
        let shown = |text, encoding| from_shown(text, encoding);
        assert_eq!(shown("Uû ban nh©n d©n", Encoding::Tcvn3), "Uỷ ban nhân dân");
        assert_eq!(
            shown("“§¶ng bé”– 2023…", Encoding::Tcvn3),
            "“Đảng bộ”– 2023…"
        );
        assert_eq!(
            shown("UÛy ban nhaân daân", Encoding::Vni),
            "Ủy ban nhân dân"
        );
        assert_eq!(shown("BEÂ TOÂNG ñöôøng", Encoding::Vni), "BÊ TÔNG đường");
        assert_eq!(decode(b"\xD0\xE4ng b\xB5", Encoding::Viscii), "Đảng bộ");
        assert_eq!(
            decode(b"\xD0a\xD2ng b\xF4\xF2", Encoding::Windows1258),
            "Đảng bộ"
        );
    }

    #[test]
    fn unicode_is_read_with_and_without_its_mark() {
        let both = |text: &str, unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(unit).collect()
        };
        let text = "\u{FEFF}Đảng bộ 𝄞";
        assert_eq!(
            decode(&both(text, u16::to_le_bytes), Encoding::Utf16Le),
            "Đảng bộ 𝄞"
        );
        assert_eq!(
            decode(&both(text, u16::to_be_bytes), Encoding::Utf16Be),
            "Đảng bộ 𝄞"
        );
        assert_eq!(decode(text.as_bytes(), Encoding::Utf8), "Đảng bộ 𝄞");
        assert_eq!(decode("Đa\u{309}ng".as_bytes(), Encoding::Utf8), "Đảng");
        assert_eq!(decode(&[0x41, 0, 0], Encoding::Utf16Le), "A\u{FFFD}");
    }
}
