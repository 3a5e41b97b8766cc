//! Lists of places that share one word for their level: "các xã: A, B và C".

use std::ops::Range;

use super::context::Context;
use super::{capital, place};
use crate::lexicon::organisation::{HEAD, Head, SECTOR};
use crate::lexicon::place::{AFTER_LEVEL, Level, MANY, NAMELY};
use crate::text::Token;

/// The further names of a list that a word for many opens: "các xã: A, B và C". `many` is the
/// token of that word.
pub(super) fn find(ctx: &Context, many: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let plural = ctx.longest(&MANY, many).map(|term| term.end);
    let plural = plural.or(ctx.digits(many).map(|_| many + 1));
    // "ba đảng bộ xã": the bodies of the places are counted.
    let plural = plural.map(|at| {
        let body = ctx.longest(&HEAD, at).filter(|head| {
            matches!(head.value, Head::Kind | Head::Numbered) && !ctx.tokens[at].is_capital()
        });
        body.map_or(at, |body| body.end)
    });
    let Some((level, mut at)) = plural.and_then(|at| place::level(ctx, at)) else {
        return found;
    };
    // "các xã, phường: A, B": the second level belongs to the list.
    while (ctx.sign(at, ',') || ctx.at(at) == "và")
        && let Some((_, end)) = place::level(ctx, at + 1)
        && !ctx.tokens.get(end).is_some_and(Token::is_capital)
    {
        at = end;
    }
    at += usize::from(ctx.sign(at, ':'));
    if level == Level::Hamlet || ctx.longest(&SECTOR, at).is_some() {
        return found;
    }
    let apart = !capital::begins(ctx, at);
    if apart {
        let Some(start) = namely(ctx, at) else {
            return found;
        };
        at = start;
    }
    while capital::begins(ctx, at) && ctx.longest(&HEAD, at).is_none() {
        let Some(end) = place::name(ctx, at, Some(Level::Commune), true) else {
            break;
        };
        // Away from the level's word one syllable is any word.
        if apart && end - at < 2 && ctx.longest(&AFTER_LEVEL, at).is_none() {
            break;
        }
        found.push(at..end);
        if !ctx.sign(end, ',') && ctx.at(end) != "và" {
            break;
        }
        at = end + 1;
    }
    if apart && found.len() < 2 {
        found.clear();
    }
    found
}

/// Where the names begin, in the same clause: "hai xã làm điểm là A và B".
fn namely(ctx: &Context, from: usize) -> Option<usize> {
    const FAR: usize = 12;
    let clause = (from..from + FAR).take_while(|&at| {
        let token = ctx.tokens.get(at);
        let comma = ctx.sign(at, ',') && ctx.longest(&NAMELY, at + 1).is_some();
        comma || token.is_some_and(|t| t.is_word() && !t.is_capital() || t.is_sign(':'))
    });
    let mut ends = clause.filter_map(|at| {
        let colon = ctx.sign(at, ':').then_some(at + 1);
        let end = colon.or(ctx.longest(&NAMELY, at).map(|term| term.end))?;
        let end = end + usize::from(ctx.sign(end, ':'));
        capital::begins(ctx, end).then_some(end)
    });
    ends.next()
}
