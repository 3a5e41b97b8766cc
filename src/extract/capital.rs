//! Runs of capitalised syllables, and where a name inside one ends.
//!
//! A run may hold two names (`Tỉnh ủy Quảng Bình Hoàng Đăng Quang`). The tables of places and
//! surnames tell where the first ends; no word of the running text decides it.

use std::ops::Range;

use super::context::Context;
use crate::lexicon::organisation::{FIELD, HEAD, Head};
use crate::lexicon::person::{STOP, SURNAME, Surname};
use crate::text::{Case, Token, TokenKind};

/// Names are shorter; the bound keeps a headline in capitals from being one name.
const LONGEST: usize = 8;

/// Whether every word of `tokens` has a capital.
pub(super) fn all(ctx: &Context, tokens: Range<usize>) -> bool {
    let start = tokens.start;
    let behind = |at: usize| at > start && !ctx.tokens[at].spaced && apostrophe(ctx, at - 1);
    tokens.into_iter().all(|at| {
        let token = ctx.tokens[at];
        // `M'gar`: behind the apostrophe the same syllable goes on.
        !token.is_word() || token.is_capital() || token.case == Case::Mixed || behind(at)
    })
}

/// Whether token `at` may begin a name.
pub(super) fn begins(ctx: &Context, at: usize) -> bool {
    ctx.tokens.get(at).is_some_and(Token::is_capital) && !stops(ctx, at)
}

/// Whether a word at `at` begins something that is no part of a name.
fn stops(ctx: &Context, at: usize) -> bool {
    // `Năm` is a given name unless a year follows.
    let year = ctx
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.is_digits() && t.span.len() == 4)
        && ctx.among(at, &["năm"]);
    year || ctx.longest(&STOP, at).is_some()
        || ctx.longest(&HEAD, at).is_some_and(|head| {
            let office = matches!(head.value, Head::Office | Head::Unit);
            // "Bệnh viện Sao Mai Bộ Y tế": the body above begins.
            let field = head.value == Head::Office
                && ctx.tokens.get(head.end).is_some_and(Token::is_capital)
                && ctx
                    .longest(&FIELD, head.end)
                    .is_some_and(|field| field.end - field.start > 1);
            field || head.end - head.start > 1 || !office && ctx.tokens[at].case == Case::Upper
        })
}

/// The end of the run of capitalised syllables that begins at `start`.
pub(super) fn run(ctx: &Context, start: usize) -> usize {
    let Some(first) = ctx.tokens.get(start) else {
        return start;
    };
    let loud = first.case == Case::Upper;
    let mut end = start;
    while let Some(token) = ctx.tokens.get(end) {
        let fits = match token.case {
            // A letter is one in either normal form.
            Case::Title => !loud || letters(ctx.at(end)) == 1,
            Case::Upper => loud || is_roman(ctx, end),
            Case::Lower | Case::Mixed => false,
        };
        let glued = end > start && !token.spaced;
        // "… Khánh Hòa Khánh Hòa: …": a caption ends, and the same place opens the next.
        let again = end - start >= 2
            && end - start <= 4
            && (0..end - start).all(|n| {
                let other = ctx.tokens.get(end + n);
                other.is_some_and(|t| t.is_word() && t.key == ctx.tokens[start + n].key)
            });
        if !token.is_word() || !fits || glued || again || end > start && stops(ctx, end) {
            break;
        }
        end += 1;
        // The apostrophe of the highland languages joins: `Ea H'leo`, `M'Đrắk`.
        while end - start < LONGEST && joined(ctx, end) {
            end += 2;
        }
        if end - start >= LONGEST {
            break;
        }
    }
    end
}

fn joined(ctx: &Context, at: usize) -> bool {
    let sign = ctx.tokens.get(at).filter(|t| !t.spaced);
    let word = ctx.tokens.get(at + 1).filter(|t| !t.spaced && t.is_word());
    sign.is_some() && apostrophe(ctx, at) && word.is_some()
}

fn apostrophe(ctx: &Context, at: usize) -> bool {
    ctx.sign(at, '\'') || ctx.sign(at, '’')
}

fn is_roman(ctx: &Context, at: usize) -> bool {
    let text = ctx.text(at..at + 1);
    text.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// The surname that token `at` is.
pub(super) fn surname(ctx: &Context, at: usize) -> Option<Surname> {
    let capital = ctx.tokens.get(at).is_some_and(Token::is_capital);
    capital
        .then(|| ctx.longest(&SURNAME, at))
        .flatten()
        .map(|term| term.value)
}

/// Where the first of two names ends, if a person's name of three or four syllables closes the run.
///
/// Most names of places have two syllables, then three, then one: that is the order of trial.
pub(super) fn split(ctx: &Context, run: Range<usize>) -> Option<usize> {
    [2, 3, 1]
        .into_iter()
        .map(|length| run.start + length)
        .find(|&at| {
            let rest = run.end.saturating_sub(at);
            let sure = surname(ctx, at) == Some(Surname::Sure);
            // "xã Ea Tul Y Bhem Niê": no place's name goes on with this letter alone.
            let letter = ctx.at(at) == "Y" && rest <= 3;
            run.len() >= 4 && (sure || letter) && (2..=5).contains(&rest)
        })
}

/// Whether the capital before `at` is none of a name: a word that begins its sentence.
pub(super) fn behind_opening(ctx: &Context, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return true;
    };
    let opens = before.checked_sub(1).is_none_or(|sign| {
        let kind = ctx.tokens[sign].kind;
        matches!(
            kind,
            TokenKind::Sign('.' | '!' | '?' | '…' | ':' | ';' | '"' | '“' | '”')
        )
    });
    opens || ctx.longest(&STOP, before).is_some()
}

/// The letters of a word, whatever marks stand behind them.
fn letters(word: &str) -> usize {
    let mark = |c: &char| ('\u{300}'..='\u{36F}').contains(c);
    word.chars().filter(|c| !mark(c)).count()
}
