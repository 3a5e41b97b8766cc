//! Where a reader put an article, and what they say that it is about.
//!
//! Collections, tags, and whether an article is the reader's own or came with the page are values of one
//! facet: what they narrow is the same, and nobody has to know which of them was used.

/// Where an article stands. One that came with the page stands nowhere as long as there are no others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shelf {
    /// The values of the facet.
    pub groups: Vec<String>,
    /// The place that the reader says it is about, instead of those that its words tell.
    pub place: Option<String>,
}

impl Shelf {
    /// The articles that came with the page. No collection begins with this sign.
    pub const SITE: &str = "*site";
    /// The reader's own.
    pub const OWN: &str = "*own";

    /// That of an article that came with the page.
    #[must_use]
    pub fn site() -> Self {
        Self {
            groups: vec![Self::SITE.to_owned()],
            place: None,
        }
    }

    /// Where the value stands among those that are offered.
    pub(super) fn rank(value: &str) -> usize {
        match value {
            Self::OWN => 0,
            Self::SITE => 1,
            _ => 2,
        }
    }
}
