//! Names of glyphs to letters: what fonts say that have no table of Unicode.

use crate::text::nfc;

/// Signs that are not called by themselves.
const SIGNS: [(&str, char); 52] = [
    ("space", ' '),
    ("exclam", '!'),
    ("quotedbl", '"'),
    ("numbersign", '#'),
    ("dollar", '$'),
    ("percent", '%'),
    ("ampersand", '&'),
    ("quotesingle", '\''),
    ("parenleft", '('),
    ("parenright", ')'),
    ("asterisk", '*'),
    ("plus", '+'),
    ("comma", ','),
    ("hyphen", '-'),
    ("period", '.'),
    ("slash", '/'),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("less", '<'),
    ("equal", '='),
    ("greater", '>'),
    ("question", '?'),
    ("at", '@'),
    ("bracketleft", '['),
    ("bracketright", ']'),
    ("underscore", '_'),
    ("quoteleft", '‘'),
    ("quoteright", '’'),
    ("quotedblleft", '“'),
    ("quotedblright", '”'),
    ("bullet", '•'),
    ("endash", '–'),
    ("emdash", '—'),
    ("ellipsis", '…'),
    ("degree", '°'),
    ("guillemotleft", '«'),
    ("guillemotright", '»'),
    ("dcroat", 'đ'),
    ("Dcroat", 'Đ'),
    ("dmacron", 'đ'),
    ("Eth", 'Đ'),
    ("nbspace", ' '),
];

/// Letters that are joined in print.
const LIGATURES: [(&str, &str); 5] = [
    ("ff", "ff"),
    ("fi", "fi"),
    ("fl", "fl"),
    ("ffi", "ffi"),
    ("ffl", "ffl"),
];

/// Marks, as names of letters have them.
const MARKS: [(&str, char); 9] = [
    ("circumflex", '\u{302}'),
    ("breve", '\u{306}'),
    ("horn", '\u{31B}'),
    ("grave", '\u{300}'),
    ("hookabove", '\u{309}'),
    ("hook", '\u{309}'),
    ("tilde", '\u{303}'),
    ("acute", '\u{301}'),
    ("dotbelow", '\u{323}'),
];

/// The letters that a glyph of this name shows.
#[must_use]
pub fn letters(name: &str) -> Option<String> {
    let name = name.split('.').next().filter(|name| !name.is_empty())?;
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(c.to_string());
    }
    if let Some((_, c)) = SIGNS.iter().find(|(known, _)| *known == name) {
        return Some(c.to_string());
    }
    if let Some((_, letters)) = LIGATURES.iter().find(|(known, _)| *known == name) {
        return Some((*letters).to_owned());
    }
    let hex = |digits: &str| {
        u32::from_str_radix(digits, 16)
            .ok()
            .and_then(char::from_u32)
    };
    if let Some(digits) = name.strip_prefix("uni").filter(|digits| digits.len() >= 4) {
        return digits.get(..4).and_then(hex).map(String::from);
    }
    if let Some(digits) = name
        .strip_prefix('u')
        .filter(|digits| (4..=6).contains(&digits.len()))
    {
        return hex(digits).map(String::from);
    }
    marked(name)
}

/// `acircumflexacute`, `Ohorndotbelow`.
fn marked(name: &str) -> Option<String> {
    let mut chars = name.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    let mut out = letter.to_string();
    let mut rest = chars.as_str();
    while !rest.is_empty() {
        let (behind, mark) = MARKS
            .iter()
            .find_map(|(known, mark)| Some((rest.strip_prefix(known)?, mark)))?;
        out.push(*mark);
        rest = behind;
    }
    Some(nfc(&out))
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_letters() {
        let names = [
            ("A", "A"),
            ("space", " "),
            ("acircumflexacute", "ấ"),
            ("Ohorndotbelow", "Ợ"),
            ("uni1EC7", "ệ"),
            ("u1EC7", "ệ"),
            ("fi", "fi"),
            ("dcroat", "đ"),
            ("ydotbelow", "ỵ"),
            ("a.sc", "a"),
        ];
        for (name, letters) in names {
            assert_eq!(super::letters(name).as_deref(), Some(letters), "{name}");
        }
        for name in ["", ".notdef", "g123", "afii10017", "uniXYZW", "uD800"] {
            assert_eq!(super::letters(name), None, "{name}");
        }
    }
}
