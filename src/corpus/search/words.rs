//! The distinct forms of the words of many articles, by numbers.
//!
//! Versions of a corpus share them: a number once given stays, and what no article of a version has is
//! passed over there. Forms that begin alike stand beside one another, so that a word being typed is
//! compared with those alone.

use foldhash::HashMap;
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use super::query::{Form, Word};
use crate::corpus::lists::Lists;
use crate::order::InOrder as _;
use crate::text::{Span, TokenKind, tokenize};

/// All forms.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Words {
    forms: Vec<Form>,
    /// The forms without their marks, with those that have them.
    by_plain: BTreeMap<Arc<str>, Vec<u32>>,
    /// Words as written, for folding costs more than a look-up and most words come often.
    written: HashMap<Box<str>, u32>,
    /// Where the article being cut has each form; good only where it says so itself.
    seen: Vec<u32>,
    /// For each form the articles that have it, by the rows of their sentences.
    lists: Lists,
    /// The last of these rows.
    last: u32,
}

/// So many words as written are remembered; then it begins anew. A few are most of any text.
const WRITTEN: usize = 1 << 16;

impl Words {
    /// The number of the form of a token.
    pub fn number(&mut self, kind: TokenKind, text: &str) -> u32 {
        if let Some(number) = self.written.get(text) {
            return *number;
        }
        let number = self.of(Form::new(kind, text));
        if self.written.len() >= WRITTEN {
            self.forget();
        }
        self.written.insert(text.into(), number);
        number
    }

    /// The number of the form of a text that is one token; `None` where it is none, or more.
    pub fn number_of(&mut self, text: &str) -> Option<u32> {
        if let Some(number) = self.written.get(text) {
            return Some(*number);
        }
        match tokenize(text, Span::new(0, text.len()))[..] {
            [token] if token.span.range() == (0..text.len()) => Some(self.number(token.kind, text)),
            _ => None,
        }
    }

    /// How many rows there ever were: what goes away leaves its own empty.
    pub fn rows(&self) -> usize {
        self.last as usize
    }

    fn of(&mut self, form: Form) -> u32 {
        let alike = self.by_plain.entry(form.plain.clone()).or_default();
        let known = alike
            .iter()
            .find(|at| self.forms[**at as usize].toned == form.toned);
        if let Some(known) = known {
            return *known;
        }
        let number = small(self.forms.len());
        alike.push(number);
        self.forms.push(form);
        self.seen.push(0);
        number
    }

    /// Lets go of what only makes numbering quick.
    pub fn forget(&mut self) {
        self.written = HashMap::default();
    }

    /// The row of an article that has these forms.
    pub(super) fn list(&mut self, forms: &[u32]) -> u32 {
        self.last += 1;
        for form in forms {
            self.lists.add(*form, self.last);
        }
        self.last
    }

    /// The articles that have each form, by their rows.
    pub(super) fn lists(&self) -> &Lists {
        &self.lists
    }

    pub(super) fn forms(&self) -> &[Form] {
        &self.forms
    }

    fn form(&self, number: u32) -> Option<&Form> {
        self.forms.get(number as usize)
    }

    /// The forms that `word` may be, ascending, with whether they are so with their marks.
    pub(super) fn matching(&self, word: &Word) -> Vec<(u32, bool)> {
        let plain = word.plain();
        let same = self.by_plain.get(plain).into_iter().flatten();
        let begin = word.beginning().unwrap_or_default();
        let alike = self
            .by_plain
            .range::<str, _>((Bound::Included(begin), Bound::Unbounded));
        let alike = alike
            .take_while(|(form, _)| word.beginning().is_some() && form.starts_with(begin))
            .filter(|(form, _)| &***form != plain)
            .flat_map(|(_, all)| all);
        let mut found: Vec<_> = same
            .chain(alike)
            .filter_map(|at| Some((*at, word.matches(self.form(*at)?)?)))
            .collect();
        found.order();
        found
    }

    /// The distinct numbers of `tokens`, ascending; each of these becomes its place among them.
    pub fn placed(&mut self, tokens: &mut [u32]) -> Vec<u32> {
        let mut distinct: Vec<u32> = Vec::new();
        for token in tokens.iter() {
            let known = distinct.get(self.seen[*token as usize] as usize);
            if known != Some(token) {
                self.seen[*token as usize] = small(distinct.len());
                distinct.push(*token);
            }
        }
        distinct.order();
        for (place, number) in (0..).zip(&distinct) {
            self.seen[*number as usize] = place;
        }
        for token in tokens {
            *token = self.seen[*token as usize];
        }
        distinct
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
