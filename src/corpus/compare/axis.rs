//! What the rows and columns of the table across can be, and their form in links.

/// What rows or columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// Measures, by indicator.
    Indicator,
    /// Measures, by unit.
    Unit,
    /// The places that are spoken of.
    Place,
    /// The years that figures hold for.
    Year,
    /// The articles.
    Article,
}

impl Axis {
    /// Every axis, in the order in which rows are offered.
    pub const ALL: [Self; 5] = [
        Self::Indicator,
        Self::Unit,
        Self::Place,
        Self::Year,
        Self::Article,
    ];
    /// Those that columns can be.
    pub const ACROSS: [Self; 3] = [Self::Place, Self::Year, Self::Article];

    /// The id that links carry.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Unit => "unit",
            Self::Place => "place",
            Self::Year => "year",
            Self::Article => "article",
        }
    }

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Indicator => ("Chỉ tiêu", "Indicator"),
            Self::Unit => ("Đơn vị", "Unit"),
            Self::Place => ("Nơi", "Place"),
            Self::Year => ("Năm", "Year"),
            Self::Article => ("Bài viết", "Article"),
        }
    }

    /// Whether it lays out measures, so that one table holds all of them.
    #[must_use]
    pub const fn of_measures(self) -> bool {
        matches!(self, Self::Indicator | Self::Unit)
    }
}

/// What rows and columns are; never the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axes {
    /// Down.
    pub rows: Axis,
    /// Across.
    pub across: Axis,
}

impl Axes {
    /// As the link says, and where it says nothing that can be drawn, indicators by places.
    #[must_use]
    pub fn from_ids(rows: Option<&str>, across: Option<&str>) -> Self {
        let find =
            |all: &[Axis], id: Option<&str>| all.iter().copied().find(|a| Some(a.id()) == id);
        let rows = find(&Axis::ALL, rows).unwrap_or(Axis::Indicator);
        let wanted = find(&Axis::ACROSS, across);
        let across = wanted.into_iter().chain(Axis::ACROSS);
        Self {
            rows,
            across: across
                .into_iter()
                .find(|a| *a != rows)
                .unwrap_or(Axis::Place),
        }
    }
}
