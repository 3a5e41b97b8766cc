//! The words of an article as they were cut where it was read: with them its index is made by numbering
//! each distinct word once, and the text is not gone through again.
//!
//! They are kept beside what was found in the article (`corpus::stored`), so nothing here is believed: what
//! does not fit the article is cut anew.

use foldhash::HashMap;

use super::sentences::{Sentences, count, spans};
use super::words::Words;
use crate::article::Article;
use crate::corpus::varint::{put_size, taken_size};
use crate::text::tokenize;

/// The words of an article: where each distinct one stands first, how many tokens each sentence has, and
/// which of the words each token is.
#[must_use]
pub(in crate::corpus) fn cut(article: &Article) -> Vec<u8> {
    let source = &article.source;
    let mut known: HashMap<&str, usize> = HashMap::default();
    let (mut words, mut ends, mut tokens) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = 0;
    for span in article.blocks.iter().flat_map(spans) {
        let cut = tokenize(source, span);
        put_size(&mut ends, cut.len());
        for token in cut {
            let next = known.len();
            let number = *known.entry(token.span.of(source)).or_insert_with(|| {
                let place = token.span.range();
                put_size(&mut words, place.start - last);
                put_size(&mut words, place.len());
                last = place.start;
                next
            });
            put_size(&mut tokens, number);
        }
    }
    let mut into = Vec::with_capacity(words.len() + ends.len() + tokens.len() + 3);
    put_size(&mut into, known.len());
    into.extend([words, ends, tokens].concat());
    into
}

impl Sentences {
    /// The sentences of an article whose words were [`cut`]; `None` where they are of another.
    pub fn of_cut(article: &Article, bytes: &[u8], words: &mut Words) -> Option<Self> {
        let mut from = bytes;
        let mut start = 0_usize;
        let mut numbers = Vec::new();
        for _ in 0..taken_size(&mut from)? {
            start = start.checked_add(taken_size(&mut from)?)?;
            let end = start.checked_add(taken_size(&mut from)?)?;
            numbers.push(words.number_of(article.source.get(start..end)?)?);
        }
        let sentences: usize = article.blocks.iter().map(count).sum();
        let (mut ends, mut all) = (Vec::with_capacity(sentences), 0_usize);
        for _ in 0..sentences {
            all = all.checked_add(taken_size(&mut from)?)?;
            ends.push(u32::try_from(all).ok()?);
        }
        // Each takes a byte at least.
        if all > from.len() {
            return None;
        }
        let mut tokens = Vec::with_capacity(all);
        for _ in 0..all {
            tokens.push(*numbers.get(taken_size(&mut from)?)?);
        }
        from.is_empty().then(|| Self::of(tokens, &ends, words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::EMBEDDED;
    use crate::extract::read;

    fn told(sentences: &Sentences, words: &Words) -> Vec<Vec<String>> {
        let form = |number: &u32| words.forms()[*number as usize].toned.to_string();
        let all = (0..).map(|at| sentences.tokens_of(at));
        let all = all.take(sentences.len());
        all.map(|tokens| tokens.iter().map(form).collect())
            .collect()
    }

    #[test]
    fn what_was_cut_is_what_would_be_cut_again() {
        for (id, source) in EMBEDDED {
            let (article, _) = read(id, source);
            let (mut once, mut again) = (Words::default(), Words::default());
            let made = Sentences::new(&article, &mut once);
            let kept = Sentences::of_cut(&article, &cut(&article), &mut again).expect("its own");
            assert_eq!(told(&made, &once), told(&kept, &again), "{id}");
            assert!(!kept.tokens_of(0).is_empty());
        }
    }

    #[test]
    fn what_is_of_another_article_or_damaged_is_not_taken() {
        let (id, source) = EMBEDDED[0];
        let (article, _) = read(id, source);
        let (other, _) = read("b", "Đảng bộ\n\nNăm 2023 kết nạp 684 đảng viên.");
        let bytes = cut(&article);
        let of = |article: &Article, bytes: &[u8]| {
            Sentences::of_cut(article, bytes, &mut Words::default()).is_some()
        };
        assert!(of(&article, &bytes));
        assert!(!of(&other, &bytes));
        for end in 0..bytes.len() {
            assert!(!of(&article, &bytes[..end]), "{end}");
        }
        let huge = [&[0xff; 9][..], &[1]].concat();
        assert!(!of(&article, &huge));
    }
}
