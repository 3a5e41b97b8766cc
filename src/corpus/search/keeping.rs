//! The index as it is kept on a reader's machine: forms in the order of their numbers, and the sentences of
//! each article as they are here, so that nothing is cut, looked up or put in order again.
//!
//! It is good only where forms have the numbers that they had: those of the articles that come with the page
//! have, for they are numbered first, in the same order each time. Where they have others it is not taken,
//! and the words come with the texts (`cut`).

use std::ops::Range;

use super::query::Form;
use super::sentences::Sentences;
use super::tokens::Tokens;
use super::words::Words;
use crate::corpus::varint::{put_size, taken_size};

impl Words {
    /// Puts the forms from one number up to another behind what is there.
    pub fn put_forms(&self, from: usize, to: usize, into: &mut Vec<u8>) {
        let forms = self.forms().get(from..to).unwrap_or_default();
        put_size(into, from);
        put_size(into, forms.len());
        for Form { plain, toned } in forms {
            put_text(into, toned);
            // A mark that stands alone is nothing without it, so that nothing is told by an empty text.
            into.push(u8::from(plain != toned));
            if plain != toned {
                put_text(into, plain);
            }
        }
    }

    /// Takes what was [put](Self::put_forms), and tells from which number up to which; `None` where it is no
    /// such thing, or one of them has another number here.
    pub fn take_forms(&mut self, from: &mut &[u8]) -> Option<Range<usize>> {
        let first = taken_size(from)?;
        let numbers = first..first.checked_add(taken_size(from)?)?;
        for number in numbers.clone() {
            let toned = taken_text(from)?.into();
            let form = match taken_size(from)? {
                0 => Form::alike(toned),
                _ => Form {
                    plain: taken_text(from)?.into(),
                    toned,
                },
            };
            self.is_numbered(number, form).then_some(())?;
        }
        Some(numbers)
    }
}

impl Sentences {
    /// Puts them behind what is there.
    pub fn put(&self, into: &mut Vec<u8>) {
        put_size(into, self.distinct());
        let mut next = 0;
        for form in self.forms() {
            put_size(into, (form - next) as usize);
            next = form + 1;
        }
        self.tokens().put(into);
    }

    /// Takes what was [put](Self::put) of an article whose forms are all among `words`; `None` where it is no
    /// such thing.
    pub fn taken(from: &mut &[u8], words: &mut Words) -> Option<Self> {
        let distinct = taken_size(from).filter(|distinct| *distinct <= from.len())?;
        let (mut forms, mut next) = (Vec::with_capacity(distinct), 0_usize);
        for _ in 0..distinct {
            let form = next.checked_add(taken_size(from)?)?;
            forms.push(u32::try_from(form).ok()?);
            next = form + 1;
        }
        let known = next <= words.forms().len();
        let tokens = Tokens::taken(from, distinct).filter(|_| known)?;
        Some(Self::with(&forms, tokens, words))
    }
}

fn put_text(into: &mut Vec<u8>, text: &str) {
    put_size(into, text.len());
    into.extend_from_slice(text.as_bytes());
}

fn taken_text<'a>(from: &mut &'a [u8]) -> Option<&'a str> {
    let length = taken_size(from)?;
    let (text, rest) = from.split_at_checked(length)?;
    *from = rest;
    std::str::from_utf8(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::EMBEDDED;
    use crate::extract::read;

    /// All articles as they are kept, one behind the other.
    fn kept() -> (Words, Vec<Sentences>, Vec<u8>) {
        let mut words = Words::default();
        // A mark that stands alone is a form too.
        let alone = [("b", "Đảng bộ\n\nKết nạp \u{300} 684 đảng viên.")];
        let all = EMBEDDED.iter().chain(&alone).map(|(id, source)| {
            let (article, _) = read(id, source);
            Sentences::new(&article, &mut words)
        });
        let all: Vec<_> = all.collect();
        let mut bytes = Vec::new();
        words.put_forms(0, words.forms().len(), &mut bytes);
        for one in &all {
            one.put(&mut bytes);
        }
        (words, all, bytes)
    }

    fn told(sentences: &Sentences) -> (Vec<u32>, Vec<Vec<u32>>, u32) {
        let tokens = (0..sentences.len()).map(|at| sentences.tokens_of(at));
        let tokens = tokens.collect();
        (sentences.forms().collect(), tokens, sentences.row())
    }

    #[test]
    fn what_was_kept_is_what_it_was() {
        let (words, all, bytes) = kept();
        let (mut again, mut from) = (Words::default(), &bytes[..]);
        again.take_forms(&mut from).expect("its own");
        assert_eq!(again.forms(), words.forms());
        for one in &all {
            let taken = Sentences::taken(&mut from, &mut again).expect("its own");
            assert_eq!(told(&taken), told(one));
        }
        assert!(from.is_empty());
        // Taken once more, they are as they are already.
        again.take_forms(&mut &bytes[..]).expect("the same");
        assert_eq!(again.forms(), words.forms());
    }

    #[test]
    fn forms_that_have_other_numbers_are_not_taken() {
        let (_, _, bytes) = kept();
        let mut others = Words::default();
        let (article, _) = read("b", "Bài khác hẳn\n\nNăm 2023 kết nạp 684 đảng viên.");
        let _ = Sentences::new(&article, &mut others);
        assert_eq!(others.take_forms(&mut &bytes[..]), None);
    }

    #[test]
    fn what_is_damaged_breaks_nothing() {
        let (_, all, bytes) = kept();
        let taken = |bytes: &[u8]| {
            let (mut words, mut from) = (Words::default(), bytes);
            words.take_forms(&mut from)?;
            let taken = all.iter().map(|_| Sentences::taken(&mut from, &mut words));
            taken.collect::<Option<Vec<_>>>()
        };
        for end in (0..bytes.len()).step_by(101) {
            assert!(taken(&bytes[..end]).is_none(), "{end}");
        }
        for at in (0..bytes.len()).step_by(89) {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x41;
            // It may be another index, of which nothing is out of place.
            for one in taken(&damaged).into_iter().flatten() {
                let _ = told(&one);
            }
        }
    }
}
