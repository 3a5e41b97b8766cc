//! What a row of a table tells: each column's name, type, meaning and value, in one list.

use std::borrow::Cow;
use std::fmt::Write as _;

use trichluc::article::Article;
use trichluc::extract::{Amount, Document, Figure, Mention, Organisation, Place, Value};
use trichluc::text::{ByteOffset, Decimal, Edtf, Span, nfc};

/// What a row is of.
pub struct Row<'a> {
    /// The article.
    pub article: &'a Article,
    /// The places that it is about.
    pub places: &'a [String],
    /// What it mentions.
    pub mention: &'a Mention,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Null,
    /// Words.
    Text(Cow<'a, str>),
    /// A whole number: a position, a year.
    Whole(i32),
    /// A number.
    Number(Decimal),
    /// Yes or no.
    Flag(bool),
}

/// What stands in all cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// UTF-8.
    Text,
    /// 32 bits.
    Whole,
    /// A double; in CSV all digits.
    Number,
    /// `true` or `false`.
    Flag,
}

impl Type {
    /// As databases call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "VARCHAR",
            Self::Whole => "INTEGER",
            Self::Number => "DOUBLE",
            Self::Flag => "BOOLEAN",
        }
    }
}

/// A column.
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// Its type.
    pub kind: Type,
    /// What it means.
    pub meaning: &'static str,
    /// What stands in it.
    pub cell: for<'a> fn(&Row<'a>) -> Cell<'a>,
}

const fn column(
    name: &'static str,
    kind: Type,
    meaning: &'static str,
    cell: for<'a> fn(&Row<'a>) -> Cell<'a>,
) -> Column {
    Column {
        name,
        kind,
        meaning,
        cell,
    }
}

/// All columns, in order. What a kind of mention does not have is null.
pub const COLUMNS: [Column; 39] = [
    column("article", Type::Text, "the article's id", |row| {
        text(&row.article.id)
    }),
    column("article_title", Type::Text, "its headline", |row| {
        words(row.article, row.article.title)
    }),
    column("article_byline", Type::Text, "its writer", |row| {
        words(row.article, row.article.byline)
    }),
    column(
        "article_published",
        Type::Text,
        "when it was published, ISO 8601, as precise as it says",
        |row| maybe(row.article.published.as_ref().map(|at| at.iso.as_str())),
    ),
    column("article_year", Type::Whole, "the year of that", |row| {
        year(row.article.published.as_ref().and_then(|at| at.day.year))
    }),
    column(
        "article_place",
        Type::Text,
        "the place that it is about; two with `; ` between",
        |row| match row.places {
            [] => Cell::Null,
            places => Cell::Text(places.join("; ").into()),
        },
    ),
    column(
        "kind",
        Type::Text,
        "figure, time, document, person, organisation or place",
        |row| text(row.mention.kind().id()),
    ),
    column(
        "start",
        Type::Whole,
        "where the words begin, in Unicode code points of the source",
        |row| position(row, row.mention.span.start),
    ),
    column("end", Type::Whole, "where they end, exclusive", |row| {
        position(row, row.mention.span.end)
    }),
    column("text", Type::Text, "the words, letter by letter", |row| {
        text(row.article.text(row.mention.span))
    }),
    column("sentence", Type::Text, "the sentence that says it", |row| {
        text(
            row.article
                .text(row.article.sentence_around(row.mention.span)),
        )
    }),
    column(
        "repeated",
        Type::Flag,
        "the article prints these words a second time: not to be counted again",
        |row| {
            let block = row.article.blocks.get(row.mention.block);
            Cell::Flag(block.is_some_and(|block| block.repeats.is_some()))
        },
    ),
    column("rule", Type::Text, "the rule that found it", |row| {
        text(row.mention.rule.id())
    }),
    column(
        "value",
        Type::Number,
        "figure: how much; percent stays in percent",
        |row| {
            amount(row, |amount| match amount {
                Amount::Exact(value) | Amount::Fraction { part: value, .. } => Some(value),
                Amount::Range { .. } => None,
            })
        },
    ),
    column("low", Type::Number, "figure: a range's lower end", |row| {
        amount(row, |amount| match amount {
            Amount::Range { low, .. } => Some(low),
            _ => None,
        })
    }),
    column("high", Type::Number, "figure: a range's upper end", |row| {
        amount(row, |amount| match amount {
            Amount::Range { high, .. } => Some(high),
            _ => None,
        })
    }),
    column(
        "of",
        Type::Number,
        "figure: the number under the stroke, as in 353/401",
        |row| {
            amount(row, |amount| match amount {
                Amount::Fraction { of, .. } => Some(of),
                _ => None,
            })
        },
    ),
    column(
        "unit",
        Type::Text,
        "figure: %, or the counted noun as written",
        |row| maybe(figure(row).and_then(|figure| figure.unit.as_deref())),
    ),
    column(
        "indicator",
        Type::Text,
        "figure: what it counts or measures, `members.admitted`",
        |row| maybe(figure(row).map(|figure| figure.indicator.id())),
    ),
    column(
        "status",
        Type::Text,
        "figure: actual, target or change",
        |row| maybe(figure(row).map(|figure| figure.status.id())),
    ),
    column(
        "approx",
        Type::Text,
        "figure: about, nearly, over, at_least or at_most, where a word says so",
        |row| maybe(figure(row).and_then(|figure| Some(figure.approx?.id()))),
    ),
    column(
        "period",
        Type::Text,
        "figure: the time that it holds for, EDTF",
        |row| edtf(figure(row).and_then(|figure| figure.period)),
    ),
    column(
        "year",
        Type::Whole,
        "figure, time, document: the year of its time; a range's last, an open one's first",
        |row| {
            let time = match &row.mention.value {
                Value::Figure(figure) => figure.period,
                Value::Time(time) => time.edtf,
                Value::Document(document) => document.date,
                _ => None,
            };
            year(time.and_then(|time| time.last_year().or(time.first_year())))
        },
    ),
    column(
        "edtf",
        Type::Text,
        "time: the same in EDTF",
        |row| match &row.mention.value {
            Value::Time(time) => edtf(time.edtf),
            _ => Cell::Null,
        },
    ),
    column(
        "document_type",
        Type::Text,
        "document: Nghị quyết, Chỉ thị, …",
        |row| maybe(document(row).map(|document| document.kind)),
    ),
    column(
        "document_number",
        Type::Text,
        "document: its number as written, without spaces",
        |row| maybe(document(row).and_then(|document| document.number.as_deref())),
    ),
    column(
        "document_date",
        Type::Text,
        "document: its date, EDTF",
        |row| edtf(document(row).and_then(|document| document.date)),
    ),
    column(
        "document_issuer",
        Type::Text,
        "document: who issued it",
        |row| maybe(document(row).and_then(|document| document.issuer.as_deref())),
    ),
    column(
        "document_title",
        Type::Text,
        "document: its quoted title",
        |row| maybe(document(row).and_then(|document| document.title.as_deref())),
    ),
    column(
        "document_term",
        Type::Text,
        "document: XII, of khóa XII",
        |row| maybe(document(row).and_then(|document| document.term.as_deref())),
    ),
    column(
        "document_key",
        Type::Text,
        "document: one name for one document, however it is cited",
        |row| {
            let key = document(row).map(Document::key);
            key.map_or(Cell::Null, |key| Cell::Text(key.into()))
        },
    ),
    column(
        "name",
        Type::Text,
        "person, organisation, place: the full name; a place's without the word for its kind",
        |row| match &row.mention.value {
            Value::Person(person) => match &person.name {
                Some(name) => text(name),
                None => Cell::Text(nfc(row.article.text(row.mention.span)).into()),
            },
            Value::Organisation(body) => text(&body.name),
            Value::Place(place) => text(&place.name),
            _ => Cell::Null,
        },
    ),
    column(
        "role",
        Type::Text,
        "person: the position beside the name",
        |row| match &row.mention.value {
            Value::Person(person) => maybe(person.role.as_deref()),
            _ => Cell::Null,
        },
    ),
    column("level", Type::Text, "organisation: its level", |row| {
        maybe(body(row).map(|body| body.level.id()))
    }),
    column(
        "within",
        Type::Text,
        "organisation: what its place lies in",
        |row| maybe(body(row).and_then(|body| body.within.as_deref())),
    ),
    column("place_kind", Type::Text, "place: what it is", |row| {
        maybe(place(row).map(|place| place.kind.id()))
    }),
    column("parent", Type::Text, "place: what it lies in", |row| {
        maybe(place(row).and_then(|place| place.parent.as_deref()))
    }),
    column(
        "successor",
        Type::Text,
        "place: the province that has its land since 1 July 2025",
        |row| maybe(place(row).and_then(|place| place.successor.as_deref())),
    ),
    column(
        "because",
        Type::Text,
        "the words that decided its fields, as `field=words`, with `; ` between",
        |row| {
            let words = row.mention.evidence.iter();
            let words: Vec<_> = words
                .map(|one| format!("{}={}", one.field.id(), row.article.text(one.span)))
                .collect();
            if words.is_empty() {
                return Cell::Null;
            }
            Cell::Text(words.join("; ").into())
        },
    ),
];

fn text(text: &str) -> Cell<'_> {
    Cell::Text(text.into())
}

fn maybe(text: Option<&str>) -> Cell<'_> {
    text.map_or(Cell::Null, self::text)
}

fn words(article: &Article, span: Option<Span>) -> Cell<'_> {
    span.map_or(Cell::Null, |span| {
        Cell::Text(nfc(article.text(span)).into())
    })
}

fn year<'a>(year: Option<u16>) -> Cell<'a> {
    year.map_or(Cell::Null, |year| Cell::Whole(year.into()))
}

fn edtf<'a>(time: Option<Edtf>) -> Cell<'a> {
    time.map_or(Cell::Null, |time| Cell::Text(time.to_string().into()))
}

fn position<'a>(row: &Row<'a>, at: ByteOffset) -> Cell<'a> {
    let at = row.article.offsets.char_offset(&row.article.source, at);
    Cell::Whole(i32::try_from(at.0).unwrap_or(i32::MAX))
}

fn amount<'a>(row: &Row<'a>, part: fn(Amount) -> Option<Decimal>) -> Cell<'a> {
    let value = figure(row).and_then(|figure| part(figure.amount));
    value.map_or(Cell::Null, Cell::Number)
}

fn figure<'a>(row: &Row<'a>) -> Option<&'a Figure> {
    row.mention.figure()
}

fn document<'a>(row: &Row<'a>) -> Option<&'a Document> {
    match &row.mention.value {
        Value::Document(document) => Some(document),
        _ => None,
    }
}

fn body<'a>(row: &Row<'a>) -> Option<&'a Organisation> {
    match &row.mention.value {
        Value::Organisation(body) => Some(body),
        _ => None,
    }
}

fn place<'a>(row: &Row<'a>) -> Option<&'a Place> {
    match &row.mention.value {
        Value::Place(place) => Some(place),
        _ => None,
    }
}

/// The columns for people, as a table in Markdown.
pub fn manual() -> String {
    let mut out = "| column | type | what it is |\n| --- | --- | --- |\n".to_owned();
    for Column {
        name,
        kind,
        meaning,
        ..
    } in &COLUMNS
    {
        // A string takes whatever is written.
        let _ = writeln!(out, "| {name} | {} | {meaning} |", kind.name());
    }
    out
}
