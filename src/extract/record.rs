//! Completes the record behind a figure: the body that it is said of, the place, and what it is
//! compared with.
//!
//! A figure belongs to the last body named before it that does or has something; a body that only
//! assigns a plan or is asked about (`được Tỉnh ủy giao`, `do … tổ chức`) is passed over.

use std::ops::Range;

use super::check::{Check, Comparison};
use super::context::Context;
use super::figure::Draft;
use super::setting::begin_in;
use super::{Field, Mention, Value};
use crate::text::Span;

/// What a block's figures may be said of: the tokens of its bodies and of its places, in order.
pub(super) struct Around<'a> {
    /// Bodies.
    pub bodies: &'a [Range<usize>],
    /// Places that stand by themselves.
    pub places: &'a [Range<usize>],
}

/// How many names back the one that a figure is said of may stand.
const REACH: usize = 6;

/// Notes the body and the place of each figure of a block. What is named in the figure's own
/// sentence counts first, else what the sentences before it in the paragraph named last.
pub(super) fn complete(ctx: &Context, around: &Around, drafts: &mut [Draft]) {
    for draft in drafts {
        let at = draft.tokens.start;
        let subject = before(around.bodies, at).find(|body| acts(ctx, body, at));
        draft.because(Field::Subject, subject);
        let place = before(around.places, at).find(|place| open(ctx, place.end, at));
        draft.because(Field::Place, place);
    }
}

/// The ranges that end at or before token `at`, the nearest first, a few of them.
fn before(ranges: &[Range<usize>], at: usize) -> impl Iterator<Item = Range<usize>> + '_ {
    let nth = ranges.partition_point(|range| range.end <= at);
    ranges[..nth].iter().rev().take(REACH).cloned()
}

/// Whether a body before token `at` can be the one that a figure there is said of.
fn acts(ctx: &Context, body: &Range<usize>, at: usize) -> bool {
    const PASSIVE: [&str; 7] = ["được", "do", "theo", "bởi", "của", "với", "từ"];
    let led = body.start.checked_sub(1);
    let passive = led.is_some_and(|i| ctx.among(i, &PASSIVE));
    let assigns = (body.end..body.end + 2).any(|i| matches!(ctx.at(i), "giao" | "đề"));
    !passive && !assigns && open(ctx, body.end, at)
}

/// Whether no bracket closes between a name and the figure: what stood inside it is done with.
fn open(ctx: &Context, from: usize, at: usize) -> bool {
    const FAR: usize = 120;
    at.saturating_sub(from) <= FAR && {
        let opens = (from..at).filter(|i| ctx.sign(*i, '(')).count();
        let closes = (from..at).filter(|i| ctx.sign(*i, ')')).count();
        closes <= opens
    }
}

/// Notes on each result what the checks compare it with.
pub(super) fn compare(mentions: &mut [Mention], checks: &[Check]) {
    for Comparison {
        result,
        base,
        field,
    } in checks.iter().filter_map(|c| c.comparison)
    {
        // Mentions stand in the order of the source.
        let from = mentions.partition_point(|m| m.span.start < result.start);
        let same = mentions[from..]
            .iter_mut()
            .take_while(|m| m.span.start == result.start);
        for mention in same.filter(|m| m.span == result && matches!(m.value, Value::Figure(_))) {
            let evidence = super::Evidence { field, span: base };
            if !mention.evidence.iter().any(|known| known == evidence) {
                mention.evidence.push(evidence);
            }
        }
    }
}

/// The tokens of a span of the block, if it begins and ends with tokens.
pub(super) fn tokens_of(ctx: &Context, span: Span) -> Range<usize> {
    let from = ctx.tokens.partition_point(|t| t.span.start < span.start);
    let held = begin_in(&ctx.tokens[from..], 0..span.end.index(), |t| {
        t.span.start.index()
    });
    from..from + held.len()
}
