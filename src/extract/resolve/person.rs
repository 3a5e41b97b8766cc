//! Namesakes: two people of one name in one article stay two where their positions cannot be one
//! person's.
//!
//! They cannot where both name a place of the same rung and the places differ: the secretary in one
//! commune is not the chairman in another. Everything else may be one career.

use std::collections::BTreeMap;

use super::site::Settled;
use crate::lexicon::gazetteer::key;
use crate::lexicon::place_kind::{PlaceKind, Rung};

/// A place that tells people apart: its rung and its folded name. A hamlet is on no rung.
type Post = (Rung, String);

/// One bearer of a name.
struct Bearer {
    /// Each once, however often it is said: who is named in every line is looked up in every line.
    posts: Vec<Post>,
    key: String,
}

/// The bearers of every name in the article so far.
#[derive(Default)]
pub(super) struct Bearers(BTreeMap<String, Vec<Bearer>>);

impl Bearers {
    /// The key of the person called `name`, whose position names `places`: the folded name, and for
    /// the second bearer of a name the first place as well.
    pub fn key(&mut self, name: &str, places: &[Settled]) -> String {
        let folded = key(name);
        let posts: Vec<Post> = places.iter().filter_map(post).collect();
        let bearers = self.0.entry(folded.clone()).or_default();
        let known = if places.is_empty() {
            // Without a position, the one who was named last.
            bearers.last_mut()
        } else {
            let mut latest = bearers.iter_mut().rev();
            latest.find(|bearer| !differ(&bearer.posts, &posts))
        };
        if let Some(bearer) = known {
            bearer.add(posts);
            return bearer.key.clone();
        }
        let place = places.first().filter(|_| !bearers.is_empty());
        let key = match place {
            Some(place) => format!("{folded} / {}", key(&place.full())),
            None => folded,
        };
        let mut bearer = Bearer {
            posts: Vec::new(),
            key: key.clone(),
        };
        bearer.add(posts);
        bearers.push(bearer);
        key
    }
}

impl Bearer {
    fn add(&mut self, posts: Vec<Post>) {
        for post in posts {
            if !self.posts.contains(&post) {
                self.posts.push(post);
            }
        }
    }
}

fn post(place: &Settled) -> Option<Post> {
    let kind = Some(place.kind).filter(|kind| *kind != PlaceKind::Hamlet)?;
    Some((kind.rung()?, key(&place.name)))
}

/// Whether a place of the one stands on the rung of a place of the other, and none is in both.
fn differ(one: &[Post], other: &[Post]) -> bool {
    let rungs = |(a, _): &Post| other.iter().any(|(b, _)| a == b);
    one.iter().any(rungs) && !one.iter().any(|post| other.contains(post))
}
