//! The tables that extraction asks at every word. Each is declared where its words stand; here they
//! are listed, for [`super::trie`] holds their phrases together.

use std::sync::LazyLock;

use super::trie::TRIE;
use super::{Term, cue, document, organisation, person, place, role, topic, unit, word};
use crate::text::Token;

macro_rules! tables {
    ($($slot:ident $table:expr;)*) => {
        /// A table's place among them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Slot {
            $($slot,)*
        }

        /// Every table.
        pub(super) static TABLES: [&dyn Phrases; [$(Slot::$slot,)*].len()] = [$(&$table,)*];
    };
}

tables! {
    Surname person::SURNAME;
    Address person::ADDRESS;
    Aside person::ASIDE;
    Comrade person::COMRADE;
    Bearer person::BEARER;
    Stop person::STOP;
    Level place::LEVEL;
    City place::CITY;
    Known place::KNOWN;
    AfterLevel place::AFTER_LEVEL;
    Province place::PROVINCE;
    Region place::REGION;
    Many place::MANY;
    Namely place::NAMELY;
    NotAPlaceAfter place::NOT_A_PLACE_AFTER;
    Position role::POSITION;
    Former role::FORMER;
    Carry role::CARRY;
    Act role::ACT;
    Head organisation::HEAD;
    Sector organisation::SECTOR;
    Field organisation::FIELD;
    Deed organisation::DEED;
    Link organisation::LINK;
    Noun unit::NOUN;
    Counted unit::ACT;
    NounKind unit::KIND;
    Document document::NAME;
    Function word::WORD;
    Topic topic::TOPIC;
    Turn cue::TURN;
    Blur cue::BLUR;
    Form cue::FORM;
    Speech cue::SPEECH;
    Naming cue::NAMING;
}

impl Slot {
    /// One bit for each table.
    pub const fn bit(self) -> u64 {
        1 << self as u32
    }
}

/// A table from phrases to values, which is searched together with the others.
///
/// Phrases match whatever the case, tone placement and normal form, syllable by syllable. A sign
/// in a phrase (`T.Ư`, `đ/c`, `giao thông - vận tải`) matches that same sign; digits match the same
/// digits. The spacing between syllables is not looked at.
#[derive(Debug)]
pub struct Table<T: 'static> {
    slot: Slot,
    rows: LazyLock<Rows<T>>,
}

/// Phrases with their values.
pub(super) type Rows<T> = Vec<(&'static str, T)>;

/// The rows of a table, out of whatever gives them.
pub(super) fn rows<T>(rows: impl IntoIterator<Item = (&'static str, T)>) -> Rows<T> {
    rows.into_iter().collect()
}

impl<T: Copy> Table<T> {
    pub(super) const fn new(slot: Slot, rows: fn() -> Rows<T>) -> Self {
        Self {
            slot,
            rows: LazyLock::new(rows),
        }
    }

    pub(super) const fn slot(&self) -> Slot {
        self.slot
    }

    /// What row `row` says.
    pub(super) fn value(&self, row: u16) -> T {
        self.rows[usize::from(row)].1
    }

    /// The longest phrase that begins at token `start`. Whoever asks at every token of a text makes
    /// a [`super::Found`] of it first.
    #[must_use]
    pub fn longest(&self, source: &str, tokens: &[Token], start: usize) -> Option<Term<T>> {
        let trie = &*TRIE;
        let mut node = trie.start(trie.word(source, tokens.get(start)?));
        let (mut end, mut last) = (start, None);
        while node != 0 {
            end += 1;
            let found = trie.ends(node).iter().find(|end| end.slot == self.slot);
            last = found.map(|found| (end, found.row)).or(last);
            node = tokens
                .get(end)
                .map_or(0, |token| trie.next(node, trie.word(source, token)));
        }
        last.map(|(end, row)| Term {
            start,
            end,
            value: self.value(row),
        })
    }
}

/// A table of whatever values, for the trie.
pub(super) trait Phrases: Sync {
    /// Its place.
    fn slot(&self) -> Slot;

    /// Its phrases, by row.
    fn phrases(&self) -> Vec<&'static str>;
}

impl<T: Copy + Send + Sync> Phrases for Table<T> {
    fn slot(&self) -> Slot {
        self.slot
    }

    fn phrases(&self) -> Vec<&'static str> {
        self.rows.iter().map(|(phrase, _)| *phrase).collect()
    }
}
