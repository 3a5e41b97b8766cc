//! What is kept on the reader's machine between visits: preferences, judged checks, what goes into
//! the report. Pure data with a serde form; the browser's storage is met in `hooks`.
//!
//! Every field has a default, so that what an older version kept is read by a newer one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Passage;

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
