//! What is said of a person, a body and a place beyond the words that name them.

use crate::lexicon::{Level, PlaceKind};

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Person {
    /// The position as written beside the name.
    pub role: Option<String>,
    /// What namesakes in one article do not share: the folded name, and where two people bear it
    /// the place of the second one's position.
    pub key: String,
    /// The name, where a reader says that it is another than the words.
    pub name: Option<String>,
}

/// A body of the Party, the State or society.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Organisation {
    /// Its level.
    pub level: Level,
    /// Its full name: abbreviations spelt out, the place added where the article makes it plain.
    pub name: String,
    /// What its place lies in, which keeps namesakes apart: `huyện Dương Minh Châu`.
    pub within: Option<String>,
    /// The place that it is of, where the article makes that plain: of a village's body the commune.
    pub seat: Option<Place>,
}

/// A named administrative place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Place {
    /// What it is.
    pub kind: PlaceKind,
    /// Its name without the word for its kind, but for villages and blocks.
    pub name: String,
    /// What it lies in, as far as the article or the tables tell: `tỉnh Vĩnh Phúc`.
    pub parent: Option<String>,
    /// The province that has held its land since 1 July 2025, where the article is older: `tỉnh
    /// Phú Thọ`. Later articles name the places of today.
    pub successor: Option<String>,
}
