//! What an office or a unit is called, behind its head word: the words of its field, and for units
//! any name of its own (`Sở` + `Y tế`, `Bệnh viện` + `Đa khoa`, `Trường THPT` + `Kim Đồng`).

use super::context::Context;
use super::{capital, place};
use crate::lexicon::organisation::{DEED, FIELD, HEAD, Head, SECTOR};
use crate::lexicon::person::{ADDRESS, Surname};
use crate::lexicon::place::{LEVEL, Level};
use crate::lexicon::role::{ACT, CARRY, POSITION};
use crate::text::{Case, Token, keys};

/// The end of what an office or a unit is called, behind its head that ends at `start`.
pub(super) fn name(ctx: &Context, start: usize, head: Head, led: bool) -> Option<usize> {
    let token = ctx.tokens.get(start)?;
    let field = ctx.longest(&FIELD, start);
    // A lower-case field is a name only with another behind it: `Trung tâm điện lực Sao Mai`.
    let lower = !token.is_capital();
    // "Phòng chống …" is prevention.
    if lower && keys!["chống"].contains(&token.key) {
        return None;
    }
    let school = ctx.dash(start) || keys!["và"].contains(&token.key);
    if lower && !school && field.is_none_or(|field| field.end - start < 2)
        || field.is_none() && head == Head::Office && !short(ctx, start)
    {
        return None;
    }
    let mut end = start;
    let mut named = false;
    loop {
        // Behind the unit's own name a lower-case word is what it does there.
        if let Some(field) = ctx.longest(&FIELD, end)
            && (ctx.tokens[end].is_capital() || !named && (end == start || !deed(ctx, end, head)))
        {
            end = field.end;
            continue;
        }
        let and = ctx
            .tokens
            .get(end)
            .is_some_and(|t| keys!["và"].contains(&t.key));
        let joins = and || ctx.dash(end) || ctx.sign(end, '&');
        if joins
            && ctx.tokens.get(end + 1).is_some_and(Token::is_capital)
            && let Some(field) = ctx.longest(&FIELD, end + 1)
        {
            end = field.end;
            continue;
        }
        if head == Head::Office && end == start && short(ctx, end) {
            end += 1;
            continue;
        }
        if !named
            && head == Head::Unit
            && ctx.longest(&SECTOR, end).is_none()
            && let Some(next) = proper(ctx, end, led && !school_before(ctx, end))
        {
            end = next;
            named = true;
            continue;
        }
        if named && head == Head::Unit && inner(ctx, end) {
            end += 1;
            named = false;
            continue;
        }
        break;
    }
    let whole = !lower
        || school
        || named
        || head != Head::Unit
        || place::site(ctx, end, led).is_some()
        || place::level(ctx, end).is_some();
    (end > start && whole).then_some(end)
}

/// Whether the lower-case word at `at` tells what the body does rather than what it is called.
fn deed(ctx: &Context, at: usize, head: Head) -> bool {
    let named = |end| head == Head::Unit && capital::begins(ctx, end);
    ctx.longest(&DEED, at).is_some_and(|deed| !named(deed.end))
        && ctx.longest(&FIELD, at).map(|field| field.end) == ctx.longest(&DEED, at).map(|d| d.end)
}

/// Whether what stands before `at` is a word for a school: those bear persons' names.
fn school_before(ctx: &Context, at: usize) -> bool {
    let words = keys![
        "THPT", "PTTH", "THCS", "TH", "PTDTNT", "học", "non", "đẳng", "cấp", "ĐH", "CĐ",
    ];
    let key = ctx.tokens[at - 1].key;
    words.contains(&key)
}

/// Whether a field stands short at `at`: `Sở VHTT`, `Phòng CSĐT`.
fn short(ctx: &Context, at: usize) -> bool {
    let upper = ctx.tokens.get(at).is_some_and(|t| t.case == Case::Upper);
    let loud = ctx.tokens[at - 1].case == Case::Upper;
    upper && !loud && ctx.longest(&HEAD, at).is_none() && place::level(ctx, at).is_none()
}

/// Whether a lower-case word stands inside a unit's name: `Bóng đèn Điện Quang`.
fn inner(ctx: &Context, at: usize) -> bool {
    let lower = ctx
        .tokens
        .get(at)
        .is_some_and(|t| t.is_word() && t.case == Case::Lower);
    let free = ctx.longest(&ACT, at).is_none()
        && ctx.longest(&CARRY, at).is_none()
        && ctx.longest(&ADDRESS, at).is_none()
        && ctx.longest(&LEVEL, at).is_none()
        && ctx.longest(&POSITION, at).is_none();
    let name = capital::begins(ctx, at + 1) && ctx.longest(&HEAD, at + 1).is_none();
    lower && free && name && capital::surname(ctx, at + 1) != Some(Surname::Sure)
}

/// A unit's own name, as any run of capitals: `Bạch Mai`, `Kim Đồng`, `FPT`.
fn proper(ctx: &Context, at: usize, led: bool) -> Option<usize> {
    let token = ctx.tokens.get(at)?;
    let is_level = place::level(ctx, at).is_some();
    if is_level
        || ctx
            .longest(&HEAD, at)
            .is_some_and(|head| head.value != Head::Unit)
    {
        return None;
    }
    match token.case {
        Case::Upper | Case::Mixed => Some(at + 1),
        // `T&T`, `C.P`: initials and what is glued to them.
        Case::Title if ctx.sign(at + 1, '&') && ctx.glued(at + 1) && ctx.glued(at + 2) => {
            Some(at + 3)
        }
        _ => place::name(ctx, at, Some(Level::Commune), led),
    }
}
