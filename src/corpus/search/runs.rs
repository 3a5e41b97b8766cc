//! What the tokens of a sentence have of the words of a query, one token after the other: their bits, and up to
//! which words a term stands side by side. Which token has which bits is `wanted`'s affair.

/// So many words of a query have bits of their own: the lower half for words whatever their marks, the upper
/// half for those with their marks.
pub(super) const BITS: usize = 32;
/// Those of the first word.
const FIRST: u64 = 1 | 1 << BITS;

/// What the tokens of a sentence have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Runs {
    /// Their bits.
    pub has: u64,
    /// The bits of words up to which a term stands, and of those up to which the whole query does.
    pub terms: u64,
    pub wholes: u64,
}

impl Runs {
    /// These bits, whatever stands side by side.
    pub fn of(has: u64) -> Self {
        Self {
            has,
            ..Self::default()
        }
    }
}

/// What the tokens up to one have.
pub(super) struct Running {
    pub runs: Runs,
    begin: u64,
    term: u64,
    whole: u64,
}

impl Running {
    /// Before the first; `begin` are the bits of the words that begin a term.
    pub fn new(begin: u64) -> Self {
        let runs = Runs::default();
        let (term, whole) = (0, 0);
        Self {
            runs,
            begin,
            term,
            whole,
        }
    }

    /// A token more, with its bits.
    #[expect(clippy::inline_always, reason = "asked of each token; see `tokens`")]
    #[inline(always)]
    pub fn take(&mut self, bits: u64) {
        self.term = (self.term << 1 | self.begin) & bits;
        self.whole = (self.whole << 1 | FIRST) & bits;
        self.runs.has |= bits;
        self.runs.terms |= self.term;
        self.runs.wholes |= self.whole;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_stands_up_to_the_word_that_it_has_come_to() {
        // Two terms: the first of two words, the second of one.
        let (one, two, other) = (1, 1 << 1, 1 << 2);
        let runs = |tokens: &[u64]| {
            let mut running = Running::new(one | other);
            for bits in tokens {
                running.take(*bits);
            }
            let Runs { has, terms, wholes } = running.runs;
            (has, terms, wholes)
        };
        assert_eq!(runs(&[two, one, other]), (7, one | other, one));
        assert_eq!(runs(&[other, 0, one, two]), (7, 7, one | two));
        assert_eq!(runs(&[one, two, other]), (7, 7, 7));
        assert_eq!(runs(&[]), (0, 0, 0));
    }
}
