//! Finds cited documents: type, number, date, issuer, quoted title, term; lists that share a type.
//!
//! Works on the block's times and bodies, which are found before it.

use super::rule::Rule;
use std::ops::Range;

use super::context::Context;
use super::number::{self, Number};
use super::setting::begin_in;
use super::time::Moment;
use super::{Document, Mention, Value};
use crate::lexicon::Tables;
use crate::lexicon::document::{self, DocumentType};
use crate::lexicon::word::Word;
use crate::text::{Case, Edtf, TokenKind};

/// A document with its tokens.
#[derive(Clone, Debug)]
pub(super) struct Cited {
    /// From the type word to the end of what stands last.
    pub tokens: Range<usize>,
    rule: Rule,
    document: Document,
    /// A clause before it says who issued it: `Huyện ủy đã ban hành Kế hoạch …`.
    issued: bool,
}

impl Cited {
    /// The mention that it is.
    pub fn mention(&self, ctx: &Context) -> Mention {
        ctx.mention(
            self.tokens.clone(),
            self.rule,
            Value::Document(self.document.clone().into()),
        )
    }
}

/// What else was found in the block: its times, and the tokens of its bodies, both in order.
pub(super) struct Around<'a> {
    pub times: &'a [Moment],
    pub bodies: &'a [Range<usize>],
}

impl Around<'_> {
    /// The mentioned time that begins at token `at`.
    fn time_at(&self, at: usize) -> Option<&Moment> {
        let found = begin_in(self.times, at..at + 1, |m| m.tokens.start);
        found.first().filter(|m| m.rule.is_some())
    }

    /// The body that begins at token `at`.
    fn body_at(&self, at: usize) -> Option<Range<usize>> {
        begin_in(self.bodies, at..at + 1, |b| b.start)
            .first()
            .cloned()
    }

    /// The last body that ends at or before token `at`.
    fn body_before(&self, at: usize) -> Option<&Range<usize>> {
        let nth = self.bodies.partition_point(|b| b.end <= at);
        self.bodies.get(nth.checked_sub(1)?)
    }

    /// The times that end at or before token `at`, the nearest first, a few of them.
    fn times_before(&self, at: usize) -> impl Iterator<Item = &Moment> {
        let nth = self.times.partition_point(|m| m.tokens.end <= at);
        self.times[..nth].iter().rev().take(4)
    }
}

/// All cited documents of the block, in order.
pub(super) fn find(ctx: &Context, around: &Around) -> Vec<Cited> {
    let mut found: Vec<Cited> = Vec::new();
    let names = Tables::NONE.and(&document::NAME);
    let mut at = 0;
    while at < ctx.tokens.len() {
        let token = &ctx.tokens[at];
        if !(token.is_digits() || token.case == Case::Upper || ctx.begins(names, at)) {
            at += 1;
            continue;
        }
        let from = found.len();
        at = read(ctx, around, at, &mut found)
            .unwrap_or(at + 1)
            .max(at + 1);
        if found.len() > from {
            carry_issuer(ctx, &mut found, from);
            share_issuer(ctx, &mut found, from);
        }
    }
    found
}

/// The type named at token `at`, and the token after its name.
fn kind_at(ctx: &Context, at: usize) -> Option<(&'static DocumentType, usize)> {
    let abbreviated = ctx.tokens.get(at).filter(|t| t.case == Case::Upper);
    if abbreviated.is_some()
        && let Some(kind) = document::by_code(ctx.at(at)).filter(|kind| {
            matches!(
                kind.name,
                "Nghị quyết" | "Chỉ thị" | "Kết luận" | "Nghị định"
            )
        })
    {
        return Some((kind, at + 1));
    }
    let term = ctx.longest(&document::NAME, at)?;
    Some((term.value, term.end))
}

fn read(ctx: &Context, around: &Around, at: usize, found: &mut Vec<Cited>) -> Option<usize> {
    let Some((kind, after)) = kind_at(ctx, at) else {
        // `05-CT/TW` without its type's name.
        let number = number::coded(ctx, at)?;
        let kind = document::by_code(number.code?)?;
        return Some(cite(ctx, around, found, kind, at, &number));
    };
    let said = ctx.is(after, Word::SoHieu);
    let first = if said { after + 1 } else { after };
    // `vượt kế hoạch 9 đảng viên`: in small letters a bare number may count.
    let capital = ctx
        .tokens
        .get(at)
        .is_some_and(crate::text::Token::is_capital);
    let certain = |n: &Number| said || n.code.is_some() || n.issuer.is_some() || capital;
    if let Some(number) =
        number::read(ctx, first, said || kind.plain).filter(|n| certain(n) || listed(ctx, n.end))
    {
        return Some(cite(ctx, around, found, kind, at, &number));
    }
    unnumbered(ctx, around, kind, at, after, found)
}

/// Reads what follows a numbered document, and the further items of its list.
fn cite(
    ctx: &Context,
    around: &Around,
    found: &mut Vec<Cited>,
    kind: &'static DocumentType,
    at: usize,
    number: &Number,
) -> usize {
    let from = found.len();
    let push = |found: &mut Vec<Cited>, tokens: Range<usize>, number: &Number| {
        let document = Document {
            kind: kind.name,
            number: Some(number.text.clone()),
            issuer: number.issuer.clone(),
            ..Document::default()
        };
        found.push(Cited {
            tokens,
            rule: Rule::Number,
            document,
            issued: false,
        });
    };
    push(found, at..number.end, number);
    let mut end = number.end;
    // `Nghị quyết TW 4, TW5, TW6`, `Chỉ thị 03, 05`, `Nghị quyết 18 và 19`: further numbers.
    while ctx.sign(end, ',') || ctx.is(end, Word::Va) {
        let first = if ctx.is(end + 1, Word::SoHieu) {
            end + 2
        } else {
            end + 1
        };
        let Some(next) =
            number::read(ctx, first, true).filter(|n| n.issuer.is_some() || listed(ctx, n.end))
        else {
            break;
        };
        push(found, end + 1..next.end, &next);
        end = next.end;
    }
    let tail = Tail::read(ctx, around, end);
    if let Some(last) = found.last_mut() {
        last.tokens.end = tail.end.max(last.tokens.end);
        last.document.title = tail.title;
    }
    let before = issued_before(ctx, around, &found[..from], at);
    for cited in &mut found[from..] {
        cited.issued = tail.issuer.is_none() && before.0.is_some();
        let document = &mut cited.document;
        document.term.clone_from(&tail.term);
        if document.issuer.is_none() {
            document.issuer = tail.issuer.clone().or_else(|| before.0.clone());
        }
        document.date = tail.date.or(before.1.filter(|_| before.0.is_some()));
    }
    end.max(tail.end)
}

/// Whether the number that ends before token `i` can be one of a list, not a count of something.
fn listed(ctx: &Context, i: usize) -> bool {
    let Some(token) = ctx.tokens.get(i) else {
        return true;
    };
    match token.kind {
        TokenKind::Sign(c) => c != '%',
        TokenKind::Digits => false,
        TokenKind::Word => {
            token.is_capital()
                || matches!(
                    ctx.word(i),
                    Some(Word::Cua | Word::Va | Word::Khoa | Word::Ngay | Word::Ve)
                )
        }
    }
}

/// What may follow a document's number, in any order.
#[derive(Default)]
struct Tail {
    end: usize,
    date: Option<Edtf>,
    issuer: Option<String>,
    title: Option<String>,
    term: Option<String>,
}

impl Tail {
    fn read(ctx: &Context, around: &Around, from: usize) -> Self {
        let mut tail = Self {
            end: from,
            ..Self::default()
        };
        let mut at = from;
        loop {
            let comma = if ctx.sign(at, ',') { at + 1 } else { at };
            if tail.term.is_none()
                && let Some((end, term)) = term_at(ctx, at)
            {
                tail.term = Some(term);
                at = end;
            } else if tail.date.is_none()
                && let Some(moment) = around.time_at(comma)
                && ctx.is(comma, Word::Ngay)
            {
                tail.date = moment.edtf;
                tail.end = moment.tokens.end;
                at = tail.end;
            } else if tail.issuer.is_none()
                && ctx.is(at, Word::Cua)
                && let Some(body) = around.body_at(at + 1)
            {
                tail.issuer = Some(crate::text::nfc(ctx.text(body.clone())));
                tail.end = body.end;
                at = tail.end;
            } else if tail.issuer.is_none()
                && ctx.is(at, Word::Cua)
                && let Some(end) = number::session(ctx, at + 1)
            {
                tail.issuer = Some(crate::text::nfc(ctx.text(at + 1..end)));
                tail.end = end;
                at = end;
            } else if let Some((end, title)) = title_at(ctx, at) {
                tail.title = Some(title);
                tail.end = end;
                return tail;
            } else {
                return tail;
            }
        }
    }
}

/// `(khóa XII)`, `khóa XII`, `(khóa XI, khóa XII)`: the token after, and the first term.
fn term_at(ctx: &Context, at: usize) -> Option<(usize, String)> {
    let bracket = ctx.sign(at, '(');
    let first = at + usize::from(bracket);
    let named = ctx.is(first, Word::Khoa);
    let numeral = if named { first + 1 } else { return None };
    let roman = |i: usize| {
        let text = ctx.at(i);
        !text.is_empty() && text.bytes().all(|b| b"IVXL".contains(&b))
    };
    if !roman(numeral) {
        return None;
    }
    let term = ctx.at(numeral).to_owned();
    let mut end = numeral + 1;
    if bracket {
        let close = (end..(end + 12).min(ctx.tokens.len())).find(|i| ctx.sign(*i, ')'))?;
        end = close + 1;
    }
    Some((end, term))
}

/// `về “…”`, `: “…”`, `“…”`: the token after the closing mark, and the words between.
fn title_at(ctx: &Context, at: usize) -> Option<(usize, String)> {
    const LONGEST: usize = 120;
    let at = if ctx.is(at, Word::Ve)
        || ctx.sign(at, ':')
        || ctx.sign(at, ',') && ctx.is(at + 1, Word::Ve)
    {
        at + 1 + usize::from(ctx.sign(at, ','))
    } else {
        at
    };
    let at = if ctx.at(at) == "việc" { at + 1 } else { at };
    let close: &[char] = match ctx.tokens.get(at)?.kind {
        TokenKind::Sign('“') => &['”', '"'],
        TokenKind::Sign('"') => &['"', '”'],
        TokenKind::Sign('‘') => &['’'],
        TokenKind::Sign('«') => &['»'],
        _ => return None,
    };
    let end = (at + 1..(at + LONGEST).min(ctx.tokens.len()))
        .find(|i| close.iter().any(|c| ctx.sign(*i, *c)))?;
    (end > at + 1).then(|| (end + 1, crate::text::nfc(ctx.text(at + 1..end))))
}

/// `tháng 7-2022, Ban Thường vụ Thành ủy đã ban hành Quy định …`: the issuer and date before. The
/// date of a document cited before, one of `earlier`, is its own.
fn issued_before(
    ctx: &Context,
    around: &Around,
    earlier: &[Cited],
    at: usize,
) -> (Option<String>, Option<Edtf>) {
    let issued =
        (at.saturating_sub(3)..at).find(|i| ctx.at(*i) == "ban" && ctx.at(*i + 1) == "hành");
    let Some(verb) = issued else {
        return (None, None);
    };
    let near = verb.saturating_sub(4);
    let Some(body) = around.body_before(verb).filter(|b| b.end >= near) else {
        return (None, None);
    };
    let sentence = ctx.sentence_of(ctx.span(at..at + 1).start);
    let point = |m: &&Moment| m.rule.is_some() && m.role == super::time::Role::Point;
    let start = |m: &Moment| ctx.span(m.tokens.clone()).start;
    let same = |m: &&Moment| ctx.sentence_of(start(m)) == sentence;
    let free = |m: &&Moment| {
        let cited = earlier.partition_point(|c| c.tokens.start <= m.tokens.start);
        earlier[..cited]
            .last()
            .is_none_or(|c| c.tokens.end <= m.tokens.start)
    };
    // Only a time that opens the sentence, or stands right before the issuer, says when.
    let near = |m: &&Moment| {
        let beside = body.start <= m.tokens.end + 1;
        let opening = m.tokens.start.saturating_sub(2);
        let first =
            opening == 0 || ctx.sentence_of(ctx.span(opening..opening + 1).start) != sentence;
        beside || first
    };
    let mut dates = around.times_before(body.start);
    let same = dates.find(|m| point(m) && same(m) && free(m) && near(m));
    (
        Some(crate::text::nfc(ctx.text(body.clone()))),
        same.and_then(|m| m.edtf),
    )
}

/// `Huyện ủy đã ban hành Kế hoạch số 4, Chương trình số 5`: the issuer of the first goes on.
fn carry_issuer(ctx: &Context, found: &mut [Cited], from: usize) {
    let (before, new) = found.split_at_mut(from);
    let (Some(last), Some(first)) = (before.last(), new.first()) else {
        return;
    };
    if !last.issued || !joined(ctx, last, first) {
        return;
    }
    for cited in new.iter_mut().filter(|c| c.document.issuer.is_none()) {
        let document = &mut cited.document;
        document.issuer.clone_from(&last.document.issuer);
        document.date = document.date.or(last.document.date);
        cited.issued = true;
    }
}

/// Whether only a comma or "và" parts two documents.
fn joined(ctx: &Context, one: &Cited, other: &Cited) -> bool {
    let gap = one.tokens.end..other.tokens.start;
    gap.len() == 1 && (ctx.sign(gap.start, ',') || ctx.is(gap.start, Word::Va))
}

/// `Đề án số 04, Kết luận số 13 của BTV Tỉnh ủy`: the issuer of the last goes to those before it.
fn share_issuer(ctx: &Context, found: &mut [Cited], from: usize) {
    let Some(issuer) = found.last().and_then(|c| c.document.issuer.clone()) else {
        return;
    };
    let mut next = from;
    while let Some(before) = next.checked_sub(1) {
        let joined = joined(ctx, &found[before], &found[next]);
        let document = &mut found[before].document;
        if !joined || document.number.is_none() || document.issuer.is_some() {
            return;
        }
        document.issuer = Some(issuer.clone());
        next = before;
    }
}

/// Documents that are cited without a number: the Party's charter, a congress's resolution, one
/// of a named body, one with a quoted title.
fn unnumbered(
    ctx: &Context,
    around: &Around,
    kind: &'static DocumentType,
    at: usize,
    after: usize,
    found: &mut Vec<Cited>,
) -> Option<usize> {
    if !ctx.tokens.get(at)?.is_capital() {
        return None;
    }
    let mut document = Document {
        kind: kind.name,
        ..Document::default()
    };
    let mut end = after;
    if kind.name == "Điều lệ" {
        // `Điều lệ Đảng`; a bare `Điều lệ` may be anybody's.
        if ctx.at(after) != "Đảng" {
            return None;
        }
        end = after + 1;
    } else if ctx.are(after, &[Word::Dai, Word::Hoi]) {
        let body = around
            .bodies
            .iter()
            .find(|b| (after..after + 5).contains(&b.start))?;
        end = body.end;
        document.issuer = Some(crate::text::nfc(ctx.text(after..end)));
    } else {
        let tail = Tail::read(ctx, around, after);
        if tail.title.is_none() && tail.issuer.is_none() || !kind.plain {
            return None;
        }
        end = tail.end.max(end);
        document = Document {
            date: tail.date,
            issuer: tail.issuer,
            title: tail.title,
            term: tail.term,
            ..document
        };
    }
    found.push(Cited {
        tokens: at..end,
        rule: Rule::Named,
        document,
        issued: false,
    });
    Some(end)
}
