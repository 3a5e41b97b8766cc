//! The whole table for taking along: every figure that passes, the chosen columns, the body that it is
//! said of, how the text's arithmetic with it comes out, its sentence and where it stands.

use std::rc::Rc;

use super::columns::Columns;
use crate::app::desk::Desk;
use crate::app::parts::conditions;
use crate::app::state::Passage;
use crate::app::words::{FigureText, Text, checked_text, format, status_name};
use crate::corpus::{Column, FigureRow, Listing};
use crate::export::draft::Draft;
use crate::export::table::Cell;
use crate::extract::{Amount, Field};
use crate::text::{Edtf, nfc};

/// The table, with the filters in force in its title.
pub fn table(desk: &Desk, listing: &Rc<Listing>, columns: Columns) -> Draft {
    let lang = desk.lang();
    let filters: Vec<_> = conditions(desk).into_iter().map(|(name, _)| name).collect();
    let names = columns.all().map(|column| lang.pick(column.names()));
    let body = lang.pick(Field::Subject.names());
    let checked = desk.say(FigureText::CheckedColumn);
    let sentence = columns.sentence().then(|| desk.say(Text::Sentence));
    let ends = [body, checked].into_iter().chain(sentence);
    let ends = ends.chain([desk.say(FigureText::SourceColumn)]);
    let title = [vec![desk.say(Text::Figures).to_owned()], filters].concat();
    let (desk, listing) = (desk.clone(), listing.clone());
    let lines = 0..listing.rows.len();
    let rows = lines.filter_map(move |line| {
        let row = desk.corpus.figure(listing.rows[line])?;
        Some(cells(&desk, &row, columns))
    });
    Draft::new(
        title.join(" · "),
        names.chain(ends).map(str::to_owned).collect(),
        rows,
    )
}

fn cells(desk: &Desk, row: &FigureRow<'_>, columns: Columns) -> Vec<Cell> {
    let article = &row.entry.article;
    let passage = Passage::new(article, row.mention.span);
    let sentence = || nfc(article.text(row.mention.sentence_in(article)));
    let body = row.body().map_or(Cell::Empty, Cell::Text);
    let checked = row.check().map(|check| checked_text(check, desk.lang()));
    let checked = checked.map_or(Cell::Empty, Cell::Text);
    let sentence = columns.sentence().then(|| Cell::Text(sentence()));
    let link = Cell::Link {
        text: desk.source(article),
        href: desk.route().to_words(passage).href(),
    };
    let cells = columns.all().map(|column| cell(desk, row, column));
    let ends = [body, checked].into_iter().chain(sentence);
    cells.chain(ends).chain([link]).collect()
}

fn cell(desk: &Desk, row: &FigureRow<'_>, column: Column) -> Cell {
    let (lang, figure) = (desk.lang(), row.figure);
    let text = |text: &str| Cell::Text(text.to_owned());
    let time = |edtf: Edtf| Cell::Time {
        edtf,
        printed: format::edtf(lang, edtf),
    };
    match column {
        Column::Indicator => text(lang.pick(figure.indicator.names())),
        Column::Place => row.place().map_or(Cell::Empty, text),
        Column::Period => figure.period.map_or(Cell::Empty, time),
        Column::Value => {
            let printed = format::amount(lang, figure);
            match figure.amount {
                Amount::Exact(value) => Cell::Number { value, printed },
                _ => Cell::Text(printed),
            }
        }
        Column::Unit => figure.unit.as_deref().map_or(Cell::Empty, text),
        Column::Status => text(status_name(figure.status, lang)),
        Column::Article => Cell::Text(row.heading()),
        Column::Published => row
            .published()
            .map_or(Cell::Empty, |day| time(Edtf::At(day))),
    }
}
