//! A table before it is written: named, its rows still to be made. A view offers it without working
//! anything out, and whoever takes it along makes the rows, so many at a time as suits them: a
//! hundred thousand of them in one go would hold a page up for seconds.

use super::table::{Cell, Table};

/// A table whose rows are made as they are asked for.
pub struct Draft {
    /// What it is of, with the filters in force.
    pub title: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    rows: Box<dyn Iterator<Item = Vec<Cell>>>,
}

impl Draft {
    /// A table with these rows, each of as many cells as there are columns.
    #[must_use]
    pub fn new(
        title: String,
        columns: Vec<String>,
        rows: impl Iterator<Item = Vec<Cell>> + 'static,
    ) -> Self {
        Self {
            title,
            columns,
            rows: Box::new(rows),
        }
    }

    /// The table without its rows.
    #[must_use]
    pub fn head(&self) -> Table {
        Table {
            title: self.title.clone(),
            columns: self.columns.clone(),
            rows: Vec::new(),
        }
    }

    /// The next rows, as long as `more` says so, asked after each; none where there are none left.
    /// Addresses of the page begin at `page`.
    pub fn rows(&mut self, page: &str, mut more: impl FnMut(usize) -> bool) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        for mut row in self.rows.by_ref() {
            for cell in &mut row {
                cell.base(page);
            }
            rows.push(row);
            if !more(rows.len()) {
                break;
            }
        }
        rows
    }

    /// The table, where it has no more than `most` rows.
    #[must_use]
    pub fn within(mut self, most: usize, page: &str) -> Option<Table> {
        let mut table = self.head();
        table.rows = self.rows(page, |rows| rows <= most);
        (table.rows.len() <= most).then_some(table)
    }
}

impl From<Table> for Draft {
    fn from(table: Table) -> Self {
        Self::new(table.title, table.columns, table.rows.into_iter())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell as Counter;
    use std::rc::Rc;

    use super::*;
    use crate::export::form::testing::table;

    const PAGE: &str = "https://a.vn/doc/";

    #[test]
    fn nothing_is_made_before_it_is_asked_for_and_no_more_than_that() {
        let made = Rc::new(Counter::new(0));
        let count = made.clone();
        let rows = (0..1000).map(move |_| {
            count.set(count.get() + 1);
            vec![Cell::Empty]
        });
        let mut draft = Draft::new(String::new(), vec!["a".into()], rows);
        assert_eq!(made.get(), 0);
        assert_eq!(draft.rows(PAGE, |rows| rows < 300).len(), 300);
        assert_eq!(made.get(), 300);
        assert_eq!(draft.rows(PAGE, |_| true).len(), 700);
        assert!(draft.rows(PAGE, |_| true).is_empty());
    }

    #[test]
    fn a_table_comes_out_as_it_went_in_its_addresses_whole() {
        let whole = table();
        let rows = whole.rows.len();
        let drafted = Draft::from(whole.clone()).within(rows, PAGE);
        let drafted = drafted.expect("no more rows than asked for");
        assert_eq!(
            (&drafted.title, &drafted.columns),
            (&whole.title, &whole.columns)
        );
        assert!(drafted.rows[0].contains(&Cell::Link {
            text: "TP. Thái Nguyên".into(),
            href: "https://a.vn/doc/#/bai-viet/a".into(),
        }));
    }

    #[test]
    fn a_longer_table_is_none_at_all() {
        let most = table().rows.len() - 1;
        assert!(Draft::from(table()).within(most, PAGE).is_none());
    }
}
