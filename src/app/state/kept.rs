//! What is kept on the reader's machine between visits: preferences, judged checks, what goes into
//! the report. Pure data with a serde form; the browser's storage is met in `hooks`.
//!
//! Every field has a default, so that what an older version kept is read by a newer one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Look, Passage};
use crate::app::words::Lang;
use crate::corpus::correction::Correction;
use crate::extract::Kind;
use crate::order::InOrder as _;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// How the page looks.
    pub preferences: Preferences,
    /// What the reader judged of checks, by the check's key.
    pub judged: BTreeMap<String, Judgement>,
    /// The figures chosen for the report, in the order of their choice.
    pub report: Vec<Passage>,
    /// What the reader corrected, in the order of the corrections.
    pub corrections: Vec<Correction>,
}

/// How the page looks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// Steps of the reading size above or below the usual.
    pub text_size: i8,
    /// Steps of the reading width above or below the usual.
    pub text_width: i8,
    /// The ids of the kinds whose marks the reader switched off.
    pub unmarked: Vec<String>,
    /// The language where no address says one.
    pub lang: Option<Lang>,
    /// Whether the shortcuts of a single letter are switched off.
    pub no_letters: bool,
}

/// Which colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark ink on paper.
    Light,
    /// Light ink on dark paper.
    Dark,
    /// The strongest contrast.
    Contrast,
}

/// What a reader found of a check.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Judgement {
    /// In the reader's own words.
    pub note: String,
}

impl Theme {
    /// Every choice, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Contrast];

    /// What the root's `data-theme` says; nothing where the system decides.
    #[must_use]
    pub const fn id(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::Contrast => Some("contrast"),
        }
    }
}

/// How many things of each sort one state has and another has not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Corrections.
    pub corrections: usize,
    /// Judged checks.
    pub judged: usize,
    /// Figures of the report.
    pub report: usize,
}

impl Counts {
    /// All of them.
    #[must_use]
    pub const fn total(self) -> usize {
        self.corrections + self.judged + self.report
    }
}

/// No list is longer.
const MOST: usize = 10_000;
/// No key or id is longer, in bytes.
const LONGEST_KEY: usize = 4_000;
/// No note is longer, in bytes.
const LONGEST_NOTE: usize = 8_000;

impl Kept {
    /// What there is of each sort of work.
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts {
            corrections: self.corrections.len(),
            judged: self.judged.len(),
            report: self.report.len(),
        }
    }

    /// What `next` no longer has of the reader's work: what a step to it would lose.
    #[must_use]
    pub fn losses(&self, next: &Self) -> Counts {
        let kept = |one: &&Correction| !next.corrections.iter().any(|other| one.same_words(other));
        Counts {
            corrections: self.corrections.iter().filter(kept).count(),
            judged: self
                .judged
                .keys()
                .filter(|key| !next.judged.contains_key(*key))
                .count(),
            report: self
                .report
                .iter()
                .filter(|one| !next.report.contains(one))
                .count(),
        }
    }

    /// The same with `correction`, in the place of one of the same words.
    #[must_use]
    pub fn with_correction(&self, correction: Correction) -> Self {
        let mut kept = self.clone();
        match kept
            .corrections
            .iter_mut()
            .find(|one| one.same_words(&correction))
        {
            Some(one) => *one = correction,
            None => kept.corrections.push(correction),
        }
        kept
    }

    /// The same without the correction of the same words as `correction`.
    #[must_use]
    pub fn without_correction(&self, correction: &Correction) -> Self {
        let mut kept = self.clone();
        kept.corrections.retain(|one| !one.same_words(correction));
        kept
    }

    /// Leaves out whatever no version of this page can have kept, wherever it came from; how many
    /// things that were.
    pub fn trust(&mut self) -> usize {
        let before = self.counts().total() + self.preferences.unmarked.len();
        let likes = &mut self.preferences;
        for look in Look::ALL {
            look.bound(likes);
        }
        likes.unmarked.retain(|id| Kind::from_id(id).is_some());
        likes.unmarked.order();
        likes.unmarked.dedup();
        self.judged
            .retain(|key, judged| key.len() <= LONGEST_KEY && judged.note.len() <= LONGEST_NOTE);
        while self.judged.len() > MOST {
            self.judged.pop_last();
        }
        self.report
            .retain(|at| at.start < at.end && at.article.len() <= LONGEST_KEY);
        self.report.truncate(MOST);
        self.corrections.retain(Correction::sound);
        self.corrections.truncate(MOST);
        before - self.counts().total() - self.preferences.unmarked.len()
    }
}
