//! Abbreviations that an article defines itself: "tổ chức cơ sở đảng (TCCSĐ)".
//!
//! The letters must be the initials of the syllables right before; whatever else stands in brackets
//! is none.

use super::context::Context;
use crate::text::{Case, Span, SyllableKey, Token, TokenKind, fold_plain, keys, modern};

/// A short form and what the article says it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// `TCCSĐ`
    pub short: String,
    /// `tổ chức cơ sở đảng`
    pub full: String,
    /// Where it is said: from the first word of the full form to the bracket's end.
    pub span: Span,
}

/// No definition is longer.
const LONGEST: usize = 12;

/// What "gọi tắt là" may begin with.
const CALLED: &[SyllableKey] = keys!["sau", "được", "gọi", "viết"];

/// The definitions of a block, in order.
pub(super) fn find(ctx: &Context) -> Vec<Abbreviation> {
    // Of every token of a text: the first look must be short.
    let begins = |token: &Token| token.kind == TokenKind::Sign('(') || CALLED.contains(&token.key);
    let tokens = ctx.tokens.iter().enumerate();
    let begun = tokens.filter(|(_, token)| begins(token));
    begun.filter_map(|(at, _)| defined(ctx, at)).collect()
}

/// The definition whose bracket, or whose "gọi tắt là", stands at `at`.
fn defined(ctx: &Context, at: usize) -> Option<Abbreviation> {
    let open = ctx.sign(at, '(');
    let start = if open {
        called(ctx, at + 1).unwrap_or(at + 1)
    } else {
        called(ctx, at)?
    };
    let quoted = usize::from(ctx.sign(start, '“') || ctx.sign(start, '"'));
    let (letters, end) = letters(ctx, start + quoted)?;
    if open && !ctx.sign(end + quoted, ')') {
        return None;
    }
    let comma = usize::from(!open && at > 0 && ctx.sign(at - 1, ','));
    let first = matching(ctx, at - comma, &letters)?;
    let full: Vec<_> = (first..at - comma).map(|i| ctx.at(i)).collect();
    Some(Abbreviation {
        short: ctx.text(start + quoted..end).to_owned(),
        full: full
            .iter()
            .map(|word| modern(word))
            .collect::<Vec<_>>()
            .join(" "),
        span: ctx.span(first..end + quoted + usize::from(open)),
    })
}

/// Past "gọi tắt là", "viết tắt là", with "sau đây" and "được" before.
fn called(ctx: &Context, at: usize) -> Option<usize> {
    let mut end = at;
    let is = |at: usize, words: &[SyllableKey]| {
        ctx.tokens
            .get(at)
            .is_some_and(|token| words.contains(&token.key))
    };
    if is(end, keys!["sau"]) && is(end + 1, keys!["đây"]) {
        end += 2;
    }
    end += usize::from(is(end, keys!["được"]));
    if !is(end, keys!["gọi", "viết"]) || !is(end + 1, keys!["tắt"]) {
        return None;
    }
    end += 2;
    Some(end + usize::from(is(end, keys!["là"])))
}

/// The letters of the short form at `start`, and its end: `TCCSĐ`, `KT-XH`.
fn letters(ctx: &Context, start: usize) -> Option<(Vec<String>, usize)> {
    let mut letters = Vec::new();
    let mut end = start;
    loop {
        let token = ctx.tokens.get(end)?;
        if !token.is_word() || token.case == Case::Lower {
            return None;
        }
        let word = ctx.at(end);
        if word.chars().any(char::is_lowercase) {
            return None;
        }
        letters.extend(word.chars().map(|c| fold_plain(&c.to_string())));
        end += 1;
        if !ctx.dash(end) || !ctx.glued(end) {
            break;
        }
        end += 1;
    }
    (2..=LONGEST)
        .contains(&letters.len())
        .then_some((letters, end))
}

/// Where the syllables before `end` begin whose initials are `letters`; dashes and commas between
/// them have none.
fn matching(ctx: &Context, end: usize, letters: &[String]) -> Option<usize> {
    let mut at = end;
    for letter in letters.iter().rev() {
        at = at.checked_sub(1)?;
        if ctx.dash(at) || ctx.sign(at, ',') && at + 1 < end {
            at = at.checked_sub(1)?;
        }
        let word = ctx.tokens.get(at).filter(|t| t.is_word())?;
        let initial = fold_plain(ctx.at(at));
        if word.case == Case::Upper && word.span.len() > 1 || !initial.starts_with(letter.as_str())
        {
            return None;
        }
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use crate::extract::extract;
    use crate::extract::tests::article;

    #[track_caller]
    fn case(text: &str, expected: &[(&str, &str, &str)]) {
        let article = article(text, true);
        let found = extract(&article).abbreviations;
        let found: Vec<_> = found
            .iter()
            .map(|a| (a.short.as_str(), a.full.as_str(), article.text(a.span)))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_bracket_with_the_initials_defines() {
        case(
            "Chất lượng tổ chức cơ sở đảng (TCCSĐ) tốt.",
            &[("TCCSĐ", "tổ chức cơ sở đảng", "tổ chức cơ sở đảng (TCCSĐ)")],
        );
        case(
            "Phát triển kinh tế - xã hội (KT-XH), Uỷ ban nhân dân (UBND) tỉnh.",
            &[
                ("KT-XH", "kinh tế - xã hội", "kinh tế - xã hội (KT-XH)"),
                ("UBND", "Ủy ban nhân dân", "Uỷ ban nhân dân (UBND)"),
            ],
        );
    }

    #[test]
    fn so_do_words_that_say_so() {
        case(
            "Hợp tác xã (sau đây gọi tắt là HTX) mở.",
            &[("HTX", "Hợp tác xã", "Hợp tác xã (sau đây gọi tắt là HTX)")],
        );
        case(
            "Tổ tự quản, viết tắt là TTQ, mở.",
            &[("TTQ", "Tổ tự quản", "Tổ tự quản, viết tắt là TTQ")],
        );
    }

    #[test]
    fn other_brackets_do_not() {
        case("Cảnh sát truy nã tội phạm (PC52), Nghị quyết (XII).", &[]);
        case("Ông Ba (TTXVN), xã An Bình (AN).", &[]);
        case("(TCCSĐ)", &[]);
    }
}
