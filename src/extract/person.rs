//! Persons: the name alone, and the position written before or behind it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::context::Context;
use super::organisation::Body;
use super::{capital, role};
use crate::lexicon::Matcher;
use crate::lexicon::person::{ADDRESS, ASIDE, BEARER, COMRADE, Surname};
use crate::lexicon::place::{AFTER_LEVEL, KNOWN, REGION};
use crate::lexicon::role::POSITION;
use crate::text::{Case, SyllableKey};

/// A person as he stands.
pub(super) struct Found {
    /// The name.
    pub name: Range<usize>,
    /// His position.
    pub role: Option<Range<usize>>,
    /// The rule that found him.
    pub rule: &'static str,
}

/// What the article shows elsewhere of its names.
pub(super) struct Shown {
    /// Names of places.
    pub places: Matcher<()>,
    /// Names of persons.
    pub persons: Matcher<()>,
}

/// The persons of a block, in order.
pub(super) fn find(ctx: &Context, bodies: &[Body], shown: &Shown) -> Vec<Found> {
    let signs = Signs::read(ctx, bodies);
    let mut found: Vec<Found> = Vec::new();
    let mut bodies_left = bodies.iter().peekable();
    let mut at = 0;
    while at < ctx.tokens.len() {
        while bodies_left.next_if(|b| b.tokens.end <= at).is_some() {}
        if let Some(body) = bodies_left.peek().filter(|b| b.tokens.contains(&at)) {
            at = body.tokens.end;
            continue;
        }
        if let Some(person) = person(ctx, bodies, shown, &signs, at) {
            at = person.name.end;
            found.push(person);
        } else {
            at += 1;
        }
    }
    share(ctx, &mut found);
    found
}

/// What stands before a name and shows that it is one.
struct Signs {
    /// Positions, by where the name behind them begins.
    roles: HashMap<usize, Range<usize>>,
    /// Where a name begins behind a form of address.
    addressed: HashSet<usize>,
    /// The same, of the plainest forms.
    comrades: HashSet<usize>,
    /// Where a name begins behind a word for what bears it.
    borne: HashSet<usize>,
}

impl Signs {
    fn read(ctx: &Context, bodies: &[Body]) -> Self {
        let mut signs = Self {
            roles: HashMap::new(),
            addressed: HashSet::new(),
            comrades: HashSet::new(),
            borne: HashSet::new(),
        };
        let mut held = 0;
        for at in 0..ctx.tokens.len() {
            signs
                .addressed
                .extend(ctx.longest(&ADDRESS, at).map(|t| t.end));
            signs
                .comrades
                .extend(ctx.longest(&COMRADE, at).map(|t| t.end));
            signs.borne.extend(ctx.longest(&BEARER, at).map(|t| t.end));
            let inner = bodies.partition_point(|b| b.tokens.start < at);
            let inner = inner > 0 && bodies[inner - 1].tokens.end > at;
            if at < held || inner {
                continue;
            }
            if let Some(end) = role::end(ctx, bodies, at) {
                held = end.max(at + 1);
                let address = ctx.longest(&ADDRESS, end).map_or(end, |t| t.end);
                signs.roles.insert(address, at..end);
            }
        }
        signs
    }
}

fn person(
    ctx: &Context,
    bodies: &[Body],
    shown: &Shown,
    signs: &Signs,
    at: usize,
) -> Option<Found> {
    let end = name_end(ctx, at)?;
    // "Bí thư Hà Nội Lê Văn Ba": the place is the position's, the name begins behind it.
    let place = ctx.longest(&KNOWN, at).filter(|place| place.end + 1 < end);
    if place.is_some_and(|place| capital::surname(ctx, place.end).is_some()) {
        return None;
    }
    let before = signs.roles.get(&at).cloned();
    let addressed = signs.addressed.contains(&at);
    // Behind a form of address three syllables are a name, whatever the surname.
    let comrade = signs.comrades.contains(&at) && ctx.longest(&POSITION, at).is_none();
    let rare = (comrade || addressed && end - at >= 3).then_some(Surname::Cued);
    let surname = capital::surname(ctx, at).or(rare)?;
    let behind = role_behind(ctx, bodies, end);
    let president = ["Hồ", "Chí", "Minh"].map(SyllableKey::new);
    let keys = ctx.tokens[at..end].iter().map(|t| t.key);
    if keys.eq(president) && before.is_none() {
        return None;
    }
    let credit = (1..=2).any(|back| at >= back && ctx.at(at - back).to_lowercase() == "ảnh");
    if credit && !addressed {
        return None;
    }
    let is_place = [&*KNOWN, &*AFTER_LEVEL, &*REGION, &shown.places]
        .into_iter()
        .any(|table| {
            ctx.longest(table, at)
                .is_some_and(|t| t.end >= end && capital::all(ctx, at..t.end))
        });
    let long = end - at >= 3;
    let sure = surname == Surname::Sure;
    let rule = if before.is_some() && (!is_place || long && sure) {
        "person.position"
    } else if addressed && (!is_place || long) {
        "person.address"
    } else if is_place || signs.borne.contains(&at) || inside(ctx, at) {
        return None;
    } else if (sure || long) && behind.is_some() {
        "person.position-behind"
    } else if sure && long && !loud(ctx, at..end) {
        "person.surname"
    } else if sure
        && ctx
            .longest(&shown.persons, at)
            .is_some_and(|t| t.end == end)
    {
        "person.again"
    } else {
        return None;
    };
    Some(Found {
        name: at..end,
        role: before.or(behind),
        rule,
    })
}

/// Whether the name would begin in the middle of a run of capitals.
fn inside(ctx: &Context, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &ctx.tokens[before]);
    before.is_some_and(|t| {
        t.case == Case::Title && ctx.tokens[at].spaced && capital::begins(ctx, at - 1)
    })
}

/// A heading in capitals says nothing of which of its words is a name.
fn loud(ctx: &Context, name: Range<usize>) -> bool {
    let upper = |at: usize| ctx.tokens.get(at).is_some_and(|t| t.case == Case::Upper);
    upper(name.start) && (upper(name.end) || name.start > 0 && upper(name.start - 1))
}

/// The end of a person's name: two to five syllables.
fn name_end(ctx: &Context, at: usize) -> Option<usize> {
    if !capital::begins(ctx, at) {
        return None;
    }
    let mut end = capital::run(ctx, at);
    // A place right behind a name is where its bearer comes from.
    let place = (at + 2..end).find(|&p| {
        ctx.longest(&KNOWN, p)
            .is_some_and(|t| t.end >= end && t.end - p >= 2)
            && p >= at + 3
    });
    end = place.unwrap_or(end);
    if end - at > 5 {
        end = at + 3;
    }
    (end - at >= 2).then_some(end)
}

/// The position behind the name that ends at `end`.
fn role_behind(ctx: &Context, bodies: &[Body], end: usize) -> Option<Range<usize>> {
    let sign = |at: usize, signs: &[char]| {
        ctx.tokens
            .get(at)
            .is_some_and(|t| signs.iter().any(|&c| t.is_sign(c)))
    };
    let mut at = end;
    if sign(at, &['(']) {
        if role::position(ctx, at + 1).is_some() {
            return role::end(ctx, bodies, at + 1).map(|end| at + 1..end);
        }
        let close = (at + 1..at + 10).find(|&close| sign(close, &[')']))?;
        at = close + 1;
    }
    let start = if sign(at, &[',', '-', '–', '—']) {
        aside(ctx, at + 1)
    } else {
        // Without a sign between, only a capital begins a position.
        ctx.tokens.get(at).filter(|t| t.is_capital())?;
        at
    };
    let end = role::end(ctx, bodies, start)?;
    // A position right before another name is that one's.
    let other = capital::surname(ctx, end).is_some() && name_end(ctx, end).is_some();
    let address = ctx.longest(&ADDRESS, end).is_some();
    (!other && !address).then_some(start..end)
}

/// Past what may stand between a name and its position: people, birth or age.
fn aside(ctx: &Context, at: usize) -> usize {
    let comma = (at..at + 6).find(|&at| ctx.sign(at, ','));
    let birth = ctx.longest(&ASIDE, at).is_some();
    let age = ctx.digits(at).is_some() && ctx.at(at + 1).to_lowercase() == "tuổi";
    comma.filter(|_| birth || age).map_or(at, |comma| comma + 1)
}

/// Names in a row share the position behind the last: "các ông: A, B, Phó Giám đốc …".
fn share(ctx: &Context, found: &mut [Found]) {
    let and = SyllableKey::new("và");
    for i in (1..found.len()).rev() {
        let (left, right) = found.split_at_mut(i);
        let (Some(one), Some(other)) = (left.last_mut(), right.first()) else {
            continue;
        };
        let between = ctx.tokens.get(one.name.end..other.name.start);
        let joined = matches!(between, Some([sign]) if sign.is_sign(',') || sign.key == and);
        let behind = other
            .role
            .as_ref()
            .is_some_and(|role| role.start >= other.name.end);
        if joined && behind && one.role.is_none() {
            one.role.clone_from(&other.role);
        }
    }
}
