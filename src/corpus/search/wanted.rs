//! What a query asks of the words of a sentence, as bits: which of its words a form is, and which of them it
//! is with its marks.
//!
//! An article's forms get their bits once; its sentences are then gone through by the places of their forms
//! alone, but where few of them are left the forms of their tokens are asked instead. Whether words stand
//! side by side is told by bits that move on with each token.

use super::runs::{BITS, Runs};
use super::score::{Compiled, Match};
use super::sentences::Sentences;
use crate::order::InOrder as _;

/// What a sentence has to have.
pub(super) struct Wanted {
    /// Ascending; for each word its bit, and where it is with its marks that of the upper half too.
    forms: Vec<(u32, u64)>,
    /// For each form which of the bits it has, where they are so many that each of an article's is asked
    /// instead.
    many: Vec<u8>,
    masks: Box<[u64; KINDS]>,
    /// What nothing else can be added to.
    enough: u64,
    /// The bits of all words.
    all: u64,
    /// What tells how well a sentence matches.
    told: Told,
}

enum Told {
    /// Of a single word its bits.
    Word,
    /// The bits of words that begin a term, and of those that end one.
    Terms { begin: u64, end: u64 },
    /// More words share a bit: the words themselves are compared.
    Words,
}

/// So many different bits are told apart, and so many places have a narrow number.
const KINDS: usize = 256;
/// To ask the tokens of a sentence for their forms takes about as long as to set the bits of so many.
const APIECE: usize = 32;
/// Up to so many forms each are looked for among those of an article.
const FEW: usize = 16;

/// The bits of a word, with its marks or not.
const fn both(bits: u64) -> u64 {
    bits | bits << BITS
}

impl Wanted {
    pub(super) fn new(compiled: &Compiled) -> Self {
        let words = compiled.words();
        let bit = |word: usize| 1_u64 << word.min(BITS - 1);
        let mut all: Vec<(u32, u64)> = Vec::new();
        for (word, forms) in words.iter().enumerate() {
            let bits = |exact: bool| if exact { both(bit(word)) } else { bit(word) };
            all.extend(forms.iter().map(|(form, exact)| (*form, bits(*exact))));
        }
        all.order();
        let mut forms: Vec<(u32, u64)> = Vec::new();
        for (form, bit) in all {
            match forms.last_mut() {
                Some((last, bits)) if *last == form => *bits |= bit,
                _ => forms.push((form, bit)),
            }
        }
        let (mut many, mut masks) = (Vec::new(), Box::new([0; KINDS]));
        if forms.len() > FEW {
            many = vec![0; forms.last().map_or(0, |(last, _)| *last as usize + 1)];
            for (form, bits) in &forms {
                // As it is already, or where nothing is yet.
                let kind = (1..).zip(&masks[1..]);
                let mut kind = kind.filter(|(_, mask)| [*bits, 0].contains(mask));
                let Some((kind, _)) = kind.next() else {
                    // Of more kinds than that there are no queries that anybody types.
                    many.clear();
                    break;
                };
                masks[usize::from(kind)] = *bits;
                many[*form as usize] = kind;
            }
        }
        let all = (0..words.len()).fold(0, |all, word| all | bit(word));
        let (mut begin, mut end) = (0, 0);
        let mut word = 0;
        for length in compiled.lengths() {
            begin |= both(bit(word));
            word += length;
            end |= both(bit(word.saturating_sub(1)));
        }
        Self {
            all,
            enough: if words.len() == 1 { both(all) } else { all },
            forms,
            many,
            masks,
            told: match words.len() {
                1 => Told::Word,
                ..=BITS => Told::Terms { begin, end },
                _ => Told::Words,
            },
        }
    }

    /// Takes the sentences of an article that match, with how well they do; of those `within` where there
    /// is such. `bits` are for use in between.
    pub(super) fn look(
        &self,
        article: (&Sentences, &Compiled),
        within: Option<&[(u32, Match)]>,
        bits: &mut Vec<u64>,
        take: &mut dyn FnMut(u32, Match),
    ) {
        let (sentences, _) = article;
        let mut found = |at: usize, runs: Runs| {
            if let Some(rank) = self.rank(article, at, runs) {
                take(u32::try_from(at).unwrap_or(u32::MAX), rank);
            }
        };
        let begin = self.begin();
        let few = within.filter(|within| within.len() * APIECE < sentences.distinct());
        if let (Some(within), false) = (few, self.many.is_empty()) {
            for (at, _) in within {
                let at = *at as usize;
                found(at, sentences.runs_by(at, begin, &self.many, &self.masks));
            }
            return;
        }
        if !self.bits(sentences, bits) {
            return;
        }
        let side_by_side = matches!(self.told, Told::Terms { .. });
        let Some(within) = within else {
            let asked = (self.all, self.enough);
            return sentences.each_with(bits, asked, &mut |at, has| {
                let runs = || sentences.runs(at, begin, bits);
                found(at, if side_by_side { runs() } else { Runs::of(has) });
            });
        };
        for (at, _) in within {
            let at = *at as usize;
            let has = || sentences.bits_of(at, bits, self.enough);
            let runs = || sentences.runs(at, begin, bits);
            found(
                at,
                if side_by_side {
                    runs()
                } else {
                    Runs::of(has())
                },
            );
        }
    }

    /// Sets the bits of the forms of an article at their places; whether it has all.
    fn bits(&self, sentences: &Sentences, bits: &mut Vec<u64>) -> bool {
        let mut has = 0;
        if self.many.is_empty() {
            bits.clear();
            bits.resize(sentences.distinct().max(KINDS), 0);
            for (form, mask) in &self.forms {
                if let Some(place) = sentences.place(*form) {
                    bits[place] = *mask;
                    has |= mask;
                }
            }
        } else {
            bits.resize(sentences.distinct().max(KINDS), 0);
            has = sentences.put_bits(bits, &self.many, &self.masks);
        }
        has & self.all == self.all
    }

    /// The bits of words that begin a term, where that is asked.
    fn begin(&self) -> u64 {
        match self.told {
            Told::Terms { begin, .. } => begin,
            Told::Word | Told::Words => 0,
        }
    }

    /// How well a sentence matches whose tokens have that; `None` where it does not.
    fn rank(
        &self,
        (sentences, compiled): (&Sentences, &Compiled),
        at: usize,
        Runs { has, terms, wholes }: Runs,
    ) -> Option<Match> {
        let has_all = |bits: u64, all: u64| bits & all == all;
        if !has_all(has, self.all) {
            return None;
        }
        let with_marks = self.all << BITS;
        match self.told {
            Told::Word if has & with_marks != 0 => Some(Match::Phrase),
            Told::Word => Some(Match::PhraseFolded),
            Told::Words => compiled.rank(&sentences.tokens_of(at)),
            Told::Terms { end, .. } => {
                let last = self.all ^ self.all >> 1;
                let all = self.all & end;
                if !has_all(terms, all) {
                    None
                } else if has_all(wholes, last << BITS) {
                    Some(Match::Phrase)
                } else if has_all(wholes, last) {
                    Some(Match::PhraseFolded)
                } else if has_all(terms, all << BITS) {
                    Some(Match::Terms)
                } else {
                    Some(Match::TermsFolded)
                }
            }
        }
    }
}
