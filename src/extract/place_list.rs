//! Lists of places that share one word for their level: "các xã: A, B và C".

use std::ops::Range;

use super::context::Context;
use super::{capital, place};
use crate::lexicon::organisation::{HEAD, SECTOR};
use crate::lexicon::place::{Level, MANY};
use crate::text::Token;

/// The further names of a list that a word for many opens: "các xã: A, B và C". `many` is the
/// token of that word.
pub(super) fn find(ctx: &Context, many: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let plural = ctx.longest(&MANY, many).map(|term| term.end);
    let plural = plural.or(ctx.digits(many).map(|_| many + 1));
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
    while capital::begins(ctx, at) && ctx.longest(&HEAD, at).is_none() {
        let Some(end) = place::name(ctx, at, Some(Level::Commune), true) else {
            break;
        };
        found.push(at..end);
        if !ctx.sign(end, ',') && ctx.at(end) != "và" {
            break;
        }
        at = end + 1;
    }
    found
}
