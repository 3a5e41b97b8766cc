//! The position as written beside a name: its words, the bodies in it, and where it ends.

use super::context::Context;
use super::organisation::Body;
use super::{capital, place};
use crate::lexicon::organisation::{FIELD, SECTOR};
use crate::lexicon::person::ADDRESS;
use crate::lexicon::place::KNOWN;
use crate::lexicon::role::{ACT, CARRY, FORMER, POSITION};
use crate::text::{Case, Token};

/// No position runs on for longer without naming a body.
const LOOSE: usize = 10;

/// Whether a word for a position stands at `at`; where it ends.
pub(super) fn position(ctx: &Context, at: usize) -> Option<usize> {
    let start = ctx.longest(&FORMER, at).map_or(at, |former| former.end);
    ctx.longest(&POSITION, start).map(|term| term.end)
}

/// Where the position at `at` ends, or its shorter form before a body: "Trưởng" + "Phòng Y tế".
fn word(ctx: &Context, bodies: &[Body], at: usize) -> Option<usize> {
    let start = ctx.longest(&FORMER, at).map_or(at, |former| former.end);
    let all = || ctx.all(&POSITION, start);
    let led = all().find(|term| body_at(bodies, term.end).is_some());
    led.or(all().last()).map(|term| term.end)
}

/// Where the fields end that begin at `at`: `Hậu cần - Kỹ thuật`.
fn fields(ctx: &Context, at: usize) -> Option<usize> {
    let field = |at: usize| {
        let capital = ctx.tokens.get(at).is_some_and(Token::is_capital);
        ctx.longest(&FIELD, at).filter(|_| capital)
    };
    let mut end = field(at).filter(|field| field.end - at > 1)?.end;
    while ctx.dash(end)
        && let Some(next) = field(end + 1)
    {
        end = next.end;
    }
    Some(end)
}

/// The body that begins at `at`.
pub(super) fn body_at(bodies: &[Body], at: usize) -> Option<&Body> {
    let index = bodies.partition_point(|body| body.tokens.start < at);
    bodies.get(index).filter(|body| body.tokens.start == at)
}

/// The end of the position that begins at `start`: segments with commas between, each of which
/// begins with a word for a position or with the body above the one before.
pub(super) fn end(ctx: &Context, bodies: &[Body], start: usize) -> Option<usize> {
    position(ctx, start)?;
    let mut end = segment(ctx, bodies, start);
    while ctx.sign(end, ',') || ctx.dash(end) {
        let next = end + 1;
        let follows = position(ctx, next).is_some()
            || ctx.sign(end, ',') && body_at(bodies, next).is_some()
            || ctx.sign(end, ',') && place::site(ctx, next, false).is_some();
        if !follows {
            break;
        }
        end = segment(ctx, bodies, next);
    }
    Some(end)
}

fn segment(ctx: &Context, bodies: &[Body], start: usize) -> usize {
    let mut at = start;
    let mut solid = start;
    let mut closed = false;
    let mut loose = 0;
    while let Some(token) = ctx.tokens.get(at) {
        let position = word(ctx, bodies, at);
        if let Some(body) = body_at(bodies, at) {
            at = body.tokens.end;
            (solid, closed) = (at, true);
        } else if let Some(end) = position {
            at = end;
            (solid, closed) = (at, false);
        } else if let Some(site) = place::site(ctx, at, true) {
            at = site.tokens.end;
            (solid, closed) = (at, true);
        } else if let Some(sector) = ctx.longest(&SECTOR, at)
            && token.is_capital()
        {
            at = sector.end;
            (solid, closed) = (at, true);
        } else if token.is_sign('(') {
            // A body in brackets says to whom the one before belongs.
            let Some(body) = body_at(bodies, at + 1) else {
                break;
            };
            let end = body.tokens.end;
            if !ctx.tokens.get(end).is_some_and(|t| t.is_sign(')')) {
                break;
            }
            at = end + 1;
            solid = at;
        } else if let Some(carry) = ctx.longest(&CARRY, at) {
            at = carry.end;
            if place::level(ctx, carry.start).is_some() {
                solid = at;
            }
        } else if ctx
            .longest(&ADDRESS, at)
            .is_some_and(|address| capital::begins(ctx, address.end))
        {
            // "Giám đốc và ông …": the next person.
            break;
        } else if ctx.longest(&ACT, at).is_some() || closed || !token.is_word() {
            break;
        } else if let Some(end) = fields(ctx, at) {
            at = end;
            solid = at;
        } else if token.is_capital() {
            // A capital that is no one's surname names the field, the unit or the place.
            if let Some(place) = ctx.longest(&KNOWN, at)
                && (place.end >= capital::run(ctx, at)
                    || capital::surname(ctx, place.end).is_some())
            {
                at = place.end;
                (solid, closed) = (at, true);
                continue;
            }
            if capital::surname(ctx, at).is_some() && capital::run(ctx, at) - at >= 2
                || token.case == Case::Mixed
            {
                break;
            }
            at += 1;
            solid = at;
        } else {
            loose += 1;
            if loose > LOOSE {
                break;
            }
            at += 1;
            solid = at;
        }
    }
    solid
}
