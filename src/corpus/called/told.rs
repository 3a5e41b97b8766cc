//! A spelling in words instead of numbers, so that another corpus can number it.

use super::{Called, NONE, Spelling};
use crate::extract::Kind;

/// A name as it is written somewhere, in words.
#[derive(Clone, Copy, Debug)]
pub(in crate::corpus) struct Told<'a> {
    pub kind: Kind,
    pub name: &'a str,
    /// What its other spellings share.
    pub key: &'a str,
    /// Its value in the facet of its kind.
    pub value: Option<&'a str>,
    /// The phrase that leads to it.
    pub phrase: Option<&'a str>,
}

impl Called {
    /// A spelling in words.
    pub fn told(&self, number: u32) -> Option<Told<'_>> {
        let spelling = self.spelling(number)?;
        let value = self.named_value(spelling).map(|(_, value)| &**value);
        Some(Told {
            kind: spelling.kind,
            name: self.name(spelling),
            key: self.key(spelling),
            value,
            phrase: self.names.text(spelling.phrase).map(|phrase| &**phrase),
        })
    }

    /// The number of a spelling that is told in words.
    pub fn spelt(&mut self, told: Told<'_>) -> u32 {
        let facet = Spelling::facet(told.kind).zip(told.value);
        let spelling = Spelling {
            kind: told.kind,
            named: self.keys[told.kind as usize].number(told.key),
            name: self.names.number(told.name),
            value: facet.map_or(NONE, |(facet, value)| self.value(facet, value)),
            phrase: told.phrase.map_or(NONE, |phrase| self.names.number(phrase)),
        };
        self.numbered(spelling)
    }
}
