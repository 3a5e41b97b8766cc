//! Texts by numbers: each once, however many articles have it.

use foldhash::HashMap;
use std::cmp::Ordering;
use std::sync::Arc;

use super::collate;

/// Texts that are numbered as they come.
#[derive(Clone, Debug, Default)]
pub(super) struct Pool {
    texts: Vec<Text>,
    numbers: HashMap<Arc<str>, u32>,
}

#[derive(Clone, Debug)]
struct Text {
    text: Arc<str>,
    /// How its key in the alphabet begins, which decides between most.
    begin: u128,
}

impl Pool {
    /// The number of `text`, a new one where it has none.
    pub fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let begin = collate::key(text).begin();
        let text: Arc<str> = text.into();
        self.numbers.insert(text.clone(), number);
        self.texts.push(Text { text, begin });
        number
    }

    /// The number of `text`, where it has one.
    pub fn known(&self, text: &str) -> Option<u32> {
        self.numbers.get(text).copied()
    }

    /// The text of this number.
    pub fn text(&self, number: u32) -> Option<&Arc<str>> {
        self.texts.get(number as usize).map(|text| &text.text)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Which of two stands first in the alphabet; of those that are equal there, by their letters.
    pub fn compare(&self, a: u32, b: u32) -> Ordering {
        let (Some(a), Some(b)) = (self.texts.get(a as usize), self.texts.get(b as usize)) else {
            return a.cmp(&b);
        };
        let full = || collate::key(&a.text).cmp(&collate::key(&b.text));
        let begin = a.begin.cmp(&b.begin).then_with(full);
        begin.then_with(|| a.text.cmp(&b.text))
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
