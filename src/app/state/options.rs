//! What a view lets the reader choose besides filter and order, as the address carries it: how
//! rows are grouped, which columns, which axes. One table of keys; the view that owns a key reads
//! its values and passes over those that it does not know.

use crate::order::gathered;
use std::collections::BTreeMap;

use crate::corpus::url::{decode, encode};

/// A choice by which a view is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Setting {
    /// Figures: by what they are grouped.
    Group,
    /// Figures: the columns that are shown.
    Columns,
    /// Compare: what the rows are.
    Rows,
    /// Compare: what the columns are.
    Across,
    /// Compare: the indicator that is compared.
    Measure,
    /// Concordance: the words that are looked for.
    Words,
    /// Articles, concordance: by what they are sorted.
    Order,
    /// Any view of charts: whether one is shown as its table.
    AsTable,
    /// Checks: the verdicts that are shown.
    Verdict,
    /// Registers: the entry that is unfolded, or all of them.
    Entry,
    /// Registers: whether only what stands in more than one article is shown.
    Shared,
}

/// Setting and its key.
const KEYS: [(Setting, &str); 11] = [
    (Setting::Group, "group"),
    (Setting::Columns, "cols"),
    (Setting::Rows, "rows"),
    (Setting::Across, "across"),
    (Setting::Measure, "measure"),
    (Setting::Words, "kwic"),
    (Setting::Order, "order"),
    (Setting::AsTable, "table"),
    (Setting::Verdict, "verdict"),
    (Setting::Entry, "entry"),
    (Setting::Shared, "shared"),
];

/// The choices that were made, those left alone not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options(BTreeMap<Setting, String>);

impl Options {
    /// Reads them from the pairs of an address's query.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let known = decode(query).filter_map(|(key, value)| {
            let row = KEYS.iter().find(|row| row.1 == key)?;
            Some((row.0, value)).filter(|(_, value)| !value.is_empty())
        });
        Self(gathered(known))
    }

    /// The form that [`Options::from_query`] reads, in the order of the table.
    #[must_use]
    pub fn to_query(&self) -> String {
        let pairs = KEYS.iter();
        encode(pairs.filter_map(|(choice, key)| Some((*key, self.get(*choice)?))))
    }

    /// The value of a choice, where one was made.
    #[must_use]
    pub fn get(&self, choice: Setting) -> Option<&str> {
        self.0.get(&choice).map(String::as_str)
    }

    /// The same with another value, or with none.
    #[must_use]
    pub fn with(&self, choice: Setting, value: Option<String>) -> Self {
        let mut options = self.0.clone();
        match value.filter(|value| !value.is_empty()) {
            Some(value) => options.insert(choice, value),
            None => options.remove(&choice),
        };
        Self(options)
    }
}
