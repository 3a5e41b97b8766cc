//! What an article says: mentions of figures, times, documents, people, organisations and places,
//! each with its normalised value and the rule that found it.
//!
//! Pure functions of one article. What articles say together is the business of `corpus`.

mod abbreviation;
mod capital;
mod check;
mod clock;
mod context;
mod day;
mod document;
mod document_key;
mod evidence;
mod figure;
mod held;
mod left_out;
mod meaning;
mod mention;
mod named;
mod names;
mod neighbour;
mod number;
mod numeral;
mod office;
mod organisation;
mod outlook;
pub mod packed;
mod period;
mod person;
mod place;
mod place_list;
mod reasons;
mod record;
mod resolve;
mod role;
mod rule;
mod section;
mod setting;
mod status;
#[cfg(test)]
mod tests;
mod time;
mod topic;
mod unit;

use self::clock::Clock;
use self::context::Context;
use self::setting::Setting;
use crate::article::{Article, BlockKind, parse_tokens};
use crate::order::InOrder as _;
use crate::text::{Token, tokens, tokens_in};

pub use crate::lexicon::{Level, PlaceKind};
pub use abbreviation::Abbreviation;
pub use check::{Check, CheckKind, Missing, Unchecked, Verdict};
pub use evidence::{Evidence, Field};
pub use held::Held;
pub use mention::{Amount, Approx, Document, Figure, Kind, Mention, Status, Time, Value};
pub use named::{Organisation, Person, Place};
pub use reasons::Reasons;
pub use rule::Rule;

/// Everything found in one article.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// In the order of the source; where two begin together the longer first.
    pub mentions: Vec<Mention>,
    /// The arithmetic that the text asserts, in its order.
    pub checks: Vec<Check>,
    /// What it asserts without stating every term, in its order; no part of the contract's form.
    pub unchecked: Vec<Unchecked>,
    /// The abbreviations that the article defines itself, in its order.
    pub abbreviations: Vec<Abbreviation>,
}

/// The article that `source` holds, and what it says.
#[must_use]
pub fn read(id: &str, source: &str) -> (Article, Extraction) {
    let tokens = tokens(source);
    let article = parse_tokens(id, source, &tokens);
    let extraction = extract_tokens(&article, &tokens);
    (article, extraction)
}

/// Extracts from `article`.
#[must_use]
pub fn extract(article: &Article) -> Extraction {
    extract_tokens(article, &tokens(&article.source))
}

/// Extracts from `article`, whose source is cut into `tokens`.
fn extract_tokens(article: &Article, tokens: &[Token]) -> Extraction {
    let mut mentions: Vec<Mention> = Vec::new();
    let mut clock = Clock::new(article);
    let read = |kind| !matches!(kind, BlockKind::Dateline | BlockKind::Byline);
    let blocks = article.blocks.iter().enumerate();
    let contexts: Vec<_> = blocks
        .filter(|(_, block)| read(block.kind))
        .map(|(at, block)| Context::new(article, at, tokens_in(tokens, block.span)))
        .collect();
    let abbreviations: Vec<_> = contexts.iter().flat_map(abbreviation::find).collect();
    let found = names::find(&contexts).into_iter();
    let (bodies, found): (Vec<_>, Vec<_>) = found.map(|n| (n.bodies, n.mentions)).unzip();
    let mut parts = Vec::with_capacity(contexts.len());
    let times: Vec<_> = contexts
        .iter()
        .map(|ctx| time::find(ctx, &mut clock))
        .collect();
    let sections = section::find(&contexts);
    let names = bodies.iter().zip(found);
    let read = contexts.iter().zip(names).zip(&times).zip(sections);
    for (((ctx, (bodies, named)), times), section) in read {
        let around = document::Around { times, bodies };
        let documents = document::find(ctx, &around);
        mentions.extend(documents.iter().map(|d| d.mention(ctx)));
        mentions.extend(times.iter().filter_map(|moment| {
            let value = Value::Time(Time { edtf: moment.edtf }.into());
            Some(ctx.mention(moment.tokens.clone(), moment.rule?, value))
        }));
        let cited: Vec<_> = documents.into_iter().map(|d| d.tokens).collect();
        let mut setting = Setting::new(ctx, times, &cited, bodies);
        setting.section = section;
        let mut drafts = figure::find(ctx, &setting);
        let places = named.iter().filter(|m| m.kind() == Kind::Place);
        let mut places: Vec<_> = places.map(|m| record::tokens_of(ctx, m.span)).collect();
        places.order_by_key(|place| place.start);
        let around = record::Around {
            bodies,
            places: &places,
        };
        record::complete(ctx, &around, &mut drafts);
        mentions.extend(named);
        mentions.extend(drafts.iter().map(|d| d.mention(ctx)));
        parts.push(check::Part {
            ctx,
            setting,
            drafts,
        });
    }
    let check::Found { checks, unchecked } = check::find(&parts);
    mentions.order_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end), m.kind()));
    record::compare(&mut mentions, &checks);
    resolve::resolve(article, &abbreviations, &mut mentions);
    Extraction {
        mentions,
        checks,
        unchecked,
        abbreviations,
    }
}
