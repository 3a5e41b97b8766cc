//! Namesakes: two people of one name in one article stay two where their positions cannot be one
//! person's.
//!
//! They cannot where both name a place of the same rung and the places differ: the secretary in one
//! commune is not the chairman in another. Everything else may be one career.

use std::collections::HashMap;

use super::site::Settled;
use crate::lexicon::gazetteer::key;
use crate::lexicon::place_kind::PlaceKind;

/// One bearer of a name.
struct Bearer {
    places: Vec<Settled>,
    key: String,
}

/// The bearers of every name in the article so far.
#[derive(Default)]
pub(super) struct Bearers(HashMap<String, Vec<Bearer>>);

impl Bearers {
    /// The key of the person called `name`, whose position names `places`: the folded name, and for
    /// the second bearer of a name the first place as well.
    pub fn key(&mut self, name: &str, places: Vec<Settled>) -> String {
        let folded = key(name);
        let bearers = self.0.entry(folded.clone()).or_default();
        let known = if places.is_empty() {
            // Without a position, the one who was named last.
            bearers.last_mut()
        } else {
            bearers
                .iter_mut()
                .rev()
                .find(|b| !differ(&b.places, &places))
        };
        if let Some(bearer) = known {
            bearer.places.extend(places);
            return bearer.key.clone();
        }
        let place = places.first().filter(|_| !bearers.is_empty());
        let key = match place {
            Some(place) => format!("{folded} / {}", key(&place.full())),
            None => folded,
        };
        let same = key.clone();
        bearers.push(Bearer { places, key });
        same
    }
}

/// Whether a place of the one stands on the rung of a place of the other, and none is in both.
fn differ(one: &[Settled], other: &[Settled]) -> bool {
    let same = |a: &Settled, b: &Settled| key(&a.name) == key(&b.name);
    let rung = |place: &Settled| Some(place.kind).filter(|k| *k != PlaceKind::Hamlet)?.rung();
    let pairs = || one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
    pairs().any(|(a, b)| rung(a).is_some() && rung(a) == rung(b))
        && !pairs().any(|(a, b)| rung(a).is_some() && rung(a) == rung(b) && same(a, b))
}
