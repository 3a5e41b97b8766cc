//! Says in full what an article says short: bodies with their level and whole name, places with
//! their kind and what lies above them, people of one name kept apart.
//!
//! A pass over mentions that were found: none is added, moved or dropped. What the article does not
//! make plain stays as short as it is written.

mod body;
mod home;
mod level;
mod person;
mod row;
mod site;
#[cfg(test)]
mod tests;
mod words;

use self::home::Home;
use self::person::Bearers;
use self::row::inherited;
use self::site::{Recent, Settled};
use self::words::{Reader, Site, Words};
use super::{Abbreviation, Field, Mention, Value};
use crate::article::{Article, BlockKind};
use crate::extract::Rule;
use crate::lexicon::place_kind::{KIND, PlaceKind};
use crate::text::{Span, modern, tokenize};

/// A place of the headline weighs as much as so many of the text.
const HEADLINE: usize = 3;

/// Resolves `mentions`, which stand in the order of the source.
pub(super) fn resolve(article: &Article, short: &[Abbreviation], mentions: &mut [Mention]) {
    let mut read = read(article, &Reader::new(short), mentions);
    inherited(article, mentions, &mut read);
    let sites = mentions.iter().zip(&read).flat_map(|(mention, words)| {
        let kind = article.blocks.get(mention.block).map(|block| block.kind);
        let weight = if kind == Some(BlockKind::Title) {
            HEADLINE
        } else {
            1
        };
        let sites = words.iter().flat_map(|words| &words.sites);
        sites.flat_map(move |site| std::iter::repeat_n(site, weight))
    });
    let home = Home::new(article.published.as_ref().map(|at| at.day), sites);
    let settled = settle(article, &home, mentions, &read);
    let mut recent = Recent::default();
    let mut bearers = Bearers::default();
    let mut block = usize::MAX;
    for at in 0..mentions.len() {
        if mentions[at].block != block {
            recent.clear();
            block = mentions[at].block;
        }
        let above = settled[at]
            .above
            .and_then(|next| settled[next].place.as_ref());
        let places = places(mentions, &settled, at);
        match (&mut mentions[at].value, &read[at]) {
            (Value::Organisation(body), Some(words)) => {
                **body = body::resolve(words, &home, &recent, above);
            }
            (Value::Place(place), Some(_)) => {
                if let Some(settled) = &settled[at].place {
                    **place = settled.place(&home, above);
                }
            }
            (Value::Person(person), _) => {
                let name = article.text(mentions[at].span);
                person.key = bearers.key(name, &places);
            }
            _ => {}
        }
        if let Some(place) = settled[at].place.clone() {
            recent.add(place);
        }
    }
}

/// What is plain of a mention by its own words.
#[derive(Default)]
struct Own {
    place: Option<Settled>,
    /// The mention right behind, where it names the place above.
    above: Option<usize>,
}

/// The words of every body and place.
fn read(article: &Article, reader: &Reader, mentions: &[Mention]) -> Vec<Option<Words>> {
    let mut list = None;
    let mut end = 0;
    let mut found = Vec::with_capacity(mentions.len());
    for mention in mentions {
        let words = match mention.value {
            Value::Organisation(_) => Some(reader.read(&article.source, mention.span)),
            Value::Place(_) => {
                let mut words = reader.read(&article.source, mention.span);
                if words.sites.is_empty() || !words.head.is_empty() {
                    let listed = mention.rule == Rule::List;
                    // "các xã: A, B": the word stands before the first.
                    let gap = Span::new(
                        end.min(mention.span.start.index()),
                        mention.span.start.index(),
                    );
                    list = if listed {
                        kind_before(article, gap).or(list)
                    } else {
                        None
                    };
                    words.sites = vec![Site {
                        kind: list.unwrap_or_default(),
                        name: Some(spelt(article, mention.span)),
                        committee: None,
                    }];
                }
                Some(words)
            }
            _ => None,
        };
        if words.is_some() {
            end = mention.span.end.index();
        }
        found.push(words);
    }
    found
}

/// The last word for a kind in `gap`.
fn kind_before(article: &Article, gap: Span) -> Option<PlaceKind> {
    let tokens = tokenize(&article.source, gap);
    let terms = KIND.scan(&article.source, &tokens);
    terms.last().map(|term| term.value)
}

fn spelt(article: &Article, span: Span) -> String {
    let words = article.text(span).split_whitespace().map(modern);
    words.collect::<Vec<_>>().join(" ")
}

/// The places that mentions name themselves, and which of them lie one above the other.
fn settle(
    article: &Article,
    home: &Home,
    mentions: &[Mention],
    read: &[Option<Words>],
) -> Vec<Own> {
    let none = Recent::default();
    let mut found: Vec<Own> = Vec::with_capacity(mentions.len());
    let mut last: Option<usize> = None;
    for (at, words) in read.iter().enumerate() {
        let Some(words) = words else {
            found.push(Own::default());
            continue;
        };
        let site = words.sites.first().filter(|site| site.name.is_some());
        let place = site.and_then(|site| Settled::new(site, home, &none));
        if let Some(before) = last
            && mentions[before].block == mentions[at].block
            && place.is_some()
            && row::behind(article, mentions[before].span, mentions[at].span)
        {
            found[before].above = Some(at);
        }
        found.push(Own { place, above: None });
        last = Some(at);
    }
    found
}

/// The places that the position of the person at `at` names.
fn places(mentions: &[Mention], settled: &[Own], at: usize) -> Vec<Settled> {
    let evidence = mentions[at].evidence.iter();
    let roles = evidence.filter(|evidence| evidence.field == Field::Role);
    roles
        .flat_map(|role| {
            let start = mentions.partition_point(|m| m.span.start < role.span.start);
            let inside = move |m: &Mention| m.span.start < role.span.end;
            let count = mentions[start..].iter().take_while(|m| inside(m)).count();
            settled[start..start + count].iter()
        })
        .filter_map(|own| own.place.clone())
        .collect()
}
