//! What is kept as text: in the browser's storage, and as the file that a reader takes along and
//! brings back. Nothing that is read is trusted.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::Kept;
use crate::export::annotation;

/// Nothing longer is read, in bytes: browsers keep no more for a site.
pub const LONGEST: usize = 5_000_000;

/// The version of the form.
const VERSION: u32 = 1;

/// The file of everything.
#[derive(Serialize, Deserialize)]
struct Whole {
    trichluc: u32,
    kept: Kept,
}

/// What was read, and whether that was all.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What can be trusted of it.
    pub kept: Kept,
    /// How many things in it could not.
    pub refused: usize,
}

/// The text that is stored.
#[must_use]
pub fn stored(kept: &Kept) -> String {
    serde_json::to_string(kept).unwrap_or_default()
}

/// Reads what was stored; `None` where it is nothing that this page stores.
#[must_use]
pub fn restored(text: &str) -> Option<Read> {
    // By position, as serde reads lists too, nothing of ours is written.
    if text.len() > LONGEST || !text.trim_start().starts_with('{') {
        return None;
    }
    let mut kept: Kept = serde_json::from_str(text).ok()?;
    let refused = kept.trust();
    Some(Read { kept, refused })
}

/// Everything as one file.
#[must_use]
pub fn everything(kept: &Kept) -> String {
    let whole = Whole {
        trichluc: VERSION,
        kept: kept.clone(),
    };
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

/// The corrections alone, as annotations that other tools read.
#[must_use]
pub fn corrections(kept: &Kept) -> String {
    let json = annotation::collection(&kept.corrections);
    serde_json::to_string_pretty(&json).unwrap_or_default()
}

/// Why nothing was taken from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is longer than anything that this page writes.
    TooLong,
    /// It is no JSON, or none that this page or another annotation tool writes.
    Unknown,
    /// It was written by a later version.
    Later,
}

/// What was taken from a file, and what not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_field_names, reason = "what was taken is taken")]
pub struct Taken {
    /// New, or other than before.
    pub taken: usize,
    /// As it was here already.
    pub known: usize,
    /// Neither understood nor trusted.
    pub refused: usize,
}

/// `kept` with what a file holds besides: what both have is the file's.
///
/// # Errors
///
/// When the file as a whole is none that can be read.
pub fn merged(kept: &Kept, text: &str) -> Result<(Kept, Taken), Refusal> {
    if text.len() > LONGEST {
        return Err(Refusal::TooLong);
    }
    let text = text.trim_start_matches('\u{feff}');
    let json: Json = serde_json::from_str(text).map_err(|_| Refusal::Unknown)?;
    let (more, refused) = match json.get("trichluc").and_then(Json::as_u64) {
        Some(version) if version > u64::from(VERSION) => return Err(Refusal::Later),
        Some(_) if !json.get("kept").is_some_and(Json::is_object) => return Err(Refusal::Unknown),
        Some(_) => {
            let Whole { kept: mut more, .. } =
                serde_json::from_value(json).map_err(|_| Refusal::Unknown)?;
            let refused = more.trust();
            (more, refused)
        }
        None => {
            let read = annotation::read(&json).ok_or(Refusal::Unknown)?;
            let more = Kept {
                corrections: read.corrections,
                preferences: kept.preferences.clone(),
                ..Kept::default()
            };
            (more, read.refused)
        }
    };
    let mut taken = Taken {
        refused,
        ..Taken::default()
    };
    let merged = merge(kept, more, &mut taken);
    Ok((merged, taken))
}

fn merge(kept: &Kept, more: Kept, taken: &mut Taken) -> Kept {
    let mut count = |known: bool| {
        if known {
            taken.known += 1;
        } else {
            taken.taken += 1;
        }
    };
    let mut all = kept.clone();
    if all.preferences != more.preferences {
        count(false);
        all.preferences = more.preferences;
    }
    for (key, judged) in more.judged {
        count(all.judged.get(&key) == Some(&judged));
        all.judged.insert(key, judged);
    }
    for at in more.report {
        let known = all.report.contains(&at);
        count(known);
        if !known {
            all.report.push(at);
        }
    }
    for correction in more.corrections {
        count(all.corrections.contains(&correction));
        all = all.with_correction(correction);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::{Judgement, Passage, Theme};
    use crate::corpus::correction::{Change, Correction, Position, Quote};

    fn correction(start: u32) -> Correction {
        Correction {
            article: "a".into(),
            kind: "figure".into(),
            quote: Quote {
                exact: "684".into(),
                ..Quote::default()
            },
            position: Position {
                start,
                end: start + 3,
            },
            change: Change::Dismiss,
            note: String::new(),
        }
    }

    fn sample() -> Kept {
        let mut kept = Kept::default();
        kept.preferences.theme = Theme::Dark;
        kept.judged.insert("k".into(), Judgement::default());
        kept.report.push(Passage {
            article: "a".into(),
            start: 1,
            end: 4,
        });
        kept.corrections.push(correction(5));
        kept
    }

    #[test]
    fn what_is_stored_is_restored() {
        let kept = sample();
        assert_eq!(restored(&stored(&kept)), Some(Read { kept, refused: 0 }));
    }

    #[test]
    fn what_an_older_version_kept_is_read() {
        let read = restored(r#"{"preferences":{"theme":"light"},"unknown":[1]}"#);
        assert_eq!(
            read.map(|read| (read.kept.preferences.theme, read.refused)),
            Some((Theme::Light, 0))
        );
        assert_eq!(restored("{}").map(|read| read.kept), Some(Kept::default()));
    }

    #[test]
    fn what_cannot_be_trusted_is_left_out_and_counted() {
        let mut kept = sample();
        kept.preferences.text_size = 120;
        kept.preferences.unmarked = vec!["figure".into(), "__proto__".into()];
        kept.corrections.push(Correction {
            kind: "x".into(),
            ..correction(9)
        });
        kept.report.push(Passage {
            article: "a".into(),
            start: 4,
            end: 4,
        });
        let Some(read) = restored(&stored(&kept)) else {
            panic!("readable");
        };
        assert_eq!(read.refused, 3);
        assert_eq!(
            (read.kept.corrections.len(), read.kept.report.len()),
            (1, 1)
        );
        assert_eq!(read.kept.preferences.unmarked, ["figure"]);
    }

    #[test]
    fn what_is_nothing_of_ours_is_not_read() {
        for text in [
            "",
            "null",
            "[]",
            "[]x",
            "{\"corrections\":7}",
            &"[".repeat(10_000),
        ] {
            assert_eq!(restored(text), None);
        }
        assert_eq!(restored(&" ".repeat(LONGEST + 1)), None);
    }

    #[test]
    fn everything_goes_and_comes_back() {
        let kept = sample();
        let Ok((back, taken)) = merged(&Kept::default(), &everything(&kept)) else {
            panic!("readable");
        };
        assert_eq!((back, taken.taken, taken.known), (kept.clone(), 4, 0));
        let again = merged(&kept, &everything(&kept)).map(|(_, taken)| taken);
        assert_eq!(
            again,
            Ok(Taken {
                known: 3,
                ..Taken::default()
            })
        );
    }

    #[test]
    fn corrections_of_a_file_join_those_that_are_here() {
        let mut here = sample();
        here.corrections.push(correction(50));
        let mut there = Kept::default();
        there.corrections.push(Correction {
            note: "x".into(),
            ..correction(5)
        });
        there.corrections.push(correction(90));
        let Ok((all, taken)) = merged(&here, &corrections(&there)) else {
            panic!("readable");
        };
        assert_eq!((all.corrections.len(), taken.taken, taken.known), (3, 2, 0));
        assert_eq!(all.corrections[0].note, "x");
        assert_eq!(all.preferences, here.preferences);
    }

    #[test]
    fn a_file_of_something_else_is_refused_whole() {
        for text in [
            "",
            "7",
            "{}",
            "{\"trichluc\":\"1\"}",
            "{\"trichluc\":1,\"kept\":[]}",
            "{\"a\":",
        ] {
            assert_eq!(merged(&sample(), text), Err(Refusal::Unknown), "{text}");
        }
        assert_eq!(merged(&sample(), "{\"trichluc\":9}"), Err(Refusal::Later));
        let long = " ".repeat(LONGEST + 1);
        assert_eq!(merged(&sample(), &long), Err(Refusal::TooLong));
    }
}
