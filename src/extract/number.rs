//! Reads the number of a document as it is printed: `03-ĐA/TU`, `83 – KH/TU`, `30/2020/NĐ-CP`,
//! `05`, `TW 4`.

use super::context::Context;
use crate::lexicon::organisation::{HEAD, Head};
use crate::lexicon::unit::{self, Unit};
use crate::lexicon::word::Word;
use crate::text::{Case, TokenKind};

/// A document's number.
#[derive(Clone, Debug)]
pub(super) struct Number<'a> {
    /// The token after it.
    pub end: usize,
    /// As written, without spaces and with plain hyphens.
    pub text: String,
    /// The code of the type inside it.
    pub code: Option<&'a str>,
    /// `TW`, where the number is that of a plenum: `Nghị quyết TW 4`.
    pub issuer: Option<String>,
}

/// The number at token `at`; a bare `05` only if `plain`.
pub(super) fn read<'a>(ctx: &'a Context, at: usize, plain: bool) -> Option<Number<'a>> {
    if let Some(number) = coded(ctx, at).or_else(|| plenum(ctx, at)) {
        return Some(number);
    }
    ctx.digits(at).filter(|(len, _)| plain && *len <= 4)?;
    // `Quyết định 50/2016`: the number in the series of a year, its organ left out.
    let joined = ctx.sign(at + 1, '/') && ctx.glued(at + 1) && ctx.glued(at + 2);
    if joined && super::time::year(ctx, at + 2).is_some() {
        return Some(Number {
            end: at + 3,
            text: ctx.text(at..at + 3).to_owned(),
            code: None,
            issuer: None,
        });
    }
    // `Kế hoạch 5 năm`, `Chương trình 6 tháng`, `Đề án 1.200 tỷ đồng`, `Quyết định 30%`.
    let counts = matches!(
        ctx.word(at + 1),
        Some(
            Word::Nam | Word::Thang | Word::Ngay | Word::Trieu | Word::Ty | Word::Nghin | Word::Gio
        )
    ) && ctx.digits(at + 2).is_none()
        || ctx.sign(at + 1, '%')
        || ctx.glued(at + 1) && ctx.glued(at + 2) && ctx.digits(at + 2).is_some();
    // `Kết luận 8 tổ chức có vi phạm`: a verb at the head of its sentence, and what it found.
    let noun = ctx.longest(&unit::NOUN, at + 1);
    let small = ctx
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.case == Case::Lower);
    let counts = counts
        || small && noun.is_some_and(|n| matches!(n.value, Unit::Person | Unit::Organisation));
    (!counts).then(|| Number {
        end: at + 1,
        text: ctx.at(at).to_owned(),
        code: None,
        issuer: None,
    })
}

/// A number with its type's code: digits, then codes joined by strokes and dashes.
pub(super) fn coded<'a>(ctx: &'a Context, at: usize) -> Option<Number<'a>> {
    ctx.tokens.get(at).filter(|token| token.is_digits())?;
    ctx.digits(at)?;
    let mut text = ctx.at(at).to_owned();
    let mut end = at + 1;
    let mut code = None;
    loop {
        let stroke = ctx.sign(end, '/');
        if !stroke && !ctx.dash(end) {
            break;
        }
        let part = ctx.tokens.get(end + 1)?;
        // Spaces stand around a dash only before a code (`83 – KH/TU`), never before a digit.
        let glued = !part.spaced && ctx.glued(end);
        let code_like =
            part.is_word() && matches!(part.case, Case::Upper | Case::Mixed | Case::Title);
        let year = part.is_digits() && stroke && glued && super::time::year(ctx, end + 1).is_some();
        if !(code_like && (glued || part.case == Case::Upper && ctx.at(end + 1).len() <= 8) || year)
        {
            break;
        }
        text.push(if stroke { '/' } else { '-' });
        text.push_str(ctx.at(end + 1));
        if code_like && code.is_none() {
            code = Some(ctx.at(end + 1));
        }
        end += 2;
        // A code may go on in digits: `QH14`.
        if ctx.glued(end) && ctx.digits(end).is_some() && code_like {
            text.push_str(ctx.at(end));
            end += 1;
        }
    }
    code?;
    Some(Number {
        end,
        text: crate::text::nfc(&text),
        code,
        issuer: None,
    })
}

/// `Hội nghị Trung ương 6`, `Hội nghị lần thứ sáu Ban Chấp hành Trung ương`: the session that
/// issued a document; the token after it.
pub(super) fn session(ctx: &Context, at: usize) -> Option<usize> {
    if !ctx.among(at, &["hội"]) || ctx.at(at + 1) != "nghị" {
        return None;
    }
    if let Some(number) = plenum(ctx, at) {
        return Some(number.end);
    }
    if !ctx.is(at + 2, Word::Lan) || !ctx.is(at + 3, Word::Thu) {
        return None;
    }
    // The number in a figure or in one or two words.
    (at + 5..=at + 6).find_map(|body| {
        let head = ctx.longest(&HEAD, body)?;
        (head.value == Head::Closed).then_some(head.end)
    })
}

/// `TW 4`, `TW5`, `T.Ư 4`, `Trung ương 4`: the plenum of the Central Committee.
fn plenum<'a>(ctx: &'a Context, at: usize) -> Option<Number<'a>> {
    let first = if ctx.at(at) == "Hội" && ctx.at(at + 1) == "nghị" {
        at + 2
    } else {
        at
    };
    let named = if ctx.is(first, Word::TrungUong) {
        first + 1
    } else if ctx.at(first) == "T"
        && ctx.sign(first + 1, '.')
        && matches!(crate::text::nfc(ctx.at(first + 2)).as_str(), "Ư" | "W")
    {
        first + 3
    } else if crate::text::fold_toned(ctx.at(first)) == "trung"
        && crate::text::fold_toned(ctx.at(first + 1)) == "ương"
    {
        first + 2
    } else {
        return None;
    };
    let number = if ctx.is(named, Word::Lan) && ctx.is(named + 1, Word::Thu) {
        named + 2
    } else {
        named
    };
    ctx.digits(number).filter(|(len, _)| *len <= 2)?;
    if matches!(
        ctx.tokens.get(number + 1).map(|t| t.kind),
        Some(TokenKind::Sign('%'))
    ) {
        return None;
    }
    let issuer = crate::text::nfc(ctx.text(first..named));
    Some(Number {
        end: number + 1,
        text: ctx.at(number).to_owned(),
        code: None,
        issuer: Some(issuer),
    })
}
