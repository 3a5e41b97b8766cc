//! What was found in the article in the reader, as a table for taking along.

use crate::app::desk::Desk;
use crate::app::reading::details;
use crate::app::state::Passage;
use crate::app::words::{TakeText, Text, format, kind_name, status_name};
use crate::corpus::Entry;
use crate::export::table::{Cell, Table};
use crate::extract::{Amount, Figure, Mention};
use crate::text::nfc;

/// Kind, words, value, unit, indicator, period, status, sentence of the mentions that pass.
pub fn reader_table(desk: &Desk, entry: &Entry, passing: &[usize]) -> Table {
    let lang = desk.lang();
    let columns = [
        Text::Kind.of(lang),
        TakeText::Words.of(lang),
        Text::Value.of(lang),
        Text::Unit.of(lang),
        Text::Indicator.of(lang),
        Text::Period.of(lang),
        Text::Status.of(lang),
        Text::Sentence.of(lang),
    ];
    let mentions = passing
        .iter()
        .filter_map(|at| entry.extraction.mentions.get(*at));
    Table {
        title: nfc(entry.article.heading()),
        columns: columns.map(str::to_owned).into(),
        rows: mentions.map(|mention| row(desk, entry, mention)).collect(),
    }
}

fn row(desk: &Desk, entry: &Entry, mention: &Mention) -> Vec<Cell> {
    let article = &entry.article;
    let at = Passage::new(article, mention.span);
    let words = |text: &str| nfc(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut row = vec![
        Cell::text(kind_name(mention.kind(), desk.lang())),
        Cell::Link {
            text: words(article.text(mention.span)),
            href: desk.route().to_words(at).href(),
        },
    ];
    row.extend(mention.figure().map_or_else(
        || {
            let told = details(mention, desk.lang());
            let told: Vec<_> = told.iter().map(|(_, value)| value.as_str()).collect();
            let value = Cell::text(told.join("; "));
            [value, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty]
        },
        |figure| record(desk, figure),
    ));
    row.push(Cell::text(words(
        article.text(mention.sentence_in(article)),
    )));
    row
}

/// Value, unit, indicator, period, status.
fn record(desk: &Desk, figure: &Figure) -> [Cell; 5] {
    let lang = desk.lang();
    let value = match figure.amount {
        Amount::Exact(value)
        | Amount::Range { low: value, .. }
        | Amount::Fraction { part: value, .. } => value,
    };
    let printed = format::amount(lang, figure);
    [
        Cell::Number { value, printed },
        Cell::text(format::unit(figure)),
        Cell::text(lang.pick(figure.indicator.names())),
        figure.period.map_or(Cell::Empty, |edtf| Cell::Time {
            edtf,
            printed: format::edtf(lang, edtf),
        }),
        Cell::text(status_name(figure.status, lang)),
    ]
}
