//! The places that an article is about.
//!
//! The headline decides; where it names none, the place of the dateline or lead that the article
//! names most often; where they name none, the one that the whole article names most often. Levels
//! are not told apart: the city of Thái Nguyên and the province around it are one place to readers
//! who look for "Thái Nguyên".

mod place;
#[cfg(test)]
mod tests;

use foldhash::HashMap;

use crate::article::{Article, BlockKind};
use crate::extract::{Extraction, Kind};
use crate::order::InOrder as _;
use crate::text::{Case, Span, tokenize};

pub(super) use place::{Names, key};

/// More places than this no headline is about; it only passes through them.
const MOST: usize = 2;

/// Names that stand in a headline for something else unless a word of level is before them.
const NEVER_ALONE: [&str; 2] = ["Hồ Chí Minh", "Việt Nam"];

/// A place that an article names.
struct Named {
    key: String,
    name: String,
    kind: BlockKind,
    repeated: bool,
    at: Span,
}

/// Bare names, most important first, at most two.
pub(super) fn places(names: &Names, article: &Article, extraction: &Extraction) -> Vec<String> {
    let mut found = named(names, article, extraction);
    let mut counts: HashMap<String, usize> = HashMap::default();
    for place in found.iter().filter(|place| !place.repeated) {
        *counts.entry(place.key.clone()).or_default() += 1;
    }
    let title = title(article, &mut found, &mut counts);
    if !title.is_empty() {
        return title;
    }
    let head = |place: &&Named| matches!(place.kind, BlockKind::Dateline | BlockKind::Lead);
    let most = |places: &mut dyn Iterator<Item = &Named>| {
        // Of equals the first: `max_by_key` alone would take the last.
        let ranked = places
            .enumerate()
            .map(|(n, place)| (counts.get(&place.key), n, place));
        let best = ranked.max_by_key(|(count, n, _)| (*count, usize::MAX - n));
        best.map(|(.., place)| place.name.clone())
    };
    let best = most(&mut found.iter().filter(head)).or_else(|| most(&mut found.iter()));
    best.into_iter().collect()
}

/// Every place named, in order: those extracted, and those told by the words before them where
/// nothing was extracted, as at the end of an organisation's name.
fn named(names: &Names, article: &Article, extraction: &Extraction) -> Vec<Named> {
    let source = article.source.as_str();
    let mut found: Vec<Named> = Vec::new();
    let mut add = |block: usize, at: Span| {
        let Some(block) = article.blocks.get(block) else {
            return;
        };
        let name = place::shown(source, at);
        let known = found.iter().any(|other| other.at.overlaps(at));
        // "phường 12" is a place, but no name by which readers would look for one.
        if !known && name.chars().any(char::is_alphabetic) && name != "Việt Nam" {
            found.push(Named {
                key: key(&name),
                name,
                kind: block.kind,
                repeated: block.repeats.is_some(),
                at,
            });
        }
    };
    for mention in &extraction.mentions {
        if mention.kind() == Kind::Place {
            add(mention.block, names.bare(source, mention.span));
        }
    }
    for (at, block) in article.blocks.iter().enumerate() {
        for name in names.find(source, block.span) {
            add(at, name);
        }
    }
    found.order_by_key(|place| place.at);
    found
}

/// The places of the headline, in its order.
fn title(
    article: &Article,
    found: &mut [Named],
    counts: &mut HashMap<String, usize>,
) -> Vec<String> {
    let Some(title) = article.title else {
        return Vec::new();
    };
    // A name runs into the next word where that is capitalised too ("TP. Thái Nguyên Xây dựng"),
    // and the body tells where it ends.
    let body: Vec<(String, String)> = found
        .iter()
        .filter(|place| place.kind != BlockKind::Title)
        .map(|place| (place.key.clone(), place.name.clone()))
        .collect();
    for place in found
        .iter_mut()
        .filter(|place| place.kind == BlockKind::Title)
    {
        let begins = |key: &str| {
            let rest = place.key.strip_prefix(key);
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        let shorter = body
            .iter()
            .filter(|(key, _)| begins(key))
            .max_by_key(|(key, _)| key.len());
        if let Some((key, name)) = shorter
            && !body.iter().any(|(key, _)| *key == place.key)
        {
            *counts.entry(key.clone()).or_default() += 1;
            (place.key, place.name) = (key.clone(), name.clone());
        }
    }
    let told = found.iter().filter(|place| place.kind == BlockKind::Title);
    let mut placed: Vec<(usize, &str, &str)> = told
        .map(|place| {
            (
                place.at.start.index(),
                place.key.as_str(),
                place.name.as_str(),
            )
        })
        .collect();
    // A headline often leaves the word of level out; names that the body has are known without.
    for (key, name) in &body {
        if !NEVER_ALONE.contains(&name.as_str())
            && let Some(at) = stands(article, title, key)
        {
            placed.push((at, key, name));
        }
    }
    placed.order_by_key(|(at, key, _)| (*at, std::cmp::Reverse(key.len())));
    let mut taken: Vec<(usize, &str, &str)> = Vec::new();
    for (at, key, name) in placed {
        let inside = taken
            .iter()
            .any(|(start, _, whole)| (*start..start + whole.len()).contains(&at));
        if !inside && taken.iter().all(|(_, known, _)| *known != key) {
            taken.push((at, key, name));
        }
    }
    taken
        .iter()
        .take(MOST)
        .map(|(.., name)| (*name).to_owned())
        .collect()
}

/// Where the name stands in the headline, capitalised.
fn stands(article: &Article, title: Span, name: &str) -> Option<usize> {
    let tokens = tokenize(&article.source, title);
    let words: Vec<String> = tokens
        .iter()
        .map(|token| key(article.text(token.span)))
        .collect();
    let parts: Vec<&str> = name.split(' ').collect();
    let at = words
        .windows(parts.len())
        .position(|window| window == parts)?;
    let capital = tokens[at..at + parts.len()]
        .iter()
        .all(|t| t.case != Case::Lower || !t.is_word());
    capital.then(|| tokens[at].span.start.index())
}
