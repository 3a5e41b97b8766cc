//! The words that introduce the parts of a whole.

use std::ops::Range;

use super::{REACH, Sheet, link};
use crate::extract::Status;
use crate::lexicon::cue;
use crate::lexicon::word::Word;

/// How the text introduces the parts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// `gồm`, `bao gồm`: all the parts.
    All,
    /// `trong đó`: perhaps only some, which may overlap.
    Some,
}

/// The first part after whole `n`, and how the parts are introduced.
pub(super) fn opened(sheet: &Sheet, n: usize) -> Option<(usize, Opening)> {
    let first = n + 1;
    let ctx = sheet.ctx(n);
    if first < sheet.rows.len() && sheet.together(n, first) {
        let gap = sheet.between(n, first);
        if let Some(found) = opening(sheet, n, &gap) {
            return Some((first, found));
        }
    }
    // `… đạt 9.412 tỷ đồng …. Trong đó, công nghiệp … 5.230 tỷ đồng; …`; of `355 người, đã xử lý 335
    // người. Trong đó …` the last is meant.
    let main = link::bracket(ctx, sheet.draft(n).tokens.start).is_none()
        && !(n + 1..sheet.rows.len())
            .take_while(|m| sheet.together(n, *m))
            .any(|m| {
                let (later, start) = (sheet.draft(m), sheet.draft(m).tokens.start);
                later.unit == sheet.draft(n).unit
                    && later.status == Status::Actual
                    && link::bracket(ctx, start).is_none()
            });
    let next = (n + 1..sheet.rows.len())
        .take(REACH)
        .find(|m| !sheet.together(n, *m))
        .filter(|m| main && sheet.near(n, *m))?;
    let sentence = sheet.sentence(next);
    let start = sentence.start;
    let named = ctx.is(start, Word::Trong) && matches!(ctx.at(start + 1), "đó")
        || matches!(
            (ctx.at(start), ctx.at(start + 1)),
            ("Kết", "quả") | ("Cụ", "thể") | ("Bao", "gồm") | ("Trong", "số")
        );
    named.then_some((next, Opening::Some))
}

fn opening(sheet: &Sheet, n: usize, gap: &Range<usize>) -> Option<Opening> {
    let ctx = sheet.ctx(n);
    if gap.len() > 16 || gap.clone().any(|i| ctx.sign(i, ';')) {
        return None;
    }
    let last = gap.end.wrapping_sub(1);
    let some = gap
        .clone()
        .any(|i| ctx.is(i, Word::Trong) && ctx.at(i + 1) == "đó")
        || ctx.at(last) == "có"
        || ctx.sign(last, '(');
    // Forms of discipline exclude each other: all that are named are all that were given.
    let forms = |at: usize| ctx.all(&cue::FORM, at).next().is_some();
    let start = sheet.draft(n).tokens.start;
    let led = (start.saturating_sub(3)..start).any(|i| ctx.is(i, Word::Trong));
    let listed = led || gap.clone().any(|i| ctx.sign(i, ':') || ctx.sign(i, '('));
    if gap.clone().any(|i| ctx.at(i) == "gồm") || listed && gap.clone().any(forms) {
        Some(Opening::All)
    } else {
        some.then_some(Opening::Some)
    }
}
