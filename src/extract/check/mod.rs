//! The arithmetic that a text asserts, recomputed: sums, shares, changes, spans of time, repeats.
//!
//! Only relations that the words themselves state are looked at (gồm, trong đó, chiếm, đạt, vượt,
//! giảm, a bracket); two figures that merely could be compared are none. Each rule lives in its own
//! file and looks at a [`Sheet`]: every figure of the article in reading order.

mod base;
mod change;
mod earlier;
mod ends;
mod growth;
mod likely;
mod link;
mod opening;
mod pointed;
mod repeat;
mod share;
mod span;
mod spread;
mod sum;
#[cfg(test)]
mod tests;
mod tie;
mod total;
mod unstated;
mod verdict;

use std::ops::Range;

use super::context::Context;
use super::figure::Draft;
use super::setting::Setting;
use super::{Amount, Field, Status};
use crate::lexicon::Indicator;
use crate::order::InOrder as _;
use crate::text::{Decimal, Span};

pub use unstated::{Missing, Unchecked};
pub use verdict::Verdict;

/// Which relation is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckKind {
    /// Parts against their whole.
    Sum,
    /// A part of a whole, or a result of its plan, against the percent stated.
    Share,
    /// A result, its plan or earlier value, and the excess, growth or factor stated.
    Change,
    /// A length of time against its ends.
    Span,
    /// One quantity stated twice.
    Repeat,
}

impl CheckKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Sum,
        Self::Share,
        Self::Change,
        Self::Span,
        Self::Repeat,
    ];

    /// The contract's id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Share => "share",
            Self::Change => "change",
            Self::Span => "span",
            Self::Repeat => "repeat",
        }
    }

    /// The name that readers see: Vietnamese, then English.
    #[must_use]
    pub const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Sum => ("Tổng", "Sum"),
            Self::Share => ("Tỷ lệ", "Share"),
            Self::Change => ("Tăng giảm", "Change"),
            Self::Span => ("Khoảng thời gian", "Span of time"),
            Self::Repeat => ("Nhắc lại", "Repeat"),
        }
    }
}

/// What a result is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The figure that is compared.
    pub result: Span,
    /// The plan, the earlier value or the whole.
    pub base: Span,
    /// Which of them it is.
    pub field: Field,
}

/// A relation that the text asserts, recomputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Which relation.
    pub kind: CheckKind,
    /// The figures that it uses, in the order of the text.
    pub figures: Vec<Span>,
    /// What the text states.
    pub stated: Decimal,
    /// What follows from the other figures.
    pub computed: Decimal,
    /// Whether the two agree.
    pub verdict: Verdict,
    /// The computation in one line, numbers as printed in Vietnamese: `42 + 31 = 73 ✓`.
    pub line: String,
    /// The block that holds the figure that states the result.
    pub block: usize,
    /// The sentence of that block.
    pub sentence: usize,
    /// Which of the figures is compared with which, where one is.
    pub comparison: Option<Comparison>,
}

/// A figure with its place in the article.
pub(super) struct Row<'a> {
    /// The index of its block among those read.
    pub part: usize,
    /// The sentence of the block.
    pub sentence: usize,
    /// The figure with its decided fields.
    pub draft: &'a Draft,
}

/// One block as the checks see it.
pub(super) struct Part<'a> {
    /// Its tokens.
    pub ctx: &'a Context<'a>,
    /// Its times and cues.
    pub setting: Setting<'a>,
    /// Its figures.
    pub drafts: Vec<Draft>,
}

/// Every figure of the article in reading order.
pub(super) struct Sheet<'a> {
    parts: &'a [Part<'a>],
    rows: Vec<Row<'a>>,
    /// The tokens of each sentence of each part.
    sentences: Vec<Vec<Range<usize>>>,
    /// The first row that states how many members there are.
    members: Option<usize>,
}

/// How many figures back or ahead a relation reaches: more than any sentence that people write.
const REACH: usize = 24;

impl<'a> Sheet<'a> {
    fn new(parts: &'a [Part<'a>]) -> Self {
        let rows = parts.iter().enumerate().flat_map(|(part, p)| {
            p.drafts.iter().map(move |draft| {
                let start = p.ctx.span(draft.tokens.clone()).start;
                Row {
                    part,
                    sentence: p.ctx.sentence_of(start),
                    draft,
                }
            })
        });
        let rows: Vec<Row> = rows.collect();
        let total = |row: &Row| {
            let draft = row.draft;
            draft.indicator == Indicator::MembersTotal
                && draft.approx.is_none()
                && matches!(draft.amount, Amount::Exact(_))
        };
        Self {
            members: rows.iter().position(total),
            sentences: parts.iter().map(|p| p.ctx.sentence_tokens()).collect(),
            parts,
            rows,
        }
    }

    /// The context of row `n`.
    fn ctx(&self, n: usize) -> &'a Context<'a> {
        self.parts[self.rows[n].part].ctx
    }

    /// Whether a time or a document holds token `i` of the block of row `n`.
    fn timed(&self, n: usize, i: usize) -> bool {
        self.parts[self.rows[n].part].setting.taken(i).is_some()
    }

    fn draft(&self, n: usize) -> &'a Draft {
        self.rows[n].draft
    }

    /// The numeral of row `n` in the source.
    fn span(&self, n: usize) -> Span {
        self.ctx(n).span(self.draft(n).tokens.clone())
    }

    /// Whether rows `a` and `b` stand in one sentence.
    fn together(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.rows[a], &self.rows[b]);
        a.part == b.part && a.sentence == b.sentence
    }

    /// Whether row `b` stands in the sentence of `a` or the next one of the same block.
    fn near(&self, a: usize, b: usize) -> bool {
        let (a, b) = (&self.rows[a], &self.rows[b]);
        a.part == b.part && b.sentence.abs_diff(a.sentence) <= 1
    }

    /// The rows before `n` in its sentence, nearest first.
    fn before(&self, n: usize) -> impl Iterator<Item = usize> + '_ {
        (0..n)
            .rev()
            .take(REACH)
            .take_while(move |m| self.together(*m, n))
    }

    /// The same check, of result row `result` against row `base`.
    fn comparing(&self, check: Check, result: usize, base: usize, otherwise: Field) -> Check {
        let target = self.draft(base).status == Status::Target;
        let field = if target { Field::Target } else { otherwise };
        let comparison = Comparison {
            result: self.span(result),
            base: self.span(base),
            field,
        };
        Check {
            comparison: Some(comparison),
            ..check
        }
    }

    /// The tokens of the sentence of row `n`.
    fn sentence(&self, n: usize) -> Range<usize> {
        let row = &self.rows[n];
        let found = self.sentences[row.part].get(row.sentence);
        found.cloned().unwrap_or_default()
    }

    /// The tokens between the whole of row `a` and the numeral of the later row `b` of its block.
    fn between(&self, a: usize, b: usize) -> Range<usize> {
        self.draft(a).whole.end..self.draft(b).tokens.start.max(self.draft(a).whole.end)
    }

    fn check(
        &self,
        kind: CheckKind,
        rows: &[usize],
        stated: Decimal,
        computed: Decimal,
        verdict: Verdict,
        line: String,
    ) -> Check {
        let mut figures: Vec<Span> = rows.iter().map(|n| self.span(*n)).collect();
        figures.order();
        let last = rows.iter().max().map_or(0, |n| *n);
        let (block, sentence) = (self.ctx(last).block, self.rows[last].sentence);
        Check {
            kind,
            figures,
            stated,
            computed,
            verdict,
            line,
            block,
            sentence,
            comparison: None,
        }
    }
}

/// What an article's figures say about each other.
pub(super) struct Found {
    /// The relations recomputed, in the order of the text.
    pub checks: Vec<Check>,
    /// The relations that lack a term, in the order of the text.
    pub unchecked: Vec<Unchecked>,
}

/// All relations that an article asserts.
pub(super) fn find(parts: &[Part]) -> Found {
    let sheet = Sheet::new(parts);
    let mut checks: Vec<Check> = (0..sheet.rows.len())
        .flat_map(|n| {
            [
                share::find(&sheet, n),
                change::find(&sheet, n).or_else(|| growth::find(&sheet, n)),
                span::find(&sheet, n),
                sum::find(&sheet, n).or_else(|| total::find(&sheet, n)),
            ]
        })
        .flatten()
        .collect();
    checks.extend(repeat::find(&sheet));
    checks.order_by(|a, b| a.figures.cmp(&b.figures).then(a.kind.cmp(&b.kind)));
    checks.dedup_by(|a, b| a.kind == b.kind && a.figures == b.figures);
    let mut used: Vec<Span> = checks.iter().flat_map(|c| c.figures.clone()).collect();
    used.order();
    let free = |n: &usize| used.binary_search(&sheet.span(*n)).is_err();
    let unchecked = (0..sheet.rows.len())
        .filter(free)
        .filter_map(|n| unstated::find(&sheet, n))
        .collect();
    Found { checks, unchecked }
}
