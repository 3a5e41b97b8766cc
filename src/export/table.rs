//! A table as every view offers it for taking along: typed cells, so that each form of export can
//! write numbers as numbers and print them as its readers do. The views fill it; the forms are
//! in `form`.

use std::fmt::Display;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::{Decimal, Edtf};

/// A table with a title, named columns and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it is of, with the filters in force.
    pub title: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, each of as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// One value of a table. In JSON: nothing is `null`, words are a string, everything else an object.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing is stated.
    #[default]
    Empty,
    /// Words as they stand.
    Text(String),
    /// A number, with the way in which the page prints it (`gần 28.000`).
    Number {
        /// Its value.
        #[serde(serialize_with = "write", deserialize_with = "read")]
        value: Decimal,
        /// As printed.
        printed: String,
    },
    /// A time, with the way in which the page prints it.
    Time {
        /// Its value.
        #[serde(serialize_with = "write", deserialize_with = "read")]
        edtf: Edtf,
        /// As printed.
        printed: String,
    },
    /// Words that lead somewhere: a headline, a sentence, and their address in the page.
    Link {
        /// The words.
        text: String,
        /// The address behind them.
        href: String,
    },
}

fn write<T: Display, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

fn read<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    String::deserialize(from)?
        .parse()
        .map_err(serde::de::Error::custom)
}

/// What the printed form of a number says besides its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording<'a> {
    /// One number, with words or signs around it: `gần 28.000`, `92,9 %`.
    One {
        /// What stands before it.
        before: &'a str,
        /// What stands behind it; empty where it is a part of the number, as in `90 triệu`.
        after: &'a str,
    },
    /// More numbers than the value tells: a range, a fraction.
    Several,
}

/// Reads the printed form of `value`.
#[must_use]
pub fn wording(value: Decimal, printed: &str) -> Wording<'_> {
    let digit = |c: char| c.is_ascii_digit();
    let (Some(from), Some(to)) = (printed.find(digit), printed.rfind(digit)) else {
        return Wording::One {
            before: "",
            after: "",
        };
    };
    let core = &printed[from..=to];
    if core.contains(|c: char| !(digit(c) || matches!(c, '.' | ','))) {
        return Wording::Several;
    }
    let digits = |text: &str| text.chars().filter(|c| digit(*c)).collect::<String>();
    let whole = digits(core) == digits(&value.to_string());
    Wording::One {
        before: printed[..from].trim_end_matches(['-', '−']),
        after: if whole { &printed[to + 1..] } else { "" },
    }
}

impl Cell {
    /// Words, or nothing where there are none.
    #[must_use]
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() {
            Self::Empty
        } else {
            Self::Text(words)
        }
    }

    /// As the page prints it.
    #[must_use]
    pub fn printed(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text) | Self::Link { text, .. } => text,
            Self::Number { printed, .. } | Self::Time { printed, .. } => printed,
        }
    }

    /// Makes its address whole, where it has one: those of the page begin at `page`.
    pub fn base(&mut self, page: &str) {
        if let Self::Link { href, .. } = self
            && href.starts_with('#')
        {
            href.insert_str(0, page);
        }
    }

    /// Whether it is a number: those stand to the right of their column.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self, Self::Number { .. })
    }
}

impl Table {
    /// Whether the column holds numbers, and nothing but numbers where it holds anything.
    #[must_use]
    pub fn is_numeric(&self, column: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.get(column));
        let mut any = false;
        let all = cells.all(|cell| {
            any |= cell.is_number();
            cell.is_number() || *cell == Cell::Empty
        });
        any && all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(value: &str, printed: &str, before: &str, after: &str) {
        let value = value.parse().expect("a number");
        assert_eq!(wording(value, printed), Wording::One { before, after });
    }

    #[test]
    fn the_words_around_a_number_are_told_from_it() {
        says("28000", "gần 28.000", "gần ", "");
        says("92.9", "92,9 %", "", " %");
        says("85", "từ 85 % trở lên", "từ ", " % trở lên");
        says("-5", "−5", "", "");
        says("90000000", "trên 90 triệu", "trên ", "");
    }

    #[test]
    fn a_range_and_a_fraction_say_more_than_one_number() {
        for printed in ["92,9–95 %", "353/401"] {
            let value = "92.9".parse().expect("a number");
            assert_eq!(wording(value, printed), Wording::Several);
        }
    }

    #[test]
    fn it_reads_back_from_json() {
        let table = super::super::form::testing::table();
        let json = serde_json::to_string(&table).expect("JSON");
        assert_eq!(serde_json::from_str::<Table>(&json).ok(), Some(table));
    }
}
