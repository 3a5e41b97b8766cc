//! What gave no article: where it lies, how it calls itself, and why, by kind and in words.
//!
//! A line of the reject file and the answer of `filter` to a bad record are the same object:
//!
//! ```json
//! {"id": "21395276", "place": "bai.jsonl.gz/17", "error": {"kind": "no-text", "message": "has no text"}}
//! ```

use std::fmt;
use std::io;

use serde_json::{Value as Json, json};
use trichluc::import::draft::Unread;
use trichluc::import::{Refused, Why};

/// Something that gave no article.
#[derive(Debug)]
pub struct Reject {
    /// Where it lies: a file, and in a file of many the number of the line or item.
    pub place: String,
    /// How a record calls itself, where it does.
    pub id: Option<String>,
    /// Why.
    pub reason: Reason,
}

/// Why there is no article.
#[derive(Debug)]
pub enum Reason {
    /// There is no such file.
    Missing,
    /// No file has such a name.
    NoMatch,
    /// A folder in which nothing is an article.
    NoArticles,
    /// Its bytes are no UTF-8 text; the first bad one stands at this offset.
    NotText(usize),
    /// It is longer than is read.
    TooLong {
        /// So many bytes may it have.
        limit: u64,
    },
    /// The system would not read it, or what is packed in it is broken.
    Unreadable(io::Error),
    /// What reads files of its form says so.
    Import(Why),
    /// The program failed on it; in the program's words, for whoever mends that.
    Panic(String),
}

impl Reject {
    /// Of a file that has no name of its own.
    pub fn of(place: impl Into<String>, reason: Reason) -> Self {
        Self {
            place: place.into(),
            id: None,
            reason,
        }
    }

    /// As a line of JSON tells it.
    pub fn json(&self) -> Json {
        json!({
            "id": self.id,
            "place": self.place,
            "error": {"kind": self.reason.kind(), "message": self.reason.to_string()},
        })
    }
}

impl From<Refused> for Reject {
    fn from(refused: Refused) -> Self {
        Self::of(refused.path, Reason::Import(refused.why))
    }
}

impl fmt::Display for Reject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Unreadable(error),
        }
    }
}

impl Reason {
    /// Its name for programs: those of `src/import/draft.rs`, and a few that only this program has.
    pub fn kind(&self) -> String {
        let own = match self {
            Self::Missing => "missing",
            Self::NoMatch => "no-match",
            Self::NoArticles => "no-articles",
            Self::NotText(_) => "not-utf8",
            Self::TooLong { .. } => "too-large",
            Self::Unreadable(_) => "unreadable",
            Self::Panic(_) => "panic",
            Self::Import(why) => return imported(why),
        };
        own.to_owned()
    }
}

/// The name under which the page, too, knows a reason.
fn imported(why: &Why) -> String {
    match serde_json::to_value(why) {
        Ok(Json::String(name)) => name,
        Ok(Json::Object(members)) => members.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there is no such file"),
            Self::NoMatch => f.write_str("no file has such a name"),
            Self::NoArticles => {
                f.write_str("is a folder, not a text file, and no file in it is an article")
            }
            Self::NotText(at) => {
                write!(f, "is not UTF-8 text (byte {at} is the first bad one)")
            }
            Self::TooLong { limit } => write!(f, "is longer than {limit} bytes"),
            Self::Unreadable(error) => write!(f, "cannot be read: {}", reason(error)),
            Self::Import(why) => f.write_str(&sentence(why)),
            Self::Panic(said) => write!(f, "the program failed on it: {said}"),
        }
    }
}

/// Why a file gave nothing, in English; the page says it in its own words.
fn sentence(why: &Why) -> String {
    let said = match why {
        Why::Encrypted => "is locked with a password",
        Why::Empty => "is empty",
        Why::NoText => "has no text",
        Why::Unknown => "is of no kind that is read",
        Why::Unread { kind } => return format!("is {}, which is not read", unread(*kind)),
        Why::Mislabelled { says } => return format!("is called .{says} and is something else"),
        Why::Truncated => "ends too soon",
        Why::TooLarge { bytes, limit } => {
            return format!("has {bytes} bytes, more than the {limit} that are read");
        }
        Why::TooMany { limit } => {
            return format!("holds more than the {limit} items that are read");
        }
        Why::Bomb => "unpacks to far more than an archive of texts does",
        Why::TooDeep => "is nested too deeply",
        Why::Damaged(said) => return format!("is damaged: {said}"),
        Why::Encoding => "is text in no encoding that is read here",
        Why::Lost => "could not be read to its end",
    };
    said.to_owned()
}

/// A kind of file that is known by name.
const fn unread(kind: Unread) -> &'static str {
    match kind {
        Unread::Doc => "a Word document from before 2007",
        Unread::Xls => "an Excel workbook from before 2007",
        Unread::Slides => "a presentation",
        Unread::Rtf => "Rich Text Format",
        Unread::Picture => "a picture",
        Unread::Media => "sound or film",
        Unread::Archive => "an archive other than ZIP",
        Unread::Program => "a program",
    }
}

/// The system's reason as part of a sentence: `permission denied (os error 13)`.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_lowercase);
    first.chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_has_one_name_for_programs_and_words_for_people() {
        for (reason, kind, words) in [
            (Reason::Missing, "missing", "no such file"),
            (Reason::Import(Why::NoText), "no-text", "has no text"),
            (
                Reason::Import(Why::Unread { kind: Unread::Doc }),
                "unread",
                "before 2007",
            ),
            (
                Reason::Import(Why::Damaged("x".to_owned())),
                "damaged",
                "damaged: x",
            ),
            (Reason::TooLong { limit: 9 }, "too-large", "9 bytes"),
        ] {
            assert_eq!(reason.kind(), kind);
            assert!(reason.to_string().contains(words), "{reason}");
        }
    }

    #[test]
    fn a_reject_is_one_object() {
        let mut reject = Reject::of("a/3", Reason::Import(Why::Empty));
        reject.id = Some("x".to_owned());
        let json = reject.json();
        assert_eq!(json["id"], "x");
        assert_eq!(json["error"]["kind"], "empty");
        assert_eq!(reject.to_string(), "a/3: is empty");
    }
}
