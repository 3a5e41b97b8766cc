//! Completes figures whose noun is left out: `chỉ tiêu giao 15`, `khiển trách 28 (45%)`,
//! `bổ nhiệm 6, miễn nhiệm 2 đồng chí`, `số hộ nghèo còn 120`.

use super::Field;
use super::context::Context;
use super::figure::Draft;
use super::unit::{self, Noun};
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;

/// How far before its number the noun of `số … là 20` may stand.
const FAR: usize = 12;

/// No act between two figures of a list is longer, in tokens: `, cho thôi giữ chức vụ`.
const LISTED: usize = 7;

/// Gives the figures of a sentence that have no noun the one of the figure that they go with; if
/// the sentence has none, that of its head, or of the members and bodies `told` of before it.
pub(super) fn complete(ctx: &Context, start: usize, drafts: &mut [Draft], told: &[Draft]) {
    let mut last = None;
    for n in 0..drafts.len() {
        if drafts[n].unit.is_none() {
            let own = numbered(ctx, drafts[n].tokens.start);
            let own = own.or_else(|| moving(ctx, drafts[n].tokens.start));
            if let Some(noun) = own {
                drafts[n].unit = Some(unit::written(ctx, noun.tokens.clone()));
                drafts[n].kind = noun.kind;
                drafts[n].because(Field::Unit, Some(noun.tokens));
            } else if let Some(from) = next(ctx, drafts, n, last).or(last) {
                let words = drafts[from].words_for(Field::Unit);
                drafts[n].unit = shared(&drafts[from]);
                drafts[n].kind = drafts[from].kind;
                drafts[n].because(Field::Unit, words);
            } else if let Some(noun) = headed(ctx, start, drafts[n].tokens.start) {
                drafts[n].unit = Some(unit::written(ctx, noun.tokens.clone()));
                drafts[n].kind = noun.kind;
                drafts[n].because(Field::Unit, Some(noun.tokens));
            } else if let Some(counted) = counted(told).filter(|_| !drafts[n].percent) {
                drafts[n].unit.clone_from(&counted.unit);
                drafts[n].kind = counted.kind;
                drafts[n].because(Field::Unit, counted.words_for(Field::Unit));
            }
        }
        let draft = &drafts[n];
        if draft.unit.is_some() && !draft.percent && draft.kind.is_some() {
            last = Some(n);
        }
    }
}

/// `Tổ chức cơ sở đảng: hoàn thành xuất sắc 9, hoàn thành tốt 40`: the noun at the sentence's head.
fn headed(ctx: &Context, start: usize, at: usize) -> Option<Noun> {
    let colon = (start..at.min(start + FAR)).find(|i| ctx.sign(*i, ':'))?;
    let noun = (start..colon).find_map(|i| unit::ending_at(ctx, i, colon))?;
    matches!(noun.kind, Some(Unit::Person | Unit::Organisation)).then_some(noun)
}

/// The last figure told of, if it counts members or bodies: `… kỷ luật 92 đảng viên. Nguyên nhân:
/// cố ý làm trái 13, thiếu trách nhiệm 20`.
fn counted(told: &[Draft]) -> Option<&Draft> {
    let last = told.iter().rev().take(FAR).find(|d| !d.percent)?;
    matches!(last.kind, Some(Unit::Person | Unit::Organisation)).then_some(last)
}

/// The unit that a figure lends: in `sáp nhập 34 thôn thành 16 thôn mới, giảm 18` the villages that
/// are gone are no new ones.
fn shared(draft: &Draft) -> Option<String> {
    let unit = draft.unit.as_deref()?;
    let old = unit
        .strip_suffix(" mới")
        .filter(|_| draft.kind == Some(Unit::Place));
    Some(old.unwrap_or(unit).to_owned())
}

/// The next figure, where its noun is this one's: `77 trong 108 trưởng thôn`, and within one clause
/// `…; bổ nhiệm 6, miễn nhiệm 2 đồng chí`.
fn next(ctx: &Context, drafts: &[Draft], n: usize, last: Option<usize>) -> Option<usize> {
    let end = drafts[n].tokens.end;
    let ends = |from: usize, to: usize| (from..to).any(|i| ctx.sign(i, ';') || ctx.sign(i, ':'));
    // `khiển trách 11, cảnh cáo 6, khai trừ 2 đồng chí`: the noun stands after the last.
    let follows = |pair: &&[Draft]| {
        let gap = pair[0].tokens.end..pair[1].tokens.start;
        pair[0].unit.is_none() && gap.len() <= LISTED && !ends(gap.start, gap.end)
    };
    let rest = drafts.get(n..)?;
    let chain = rest
        .windows(2)
        .take(FAR)
        .take_while(follows)
        .map(|pair| &pair[1]);
    let found = chain.enumerate().find(|(_, next)| next.kind.is_some());
    let (steps, next) = found.or_else(|| {
        let next = rest.get(1).filter(|next| next.kind.is_some())?;
        Some((0, next))
    })?;
    let gap = end..rest[1].tokens.start;
    let part = part_of(ctx, &drafts[n], next);
    let start = drafts[n].tokens.start;
    let begun = last.is_none_or(|last| {
        let far = start - drafts[last].whole.end.min(start) > 4 * FAR;
        far || ends(drafts[last].whole.end, start)
    });
    let counted = matches!(next.kind, Some(Unit::Person | Unit::Organisation));
    let joined = ctx.sign(end, ',') || ctx.is(end, Word::Va);
    let listed = begun && counted && joined && gap.len() <= LISTED && !ends(end, gap.end);
    (part || listed).then_some(n + 1 + steps)
}

/// `77 trong (tổng số) 108 trưởng thôn`: one figure is a part of the next.
pub(super) fn part_of(ctx: &Context, draft: &Draft, next: &Draft) -> bool {
    let end = draft.tokens.end;
    let part = ctx.is(end, Word::Trong) || ctx.at(end) == "trên";
    part && next.tokens.start <= end + 3
}

/// `số tổ chức cơ sở đảng giảm từ 47`: the noun before the verb.
fn moving(ctx: &Context, at: usize) -> Option<Noun> {
    let verb = at
        .checked_sub(2)
        .filter(|_| ctx.word_before(at) == Some(Word::Tu))?;
    if !matches!(ctx.at(verb), "giảm" | "tăng") {
        return None;
    }
    (verb.saturating_sub(6)..verb).find_map(|i| unit::ending_at(ctx, i, verb))
}

/// `số doanh nghiệp đăng ký mới là 2.000`, `tổng số đảng viên lên 5.200`: the noun after `số`, with
/// nothing between but what is said of it.
fn numbered(ctx: &Context, at: usize) -> Option<Noun> {
    let verb = at.checked_sub(1)?;
    // `số doanh nghiệp có tổ chức đảng tăng từ 38`: those that have, not what they have.
    let moves = ctx.is(verb, Word::Tu) && matches!(ctx.at(verb.wrapping_sub(1)), "tăng" | "giảm");
    if !moves && !matches!(ctx.at(verb), "là" | "lên" | "còn" | "đạt") {
        return None;
    }
    let from = at.saturating_sub(FAR);
    let open = (from..verb).rev().take_while(|i| {
        let word = ctx.tokens.get(*i).is_some_and(crate::text::Token::is_word);
        word || super::time::year(ctx, *i).is_some()
    });
    // `chỉ tiêu kết nạp đảng viên năm 2020 là 180`: the noun stands after the act.
    let open: Vec<usize> = open.collect();
    let number = open
        .iter()
        .find(|i| ctx.is(**i, Word::SoHieu) && ctx.at(*i + 1) != "lượng");
    let quota = |i: &usize| (*i..verb).find_map(|i| person(ctx, i, verb));
    match number {
        Some(number) => unit::read(ctx, number + 1, verb).filter(|noun| noun.kind.is_some()),
        None => open.iter().find(|i| ctx.at(**i) == "nạp").and_then(quota),
    }
}

/// The people that a noun at token `at` names.
fn person(ctx: &Context, at: usize, stop: usize) -> Option<Noun> {
    let noun = unit::read(ctx, at, stop)?;
    (noun.kind == Some(Unit::Person)).then_some(noun)
}
