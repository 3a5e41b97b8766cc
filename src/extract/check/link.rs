//! The words that tie one figure to another, and the way a computation is printed.

use std::ops::Range;

use super::{REACH, Sheet};
use crate::extract::Status;
use crate::extract::context::Context;
use crate::extract::figure::Draft;
use crate::lexicon::cue;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::{SyllableKey, TokenKind, keys};

/// Whether a percent that follows `between` is said of what stands before: nothing but linking
/// words since the last comma or bracket (`, chiếm tỷ lệ trên`, `(đạt`, `; đạt`).
pub(super) fn says_share(ctx: &Context, between: Range<usize>) -> bool {
    const LINKS: &[SyllableKey] = keys![
        "đạt", "chiếm", "bằng", "tỷ", "tỉ", "lệ", "là", "ước", "được", "tương", "đương", "với",
        "xấp", "xỉ", "trên", "gần", "hơn", "khoảng", "dưới", "đều", "và", "mới", "chỉ", "chưa",
        "đến", "tới", "mức", "chừng", "hay", "tức", "ứng", "ngót", "đầy", "con", "số", "này",
    ];
    let from = between
        .clone()
        .rev()
        .find(|i| clause(ctx, *i))
        .map_or(between.start, |i| i + 1);
    let words = from..between.end;
    let share = words.clone().any(|i| matches!(ctx.at(i), "chiếm" | "lệ"));
    let reach = |i: usize| {
        matches!(ctx.at(i), "đạt" | "bằng" | "được")
            || ctx.at(i) == "tương" && ctx.at(i + 1) == "đương"
    };
    // `7/12 tỉnh đạt trên 90% kế hoạch`: without a pause the percent is what each of them reached.
    let reached = from > between.start && words.clone().any(reach);
    // `5/10 cổ phiếu …, gồm BID (6,98%)`: a bracket after a comma is of what stands before it there.
    let bracket = from > between.start
        && ctx.sign(from - 1, '(')
        && !(between.start..from - 1).any(|i| clause(ctx, i));
    (share || reached || bracket)
        && words.len() <= 8
        && words.into_iter().all(|i| ctx.keyed(i, LINKS))
}

/// Whether token `i` ends a clause or opens a bracket.
pub(super) fn clause(ctx: &Context, i: usize) -> bool {
    ctx.tokens
        .get(i)
        .is_some_and(|t| matches!(t.kind, TokenKind::Sign(',' | ';' | '(' | ')' | ':')))
}

/// Whether a phrase of plans follows token `i`: `kế hoạch`, `chỉ tiêu`, `dự toán`.
pub(super) fn plan_follows(ctx: &Context, i: usize) -> bool {
    ctx.all(&cue::TURN, i).any(|t| t.value == cue::Turn::Target)
        || ctx.at(i) == "so" && ctx.is(i + 1, Word::Voi)
}

/// Whether two figures count the same: one unit, one with a word more (`bản`, `bản mới`), people by
/// whatever name, or a noun that stands for any (`đơn vị`, `trường hợp`).
pub(super) fn alike(a: &Draft, b: &Draft) -> bool {
    const ANY: &[&str] = &["đơn vị", "đầu mối", "trường hợp", "tổ chức"];
    let (Some(one), Some(other)) = (&a.unit, &b.unit) else {
        return false;
    };
    let longer = |long: &str, short: &str| {
        long.strip_prefix(short)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '/']))
    };
    let measured = |d: &Draft| matches!(d.kind, Some(Unit::Measure | Unit::Length) | None);
    let any = ANY.contains(&one.as_str()) || ANY.contains(&other.as_str());
    let person = |d: &Draft, unit: &str| {
        d.kind == Some(Unit::Person) || d.kind.is_none() && matches!(unit, "nữ" | "nam")
    };
    let people = person(a, one) && person(b, other);
    let general = any && !measured(a) && !measured(b);
    !a.percent && !b.percent && (longer(one, other) || longer(other, one) || people || general)
}

/// The plan behind the percent of row `n`: `78,4% kế hoạch năm (12.000 tỷ đồng)`, `110,67% so với chỉ
/// tiêu 150 đảng viên`; or the earlier value in a bracket, `105% so với cùng kỳ (20 lớp)`.
pub(super) fn plan_behind(sheet: &Sheet, n: usize) -> Option<usize> {
    let (next, ctx) = (n + 1, sheet.ctx(n));
    let after = sheet.draft(n).tokens.end;
    let after = after + usize::from(matches!(ctx.at(after), "của" | "trên"));
    if next >= sheet.rows.len() || !sheet.together(n, next) || !plan_follows(ctx, after) {
        return None;
    }
    let plan = sheet.draft(next);
    let start = plan.tokens.start;
    let bracketed = ctx.sign(start.wrapping_sub(1), '(');
    let words = after..start - usize::from(bracketed);
    // `99% so với kế hoạch với 54.223 tỷ đồng` goes on to the result.
    let result = |i: usize| ctx.is(i, Word::Voi) && ctx.at(i - 1) != "so" || ctx.at(i) == "đạt";
    let unbroken = words.len() <= 10
        && !words
            .clone()
            .any(|i| clause(ctx, i) || ctx.is(i, Word::Va) || result(i));
    let target = plan.status == Status::Target;
    let earlier = bracketed && plan.status == Status::Actual && ctx.at(after) == "so";
    (unbroken && (target || earlier) && !plan.percent).then_some(next)
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
