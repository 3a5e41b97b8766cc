//! A value behind a pointer: mentions are many and their values of very different sizes, and of a body or
//! a place that is named again and again one copy is enough.

use foldhash::HashSet;
use std::fmt;
use std::hash::Hash;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// A value that may be held by many. Whoever changes theirs changes no other's.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Held<T>(Arc<T>);

impl<T: Eq + Hash> Held<T> {
    /// Lets go of this copy for one of `known` that is the same, or is known from now on.
    pub fn share(&mut self, known: &mut HashSet<Self>) {
        match known.get(self) {
            Some(same) => self.0 = same.0.clone(),
            None => drop(known.insert(Self(self.0.clone()))),
        }
    }
}

impl<T> From<T> for Held<T> {
    fn from(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Held<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T: fmt::Debug> fmt::Debug for Held<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_is_held_once_and_changed_by_itself() {
        let mut known = HashSet::default();
        let mut all = ["a", "b", "a"].map(|text| Held::from(text.to_owned()));
        for one in &mut all {
            one.share(&mut known);
        }
        assert!(Arc::ptr_eq(&all[0].0, &all[2].0));
        assert_eq!(known.len(), 2);
        all[2].push('c');
        assert_eq!(all.map(|one| one.to_string()), ["a", "b", "ac"]);
    }
}
