//! Figures beside each other: as a table across places, years or articles, results beside plans,
//! and the same quantity told otherwise elsewhere.
//!
//! Only like stands beside like: an indicator in one unit is a [`Measure`]. Nothing is added up
//! here, and what cannot be placed is handed back with its reason, not dropped.

mod axis;
mod claim;
mod conflict;
pub(in crate::corpus) mod datum;
mod gap;
mod head;
mod multiples;
mod pivot;
pub(in crate::corpus) mod versus;

use super::collate;
use crate::lexicon::Indicator;

pub use axis::{Axes, Axis};
pub use claim::Claim;
pub use conflict::{Conflict, Conflicts};
pub(super) use datum::Told;
pub use gap::{Gap, Side};
pub use head::{Head, LeftOut, Years};
pub use multiples::{Multiple, Point};
pub use pivot::Pivot;
pub use versus::{Base, Versus, VersusKind};

/// What is measured: an indicator in one unit.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Measure {
    /// What is counted.
    pub indicator: Indicator,
    /// In what: composed, small but for abbreviations.
    pub unit: String,
}

impl Measure {
    /// The form that links carry: `members.total:đảng viên`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}:{}", self.indicator.id(), self.unit)
    }

    /// Reads [`Measure::id`].
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let (indicator, unit) = id.split_once(':')?;
        let unit = unit.to_owned();
        let indicator = Indicator::from_id(indicator)?;
        Some(Self { indicator, unit })
    }

    /// Whether it holds many different quantities, which stand together only because nothing finer
    /// is known of them: two values of it are no two values of one thing.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        let family = matches!(
            self.indicator,
            Indicator::Other | Indicator::Economy | Indicator::Coverage
        );
        let rated = matches!(
            self.indicator,
            Indicator::MembersRated | Indicator::OrgsRated
        );
        // Ratings are of several grades, each with a share of its own.
        family || rated || self.unit == "%"
    }

    fn order(&self) -> (usize, collate::Collated) {
        (self.indicator as usize, collate::key(&self.unit))
    }
}
