//! Who issued a document, so that one issuer is one however short it is written: `TW`, `T.Ư` and
//! `Trung ương`; `BTV Tỉnh ủy` and `Ban Thường vụ Tỉnh ủy`. What an article prints stays in the
//! article; registers and filters count by these.

use std::borrow::Cow;

use crate::extract::Document;
use crate::lexicon::abbreviation::ABBREVIATION;
use crate::text::{nfc, tokens};

/// An issuer with its abbreviations spelt out.
pub(super) fn spelt(written: &str) -> String {
    let all = tokens(written);
    let (mut out, mut from, mut at) = (String::new(), 0, 0);
    while let Some(token) = all.get(at) {
        match ABBREVIATION.longest(written, &all, at) {
            Some(found) => {
                out += &written[from..token.span.start.index()];
                out += found.value;
                from = all[found.end - 1].span.end.index();
                at = found.end;
            }
            None => at += 1,
        }
    }
    out += &written[from..];
    let words: Vec<_> = out.split_whitespace().collect();
    nfc(&words.join(" "))
}

/// The document with its issuer spelt out where nothing else names it, and the sign of the centre
/// in its number as the rules of the Party's office write it: `26-NQ/TW` for `26-NQ/T.Ư`.
pub(super) fn settled(document: &Document) -> Cow<'_, Document> {
    let number = document.number.as_deref().and_then(|number| {
        let (front, office) = number.rsplit_once('/')?;
        let centre = matches!(nfc(office).as_str(), "T.Ư" | "TƯ" | "T.W");
        centre.then(|| format!("{front}/TW"))
    });
    let unnamed = document.number.is_none() && document.title.is_none();
    let issuer = document.issuer.as_deref().filter(|_| unnamed).map(spelt);
    if number.is_none() && issuer.is_none() {
        return Cow::Borrowed(document);
    }
    let mut settled = document.clone();
    settled.number = number.or(settled.number);
    settled.issuer = issuer.or(settled.issuer);
    Cow::Owned(settled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_issuer_is_one_however_short() {
        for written in ["TW", "T.Ư", "TƯ", "Trung ương"] {
            assert_eq!(spelt(written), "Trung ương");
        }
        assert_eq!(spelt("BTV  Tỉnh ủy"), "Ban Thường vụ Tỉnh ủy");
        assert_eq!(spelt("UBKT T.Ư"), "Ủy ban Kiểm tra Trung ương");
        assert_eq!(spelt("Bộ Chính trị"), "Bộ Chính trị");
        assert_eq!(spelt(""), "");
    }

    #[test]
    fn the_centre_in_a_number_is_one() {
        let document = |number: &str, issuer: &str| Document {
            kind: "Nghị quyết",
            number: Some(number.into()),
            issuer: Some(issuer.into()),
            ..Document::default()
        };
        let (one, other) = (document("26-NQ/T.Ư", "T.Ư"), document("26-NQ/TW", "TW"));
        assert_eq!(settled(&one).name(), settled(&other).name());
        assert_eq!(settled(&one).key(), settled(&other).key());
        assert_eq!(settled(&one).number.as_deref(), Some("26-NQ/TW"));
        let plan = document("83-KH/TU", "Tỉnh ủy");
        assert!(matches!(settled(&plan), Cow::Borrowed(_)));
    }
}
