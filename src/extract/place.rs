//! Named administrative places: behind a word for their level, or bare where the tables or the
//! article itself show what the name is.

use std::ops::Range;

use super::capital;
use super::context::Context;
use crate::lexicon::Matcher;
use crate::lexicon::person::Surname;
use crate::lexicon::place::{
    AFTER_LEVEL, CITY, KNOWN, LEVEL, Level, NOT_A_PLACE_AFTER, PROVINCE, REGION,
};
use crate::text::{Case, SyllableKey, Token, keys, nfc};

/// A place as it stands: its level's word, if any, and its name.
pub(super) struct Site {
    /// All of it.
    pub tokens: Range<usize>,
    /// The name without the level.
    pub name: Range<usize>,
    /// Whether the name is a number: `tổ 4`, `phường 5`.
    pub numbered: bool,
    /// The level's word.
    pub level: Level,
}

/// The word for a level at `at`, with its dot.
pub(super) fn level(ctx: &Context, at: usize) -> Option<(Level, usize)> {
    let term = ctx.longest(&LEVEL, at)?;
    let text = ctx.at(at);
    let dot = ctx
        .tokens
        .get(term.end)
        .is_some_and(|t| t.is_sign('.') && !t.spaced);
    let short =
        term.end == at + 1 && text.len() <= 2 && text.is_ascii() && term.value != Level::Hamlet;
    if short {
        // `P` and `H` are initials of anything unless a dot and a name follow.
        let upper = ctx.tokens[at].is_capital();
        let name = term.end + usize::from(dot);
        let digits = ctx.tokens.get(name).is_some_and(Token::is_digits);
        let whole = digits || ctx.at(name).len() > 1;
        let fits = upper && whole && (dot || text.len() == 2);
        return fits.then_some((term.value, term.end + usize::from(dot)));
    }
    Some((term.value, term.end))
}

/// The place at `at`, where a word for its level stands there. `held` says that a position stands
/// before it, so that a person's name may follow the bare level: `Chủ tịch UBND xã Lê Văn Ba`.
pub(super) fn site(ctx: &Context, at: usize, held: bool) -> Option<Site> {
    let (level, start) = level(ctx, at)?;
    // `Nhật Bản`: the second syllable of a name, no village.
    let capital = |at: usize| ctx.tokens[at].case == Case::Title;
    if level == Level::Hamlet && at > 0 && capital(at) && capital(at - 1) && ctx.tokens[at].spaced {
        return None;
    }
    let numbers_only = ctx.keyed(at, keys!["số", "tổ", "khu", "tiểu"])
        && ctx
            .longest(&LEVEL, at)
            .is_some_and(|t| t.end - t.start == 1);
    let digits = ctx.tokens.get(start).is_some_and(Token::is_digits);
    let numbered_level = level == Level::Hamlet || ctx.among(at, &["phường", "quận", "p", "q"]);
    if digits && numbered_level {
        let end = numbers(ctx, start)?;
        return Some(Site {
            tokens: at..end,
            name: start..end,
            numbered: true,
            level,
        });
    }
    if numbers_only && level == Level::Hamlet {
        return None;
    }
    let end = name(ctx, start, Some(level), held)?;
    // "… của TP. Thay mặt …": the dot was the sentence's.
    let lower = |at: usize| {
        ctx.tokens
            .get(at)
            .is_some_and(|t| t.is_word() && t.case == Case::Lower)
    };
    let ended = ctx.sign(start - 1, '.') && end - start == 1 && lower(end);
    if ended && ctx.longest(&AFTER_LEVEL, start).is_none() {
        return None;
    }
    Some(Site {
        tokens: at..end,
        name: start..end,
        numbered: false,
        level,
    })
}

/// `2`, `2 và 12`, `1, 2 và 3`: the end of the numbers that name blocks.
pub(super) fn numbers(ctx: &Context, start: usize) -> Option<usize> {
    const AND: SyllableKey = SyllableKey::literal("và");
    let number = |at: usize| {
        let token = ctx.tokens.get(at)?;
        (token.is_digits() && token.span.len() <= 3).then_some(at + 1)
    };
    let mut end = number(start)?;
    let fraction = ctx.tokens.get(end).is_some_and(|t| {
        !t.spaced && (t.is_sign('/') || t.is_sign('.')) && number(end + 1).is_some()
    });
    if fraction {
        return None;
    }
    while let Some(token) = ctx.tokens.get(end) {
        let link = token.key == AND || token.is_sign(',');
        // A number that counts something belongs to what follows, not to the list.
        let counts = ctx
            .tokens
            .get(end + 2)
            .is_some_and(|t| t.is_word() && t.case == Case::Lower && t.key != AND);
        match number(end + 1) {
            Some(next) if link && !counts => end = next,
            _ => break,
        }
    }
    Some(end)
}

/// The end of the place's name that begins at `start`.
pub(super) fn name(ctx: &Context, start: usize, level: Option<Level>, held: bool) -> Option<usize> {
    let first = ctx.tokens.get(start)?;
    if !first.is_capital() {
        return None;
    }
    let table = match level {
        Some(Level::Province) => &PROVINCE,
        Some(_) => &AFTER_LEVEL,
        None => &KNOWN,
    };
    let known = ctx
        .longest(table, start)
        .filter(|term| capital::all(ctx, start..term.end))
        .map(|term| term.end);
    let run = capital::run(ctx, start);
    let known = known.filter(|&end| {
        let person = run - end.min(run) >= 2 && capital::surname(ctx, end).is_some();
        // "TP.Phan Thiết Văn bản do …": the last capital begins another phrase.
        let lower = ctx
            .tokens
            .get(run)
            .is_some_and(|t| t.is_word() && t.case == Case::Lower);
        let letter = ctx.at(end).chars().count() == 1;
        let phrase = run - end.min(run) == 1 && lower && !letter;
        end >= run
            || person
            || phrase
            || level == Some(Level::Province)
            || first.case == Case::Upper
    });
    if let Some(end) = known {
        return Some(behind(ctx, start..end, level));
    }
    if !capital::begins(ctx, start) || ctx.longest(&REGION, start).is_some() {
        return None;
    }
    let sure = capital::surname(ctx, start) == Some(Surname::Sure);
    let person = match level {
        Some(Level::Province) => sure,
        // The tables hold nearly all districts, but few communes.
        Some(Level::District) => held && capital::surname(ctx, start).is_some() && run - start >= 3,
        Some(_) => held && sure && run - start >= 3,
        // No district's name begins with one letter, as `Y Mửi` and `A Páo` do.
        None => {
            let letter = ctx.at(start).chars().count() == 1;
            let bearer = ctx.longest(&AFTER_LEVEL, start).is_some();
            held && run - start >= 2 && (sure || letter) || sure && run - start >= 3 && !bearer
        }
    };
    if person {
        return None;
    }
    // One capital before a lower-case word begins a phrase: `Đảng ủy Giao thông`.
    let phrase = ctx
        .tokens
        .get(run)
        .is_some_and(|t| t.is_word() && t.case == Case::Lower);
    if level.is_none() && run - start == 1 && phrase && ctx.longest(&AFTER_LEVEL, start).is_none() {
        return None;
    }
    let end = capital::split(ctx, start..run).unwrap_or(run);
    let end = if first.case == Case::Upper {
        end.min(start + 2)
    } else {
        end.min(start + 5)
    };
    (end > start).then(|| behind(ctx, start..end, level))
}

/// What belongs to the `name` of a ward: the city that it was part of
/// (`phường Xuân Hương - Đà Lạt`), or a number.
fn behind(ctx: &Context, name: Range<usize>, level: Option<Level>) -> usize {
    let end = name.end;
    // A commune was in no city: behind it stands another place.
    let country = keys!["xã", "trấn"];
    let before = name.start.checked_sub(1).map(|at| ctx.tokens[at].key);
    let ward = level == Some(Level::Commune) && before.is_none_or(|key| !country.contains(&key));
    let city = (ward && ctx.dash(end))
        .then(|| ctx.longest(&CITY, end + 1))
        .flatten()
        .filter(|city| capital::all(ctx, city.start..city.end))
        .filter(|city| city.end >= capital::run(ctx, city.start));
    city.map_or_else(|| number_behind(ctx, end, level), |city| city.end)
}

/// Wards that were divided carry a number: `Mỹ Đình 2`.
fn number_behind(ctx: &Context, end: usize, level: Option<Level>) -> usize {
    if level.is_none() {
        return end;
    }
    let digits = ctx
        .tokens
        .get(end)
        .is_some_and(|t| t.is_digits() && t.spaced && t.span.len() <= 2);
    let free = ctx.tokens.get(end + 1).is_none_or(|t| {
        let open = t.is_sign(',') || t.is_sign('.') || t.is_sign(')') || t.is_sign(';');
        let last = ctx.tokens.get(end + 2).is_none_or(|next| !next.is_digits());
        t.is_capital() || open && last
    });
    end + usize::from(digits && free)
}

/// Names of places that the article shows to be such, for finding them bare.
pub(super) fn learn<'a>(names: impl Iterator<Item = &'a str>) -> Matcher<()> {
    Matcher::learnt(
        names
            // Bare, this one is the President.
            .filter(|name| name.contains(char::is_whitespace) && nfc(name) != "Hồ Chí Minh")
            .map(|name| (name, ())),
    )
}

/// The end of the bare name of a place at `at`, known from the tables or from `learnt`.
pub(super) fn bare(ctx: &Context, learnt: &Matcher<()>, at: usize) -> Option<usize> {
    let first = ctx.tokens.get(at)?;
    let before = at.checked_sub(1).map(|before| ctx.tokens[before]);
    let inside =
        before.is_some_and(|t| t.is_capital() && first.spaced && first.case == Case::Title);
    if !first.is_capital() {
        return None;
    }
    let known = ctx.longest(&KNOWN, at);
    let learnt = learnt.longest(ctx.source(), ctx.tokens, at);
    let end = known.into_iter().chain(learnt).map(|t| t.end).max()?;
    // "… Khánh Hòa Khánh Hòa: …": the same name stands before.
    let keys = |tokens: Range<usize>| ctx.tokens[tokens].iter().map(|t| t.key);
    let again = (2 * at)
        .checked_sub(end)
        .is_some_and(|start| ctx.tokens[start].is_capital() && keys(start..at).eq(keys(at..end)));
    if inside && !again && !capital::behind_opening(ctx, at) {
        return None;
    }
    let behind = (1..=3).any(|length| {
        at.checked_sub(length).is_some_and(|start| {
            ctx.longest(&NOT_A_PLACE_AFTER, start)
                .is_some_and(|t| t.end == at)
        })
    });
    let credit = at >= 2 && ctx.sign(at - 1, ':') && ctx.among(at - 2, &["ảnh"])
        || at >= 1 && ctx.among(at - 1, &["ảnh"])
        || ctx.sign(end, '/') && ctx.glued(end)
        // "… đúng luật. Đức Thọ (TTXVN)": the writer signs.
        || at >= 1 && ctx.sign(at - 1, '.') && ctx.sign(end, '(') && end + 3 >= ctx.tokens.len();
    if credit {
        return None;
    }
    let whole = end >= capital::run(ctx, at) || capital::surname(ctx, end).is_some();
    (capital::all(ctx, at..end) && whole && !behind).then_some(end)
}
