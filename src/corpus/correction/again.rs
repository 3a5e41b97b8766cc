//! The arithmetic with the reader's numbers: the article is read again as if it printed them, by
//! the very rules that read it before. So a relation is found, rounded and judged as any other, and
//! one that the reader's number only now makes plain is found as well.
//!
//! A number is printed the way that the words before it were (`21,9 tỷ` becomes `22,9 tỷ`), since
//! how finely a text states its numbers decides what agrees with them.

#[cfg(test)]
mod tests;

use super::reprint::Reprint;
use crate::article::Article;
use crate::extract::{
    self, Amount, Approx, Check, CheckKind, Extraction, Field, Figure, Mention, Unchecked, Verdict,
};
use crate::order::InOrder as _;
use crate::text::{Decimal, Span};

/// A figure whose number is no longer what the text says.
pub(super) struct Touched {
    /// Its words.
    pub span: Span,
    /// What the reader says instead; `None` where it is no figure.
    pub figure: Option<Figure>,
}

/// The relations that use one of the `touched` figures and none that is gone, as the rules find
/// them with the reader's numbers.
pub(super) fn again(
    article: &Article,
    rules: &Extraction,
    touched: &[Touched],
) -> (Vec<Check>, Vec<Unchecked>) {
    let none = (Vec::new(), Vec::new());
    if touched.iter().all(|one| one.figure.is_none()) {
        return none;
    }
    let mut edits = Vec::new();
    for one in touched {
        let Some(now) = &one.figure else { continue };
        let by_rules = figure_at(&rules.mentions, one.span);
        let Some((mention, before)) = by_rules else {
            continue;
        };
        let words = article.text(one.span);
        blurred(&mut edits, mention, before, now);
        edits.push((one.span, reprinted(words, before, now)));
    }
    let Some(print) = Reprint::new(&article.source, edits) else {
        return none;
    };
    let (_, found) = extract::read(&article.id, print.source());
    // A number that the rules do not read as the reader means it computes nothing.
    let said = |one: &&Touched| {
        let mut mentions = found.mentions.iter();
        one.figure.as_ref().is_some_and(|now| {
            mentions.any(|mention| {
                print.before(mention.span) == Some(one.span)
                    && mention
                        .figure()
                        .is_some_and(|read| read.amount == now.amount && read.approx == now.approx)
            })
        })
    };
    let (stands, gone): (Vec<_>, Vec<_>) = touched.iter().partition(said);
    let holds = |all: &[&Touched], span: &Span| all.iter().any(|one| one.span == *span);
    let figures = |spans: &[Span]| {
        let spans: Option<Vec<Span>> = spans.iter().map(|span| print.before(*span)).collect();
        spans.filter(|spans| {
            spans.iter().any(|span| holds(&stands, span))
                && !spans.iter().any(|span| holds(&gone, span))
        })
    };
    let mut checks: Vec<Check> = Vec::new();
    checks.extend(found.checks.iter().filter_map(|check| {
        Some(Check {
            figures: figures(&check.figures)?,
            comparison: check.comparison.and_then(|mut one| {
                one.result = print.before(one.result)?;
                one.base = print.before(one.base)?;
                Some(one)
            }),
            ..check.clone()
        })
    }));
    // The rules are shy of contradictions that may be none; where the text was seen to add up, the
    // reader's number is a term of that sum whatever it comes to.
    for check in &rules.checks {
        let used = check.figures.iter().any(|span| holds(&stands, span));
        let gone = check.figures.iter().any(|span| holds(&gone, span));
        let known = |one: &Check| one.kind == check.kind && one.figures == check.figures;
        if used && !gone && !checks.iter().any(known) {
            checks.extend(summed(check, &rules.mentions, &stands));
        }
    }
    let unchecked = found.unchecked.iter().filter_map(|one| {
        Some(Unchecked {
            figures: figures(&one.figures)?,
            ..one.clone()
        })
    });
    (checks, unchecked.collect())
}

/// A sum of whole numbers with the reader's in it.
fn summed(check: &Check, mentions: &[Mention], touched: &[&Touched]) -> Option<Check> {
    if check.kind != CheckKind::Sum {
        return None;
    }
    let exact = |figure: &Figure| match figure.amount {
        Amount::Exact(value) if figure.approx.is_none() && value.scale() == 0 => Some(value),
        _ => None,
    };
    let values = check.figures.iter().map(|span| {
        let before = exact(figure_at(mentions, *span)?.1)?;
        let mended = touched.iter().find(|one| one.span == *span);
        let now = mended.map_or(Some(before), |one| exact(one.figure.as_ref()?))?;
        Some((before, now))
    });
    let values: Vec<(Decimal, Decimal)> = values.collect::<Option<_>>()?;
    let parts = |whole: usize| {
        let others = values
            .iter()
            .enumerate()
            .filter(move |(at, _)| *at != whole);
        others.map(|(_, value)| *value)
    };
    let sum = |parts: &mut dyn Iterator<Item = Decimal>| {
        let mut sum = Decimal::default();
        for part in parts {
            sum = sum.checked_add(part)?;
        }
        Some(sum)
    };
    // The whole is the figure that the others were seen to add up to, or to contradict.
    let whole = (0..values.len()).find(|at| {
        let others = sum(&mut parts(*at).map(|(before, _)| before));
        values[*at].0 == check.stated && others == Some(check.computed)
    })?;
    let computed = sum(&mut parts(whole).map(|(_, now)| now))?;
    let stated = values[whole].1;
    let left: Vec<_> = parts(whole).map(|(_, now)| now.printed()).collect();
    let (verdict, end) = if stated == computed {
        (Verdict::Consistent, String::new())
    } else {
        (Verdict::Inconsistent, format!(" ≠ {}", stated.printed()))
    };
    let (left, sign) = (left.join(" + "), verdict.sign());
    Some(Check {
        stated,
        computed,
        verdict,
        line: format!("{left} = {}{end} {sign}", computed.printed()),
        ..check.clone()
    })
}

fn figure_at(mentions: &[Mention], span: Span) -> Option<(&Mention, &Figure)> {
    let mut here = mentions.iter().filter(|mention| mention.span == span);
    here.find_map(|mention| Some((mention, mention.figure()?)))
}

/// Where the reader says that another word blurs the number, or none: the words that did are left
/// out, and the reader's stands before the number.
fn blurred(edits: &mut Vec<(Span, String)>, mention: &Mention, before: &Figure, now: &Figure) {
    if before.approx == now.approx {
        return;
    }
    let words = mention.evidence.iter();
    let words = words.filter(|why| why.field == Field::Approx && !why.span.overlaps(mention.span));
    edits.extend(words.map(|why| (why.span, String::new())));
    let word = match now.approx {
        None => return,
        Some(Approx::About) => "khoảng ",
        Some(Approx::Nearly) => "gần ",
        Some(Approx::Over) => "trên ",
        Some(Approx::AtLeast) => "ít nhất ",
        Some(Approx::AtMost) => "không quá ",
    };
    let start = mention.span.start.index();
    edits.push((Span::new(start, start), word.to_owned()));
}

/// The number as the text would print it.
fn reprinted(words: &str, before: &Figure, now: &Figure) -> String {
    if before.amount == now.amount {
        return words.to_owned();
    }
    let sign = if words.contains('%') { "%" } else { "" };
    match now.amount {
        Amount::Exact(value) => {
            if let Amount::Exact(printed) = before.amount
                && let Some(like) = scaled(words, printed, value)
            {
                return like;
            }
            format!("{}{sign}", value.printed())
        }
        Amount::Range { low, high } => format!("{} - {}{sign}", low.printed(), high.printed()),
        Amount::Fraction { part, of } => format!("{}/{}", part.printed(), of.printed()),
    }
}

/// `value` in the unit of `words`, which print `printed`: `22,9 tỷ` for `21,9 tỷ`, `6%` for `5%`.
fn scaled(words: &str, printed: Decimal, value: Decimal) -> Option<String> {
    const BILLIONS: u8 = 12;
    let end = words
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .unwrap_or(words.len());
    let (digits, unit) = words.split_at(end);
    let plain: String = digits.chars().filter(|c| *c != '.').collect();
    let digits: Decimal = plain.replace(',', ".").parse().ok()?;
    let power = (0..=BILLIONS).find(|power| digits.times_ten_to(*power) == Some(printed))?;
    let unit_of = Decimal::new(1, 0).times_ten_to(power)?;
    let shrunk = value.ratio(unit_of, power + value.scale())?;
    Some(format!("{}{unit}", shrunk.printed()))
}

/// The checks that stand and those that were found again, in the order of the text.
pub(super) fn together(mut stand: Vec<Check>, found: Vec<Check>) -> Vec<Check> {
    stand.extend(found);
    stand.order_by(|a, b| a.figures.cmp(&b.figures).then(a.kind.cmp(&b.kind)));
    stand
}
