//! The views. One table: a row gives a view its address and its name; navigation, titles and
//! routes are generated from it. What a view draws is said in `views`.

use crate::app::words::Text;

/// A view of what passes the filters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// Counts and pictures, each leading to what it counts.
    #[default]
    Overview,
    /// The articles and the reader.
    Articles,
    /// All figures as a table.
    Figures,
    /// Indicators across places, years or articles; results beside targets.
    Compare,
    /// The arithmetic that the texts assert.
    Checks,
    /// Cited documents by their one name.
    Documents,
    /// People with their roles.
    People,
    /// Organisations as the tree of levels.
    Organisations,
    /// Any word or mention in its sentences across articles.
    Concordance,
    /// What the reader chose, as a paragraph and a table to paste.
    Report,
}

/// View, its part of the address, its name, what it is called by pages that frame this one. In the
/// order of the navigation.
const ROWS: [(View, &str, Text, &str); 10] = [
    (View::Overview, "tong-quan", Text::Overview, "overview"),
    (View::Articles, "bai-viet", Text::Articles, "articles"),
    (View::Figures, "so-lieu", Text::Figures, "figures"),
    (View::Compare, "so-sanh", Text::Compare, "compare"),
    (View::Checks, "kiem-tra", Text::Checks, "checks"),
    (View::Documents, "van-ban", Text::Documents, "documents"),
    (View::People, "nhan-su", Text::People, "people"),
    (
        View::Organisations,
        "to-chuc",
        Text::Organisations,
        "organisations",
    ),
    (
        View::Concordance,
        "ngu-canh",
        Text::Concordance,
        "concordance",
    ),
    (View::Report, "bao-cao", Text::Report, "report"),
];

impl View {
    /// Every view, in the order of the navigation.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.0)
    }

    /// Its part of the address: ASCII, never translated.
    #[must_use]
    pub fn slug(self) -> &'static str {
        self.row().1
    }

    /// The view with this part of the address, or this English name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        let mut rows = ROWS.iter();
        rows.find(|row| row.1 == slug || row.3 == slug)
            .map(|row| row.0)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> Text {
        self.row().2
    }

    fn row(self) -> &'static (Self, &'static str, Text, &'static str) {
        ROWS.iter().find(|row| row.0 == self).unwrap_or(&ROWS[0])
    }
}
