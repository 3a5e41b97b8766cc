//! Cuts a paragraph into sentences. A dot that belongs to an abbreviation, a number, a date or an
//! initial ends none.

use super::token::{Case, Token, TokenKind};
use super::{Span, SyllableKey};

/// Short forms whose dot is part of them: `TP. Thái Nguyên`, `T.Ư`, `đ/c.`, `TT. Chợ Chùa`.
const DOTTED: [SyllableKey; 26] = SyllableKey::literals([
    "tp", "tx", "tt", "t", "q", "h", "p", "x", "ts", "ths", "pgs", "gs", "bs", "ks", "đc", "ths",
    "tr", "st", "nxb", "ttr", "vd", "tw", "mr", "dr", "ông", "no",
]);

/// The sentences of a paragraph whose tokens are `tokens`: spans from the first token to the last,
/// in order, without the white space between. Together they hold every token.
#[must_use]
pub fn sentences(tokens: &[Token]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for (i, token) in tokens.iter().enumerate() {
        if i >= start && ends(tokens, i, *token) {
            let mut last = i;
            // Closing marks and further dots belong to the sentence that they close.
            while let Some(next) = tokens.get(last + 1) {
                let closes = matches!(
                    next.kind,
                    TokenKind::Sign('.' | '!' | '?' | '…' | '”' | ')' | '’' | '»')
                ) || next.is_sign('"') && !next.spaced;
                if next.spaced || !closes {
                    break;
                }
                last += 1;
            }
            found.push(tokens[start].span.join(tokens[last].span));
            start = last + 1;
        }
    }
    if let (Some(first), Some(last)) = (tokens.get(start), tokens.last()) {
        found.push(first.span.join(last.span));
    }
    found
}

fn ends(tokens: &[Token], i: usize, token: Token) -> bool {
    let TokenKind::Sign(sign) = token.kind else {
        return false;
    };
    let next = tokens.get(i + 1);
    let before = i.checked_sub(1).map(|i| tokens[i]);
    // What follows must look like a beginning, past closing and opening marks. Only so many marks
    // are looked past: a row of a million dots would otherwise be read a million times.
    let begins = || {
        let rest = tokens[i + 1..].iter().take(16).skip_while(|t| {
            matches!(
                t.kind,
                TokenKind::Sign(
                    '.' | '”'
                        | '“'
                        | '"'
                        | '('
                        | ')'
                        | '’'
                        | '‘'
                        | '…'
                        | '-'
                        | '–'
                        | '*'
                        | '»'
                        | '«'
                )
            )
        });
        rest.clone()
            .next()
            .is_none_or(|t| t.is_digits() || t.case != Case::Lower)
    };
    match sign {
        '.' => {
            let Some(next) = next else { return true };
            if !next.spaced
                && !matches!(
                    next.kind,
                    TokenKind::Sign('”' | '"' | ')' | '.' | '…' | '/')
                )
            {
                return false;
            }
            if before.is_some_and(|b| !token.spaced && abbreviates(b)) {
                return false;
            }
            begins()
        }
        '!' | '?' | '…' => next.is_none_or(|n| n.spaced || n.case == Case::Lower) && begins(),
        _ => false,
    }
}

fn abbreviates(before: Token) -> bool {
    // A lone capital is an initial; a known short form counts in whatever case.
    let initial = before.case == Case::Title && before.key.is_letter();
    initial
        || before.key != SyllableKey::NONE
            && before.case != Case::Lower
            && DOTTED.contains(&before.key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    #[track_caller]
    fn case(text: &str, expected: &[&str]) {
        let tokens = tokenize(text, Span::new(0, text.len()));
        let found: Vec<_> = sentences(&tokens).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn full_stops_end_sentences() {
        case(
            "Kết nạp 8. Đạt 95%. Hết",
            &["Kết nạp 8.", "Đạt 95%.", "Hết"],
        );
        case("Vì sao? Vì thế! Thôi…", &["Vì sao?", "Vì thế!", "Thôi…"]);
        case("", &[]);
    }

    #[test]
    fn dots_of_abbreviations_numbers_and_dates_do_not() {
        case(
            "Đảng bộ TP. Thái Nguyên có 8.628 đảng viên.",
            &["Đảng bộ TP. Thái Nguyên có 8.628 đảng viên."],
        );
        case(
            "Ảnh: H. D và T.Ư 4 ngày 28.6 tại Q. Ba Đình",
            &["Ảnh: H. D và T.Ư 4 ngày 28.6 tại Q. Ba Đình"],
        );
        case("đạt 95%.../. Hết", &["đạt 95%.../.", "Hết"]);
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        case("Ông nói: “Tốt.” Rồi đi.", &["Ông nói: “Tốt.”", "Rồi đi."]);
        case("(Xong.) Tiếp theo", &["(Xong.)", "Tiếp theo"]);
        case("“điểm nóng”. Đặc biệt", &["“điểm nóng”.", "Đặc biệt"]);
    }

    #[test]
    fn a_lower_case_word_goes_on() {
        case(
            "các mặt... mà nghị quyết. đã chỉ ra",
            &["các mặt... mà nghị quyết. đã chỉ ra"],
        );
    }
}
