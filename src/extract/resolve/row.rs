//! Bodies and places in a row: "HĐND, UBND tỉnh", "xã Suối Đá, huyện Dương Minh Châu".

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::words::{Words, join};
use crate::article::Article;
use crate::extract::{Mention, Value};
use crate::lexicon::level::OF_PARTY;
use crate::text::{Span, nfc, tokenize};

/// Gives bodies in a row what only the last of them says: the place, the committee, the sector; and
/// a bare "Khối" the name that the article gives it most often.
pub(super) fn inherited(article: &Article, mentions: &[Mention], read: &mut [Option<Words>]) {
    sectors(read);
    let mut next: Option<usize> = None;
    for at in (0..read.len()).rev() {
        if !matches!(mentions[at].value, Value::Organisation(_)) {
            continue;
        }
        if let Some(behind) = next
            && mentions[at].block == mentions[behind].block
            && joined(article, mentions[at].span, mentions[behind].span)
            && let Some(tail) = read[behind].clone()
            && let Some(words) = &mut read[at]
        {
            share(words, tail);
        }
        next = Some(at);
    }
}

/// A head alone takes what stands behind the head of the body after it.
fn share(words: &mut Words, tail: Words) {
    let alone = words.middle.is_empty() && words.sites.is_empty();
    let committee = tail
        .sites
        .first()
        .is_some_and(|site| site.committee.is_some());
    let of_committee = committee || tail.middle.starts_with("Đảng");
    // "HĐND, UBND tỉnh", but not "UBND, Thành ủy": who leads the Party leads no People's Council.
    let pair = of_party(&words.head) == of_committee && of_party(&tail.head) == of_committee;
    let state = of_committee || is_state(&words.head) && is_state(&tail.head);
    if alone && !tail.head.is_empty() && pair && state {
        words.middle = tail.middle;
        words.sites = tail.sites;
    }
}

fn of_party(head: &str) -> bool {
    let tokens = tokenize(head, Span::new(0, head.len()));
    OF_PARTY.longest(head, &tokens, 0).is_some()
}

fn is_state(head: &str) -> bool {
    [
        "Hội đồng nhân dân",
        "Ủy ban nhân dân",
        "Ủy ban Mặt trận",
        "Mặt trận Tổ quốc",
    ]
    .iter()
    .any(|state| head.starts_with(state))
}

/// Whether only a comma or "và" parts two mentions.
fn joined(article: &Article, one: Span, other: Span) -> bool {
    let between = between(article, one, other);
    between.is_some_and(|gap| matches!(gap.as_str(), "," | "và" | ", và" | "-"))
}

/// Whether the second names where the first is: behind a comma, in brackets, behind "thuộc".
pub(super) fn behind(article: &Article, one: Span, other: Span) -> bool {
    let between = between(article, one, other);
    between.is_some_and(|gap| {
        matches!(
            gap.as_str(),
            "" | "," | "(" | "-" | "–" | "thuộc" | ", thuộc"
        )
    })
}

/// What stands between two mentions; `None` where they overlap or lie far apart.
fn between(article: &Article, one: Span, other: Span) -> Option<String> {
    let (start, end) = (one.end.index(), other.start.index());
    (start <= end && end - start <= 16).then(|| {
        let gap = nfc(article.text(Span::new(start, end)));
        gap.trim().to_owned()
    })
}

/// The block of agencies that the article calls "Khối" for short.
fn sectors(read: &mut [Option<Words>]) {
    const BLOCK: &str = "Khối";
    let mut known: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, words) in read.iter().enumerate() {
        let middle = words.as_ref().map_or("", |words| words.middle.as_str());
        if let Some((_, sector)) = middle.split_once(BLOCK)
            && !sector.is_empty()
        {
            known.entry(sector).or_insert((0, at)).0 += 1;
        }
    }
    // Of sectors as frequent the first.
    let best = known
        .values()
        .max_by_key(|(count, at)| (*count, Reverse(*at)));
    let Some(like) = best.and_then(|(_, at)| read[*at].clone()) else {
        return;
    };
    let sector = like
        .middle
        .split_once(BLOCK)
        .map_or("", |(_, sector)| sector);
    for words in read.iter_mut().flatten() {
        if words.sites.is_empty() && words.lead().ends_with(BLOCK) {
            words.middle = join(&words.middle, sector.trim());
            words.sites.clone_from(&like.sites);
        }
    }
}
