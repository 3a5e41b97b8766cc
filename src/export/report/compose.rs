//! Figures to sentences: those of one period and one body share a sentence, equal ones are told once
//! with the footnotes of all.

use super::phrase::{lead, phrase, upper};
use super::{Composed, Pick, Said, Sentence, Source, status};
use crate::export::table::{Cell, Table};
use crate::extract::Amount;

/// The columns of the table.
const COLUMNS: [(&str, &str); 8] = [
    ("Chỉ tiêu", "Indicator"),
    ("Nơi", "Place"),
    ("Kỳ", "Period"),
    ("Giá trị", "Value"),
    ("Đơn vị", "Unit"),
    ("Tính chất", "Status"),
    ("Phép tính trong bài", "The text’s arithmetic"),
    ("Nguồn", "Source"),
];

/// A sentence that is being put together.
struct Draft {
    lead: String,
    who: String,
    /// The phrase, whether it is verbal, its footnotes.
    phrases: Vec<(String, bool, Vec<usize>)>,
}

/// The report on `chosen`, in their order, under `title`.
#[must_use]
pub fn compose(chosen: &[Said], title: &str, pick: Pick) -> Composed {
    let mut notes: Vec<Source> = Vec::new();
    let mut drafts: Vec<Draft> = Vec::new();
    for said in chosen {
        let number = note(&mut notes, &said.source);
        let period = said.figure.period.zip(said.period.as_deref());
        let when = period.map_or_else(String::new, |(edtf, printed)| lead(edtf, printed, pick));
        let who = who(said, pick);
        let subject = !who.is_empty() && !who.starts_with('(');
        let (words, verbal) = phrase(said, subject, pick);
        let same = drafts
            .iter()
            .position(|draft| draft.lead == when && draft.who == who);
        let at = same.unwrap_or_else(|| {
            let phrases = Vec::new();
            drafts.push(Draft {
                lead: when,
                who,
                phrases,
            });
            drafts.len() - 1
        });
        // Equal phrases of one body and period are one statement.
        let phrases = &mut drafts[at].phrases;
        match phrases.iter_mut().find(|(told, ..)| *told == words) {
            Some((.., marks)) if marks.contains(&number) => {}
            Some((.., marks)) => marks.push(number),
            None => phrases.push((words, verbal, vec![number])),
        }
    }
    let names = COLUMNS.map(|names| pick(names).to_owned());
    Composed {
        sentences: drafts.into_iter().map(sentence).collect(),
        table: Table {
            title: title.to_owned(),
            columns: names.into(),
            rows: chosen.iter().map(|said| row(said, pick)).collect(),
        },
        notes,
    }
}

/// The number of the footnote for a source; a sentence has one.
fn note(notes: &mut Vec<Source>, source: &Source) -> usize {
    let known = notes.iter().position(|note| note.key == source.key);
    let Some(known) = known else {
        notes.push(source.clone());
        return notes.len();
    };
    // Each figure of a sentence brings the arithmetic that it is used in.
    let warnings = &mut notes[known].warnings;
    for warning in &source.warnings {
        if !warnings.contains(warning) {
            warnings.push(warning.clone());
        }
    }
    known + 1
}

/// The body with the place: the one that is named beside the figure, else the article's, and then it
/// is said that it is the article's.
fn who(said: &Said, pick: Pick) -> String {
    let who = said.who.clone().unwrap_or_default();
    let within = |place: &&String| !who.contains(place.as_str());
    let named = said.place.as_ref();
    let place = match (named, &said.about) {
        (Some(_), _) => named.filter(within).cloned(),
        (None, Some(about)) if within(&about) => {
            Some(format!("{} {about}", pick(("bài về", "article on"))))
        }
        _ => None,
    };
    match (who.is_empty(), place) {
        (_, None) => who,
        (true, Some(place)) if named.is_some() => place,
        (true, Some(place)) => format!("({place})"),
        (false, Some(place)) => format!("{who} ({place})"),
    }
}

fn sentence(draft: Draft) -> Sentence {
    let Draft { lead, who, phrases } = draft;
    let verbal = phrases.first().is_some_and(|(_, verbal, _)| *verbal);
    let bracketed = who.starts_with('(');
    let mut head = lead;
    if !who.is_empty() {
        let joint = match (head.is_empty(), bracketed) {
            (true, _) => "",
            (false, true) => " ",
            (false, false) => ", ",
        };
        // A sentence begins with no bracket.
        let bare = who.strip_prefix('(').and_then(|who| who.strip_suffix(')'));
        head = match bare.filter(|_| head.is_empty()) {
            Some(bare) => bare.to_owned(),
            None => format!("{head}{joint}{who}"),
        };
    }
    let joint = match (head.is_empty(), who.is_empty(), bracketed || !verbal) {
        (true, ..) => "",
        (_, true, _) => ", ",
        (_, _, true) => ": ",
        _ => " ",
    };
    let head = format!("{head}{joint}");
    let told = phrases
        .into_iter()
        .enumerate()
        .map(|(at, (words, _, marks))| {
            let before = if at == 0 { &*head } else { "; " };
            (format!("{before}{words}"), marks)
        });
    let mut phrases: Vec<_> = told.collect();
    if let Some((first, _)) = phrases.first_mut() {
        *first = upper(first);
    }
    Sentence { phrases }
}

fn row(said: &Said, pick: Pick) -> Vec<Cell> {
    let figure = &said.figure;
    let value = match figure.amount {
        Amount::Exact(value)
        | Amount::Range { low: value, .. }
        | Amount::Fraction { part: value, .. } => value,
    };
    let place = said.place.as_ref().or(said.about.as_ref());
    let period = figure.period.zip(said.period.clone());
    let source = &said.source;
    vec![
        Cell::text(pick(figure.indicator.names())),
        Cell::text(place.cloned().unwrap_or_default()),
        period.map_or(Cell::Empty, |(edtf, printed)| Cell::Time { edtf, printed }),
        Cell::Number {
            value,
            printed: said.amount.clone(),
        },
        Cell::text(said.unit.clone()),
        Cell::text(pick(status(figure.status))),
        Cell::text(said.checked.clone().unwrap_or_default()),
        Cell::Link {
            text: source.named(),
            href: source.href.clone(),
        },
    ]
}
