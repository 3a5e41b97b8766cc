//! A chosen passage as the record that the report is composed of.

use crate::app::desk::Desk;
use crate::app::state::{Passage, Route};
use crate::app::words::{checked_text, counted, format};
use crate::article::Article;
use crate::corpus::{Entry, FigureRow};
use crate::export::report::{Beside, Said, Source};
use crate::extract::{Field, Figure, Mention, Status, Verdict};
use crate::text::{Span, nfc};

/// A clause of more characters begins at a comma.
const CLAUSE: usize = 110;
/// Between a turn and its number stand no more characters.
const TURN: usize = 40;

/// The figure at `at`; `None` where the articles no longer have it. Addresses begin at `page`.
pub fn said(desk: &Desk, page: &str, at: &Passage) -> Option<Said> {
    let entry = desk.entry(&at.article)?;
    let article = &entry.article;
    let span = at.span(article)?;
    let mentions = &entry.extraction.mentions;
    let nth = mentions
        .iter()
        .position(|m| m.span == span && m.figure().is_some())?;
    let mention = &mentions[nth];
    let figure = mention.figure()?;
    let lang = desk.lang();
    let route = Route {
        lang: desk.route().lang,
        ..Route::default()
    };
    let sentence = mention.sentence_in(article);
    let row = FigureRow {
        entry,
        mention,
        figure,
    };
    let check = row.check();
    let wrong = check.filter(|check| check.verdict == Verdict::Inconsistent);
    Some(Said {
        figure: figure.clone(),
        amount: format::amount(lang, figure),
        unit: counted(lang, figure),
        period: figure.period.map(|period| format::edtf(lang, period)),
        who: row.body(),
        place: evidence(mention, Field::Place).map(|span| words(article, span)),
        about: entry.places.first().map(ToString::to_string),
        turn: turn(article, mention),
        clause: clause(article, sentence, span),
        beside: beside(desk, entry, nth),
        checked: check.map(|check| checked_text(check, lang)),
        source: Source {
            key: format!("{}:{}", article.id, sentence.start),
            by: article.byline.map(|span| words(article, span)),
            heading: nfc(article.heading()),
            day: article
                .published
                .as_ref()
                .map(|at| format::instant(lang, at.day)),
            quote: words(article, sentence),
            warnings: wrong
                .map(|check| checked_text(check, lang))
                .into_iter()
                .collect(),
            href: format!("{page}{}", route.to_words(at.clone()).href()),
        },
    })
}

/// On one line, composed.
fn words(article: &Article, span: Span) -> String {
    one_line(article.text(span))
}

fn one_line(text: &str) -> String {
    nfc(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn evidence(mention: &Mention, field: Field) -> Option<Span> {
    let found = mention.evidence.of(field);
    found.map(|reason| reason.span)
}

/// The words from the turn to the number of a difference, without those that blur the number.
fn turn(article: &Article, mention: &Mention) -> Option<String> {
    let figure = mention.figure()?;
    let from = evidence(mention, Field::Status).filter(|_| figure.status == Status::Change)?;
    let blur = evidence(mention, Field::Approx).unwrap_or(mention.span);
    let end = blur.start.min(mention.span.start);
    if from.start >= end {
        return None;
    }
    let text = words(article, Span::new(from.start.index(), end.index()));
    let plain = text.chars().all(|c| c.is_alphabetic() || c == ' ');
    (plain && text.chars().count() <= TURN).then_some(text)
}

/// The words from the turn to the end of the number with its unit, as they stand: they are quoted.
fn turned(article: &Article, mention: &Mention) -> Option<String> {
    let from = evidence(mention, Field::Status)?.start;
    let unit = evidence(mention, Field::Unit).map_or(mention.span.end, |unit| unit.end);
    let end = unit.max(mention.span.end);
    Some(words(article, Span::new(from.index(), end.index())))
}

/// What the article sets beside the `nth` mention.
fn beside(desk: &Desk, entry: &Entry, nth: usize) -> Vec<Beside> {
    let mentions = &entry.extraction.mentions;
    let mention = &mentions[nth];
    let figure = |span: Span| {
        mentions
            .iter()
            .filter(|m| m.span == span)
            .find_map(Mention::figure)
    };
    let base = |field: Field| figure(evidence(mention, field)?).map(|base| measured(desk, base));
    let next = mentions[nth + 1..].iter().find(|m| m.figure().is_some());
    let excess = next
        .filter(|next| goes_with(mention, next))
        .and_then(|next| {
            turn(&entry.article, next)?;
            Some(Beside::Turn(turned(&entry.article, next)?))
        });
    [
        base(Field::Target).map(Beside::Plan),
        base(Field::Earlier).map(Beside::Earlier),
        excess,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether `next` is the difference that belongs to a result: `684 đảng viên (vượt kế hoạch 9)`.
fn goes_with(result: &Mention, next: &Mention) -> bool {
    let same = |a: &Figure, b: &Figure| {
        a.status == Status::Actual && b.status == Status::Change && a.indicator == b.indicator
    };
    (result.block, result.sentence) == (next.block, next.sentence)
        && result
            .figure()
            .zip(next.figure())
            .is_some_and(|(a, b)| same(a, b))
}

fn measured(desk: &Desk, figure: &Figure) -> String {
    let lang = desk.lang();
    let (amount, unit) = (format::amount(lang, figure), counted(lang, figure));
    format!("{amount} {unit}").trim_end().to_owned()
}

/// The clause around a number: from the last semicolon, or a comma where that is far, to the next of
/// either.
fn clause(article: &Article, sentence: Span, figure: Span) -> String {
    let text = article.text(sentence);
    let from = figure.start.index().saturating_sub(sentence.start.index());
    let (Some(before), Some(after)) = (
        text.get(..from),
        text.get(figure.end.index().saturating_sub(sentence.start.index())..),
    ) else {
        return words(article, figure);
    };
    let far = |at: usize| before[at..].chars().count() > CLAUSE;
    let last = before.rfind("; ").map_or(0, |at| at + 2);
    let commas = before.match_indices(", ").map(|(at, _)| at + 2);
    let begin = std::iter::once(last)
        .chain(commas)
        .filter(|at| *at >= last)
        .find(|at| !far(*at));
    let begin = begin
        .or(before.rfind(", ").map(|at| at + 2))
        .unwrap_or(last);
    let ends = [", ", "; ", ": "]
        .into_iter()
        .filter_map(|sign| after.find(sign));
    let end = ends.min().unwrap_or(after.len());
    let end = from + (text.len() - from - after.len()) + end;
    let cut = if begin > 0 { "… " } else { "" };
    format!(
        "{cut}{}",
        one_line(text[begin..end].trim_end_matches(['.', ' ']))
    )
}
