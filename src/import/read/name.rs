//! Names of files, as they are shown: strangers choose them.

use super::super::encoding::{Encoding, decode, guesses};

/// No name is shown longer.
const LONGEST: usize = 300;

/// A name without what hides or turns letters, without line ends, and not endless. Dots and strokes
/// stay as they are: nothing is ever opened by such a name.
#[must_use]
pub fn shown(name: &str) -> String {
    let kept = name
        .chars()
        .map(|c| if c == '\\' { '/' } else { c })
        .filter(|c| !is_hidden(*c));
    let name: String = kept.collect();
    let name = crate::text::nfc(name.trim());
    if name.chars().count() <= LONGEST {
        return name;
    }
    // The end tells more: the name behind the folders, and its ending.
    let behind = name.chars().count() - LONGEST;
    let end: String = name.chars().skip(behind).collect();
    format!("…{end}")
}

/// Control characters, and those that change the direction of writing or show nothing.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || matches!(c, '\u{E0000}'..='\u{E007F}')
}

/// A name in an archive, whose bytes are often in an encoding that nobody tells.
#[must_use]
pub fn archived(raw: &[u8]) -> String {
    if let Ok(name) = std::str::from_utf8(raw) {
        return shown(name);
    }
    let best = guesses(raw)
        .into_iter()
        .find(|guess| guess.encoding != Encoding::Utf8);
    let encoding = best.map_or(Encoding::Windows1252, |guess| guess.encoding);
    shown(&decode(raw, encoding))
}

/// A path below another.
#[must_use]
pub fn below(path: &str, name: &str) -> String {
    shown(&format!("{path}/{name}"))
}

/// Whether `path` is `only` or lies under it.
#[must_use]
pub fn is_under(path: &str, only: &str) -> bool {
    path.strip_prefix(only)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether something under `path` may be `only`, or under it.
#[must_use]
pub fn leads_to(path: &str, only: &str) -> bool {
    is_under(path, only) || is_under(only, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hide_and_turn_nothing() {
        assert_eq!(shown("a\u{202E}cod.exe\n\u{0}<b>.txt"), "acod.exe<b>.txt");
        assert_eq!(shown("..\\..\\etc/passwd"), "../../etc/passwd");
        assert!(shown(&"ộ".repeat(5_000)).chars().count() <= LONGEST + 1);
    }

    #[test]
    fn archived_names_come_in_any_encoding() {
        assert_eq!(archived("Báo cáo.docx".as_bytes()), "Báo cáo.docx");
        assert_eq!(
            archived(b"B\xE1o c\xE1o t\xE0i ch\xEDnh.docx"),
            "Báo cáo tài chính.docx"
        );
        assert_eq!(
            archived(b"\xA7\xB6ng b\xE9 huy\xD6n.docx"),
            "Đảng bộ huyện.docx"
        );
    }

    #[test]
    fn a_path_is_under_another() {
        assert!(is_under("a.zip/b", "a.zip") && is_under("a.zip", "a.zip"));
        assert!(!is_under("a.zip2/b", "a.zip") && leads_to("a.zip", "a.zip/b"));
    }
}
