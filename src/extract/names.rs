//! Names of bodies, persons and places, read together: each tells where the others end.
//!
//! First the bodies, then the persons outside them, then the places outside both. What the bodies
//! of the whole article show of its places is gathered between.

use std::ops::Range;

use super::context::Context;
use super::person::Shown;
use super::{Mention, Organisation, Person, Place, Value};
use super::{organisation, person, place, place_list};
use crate::lexicon::Matcher;
use crate::lexicon::place::Level;
use crate::lexicon::role::POSITION;

/// What was found in one block.
pub(super) struct Names {
    /// The tokens of its bodies, in order.
    pub bodies: Vec<Range<usize>>,
    /// Its bodies, persons and places.
    pub mentions: Vec<Mention>,
}

/// The bodies, persons and places in all blocks of one article, block by block.
pub(super) fn find(blocks: &[Context]) -> Vec<Names> {
    let bodies: Vec<_> = blocks.iter().map(organisation::find).collect();
    let sites: Vec<_> = blocks.iter().map(sites).collect();
    let named = blocks.iter().zip(&bodies).flat_map(|(ctx, bodies)| {
        let names = bodies.iter().filter_map(|body| body.place.clone());
        names.map(|name| ctx.text(name))
    });
    let prefixed = blocks.iter().zip(&sites).flat_map(|(ctx, sites)| {
        let named = sites
            .iter()
            .filter(|site| !site.numbered && site.level != Level::Hamlet);
        named.map(|site| ctx.text(site.name.clone()))
    });
    let listed = blocks.iter().flat_map(|ctx| {
        let lists = (0..ctx.tokens.len()).flat_map(|at| place_list::find(ctx, at));
        lists.map(|name| ctx.text(name)).collect::<Vec<_>>()
    });
    let mut shown = Shown {
        places: place::learn(named.chain(prefixed).chain(listed)),
        persons: Matcher::new([]),
    };
    // A name that stands once beside a sign is known where it stands without.
    let first = blocks.iter().zip(&bodies).flat_map(|(ctx, bodies)| {
        let persons = person::find(ctx, bodies, &shown).into_iter();
        persons.map(|person| ctx.text(person.name))
    });
    let persons: Vec<_> = first.map(|name| (name, ())).collect();
    shown.persons = Matcher::new(persons);
    let mut found = Vec::with_capacity(blocks.len());
    for ((ctx, bodies), sites) in blocks.iter().zip(&bodies).zip(&sites) {
        let mut mentions = Vec::new();
        let persons = person::find(ctx, bodies, &shown);
        let mut free = vec![true; ctx.tokens.len()];
        let taken = bodies.iter().map(|body| &body.tokens);
        for range in taken.chain(persons.iter().map(|person| &person.name)) {
            free[range.clone()].fill(false);
        }
        for body in bodies {
            let value = Value::Organisation(Organisation {});
            mentions.extend(
                body.rule
                    .map(|rule| ctx.mention(body.tokens.clone(), rule, value)),
            );
        }
        for person in persons {
            let role = person.role.map(|role| ctx.text(role).to_owned());
            let value = Value::Person(Person { role });
            mentions.push(ctx.mention(person.name, person.rule, value));
        }
        for site in sites
            .iter()
            .filter(|site| !site.numbered || site.level != Level::Hamlet)
        {
            if free[site.tokens.clone()].iter().all(|free| *free) {
                let value = Value::Place(Place {});
                mentions.push(ctx.mention(site.tokens.clone(), "place.level", value));
                free[site.tokens.clone()].fill(false);
            }
        }
        for name in (0..ctx.tokens.len()).flat_map(|at| place_list::find(ctx, at)) {
            if free[name.clone()].iter().all(|free| *free) {
                free[name.clone()].fill(false);
                mentions.push(ctx.mention(name, "place.list", Value::Place(Place {})));
            }
        }
        let mut at = 0;
        while at < ctx.tokens.len() {
            match place::bare(ctx, &shown.places, at) {
                Some(end) if free[at..end].iter().all(|free| *free) => {
                    mentions.push(ctx.mention(at..end, "place.bare", Value::Place(Place {})));
                    at = end;
                }
                _ => at += 1,
            }
        }
        let bodies = bodies.iter().filter(|body| body.rule.is_some());
        found.push(Names {
            bodies: bodies.map(|body| body.tokens.clone()).collect(),
            mentions,
        });
    }
    found
}

/// The places of a block that stand behind a word for their level.
fn sites(ctx: &Context) -> Vec<place::Site> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut held = None;
    while at < ctx.tokens.len() {
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
