//! Which figures say what others of the same kind and time say already: wholes and their parts,
//! what was compared with, what is said twice.
//!
//! The text's own arithmetic decides first ([`Check`](crate::extract::Check)); where it is silent,
//! the words between two figures do (`trong đó`). What is left beside each other in doubt is added:
//! bodies that an article lists one by one are what totals are for.

use crate::order::gathered;
use std::collections::{BTreeMap, BTreeSet};

use super::{Addend, Reason};
use crate::extract::{CheckKind, Field};
use crate::text::{Decimal, Span, fold_toned};

/// Between two figures they tell that the later ones are contained in the earlier.
const CONTAINED: [&str; 3] = ["trong đó", "riêng", "bao gồm"];

/// Marks those of `addends` that are not to be added. They are of one kind and time, in the order
/// of the articles and of the text.
pub(super) fn leave_out(addends: &mut [Addend<'_>]) {
    let mut rest = &mut addends[..];
    while let Some(first) = rest.first() {
        let article = first.at.article;
        let end = rest.partition_point(|addend| addend.at.article <= article);
        let (own, others) = rest.split_at_mut(end);
        within(own);
        rest = others;
    }
    elsewhere(addends);
}

/// Marks those of one article that another of the same article says already.
fn within(own: &mut [Addend<'_>]) {
    if own.len() < 2 {
        return;
    }
    let places = own.iter().enumerate();
    let place = gathered(places.map(|(n, addend)| (addend.row.mention.span, n)));
    compared(own, &place);
    sums(own, &place);
    contained(own);
    restated(own);
}

fn mark(addend: &mut Addend<'_>, reason: Reason) {
    addend.left.get_or_insert(reason);
}

/// What a result is compared with is not added to it, nor the part to its whole.
fn compared(own: &mut [Addend<'_>], place: &BTreeMap<Span, usize>) {
    for n in 0..own.len() {
        let mention = own[n].row.mention;
        for evidence in &mention.evidence {
            let Some(&base) = place.get(&evidence.span).filter(|base| **base != n) else {
                continue;
            };
            match evidence.field {
                Field::Whole => mark(&mut own[n], Reason::Part),
                Field::Earlier | Field::Target => mark(&mut own[base], Reason::Earlier),
                _ => {}
            }
        }
    }
}

/// A whole is not added to its parts: it goes where all of them are here, and they go where some
/// are missing, with the parts that they have themselves.
fn sums(own: &mut [Addend<'_>], place: &BTreeMap<Span, usize>) {
    let checks = &own[0].row.entry.extraction.checks;
    let here = |span: &Span| place.get(span).copied();
    // The whole stands before its parts.
    let sums = checks.iter().filter(|check| check.kind == CheckKind::Sum);
    let sums = sums.filter_map(|check| check.figures.split_first());
    let sums: Vec<(usize, Vec<usize>, bool)> = sums
        .filter_map(|(whole, parts)| {
            let known: Vec<usize> = parts.iter().filter_map(here).collect();
            let all = known.len() == parts.len();
            Some((here(whole)?, known, all))
        })
        .collect();
    for (whole, parts, all) in &sums {
        if *all {
            mark(&mut own[*whole], Reason::Whole);
        } else {
            for n in parts {
                mark(&mut own[*n], Reason::Part);
            }
        }
    }
    // One round for each storey of sums of sums.
    for _ in 0..sums.len() {
        for (whole, parts, _) in &sums {
            if own[*whole].left == Some(Reason::Part) {
                for n in parts {
                    mark(&mut own[*n], Reason::Part);
                }
            }
        }
    }
    for check in checks.iter().filter(|c| c.kind == CheckKind::Repeat) {
        let mut said = check.figures.iter().filter_map(here);
        let first = said.next();
        for again in said.filter(|_| first.is_some()) {
            mark(&mut own[again], Reason::Restated);
        }
    }
}

/// `684 đảng viên, trong đó 500 …, 100 …`: what follows such words in the sentence, or in the next
/// one that begins with them, is contained in what stands before.
fn contained(own: &mut [Addend<'_>]) {
    let mut whole: Option<usize> = None;
    for n in 1..own.len() {
        let (before, this) = (own[n - 1].row.mention, own[n].row.mention);
        let same_block = before.block == this.block;
        let near = same_block && this.sentence - before.sentence.min(this.sentence) <= 1;
        let gap = Span {
            start: before.span.end,
            end: this.span.start,
        };
        let told = near && {
            let words = own[n].row.entry.article.text(gap).to_lowercase();
            let words = crate::text::nfc(&words);
            CONTAINED.iter().any(|cue| words.contains(cue))
        };
        let goes_on = same_block && before.sentence == this.sentence;
        whole = match whole {
            _ if told => Some(whole.filter(|_| goes_on).unwrap_or(n - 1)),
            Some(whole) if goes_on => Some(whole),
            _ => None,
        };
        if let Some(whole) = whole
            && own[whole].left != Some(Reason::Whole)
            && own[whole].left != Some(Reason::Earlier)
        {
            mark(&mut own[n], Reason::Part);
        }
    }
}

/// The same number of the same body again in another sentence.
fn restated(own: &mut [Addend<'_>]) {
    let mut said: BTreeMap<(Decimal, String), BTreeSet<(usize, u16)>> = BTreeMap::new();
    for addend in own.iter_mut().filter(|addend| addend.left.is_none()) {
        let mention = addend.row.mention;
        let subject = mention.evidence.of(Field::Subject);
        let words = subject.map(|e| fold_toned(addend.row.entry.article.text(e.span)));
        let sentences = said
            .entry((addend.value, words.unwrap_or_default()))
            .or_default();
        let sentence = (mention.block, mention.sentence);
        if sentences.is_empty() || sentences.contains(&sentence) {
            sentences.insert(sentence);
        } else {
            addend.left = Some(Reason::Restated);
        }
    }
}

/// The same number of the same place in an article before.
fn elsewhere(addends: &mut [Addend<'_>]) {
    let mut said: BTreeMap<(&str, Decimal), super::ArticleId> = BTreeMap::new();
    for addend in addends.iter_mut().filter(|addend| addend.left.is_none()) {
        let Some(place) = addend.row.place() else {
            continue;
        };
        let first = *said
            .entry((place, addend.value))
            .or_insert(addend.at.article);
        if first != addend.at.article {
            addend.left = Some(Reason::Elsewhere);
        }
    }
}
