//! Which articles have a value of a facet, themselves or in a mention: what tells a choice which articles it
//! need not go over.
//!
//! An article gets a row as it is made ready, and another where something else is said of it.

use super::choices::each;
use super::lists::{Lists, Rows};
use super::unit::Unit;
use super::{ArticleId, Corpus, Facet};

/// For each facet the rows of its values, by their numbers.
#[derive(Debug, Default)]
pub(super) struct Having {
    lists: [Lists; Facet::ALL.len()],
    /// The last row.
    last: u32,
}

impl Having {
    /// The row of an article.
    pub fn list(&mut self, unit: &Unit) -> u32 {
        self.last += 1;
        each(unit, &mut |facet, number, _| {
            self.lists[facet as usize].add(number, self.last);
        });
        self.last
    }

    fn of(&self, facet: Facet, wanted: &[bool]) -> Rows {
        let mut rows = Rows::default();
        let numbers = (0..).zip(wanted).filter(|(_, wanted)| **wanted);
        numbers.for_each(|(number, _)| self.lists[facet as usize].mark(number, &mut rows));
        rows
    }
}

impl Corpus {
    /// For each article in display order in how many of some facets it has what is wanted there.
    pub(super) fn having<'a>(
        &'a self,
        wanted: impl Iterator<Item = (Facet, &'a [bool])>,
    ) -> impl Iterator<Item = (ArticleId, usize)> {
        let having = self.shared.having();
        let mut article = None;
        let mut rows = Vec::new();
        for (facet, wanted) in wanted {
            if facet == Facet::Article {
                article = Some(wanted);
            } else {
                rows.push(having.of(facet, wanted));
            }
        }
        self.order.iter().map(move |at| {
            let row = self.entries.kept().get(at.0).copied().unwrap_or_default();
            let has = rows.iter().filter(|rows| rows.has(row)).count();
            let itself = article.is_some_and(|wanted| wanted.get(at.0) == Some(&true));
            (*at, has + usize::from(itself))
        })
    }
}
