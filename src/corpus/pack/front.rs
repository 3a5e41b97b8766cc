//! The front as it is written: columns of what is known of articles without their texts.
//!
//! One list of the columns, in their order; each has its length before it. A row of a column says how it is
//! read in [`unfold`](super::unfold), which is the other half of this.

use foldhash::HashMap;

use super::column::{put, put_size, put_text};
use super::pool::{Told, back};
use crate::corpus::area::WorkArea;
use crate::corpus::called::{self, Called, NONE};
use crate::corpus::unit::{Plain, Unit};
use crate::corpus::{Facet, about};
use crate::extract::Kind;
use crate::text::Instant;

/// A column.
#[derive(Clone, Copy)]
pub(super) enum Col {
    /// The ids of the areas of work, then the types of documents: a count and the texts of each.
    Tables,
    /// A spelling: its kind and how its parts are told, a byte; then where these are.
    Spelling,
    /// The texts that spellings and places are made of.
    Text,
    /// The id of each article.
    Id,
    /// Its headline.
    Heading,
    /// The moment of publication, and its year, month and day, each one more, nought where it is not known.
    Published,
    /// The places that it is about: how many, and each.
    Place,
    /// The blocks of each area of work: how many, and of each the area and how much further the block.
    Area,
    /// How many mentions, and of each the kind and whether it counts.
    Item,
    /// The first year of a mention, one more, counted from that of publication; nought where it has none.
    Year,
    /// How many further years the article's mentions have; of each how much further the mention, and the year.
    More,
    /// The indicator of a figure, and its status.
    Figure,
    /// The type of a document, one more; nought where it has none.
    Type,
    /// The spelling of what is neither a figure nor a time: how far back, see [`pool`](super::pool).
    Named,
}

/// How many columns there are.
pub(super) const COLUMNS: usize = 14;

/// The year that others are counted from where none of publication is known.
pub(super) const USUAL: u16 = 2_000;

/// How the parts of a spelling are told, above the three bits of its kind.
pub(super) mod how {
    /// The key is what the name tells.
    pub const KEY: u8 = 8;
    /// It has a value; it is the name.
    pub const VALUE: u8 = 16;
    pub const VALUE_IS_NAME: u8 = 32;
    /// It has a phrase; it is the name in quotes.
    pub const PHRASE: u8 = 64;
    pub const PHRASE_IS_NAME: u8 = 128;
}

/// The name as a phrase.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// A number that may be below nought, the sign in the lowest bit.
pub(super) fn signed(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

/// What is told of an article beside what its unit tells.
pub(super) struct Line<'a> {
    pub id: &'a str,
    pub heading: &'a str,
    /// The moment as ISO 8601 has it, and the day.
    pub published: Option<(&'a str, Instant)>,
    pub unit: &'a Unit,
}

/// The front as it grows.
#[derive(Default)]
pub(super) struct Front {
    columns: [Vec<u8>; COLUMNS],
    texts: Told,
    /// Where each spelling stands among those that were told, by its number.
    spellings: HashMap<u32, usize>,
}

impl Front {
    fn to(&mut self, column: Col) -> &mut Vec<u8> {
        &mut self.columns[column as usize]
    }

    fn told(&mut self, text: &str, into: Col) {
        let mut texts = std::mem::take(self.to(Col::Text));
        self.texts
            .put(text, &mut self.columns[into as usize], &mut texts);
        *self.to(Col::Text) = texts;
    }

    /// An article more, whose unit is numbered in `called`.
    pub fn add(&mut self, line: &Line<'_>, called: &Called) {
        put_text(self.to(Col::Id), line.id);
        put_text(self.to(Col::Heading), line.heading);
        let (iso, day) = line.published.unzip();
        let published = self.to(Col::Published);
        put_text(published, iso.unwrap_or_default());
        if let Some(day) = day {
            put(published, day.year.map_or(0, |year| u64::from(year) + 1));
            published.push(day.month.map_or(0, |month| month.saturating_add(1)));
            published.push(day.day.map_or(0, |day| day.saturating_add(1)));
        }
        let unit = line.unit;
        put_size(self.to(Col::Place), unit.places().len());
        for place in unit.places() {
            let name = called.places().text(*place);
            self.told(name.map_or("", |name| name), Col::Place);
        }
        let areas = self.to(Col::Area);
        put_size(areas, unit.areas.len());
        let mut before = 0;
        for (area, block) in &unit.areas {
            put(areas, *area as u64);
            put(areas, signed(i64::from(*block) - before));
            before = i64::from(*block);
        }
        let (more, published) = unit.years();
        let usual = i64::from(published.unwrap_or(USUAL));
        let column = self.to(Col::More);
        put_size(column, more.len());
        let mut before = 0;
        for (item, year) in more {
            put(column, u64::from(*item - before));
            put(column, signed(i64::from(*year) - usual));
            before = *item;
        }
        put_size(self.to(Col::Item), unit.items().len());
        for item in unit.plain() {
            self.item(item, usual, called);
        }
    }

    fn item(&mut self, item: Plain, usual: i64, called: &Called) {
        self.to(Col::Item)
            .push(item.kind * 2 + u8::from(item.counts));
        let year = item.year.map(|year| signed(i64::from(year) - usual) + 1);
        put(self.to(Col::Year), year.unwrap_or(0));
        match Kind::ALL.get(usize::from(item.kind)) {
            None | Some(Kind::Time) => return,
            Some(Kind::Figure) => {
                let (indicator, status) = item.figure.unwrap_or_default();
                return self.to(Col::Figure).extend([indicator, status]);
            }
            Some(Kind::Document) => {
                let one = item.document_type.map_or(0, |one| u64::from(one) + 1);
                put(self.to(Col::Type), one);
            }
            Some(_) => {}
        }
        let spelling = item.spelling.unwrap_or(NONE);
        let count = self.spellings.len();
        let at = *self.spellings.entry(spelling).or_insert(count);
        put(self.to(Col::Named), back(count, at));
        if at == count {
            self.spelling(spelling, called);
        }
    }

    /// A spelling, in the order in which they were first met.
    fn spelling(&mut self, number: u32, called: &Called) {
        let Some(told) = called.told(number) else {
            return;
        };
        let called::Told {
            kind,
            name,
            key,
            value,
            phrase,
        } = told;
        let phrased = quoted(name);
        let (own_key, own_value) = (about::key(name) == key, value == Some(name));
        let own_phrase = phrase == Some(&*phrased);
        let mut byte = kind as u8;
        let flags = [
            (own_key, how::KEY),
            (value.is_some(), how::VALUE),
            (own_value, how::VALUE_IS_NAME),
            (phrase.is_some(), how::PHRASE),
            (own_phrase, how::PHRASE_IS_NAME),
        ];
        for (_, flag) in flags.into_iter().filter(|(is, _)| *is) {
            byte |= flag;
        }
        self.to(Col::Spelling).push(byte);
        self.told(name, Col::Spelling);
        let parts = [
            (Some(key), own_key),
            (value, own_value),
            (phrase, own_phrase),
        ];
        for (part, own) in parts {
            if let Some(part) = part.filter(|_| !own) {
                self.told(part, Col::Spelling);
            }
        }
    }

    /// All of it behind `bytes`, with the types of documents as `called` numbers them.
    pub fn put_behind(mut self, mut bytes: Vec<u8>, called: &Called) -> Vec<u8> {
        let types = called.values(Facet::DocumentType);
        let tables = self.to(Col::Tables);
        put_size(tables, WorkArea::ALL.len());
        for area in WorkArea::ALL {
            put_text(tables, area.id());
        }
        put_size(tables, types.len());
        for at in 0..u32::try_from(types.len()).unwrap_or(NONE) {
            put_text(tables, types.text(at).map_or("", |one| one));
        }
        for column in &self.columns {
            put_size(&mut bytes, column.len());
        }
        // Of many articles these are megabytes: no more of them at once than has to be.
        bytes.reserve_exact(self.columns.iter().map(Vec::len).sum());
        for column in self.columns {
            bytes.extend(column);
        }
        bytes
    }
}
