//! Cuts a source into its lines, and measures each as far as one can without reading it.

use crate::text::{Span, is_space};

/// How a line ends, closing quotation marks and brackets aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// In a full stop, as sentences do.
    Full,
    /// In `!`, `?` or `…`, as sentences and some headlines do.
    Lively,
    /// In `:`, `;` or `,`: something follows.
    Open,
    /// In a word or figure.
    Bare,
}

/// A line with something on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its text without the white space around.
    pub span: Span,
    /// How many words and figures it has.
    pub words: usize,
    /// How it ends.
    pub ending: Ending,
}

impl Line {
    /// Whether it reads as running text: long, or at least a whole sentence.
    pub fn is_prose(&self) -> bool {
        self.words >= 45 || self.words >= 20 && matches!(self.ending, Ending::Full | Ending::Lively)
    }
}

/// The lines of `source` that hold at least one letter or digit, in order.
///
/// A line ends at a line feed, a carriage return, both, or one of Unicode's separators. Rows of
/// dots and bars hold nothing and are left out here.
pub(super) fn lines(source: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in source.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let text = piece.trim_matches(is_space);
        let start = at + piece.len() - piece.trim_start_matches(is_space).len();
        at += piece.len();
        if text.chars().any(char::is_alphanumeric) {
            found.push(Line {
                span: Span::new(start, start + text.len()),
                words: count(text),
                ending: ending(text),
            });
        }
    }
    found
}

fn count(text: &str) -> usize {
    text.split(is_space)
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

fn ending(text: &str) -> Ending {
    let closing = |c| matches!(c, '”' | '"' | '’' | '\'' | '»' | ')' | ']') || is_space(c);
    match text.trim_end_matches(closing).chars().next_back() {
        Some('.') => Ending::Full,
        Some('!' | '?' | '…') => Ending::Lively,
        Some(':' | ';' | ',') => Ending::Open,
        _ => Ending::Bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(source: &str, expected: &[(&str, usize, Ending)]) {
        let found: Vec<_> = lines(source)
            .iter()
            .map(|line| (line.span.of(source), line.words, line.ending))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_kind_of_line_end_parts_lines() {
        case(
            "\u{FEFF}Một\r\n\r\nhai ba.\rBốn?\u{2028} năm: \n",
            &[
                ("Một", 1, Ending::Bare),
                ("hai ba.", 2, Ending::Full),
                ("Bốn?", 1, Ending::Lively),
                ("năm:", 1, Ending::Open),
            ],
        );
    }

    #[test]
    fn rows_of_signs_hold_nothing() {
        case(".\n.....\n |\n\u{A0}\n*** --- ***\n", &[]);
    }

    #[test]
    fn closing_marks_hide_no_full_stop() {
        case("Ông nói: “Tốt.”", &[("Ông nói: “Tốt.”", 3, Ending::Full)]);
        case("Hết./.", &[("Hết./.", 1, Ending::Full)]);
    }
}
