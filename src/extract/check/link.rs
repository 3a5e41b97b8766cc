//! The words that tie one figure to another, and the way a computation is printed.

use std::ops::Range;

use super::{REACH, Sheet};
use crate::extract::Status;
use crate::extract::context::Context;
use crate::lexicon::cue;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::{Decimal, TokenKind};

/// Whether a percent that follows `between` is said of what stands before: nothing but linking
/// words since the last comma or bracket (`, chiếm tỷ lệ trên`, `(đạt`, `; đạt`).
pub(super) fn says_share(ctx: &Context, between: Range<usize>) -> bool {
    const LINKS: &[&str] = &[
        "đạt", "chiếm", "bằng", "tỷ", "tỉ", "lệ", "là", "ước", "được", "tương", "đương", "với",
        "xấp", "xỉ", "trên", "gần", "hơn", "khoảng", "dưới", "đều", "và",
    ];
    let from = between
        .clone()
        .rev()
        .find(|i| clause(ctx, *i))
        .map_or(between.start, |i| i + 1);
    let words = from..between.end;
    let share = words.clone().any(|i| matches!(ctx.at(i), "chiếm" | "lệ"));
    // `7/12 tỉnh đạt trên 90% kế hoạch`: without a pause the percent is what each of them reached.
    let reached =
        from > between.start && words.clone().any(|i| matches!(ctx.at(i), "đạt" | "bằng"));
    // `5/10 cổ phiếu …, gồm BID (6,98%)`: a bracket after a comma is of what stands before it there.
    let bracket = from > between.start
        && ctx.sign(from - 1, '(')
        && !(between.start..from - 1).any(|i| clause(ctx, i));
    (share || reached || bracket)
        && words.len() <= 8
        && words
            .into_iter()
            .all(|i| LINKS.contains(&ctx.at(i).to_lowercase().as_str()))
}

/// Whether token `i` ends a clause or opens a bracket.
pub(super) fn clause(ctx: &Context, i: usize) -> bool {
    ctx.tokens
        .get(i)
        .is_some_and(|t| matches!(t.kind, TokenKind::Sign(',' | ';' | '(' | ')' | ':')))
}

/// Whether a phrase of plans follows token `i`: `kế hoạch`, `chỉ tiêu`, `dự toán`.
pub(super) fn plan_follows(ctx: &Context, i: usize) -> bool {
    cue::turns()
        .all(ctx.source(), ctx.tokens, i)
        .any(|t| t.value == cue::Turn::Target)
        || ctx.at(i) == "so" && ctx.is(i + 1, Word::Voi)
}

/// A plan that the result of row `result` is measured by, named before it: in its sentence, or for
/// people and bodies in the sentence before. Plans in brackets are of what stands before the bracket.
pub(super) fn plan_before(
    sheet: &Sheet,
    result: usize,
    same: impl Fn(usize) -> bool,
) -> Option<usize> {
    let amounts = sheet.draft(result).kind == Some(Unit::Measure);
    (0..result)
        .rev()
        .take(REACH)
        .take_while(|m| {
            if amounts {
                sheet.together(*m, result)
            } else {
                sheet.near(*m, result)
            }
        })
        .find(|m| {
            let draft = sheet.draft(*m);
            draft.status == Status::Target
                && same(*m)
                && bracket(sheet.ctx(*m), draft.tokens.start).is_none()
        })
}

/// The bracket that holds token `i`, opened at most 30 tokens before it.
pub(super) fn bracket(ctx: &Context, i: usize) -> Option<usize> {
    let edge = (0..i)
        .rev()
        .take(30)
        .find(|i| ctx.sign(*i, '(') || ctx.sign(*i, ')'))?;
    ctx.sign(edge, '(').then_some(edge)
}

/// Whether token `i` is a year, which may follow a counted noun: `38 đầu mối năm 2020, giảm 8`.
pub(super) fn dated(ctx: &Context, i: usize) -> bool {
    crate::extract::time::year(ctx, i).is_some()
}

/// A number as Vietnamese prints it: `.` between thousands, `,` before decimals.
pub(super) fn printed(value: Decimal) -> String {
    let text = value.to_string();
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = sign.to_owned();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push('.');
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(',');
        out += decimals;
    }
    out
}
