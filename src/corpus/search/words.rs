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
    written: HashMap<Written, u32>,
    /// Where the article being cut has each form; good only where it says so itself.
    seen: Vec<u32>,
    /// A bit for each form, by which those of an article are put in order; none is left set.
    marks: Vec<u64>,
    /// For each form the articles that have it, by the rows of their sentences.
    lists: Lists,
    /// The last of these rows.
    last: u32,
}

/// So many words as written are remembered, which is what a table of that many places holds; then it begins
/// anew. A few are most of any text.
const WRITTEN: usize = (1 << 17) / 8 * 7;

/// A word as written, and how long it is: found and compared without looking elsewhere. Longer ones, which
/// no syllable is, are folded each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Written(u64, u64);

impl Written {
    fn new(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        let (length, word) = bytes.split_last_mut()?;
        word.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        *length = text.len().to_le_bytes()[0];
        let (low, high) = bytes.split_first_chunk()?;
        Some(Self(
            u64::from_le_bytes(*low),
            u64::from_le_bytes(*high.first_chunk()?),
        ))
    }
}

impl Words {
    /// The number of the form of a token.
    pub fn number(&mut self, kind: TokenKind, text: &str) -> u32 {
        let written = Written::new(text);
        let known = written.and_then(|written| self.written.get(&written));
        if let Some(number) = known {
            return *number;
        }
        let number = self.of(Form::new(kind, text));
        if let Some(written) = written {
            if self.written.len() >= WRITTEN {
                self.forget();
            }
            self.written.insert(written, number);
        }
        number
    }

    /// The number of the form of a text that is one token; `None` where it is none, or more.
    pub fn number_of(&mut self, text: &str) -> Option<u32> {
        let known = Written::new(text).and_then(|written| self.written.get(&written));
        if let Some(number) = known {
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

    /// Whether a form has this number, or gets it since it is new and the next one; so does one of which nothing
    /// is known but that it was there, and any other may have its number.
    pub(super) fn is_numbered(&mut self, number: usize, form: Option<Form>) -> bool {
        match (self.forms.get(number), form) {
            (Some(known), Some(form)) => *known == form,
            (Some(_), None) => true,
            (None, _) if number > self.forms.len() => false,
            (None, Some(form)) => self.of(form) as usize == number,
            (None, None) => {
                self.forms.push(Form::default());
                self.seen.push(0);
                true
            }
        }
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
        self.ascending(&mut distinct);
        for (place, number) in (0..).zip(&distinct) {
            self.seen[*number as usize] = place;
        }
        for token in tokens {
            *token = self.seen[*token as usize];
        }
        distinct
    }

    /// Puts distinct numbers in order: a bit is set for each, and all bits are gone over. Of some hundred of
    /// them that takes a fraction of comparing them.
    fn ascending(&mut self, distinct: &mut [u32]) {
        self.marks.resize(self.forms.len().div_ceil(64), 0);
        for number in distinct.iter() {
            self.marks[*number as usize / 64] |= 1 << (number % 64);
        }
        let mut places = distinct.iter_mut();
        for (first, marks) in (0..).step_by(64).zip(&mut self.marks) {
            let mut marks = std::mem::take(marks);
            while marks != 0 {
                let number = first + marks.trailing_zeros();
                marks &= marks - 1;
                if let Some(place) = places.next() {
                    *place = number;
                }
            }
        }
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_written_again_has_its_number_however_long_it_is() {
        let longest = "nghieengnghieengnghieeng";
        let written: Vec<&str> = (1..=longest.len()).map(|end| &longest[..end]).collect();
        let mut words = Words::default();
        let mut numbers = || -> Vec<_> {
            let all = written.iter();
            all.map(|text| words.number(TokenKind::Word, text))
                .collect()
        };
        let (once, again) = (numbers(), numbers());
        assert_eq!(once, again);
        assert!(once.iter().copied().eq(0..24), "each is another");
        let asked = written.iter().map(|text| words.number_of(text));
        assert!(asked.eq(once.iter().map(|number| Some(*number))));
        assert_eq!(words.number_of("hai từ"), None);
        assert_eq!(words.number_of(""), None);
    }

    #[test]
    fn tokens_become_their_places_among_the_distinct_forms_in_order() {
        let mut words = Words::default();
        let all = (0..200).map(|n| words.number(TokenKind::Digits, &n.to_string()));
        assert_eq!(all.last(), Some(199));
        for tokens in [&[199, 63, 64, 0, 63, 128, 199][..], &[65, 2], &[]] {
            let mut places = tokens.to_vec();
            let distinct = words.placed(&mut places);
            assert!(distinct.is_sorted_by(|a, b| a < b));
            let told = places.iter().map(|place| distinct[*place as usize]);
            assert!(told.eq(tokens.iter().copied()));
            let is_asked = |form: &u32| tokens.contains(form);
            assert!(distinct.iter().all(is_asked));
        }
    }
}
