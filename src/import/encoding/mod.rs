//! The encodings of plain text that are read: Unicode's, and those of Vietnam before it.

#[cfg(feature = "import")]
mod decode;
#[cfg(feature = "import")]
mod guess;
#[cfg(feature = "import")]
mod syllable;
#[cfg(feature = "import")]
mod tcvn3;
#[cfg(feature = "import")]
mod viscii;
#[cfg(feature = "import")]
mod vni;
#[cfg(feature = "import")]
mod windows1252;
#[cfg(feature = "import")]
mod windows1258;

use serde::{Deserialize, Serialize};

#[cfg(feature = "import")]
pub use decode::{decode, from_shown};
#[cfg(feature = "import")]
pub use guess::{guesses, score, shown};

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a mark at the beginning.
    Utf8,
    /// UTF-16, low byte first: what Windows calls "Unicode".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1258: letters and marks apart.
    Windows1258,
    /// TCVN 5712, as the fonts `.Vn…` have it ("ABC").
    Tcvn3,
    /// VNI for Windows: one or two bytes a letter, fonts `VNI-…`.
    Vni,
    /// VISCII.
    Viscii,
    /// Windows-1252, of the west: no Vietnamese.
    Windows1252,
}

/// What bytes may be, and how well they read as that.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guess {
    /// As what they are read.
    pub encoding: Encoding,
    /// The share of the words beyond ASCII that are well-formed Vietnamese then: 0 to 1.
    pub score: f32,
}

impl Encoding {
    /// Every encoding, in the order in which a reader is offered them.
    pub const ALL: [Self; 8] = [
        Self::Utf8,
        Self::Utf16Le,
        Self::Utf16Be,
        Self::Tcvn3,
        Self::Vni,
        Self::Viscii,
        Self::Windows1258,
        Self::Windows1252,
    ];

    /// How it is called, in both languages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Windows1258 => "Windows-1258",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI Windows",
            Self::Viscii => "VISCII",
            Self::Windows1252 => "Windows-1252",
        }
    }
}
