//! Names of places: found by the words before them, bared of those words, and compared.
//!
//! This knows forms of names only, no gazetteer: which administrative units there are changes, and
//! an article may be older than the last change.

use crate::lexicon::Matcher;
use crate::text::{Case, Span, Token, fold_toned, nfc, tokenize};

/// What stands before a name, or is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    /// A word for a level of the administration, `huyện Tam Đường`, or a committee that has it in
    /// its name, `Huyện uỷ Tam Đường`.
    Before,
    /// The same in an abbreviation that is other things too, `T.`: only in capitals.
    Short,
    /// The whole name: the few with a dash of their own; any other dash parts two names.
    Name,
}

const BEFORE: [&str; 21] = [
    "thành phố",
    "thị xã",
    "thị trấn",
    "tỉnh",
    "huyện",
    "quận",
    "phường",
    "xã",
    "đặc khu",
    "thủ đô",
    "TP",
    "TP.",
    "T.P",
    "TX",
    "TX.",
    "T.X",
    "tỉnh ủy",
    "thành ủy",
    "thị ủy",
    "huyện ủy",
    "quận ủy",
];
const SHORT: [&str; 6] = ["TT.", "Q.", "H.", "P.", "X.", "T."];
const NAMES: [&str; 6] = [
    "Bà Rịa - Vũng Tàu",
    "Thừa Thiên - Huế",
    "Phan Rang - Tháp Chàm",
    "Bà Rịa – Vũng Tàu",
    "Thừa Thiên – Huế",
    "Phan Rang – Tháp Chàm",
];

/// Capitalised words that may follow a word of level and begin no name.
const NO_NAME: [&str; 6] = ["đảng", "khối", "đoàn", "ban", "ủy", "bộ"];

/// More syllables than any name has.
const LONGEST: usize = 4;

/// The table of cues, compiled.
#[derive(Debug)]
pub(in crate::corpus) struct Names(Matcher<Cue>);

impl Names {
    pub(in crate::corpus) fn new() -> Self {
        let rows = [
            (BEFORE.as_slice(), Cue::Before),
            (&SHORT, Cue::Short),
            (&NAMES, Cue::Name),
        ];
        let rows = rows.into_iter();
        Self(Matcher::new(rows.flat_map(|(words, cue)| {
            words.iter().map(move |word| (*word, cue))
        })))
    }

    /// Bare names that follow a cue within `span`, in order.
    pub(super) fn find(&self, source: &str, span: Span) -> Vec<Span> {
        let tokens = tokenize(source, span);
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            let Some(after) = self.past_cues(source, &tokens, at) else {
                at += 1;
                continue;
            };
            let end = self.name_end(source, &tokens, after);
            if end > after {
                found.push(tokens[after].span.join(tokens[end - 1].span));
            }
            at = end.max(at + 1);
        }
        found
    }

    /// A name without the words of level before it: `TP. Thái Nguyên` → `Thái Nguyên`; the whole
    /// where nothing would remain.
    pub(super) fn bare(&self, source: &str, span: Span) -> Span {
        let tokens = tokenize(source, span);
        let after = self.past_cues(source, &tokens, 0).unwrap_or(0);
        match (tokens.get(after), tokens.last()) {
            (Some(first), Some(last)) => first.span.join(last.span),
            _ => span,
        }
    }

    /// The token after all cues that begin at `start`: `Thành ủy TP.` has two.
    fn past_cues(&self, source: &str, tokens: &[Token], start: usize) -> Option<usize> {
        let mut at = start;
        while let Some(term) = self.0.longest(source, tokens, at) {
            let lower = tokens[at].case == Case::Lower;
            match term.value {
                Cue::Short if lower => break,
                Cue::Name => return Some(at),
                Cue::Short | Cue::Before => at = term.end,
            }
        }
        (at > start).then_some(at)
    }

    /// The token after the name that begins at `start`; `start` where none does.
    fn name_end(&self, source: &str, tokens: &[Token], start: usize) -> usize {
        if let Some(term) = self.0.longest(source, tokens, start)
            && term.value == Cue::Name
        {
            return term.end;
        }
        let words = tokens[start..].iter().take(LONGEST).enumerate();
        let named = words.take_while(|(n, token)| {
            let stops = NO_NAME.contains(&nfc(token.span.of(source)).to_lowercase().as_str());
            token.is_word() && token.case == Case::Title && !stops && (*n == 0 || token.spaced)
        });
        start + named.count()
    }
}

/// What two spellings of one name share: `Hoà Bình` and `Hòa Bình`.
pub(in crate::corpus) fn key(name: &str) -> String {
    let words = name.split_whitespace().map(fold_toned);
    words.collect::<Vec<_>>().join(" ")
}

/// A name as it is shown: composed, one space between words.
pub(super) fn shown(source: &str, span: Span) -> String {
    let words = span.of(source).split_whitespace().map(nfc);
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &[&str]) {
        let names = Names::new().find(text, Span::new(0, text.len()));
        let shown: Vec<_> = names.iter().map(|name| shown(text, *name)).collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_word_of_level_announces_a_name() {
        case("TP. Thái Nguyên: Xây dựng", &["Thái Nguyên"]);
        case(
            "Đảng bộ TX Đông Triều có thị trấn Phố Ràng",
            &["Đông Triều", "Phố Ràng"],
        );
        case("Thành phố Vĩnh Yên: Nét mới", &["Vĩnh Yên"]);
        case(
            "Khối các cơ quan tỉnh\u{A0}Thái Nguyên (1954)",
            &["Thái Nguyên"],
        );
        case(
            "TP.Thái Nguyên, Q. Ba Đình, T. Yên Bái",
            &["Thái Nguyên", "Ba Đình", "Yên Bái"],
        );
    }

    #[test]
    fn a_committee_announces_one_too() {
        case(
            "Huyện uỷ Tam Đường, Thành ủy TP. Hồ Chí Minh",
            &["Tam Đường", "Hồ Chí Minh"],
        );
    }

    #[test]
    fn other_words_after_a_level_are_no_name() {
        case("Đảng bộ tỉnh, thị xã và xã hội; huyện Đảng", &[]);
        case("phường 12, quận 1, tỉnh", &[]);
        case("ông H. Nam; đ/c x. Nam", &["Nam"]);
    }

    #[test]
    fn dashes_part_names_unless_they_belong() {
        case("tỉnh Bà Rịa – Vũng Tàu", &["Bà Rịa – Vũng Tàu"]);
        case("tỉnh Bà Rịa - Vũng Tàu", &["Bà Rịa - Vũng Tàu"]);
        case("tỉnh Thái Nguyên - Bắc Kạn", &["Thái Nguyên"]);
    }

    #[test]
    fn names_are_bared_and_compared() {
        for text in [
            "TP. Thái Nguyên",
            "tỉnh Thái Nguyên",
            "Thái Nguyên",
            "THÀNH PHỐ Thái Nguyên",
        ] {
            let bare = Names::new().bare(text, Span::new(0, text.len()));
            assert_eq!(bare.of(text), "Thái Nguyên");
        }
        let bare = Names::new().bare("tỉnh", Span::new(0, 6));
        assert_eq!(bare.of("tỉnh"), "tỉnh");
        assert_eq!(key("Hoà  Bình"), key("HÒA BÌNH"));
        assert_ne!(key("Hòa Bình"), key("Hoa Bình"));
    }
}
