//! The sentences of one article as runs of small numbers: what a search reads instead of the text.
//!
//! Every article has an index of its own and never another: what comes is put beside what is there,
//! what goes is left out, and nothing is merged. Which articles have a form is listed (`corpus::lists`), so
//! that only those are asked that have all; lists of the sentences that hold each form would be twice the
//! memory of all this.

use super::runs::Runs;
use super::tokens::Tokens;
use super::words::Words;
use crate::article::{Article, Block};
use crate::text::{Span, tokenize};

/// The sentences of one article.
#[derive(Clone, Debug, Default)]
pub(in crate::corpus) struct Sentences {
    /// The distinct forms, ascending: those below 2¹⁶, which most are, and the rest.
    low: Box<[u16]>,
    high: Box<[u32]>,
    /// The place among them of each token, sentence by sentence.
    tokens: Tokens,
    /// Its row in the lists of the words.
    row: u32,
}

/// Where a sentence stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::corpus) struct Sentence {
    block: usize,
    number: usize,
    pub span: Span,
}

impl Sentence {
    /// The block of its article.
    pub fn block(self) -> usize {
        self.block
    }

    /// Its place in the block.
    pub fn number(self) -> usize {
        self.number
    }
}

/// How many sentences a block has: a dateline or byline has none, but its words are looked for too.
pub(in crate::corpus) fn count(block: &Block) -> usize {
    block.sentences.len().max(1)
}

/// The sentences of a block; all of it where it has none.
pub(super) fn spans(block: &Block) -> impl Iterator<Item = Span> {
    let whole = Some(block.span).filter(|_| block.sentences.is_empty());
    whole.into_iter().chain(block.sentences())
}

/// The sentence `at` of an article.
pub(in crate::corpus) fn sentence(article: &Article, at: usize) -> Option<Sentence> {
    let mut number = at;
    for (block, parts) in article.blocks.iter().enumerate() {
        if number < count(parts) {
            let span = parts.sentence(number).unwrap_or(parts.span);
            return Some(Sentence {
                block,
                number,
                span,
            });
        }
        number -= count(parts);
    }
    None
}

impl Sentences {
    pub fn new(article: &Article, words: &mut Words) -> Self {
        let (mut tokens, mut ends) = (Vec::new(), Vec::new());
        for span in article.blocks.iter().flat_map(spans) {
            for token in tokenize(&article.source, span) {
                tokens.push(words.number(token.kind, token.span.of(&article.source)));
            }
            ends.push(u32::try_from(tokens.len()).unwrap_or(u32::MAX));
        }
        Self::of(tokens, &ends, words)
    }

    /// Those whose tokens are these forms, sentence by sentence, and end there.
    pub(super) fn of(mut tokens: Vec<u32>, ends: &[u32], words: &mut Words) -> Self {
        let forms = words.placed(&mut tokens);
        Self::with(&forms, Tokens::new(&tokens, ends), words)
    }

    /// Those whose tokens stand at places among these forms, which ascend.
    pub(super) fn with(forms: &[u32], tokens: Tokens, words: &mut Words) -> Self {
        let row = words.list(forms);
        let low = forms.iter().map_while(|form| u16::try_from(*form).ok());
        let low: Box<[u16]> = low.collect();
        Self {
            high: forms[low.len()..].into(),
            low,
            tokens,
            row,
        }
    }

    /// Whether they may be those of an article: they are as many.
    pub fn fits(&self, article: &Article) -> bool {
        self.len() == article.blocks.iter().map(count).sum::<usize>()
    }

    /// The place among the forms of each token.
    pub(super) fn tokens(&self) -> &Tokens {
        &self.tokens
    }

    /// The distinct forms, ascending.
    pub fn forms(&self) -> impl Iterator<Item = u32> {
        let low = self.low.iter().map(|form| u32::from(*form));
        low.chain(self.high.iter().copied())
    }

    /// Its row in the lists of the words; nought, which no words have, where they are not known.
    pub fn row(&self) -> u32 {
        self.row
    }

    /// How many sentences there are.
    pub fn len(&self) -> usize {
        self.tokens.sentences()
    }

    /// Puts the bits of each form at its place, those of `masks` that `kinds` tells by the form's number;
    /// gives the bits of all. There has to be a place for each.
    pub fn put_bits(&self, bits: &mut [u64], kinds: &[u8], masks: &[u64; 256]) -> u64 {
        let mut has = 0;
        let mut places = bits.iter_mut();
        for (form, bits) in self.low.iter().zip(&mut places) {
            let kind = kinds.get(usize::from(*form)).copied().unwrap_or(0);
            *bits = masks[usize::from(kind)];
            has |= *bits;
        }
        for (form, bits) in self.high.iter().zip(places) {
            let kind = kinds.get(*form as usize).copied().unwrap_or(0);
            *bits = masks[usize::from(kind)];
            has |= *bits;
        }
        has
    }

    /// How many distinct forms there are.
    pub fn distinct(&self) -> usize {
        self.low.len() + self.high.len()
    }

    /// The place of a form among them.
    pub fn place(&self, form: u32) -> Option<usize> {
        match u16::try_from(form) {
            Ok(form) => self.low.binary_search(&form).ok(),
            Err(_) => Some(self.low.len() + self.high.binary_search(&form).ok()?),
        }
    }

    #[expect(clippy::inline_always, reason = "asked of each token; see `tokens`")]
    #[inline(always)]
    fn form(&self, place: usize) -> u32 {
        match self.low.get(place) {
            Some(form) => (*form).into(),
            None => self.high[place - self.low.len()],
        }
    }

    /// The forms of the tokens of a sentence; none where there is no such sentence.
    pub fn tokens_of(&self, sentence: usize) -> Vec<u32> {
        let places = self.tokens.of(sentence);
        let mut forms = Vec::with_capacity(places.most());
        forms.extend(places.map(|place| self.form(place)));
        forms
    }

    /// The bits of the tokens of a sentence, at least up to where it has `enough`.
    pub(super) fn bits_of(&self, sentence: usize, bits: &[u64], enough: u64) -> u64 {
        self.tokens.bits_of(sentence, bits, enough)
    }

    /// What the tokens of a sentence have; each form has those of `bits` at its place. See [`Tokens::runs`].
    pub(super) fn runs(&self, sentence: usize, begin: u64, bits: &[u64]) -> Runs {
        self.tokens.runs(sentence, begin, |place| bits[place])
    }

    /// The same where each form has those of `masks` that `kinds` tells by its number.
    pub(super) fn runs_by(
        &self,
        sentence: usize,
        begin: u64,
        kinds: &[u8],
        masks: &[u64; 256],
    ) -> Runs {
        self.tokens.runs(sentence, begin, |place| {
            let kind = kinds.get(self.form(place) as usize).copied();
            masks[usize::from(kind.unwrap_or(0))]
        })
    }

    /// Calls `take` for each sentence that has every bit of `all`, with the bits that it has, at least up
    /// to where it has `enough`; each form has those of `bits` at its place.
    pub fn each_with(
        &self,
        bits: &[u64],
        (all, enough): (u64, u64),
        take: &mut dyn FnMut(usize, u64),
    ) {
        self.tokens.each(bits, enough, |sentence, has| {
            if has & all == all {
                take(sentence, has);
            }
        });
    }
}
