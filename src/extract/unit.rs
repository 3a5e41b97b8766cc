//! Reads the unit that follows a numeral: the counted noun with the words that name its kind.
//!
//! Place, manner, purpose and belonging are left out by stopping at the first word that the tables
//! of nouns and acts do not take in.

use std::ops::Range;

use super::context::Context;
use crate::lexicon::unit::{self, Unit};
use crate::lexicon::word::Word;
use crate::text::{Case, Token, nfc};

/// A unit in the text.
#[derive(Clone, Debug)]
pub(super) struct Noun {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What kind of thing it is; `None` where the tables do not know it.
    pub kind: Option<Unit>,
}

/// Words that never begin a counted noun.
const NO_NOUN: &[&str] = &[
    "của", "tại", "ở", "trong", "trên", "với", "cho", "để", "về", "theo", "do", "bằng", "từ",
    "đến", "được", "đã", "là", "có", "thuộc", "đạt", "chiếm", "so", "và", "hoặc", "hay", "nhưng",
    "mà", "thì", "sẽ", "đang", "vào", "ra", "lên", "xuống", "còn", "này", "đó", "kia", "nay",
    "qua", "tới", "như", "khi", "nếu", "vì", "bị", "phải", "cần", "không", "chưa", "đều", "cùng",
    "các", "những", "mỗi", "vượt", "tăng", "giảm", "gấp", "gồm", "riêng", "trở", "nên", "thôi",
    "trước", "sau", "dưới", "hơn", "gần", "bình", "giao", "đồng", "ngày", "tháng", "lại", "nữa",
    "rồi", "đối", "tổng", "trực", "thứ", "hoàn", "nghỉ", "chuyển", "giữ", "xếp", "thôi", "kiêm",
    "tham",
];

/// The unit at token `at`, before token `stop`. Unknown nouns are guessed, two syllables at most.
pub(super) fn read(ctx: &Context, at: usize, stop: usize) -> Option<Noun> {
    // `3/4 số huyện`: how many of their number.
    let at = match head(ctx, at + 1, stop) {
        Some(_) if ctx.is(at, Word::SoHieu) => at + 1,
        _ => at,
    };
    let Some((mut end, kind)) = head(ctx, at, stop) else {
        return guess(ctx, at, stop);
    };
    if !matches!(kind, Unit::Measure | Unit::Length) {
        // `6 cuộc kiểm tra, giám sát, nội dung tập trung …`: the act ends the name of an event.
        let event = ctx.longest(&unit::NOUN, at).map(|t| t.value) == Some(Unit::Event);
        if !event || kind != Unit::Thing {
            end = coordinated(ctx, end, stop, kind);
        }
        end = kind_named(ctx, end, stop, kind);
        end = newness(ctx, end, stop);
    }
    end = rate(ctx, end, stop);
    Some(Noun {
        tokens: at..end,
        kind: Some(kind),
    })
}

/// The noun of the tables that begins at token `at` and ends before token `end`.
pub(super) fn ending_at(ctx: &Context, at: usize, end: usize) -> Option<Noun> {
    let found = ctx.longest(&unit::NOUN, at)?;
    (found.end == end).then_some(Noun {
        tokens: at..end,
        kind: Some(found.value),
    })
}

/// A noun of the tables at token `at`; with it, what a classifier takes along.
fn head(ctx: &Context, at: usize, stop: usize) -> Option<(usize, Unit)> {
    let noun = |at| ctx.longest(&unit::NOUN, at).filter(|t| t.end <= stop);
    let first = noun(at)?;
    if first.value == Unit::Honorific {
        let person = noun(first.end).filter(|t| t.value == Unit::Person);
        return Some((person.map_or(first.end, |t| t.end), Unit::Person));
    }
    if first.value == Unit::Counter {
        let thing = noun(first.end)
            .map(|t| t.end)
            .or_else(|| guess(ctx, first.end, stop).map(|n| n.tokens.end));
        return Some((thing.unwrap_or(first.end), Unit::Thing));
    }
    if !matches!(first.value, Unit::Classifier | Unit::Event) {
        return Some((first.end, first.value));
    }
    if first.value == Unit::Event
        && let Some(act) = ctx.longest(&unit::ACT, first.end).filter(|t| t.end <= stop)
    {
        return Some((act.end, Unit::Thing));
    }
    match noun(first.end) {
        Some(second) if matches!(second.value, Unit::Classifier | Unit::Event) => {
            // `lượt trường hợp cán bộ`: one more step, no further.
            match noun(second.end).filter(|t| !matches!(t.value, Unit::Measure | Unit::Length)) {
                Some(third) => Some((third.end, third.value)),
                None => Some((second.end, second.value)),
            }
        }
        Some(second) if !matches!(second.value, Unit::Measure | Unit::Length) => {
            Some((second.end, second.value))
        }
        _ => Some((first.end, first.value)),
    }
}

/// `gia đình, cá nhân`, `cán bộ và đảng viên`: a further noun of the same kind.
fn coordinated(ctx: &Context, first: usize, stop: usize, kind: Unit) -> usize {
    let mut end = first;
    loop {
        let joined = ctx.sign(end, ',') || ctx.is(end, Word::Va);
        if !joined || end + 1 >= stop {
            return end;
        }
        let Some(next) = ctx.longest(&unit::NOUN, end + 1).filter(|t| t.end <= stop) else {
            return end;
        };
        // `5 xã, huyện đã …` begins a new clause; a list goes on, ends or belongs to something.
        let clause = ctx.tokens.get(next.end).is_some_and(|t| {
            t.is_word()
                && matches!(
                    ctx.at(next.end),
                    "đã" | "được" | "đạt" | "tiếp" | "luôn" | "sẽ" | "cũng" | "đều"
                )
        }) && ctx.sign(end, ',')
            && end == first;
        // A name begins: `5 đảng bộ phường, Đảng bộ phường …`.
        let name = ctx
            .tokens
            .get(end + 1)
            .is_some_and(|t| t.case == Case::Title)
            && kind != Unit::Person;
        if next.value != kind || clause || name {
            return end;
        }
        end = next.end;
    }
}

/// `đảng viên trẻ`, `giải pháp trọng tâm`: the adjective that tells this kind from others of it.
fn kind_named(ctx: &Context, end: usize, stop: usize, kind: Unit) -> usize {
    let kinds = ctx.longest(&unit::KIND, end);
    let fits = kinds.filter(|t| t.end <= stop && t.value == kind);
    // `100% cán bộ nữ cao tuổi`: a second one is said of the first, and is left to the sentence.
    fits.map_or(end, |t| t.end)
}

/// `đảng viên mới`, `dự án FDI`; not `đảng viên mới được kết nạp`.
fn newness(ctx: &Context, end: usize, stop: usize) -> usize {
    let verb = ["được", "kết", "thành", "đạt", "chỉ", "có", "bắt", "vào"];
    if end < stop && ctx.is(end, Word::MoiNew) && !verb.contains(&ctx.at(end + 1)) {
        return end + 1;
    }
    if end < stop && matches!(ctx.at(end), "FDI" | "ODA" | "OCOP" | "BOT" | "PPP") {
        return end + 1;
    }
    end
}

/// `/quý`, `/người/năm`: the rest of a rate.
fn rate(ctx: &Context, mut end: usize, stop: usize) -> usize {
    while end + 1 < stop
        && ctx.sign(end, '/')
        && ctx.tokens.get(end + 1).is_some_and(Token::is_word)
    {
        end += 2;
    }
    end
}

fn guess(ctx: &Context, at: usize, stop: usize) -> Option<Noun> {
    let fits = |i: usize| {
        i < stop
            && ctx
                .tokens
                .get(i)
                .is_some_and(|t| t.is_word() && t.case == Case::Lower)
            && !NO_NOUN.contains(&ctx.at(i))
    };
    // `50 CCN`, `12 KCN`: an abbreviation counts as it stands.
    let short = |t: &Token| t.case == Case::Upper && t.spaced && t.span.len() <= 6;
    if at < stop
        && ctx.tokens.get(at).is_some_and(short)
        && !ctx.at(at).bytes().all(|b| b"IVX".contains(&b))
    {
        return Some(Noun {
            tokens: at..at + 1,
            kind: None,
        });
    }
    if !fits(at) {
        return None;
    }
    let two = fits(at + 1) && ctx.tokens.get(at + 1).is_some_and(|t| t.spaced);
    Some(Noun {
        tokens: at..at + 1 + usize::from(two),
        kind: None,
    })
}

/// The unit as the contract writes it: lower case but for abbreviations, single spaces, none
/// around a rate's stroke.
pub(super) fn written(ctx: &Context, tokens: Range<usize>) -> String {
    let mut out = String::new();
    for (n, i) in tokens.enumerate() {
        let Some(token) = ctx.tokens.get(i) else {
            break;
        };
        let stroke = token.is_sign('/') || i > 0 && ctx.sign(i - 1, '/');
        let sticks = token.is_sign(',') || stroke;
        if n > 0 && !sticks && token.spaced {
            out.push(' ');
        }
        let word = nfc(ctx.at(i));
        if token.case == Case::Upper {
            out += &word;
        } else {
            out += &word.to_lowercase();
        }
    }
    out
}
