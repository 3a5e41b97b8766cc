//! Finds the mention that a correction is about again, after the article or the rules changed.

use super::{Correction, around};
use crate::article::Article;
use crate::extract::Mention;

/// Where a correction's mention is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where it was; by its place in the article's mentions.
    Here(usize),
    /// Elsewhere: the same words in the same surroundings.
    Moved(usize),
    /// Nowhere.
    Lost,
}

impl Anchor {
    /// The mention's place among the article's.
    #[must_use]
    pub const fn mention(self) -> Option<usize> {
        match self {
            Self::Here(at) | Self::Moved(at) => Some(at),
            Self::Lost => None,
        }
    }
}

impl Correction {
    /// Its mention among `mentions` of `article`: the one at its place if the words still stand
    /// there, else of those with the same words the one whose surroundings agree best. Words that
    /// stand alone in other surroundings are not taken for them: `49` is anywhere.
    #[must_use]
    pub fn anchor(&self, article: &Article, mentions: &[Mention]) -> Anchor {
        let place = |at| article.offsets.char_offset(&article.source, at).0;
        let same = mentions.iter().enumerate().filter(|(_, mention)| {
            mention.kind().id() == self.kind && article.text(mention.span) == self.quote.exact
        });
        let mut best = None;
        for (number, mention) in same {
            let agrees = self.agreement(article, mention);
            let here = place(mention.span.start) == self.position.start
                && place(mention.span.end) == self.position.end;
            if here && agrees >= self.needed() {
                return Anchor::Here(number);
            }
            if best.is_none_or(|(most, _)| agrees > most) {
                best = Some((agrees, number));
            }
        }
        match best {
            Some((agrees, number)) if agrees >= self.needed() => Anchor::Moved(number),
            _ => Anchor::Lost,
        }
    }

    /// How many characters around the words have to agree: half of those that were kept.
    fn needed(&self) -> usize {
        (self.quote.prefix.chars().count() + self.quote.suffix.chars().count()).div_ceil(2)
    }

    /// How many characters next to the words agree.
    fn agreement(&self, article: &Article, mention: &Mention) -> usize {
        let (before, after) = around(&article.source, mention.span.range());
        let alike = |(a, b): &(char, char)| a == b;
        let left = self.quote.prefix.chars().rev().zip(before.chars().rev());
        let right = self.quote.suffix.chars().zip(after.chars());
        left.take_while(alike).count() + right.take_while(alike).count()
    }
}
