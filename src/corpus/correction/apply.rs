//! Makes an extraction say what the reader says: dismissed mentions are gone, corrected ones carry
//! the reader's values and [`Rule::Corrected`] or [`Rule::Revalued`] as their rule.

use super::again::{Touched, again, together};
use super::{Change, Correction};
use crate::article::Article;
use crate::corpus::{ArticleId, Corpus, Entry};
use crate::extract::{Extraction, Mention, Reasons, Rule};
use crate::order::InOrder as _;
use crate::text::Span;

/// `extraction` with `corrections` applied, those of other articles passed over. Words that the
/// article prints twice are corrected in both places. Checks with a number that is no longer what
/// the text says are made again with the reader's; with a figure that is none they are gone.
#[must_use]
pub fn corrected(
    article: &Article,
    extraction: &Extraction,
    corrections: &[Correction],
) -> Extraction {
    let mut mentions: Vec<Option<Mention>> =
        extraction.mentions.iter().cloned().map(Some).collect();
    let mut touched: Vec<Touched> = Vec::new();
    for correction in corrections.iter().filter(|one| *one.article == *article.id) {
        let anchor = correction.anchor(article, &extraction.mentions);
        for at in anchor
            .mention()
            .into_iter()
            .flat_map(|at| twins(article, &extraction.mentions, at))
        {
            let Some(slot) = mentions.get_mut(at) else {
                continue;
            };
            if let Some(one) = change(slot, &correction.change) {
                // Of two corrections of the same words the last holds, as it does of the mention.
                touched.retain(|before| before.span != one.span);
                touched.push(one);
            }
        }
    }
    let mut mentions: Vec<Mention> = mentions.into_iter().flatten().collect();
    // Words that became of another kind stand in the order of that kind, and once.
    mentions.order_by_key(|one| (one.span.start, std::cmp::Reverse(one.span.end), one.kind()));
    mentions.dedup_by(|b, a| a.span == b.span && a.kind() == b.kind());
    let stands = |figures: &[Span]| !touched.iter().any(|one| figures.contains(&one.span));
    let checks = extraction.checks.iter();
    let checks = checks.filter(|one| stands(&one.figures)).cloned();
    let unchecked = extraction.unchecked.iter();
    let unchecked = unchecked.filter(|one| stands(&one.figures)).cloned();
    let (checks, mut unchecked): (Vec<_>, Vec<_>) = (checks.collect(), unchecked.collect());
    let (found, lacking) = again(article, extraction, &touched);
    unchecked.extend(lacking);
    unchecked.order_by(|a, b| a.figures.cmp(&b.figures));
    Extraction {
        mentions,
        checks: together(checks, found),
        unchecked,
        abbreviations: extraction.abbreviations.clone(),
    }
}

/// Applies one change; the figure whose own number no longer stands.
fn change(slot: &mut Option<Mention>, change: &Change) -> Option<Touched> {
    let mention = slot.as_mut()?;
    let span = mention.span;
    match change {
        Change::Dismiss => {
            let figure = mention.figure().is_some();
            *slot = None;
            figure.then_some(Touched { span, figure: None })
        }
        Change::Mend(parts) => {
            let before = mention.figure().cloned();
            let kind = mention.kind();
            // In the order of the parts: what kind it is of comes before what that kind says.
            for (part, text) in parts {
                // A part that cannot say it stays as the rules have it.
                let _ = part.write(&mut mention.value, text);
            }
            if mention.kind() != kind {
                mention.evidence = Reasons::default();
            }
            let now = mention.figure().cloned();
            let number = |one: &Option<_>| {
                one.as_ref()
                    .map(|one: &crate::extract::Figure| (one.amount, one.approx))
            };
            let same = number(&before) == number(&now);
            // A note alone corrects nothing.
            if !parts.is_empty() {
                mention.rule = if same || now.is_none() {
                    Rule::Corrected
                } else {
                    Rule::Revalued
                };
            }
            (before.is_some() && !same).then_some(Touched { span, figure: now })
        }
    }
}

/// The mention at `at` and those that are the same words of a block that is printed again.
fn twins(article: &Article, mentions: &[Mention], at: usize) -> Vec<usize> {
    let place = |mention: &Mention| {
        let block = article.blocks.get(mention.block)?;
        let first = block.repeats.unwrap_or(mention.block);
        let within = mention
            .span
            .start
            .index()
            .checked_sub(block.span.start.index())?;
        Some((first, within, mention.span.len(), mention.kind()))
    };
    let wanted = mentions.get(at).and_then(place);
    let same = |(number, mention): &(usize, &Mention)| {
        *number == at || (wanted.is_some() && place(mention) == wanted)
    };
    let found = mentions.iter().enumerate().filter(same);
    found.map(|(number, _)| number).collect()
}

impl Corpus {
    /// The same articles, saying what the reader says.
    #[must_use]
    pub fn corrected(&self, corrections: &[Correction]) -> Self {
        let about = |entry: &Entry| {
            let mut corrections = corrections.iter();
            corrections.any(|one| *one.article == *entry.article.id)
        };
        let entries = self.entries().iter().enumerate();
        let others = entries
            .filter(|(_, entry)| about(entry))
            .map(|(at, entry)| {
                let extraction = corrected(&entry.article, &entry.extraction, corrections);
                (ArticleId(at), self.resaid(entry, extraction))
            });
        self.instead(others.collect())
    }
}
