//! A table as every view offers it for taking along: typed cells, so that each form of export can
//! write numbers as numbers and print them as its readers do. The views fill it; the forms are
//! beside this file.

use crate::text::{Decimal, Edtf};

/// A table with a title, named columns and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it is of, with the filters in force.
    pub title: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows, each of as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// One value of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing is stated.
    #[default]
    Empty,
    /// Words as they stand.
    Text(String),
    /// A number, with the way in which the page prints it (`gần 28.000`).
    Number {
        /// Its value.
        value: Decimal,
        /// As printed.
        printed: String,
    },
    /// A time, with the way in which the page prints it.
    Time {
        /// Its value.
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
