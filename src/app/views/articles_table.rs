//! The articles that pass, as a table for taking along.

use foldhash::HashMap;

use crate::app::desk::Desk;
use crate::app::parts::titled;
use crate::app::words::{TakeText, Text, format, kind_name};
use crate::corpus::{ArticleId, Entry, Facet};
use crate::export::table::{Cell, Table};
use crate::extract::Kind;
use crate::text::{Decimal, Edtf, nfc};

/// Headline, day, places, writer, and how much of each kind passes; in this order.
pub fn articles_table(desk: &Desk, order: &[ArticleId]) -> Table {
    let lang = desk.lang();
    let names = [
        desk.say(Text::Title),
        desk.say(Text::Date),
        lang.pick(Facet::Place.names()),
        desk.say(TakeText::Writer),
    ];
    let kinds = Kind::ALL.map(|kind| kind_name(kind, lang));
    let mut rows = HashMap::default();
    // Mentions stand by article, in the order of the articles.
    let mut mentions = desk.found.selection.mentions.iter().peekable();
    for id in &desk.found.selection.articles {
        let mut counts = [0; Kind::ALL.len()];
        while let Some(at) = mentions.next_if(|at| at.article == *id) {
            let kind = desk.corpus.mention(*at).map(crate::extract::Mention::kind);
            if let Some(nth) = Kind::ALL.iter().position(|one| Some(*one) == kind) {
                counts[nth] += 1;
            }
        }
        if let Some(entry) = desk.corpus.entry(*id) {
            let mut row = facts(desk, entry);
            row.extend(counts.map(|n| count(desk, n)));
            rows.insert(*id, row);
        }
    }
    let rows = order.iter().filter_map(|id| rows.remove(id)).collect();
    Table {
        title: titled(desk, desk.say(Text::Articles)),
        columns: names.into_iter().chain(kinds).map(str::to_owned).collect(),
        rows,
    }
}

fn facts(desk: &Desk, entry: &Entry) -> Vec<Cell> {
    let article = &entry.article;
    let byline = article.byline.map(|span| nfc(article.text(span)));
    vec![
        Cell::Link {
            text: nfc(article.heading()),
            href: desk.route().to_article(&article.id).href(),
        },
        entry.day().map_or(Cell::Empty, |day| Cell::Time {
            edtf: Edtf::At(day),
            printed: format::instant(desk.lang(), day),
        }),
        Cell::text(entry.places.join(", ")),
        Cell::text(byline.unwrap_or_default()),
    ]
}

/// A count.
pub fn count(desk: &Desk, n: usize) -> Cell {
    Cell::Number {
        value: Decimal::new(i64::try_from(n).unwrap_or(i64::MAX), 0),
        printed: format::count(desk.lang(), n),
    }
}
