//! The canonical key of a cited document, so that `83 – KH/TU` and `083-KH/TU` count as one.
//!
//! A number that is written short in one place and whole in another (`05`, `05-CT/TW`) stays two
//! documents: which body's number 05 is meant, the words alone do not say.

use super::Document;
use crate::text::fold_toned;

impl Document {
    /// Type and number, spaces removed, dashes unified, noughts before the number stripped, capitals:
    /// `Kế hoạch 83-KH/TU`. A bare number takes the term with it, for each term counts anew:
    /// `Nghị quyết 4 XII`. Without a number the title, or else issuer and date, tell documents apart.
    #[must_use]
    pub fn key(&self) -> String {
        let detail = match (self.number.as_deref().map(number), &self.title) {
            (Some(number), _) if !number.is_empty() => {
                let bare = number.bytes().all(|b| b.is_ascii_digit());
                let term = self.term.as_deref().filter(|_| bare);
                [number.as_str(), term.unwrap_or_default()].join(" ")
            }
            (_, Some(title)) => folded(title),
            (_, None) => {
                let date = self.date.map(|date| date.to_string());
                let issuer = self.issuer.as_deref().map(folded);
                let term = self.term.as_deref();
                [issuer.unwrap_or_default(), date.unwrap_or_default()].join(" ")
                    + " "
                    + term.unwrap_or_default()
            }
        };
        format!("{} {}", self.kind, detail.trim()).trim().to_owned()
    }
}

impl Document {
    /// The document as one name, whichever way it is written where it is cited: `Kế hoạch 83-KH/TU`,
    /// `Nghị quyết 4 khóa XII`, `Đề án “…”`. Documents of one [`Document::key`] have one name but for
    /// the case of a title.
    #[must_use]
    pub fn name(&self) -> String {
        self.called(number)
    }

    /// As [`Document::name`], with the noughts that the number is printed with: `Chỉ thị 05-CT/TW`.
    #[must_use]
    pub fn shown(&self) -> String {
        self.called(whole)
    }

    fn called(&self, number: fn(&str) -> String) -> String {
        match (self.number.as_deref().map(number), &self.title) {
            (Some(number), _) if !number.is_empty() => {
                let bare = number.bytes().all(|b| b.is_ascii_digit());
                match self.term.as_deref().filter(|_| bare) {
                    Some(term) => format!("{} {number} khóa {term}", self.kind),
                    None => format!("{} {number}", self.kind),
                }
            }
            (_, Some(title)) => format!("{} “{title}”", self.kind),
            (_, None) => match &self.issuer {
                Some(issuer) => format!("{} {issuer}", self.kind),
                None => self.kind.to_owned(),
            },
        }
    }
}

/// As written, but for spaces, dashes and capitals.
fn whole(written: &str) -> String {
    let dash = |c| {
        if matches!(c, '–' | '—' | '‐' | '‑' | '−') {
            '-'
        } else {
            c
        }
    };
    let joined = written.chars().filter(|c| !c.is_whitespace()).map(dash);
    joined.collect::<String>().to_uppercase()
}

fn number(written: &str) -> String {
    whole(written).trim_start_matches('0').to_owned()
}

fn folded(text: &str) -> String {
    text.split_whitespace()
        .map(fold_toned)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(number: &str) -> Document {
        Document {
            kind: "Kế hoạch",
            number: Some(number.into()),
            ..Document::default()
        }
    }

    #[track_caller]
    fn case(document: &Document, expected: &str) {
        assert_eq!(document.key(), expected);
    }

    #[test]
    fn spacing_dashes_case_and_noughts_do_not_matter() {
        for written in ["83-KH/TU", "83 – KH/TU", "083-kh/tu", "83\u{A0}- KH/TU"] {
            case(&plan(written), "Kế hoạch 83-KH/TU");
        }
        case(&plan("830-KH/TU"), "Kế hoạch 830-KH/TU");
    }

    #[test]
    fn the_noughts_of_a_number_are_shown_where_they_are_printed() {
        let shown = |number: &str| plan(number).shown();
        assert_eq!(shown("083 – kh/tu"), "Kế hoạch 083-KH/TU");
        assert_eq!(shown("83-KH/TU"), "Kế hoạch 83-KH/TU");
        assert_eq!(plan("083-KH/TU").name(), "Kế hoạch 83-KH/TU");
    }

    #[test]
    fn the_type_and_the_term_of_a_bare_number_do() {
        let fourth = |term: &str| Document {
            kind: "Nghị quyết",
            number: Some("4".into()),
            term: Some(term.into()),
            ..Document::default()
        };
        case(&fourth("XII"), "Nghị quyết 4 XII");
        case(&fourth("XI"), "Nghị quyết 4 XI");
        let numbered = Document {
            term: Some("XII".into()),
            ..plan("83-KH/TU")
        };
        case(&numbered, "Kế hoạch 83-KH/TU");
    }

    #[test]
    fn without_a_number_the_title_tells() {
        let titled = Document {
            kind: "Đề án",
            title: Some("Hoà  giải ở cơ sở".into()),
            ..Document::default()
        };
        case(&titled, "Đề án hoa2 giai3 ơ3 cơ sơ3");
        let titled = Document {
            title: Some("hòa giải ở Cơ sở".into()),
            ..titled
        };
        case(&titled, "Đề án hoa2 giai3 ơ3 cơ sơ3");
        case(
            &Document {
                kind: "Luật",
                ..plan("0")
            },
            "Luật",
        );
    }
}
