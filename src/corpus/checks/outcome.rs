//! How an asserted relation comes out: the verdicts on what can be recomputed, and that it cannot.

use crate::extract::Verdict;

/// How a relation comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// It was recomputed.
    Judged(Verdict),
    /// A term of it is not stated.
    Unstated,
}

impl Outcome {
    /// Every outcome, the most urgent first.
    pub const ALL: [Self; 4] = {
        let [differs, rounded, agrees] = Verdict::ALL;
        [
            Self::Judged(differs),
            Self::Judged(rounded),
            Self::Judged(agrees),
            Self::Unstated,
        ]
    };

    /// The id in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Judged(verdict) => verdict.id(),
            Self::Unstated => "not-checkable",
        }
    }

    /// The outcome with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.id() == id)
    }

    /// The words that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Judged(verdict) => verdict.names(),
            Self::Unstated => ("không đủ dữ kiện", "not checkable"),
        }
    }

    /// The sign that stands before the words.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Judged(verdict) => verdict.sign(),
            Self::Unstated => '–',
        }
    }
}
