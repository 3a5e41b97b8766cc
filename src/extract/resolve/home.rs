//! Where an article is at home: the places that it names, by kind, and how often.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::words::Site;
use crate::lexicon::gazetteer::{key, merged, parents, province, province_kind};
use crate::lexicon::place_kind::{PlaceKind, Rung};
use crate::text::Instant;

/// A place that the article names with its kind.
#[derive(Clone, Debug)]
struct Named {
    kind: PlaceKind,
    name: String,
    count: usize,
}

/// The most often named of several places.
#[derive(Clone, Copy, Debug, Default)]
struct Most {
    count: usize,
    /// `None` where two are named as often.
    at: Option<usize>,
}

impl Most {
    fn take(&mut self, at: usize, count: usize) {
        match count.cmp(&self.count) {
            Ordering::Greater => {
                *self = Self {
                    count,
                    at: Some(at),
                }
            }
            Ordering::Equal => self.at = None,
            Ordering::Less => {}
        }
    }
}

/// The places of an article.
#[derive(Clone, Debug, Default)]
pub(super) struct Home {
    /// When it was published.
    pub day: Option<Instant>,
    named: Vec<Named>,
    /// Those of one name, in the order in which they are named first.
    by_name: BTreeMap<String, Vec<usize>>,
    /// The most often named of each kind.
    most: BTreeMap<PlaceKind, Most>,
    /// The most often named of each rung.
    most_on: BTreeMap<Rung, Most>,
    /// How often districts are named, all together.
    districts: usize,
}

impl Home {
    /// The home of what was published on `day`, whose places are `sites`; those of the headline
    /// stand there as often as they weigh.
    pub fn new<'a>(day: Option<Instant>, sites: impl Iterator<Item = &'a Site>) -> Self {
        let mut home = Self {
            day,
            ..Self::default()
        };
        // Bare names take the kind that words give them elsewhere, so they come last.
        let (bare, told): (Vec<_>, Vec<_>) = sites
            .filter(|site| site.kind != PlaceKind::Hamlet)
            .partition(|site| site.kind == PlaceKind::Unknown);
        for site in told.into_iter().chain(bare) {
            if let Some(name) = &site.name {
                home.add(home.kind_of(site.kind, name), name);
            }
        }
        home.count();
        home
    }

    fn add(&mut self, kind: PlaceKind, name: &str) {
        let usual = province(name).filter(|_| kind.rung() == Some(Rung::Province));
        let name = usual.unwrap_or(name);
        let same = self.by_name.entry(key(name)).or_default();
        if let Some(known) = same.iter().find(|at| self.named[**at].kind == kind) {
            self.named[*known].count += 1;
            return;
        }
        same.push(self.named.len());
        self.named.push(Named {
            kind,
            name: name.to_owned(),
            count: 1,
        });
    }

    fn count(&mut self) {
        for (at, named) in self.named.iter().enumerate() {
            self.most
                .entry(named.kind)
                .or_default()
                .take(at, named.count);
            if let Some(rung) = named.kind.rung() {
                self.most_on.entry(rung).or_default().take(at, named.count);
                self.districts += usize::from(rung == Rung::District) * named.count;
            }
        }
    }

    /// What `kind` means before `name` ("thành phố Hà Nội" is a city under the centre); where no
    /// word tells, the kind that the article gives the name elsewhere, else that of the tables.
    pub fn kind_of(&self, kind: PlaceKind, name: &str) -> PlaceKind {
        let under = || province(name).map(|name| province_kind(name, self.day));
        match kind {
            PlaceKind::City | PlaceKind::Province => under()
                .filter(|kind| *kind == PlaceKind::CentralCity)
                .unwrap_or(kind),
            PlaceKind::Unknown => {
                let shown = self.by_name.get(&key(name)).into_iter().flatten();
                // Of equals the first: `max_by_key` alone would take the last.
                let most = shown.rev().max_by_key(|at| self.named[**at].count);
                let most = most.map(|at| self.named[*at].kind);
                let district = !merged(self.day) && !parents(name).is_empty();
                most.or_else(under).unwrap_or(if district {
                    PlaceKind::DistrictLevel
                } else {
                    PlaceKind::Unknown
                })
            }
            told => told,
        }
    }

    /// The one place that the article means by "the city", "the commune": the most often named.
    /// `None` where two are named as often.
    pub fn the(&self, kind: PlaceKind) -> Option<(PlaceKind, &str)> {
        let of = |kind| self.most.get(&kind).and_then(|most| most.at);
        let city = (kind == PlaceKind::City).then(|| of(PlaceKind::CentralCity));
        let untold = (kind.rung() == Some(Rung::District)).then(|| of(PlaceKind::DistrictLevel));
        let best = of(kind).or(city.flatten()).or(untold.flatten())?;
        Some((self.named[best].kind, &self.named[best].name))
    }

    /// The district that the article is about: named more often than all others together.
    pub fn district(&self) -> Option<(PlaceKind, &str)> {
        let best = self.on(Rung::District)?;
        (best.count * 2 > self.districts).then_some((best.kind, &best.name))
    }

    /// The province in which a district of that name lies.
    pub fn province_of(&self, district: &str) -> Option<String> {
        let known = parents(district);
        match known {
            [] => self.stated_province(),
            [one] => Some((*one).to_owned()),
            _ => {
                let named = known.iter().find(|name| self.names_province(name))?;
                Some((*named).to_owned())
            }
        }
    }

    /// The province that the article means by "the province".
    pub fn province(&self) -> Option<String> {
        let stated = self.stated_province();
        let district = self
            .on(Rung::District)
            .filter(|d| !parents(&d.name).is_empty());
        let around = district.and_then(|d| self.province_of(&d.name));
        let (Some(stated), Some(around), Some(district)) = (&stated, &around, district) else {
            return around.or(stated);
        };
        // A neighbour's district may be named once in an article on a whole province.
        let often = self
            .on(Rung::Province)
            .is_some_and(|p| p.count > district.count);
        let other = often && !self.names_province(around);
        Some(if other { stated } else { around }.clone())
    }

    fn on(&self, rung: Rung) -> Option<&Named> {
        let best = self.most_on.get(&rung)?.at?;
        self.named.get(best)
    }

    fn stated_province(&self) -> Option<String> {
        let best = self.on(Rung::Province)?;
        Some(province(&best.name).unwrap_or(&best.name).to_owned())
    }

    fn names_province(&self, name: &str) -> bool {
        let mut same = self.by_name.get(&key(name)).into_iter().flatten();
        same.any(|at| self.named[*at].kind.rung() == Some(Rung::Province))
    }
}
