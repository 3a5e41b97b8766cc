//! Makes an extraction say what the reader says: dismissed mentions are gone, corrected ones carry
//! the reader's values and [`READER`] as their rule.

use super::{Change, Correction, READER};
use crate::article::Article;
use crate::corpus::Corpus;
use crate::extract::{Extraction, Mention};

/// `extraction` with `corrections` applied, those of other articles passed over. Words that the
/// article prints twice are corrected in both places. Checks with a figure that is no longer what
/// the text says are left out: what they compute is not the reader's number.
#[must_use]
pub fn corrected(
    article: &Article,
    extraction: &Extraction,
    corrections: &[Correction],
) -> Extraction {
    let mut mentions: Vec<Option<Mention>> =
        extraction.mentions.iter().cloned().map(Some).collect();
    let mut touched = Vec::new();
    for correction in corrections.iter().filter(|one| one.article == article.id) {
        let anchor = correction.anchor(article, &extraction.mentions);
        for at in anchor
            .mention()
            .into_iter()
            .flat_map(|at| twins(article, &extraction.mentions, at))
        {
            let Some(slot) = mentions.get_mut(at) else {
                continue;
            };
            if let Some(span) = change(slot, &correction.change) {
                touched.push(span);
            }
        }
    }
    let stands = |figures: &[crate::text::Span]| !figures.iter().any(|f| touched.contains(f));
    let checks = extraction.checks.iter();
    let unchecked = extraction.unchecked.iter();
    Extraction {
        mentions: mentions.into_iter().flatten().collect(),
        checks: checks
            .filter(|check| stands(&check.figures))
            .cloned()
            .collect(),
        unchecked: unchecked
            .filter(|check| stands(&check.figures))
            .cloned()
            .collect(),
        abbreviations: extraction.abbreviations.clone(),
    }
}

/// Applies one change; the span of a mention whose own number no longer stands.
fn change(slot: &mut Option<Mention>, change: &Change) -> Option<crate::text::Span> {
    let mention = slot.as_mut()?;
    let span = mention.span;
    match change {
        Change::Dismiss => {
            *slot = None;
            Some(span)
        }
        Change::Mend(parts) => {
            let amount = mention.figure().map(|figure| figure.amount);
            for (part, text) in parts {
                // A part that cannot say it stays as the rules have it.
                let _ = part.write(&mut mention.value, text);
            }
            // A note alone corrects nothing.
            if !parts.is_empty() {
                mention.rule = READER;
            }
            let same = mention.figure().map(|figure| figure.amount) == amount;
            (!same).then_some(span)
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
        Self::new(self.entries().iter().map(|entry| {
            let extraction = corrected(&entry.article, &entry.extraction, corrections);
            (entry.article.clone(), extraction)
        }))
    }
}
