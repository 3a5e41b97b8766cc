//! Which place a word for a kind means, and what lies above it.

use super::home::Home;
use super::words::Site;
use crate::extract::Place;
use crate::lexicon::gazetteer::{key, merged, province, province_kind, successor};
use crate::lexicon::place_kind::{PlaceKind, Rung};
use crate::text::Instant;

/// A place with kind and name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Settled {
    pub kind: PlaceKind,
    pub name: String,
}

/// The last named place of each kind in the block that is being read.
#[derive(Debug, Default)]
pub(super) struct Recent(Vec<Settled>);

impl Recent {
    pub fn add(&mut self, place: Settled) {
        self.0.retain(|known| known.kind != place.kind);
        self.0.push(place);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn last(&self, wanted: PlaceKind) -> Option<&Settled> {
        self.0.iter().rev().find(|place| fits(place.kind, wanted))
    }
}

impl Settled {
    /// The place that `site` means in an article at `home`; `None` where that is not plain.
    pub fn new(site: &Site, home: &Home, recent: &Recent) -> Option<Self> {
        if let Some(name) = &site.name {
            let kind = home.kind_of(site.kind, name);
            let usual = province(name).filter(|_| kind.rung() == Some(Rung::Province));
            return Some(Self::named(kind, usual.unwrap_or(name)));
        }
        let near = recent.last(site.kind).cloned();
        near.or_else(|| {
            let (kind, name) = home.the(site.kind)?;
            // The article is about a district: the province is that around it.
            let around = site.kind == PlaceKind::Province;
            (!around).then(|| Self::named(kind, name))
        })
        .or_else(|| {
            let name = home.province()?;
            let kind = province_kind(&name, home.day);
            fits(kind, site.kind).then(|| Self::named(kind, &name))
        })
    }

    fn named(kind: PlaceKind, name: &str) -> Self {
        let name = name.to_owned();
        Self { kind, name }
    }

    /// `thành phố Vĩnh Yên`
    pub fn full(&self) -> String {
        self.kind.full(&self.name)
    }

    /// The place above, where `above` is what the text names right behind.
    pub fn parent(&self, home: &Home, above: Option<&Self>) -> Option<String> {
        let higher = above.filter(|above| above.kind.rung() < self.kind.rung());
        let higher = higher.filter(|above| above.kind.rung().is_some());
        if self.kind.rung()? == Rung::Province {
            return None;
        }
        let district = || {
            let (kind, name) = home.district().filter(|_| !merged(home.day))?;
            Some((kind.full(name), home.province_of(name)?))
        };
        if let Some(above) = higher {
            // "xã Lê Hồng (Hải Dương)": the article's district lies between.
            let between = district().filter(|(_, around)| {
                let skips = above.kind.rung() == Some(Rung::Province);
                skips && self.kind.rung() == Some(Rung::Commune) && key(around) == key(&above.name)
            });
            return Some(between.map_or_else(|| above.full(), |(full, _)| full));
        }
        match self.kind.rung()? {
            Rung::District => Some(full(&home.province_of(&self.name)?, home.day)),
            Rung::Commune if merged(home.day) => Some(full(&home.province()?, home.day)),
            Rung::Commune => home.district().map(|(kind, name)| kind.full(name)),
            Rung::Province | Rung::Hamlet => None,
        }
    }

    /// The province in which it lies.
    fn province(&self, home: &Home, above: Option<&Self>) -> Option<String> {
        match (self.kind.rung()?, above) {
            (Rung::Province, _) => Some(province(&self.name).unwrap_or(&self.name).to_owned()),
            (own, Some(above)) if above.kind.rung().is_some_and(|rung| rung < own) => {
                above.province(home, None)
            }
            (Rung::District, _) => home.province_of(&self.name),
            (Rung::Commune | Rung::Hamlet, _) => home.province(),
        }
    }

    /// The place with everything that is known of it.
    pub fn place(&self, home: &Home, above: Option<&Self>) -> Place {
        let before = (!merged(home.day)).then(|| self.province(home, above));
        let now = before.flatten().and_then(|name| successor(&name));
        Place {
            kind: self.kind,
            name: self.name.clone(),
            parent: self.parent(home, above),
            successor: now.map(|name| full(name, Some(Instant::day(Some(2025), 7, 1)))),
        }
    }
}

/// A province in full, as it was called on `day`.
fn full(province: &str, day: Option<Instant>) -> String {
    province_kind(province, day).full(province)
}

/// Whether a place of the kind `named` is meant by the word for `wanted`.
fn fits(named: PlaceKind, wanted: PlaceKind) -> bool {
    named == wanted || wanted == PlaceKind::City && named == PlaceKind::CentralCity
}
