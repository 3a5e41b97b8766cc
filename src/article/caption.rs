//! Tells words under a photograph from headings and paragraphs.

use super::line::{Ending, Line};
use crate::lexicon::credit::{CREDIT, Credit, SEEN};
use crate::text::{Token, sentences};

/// A caption has no more words.
const MOST: usize = 80;

/// The token with which the photographer's credit at the end of a line begins: `Ảnh: …`,
/// `(Ảnh minh họa)`, `Ảnh Lê Thu An`.
pub(super) fn credit(source: &str, tokens: &[Token]) -> Option<usize> {
    let from = tokens.len().saturating_sub(14);
    (from..tokens.len()).find(|&at| {
        let photo = CREDIT
            .longest(source, tokens, at)
            .filter(|term| term.value == Credit::Photo);
        let Some(term) = photo else { return false };
        let rest = &tokens[term.end..];
        let opens = at == 0 || tokens[at - 1].is_sign('(') || !tokens[at - 1].is_word();
        let colon = rest.first().is_some_and(|t| t.is_sign(':'));
        let named = rest.iter().all(|t| t.is_capital() || !t.is_word());
        // "ảnh" alone in brackets points to the picture from a body text.
        let bare =
            rest.is_empty() || rest.len() == 1 && !tokens[at].is_capital() && term.end - at == 1;
        opens && (colon || named && !bare && (tokens[at].is_capital() || term.end - at > 1))
    })
}

/// Whether a line is a caption, as far as the line itself tells. `again`: it is printed twice in a
/// row; `opening`: it comes straight after the headline.
pub(super) fn is_caption(
    source: &str,
    line: &Line,
    tokens: &[Token],
    again: bool,
    opening: bool,
) -> bool {
    if line.words > MOST {
        return false;
    }
    // A paragraph may end in a credit too, where a page was flattened; it has more sentences.
    if credit(source, tokens).is_some() {
        return sentences(tokens).len() <= 4;
    }
    let listed = tokens
        .first()
        .is_none_or(|t| !t.is_word() || !t.is_capital());
    if listed || line.ending != Ending::Bare {
        return again && !opening && line.words <= 45 && line.ending != Ending::Open;
    }
    // A heading is short and names nothing; a caption says who, what and where.
    let names = tokens.iter().skip(1).filter(|t| t.is_capital()).count();
    let seen = SEEN.longest(source, tokens, 0).is_some();
    let one = sentences(tokens).len() == 1;
    let shouting = tokens.iter().filter(|t| t.is_word()).all(Token::is_capital);
    !shouting
        && !opening
        && one
        && (again || line.words >= 14 || line.words >= 7 && (names >= 2 || seen))
        || opening && again && line.words <= 30
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::line::lines;
    use crate::text::tokens;

    #[track_caller]
    fn case(text: &str, again: bool, opening: bool, expected: bool) {
        let tokens = tokens(text);
        let line = lines(text, &tokens)[0];
        assert_eq!(
            is_caption(text, &line, &tokens, again, opening),
            expected,
            "{text}"
        );
    }

    #[test]
    fn a_photographers_credit_makes_a_caption() {
        case("Hội nghị tại xã Bình An. Ảnh: Thu An", false, true, true);
        case("Hội nghị tại xã Bình An. Ảnh Thu An", false, false, true);
        case("Hội nghị (Ảnh minh họa)", false, false, true);
        case("Người dân xem ảnh: ai cũng vui.", false, false, false);
        case(
            "Chị Hoa (ảnh) là tấm gương sáng của xã.",
            false,
            false,
            false,
        );
    }

    #[test]
    fn a_line_without_a_full_stop_that_names_things_is_one() {
        case(
            "Đồng chí Lê Thu An trao Giấy khen cho các tập thể",
            false,
            false,
            true,
        );
        case("Nâng cao chất lượng sinh hoạt chi bộ", false, false, false);
        case(
            "- Kết nạp 12 đảng viên tại Đảng bộ xã Bình An",
            false,
            false,
            false,
        );
        case(
            "NÂNG CAO CHẤT LƯỢNG ĐẢNG VIÊN TRONG TÌNH HÌNH MỚI",
            false,
            false,
            false,
        );
    }

    #[test]
    fn a_line_printed_twice_in_a_row_is_one() {
        case(
            "Lãnh đạo xã trao Giấy khen cho các chi bộ.",
            true,
            false,
            true,
        );
        case(
            "Lãnh đạo xã trao Giấy khen cho các chi bộ.",
            false,
            false,
            false,
        );
    }
}
