//! What stands around the figures of a block, and what is decided from it.
//!
//! Everything is kept in the order of the text and looked up by position, so that a block of any
//! length is read in time linear in it.

use std::ops::Range;

use super::context::Context;
use super::section::Section;
use super::time::Moment;
use crate::lexicon::Term;
use crate::lexicon::cue::{self, Turn};
use crate::lexicon::topic::{TOPIC, Topic};

/// What the block holds besides figures, and the cues found in it, all in order.
pub(super) struct Setting<'a> {
    /// Its times.
    pub times: &'a [Moment],
    /// What its passages are about.
    topics: Vec<Term<Topic>>,
    /// What the heading over it says.
    pub section: Section,
    /// Its words of result, plan and difference.
    turns: Vec<Term<Turn>>,
    /// For each token that a time or a document holds the token after that; else nought.
    taken: Vec<usize>,
    /// For each token whether a document holds it.
    cited: Vec<bool>,
    /// The tokens of its bodies.
    bodies: &'a [Range<usize>],
}

impl<'a> Setting<'a> {
    /// Finds the cues of a block whose documents stand at `documents`.
    pub fn new(
        ctx: &Context,
        times: &'a [Moment],
        documents: &[Range<usize>],
        bodies: &'a [Range<usize>],
    ) -> Self {
        // `Ủy ban Kiểm tra`, `Ban Kinh tế`: a body's name says nothing of what is counted.
        let mut named = vec![false; ctx.tokens.len()];
        for tokens in bodies {
            named[tokens.clone()].fill(true);
        }
        let mut topics = ctx.scan(&TOPIC);
        topics.retain(|t| !named[t.start]);
        let mut taken = vec![0; ctx.tokens.len()];
        let mut cited = vec![false; ctx.tokens.len()];
        let mentioned = times.iter().filter(|m| m.rule.is_some()).map(|m| &m.tokens);
        for tokens in documents.iter().chain(mentioned) {
            taken[tokens.clone()].fill(tokens.end);
        }
        for tokens in documents {
            cited[tokens.clone()].fill(true);
        }
        Self {
            times,
            topics,
            section: Section::default(),
            turns: ctx.scan(&cue::TURN),
            taken,
            cited,
            bodies,
        }
    }

    /// Whether a body ends right before token `i`, or before a comma or bracket there.
    pub fn body_before(&self, ctx: &Context, i: usize) -> bool {
        let gap = i
            .checked_sub(1)
            .is_some_and(|i| ctx.sign(i, ',') || ctx.sign(i, '('));
        let end = if gap { i - 1 } else { i };
        let nth = self.bodies.partition_point(|b| b.end <= end);
        nth.checked_sub(1)
            .is_some_and(|nth| self.bodies[nth].end == end)
    }

    /// The token after the time or document that holds token `i`.
    pub fn taken(&self, i: usize) -> Option<usize> {
        self.taken.get(i).copied().filter(|end| *end > 0)
    }

    /// Whether a document holds token `i`.
    pub fn cited(&self, i: usize) -> bool {
        self.cited.get(i).copied().unwrap_or(false)
    }

    /// The topics that begin in a range of tokens.
    pub fn topics(&self, tokens: Range<usize>) -> &[Term<Topic>] {
        begin_in(&self.topics, tokens, |t| t.start)
    }

    /// The turns that begin in a range of tokens.
    pub fn turns(&self, tokens: Range<usize>) -> &[Term<Turn>] {
        begin_in(&self.turns, tokens, |t| t.start)
    }

    /// The times that begin in a range of tokens.
    pub fn times(&self, tokens: Range<usize>) -> &'a [Moment] {
        begin_in(self.times, tokens, |m| m.tokens.start)
    }
}

/// The part of an ordered list whose items begin in `range`.
pub(super) fn begin_in<T>(items: &[T], range: Range<usize>, start: impl Fn(&T) -> usize) -> &[T] {
    let from = items.partition_point(|item| start(item) < range.start);
    let to = items.partition_point(|item| start(item) < range.end);
    items.get(from..to).unwrap_or_default()
}

/// A decided field, with the words that decided it where there are any.
#[derive(Clone, Debug)]
pub(super) struct Decided<T> {
    /// What was decided.
    pub value: T,
    /// The tokens that say so.
    pub words: Option<Range<usize>>,
}

impl<T> Decided<T> {
    /// Decided by words.
    pub const fn by(value: T, words: Range<usize>) -> Self {
        Self {
            value,
            words: Some(words),
        }
    }

    /// Decided for want of words that say otherwise.
    pub const fn default(value: T) -> Self {
        Self { value, words: None }
    }
}
