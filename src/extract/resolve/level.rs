//! The level of a body: by its committee, its head or its place.

use super::words::Words;
use crate::lexicon::level::{CENTRE, FORCE, LEVEL_OF, PARTY};
use crate::lexicon::place_kind::{PlaceKind, Rung};
use crate::lexicon::{Level, Matcher};
use crate::text::{Span, Token, tokenize};

/// The level of a body whose first place is of the kind `kind`, as far as it was told.
pub(super) fn level(words: &Words, kind: Option<PlaceKind>) -> Level {
    let lead = words.lead();
    let lead = Lead::new(&lead);
    let of_head = lead.at_start(&LEVEL_OF);
    let committee = words
        .sites
        .first()
        .is_some_and(|site| site.committee.is_some());
    let of_place = kind.and_then(PlaceKind::rung).map(of_rung);
    if of_head == Some(Level::Cell) {
        return Level::Cell;
    }
    if committee {
        return of_place.unwrap_or_default();
    }
    if let Some(end) = lead.end_of(&PARTY) {
        return party(&lead, end, of_place);
    }
    // "Mặt trận Tổ quốc Việt Nam tỉnh": the place is nearer.
    let centre = || lead.end_of(&CENTRE).map(|_| Level::Central);
    of_place.or(of_head).or_else(centre).unwrap_or_default()
}

/// A committee of the Party: its place's where that follows at once, else a sector's or an agency's.
fn party(lead: &Lead, end: usize, of_place: Option<Level>) -> Level {
    let rest = &lead.tokens[end..];
    let Some(first) = rest.first() else {
        return of_place.unwrap_or_default();
    };
    let block = first.span.of(lead.text).eq_ignore_ascii_case("khối");
    let centre = lead.end_of(&CENTRE).is_some();
    let force = FORCE.longest(lead.text, lead.tokens.as_slice(), end);
    match (block, centre) {
        (true, true) => Level::Province,
        (true, false) => Level::District,
        (false, true) => Level::Central,
        _ if force.is_some() && of_place == Some(Level::Province) => Level::District,
        _ => Level::Base,
    }
}

const fn of_rung(rung: Rung) -> Level {
    match rung {
        Rung::Province => Level::Province,
        Rung::District => Level::District,
        Rung::Commune | Rung::Hamlet => Level::Base,
    }
}

/// What stands before the places, cut into words.
struct Lead<'a> {
    text: &'a str,
    tokens: Vec<Token>,
}

impl<'a> Lead<'a> {
    fn new(text: &'a str) -> Self {
        let tokens = tokenize(text, Span::new(0, text.len()));
        Self { text, tokens }
    }

    fn at_start<T: Copy>(&self, table: &Matcher<T>) -> Option<T> {
        let term = table.longest(self.text, &self.tokens, 0);
        term.map(|term| term.value)
    }

    /// The end of the last phrase of `table` in the lead.
    fn end_of(&self, table: &Matcher<()>) -> Option<usize> {
        let ends = table.scan(self.text, &self.tokens);
        ends.last().map(|term| term.end)
    }
}
