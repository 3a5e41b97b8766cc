//! What the lines of a concordance have in common: the forms of the words themselves, and the words
//! that often stand right before or after them.

use foldhash::HashMap;
use std::cmp::Reverse;

use super::{Line, NEAR, quoted};
use crate::corpus::Corpus;
use crate::corpus::pace::Pace;
use crate::corpus::search::joins;
use crate::order::InOrder as _;
use crate::text::{Span, fold_words};

/// So many are named.
const MOST: usize = 6;
/// So many of the most frequent are compared with one another.
const LOOKED_AT: usize = 100;

/// Words with how many lines have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordForm {
    /// As written where they first stand.
    pub words: String,
    /// The query of the concordance that has those lines and no others.
    pub query: String,
    /// How many lines.
    pub count: usize,
}

/// A row that is being counted: what is shown, what is looked for, how often.
struct Row<'a> {
    words: &'a str,
    phrase: &'a str,
    /// How many words it has.
    len: usize,
    count: usize,
}

impl Row<'_> {
    fn form(&self) -> WordForm {
        let words: Vec<_> = self.words.split_whitespace().collect();
        WordForm {
            words: words.join(" "),
            query: quoted(self.phrase),
            count: self.count,
        }
    }
}

fn same(words: &str) -> String {
    fold_words(words, char::is_whitespace)
}

/// The forms in which the words stand, most frequent first.
pub(super) async fn forms(corpus: &Corpus, lines: &[Line], pace: &Pace) -> Vec<WordForm> {
    let mut rows: HashMap<String, Row> = HashMap::default();
    for line in lines {
        let Some(entry) = corpus.entry(line.article) else {
            continue;
        };
        let words = entry.article.text(line.words);
        let row = rows.entry(same(words)).or_insert(Row {
            words,
            phrase: words,
            len: 1,
            count: 0,
        });
        row.count += 1;
        pace.rest().await;
    }
    best(&rows.into_values().collect::<Vec<_>>())
}

/// Runs of up to three words that stand right beside the words, on the side that `side` tells. A
/// sign or a number ends a run; what two lines do not share, what all lines share, and what says no
/// more than a longer run says is left out.
pub(super) async fn around(
    corpus: &Corpus,
    lines: &[Line],
    side: fn(&Line) -> &[Option<Span>; NEAR],
    pace: &Pace,
) -> Vec<WordForm> {
    let mut rows: HashMap<String, Row> = HashMap::default();
    for line in lines {
        let Some(entry) = corpus.entry(line.article) else {
            continue;
        };
        let source = &entry.article.source;
        let mut whole = line.words;
        let mut run: Option<Span> = None;
        for (len, span) in (1..).zip(side(line).iter().flatten()) {
            let gap = Span {
                start: whole.end.min(span.end),
                end: whole.start.max(span.start),
            };
            let words = span.of(source);
            if !gap.of(source).trim().is_empty() || !words.chars().all(char::is_alphabetic) {
                break;
            }
            whole = whole.join(*span);
            let joined = run.map_or(*span, |run| run.join(*span));
            run = Some(joined);
            let phrase = whole.of(source);
            let row = rows.entry(same(phrase)).or_insert(Row {
                words: joined.of(source),
                phrase,
                len,
                count: 0,
            });
            row.count += 1;
        }
        pace.rest().await;
    }
    let rows: Vec<_> = rows.into_values().collect();
    let often = |row: &&Row| row.count > 1 && row.count < lines.len();
    let mut often: Vec<_> = rows.iter().filter(often).collect();
    sort(&mut often);
    often.truncate(LOOKED_AT);
    often.retain(|row| !row.words.split_whitespace().all(joins));
    let told = |row: &Row| {
        let phrase = same(row.phrase);
        let (begin, end) = (format!("{phrase} "), format!(" {phrase}"));
        let mut longer = often
            .iter()
            .filter(|other| other.len > row.len && other.count == row.count)
            .map(|other| same(other.phrase));
        longer.any(|other| other.starts_with(&begin) || other.ends_with(&end))
    };
    let kept = often.iter().filter(|row| !told(row)).take(MOST);
    kept.map(|row| row.form()).collect()
}

fn sort(rows: &mut [&Row]) {
    rows.order_by(|a, b| {
        let key = |row: &Row| (Reverse(row.count), Reverse(row.len));
        key(a).cmp(&key(b)).then_with(|| a.words.cmp(b.words))
    });
}

fn best(rows: &[Row]) -> Vec<WordForm> {
    let mut rows: Vec<_> = rows.iter().collect();
    sort(&mut rows);
    rows.into_iter().take(MOST).map(Row::form).collect()
}
