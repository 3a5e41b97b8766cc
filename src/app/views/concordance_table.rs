//! The concordance for taking along: every line, its whole sentence on either side of the words.

use std::rc::Rc;

use crate::app::desk::Desk;
use crate::app::parts::conditions;
use crate::app::state::Passage;
use crate::app::words::{ConcordanceText, Text, format};
use crate::corpus::{Concordance, Line};
use crate::export::draft::Draft;
use crate::export::table::Cell;
use crate::text::{Edtf, Span, nfc};

/// The table, with the words and the filters in force in its title.
pub fn table(desk: &Desk, words: &str, found: &Rc<Concordance>) -> Draft {
    let filters = conditions(desk).into_iter().map(|(name, _)| name);
    let title = [desk.say(Text::Concordance).to_owned(), words.to_owned()];
    let columns = [
        ConcordanceText::Before,
        ConcordanceText::Words,
        ConcordanceText::After,
    ];
    let ends = [desk.say(Text::Date), desk.say(ConcordanceText::Article)];
    let title: Vec<_> = title.into_iter().chain(filters).collect();
    let columns = columns.into_iter().map(|column| desk.say(column));
    let (desk, found) = (desk.clone(), found.clone());
    let lines = 0..found.lines.len();
    let rows = lines.filter_map(move |line| row(&desk, &found.lines[line]));
    Draft::new(
        title.join(" · "),
        columns.chain(ends).map(str::to_owned).collect(),
        rows,
    )
}

fn row(desk: &Desk, line: &Line) -> Option<Vec<Cell>> {
    let entry = desk.corpus.entry(line.article)?;
    let article = &entry.article;
    let text = |span: Span| {
        let words: Vec<_> = article.text(span).split_whitespace().collect();
        Cell::Text(nfc(&words.join(" ")))
    };
    let sides = (
        Span {
            start: line.sentence.start,
            end: line.words.start,
        },
        Span {
            start: line.words.end,
            end: line.sentence.end,
        },
    );
    let date = entry.day().map_or(Cell::Empty, |day| Cell::Time {
        edtf: Edtf::At(day),
        printed: format::instant(desk.lang(), day),
    });
    let source = Cell::Link {
        text: desk.source(article),
        href: desk
            .route()
            .to_words(Passage::new(article, line.words))
            .href(),
    };
    Some(vec![
        text(sides.0),
        text(line.words),
        text(sides.1),
        date,
        source,
    ])
}
