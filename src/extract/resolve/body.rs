//! The full name of a body: its words, and the place that they leave out.

use super::home::Home;
use super::level::level;
use super::site::{Recent, Settled};
use super::words::{Site, Words, join};
use crate::extract::Organisation;
use crate::lexicon::place_kind::{PlaceKind, Rung};

/// The body that `words` name, where `above` is the place named right behind it.
pub(super) fn resolve(
    words: &Words,
    home: &Home,
    recent: &Recent,
    above: Option<&Settled>,
) -> Organisation {
    let lead = words.lead();
    let Some(site) = words.sites.first() else {
        return Organisation {
            level: level(words, None),
            name: lead,
            within: None,
            seat: None,
        };
    };
    let settled = Settled::new(site, home, recent);
    let kind = settled.as_ref().map_or(site.kind, |settled| settled.kind);
    let place = shown(site, settled.as_ref());
    let own = words
        .sites
        .get(1)
        .and_then(|site| Settled::new(site, home, recent));
    let above = own.as_ref().or(above);
    let mut name = join(&lead, &place);
    let mut within = settled.as_ref().and_then(|place| place.parent(home, above));
    let mut seat = settled
        .as_ref()
        .filter(|place| place.kind != PlaceKind::Hamlet);
    let mut around = above;
    if kind == PlaceKind::Hamlet
        && let Some(above) = above.filter(|above| above.kind.rung() == Some(Rung::Commune))
    {
        name = format!("{name}, {}", above.full());
        within = above.parent(home, None);
        (seat, around) = (Some(above), None);
    }
    Organisation {
        level: level(words, Some(kind)),
        name,
        within,
        seat: seat.map(|place| place.place(home, around)),
    }
}

/// `Thành ủy Vĩnh Yên`, `thành phố Vĩnh Yên`; the word alone where no name is plain.
fn shown(site: &Site, settled: Option<&Settled>) -> String {
    match (site.committee, settled) {
        (Some(committee), Some(place)) => join(committee, &place.name),
        (Some(committee), None) => committee.to_owned(),
        (None, Some(place)) => place.full(),
        (None, None) => site.kind.word().to_owned(),
    }
}
