//! Reads numerals: digits with grouping and decimals, number words, multipliers, percent, ranges
//! and fractions. What they count is the business of `figure`.

use super::Amount;
use super::context::Context;
use crate::lexicon::word::Word;
use crate::text::{Decimal, Token};

/// A numeral in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// The token after it, its multiplier and its percent sign.
    pub end: usize,
    /// How much.
    pub amount: Amount,
    /// Whether it is in percent.
    pub percent: bool,
    /// Whether it is written in words.
    pub worded: bool,
    /// One unit of the last place that is printed: `100000000` in `21,9 tỷ`.
    pub grain: Decimal,
    /// Whether decimals are printed, so that the number is surely rounded.
    pub decimals: bool,
}

/// One number with its multiplier, before ranges are looked for.
#[derive(Clone, Copy)]
struct Plain {
    end: usize,
    value: Decimal,
    /// The power of ten that multiplier words gave.
    power: u8,
    percent: bool,
}

/// Whether a numeral may begin at token `at`: asked of every token, and nearly always answered no.
#[inline]
pub(super) fn may_begin(ctx: &Context, at: usize) -> bool {
    use Word::{Ba, Bay, Bon, Chin, Hai, Mot, Muoi, Nam, Sau6, Tam};
    let worded = matches!(
        ctx.word(at),
        Some(Mot | Hai | Ba | Bon | Nam | Sau6 | Bay | Tam | Chin | Muoi)
    );
    worded || ctx.tokens.get(at).is_some_and(Token::is_digits)
}

/// The numeral at token `at`.
pub(super) fn read(ctx: &Context, at: usize) -> Option<Numeral> {
    if !ctx.tokens.get(at)?.is_digits() {
        return worded(ctx, at);
    }
    let first = plain(ctx, at)?;
    if let Some(found) = fraction(ctx, first).or_else(|| range(ctx, first)) {
        return Some(found);
    }
    let value = scaled(first)?;
    Some(Numeral {
        end: first.end,
        amount: Amount::Exact(value),
        percent: first.percent,
        worded: false,
        grain: grain(first),
        decimals: first.value.scale() > 0,
    })
}

/// One unit of the last place of a number.
fn grain(plain: Plain) -> Decimal {
    plain
        .value
        .step()
        .times_ten_to(plain.power)
        .unwrap_or_default()
}

fn scaled(plain: Plain) -> Option<Decimal> {
    plain.value.times_ten_to(plain.power)
}

fn plain(ctx: &Context, at: usize) -> Option<Plain> {
    let (end, value) = digits(ctx, at)?;
    let (end, power) = multiplier(ctx, end);
    let (end, value) = if power > 0 {
        remainder(ctx, end, value, power)
    } else {
        (end, value)
    };
    let (end, percent) = percent(ctx, end);
    Some(Plain {
        end,
        value,
        power,
        percent,
    })
}

/// Digits with their grouping and decimals: `28.000`, `1038,5`, `6.015,25`, `4.5`.
fn digits(ctx: &Context, at: usize) -> Option<(usize, Decimal)> {
    let glued = |sign: char, i: usize| {
        ctx.sign(i, sign)
            && ctx.glued(i)
            && ctx.glued(i + 1)
            && ctx.tokens.get(i + 1).is_some_and(Token::is_digits)
    };
    let mut text = ctx.at(at).to_owned();
    let mut end = at + 1;
    let grouped = text.len() <= 3 && glued('.', end) && ctx.at(end + 1).len() == 3;
    if grouped {
        // More digits than a number has are no number; and are not to be read again at every group.
        while glued('.', end) && ctx.at(end + 1).len() == 3 && text.len() <= 18 {
            text += ctx.at(end + 1);
            end += 2;
        }
        // `1.234.5` groups nothing.
        if glued('.', end) {
            return None;
        }
    }
    if glued(',', end) || !grouped && glued('.', end) {
        // Two signs (`2.5.1`, `1,2,3`) make a list or a number of a section.
        if glued('.', end + 2) || glued(',', end + 2) {
            return None;
        }
        text.push('.');
        text += ctx.at(end + 1);
        end += 2;
    }
    Some((end, text.parse().ok()?))
}

/// `triệu`, `nghìn tỷ`: the token after, and the power of ten.
fn multiplier(ctx: &Context, mut end: usize) -> (usize, u8) {
    let mut power = 0_u8;
    while let Some(step) = power_of(ctx, end) {
        power += step;
        end += 1;
    }
    (end, power)
}

fn power_of(ctx: &Context, i: usize) -> Option<u8> {
    // `Tỷ lệ`, `Triệu Phong`: a capital is a name or begins a sentence.
    if ctx
        .tokens
        .get(i)
        .is_some_and(crate::text::Token::is_capital)
    {
        return None;
    }
    match ctx.word(i)? {
        Word::Nghin => Some(3),
        Word::Van => Some(4),
        Word::Trieu => Some(6),
        Word::Ty if !matches!(ctx.at(i + 1), "lệ" | "trọng" | "suất" | "số") => Some(9),
        _ => None,
    }
}

/// `1 tỷ 200 triệu`: the smaller part of a sum in words belongs to the number; gives the value in
/// units of the greater part.
fn remainder(ctx: &Context, end: usize, value: Decimal, power: u8) -> (usize, Decimal) {
    let whole = value.scale() == 0 && !ctx.glued(end);
    let part = whole.then(|| digits(ctx, end)).flatten();
    let found = part.and_then(|(next, small)| {
        let (next, less) = multiplier(ctx, next);
        let fits = less > 0 && less < power && small.to_f64() < 1000.0;
        let shift = Decimal::new(1, power - less.min(power));
        let small = fits.then(|| times(small, shift)).flatten()?;
        Some((next, value.checked_add(small)?))
    });
    found.unwrap_or((end, value))
}

fn times(a: Decimal, tenth: Decimal) -> Option<Decimal> {
    // `tenth` is a power of ten below one: shift the scale.
    let text = a.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let mantissa = format!("{whole}{decimals}").parse().ok()?;
    let scale = u8::try_from(decimals.len())
        .ok()?
        .checked_add(tenth.scale())?;
    Some(Decimal::new(mantissa, scale))
}

/// `%`, `phần trăm`.
fn percent(ctx: &Context, end: usize) -> (usize, bool) {
    if ctx.sign(end, '%') {
        (end + 1, true)
    } else if ctx.are(end, &[Word::Phan, Word::Tram]) {
        (end + 2, true)
    } else {
        (end, false)
    }
}

/// `353/401`, `852/8.628`.
fn fraction(ctx: &Context, first: Plain) -> Option<Numeral> {
    if first.percent
        || first.power > 0
        || !ctx.sign(first.end, '/')
        || !ctx.glued(first.end)
        || !ctx.glued(first.end + 1)
    {
        return None;
    }
    ctx.tokens.get(first.end + 1).filter(|t| t.is_digits())?;
    let (end, of) = digits(ctx, first.end + 1)?;
    // `1/2/2020` is a date, `12/3/45` an address.
    if ctx.sign(end, '/') && ctx.glued(end) && ctx.tokens.get(end + 1).is_some_and(Token::is_digits)
    {
        return None;
    }
    let (end, power) = multiplier(ctx, end);
    let amount = Amount::Fraction {
        part: first.value.times_ten_to(power)?,
        of: of.times_ten_to(power)?,
    };
    Some(Numeral {
        end,
        amount,
        percent: false,
        worded: false,
        grain: grain(first),
        decimals: first.value.scale() > 0,
    })
}

/// `92,9-95%`, `90 - 100`, `5 đến 7`: the multiplier and percent of the second go for both.
fn range(ctx: &Context, first: Plain) -> Option<Numeral> {
    let dash = ctx.dash(first.end);
    let from_to = ctx.is(first.end, Word::Den);
    if !dash && !from_to {
        return None;
    }
    ctx.tokens.get(first.end + 1).filter(|t| t.is_digits())?;
    // A dash that touches only one side (`5 -7`) is a slip for a range as well.
    let second = plain(ctx, first.end + 1)?;
    let (power, percent) = if first.power > 0 || first.percent {
        (first.power, second.percent)
    } else {
        (second.power, second.percent)
    };
    // `từ 5% đến 7 đơn vị` is no range of one thing.
    if first.percent && !second.percent {
        return None;
    }
    let low = first.value.times_ten_to(power)?;
    let high = scaled(second)?;
    // `8-3`, `2020-2021` and going down are something else.
    if low >= high || ctx.sign(second.end, '/') && ctx.glued(second.end) {
        return None;
    }
    Some(Numeral {
        end: second.end,
        amount: Amount::Range { low, high },
        percent,
        worded: false,
        grain: grain(second),
        decimals: second.value.scale() > 0,
    })
}

/// `hai`, `mười hai`, `hai mươi`, `ba trăm`, `hai nghìn`; not `một`, which seldom counts.
fn worded(ctx: &Context, at: usize) -> Option<Numeral> {
    let unit = |i: usize| {
        Some(match ctx.word(i)? {
            Word::Mot => 1,
            Word::Hai => 2,
            Word::Ba => 3,
            Word::Bon if !ctx.among(i, &["tư"]) => 4,
            Word::Nam => 5,
            Word::Sau6 => 6,
            Word::Bay => 7,
            Word::Tam => 8,
            Word::Chin => 9,
            _ => return None,
        })
    };
    let ten = |i: usize| ctx.is(i, Word::Muoi);
    let (end, value) = if ten(at) {
        unit(at + 1).map_or((at + 1, 10), |ones| (at + 2, 10 + ones))
    } else {
        let first = unit(at)?;
        if ten(at + 1) {
            unit(at + 2).map_or((at + 2, first * 10), |ones| (at + 3, first * 10 + ones))
        } else if ctx.is(at + 1, Word::Tram) {
            (at + 2, first * 100)
        } else if first == 1 {
            return None;
        } else {
            (at + 1, first)
        }
    };
    let (end, power) = multiplier(ctx, end);
    let (end, percent) = percent(ctx, end);
    let value = Decimal::new(value, 0).times_ten_to(power)?;
    Some(Numeral {
        end,
        amount: Amount::Exact(value),
        percent,
        worded: true,
        grain: Decimal::new(1, 0),
        decimals: false,
    })
}
