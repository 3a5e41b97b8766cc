//! What stands in the table from top to bottom: figures, or headings of groups with their totals
//! and the figures of those that are unfolded. Strings are left to the rows that are drawn.

use foldhash::HashSet;
use std::rc::Rc;

use crate::corpus::{Listing, MentionRef};

/// A folded group shows so many of its totals.
const TOTALS: usize = 3;

/// The key of an address that unfolds every group.
pub const ALL: &str = "*";

/// Between the keys of groups that an address unfolds.
const AND: char = '~';

/// What stands from top to bottom.
#[derive(Debug)]
pub enum Items {
    /// Every figure of the listing: of hundreds of thousands nothing more is to be worked out. And how many
    /// lines there are: of what is still being looked for only the first are known.
    Rows(Rc<Listing>, usize),
    /// Groups.
    Lines(Vec<Item>),
}

impl Default for Items {
    fn default() -> Self {
        Self::Lines(Vec::new())
    }
}

impl Items {
    /// Of a listing, where these groups are unfolded.
    pub fn new(listing: &Rc<Listing>, open: &Open) -> Self {
        if listing.by.is_none() {
            return Self::Rows(listing.clone(), listing.rows.len());
        }
        let mut items = Vec::new();
        for (number, (group, totals)) in listing.groups.iter().enumerate() {
            items.push(Item::Head(number));
            let open = open.holds(&group.key.id());
            let shown = if open {
                totals.len()
            } else {
                TOTALS.min(totals.len())
            };
            items.extend((0..shown).map(|total| Item::Total(number, total)));
            if open {
                items.extend(group.rows.iter().copied().map(Item::Row));
            }
        }
        Self::Lines(items)
    }

    /// The first of so many figures.
    pub fn first(listing: &Rc<Listing>, len: usize) -> Self {
        Self::Rows(listing.clone(), len.max(listing.rows.len()))
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Rows(_, len) => *len,
            Self::Lines(items) => items.len(),
        }
    }

    /// The line at this place, where it is known.
    pub fn get(&self, line: usize) -> Option<Item> {
        match self {
            Self::Rows(listing, _) => listing.rows.get(line).copied().map(Item::Row),
            Self::Lines(items) => items.get(line).copied(),
        }
    }

    /// All that are known.
    pub fn iter(&self) -> impl Iterator<Item = Item> {
        (0..self.len()).filter_map(|line| self.get(line))
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// The heading of a group.
    Head(usize),
    /// A total of a group.
    Total(usize, usize),
    /// A figure.
    Row(MentionRef),
}

impl Item {
    /// How many kinds of lines there are, each of a height of its own.
    pub const KINDS: usize = 3;

    /// Which kind it is.
    pub const fn kind(self) -> usize {
        match self {
            Self::Row(_) => 0,
            Self::Head(_) => 1,
            Self::Total(..) => 2,
        }
    }

    /// A key that no other line of the table has.
    pub fn key(self) -> String {
        match self {
            Self::Row(at) => format!("{}.{}", at.article.0, at.mention),
            Self::Head(group) => format!("g{group}"),
            Self::Total(group, total) => format!("t{group}.{total}"),
        }
    }
}

/// Which groups are unfolded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    all: bool,
    keys: HashSet<String>,
}

impl Open {
    /// Reads it from an address.
    pub fn parse(value: Option<&str>) -> Self {
        let value = value.unwrap_or_default();
        let keys = value.split(AND).filter(|key| !key.is_empty());
        Self {
            all: value == ALL,
            keys: keys.map(str::to_owned).collect(),
        }
    }

    /// Whether every group is.
    pub const fn all(&self) -> bool {
        self.all
    }

    /// Whether the group with this key is.
    pub fn holds(&self, key: &str) -> bool {
        self.all || self.keys.contains(key)
    }

    /// The form in an address of the same with group `key` the other way; `others` are the keys of
    /// all groups.
    pub fn toggled(&self, key: &str, others: impl Iterator<Item = String>) -> Option<String> {
        let keys: Vec<String> = others
            .filter(|other| self.holds(other) != (other == key))
            .collect();
        (!keys.is_empty()).then(|| keys.join(&AND.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::pace::{Pace, at_once};
    use crate::corpus::{Corpus, Filter, Grouping, Sort};
    use crate::order::InOrder as _;

    fn lines(open: &str) -> (Listing, Vec<Item>) {
        let corpus = Corpus::embedded();
        let selection = corpus.select(&Filter::default());
        let by = Some(Grouping::Indicator);
        let pace = Pace::default();
        let listing = corpus.listing_paced(&selection, Sort::default(), by, &pace);
        let listing = at_once(listing);
        let items = Items::new(&Rc::new(listing), &Open::parse(Some(open)));
        (
            at_once(corpus.listing_paced(&selection, Sort::default(), by, &pace)),
            items.iter().collect(),
        )
    }

    fn count(items: &[Item], kind: usize) -> usize {
        items.iter().filter(|item| item.kind() == kind).count()
    }

    #[test]
    fn folded_groups_show_their_headings_and_first_totals() {
        let (listing, items) = lines("");
        assert_eq!(count(&items, 1), listing.groups.len());
        assert_eq!(count(&items, 0), 0);
    }

    #[test]
    fn unfolded_groups_show_their_figures() {
        let (listing, items) = lines(ALL);
        assert_eq!(count(&items, 0), listing.rows.len());
        let (listing, items) = lines("members.admitted");
        let group = listing
            .groups
            .iter()
            .find(|(group, _)| group.key.id() == "members.admitted");
        assert_eq!(
            Some(count(&items, 0)),
            group.map(|(group, _)| group.rows.len())
        );
        let mut keys: Vec<_> = items.iter().map(|item| item.key()).collect();
        keys.order();
        keys.dedup();
        assert_eq!(keys.len(), items.len());
    }

    #[test]
    fn of_the_first_of_many_the_others_have_their_room() {
        let corpus = Corpus::embedded();
        let selection = corpus.select(&Filter::default());
        let listing = corpus.listing_paced(&selection, Sort::default(), None, &Pace::default());
        let listing = Rc::new(at_once(listing));
        let known = listing.rows.len();
        let (all, first) = (
            Items::new(&listing, &Open::default()),
            Items::first(&listing, 1000),
        );
        assert_eq!((all.len(), first.len()), (known, 1000));
        assert!(first.iter().eq(all.iter()));
        assert!(first.get(known - 1).is_some() && first.get(known).is_none());
        assert_eq!(Items::first(&listing, 0).len(), known, "never fewer");
    }

    #[test]
    fn groups_fold_one_by_one() {
        let keys = || ["a", "b", "c"].into_iter().map(str::to_owned);
        let open = Open::parse(None);
        assert_eq!(open.toggled("b", keys()).as_deref(), Some("b"));
        let open = Open::parse(Some("a~b"));
        assert_eq!(open.toggled("b", keys()).as_deref(), Some("a"));
        assert_eq!(open.toggled("c", keys()).as_deref(), Some("a~b~c"));
        let all = Open::parse(Some(ALL));
        assert_eq!(all.toggled("a", keys()).as_deref(), Some("b~c"));
        assert_eq!(Open::parse(Some("a")).toggled("a", keys()), None);
    }
}
