//! Finds figures: which numerals of a sentence count or measure something, and their units. The
//! other fields of the record are decided by `approx`, `status`, `topic` and `period`.

use super::rule::Rule;
use std::ops::Range;

use super::context::Context;
use super::numeral::{self, Numeral};
use super::setting::{Decided, Setting};
use super::unit;
use super::{Amount, Approx, Evidence, Field, Figure, Mention, Status, Value};
use super::{left_out, period, status, topic};
use crate::lexicon::Indicator;
use crate::lexicon::cue;
use crate::lexicon::unit::Unit;
use crate::lexicon::word::Word;
use crate::text::{Case, Decimal, Edtf, Token};

/// A figure whose fields are being decided.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The numeral's tokens.
    pub tokens: Range<usize>,
    /// The numeral and its unit.
    pub whole: Range<usize>,
    /// How much.
    pub amount: Amount,
    /// Whether it is in percent.
    pub percent: bool,
    /// One unit of the last place that is printed.
    pub grain: Decimal,
    /// Whether decimals are printed.
    pub decimals: bool,
    /// The unit, as the contract writes it.
    pub unit: Option<String>,
    /// What kind of thing the unit is.
    pub kind: Option<Unit>,
    /// The rule that found it.
    pub rule: Rule,
    /// Decided fields.
    pub status: Status,
    /// See [`Figure::indicator`].
    pub indicator: Indicator,
    /// See [`Figure::period`].
    pub period: Option<Edtf>,
    /// See [`Figure::approx`].
    pub approx: Option<Approx>,
    /// The words that decided each field.
    pub evidence: Vec<(Field, Range<usize>)>,
}

impl Draft {
    /// The mention that it is.
    pub fn mention(&self, ctx: &Context) -> Mention {
        let figure = Figure {
            amount: self.amount,
            unit: self.unit.as_deref().map(Into::into),
            indicator: self.indicator,
            status: self.status,
            approx: self.approx,
            period: self.period,
        };
        let value = Value::Figure(figure.into());
        let mut mention = ctx.mention(self.tokens.clone(), self.rule, value);
        let spans = self.evidence.iter().map(|(field, tokens)| Evidence {
            field: *field,
            span: ctx.span(tokens.clone()),
        });
        mention.evidence = spans.collect();
        mention
    }

    /// The words that decided a field.
    pub fn words_for(&self, field: Field) -> Option<Range<usize>> {
        let found = self.evidence.iter().find(|(of, _)| *of == field);
        found.map(|(_, words)| words.clone())
    }

    /// Notes the words that decided a field.
    pub fn because(&mut self, field: Field, tokens: Option<Range<usize>>) {
        self.evidence
            .extend(tokens.filter(|t| !t.is_empty()).map(|t| (field, t)));
    }
}

/// All figures of the block, in order, with every field decided.
pub(super) fn find(ctx: &Context, setting: &Setting) -> Vec<Draft> {
    let mut found: Vec<Draft> = Vec::new();
    let mut carried = period::Carried::default();
    for sentence in ctx.sentence_tokens() {
        let mut drafts = drafts(ctx, setting, sentence.clone());
        left_out::complete(ctx, sentence.start, &mut drafts, &found);
        for n in 0..drafts.len() {
            let status = status::decide(ctx, setting, &sentence, &drafts, n);
            let draft = &mut drafts[n];
            draft.status = status.value;
            draft.because(Field::Status, status.words);
            let approx = approx(ctx, draft);
            draft.approx = approx.as_ref().map(|a| a.value);
            draft.because(Field::Approx, approx.and_then(|a| a.words));
        }
        for n in 0..drafts.len() {
            let indicator = topic::decide(ctx, setting, &sentence, &drafts, n, &found);
            let draft = &mut drafts[n];
            draft.indicator = indicator.value;
            draft.because(Field::Indicator, indicator.words);
        }
        carried = period::decide(ctx, setting, &sentence, &mut drafts, carried);
        found.append(&mut drafts);
    }
    found
}

/// The numerals of a sentence that count, with their units.
fn drafts(ctx: &Context, setting: &Setting, sentence: Range<usize>) -> Vec<Draft> {
    let mut found: Vec<Draft> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        if !numeral::may_begin(ctx, at) {
            at += 1;
            continue;
        }
        if let Some(end) = setting.taken(at) {
            at = end.max(at + 1);
            continue;
        }
        let Some(numeral) = numeral::read(ctx, at).filter(|n| n.end <= sentence.end) else {
            at += 1;
            continue;
        };
        let draft = counting(ctx, setting, at, &numeral, &sentence);
        at = draft.as_ref().map_or(numeral.end, |d| d.whole.end);
        found.extend(draft);
    }
    found
}

/// The figure that a numeral is, unless it is a name, a part of a list's numbering or the like.
fn counting(
    ctx: &Context,
    setting: &Setting,
    at: usize,
    numeral: &Numeral,
    sentence: &Range<usize>,
) -> Option<Draft> {
    let noun = if numeral.percent {
        None
    } else {
        unit::read(ctx, past_share(ctx, numeral.end), sentence.end)
    };
    let known = noun.as_ref().and_then(|n| n.kind);
    // A length of time counts only beside its ends: `5 năm (2016 - 2020)`.
    // The share in between stays a figure of its own.
    let adjacent = noun.as_ref().filter(|n| n.tokens.start == numeral.end);
    let end = adjacent.map_or(numeral.end, |n| n.tokens.end);
    let ends = known != Some(Unit::Length) || period::ends_of(ctx, setting, end).is_some();
    let counts = if numeral.worded {
        numeral.percent || worded_counts(ctx, at, known)
    } else {
        digits_count(ctx, at, numeral, known, sentence)
    };
    let whole = at..end;
    if !counts || !ends {
        return None;
    }
    if numeral.percent {
        let rate =
            ctx.sign(whole.end, '/') && ctx.tokens.get(whole.end + 1).is_some_and(Token::is_word);
        let unit = if rate {
            format!("%/{}", ctx.at(whole.end + 1))
        } else {
            "%".to_owned()
        };
        return Some(draft(at, numeral, whole, Some(unit), None));
    }
    let tokens = noun.map(|noun| noun.tokens);
    let text = tokens.clone().map(|tokens| unit::written(ctx, tokens));
    let mut draft = draft(at, numeral, whole, text, known);
    draft.because(Field::Unit, tokens);
    Some(draft)
}

/// The token after a share in a bracket, which may stand before the noun: `98/120 (81,7%) thôn`.
fn past_share(ctx: &Context, end: usize) -> usize {
    let share = ctx
        .sign(end, '(')
        .then(|| numeral::read(ctx, end + 1))
        .flatten();
    match share.filter(|share| share.percent && ctx.sign(share.end, ')')) {
        Some(share) => share.end + 1,
        None => end,
    }
}

fn draft(
    at: usize,
    numeral: &Numeral,
    whole: Range<usize>,
    unit: Option<String>,
    kind: Option<Unit>,
) -> Draft {
    let rule = match (numeral.worded, numeral.amount) {
        (true, _) => Rule::Words,
        (_, Amount::Exact(_)) if numeral.percent => Rule::Percent,
        (_, Amount::Exact(_)) => Rule::Digits,
        (_, Amount::Range { .. }) => Rule::Range,
        (_, Amount::Fraction { .. }) => Rule::Fraction,
    };
    Draft {
        tokens: at..numeral.end,
        whole,
        amount: numeral.amount,
        percent: numeral.percent,
        grain: numeral.grain,
        decimals: numeral.decimals,
        unit,
        kind,
        rule,
        status: Status::Actual,
        indicator: Indicator::Other,
        period: None,
        approx: None,
        evidence: Vec::new(),
    }
}

/// Number words count only before a noun of the tables: `hai hội nghị`, not `thứ hai`, `Ba Đình`.
fn worded_counts(ctx: &Context, at: usize, known: Option<Unit>) -> bool {
    let name = ctx
        .tokens
        .get(at + 1)
        .is_some_and(|t| t.case == Case::Title);
    let ordinal = matches!(
        ctx.word_before(at),
        Some(Word::Thu | Word::Thang | Word::Ngay)
    );
    // `năm` is five only before somebody or something that is counted, not in `năm học`.
    let year = ctx.is(at, Word::Nam)
        && (!matches!(
            known,
            Some(Unit::Person | Unit::Organisation | Unit::Place | Unit::Classifier | Unit::Event)
        ) || matches!(
            ctx.word_before(at),
            Some(
                Word::Trong
                    | Word::Dau
                    | Word::Cuoi
                    | Word::Hang
                    | Word::Moi
                    | Word::Qua
                    | Word::Cac
                    | Word::Nhung
                    | Word::Ca
                    | Word::Mot
            )
        ));
    let first_name = at > 0
        && ctx.tokens.get(at).is_some_and(|t| t.case == Case::Title)
        && ctx.tokens.get(at - 1).is_some_and(Token::is_capital);
    known.is_some() && !name && !ordinal && !year && !first_name
}

/// Whether a numeral in digits counts.
fn digits_count(
    ctx: &Context,
    at: usize,
    numeral: &Numeral,
    known: Option<Unit>,
    sentence: &Range<usize>,
) -> bool {
    let fraction = matches!(numeral.amount, Amount::Fraction { .. });
    // `TW5`, `F0`, `Covid-19`, `QH14`, `8h30`.
    if ctx.glued(at) && at > 0 {
        let before = ctx.tokens.get(at - 1);
        let word = before.is_some_and(Token::is_word);
        let joined = ctx.dash(at - 1)
            && ctx.glued(at - 1)
            && at > 1
            && ctx
                .tokens
                .get(at - 2)
                .is_some_and(|t| t.is_word() || t.is_digits());
        let decimal = before
            .is_some_and(|t| t.is_sign('.') || t.is_sign(',') || t.is_sign('/') || t.is_sign(':'))
            && ctx.glued(at - 1);
        if word || joined || decimal {
            return false;
        }
    }
    if !numeral.percent && clock_or_part(ctx, numeral.end) || numbering(ctx, at, numeral.end) {
        return false;
    }
    if let Some(certain) = named_before(ctx, at, sentence.start)
        && !numeral.percent
        && (certain || known.is_none() || known == Some(Unit::Length))
    {
        return false;
    }
    if numeral.percent || known.is_some() {
        return true;
    }
    // `Mỹ Đình 2`, `Gia Định 5`: after a capital word and before no known noun a number is a name;
    // `Có 64 trên tổng số 80` only begins a sentence or a list.
    let begins = matches!(ctx.at(at.wrapping_sub(1)), "Có" | "Đã" | "Còn" | "Với");
    let capital = at > sentence.start
        && !begins
        && ctx
            .tokens
            .get(at - 1)
            .is_some_and(|t| t.case == Case::Title);
    // `khu đất 12 Tôn Đản`, `114 Hùng Vương`: an address.
    let address = ctx
        .tokens
        .get(numeral.end)
        .is_some_and(|t| t.case == Case::Title);
    // A day and month that nothing else shows to be a share.
    let date = fraction && short_date(ctx, at);
    // `Quyết định 50/2016`: a number of a series by years.
    let series = fraction && numeral.end == at + 3 && super::time::year(ctx, at + 2).is_some();
    // A year that nothing shows to be a time.
    let year = super::time::year(ctx, at).is_some() && numeral.end == at + 1;
    !(capital || address || date || year || series)
}

/// `8 giờ`, `08:21`, `8h30`, `4.0`-like names and numbers of telephones go on after the numeral.
fn clock_or_part(ctx: &Context, end: usize) -> bool {
    let glued_on = |i: usize| ctx.glued(i) && ctx.glued(i + 1);
    let clock = ctx.at(end) == "h" && ctx.glued(end)
        || ctx.is(end, Word::Gio) && ctx.word_before(end) != Some(Word::Nghin);
    let more = (ctx.sign(end, ':') || ctx.sign(end, '.') || ctx.sign(end, '/'))
        && glued_on(end)
        && ctx
            .tokens
            .get(end + 1)
            .is_some_and(|t| t.is_digits() || t.is_capital());
    let code = ctx.glued(end)
        && ctx.at(end).len() <= 2
        && ctx
            .tokens
            .get(end)
            .is_some_and(|t| t.is_word() && t.case != Case::Lower);
    let dashed = ctx.dash(end)
        && glued_on(end)
        && ctx
            .tokens
            .get(end + 1)
            .is_some_and(|t| t.is_word() || t.is_digits());
    clock || more || code || dashed
}

/// `1. Công tác …`, `2) …` at the start of a block.
fn numbering(ctx: &Context, at: usize, end: usize) -> bool {
    at == 0 && end == 1 && (ctx.sign(1, '.') || ctx.sign(1, ')') || ctx.sign(1, '/') || ctx.dash(1))
}

/// Whether a naming noun stands right before token `at`, and whether it leaves no doubt.
fn named_before(ctx: &Context, at: usize, start: usize) -> Option<bool> {
    /// No list of names is longer: `tổ 1, 2, 3 …`.
    const LONGEST: usize = 32;
    // `tổ dân phố 2 và 12`, `khoản 2, 3`: the name goes on.
    let listed = |at: usize| {
        let joined = at >= start + 2 && (ctx.is(at - 1, Word::Va) || ctx.sign(at - 1, ','));
        joined && ctx.digits(at - 2).is_some()
    };
    if listed(at) {
        let members = (1..=LONGEST).map(|n| at - 2 * n);
        let first = members.into_iter().find(|at| !listed(*at))?;
        return named_before(ctx, first, start).map(|_| false);
    }
    let from = at.saturating_sub(3).max(start);
    let found = (from..at).find_map(|i| ctx.all(&cue::NAMING, i).find(|t| t.end == at));
    let term = found?;
    // `tổng số 731` counts; so does `con số 12`.
    if ctx.is(at - 1, Word::SoHieu) && term.end - term.start == 1 {
        let counted = ["tổng", "con", "trong", "dân", "thiểu", "đa"];
        return (!ctx.among(at.saturating_sub(2), &counted)).then_some(true);
    }
    Some(term.value)
}

fn short_date(ctx: &Context, at: usize) -> bool {
    let day = ctx
        .digits(at)
        .is_some_and(|(len, day)| len <= 2 && (1..=31).contains(&day));
    let month = ctx
        .digits(at + 2)
        .is_some_and(|(len, month)| len <= 2 && (1..=12).contains(&month));
    day && month
}

/// The word that blurs the number: right before it, or `trở lên` after it.
fn approx(ctx: &Context, draft: &Draft) -> Option<Decided<Approx>> {
    let at = draft.tokens.start;
    let blur =
        (at.saturating_sub(3)..at).find_map(|i| ctx.all(&cue::BLUR, i).find(|t| t.end == at));
    // `nhiều hơn 21 đảng viên` compares.
    let compares = |term: &crate::lexicon::Term<cue::Blur>| {
        let word = term.start.checked_sub(1).map_or("", |i| ctx.at(i));
        matches!(word, "nhiều" | "ít" | "cao" | "thấp" | "lớn") && ctx.at(term.start) == "hơn"
    };
    if let Some(term) = blur.filter(|term| !compares(term)) {
        let value = match term.value {
            cue::Blur::About => Approx::About,
            cue::Blur::Nearly => Approx::Nearly,
            cue::Blur::Over => Approx::Over,
            cue::Blur::AtLeast => Approx::AtLeast,
            cue::Blur::AtMost => Approx::AtMost,
        };
        return Some(Decided::by(value, term.start..term.end));
    }
    // `từ 3% trở lên`, `50 đảng viên trở lên`; in `hoàn thành tốt nhiệm vụ trở lên` the words are
    // the rating's, and stand further off.
    [draft.tokens.end, draft.whole.end]
        .into_iter()
        .find_map(|end| {
            let onward = |word| ctx.are(end, &[Word::Tro, word]);
            let value = match () {
                () if onward(Word::Len) => Approx::AtLeast,
                () if onward(Word::Xuong) => Approx::AtMost,
                () => return None,
            };
            Some(Decided::by(value, end..end + 2))
        })
}
