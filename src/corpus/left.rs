//! What a filter would leave, counted: for whoever sees nothing and may lift one.

use super::pace::Pace;
use super::{Corpus, Filter, Finding, Selection};
use crate::extract::Kind;

/// What is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leaves {
    /// Articles.
    pub articles: usize,
    /// Mentions: all, or those of the kind that was asked for.
    pub mentions: usize,
}

impl Corpus {
    /// [`Corpus::select`], resting on the way.
    pub async fn select_paced(&self, filter: Filter, pace: &Pace) -> Selection {
        let mut finding = Finding::new(self, filter);
        while finding.go_on(self) {
            pace.rest().await;
        }
        finding.found().selection
    }

    /// How many of the computations that the articles assert `filter` leaves.
    pub async fn checks_left_paced(&self, filter: Filter, pace: &Pace) -> usize {
        let left = self.select_paced(filter, pace).await;
        self.checks_paced(&left, pace).await.len()
    }

    /// What `filter` leaves, of one kind or of all.
    pub async fn leaves_paced(&self, filter: Filter, kind: Option<Kind>, pace: &Pace) -> Leaves {
        let left = self.select_paced(filter, pace).await;
        let mut mentions = left.mentions.len();
        if let Some(kind) = kind {
            mentions = 0;
            for at in &left.mentions {
                let entry = self.entry(at.article);
                let item = entry.and_then(|entry| entry.unit.items().get(at.mention));
                mentions += usize::from(item.is_some_and(|item| item.kind() == Some(kind)));
                pace.step().await;
            }
        }
        Leaves {
            articles: left.articles.len(),
            mentions,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Facet;
    use crate::corpus::pace::at_once;
    use crate::corpus::testing::sample;

    #[test]
    fn what_is_left_is_what_passes() {
        let corpus = sample();
        for words in ["", "đảng viên", "khong co gi nhu the"] {
            let filter = Filter::of_query(words);
            let left = corpus.select(&filter);
            let pace = Pace::default();
            let leaves = |kind| at_once(corpus.leaves_paced(filter.clone(), kind, &pace));
            let all = Leaves {
                articles: left.articles.len(),
                mentions: left.mentions.len(),
            };
            assert_eq!(leaves(None), all, "{words}");
            for kind in Kind::ALL {
                let of_kind = corpus.select(&filter.with(Facet::Kind, kind.id()));
                assert_eq!(
                    leaves(Some(kind)).mentions,
                    of_kind.mentions.len(),
                    "{words} {}",
                    kind.id()
                );
            }
        }
    }
}
