//! Names of bodies, persons and places, read together: each tells where the others end.
//!
//! First the bodies, then the persons outside them, then the places outside both. What the bodies
//! of the whole article show of its places is gathered between.

use super::rule::Rule;
use std::collections::BTreeMap;
use std::ops::Range;

use super::context::Context;
use super::organisation::Body;
use super::person::{Shown, Signs};
use super::{Evidence, Field, Mention, Organisation, Person, Place, Value};
use super::{organisation, person, place, place_list};
use crate::lexicon::place::{LEVEL, Level, MANY};
use crate::lexicon::role::POSITION;
use crate::lexicon::{Matcher, Tables};

/// What was found in one block.
pub(super) struct Names {
    /// The tokens of its bodies, in order.
    pub bodies: Vec<Range<usize>>,
    /// Its bodies, persons and places.
    pub mentions: Vec<Mention>,
}

/// What a block shows by itself.
struct Read {
    bodies: Vec<Body>,
    /// Its places behind a word for their level.
    sites: Vec<place::Site>,
    /// Its places in lists.
    lists: Vec<Range<usize>>,
    /// What shows its persons.
    signs: Signs,
}

impl Read {
    fn new(ctx: &Context) -> Self {
        let bodies = organisation::find(ctx);
        Self {
            sites: sites(ctx),
            lists: lists(ctx),
            signs: Signs::read(ctx, &bodies),
            bodies,
        }
    }

    /// The names that are places' for certain.
    fn places(&self) -> impl Iterator<Item = Range<usize>> {
        let bodies = self.bodies.iter().filter_map(|body| body.place.clone());
        let sites = self.sites.iter();
        let sites = sites.filter(|site| !site.numbered && site.level != Level::Hamlet);
        let sites = sites.map(|site| site.name.clone());
        bodies.chain(sites).chain(self.lists.iter().cloned())
    }

    fn persons(&self, ctx: &Context, shown: &Shown) -> Vec<person::Found> {
        person::find(ctx, &self.bodies, &self.signs, shown)
    }
}

/// The bodies, persons and places in all blocks of one article, block by block.
pub(super) fn find(blocks: &[Context]) -> Vec<Names> {
    let read: Vec<_> = blocks.iter().map(Read::new).collect();
    let all = || blocks.iter().zip(&read);
    let mut shown = Shown {
        places: place::learn(
            all().flat_map(|(ctx, read)| read.places().map(|name| ctx.text(name))),
        ),
        persons: Matcher::learnt([]),
    };
    // A name that stands once beside a sign is known where it stands without.
    let signed: Vec<_> = all().map(|(ctx, read)| read.persons(ctx, &shown)).collect();
    let mut persons = BTreeMap::new();
    for (ctx, found) in blocks.iter().zip(&signed) {
        for person in found {
            *persons.entry(ctx.text(person.name.clone())).or_insert(0) += 1;
        }
    }
    shown.persons = Matcher::learnt(persons.into_iter().map(|(name, times)| (name, times > 1)));
    let again = all().zip(signed).map(|((ctx, read), signed)| {
        let persons = if shown.speaks_of_persons(ctx) {
            read.persons(ctx, &shown)
        } else {
            signed
        };
        names(ctx, read, persons, &shown)
    });
    again.collect()
}

/// The names of a block, with what the article shows elsewhere.
fn names(ctx: &Context, read: &Read, persons: Vec<person::Found>, shown: &Shown) -> Names {
    let mut mentions = Vec::new();
    let mut free = vec![true; ctx.tokens.len()];
    let taken = read.bodies.iter().map(|body| &body.tokens);
    for range in taken.chain(persons.iter().map(|person| &person.name)) {
        free[range.clone()].fill(false);
    }
    for body in &read.bodies {
        let value = Value::Organisation(Organisation::default().into());
        mentions.extend(
            body.rule
                .map(|rule| ctx.mention(body.tokens.clone(), rule, value)),
        );
    }
    for person in persons {
        let evidence = person.role.clone().map(|role| Evidence {
            field: Field::Role,
            span: ctx.span(role),
        });
        let role = person.role.map(|role| ctx.text(role).to_owned());
        let key = String::new();
        let name = None;
        let value = Value::Person(Person { role, key, name }.into());
        let mut mention = ctx.mention(person.name, person.rule, value);
        mention.evidence.extend(evidence);
        mentions.push(mention);
    }
    let mut place = |tokens: Range<usize>, rule| {
        let whole = free[tokens.clone()].iter().all(|free| *free);
        if whole {
            free[tokens.clone()].fill(false);
            mentions.push(ctx.mention(tokens, rule, Value::Place(Place::default().into())));
        }
        whole
    };
    for site in &read.sites {
        if !site.numbered || site.level != Level::Hamlet {
            place(site.tokens.clone(), Rule::Level);
        }
    }
    for name in &read.lists {
        place(name.clone(), Rule::List);
    }
    let mut at = 0;
    while at < ctx.tokens.len() {
        match place::bare(ctx, &shown.places, at) {
            Some(end) if place(at..end, Rule::Bare) => at = end,
            _ => at += 1,
        }
    }
    let bodies = read.bodies.iter().filter(|body| body.rule.is_some());
    Names {
        bodies: bodies.map(|body| body.tokens.clone()).collect(),
        mentions,
    }
}

/// The places of a block that stand in lists.
fn lists(ctx: &Context) -> Vec<Range<usize>> {
    let many = Tables::NONE.and(&MANY);
    let mut found = Vec::new();
    for (at, token) in ctx.tokens.iter().enumerate() {
        if token.is_digits() || ctx.begins(many, at) {
            found.extend(place_list::find(ctx, at));
        }
    }
    found
}

/// The places of a block that stand behind a word for their level.
fn sites(ctx: &Context) -> Vec<place::Site> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut held = None;
    let telling = Tables::NONE.and(&POSITION).and(&LEVEL);
    while at < ctx.tokens.len() {
        if !ctx.begins(telling, at) {
            at += 1;
            continue;
        }
        if let Some(term) = ctx.longest(&POSITION, at) {
            held = Some(term.end);
        }
        match place::site(ctx, at, held == Some(at)) {
            Some(site) => {
                at = site.tokens.end;
                found.push(site);
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests;
