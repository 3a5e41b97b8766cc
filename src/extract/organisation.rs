//! Bodies of the Party, the State and society: a head word and the run of words behind it that
//! names one body.
//!
//! The run is read left to right by what may follow a head: another body, a sector, a level, a
//! place. A comma, "của" or any other word ends it. Who leads the body is the business of `person`.

use super::rule::Rule;
use std::ops::Range;

use super::context::Context;
use super::{capital, office, place};
use crate::lexicon::Tables;
use crate::lexicon::organisation::{FIELD, HEAD, Head, LINK, SECTOR};
use crate::lexicon::person::Surname;
use crate::lexicon::place::{KNOWN, LEVEL, Level};
use crate::lexicon::role::POSITION;
use crate::text::{Case, SyllableKey, Token, keys};

/// A body as it stands.
pub(super) struct Body {
    /// All of its name.
    pub tokens: Range<usize>,
    /// The name of the place in it, without its level.
    pub place: Option<Range<usize>>,
    /// The rule that found it; `None` for one that is no mention but hides what is in it.
    pub rule: Option<Rule>,
}

/// The bodies of a block, in order, none inside another.
pub(super) fn find(ctx: &Context) -> Vec<Body> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut led = vec![false; ctx.tokens.len() + 1];
    let telling = Tables::NONE.and(&HEAD).and(&POSITION);
    while at < ctx.tokens.len() {
        if !ctx.begins(telling, at) {
            at += 1;
            continue;
        }
        // "Trưởng" leads "Ban Tổ chức", though "Trưởng ban" is a position as well.
        for position in ctx.all(&POSITION, at) {
            led[position.end] = true;
        }
        if let Some(body) = body(ctx, at, led[at]) {
            // A list of bodies behind one position keeps its holder: "Chủ tịch HĐND, UBND xã".
            at = body.tokens.end;
            found.push(body);
        } else {
            at += 1;
        }
    }
    found
}

/// What has been read of a body's name.
struct Reading {
    end: usize,
    /// It has what its head asks for.
    named: bool,
    /// A part behind the head begins with a capital head of its own.
    capital: bool,
    /// The last head is an office's or a unit's.
    office: bool,
    place: Option<Range<usize>>,
}

fn body(ctx: &Context, at: usize, led: bool) -> Option<Body> {
    let heads: Vec<_> = ctx.all(&HEAD, at).collect();
    if heads.is_empty() {
        return None;
    }
    let first = ctx.tokens.get(at).filter(|t| t.is_word())?;
    let is_place = ctx
        .longest(&KNOWN, at)
        .is_some_and(|term| capital::all(ctx, at..term.end));
    if is_place || in_number(ctx, at) {
        return None;
    }
    for head in heads.into_iter().rev() {
        if next_is(ctx, head.end, keys!["viên", "sinh"]) || names_a_person(ctx, at, head.value) {
            continue;
        }
        let deputy = keys![
            "phó",
            "thư",
            "tịch",
            "ban",
            "trưởng",
            "viên",
            "đốc",
            "nhiệm",
            "tướng",
        ];
        // "Thường trực" after a position, or before the Secretariat, is how it is held.
        let holder = at > 0 && is(ctx, at - 1, deputy);
        let secretariat = is(ctx, at + 3, keys!["Bí"]) && is(ctx, at + 2, keys!["Ban"]);
        if is(ctx, at, keys!["Thường"]) && is(ctx, at + 1, keys!["trực"]) && (holder || secretariat)
        {
            return None;
        }
        // "xã hội Nhà báo", "Viện trưởng Viện …": the head is half of another word.
        let half = first.case == Case::Lower
            && is(ctx, at, keys!["hội"])
            && at > 0
            && is(ctx, at - 1, keys!["xã", "đại", "cơ", "lễ"]);
        let office = matches!(head.value, Head::Unit | Head::Office);
        let position = ctx.longest(&POSITION, at).is_some_and(|p| p.end > head.end);
        if half || office && position {
            continue;
        }
        let standing = is(ctx, at + 1, keys!["Thường"]) && is(ctx, at + 2, keys!["trực"]);
        if standing && at > 0 && is(ctx, at - 1, keys!["phó", "trưởng"]) {
            continue;
        }
        let Some(reading) = read(ctx, head.end, head.value, led) else {
            continue;
        };
        let upper = first.is_capital() || first.case == Case::Mixed;
        let inner = ctx.tokens[at..head.end].iter().any(Token::is_capital);
        let rule = match (upper, inner || reading.capital, head.value) {
            (true, ..) => Some(Rule::Body),
            (false, true, _) => Some(Rule::LowerHead),
            (false, false, Head::Sole) => None,
            (false, false, _) => continue,
        };
        return Some(Body {
            tokens: at..reading.end,
            place: reading.place,
            rule,
        });
    }
    None
}

/// Whether the word is glued into a document's number: `166/QĐ-UBND`.
fn in_number(ctx: &Context, at: usize) -> bool {
    let glued = |back: usize| at >= back && ctx.glued(at + 1 - back);
    let sign = |back: usize, c: char| at >= back && ctx.sign(at - back, c);
    at > 0
        && ctx.glued(at)
        && (ctx.tokens[at - 1].is_word()
            || sign(1, '/')
            || glued(2) && sign(1, '-') && sign(3, '/'))
}

fn is(ctx: &Context, at: usize, words: &[SyllableKey]) -> bool {
    ctx.tokens
        .get(at)
        .is_some_and(|token| token.is_word() && words.contains(&token.key))
}

fn next_is(ctx: &Context, at: usize, words: &[SyllableKey]) -> bool {
    ctx.tokens.get(at).is_some_and(|t| t.case == Case::Lower) && is(ctx, at, words)
}

/// The end of the sector that the last word of the head before `end` begins: "Đoàn khối các cơ quan".
fn block(ctx: &Context, end: usize) -> usize {
    let last = end.checked_sub(1).filter(|&at| is(ctx, at, keys!["khối"]));
    let sector = last.and_then(|at| ctx.longest(&SECTOR, at));
    sector.map_or(end, |sector| sector.end)
}

/// Words for a settlement that stand bare as a level: the others (`tổ`, `khu`, `số`) begin other words.
fn settlement(ctx: &Context, at: usize) -> bool {
    const COMPOUND: &[SyllableKey] = keys!["nghề", "thân", "lĩnh", "quyền", "tin", "chiến"];
    let two = ctx.longest(&LEVEL, at).filter(|term| term.end - at > 1);
    let word = is(
        ctx,
        at,
        keys!["thôn", "bản", "ấp", "xóm", "buôn", "làng", "khóm"],
    );
    two.is_some() || word && !next_is(ctx, at + 1, COMPOUND)
}

/// `Nguyễn Trường Giang`: the head word is a middle name.
fn names_a_person(ctx: &Context, at: usize, head: Head) -> bool {
    matches!(head, Head::Unit | Head::Office)
        && at > 0
        && capital::surname(ctx, at - 1) == Some(Surname::Sure)
}

/// Reads on behind a head that ends at `end`.
fn read(ctx: &Context, end: usize, head: Head, led: bool) -> Option<Reading> {
    let mut reading = Reading {
        end,
        named: matches!(head, Head::Sole | Head::Closed),
        capital: false,
        office: false,
        place: None,
    };
    if matches!(head, Head::Unit | Head::Office) {
        reading.office = true;
        reading.end = office::name(ctx, reading.end, head, led)?;
        reading.named = true;
    }
    if head == Head::Closed {
        let sector = ctx.longest(&SECTOR, reading.end);
        let sector = sector.filter(|s| ctx.tokens[s.start].is_capital());
        reading.end = sector.map_or(reading.end, |sector| sector.end);
        // "BCH Trung ương Hội Nông dân": the centre of a mass organisation.
        if is(ctx, reading.end, keys!["Hội", "Đoàn"]) {
            while extend(ctx, &mut reading, led) {}
        }
        reading.end = bracket(ctx, reading.end);
        return Some(reading);
    }
    reading.end = block(ctx, reading.end);
    if head == Head::Numbered
        && let Some(end) = place::numbers(ctx, reading.end)
    {
        reading.end = end;
        reading.named = true;
    }
    while extend(ctx, &mut reading, led) {}
    reading.named.then_some(reading)
}

/// Takes the next part; whether another may follow.
fn extend(ctx: &Context, reading: &mut Reading, led: bool) -> bool {
    reading.end = bracket(ctx, reading.end);
    let at = reading.end;
    let Some(token) = ctx.tokens.get(at).filter(|t| t.is_word() || t.is_digits()) else {
        return false;
    };
    // `Phân xưởng Khai thác 3`, but not a number that counts what follows.
    if token.is_digits() {
        let ends = ctx
            .tokens
            .get(at + 1)
            .is_none_or(|t| !t.is_word() && !t.is_digits());
        let number = reading.office && ends && token.span.len() <= 2 && !ctx.sign(at + 1, '/');
        reading.end = at + usize::from(number);
        return false;
    }
    if let Some(sector) = ctx.longest(&SECTOR, at)
        && (token.is_capital() || sector.end - at > 1)
    {
        reading.end = sector.end;
        reading.named = true;
        return true;
    }
    if let Some(more) = chained(ctx, reading, at, led) {
        return more;
    }
    if let Some(link) = ctx.longest(&LINK, at) {
        let behind = reading.end;
        reading.end = link.end;
        if chained(ctx, reading, link.end, led).is_some() {
            return true;
        }
        reading.end = behind;
    }
    if let Some(site) = place::site(ctx, at, led) {
        reading.end = site.tokens.end;
        reading.named = true;
        reading.place = (!site.numbered).then_some(site.name);
        return false;
    }
    if let Some((level, end)) = place::level(ctx, at)
        && (level != Level::Hamlet || settlement(ctx, at))
        && !next_is(
            ctx,
            end,
            keys!["hội", "viên", "lỵ", "đội", "ủy", "nhà", "lộ", "thành"],
        )
    {
        // Without a name behind it, the dot is the sentence's.
        reading.end = end - usize::from(ctx.sign(end - 1, '.'));
        reading.named = true;
        return false;
    }
    if let Some(field) = ctx.longest(&FIELD, at)
        && token.is_capital()
        && field.end - at > 1
    {
        reading.end = field.end;
        reading.named = true;
        return true;
    }
    if let Some(end) = place::name(ctx, at, None, led) {
        // A school's own name is not that of the place where it stands.
        reading.place = (!reading.office).then_some(at..end);
        reading.end = end;
        reading.named = true;
    }
    false
}

/// Takes the body that the one before belongs to: `Ban Thường vụ` + `Thành ủy`.
fn chained(ctx: &Context, reading: &mut Reading, at: usize, led: bool) -> Option<bool> {
    let head = ctx.longest(&HEAD, at)?;
    let capital = ctx.tokens[at].is_capital();
    if next_is(ctx, head.end, keys!["viên"]) {
        return None;
    }
    let behind = std::mem::replace(&mut reading.end, head.end);
    match head.value {
        Head::Unit | Head::Office => match office::name(ctx, reading.end, head.value, led) {
            Some(end) => {
                reading.end = end;
                reading.office = true;
            }
            None if capital => {}
            None => {
                reading.end = behind;
                return None;
            }
        },
        Head::Kind | Head::Numbered if !capital => {
            let mut inner = Reading {
                end: head.end,
                named: false,
                capital: false,
                office: false,
                place: None,
            };
            while extend(ctx, &mut inner, led) {}
            if !inner.named {
                reading.end = behind;
                return None;
            }
            reading.end = inner.end;
            reading.place = inner.place;
            reading.named = true;
            return Some(false);
        }
        // "Bộ Tư lệnh Quân khu 7"
        Head::Numbered => {
            reading.end = place::numbers(ctx, head.end).unwrap_or(head.end);
        }
        Head::Kind | Head::Sole | Head::Closed => reading.end = block(ctx, head.end),
    }
    reading.named = true;
    reading.capital |= capital;
    Some(head.value != Head::Closed)
}

/// The end of a short form in brackets: `Hội đồng nhân dân (HĐND)`.
fn bracket(ctx: &Context, at: usize) -> usize {
    let sign = |at: usize, c: char| ctx.tokens.get(at).is_some_and(|t| t.is_sign(c));
    let short = ctx
        .tokens
        .get(at + 1)
        .is_some_and(|t| matches!(t.case, Case::Upper | Case::Mixed));
    if !sign(at, '(') || !short {
        return at;
    }
    (at + 2..at + 6)
        .find(|&close| sign(close, ')'))
        .map_or(at, |close| close + 1)
}
