//! The register of bodies: a tree from the centre by province, district and commune down to the
//! grassroots, each body where its seat is, with its mentions and the figures that are said of it.
//!
//! What lies above a commune's district is looked up among the places of the same article, then in
//! the gazetteer. A body whose seat no article makes plain stands under its level.

#[cfg(test)]
mod tests;

use foldhash::HashMap;
use std::cmp::Reverse;
use std::pin::Pin;
use std::sync::Arc;

use crate::corpus::pace::{Pace, at_once};
use crate::corpus::{ArticleId, Corpus, Entry, MentionRef, NameCount, Selection, collate};
use crate::extract::{Field, Kind, Mention, Organisation, Place, Value};
use crate::lexicon::gazetteer::{key, parents, province_kind};
use crate::lexicon::place_kind::Rung;
use crate::lexicon::{Level, PlaceKind};
use crate::order::InOrder as _;

/// A body of the Party, the State or society.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its mentions in the selection, and the filter that leads to them.
    pub row: NameCount,
    /// Its level.
    pub level: Level,
    /// The figures of the selection that are said of it.
    pub figures: Vec<MentionRef>,
}

/// A place with the bodies that have their seat in it, and the places inside it; or a level with
/// the bodies whose seats are not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Territory {
    /// What it is called.
    pub name: TerritoryName,
    /// The province that has held its land since the mergers of 2025, where that is another.
    pub successor: Option<String>,
    /// The bodies, those with the most mentions first.
    pub bodies: Vec<Body>,
    /// The places inside it, by alphabet.
    pub inner: Vec<Arc<Territory>>,
    /// How many bodies it and the places inside it have.
    pub count: usize,
}

/// What a [`Territory`] is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TerritoryName {
    /// The centre, and bodies of a level whose seats are not told.
    Level(Level),
    /// A place in full.
    Place(String),
}

/// A place of the tree while it is being built.
#[derive(Default)]
struct Node {
    name: String,
    kind: PlaceKind,
    successor: Option<String>,
    bodies: Vec<Body>,
    inner: HashMap<String, Node>,
}

/// Figures by the mention of the body that they are said of.
type SaidOf = HashMap<MentionRef, Vec<MentionRef>>;

impl Corpus {
    /// The bodies that `selection` names or says figures of, as the tree of levels: the centre, the
    /// provinces by alphabet, then what lies in no known province, level by level.
    #[must_use]
    pub fn organisations(&self, selection: &Selection) -> Vec<Arc<Territory>> {
        at_once(self.organisations_paced(selection, &Pace::default()))
    }

    /// [`Corpus::organisations`], resting on the way.
    pub async fn organisations_paced(
        &self,
        selection: &Selection,
        pace: &Pace,
    ) -> Vec<Arc<Territory>> {
        let (said, bodies) = self.said_of(selection, pace).await;
        let rows = self.names_paced(&bodies, Kind::Organisation, pace).await;
        let mut stands = vec![usize::MAX; self.entries.len()];
        for (n, article) in selection.articles.iter().enumerate() {
            stands[article.0] = n;
        }
        let order = |at: &MentionRef| (stands.get(at.article.0).copied(), at.mention);
        let mut above = Above::default();
        let mut root = Node::default();
        let mut seatless: HashMap<Level, Vec<Body>> = HashMap::default();
        for mut row in rows {
            pace.rest().await;
            let (level, path) = self.seat(&row, &mut above);
            let own = row.mentions.iter().filter_map(|at| said.get(at));
            let figures = own.flatten().copied().collect();
            // What only lends a figure its body is not named by the selection itself.
            row.mentions.retain(|at| {
                let known = &selection.mentions;
                known.binary_search_by_key(&order(at), order).is_ok()
            });
            row.count = row.mentions.len();
            let body = Body {
                row,
                level,
                figures,
            };
            if level == Level::Central || path.is_empty() {
                seatless.entry(level).or_default().push(body);
                continue;
            }
            let mut node = &mut root;
            for step in path {
                node = node.inner.entry(key(&step.name)).or_insert_with(|| Node {
                    kind: step.kind,
                    successor: step.successor.filter(|now| key(now) != key(&step.name)),
                    name: step.name,
                    ..Node::default()
                });
            }
            node.bodies.push(body);
        }
        let mut tree = Vec::new();
        tree.extend(leveled(&mut seatless, Level::Central, pace).await);
        tree.extend(root.finished(pace).await.inner);
        for level in Level::ALL {
            tree.extend(leveled(&mut seatless, *level, pace).await);
        }
        tree
    }

    /// The figures of `selection` that are said of a body, by the mention of the body, and the selection
    /// with those bodies.
    async fn said_of(&self, selection: &Selection, pace: &Pace) -> (SaidOf, Selection) {
        let mut said = SaidOf::default();
        let mut mentions = Vec::with_capacity(selection.mentions.len());
        for of in selection.mentions.chunk_by(|a, b| a.article == b.article) {
            let before = mentions.len();
            mentions.extend_from_slice(of);
            for &figure in of {
                let (Some(entry), Some(mention)) =
                    (self.entry(figure.article), self.mention(figure))
                else {
                    continue;
                };
                if mention.kind() == Kind::Figure
                    && let Some(mention) = subject(entry, mention)
                {
                    let article = figure.article;
                    let body = MentionRef { article, mention };
                    said.entry(body).or_default().push(figure);
                    mentions.push(body);
                }
            }
            mentions[before..].order();
            pace.rest().await;
        }
        mentions.dedup();
        let bodies = Selection {
            mentions,
            articles: selection.articles.clone(),
            whole: Vec::new(),
        };
        (said, bodies)
    }

    /// The level of a body, and the places that its seat lies in, the widest first. Of its mentions
    /// the one that tells most decides.
    fn seat(&self, row: &NameCount, above: &mut Above) -> (Level, Vec<Step>) {
        let mut best = (Level::Other, Vec::new());
        let mut asked: Option<ArticleId> = None;
        for at in &row.mentions {
            // Within an article a body is resolved once and for all.
            if asked == Some(at.article) {
                continue;
            }
            asked = Some(at.article);
            let (Some(entry), Some(mention)) = (self.entry(at.article), self.mention(*at)) else {
                continue;
            };
            if let Value::Organisation(body) = &mention.value {
                let path = above.path(at.article, entry, body);
                if best.1.is_empty() || path.len() > best.1.len() {
                    best = (body.level, path);
                }
            }
        }
        best
    }
}

/// The place in the entry's mentions of the body that a figure is said of.
fn subject(entry: &Entry, figure: &Mention) -> Option<usize> {
    let mentions = &entry.extraction.mentions;
    let span = figure.evidence.of(Field::Subject)?.span;
    let from = mentions.partition_point(|m| m.span.start < span.start);
    let same = mentions[from..]
        .iter()
        .take_while(|m| m.span.start == span.start);
    let found = same
        .enumerate()
        .filter(|(_, m)| m.kind() == Kind::Organisation)
        .max_by_key(|(_, m)| (m.span == span, m.span.len()));
    found.map(|(n, _)| from + n)
}

/// A place on the way down to a seat.
#[derive(Clone)]
struct Step {
    name: String,
    kind: PlaceKind,
    successor: Option<String>,
}

/// What lies above a place, article by article: names of districts recur in several provinces.
#[derive(Default)]
struct Above(HashMap<ArticleId, HashMap<String, String>>);

impl Above {
    /// The places that the seat of `body` lies in and it itself, the widest first.
    fn path(&mut self, article: ArticleId, entry: &Entry, body: &Organisation) -> Vec<Step> {
        let Some(seat) = &body.seat else {
            return Vec::new();
        };
        let known = self.0.entry(article).or_insert_with(|| told(entry));
        let mut path = vec![Step {
            name: seat.kind.full(&seat.name),
            kind: seat.kind,
            successor: seat.successor.clone(),
        }];
        let mut next = body.within.clone().or(seat.parent.clone());
        // A commune, its district, its province: no way is longer.
        while let Some(name) = next.take().filter(|_| path.len() < 3) {
            let (kind, bare) = kind_of(&name, entry);
            next = known.get(&key(&name)).cloned().or_else(|| {
                let around = parents(bare);
                let only = around.first().filter(|_| around.len() == 1)?;
                let below = kind.rung() == Some(Rung::District);
                below.then(|| province_kind(only, entry.day()).full(only))
            });
            path.push(Step {
                name,
                kind,
                successor: seat.successor.clone(),
            });
        }
        for step in &mut path {
            // Provinces were merged; what became of a commune is told nowhere.
            step.successor = step
                .successor
                .take()
                .filter(|_| step.kind.rung() == Some(Rung::Province));
        }
        path.reverse();
        path
    }
}

/// What each place of an article lies in, as far as it is told.
fn told(entry: &Entry) -> HashMap<String, String> {
    let places = entry.extraction.mentions.iter().filter_map(|mention| {
        let place: &Place = match &mention.value {
            Value::Organisation(body) => body.seat.as_ref()?,
            Value::Place(place) => place,
            _ => return None,
        };
        Some((key(&place.kind.full(&place.name)), place.parent.clone()?))
    });
    places.collect()
}

/// The kind of a place that is named in full, and its bare name.
fn kind_of<'a>(full: &'a str, entry: &Entry) -> (PlaceKind, &'a str) {
    let kinds = PlaceKind::ALL.iter().filter(|kind| !kind.word().is_empty());
    let mut found = kinds.filter_map(|kind| Some((*kind, full.strip_prefix(kind.word())?.trim())));
    match found.next_back() {
        Some((PlaceKind::City | PlaceKind::CentralCity, bare)) => {
            // A city is a province by its name alone.
            let kind = province_kind(bare, entry.day());
            let central = kind == PlaceKind::CentralCity;
            (if central { kind } else { PlaceKind::City }, bare)
        }
        Some(found) => found,
        None => (PlaceKind::Unknown, full),
    }
}

/// The bodies of a level whose seats are not told.
async fn leveled(
    seatless: &mut HashMap<Level, Vec<Body>>,
    level: Level,
    pace: &Pace,
) -> Option<Arc<Territory>> {
    let bodies = seatless.remove(&level)?;
    Some(Arc::new(Territory {
        name: TerritoryName::Level(level),
        successor: None,
        count: bodies.len(),
        bodies: sorted(bodies, pace).await,
        inner: Vec::new(),
    }))
}

impl Node {
    /// Boxed, for a place lies in a place.
    fn finished(self, pace: &Pace) -> Pin<Box<dyn Future<Output = Territory> + '_>> {
        Box::pin(async move {
            let mut nodes: Vec<_> = self.inner.into_values().collect();
            nodes.order_by_cached_key(|node| (node.kind.rung(), collate::key(&node.name)));
            let mut inner = Vec::with_capacity(nodes.len());
            for node in nodes {
                inner.push(Arc::new(node.finished(pace).await));
            }
            let below: usize = inner.iter().map(|territory| territory.count).sum();
            Territory {
                name: TerritoryName::Place(self.name),
                successor: self.successor,
                count: self.bodies.len() + below,
                bodies: sorted(self.bodies, pace).await,
                inner,
            }
        })
    }
}

async fn sorted(bodies: Vec<Body>, pace: &Pace) -> Vec<Body> {
    let mut keyed = Vec::with_capacity(bodies.len());
    for body in bodies {
        let said = Reverse(body.row.count + body.figures.len());
        keyed.push(((body.level, said, collate::key(&body.row.name)), body));
        pace.rest().await;
    }
    let keyed = pace.in_order(keyed, |(a, _), (b, _)| a.cmp(b)).await;
    keyed.into_iter().map(|(_, body)| body).collect()
}
