//! Persons: the name alone, and the position written before or behind it.

use super::rule::Rule;
use std::ops::Range;

use super::context::Context;
use super::organisation::Body;
use super::{capital, role};
use crate::lexicon::person::{ADDRESS, ASIDE, BEARER, COMRADE, Surname};
use crate::lexicon::place::{AFTER_LEVEL, KNOWN, REGION};
use crate::lexicon::role::{FORMER, POSITION};
use crate::lexicon::{Matcher, Tables};
use crate::text::{Case, keys};

/// A person as he stands.
pub(super) struct Found {
    /// The name.
    pub name: Range<usize>,
    /// His position.
    pub role: Option<Range<usize>>,
    /// The rule that found him.
    pub rule: Rule,
}

/// What the article shows elsewhere of its names.
pub(super) struct Shown {
    /// Names of places.
    pub places: Matcher<()>,
    /// Names of persons, and whether they stand more than once.
    pub persons: Matcher<bool>,
}

impl Shown {
    /// Whether a known person's name stands in a block; all others read the same with and without
    /// what is known of persons.
    pub fn speaks_of_persons(&self, ctx: &Context) -> bool {
        let mut at = 0..ctx.tokens.len();
        at.any(|at| {
            let named = || self.persons.longest(ctx.source(), ctx.tokens, at);
            ctx.tokens[at].is_capital() && named().is_some()
        })
    }
}

/// The persons of a block, in order; `signs` are those of the same block.
pub(super) fn find(ctx: &Context, bodies: &[Body], signs: &Signs, shown: &Shown) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut bodies_left = bodies.iter().peekable();
    let mut at = 0;
    while at < ctx.tokens.len() {
        while bodies_left.next_if(|b| b.tokens.end <= at).is_some() {}
        if let Some(body) = bodies_left.peek().filter(|b| b.tokens.contains(&at)) {
            at = body.tokens.end;
            continue;
        }
        let begins = ctx.tokens[at].is_capital();
        if let Some(person) = begins
            .then(|| person(ctx, bodies, shown, signs, at))
            .flatten()
        {
            at = person.name.end;
            if !named_for(ctx, bodies, &person) {
                found.push(person);
            }
        } else {
            at += 1;
        }
    }
    share(ctx, &mut found);
    found
}

/// `Trường Chính trị Hoàng Đình Giong`: a school or hospital bears the name; with a position before
/// it (`Hiệu trưởng Trường Chính trị Nguyễn Văn An`) the name is somebody's.
fn named_for(ctx: &Context, bodies: &[Body], person: &Found) -> bool {
    let nth = bodies.partition_point(|b| b.tokens.end <= person.name.start);
    let body = nth.checked_sub(1).map(|nth| &bodies[nth].tokens);
    let borne = |b: &Range<usize>| {
        b.end == person.name.start && matches!(ctx.at(b.start), "Trường" | "Bệnh")
    };
    person.role.is_none() && body.is_some_and(borne)
}

/// What stands before a name and shows that it is one.
pub(super) struct Signs {
    /// Positions, by where the name behind them begins.
    roles: Positions,
    /// The same, with a comma or a dash between.
    apart: Positions,
    /// For each token, whether a name begins there.
    names: Vec<Behind>,
}

/// The tokens of positions, in the order of where the names behind them begin.
#[derive(Default)]
struct Positions(Vec<(usize, Range<usize>)>);

impl Positions {
    /// A block is read from left to right: the new one is nearly always the last.
    fn insert(&mut self, name: usize, position: Range<usize>) {
        let at = self.0.partition_point(|(other, _)| *other <= name);
        self.0.insert(at, (name, position));
    }

    /// The latest that was read before the name at token `name`.
    fn before(&self, name: usize) -> Option<Range<usize>> {
        let end = self.0.partition_point(|(other, _)| *other <= name);
        let (other, position) = self.0.get(end.checked_sub(1)?)?;
        (*other == name).then(|| position.clone())
    }
}

/// Behind what a name begins.
#[derive(Clone, Copy, Default)]
struct Behind {
    /// A form of address.
    address: bool,
    /// One of the plainest forms.
    comrade: bool,
    /// A word for what bears the name.
    bearer: bool,
}

impl Signs {
    /// The signs in a block whose bodies are `bodies`.
    pub fn read(ctx: &Context, bodies: &[Body]) -> Self {
        let mut signs = Self {
            roles: Positions::default(),
            apart: Positions::default(),
            names: vec![Behind::default(); ctx.tokens.len() + 1],
        };
        let mut held = 0;
        let telling = Tables::NONE.and(&ADDRESS).and(&COMRADE).and(&BEARER);
        let telling = telling.and(&POSITION).and(&FORMER);
        for at in 0..ctx.tokens.len() {
            if !ctx.begins(telling, at) {
                continue;
            }
            if let Some(address) = ctx.longest(&ADDRESS, at) {
                signs.names[address.end].address = true;
            }
            if let Some(comrade) = ctx.longest(&COMRADE, at) {
                // "các đồng chí: A, …"
                let listed = comrade.end + usize::from(ctx.sign(comrade.end, ':'));
                signs.names[comrade.end].comrade = true;
                signs.names[listed].comrade = true;
                signs.names[listed].address = true;
            }
            if let Some(bearer) = ctx.longest(&BEARER, at) {
                signs.names[bearer.end].bearer = true;
            }
            let inner = bodies.partition_point(|b| b.tokens.start < at);
            let inner = inner > 0 && bodies[inner - 1].tokens.end > at;
            if at < held || inner {
                continue;
            }
            if let Some(end) = role::end(ctx, bodies, at) {
                held = end.max(at + 1);
                let address = ctx.longest(&ADDRESS, end).map_or(end, |t| t.end);
                signs.roles.insert(address, at..end);
                // "Bí thư Chi bộ, đồng chí A": unless the position is that of a name before it.
                let apart = (ctx.sign(end, ',') || ctx.dash(end)) && opens(ctx, at);
                if apart && let Some(address) = ctx.longest(&ADDRESS, end + 1) {
                    signs.apart.insert(address.end, at..end);
                }
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
    let end = known_end(ctx, shown, at, end).unwrap_or(end);
    // "Bí thư Hà Nội Lê Văn Ba": the place is the position's, the name begins behind it.
    let place = ctx.longest(&KNOWN, at).filter(|place| place.end + 1 < end);
    if place.is_some_and(|place| capital::surname(ctx, place.end).is_some()) {
        return None;
    }
    let before = signs.roles.before(at);
    let Behind {
        address: addressed,
        comrade,
        bearer,
    } = signs.names[at];
    // Behind a form of address three syllables are a name, whatever the surname.
    let comrade = comrade && ctx.longest(&POSITION, at).is_none();
    let rare = (comrade || addressed && end - at >= 3).then_some(Surname::Cued);
    let surname = capital::surname(ctx, at).or(rare)?;
    let behind = role_behind(ctx, bodies, end);
    let president = keys!["Hồ", "Chí", "Minh"].iter().copied();
    let keys = ctx.tokens[at..end].iter().map(|t| t.key);
    if keys.eq(president) && before.is_none() {
        return None;
    }
    let credit = (1..=2).any(|back| at >= back && ctx.among(at - back, &["ảnh"]));
    if credit && !addressed {
        return None;
    }
    let places = [
        ctx.longest(&KNOWN, at),
        ctx.longest(&AFTER_LEVEL, at),
        ctx.longest(&REGION, at),
        shown.places.longest(ctx.source(), ctx.tokens, at),
    ];
    let is_place = places
        .into_iter()
        .flatten()
        .any(|t| t.end >= end && capital::all(ctx, at..t.end));
    let long = end - at >= 3;
    // `Y Ngọc`, `A Pớt`: no place's name, and no word, begins with one of these letters alone.
    let letter = matches!(ctx.at(at), "A" | "Y") && end - at == 2;
    // "mang tên …" names a person too, where the article speaks of him.
    let spoken = shown
        .persons
        .longest(ctx.source(), ctx.tokens, at)
        .is_some_and(|t| t.end == end);
    let borne = bearer && !(spoken && ctx.at(at - 1) == "tên");
    let sure = surname == Surname::Sure;
    let rule = if before.is_some() && (!is_place || long && sure) {
        Rule::Position
    } else if addressed && (!is_place || long) {
        Rule::Address
    } else if is_place || borne || inside(ctx, at) {
        return None;
    } else if (sure || long || letter) && behind.is_some() {
        Rule::PositionBehind
    } else if sure && long && !loud(ctx, at..end) {
        Rule::Surname
    } else if sure && spoken {
        Rule::Again
    } else {
        return None;
    };
    Some(Found {
        name: at..end,
        role: before.or(behind).or(signs.apart.before(at)),
        rule,
    })
}

/// Whether no name stands before the position at `at` that it might belong to.
fn opens(ctx: &Context, at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        let token = ctx.tokens[before];
        let open = [':', '.', ';', '“', '"'].iter().any(|&c| token.is_sign(c));
        open || token.is_word() && !token.is_capital()
    })
}

/// Whether the name would begin in the middle of a run of capitals.
fn inside(ctx: &Context, at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &ctx.tokens[before]);
    // "thành phố Đà Nẵng Lê Văn Ba": a place ends here.
    let place = (2..=3).any(|length| {
        at.checked_sub(length)
            .and_then(|start| ctx.longest(&KNOWN, start))
            .is_some_and(|place| place.end == at)
    });
    !place
        && before.is_some_and(|t| {
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

/// Where a name that stands elsewhere ends, if behind it one capital begins another sentence:
/// "… Lê Văn Ba Đón nhận …", as captions and headings are run together.
fn known_end(ctx: &Context, shown: &Shown, at: usize, end: usize) -> Option<usize> {
    let lower = ctx
        .tokens
        .get(end)
        .is_some_and(|t| t.is_word() && t.case == Case::Lower);
    let names = || shown.persons.all(ctx.source(), ctx.tokens, at);
    if names().any(|name| name.end == end && name.value) {
        return None;
    }
    let names = names();
    let known = names.map(|name| name.end).filter(|&known| known + 1 == end);
    known.last().filter(|&known| lower && known - at >= 2)
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
        let start = aside(ctx, at + 1);
        if role::position(ctx, start).is_some() {
            return role::end(ctx, bodies, start).map(|end| start..end);
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
    let age = ctx.digits(at).is_some() && ctx.among(at + 1, &["tuổi"]);
    comma.filter(|_| birth || age).map_or(at, |comma| comma + 1)
}

/// Names in a row share the position behind the last: "các ông: A, B, Phó Giám đốc …".
fn share(ctx: &Context, found: &mut [Found]) {
    for i in (1..found.len()).rev() {
        let (left, right) = found.split_at_mut(i);
        let (Some(one), Some(other)) = (left.last_mut(), right.first()) else {
            continue;
        };
        let between = ctx.tokens.get(one.name.end..other.name.start);
        let joined =
            matches!(between, Some([sign]) if sign.is_sign(',') || keys!["và"].contains(&sign.key));
        let behind = other
            .role
            .as_ref()
            .is_some_and(|role| role.start >= other.name.end);
        if joined && behind && one.role.is_none() {
            one.role.clone_from(&other.role);
        }
    }
}
