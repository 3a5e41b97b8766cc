//! What the registers of documents, people and bodies have in common: entries that unfold, the
//! sentences behind them, and what is asked of the whole list.

mod entry;
mod heads;
mod list;
mod sentences;

pub use entry::{Entry, entry, use_first};
pub use heads::{controls, doubt, heading, shared_only};
pub use list::{List, asked, counts, list};
pub use sentences::Sentences;

use super::overview::leading;
use crate::app::desk::Desk;
use crate::app::state::{Setting, View};
use crate::app::words::{Lang, format};
use crate::corpus::{Filter, MentionRef};
use crate::export::table::Cell;
use crate::text::Decimal;

/// The title of a register's table: the view, and the filters in force.
pub fn titled(desk: &Desk) -> String {
    let name = desk.say(desk.route().view.name()).to_owned();
    let conditions = crate::app::parts::conditions(desk).into_iter();
    let parts: Vec<_> = std::iter::once(name)
        .chain(conditions.map(|(name, _)| name))
        .collect();
    parts.join(" · ")
}

/// The address of the articles that have an entry, narrowed to what it is of.
pub fn only(desk: &Desk, filter: &Filter) -> String {
    let route = leading(desk, View::Articles, filter);
    route.opting(Setting::Entry, None).href()
}

/// A count as a cell of a table.
pub fn counted(lang: Lang, n: usize) -> Cell {
    Cell::Number {
        value: Decimal::new(i64::try_from(n).unwrap_or(i64::MAX), 0),
        printed: format::count(lang, n),
    }
}

/// Words as a cell of a table.
pub fn told(words: impl Into<String>) -> Cell {
    let words = words.into();
    if words.is_empty() {
        Cell::Empty
    } else {
        Cell::Text(words)
    }
}

/// How many articles hold these mentions.
pub fn articles<'a>(mentions: impl Iterator<Item = &'a MentionRef>) -> usize {
    let mut met: Vec<bool> = Vec::new();
    for at in mentions {
        let place = at.article.0;
        if met.len() <= place {
            met.resize(place + 1, false);
        }
        met[place] = true;
    }
    met.into_iter().filter(|met| *met).count()
}
