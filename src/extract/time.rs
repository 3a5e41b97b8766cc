//! Finds times: dates, months, quarters, halves, years, terms and stages, and the relative words
//! (`trong năm`, `từ đầu nhiệm kỳ đến nay`) that place figures without being dates themselves.
//!
//! Only what a time is and when; which figure it dates is the business of `period`.

use super::rule::Rule;
use std::ops::Range;

use super::clock::Clock;
use super::context::Context;
use super::day;
use crate::lexicon::word::Word;
use crate::text::{Edtf, Instant};

/// What a time does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A date, month, quarter, half or year.
    Point,
    /// A term or stage, which often only describes a noun.
    Term,
    /// `đến nay`, `hiện có`: now, whenever that is.
    Now,
    /// `hằng năm`, `mỗi quý`: no time at all.
    Habit,
    /// `cùng kỳ (năm trước)`: a year before the statement's own time.
    SamePeriod,
}

/// A time in a block.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    /// Its words.
    pub tokens: Range<usize>,
    /// When, if that can be told.
    pub edtf: Option<Edtf>,
    /// What a figure beside it holds for: open in `từ năm 2017 đến nay`, whose `năm 2017` is 2017.
    pub holds: Option<Edtf>,
    /// What it does.
    pub role: Role,
    /// The rule that found it, where it is a mention; relative words are none.
    pub rule: Option<Rule>,
}

/// All times of the block, in order, none across another. `clock` remembers what relative words
/// refer to and is moved on.
pub(super) fn find(ctx: &Context, clock: &mut Clock) -> Vec<Moment> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < ctx.tokens.len() {
        if let Some(moment) = read(ctx, at, clock) {
            clock.note(&moment, ctx);
            at = moment.tokens.end.max(at + 1);
            found.push(moment);
        } else {
            at += 1;
        }
    }
    found
}

/// Whether a time may begin at token `at`: with a number, or a word that [`read`] knows.
#[inline]
fn may_begin(ctx: &Context, at: usize) -> bool {
    use Word::{
        Ba, Ca, Chin, Cung, Dau, Den, Giai, Hang, Hien, Moi, Nam, Ngay, Nhiem, Nien, Quy, Sau6,
        Thang, Thoi, Trong, Tu,
    };
    let worded = matches!(
        ctx.word(at),
        Some(
            Ba | Ca
                | Chin
                | Cung
                | Dau
                | Den
                | Giai
                | Hang
                | Hien
                | Moi
                | Nam
                | Ngay
                | Nhiem
                | Nien
                | Quy
                | Sau6
                | Thang
                | Thoi
                | Trong
                | Tu
        )
    );
    worded || ctx.tokens[at].is_digits()
}

fn read(ctx: &Context, at: usize, clock: &Clock) -> Option<Moment> {
    if !may_begin(ctx, at) {
        return None;
    }
    let moment = |tokens, edtf, role, rule| {
        Some(Moment {
            tokens,
            edtf,
            holds: edtf,
            role,
            rule: Some(rule),
        })
    };
    if let Some((end, edtf)) = months_of_year(ctx, at, clock) {
        // Without its year the length is a relative word.
        let rule = edtf.1.then_some(Rule::Months);
        return Some(Moment {
            tokens: at..end,
            edtf: edtf.0,
            holds: edtf.0,
            role: Role::Point,
            rule,
        });
    }
    if let Some((end, edtf)) = stage(ctx, at) {
        // `từ đầu nhiệm kỳ 2020 - 2025 đến nay` is open; the term itself is not.
        let open = since(ctx, at) && until_now(ctx, end).is_some();
        let holds = if open { opened(edtf) } else { edtf };
        let role = if open { Role::Point } else { Role::Term };
        return Some(Moment {
            tokens: at..end,
            edtf: Some(edtf),
            holds: Some(holds),
            role,
            rule: Some(Rule::Term),
        });
    }
    if let Some((end, edtf)) = quarter(ctx, at, clock) {
        return moment(at..end, edtf, Role::Point, Rule::Quarter);
    }
    if let Some((end, edtf)) = day::dates(ctx, at, clock) {
        return moment(at..end, edtf, Role::Point, Rule::Date);
    }
    if let Some((end, edtf)) = month(ctx, at, clock) {
        return moment(at..end, edtf, Role::Point, Rule::Month);
    }
    if let Some((end, edtf)) = years(ctx, at) {
        let open = since(ctx, at) && until_now(ctx, end).is_some();
        let holds = if open { opened(edtf) } else { edtf };
        return Some(Moment {
            tokens: at..end,
            edtf: Some(edtf),
            holds: Some(holds),
            role: Role::Point,
            rule: Some(Rule::Year),
        });
    }
    super::clock::relative(ctx, at, clock)
}

/// Whether `từ` or `từ đầu` stands before token `at`.
fn since(ctx: &Context, at: usize) -> bool {
    ctx.word_before(at) == Some(Word::Tu)
        || at >= 2 && ctx.is(at - 1, Word::Dau) && ctx.is(at - 2, Word::Tu)
}

/// From the beginning of a time on.
fn opened(edtf: Edtf) -> Edtf {
    match edtf {
        Edtf::At(from) | Edtf::Between(from, _) => Edtf::Between(from, None),
    }
}

/// A plausible year at token `i`.
pub(super) fn year(ctx: &Context, i: usize) -> Option<u16> {
    let (digits, n) = ctx.digits(i)?;
    let year = u16::try_from(n).ok().filter(|y| (1900..2100).contains(y))?;
    (digits == 4).then_some(year)
}

/// The token after `đến nay` at token `i`, if it stands there.
pub(super) fn until_now(ctx: &Context, i: usize) -> Option<usize> {
    let i = if ctx.sign(i, ',') { i + 1 } else { i };
    ctx.are(i, &[Word::Den, Word::Nay]).then_some(i + 2)
}

/// `2015 - 2020`, `2015-2020`, `2015 đến 2020`, `2015 đến năm 2020`: the token after, and both.
fn year_range(ctx: &Context, i: usize) -> Option<(usize, Edtf)> {
    let from = year(ctx, i)?;
    if !ctx.dash(i + 1) && !ctx.is(i + 1, Word::Den) {
        return None;
    }
    let to = if ctx.is(i + 2, Word::Nam) {
        i + 3
    } else {
        i + 2
    };
    let until = year(ctx, to).filter(|until| *until > from && until - from <= 100)?;
    Some((
        to + 1,
        Edtf::Between(Instant::year(from), Some(Instant::year(until))),
    ))
}

/// `nhiệm kỳ 2020-2025`, `giai đoạn 2016 - 2020`, `thời kỳ …`, `niên khóa …`, a bare `2016 - 2020`.
fn stage(ctx: &Context, at: usize) -> Option<(usize, Edtf)> {
    use Word::{Doan, Giai, Hoc, Khoa, Ky, Nam, Nhiem, Nien, Thoi};
    let named = [
        [Nhiem, Ky],
        [Giai, Doan],
        [Thoi, Ky],
        [Nien, Khoa],
        [Nam, Hoc],
    ];
    if named.iter().any(|name| ctx.are(at, name)) {
        let first = if ctx.is(at + 2, Nam) { at + 3 } else { at + 2 };
        return year_range(ctx, first).or_else(|| {
            // `giai đoạn 2021-25` and a term of one year are not met; a stage up to a year is.
            let last = ctx
                .is(first, Word::Den)
                .then(|| year(ctx, first + 2))
                .flatten()?;
            Some((first + 3, Edtf::year(last)))
        });
    }
    (ctx.word_before(at) != Some(Nam))
        .then(|| year_range(ctx, at))
        .flatten()
}

/// `năm 2023`, `năm 2021-2022`, and a bare year after a word that only a time follows.
fn years(ctx: &Context, at: usize) -> Option<(usize, Edtf)> {
    use Word::{Cuoi, Dau, Den, Giua, Het, Nam, Qua, Sau, Truoc, Tu, Va, Voi};
    if ctx.is(at, Nam) {
        if let Some(range) = year_range(ctx, at + 1) {
            return Some(range);
        }
        // `năm 2010 đến năm 2015` is one time, `năm 2015 đến nay` is none yet.
        if let (Some(from), true, true) = (
            year(ctx, at + 1),
            ctx.is(at + 2, Den) || ctx.dash(at + 2),
            ctx.is(at + 3, Nam),
        ) && let Some(to) = year(ctx, at + 4).filter(|to| *to > from)
        {
            return Some((
                at + 5,
                Edtf::Between(Instant::year(from), Some(Instant::year(to))),
            ));
        }
        return year(ctx, at + 1).map(|y| (at + 2, Edtf::year(y)));
    }
    let year = year(ctx, at)?;
    let before = ctx.word_before(at);
    let follows = matches!(
        before,
        Some(Tu | Den | Voi | Dau | Cuoi | Giua | Het | Truoc | Sau | Qua)
    );
    // `các năm 2019, 2020 và 2021`: a year after a listed year.
    let listed = at >= 2
        && (ctx.sign(at - 1, ',') || before == Some(Va))
        && self::year(ctx, at - 2).is_some()
        && !ctx.glued(at);
    let counts = ctx.glued(at + 1)
        && !ctx.sign(at + 1, ',')
        && !ctx.sign(at + 1, '.')
        && !ctx.sign(at + 1, ')');
    ((follows || listed)
        && !counts
        && !ctx
            .tokens
            .get(at + 1)
            .is_some_and(crate::text::Token::is_word)
        || follows && ctx.word(at + 1).is_some())
    .then_some((at + 1, Edtf::year(year)))
}

/// `tháng 7-2022`, `tháng 6/2020`, `tháng 7 năm 2022`, `tháng 3`, a bare `6/2020`.
fn month(ctx: &Context, at: usize, clock: &Clock) -> Option<(usize, Option<Edtf>)> {
    let named = ctx.is(at, Word::Thang);
    let first = if named { at + 1 } else { at };
    let (len, month) = ctx
        .digits(first)
        .filter(|(_, month)| (1..=12).contains(month))?;
    let month = u8::try_from(month).ok().filter(|_| len <= 2)?;
    let joined = ctx.sign(first + 1, '/')
        || named
            && (ctx.dash(first + 1) || ctx.sign(first + 1, '.') || ctx.is(first + 1, Word::Nam));
    // `12/2020/NĐ-CP` is a decree.
    let goes_on = ctx.sign(first + 3, '/') && ctx.glued(first + 4);
    if joined
        && !goes_on
        && let Some(year) = year(ctx, first + 2)
    {
        return Some((first + 3, Some(Edtf::At(Instant::month(Some(year), month)))));
    }
    // `tháng 3 vừa qua`, but not `tháng 3 - 5/2020`, whose first month has the last one's year.
    if named && (ctx.dash(first + 1) || ctx.is(first + 1, Word::Den)) {
        let last = if ctx.is(first + 2, Word::Thang) {
            first + 3
        } else {
            first + 2
        };
        if let (Some((_, to)), true, Some(year)) = (
            ctx.digits(last),
            ctx.sign(last + 1, '/') || ctx.is(last + 1, Word::Nam),
            year(ctx, last + 2),
        ) && (u32::from(month) + 1..=12).contains(&to)
        {
            let to = Instant::month(Some(year), u8::try_from(to).ok()?);
            return Some((
                last + 3,
                Some(Edtf::Between(Instant::month(Some(year), month), Some(to))),
            ));
        }
    }
    named.then(|| {
        (
            first + 1,
            Some(Edtf::At(Instant::month(clock.dateline_year(), month))),
        )
    })
}

/// `quý I/2023`, `quý 2 năm 2022`, `quý III`.
fn quarter(ctx: &Context, at: usize, clock: &Clock) -> Option<(usize, Option<Edtf>)> {
    if !ctx.is(at, Word::Quy) {
        return None;
    }
    let number = match ctx.at(at + 1) {
        "I" | "1" => 1,
        "II" | "2" => 2,
        "III" | "3" => 3,
        "IV" | "4" => 4,
        _ => return None,
    };
    let code = 32 + number;
    let joined = ctx.sign(at + 2, '/') || ctx.dash(at + 2) || ctx.is(at + 2, Word::Nam);
    match year(ctx, at + 3).filter(|_| joined) {
        Some(year) => Some((at + 4, Some(Edtf::At(Instant::month(Some(year), code))))),
        None => Some((
            at + 2,
            Some(Edtf::At(Instant::month(clock.dateline_year(), code))),
        )),
    }
}

/// `6 tháng đầu năm 2022`, `9 tháng năm 2020`, `6 tháng cuối năm`, and without the year. Gives
/// the time and whether its year stands in its words.
fn months_of_year(
    ctx: &Context,
    at: usize,
    clock: &Clock,
) -> Option<(usize, (Option<Edtf>, bool))> {
    let count = match ctx.word(at) {
        Some(Word::Ba) => 3,
        Some(Word::Sau6) => 6,
        Some(Word::Chin) => 9,
        _ => u8::try_from(ctx.digits(at)?.1).ok()?,
    };
    if !(2..=11).contains(&count) || !ctx.is(at + 1, Word::Thang) || ctx.digits(at + 2).is_some() {
        return None;
    }
    let last = ctx.are(at + 2, &[Word::Cuoi, Word::Nam]);
    let mut end = at + 2;
    if last || ctx.are(at + 2, &[Word::Dau, Word::Nam]) {
        end = at + 4;
    } else if ctx.is(at + 2, Word::Nam)
        || matches!(count, 3 | 6 | 9) && ctx.is(at + 2, Word::Qua) && clock.reached(count)
    {
        end = at + 3;
    } else if !(matches!(ctx.word_before(at), Some(Word::Trong | Word::Qua))
        || matches!(count, 6 | 9) && summed_up(ctx, at))
    {
        return None;
    }
    let stated = (end > at + 2).then(|| year(ctx, end)).flatten();
    let year = stated.or_else(|| clock.narrated_year());
    let span = |from, to| Edtf::Between(Instant::month(year, from), Some(Instant::month(year, to)));
    let edtf = year.map(|_| match (count, last) {
        (6, false) => Edtf::At(Instant::month(year, 40)),
        (6, true) => Edtf::At(Instant::month(year, 41)),
        (n, false) => span(1, n),
        (n, true) => span(13 - n, 12),
    });
    Some((
        end + usize::from(stated.is_some()),
        (edtf, stated.is_some()),
    ))
}

/// `Bến Hải: 9 tháng, kết nạp 64 đảng viên`: a part of the year stands alone where a clause begins.
fn summed_up(ctx: &Context, at: usize) -> bool {
    let begins = at == 0 || ctx.sign(at - 1, ':');
    begins && ctx.sign(at + 2, ',')
}
