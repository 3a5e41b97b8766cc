//! A whole that the arithmetic itself points to, where the words name none: the share agrees with it,
//! the shares beside it do, or it is the one that is hardly missed.

use super::base::holds;
use super::pointed::{alone, close};
use super::share::agrees;
use super::{REACH, Sheet, link};
use crate::extract::Amount;
use crate::lexicon::Indicator;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;

/// A share by itself (`23 cấp ủy viên bị kỷ luật, tỷ lệ 36,5%`) is of a whole that stands before it. If
/// just one of the same matter comes within a twentieth of it in the same paragraph, that is meant.
pub(super) fn misprinted(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let (ctx, draft) = (sheet.ctx(n), sheet.draft(part));
    let settled = matches!(draft.kind, Some(Unit::Person | Unit::Organisation))
        && !matches!(draft.indicator, Indicator::Other | Indicator::Economy);
    let told = sheet
        .between(part, n)
        .any(|i| matches!(ctx.at(i), "chiếm" | "lệ"));
    let fits = |m: &usize| {
        let (Amount::Exact(part), Amount::Exact(whole), Amount::Exact(said)) = (
            sheet.draft(part).amount,
            sheet.draft(*m).amount,
            sheet.draft(n).amount,
        ) else {
            return false;
        };
        let (share, said) = (part.to_f64() * 100.0 / whole.to_f64(), said.to_f64());
        (share - said).abs() <= said / 20.0
    };
    let wholes: Vec<usize> = (0..part)
        .rev()
        .take(REACH)
        .take_while(|m| sheet.rows[*m].part == sheet.rows[n].part)
        .filter(|m| sheet.rows[*m].sentence + 2 >= sheet.rows[n].sentence)
        .filter(|m| sheet.draft(*m).indicator == draft.indicator && holds(sheet, *m, part))
        .filter(|m| link::bracket(ctx, sheet.draft(*m).tokens.start).is_none())
        .filter(fits)
        .collect();
    let [whole] = wholes[..] else {
        return None;
    };
    let fine = sheet.draft(n).decimals && alone(sheet, n);
    (settled && told && fine).then_some(whole)
}

/// How many blocks up a list's whole may stand.
const BLOCKS: usize = 4;

/// A whole that the arithmetic itself points to: the share agrees with it, or a sibling's does
/// (`55 tổ chức …; 12 tổ chức (21,8%); 36 tổ chức (65,5%)`). One that many siblings share comes first.
pub(super) fn confirmed(sheet: &Sheet, part: usize, n: usize) -> Option<usize> {
    let percent = sheet.draft(n);
    let money = |m: usize| sheet.draft(m).kind == Some(Unit::Measure);
    // `đạt 1.747,5 nghìn ha, bằng 95,7%`, of the same time last year.
    let compared = sheet.sentence(n).any(|i| {
        let ctx = sheet.ctx(n);
        ctx.at(i) == "kỳ" || ctx.at(i) == "kế" || ctx.is(i, Word::So) && ctx.is(i + 1, Word::Voi)
    });
    // Further up only the very same noun, and a share too fine for chance.
    let reach = |m: &usize| {
        let far = sheet.rows[*m].part + BLOCKS >= sheet.rows[n].part
            && percent.decimals
            && !money(*m)
            && sheet.draft(*m).unit == sheet.draft(part).unit;
        sheet.near(*m, n) || far
    };
    let candidates: Vec<usize> = (0..part)
        .rev()
        .take(REACH)
        .filter(reach)
        .filter(|m| holds(sheet, *m, part))
        .filter(|m| percent.decimals && !compared || !money(*m))
        .collect();
    let vouch = |m: usize| {
        let of_it =
            |(part, n): &(usize, usize)| holds(sheet, m, *part) && agrees(sheet, *part, *n, m);
        siblings(sheet, n)
            .filter(of_it)
            .map(|(_, n)| if sheet.draft(n).decimals { 2 } else { 1 })
            .sum::<usize>()
    };
    let agreeing = candidates
        .iter()
        .copied()
        .filter(|m| agrees(sheet, part, n, *m))
        .rev()
        .max_by_key(|m| vouch(*m));
    // Two siblings that agree are no chance, nor is one whose share has decimals.
    agreeing.or_else(|| {
        candidates.into_iter().find(|m| {
            sheet.near(*m, n) && !money(*m) && vouch(*m) >= 2 && close(sheet, part, n, *m)
        })
    })
}

/// The other percents of a sentence that stand right behind a count, each with its count.
fn siblings<'a>(sheet: &'a Sheet, n: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
    let around = n.saturating_sub(REACH / 2)..(n + REACH / 2).min(sheet.rows.len());
    around
        .filter(move |m| *m != n && *m > 0 && sheet.together(*m, n))
        .filter_map(|m| {
            let (percent, count) = (sheet.draft(m), sheet.draft(m - 1));
            let tied = percent.percent && !count.percent && sheet.together(m - 1, m);
            (tied && link::says_share(sheet.ctx(m), sheet.between(m - 1, m))).then_some((m - 1, m))
        })
}
