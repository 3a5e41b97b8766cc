//! The filter: what a reader chose and typed, and its form in a link.
//!
//! Knows no corpus: a value that no article has simply leaves nothing.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::{Facet, url};

/// Values are OR inside a facet, AND across facets, AND the free text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    choices: BTreeMap<Facet, BTreeSet<String>>,
    /// Free text as typed; see [`super::Query`] for how it is read.
    pub query: String,
}

/// Links come from strangers: at most so many characters of free text are kept,
const QUERY: usize = 400;
/// so many characters of a value,
const VALUE: usize = 200;
/// so many values of a facet,
const VALUES: usize = 200;
/// and so many pairs of a link are looked at.
const PAIRS: usize = 1000;

impl Filter {
    /// The filter of free text alone.
    #[must_use]
    pub fn of_query(query: impl Into<String>) -> Self {
        Self {
            query: query.into(),
            ..Self::default()
        }
    }

    /// With `value` chosen. Values that the facet cannot have, and those beyond the bounds, are
    /// left out.
    #[must_use]
    pub fn with(&self, facet: Facet, value: &str) -> Self {
        let mut new = self.clone();
        new.choose(facet, value);
        new
    }

    /// With `value` no longer chosen.
    #[must_use]
    pub fn without(&self, facet: Facet, value: &str) -> Self {
        let mut new = self.clone();
        if let Some(values) = new.choices.get_mut(&facet) {
            values.remove(value);
            if values.is_empty() {
                new.choices.remove(&facet);
            }
        }
        new
    }

    /// With `value` chosen if it was not, not chosen if it was.
    #[must_use]
    pub fn toggle(&self, facet: Facet, value: &str) -> Self {
        if self.contains(facet, value) {
            self.without(facet, value)
        } else {
            self.with(facet, value)
        }
    }

    /// With nothing chosen in `facet`.
    #[must_use]
    pub fn cleared(&self, facet: Facet) -> Self {
        let mut new = self.clone();
        new.choices.remove(&facet);
        new
    }

    /// With other free text.
    #[must_use]
    pub fn with_query(&self, query: impl Into<String>) -> Self {
        Self {
            choices: self.choices.clone(),
            query: query.into(),
        }
    }

    /// Narrowed by `other`, as when a number of an overview is followed: facets that `other`
    /// chooses in are taken from it, its free text is added.
    #[must_use]
    pub fn narrowed(&self, other: &Self) -> Self {
        let mut new = self.clone();
        for (facet, values) in &other.choices {
            new.choices.insert(*facet, values.clone());
        }
        let (mine, theirs) = (self.query.trim(), other.query.trim());
        if !theirs.is_empty() && theirs != mine {
            let space = if mine.is_empty() { "" } else { " " };
            new.query = format!("{mine}{space}{theirs}");
        }
        new
    }

    /// Whether it lets everything pass.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.query.trim().is_empty()
    }

    /// Whether `value` is chosen.
    #[must_use]
    pub fn contains(&self, facet: Facet, value: &str) -> bool {
        self.choices
            .get(&facet)
            .is_some_and(|values| values.contains(value))
    }

    /// What is chosen in `facet`, in the order of links.
    pub fn choices(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let values = self.choices.get(&facet).into_iter().flatten();
        values.map(String::as_str)
    }

    /// Everything that is chosen, in the order of links: to be read back and undone one by one.
    pub fn all_choices(&self) -> impl Iterator<Item = (Facet, &str)> {
        let facets = self.choices.iter();
        facets.flat_map(|(facet, values)| values.iter().map(|value| (*facet, value.as_str())))
    }

    /// The form in links, without `?`: `q=đảng%20viên&place=Thái%20Nguyên&year=2022&year=2023`.
    /// Equal filters give equal text; empty where the filter is.
    #[must_use]
    pub fn to_query(&self) -> String {
        let text: String = self.query.chars().take(QUERY).collect();
        let mut pairs = Vec::new();
        if !text.trim().is_empty() {
            pairs.push(("q", text.as_str()));
        }
        pairs.extend(self.all_choices().map(|(facet, value)| (facet.id(), value)));
        url::encode(pairs)
    }

    /// Reads the form in links, with or without `?`. Unknown keys and impossible values are passed
    /// over, and so is whatever exceeds the bounds; of two free texts the last counts.
    #[must_use]
    pub fn from_query(text: &str) -> Self {
        let mut new = Self::default();
        for (key, value) in url::decode(text).take(PAIRS) {
            if key == "q" {
                new.query = value.chars().take(QUERY).collect();
            } else if let Some(facet) = Facet::from_id(&key) {
                new.choose(facet, &value);
            }
        }
        new
    }

    pub(super) fn choose(&mut self, facet: Facet, value: &str) {
        if !facet.admits(value) || value.chars().count() > VALUE {
            return;
        }
        let values = self.choices.entry(facet).or_default();
        if values.len() < VALUES {
            values.insert(value.to_owned());
        }
    }
}
