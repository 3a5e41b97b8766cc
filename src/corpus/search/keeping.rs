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
use crate::corpus::varint::{put_run, put_size, taken_size, taken_text};

impl Words {
    /// Puts the forms from one number up to another behind what is there; of those that nobody `has` any more
    /// only that they were there.
    pub fn put_forms(
        &self,
        numbers: Range<usize>,
        has: impl Fn(usize) -> bool,
        into: &mut Vec<u8>,
    ) {
        put_size(into, numbers.start);
        put_size(into, numbers.len());
        let forms = self.forms().get(numbers.clone()).unwrap_or_default();
        for (number, Form { plain, toned }) in numbers.zip(forms) {
            let told = if !has(number) {
                &[][..]
            } else if plain == toned {
                &[toned][..]
            } else {
                &[toned, plain][..]
            };
            put_size(into, told.len());
            for text in told {
                put_run(into, text.as_bytes());
            }
        }
    }

    /// Takes what was [put](Self::put_forms), and tells from which number up to which; `None` where it is no
    /// such thing, or one of them has another number here.
    pub fn take_forms(&mut self, from: &mut &[u8]) -> Option<Range<usize>> {
        let first = taken_size(from)?;
        let numbers = first..first.checked_add(taken_size(from)?)?;
        for number in numbers.clone() {
            let form = match taken_size(from)? {
                0 => None,
                1 => Some(Form::alike(taken_text(from)?.into())),
                2 => Some(Form {
                    toned: taken_text(from)?.into(),
                    plain: taken_text(from)?.into(),
                }),
                _ => return None,
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
            let known = form < words.forms().len();
            forms.push(u32::try_from(form).ok().filter(|_| known)?);
            next = form + 1;
        }
        let tokens = Tokens::taken(from, distinct)?;
        Some(Self::with(&forms, tokens, words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::EMBEDDED;
    use crate::extract::read;
    use crate::text::TokenKind;

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
        words.put_forms(0..words.forms().len(), |_| true, &mut bytes);
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
    fn of_forms_that_nobody_has_nothing_is_kept_and_all_others_have_their_numbers() {
        let mut words = Words::default();
        for word in ["một", "mật", "ba"] {
            words.number(TokenKind::Word, word);
        }
        let mut bytes = Vec::new();
        words.put_forms(0..3, |number| number != 1, &mut bytes);
        let mut again = Words::default();
        again.take_forms(&mut &bytes[..]).expect("its own");
        assert_eq!(again.number(TokenKind::Word, "ba"), 2);
        let text = |form: &Form| form.toned.to_string();
        let texts: Vec<_> = again.forms().iter().map(text).collect();
        assert_eq!(texts, [&text(&words.forms()[0]), "", "ba"]);
        assert_eq!(again.number(TokenKind::Word, "mật"), 3, "it is new");
        // Who has another word there meanwhile keeps it.
        words.take_forms(&mut &bytes[..]).expect("the same");
        assert_eq!(words.number(TokenKind::Word, "mật"), 1);
    }

    #[test]
    fn no_article_has_forms_that_were_not_told() {
        let mut words = Words::default();
        words.number(TokenKind::Word, "một");
        for form in [1, u32::MAX as usize] {
            let mut bytes = Vec::new();
            for size in [1, form, 0] {
                put_size(&mut bytes, size);
            }
            assert!(
                Sentences::taken(&mut &bytes[..], &mut words).is_none(),
                "{form}"
            );
        }
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
