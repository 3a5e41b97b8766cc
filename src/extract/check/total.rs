//! Totals that stand behind their parts: `Tính chung …, toàn tỉnh giảm 312 đầu mối`, the last line of a
//! table (`Cộng 3 năm: 3.365 đảng viên`), the last entry of a list of fractions (`Cộng 277/530`).

use super::{Check, link};
use super::{CheckKind, REACH, Sheet, Verdict};
use crate::extract::{Amount, Status};
use crate::lexicon::unit::Unit;
use crate::order::InOrder as _;
use crate::text::{Decimal, SyllableKey};

/// A table of fewer lines may lack some.
const LINES: usize = 3;

/// Two words that announce a total.
const SUMMING: [(&str, &str); 9] = [
    ("tính", "chung"),
    ("tính", "tổng"),
    ("tổng", "cộng"),
    ("như", "vậy"),
    ("cả", "thảy"),
    ("gộp", "lại"),
    ("tất", "cả"),
    ("nâng", "tổng"),
    ("cộng", "chung"),
];

/// The first words of them.
const FIRST: [SyllableKey; SUMMING.len()] = SyllableKey::literals({
    let mut words = [""; SUMMING.len()];
    let mut at = 0;
    while at < words.len() {
        words[at] = SUMMING[at].0;
        at += 1;
    }
    words
});

/// How many sentences before its total a part may stand.
const SENTENCES: usize = 2;

/// The sum of which row `n` is the total.
pub(super) fn find(sheet: &Sheet, n: usize) -> Option<Check> {
    let (stated, of) = terms(sheet, n)?;
    if sheet.draft(n).percent || sheet.draft(n).unit.is_none() || !totals(sheet, n) {
        return None;
    }
    if of.is_none() {
        let told = told(sheet, n, stated);
        if told.is_some() {
            return told.map(|rows| check(sheet, n, stated, &rows));
        }
    }
    let rows = if heads(sheet, n) {
        list(sheet, n)
    } else {
        lines(sheet, n)
    };
    let sum = sum(sheet, &rows)?;
    let fractions = |m: &usize| terms(sheet, *m).is_some_and(|(_, under)| under.is_some());
    let alike = rows.iter().all(|m| fractions(m) == of.is_some());
    let equal = sum == (stated, of);
    let tenth = stated.ratio(Decimal::new(10, 0), 6)?;
    let close = sum.0.distance(stated).is_some_and(|d| d <= tenth) && rows.len() >= LINES;
    (rows.len() >= 2 && alike && (equal || close)).then(|| check(sheet, n, stated, &rows))
}

/// What row `m` states, and of how many it is.
fn terms(sheet: &Sheet, m: usize) -> Option<(Decimal, Option<Decimal>)> {
    let draft = sheet.draft(m);
    match draft.amount {
        Amount::Exact(value) if draft.approx.is_none() => Some((value, None)),
        Amount::Fraction { part, of } => Some((part, Some(of))),
        _ => None,
    }
}

fn sum(sheet: &Sheet, rows: &[usize]) -> Option<(Decimal, Option<Decimal>)> {
    let mut all = rows.iter().map(|m| terms(sheet, *m));
    let first = all.next()??;
    all.try_fold(first, |(sum, under), term| {
        let (value, of) = term?;
        let of = match (under, of) {
            (Some(under), Some(of)) => Some(under.checked_add(of)?),
            _ => None,
        };
        Some((sum.checked_add(value)?, of))
    })
}

/// Whether the words before row `n` in its sentence say that it is a total.
fn totals(sheet: &Sheet, n: usize) -> bool {
    let (ctx, at) = (sheet.ctx(n), sheet.draft(n).tokens.start);
    let start = sheet.sentence(n).start;
    let heads = matches!(ctx.at(start), "Cộng" | "Tổng" | "CỘNG" | "TỔNG");
    let says = (start..at).rev().take(24).any(|i| {
        let mut pairs = SUMMING.iter();
        ctx.keyed(i, &FIRST)
            && pairs.any(|(one, other)| ctx.among(i, &[one]) && ctx.among(i + 1, &[other]))
    });
    // `…, dân số 5 trường hợp trong tổng số 26 trường hợp`.
    let of_all = at >= start + 3
        && matches!(ctx.at(at - 3), "trong" | "trên")
        && ctx.at(at - 2) == "tổng"
        && ctx.at(at - 1) == "số";
    heads || says || of_all
}

/// The figures before row `n` in its paragraph that add up to it: those counted alike, or those that
/// are changes as it is with what its own sentence adds to them.
fn told(sheet: &Sheet, n: usize, stated: Decimal) -> Option<Vec<usize>> {
    let status = sheet.draft(n).status;
    let stands = |m: &usize| {
        let draft = sheet.draft(*m);
        !draft.percent && draft.status != Status::Target && terms(sheet, *m).is_some()
    };
    let near: Vec<usize> = (0..n)
        .rev()
        .take(REACH)
        .take_while(|m| {
            let (part, total) = (&sheet.rows[*m], &sheet.rows[n]);
            part.part == total.part && part.sentence + SENTENCES >= total.sentence
        })
        .filter(stands)
        .collect();
    let same =
        |m: &usize| sheet.draft(*m).unit == sheet.draft(n).unit && sheet.draft(*m).status == status;
    // `3 đảng bộ xã, 14 chi bộ cơ sở, cộng chung 17 tổ chức cơ sở đảng`.
    let bodies = |m: &usize| {
        let kind = |m: usize| sheet.draft(m).kind;
        kind(*m) == Some(Unit::Organisation) && kind(n) == kind(*m)
    };
    let alike = |m: &usize| {
        let counted = bodies(m) || link::alike(sheet.draft(*m), sheet.draft(n));
        counted && sheet.draft(*m).status == status
    };
    let moved = |m: &usize| {
        status == Status::Change && (sheet.draft(*m).status == status || sheet.together(*m, n))
    };
    let tries: [&dyn Fn(&usize) -> bool; 3] = [&same, &alike, &moved];
    tries.into_iter().find_map(|chosen| {
        let mut rows: Vec<usize> = Vec::new();
        let mut sum = Decimal::default();
        let mut rest = near.iter().copied().filter(|m| chosen(m)).peekable();
        while let Some(m) = rest.next() {
            let (value, None) = terms(sheet, m)? else {
                return None;
            };
            sum = sum.checked_add(value)?;
            rows.push(m);
            // A list is taken whole.
            let whole = rest.peek().is_none_or(|next| !sheet.together(*next, m));
            if rows.len() >= 2 && sum == stated && whole {
                return Some(rows);
            }
        }
        None
    })
}

/// Whether the sentence of row `n` begins by saying that it is a total: `Tổng cộng cả cụm …`.
fn heads(sheet: &Sheet, n: usize) -> bool {
    let (ctx, start) = (sheet.ctx(n), sheet.sentence(n).start);
    let first = sheet.before(n).next().is_none();
    first && sheet.rows[n].sentence > 0 && ctx.at(start) == "Tổng" && ctx.at(start + 1) == "cộng"
}

/// The list in the sentence before that of row `n`, if it counts nothing else.
fn list(sheet: &Sheet, n: usize) -> Vec<usize> {
    let rows: Vec<usize> = (0..n)
        .rev()
        .take_while(|m| sheet.near(*m, n))
        .filter(|m| !aside(sheet, *m))
        .collect();
    let same = |m: &usize| {
        let (part, whole) = (sheet.draft(*m), sheet.draft(n));
        part.unit == whole.unit && part.indicator == whole.indicator && part.status == whole.status
    };
    if rows.iter().all(same) {
        rows
    } else {
        Vec::new()
    }
}

/// The entries of a table or list above row `n`: the first figures of the lines above its line, or the
/// fractions before it in its own, in the same unit and without a gap.
fn lines(sheet: &Sheet, n: usize) -> Vec<usize> {
    let unit = &sheet.draft(n).unit;
    let mut found: Vec<usize> = Vec::new();
    let fraction = matches!(sheet.draft(n).amount, Amount::Fraction { .. });
    let heads = sheet.rows[n].sentence == 0 && sheet.before(n).all(|m| aside(sheet, m));
    if !fraction && !heads {
        return found;
    }
    let mut last = n;
    for m in (0..n).rev().take(2 * REACH) {
        if aside(sheet, m) {
            continue;
        }
        let (row, after) = (&sheet.rows[m], &sheet.rows[last]);
        let here = fraction && row.part == after.part;
        let above = row.part + 1 == after.part || row.part == after.part && row.sentence == 0;
        let same = sheet.draft(m).unit == *unit && sheet.draft(m).status == Status::Actual;
        if !(here || above) || !same {
            break;
        }
        if !here && row.part == after.part {
            // A line has one entry.
            found.pop();
        }
        found.push(m);
        last = m;
    }
    found
}

/// Whether row `m` is a share or a length of time, which a table prints beside its entries.
fn aside(sheet: &Sheet, m: usize) -> bool {
    sheet.draft(m).percent || sheet.draft(m).kind == Some(Unit::Length)
}

fn check(sheet: &Sheet, n: usize, stated: Decimal, rows: &[usize]) -> Check {
    let mut rows = rows.to_vec();
    rows.order();
    let values: Vec<String> = rows
        .iter()
        .filter_map(|m| terms(sheet, *m))
        .map(|(value, _)| value.printed())
        .collect();
    let total = sum(sheet, &rows);
    let computed = total.map_or(stated, |(sum, _)| sum);
    let (left, shown) = (values.join(" + "), computed.printed());
    let (verdict, line) = if computed == stated {
        (Verdict::Consistent, format!("{left} = {shown} ✓"))
    } else {
        let line = format!("{left} = {shown} ≠ {} ✗", stated.printed());
        (Verdict::Inconsistent, line)
    };
    rows.push(n);
    sheet.check(CheckKind::Sum, &rows, stated, computed, verdict, line)
}
