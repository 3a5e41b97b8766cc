//! Texts by numbers: each once, however many articles have it.

use std::cmp::Ordering;
use std::sync::Arc;

use super::collate;
use super::numbers::Numbers;
use super::pages::Pages;

/// Texts that are numbered as they come.
#[derive(Clone, Debug, Default)]
pub(super) struct Pool {
    texts: Pages<Arc<str>>,
    /// How the key of each in the alphabet begins, which decides between most.
    begins: Pages<u128>,
    numbers: Numbers,
}

impl Pool {
    /// The number of `text`, a new one where it has none.
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.known(text) {
            return number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.begins.push(collate::key(text).begin());
        self.texts.push(text.into());
        let Self { texts, numbers, .. } = self;
        let hashed = |numbers: &Numbers, one: u32| {
            let text = texts.get(one as usize);
            numbers.hash::<str>(text.map_or("", |text| text))
        };
        numbers.add(text, number, hashed);
        number
    }

    /// The number of `text`, where it has one.
    pub fn known(&self, text: &str) -> Option<u32> {
        let is = |number: u32| self.text(number).is_some_and(|known| **known == *text);
        self.numbers.find(text, is)
    }

    /// The text of this number.
    pub fn text(&self, number: u32) -> Option<&Arc<str>> {
        self.texts.get(number as usize)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Which of two stands first in the alphabet; of those that are equal there, by their letters.
    pub fn compare(&self, a: u32, b: u32) -> Ordering {
        let begin = |number: u32| self.begins.get(number as usize);
        let (Some(first), Some(second)) = (begin(a), begin(b)) else {
            return a.cmp(&b);
        };
        first.cmp(second).then_with(|| {
            let text = |number: u32| self.text(number).map_or("", |text| text);
            let full = collate::key(text(a)).cmp(&collate::key(text(b)));
            full.then_with(|| text(a).cmp(text(b)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::InOrder as _;

    #[test]
    fn a_text_has_one_number_and_stands_in_the_alphabet() {
        let mut pool = Pool::default();
        let texts = [
            "Nguyễn Văn Minh Đức",
            "Nguyễn Văn Minh Anh",
            "khu 7",
            "khu 007",
            "An",
        ];
        let mut numbers = texts.map(|text| pool.number(text));
        assert_eq!(texts.map(|text| pool.known(text)), numbers.map(Some));
        assert_eq!((pool.len(), pool.known("x")), (5, None));
        numbers.order_by(|a, b| pool.compare(*a, *b));
        let ordered = numbers.map(|at| pool.text(at).map(|text| &**text));
        let expected = [
            "An",
            "khu 007",
            "khu 7",
            "Nguyễn Văn Minh Anh",
            "Nguyễn Văn Minh Đức",
        ];
        assert_eq!(ordered, expected.map(Some));
    }
}
