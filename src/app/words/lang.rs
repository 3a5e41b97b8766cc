//! The two languages of the page.

use serde::{Deserialize, Serialize};

/// A language that the page speaks; the articles stay as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Vietnamese, unless the address says otherwise.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The code that the address and the `lang` attribute carry.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "vi" => Some(Self::Vi),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The language that the button switches to.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    /// Of a pair of names, Vietnamese first, the one in this language.
    #[must_use]
    pub const fn pick<'a>(self, (vi, en): (&'a str, &'a str)) -> &'a str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}
