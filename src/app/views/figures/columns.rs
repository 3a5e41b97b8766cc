//! Which columns are shown, as the address carries them.

use crate::corpus::Column;

/// The key of the sentence, which is a column of the page only: nothing is sorted by it.
pub const SENTENCE: &str = "sentence";

/// The columns that are shown. The value always is: it is what leads to the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    shown: [bool; Column::ALL.len()],
    sentence: bool,
}

impl Columns {
    /// Reads them from an address; all of them where it names none.
    pub fn parse(value: Option<&str>) -> Self {
        let Some(value) = value else {
            return Self {
                shown: [true; Column::ALL.len()],
                sentence: true,
            };
        };
        let named = |id: &str| value.split(',').any(|key| key == id);
        Self {
            shown: Column::ALL.map(|column| column == Column::Value || named(column.id())),
            sentence: named(SENTENCE),
        }
    }

    /// Whether `column` is shown.
    pub const fn has(self, column: Column) -> bool {
        self.shown[column as usize]
    }

    /// Whether the sentence is.
    pub const fn sentence(self) -> bool {
        self.sentence
    }

    /// Those shown, in their order.
    pub fn all(self) -> impl Iterator<Item = Column> {
        Column::ALL
            .into_iter()
            .filter(move |column| self.has(*column))
    }

    /// How many there are, and how many there could be.
    pub fn count(self) -> (usize, usize) {
        let shown = self.all().count() + usize::from(self.sentence);
        (shown, Column::ALL.len() + 1)
    }

    /// The form in an address with the column of this key the other way; `None` for all of them.
    pub fn toggled(self, id: &str) -> Option<String> {
        let keys = self.all().map(Column::id);
        let shown: Vec<_> = keys.chain(self.sentence.then_some(SENTENCE)).collect();
        let every = Column::ALL.into_iter().map(Column::id).chain([SENTENCE]);
        let keys: Vec<_> = every
            .filter(|key| shown.contains(key) != (*key == id))
            .collect();
        (keys.len() < self.count().1).then(|| keys.join(","))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_come_and_go_and_keep_their_order() {
        let all = Columns::parse(None);
        assert_eq!(all.count(), (9, 9));
        let fewer = all.toggled("place");
        let text = "indicator,period,value,unit,status,article,published,sentence";
        assert_eq!(fewer.as_deref(), Some(text));
        let fewer = Columns::parse(fewer.as_deref());
        assert!(!fewer.has(Column::Place) && fewer.has(Column::Period) && fewer.sentence());
        assert_eq!(fewer.toggled("place"), None);
    }

    #[test]
    fn the_value_stays_and_strangers_are_passed_over() {
        let few = Columns::parse(Some("colour,unit,,"));
        assert_eq!(
            few.all().map(Column::id).collect::<Vec<_>>(),
            ["value", "unit"]
        );
        assert!(!few.sentence());
    }
}
