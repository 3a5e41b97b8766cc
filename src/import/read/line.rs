//! One line of JSON by itself: for whoever cuts a stream into lines and reads them on many threads.
//!
//! Where a record's own text is the article, positions are to be counted in that text, as whoever made the
//! record has it. So a line tells more than a draft does: whether its text is the one that was given.

use serde_json::Value;

use super::super::draft::{Refused, Why};
use super::super::limit;
use super::{json, record, shape};
use crate::import::Field;

/// No line is longer: an article with all that was ever said of it.
pub const LINE: u64 = 4 * limit::TEXT;

/// What a line of JSON holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// How the record calls itself, were it readable or not.
    pub id: Option<String>,
    /// The article, or why there is none.
    pub text: Result<Text, Refused>,
}

/// The text of an article.
#[derive(Clone, Debug, PartialEq)]
pub enum Text {
    /// The record's own, letter by letter: that is the whole article. No title or day stands beside it that
    /// it does not tell itself, and nothing in it has to be converted.
    Given(String),
    /// One that was made of what the record holds.
    Made(String),
}

/// Reads one line, which lies at `path`.
#[must_use]
pub fn line(path: &str, bytes: &[u8]) -> Line {
    let refused = |id, why| Line {
        id,
        text: Err(Refused {
            path: path.to_owned(),
            why,
        }),
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        return refused(None, Why::Encoding);
    };
    let text = text.trim_start_matches('\u{FEFF}').trim();
    if text.is_empty() {
        return refused(None, Why::Empty);
    }
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return refused(None, json::broken(&error)),
    };
    let id = id(&value);
    let found = match json::article(value) {
        Ok(found) => found,
        Err(why) => return refused(id, why),
    };
    // Most records are no more than their text, and to put that into form would take as long as reading it.
    if found.stands_alone() {
        let text = Ok(Text::Given(found.body));
        return Line { id, text };
    }
    let (body, unmarked) = (found.body.clone(), found.unmarked);
    let draft = match found.shaped() {
        Ok((draft, _)) => draft,
        Err(why) => return refused(id, why),
    };
    let said = draft.text.trim();
    let given = !unmarked && (said == body.trim() || said == shape::cleaned(&body).trim());
    let text = Ok(if given {
        Text::Given(body)
    } else {
        Text::Made(draft.text)
    });
    Line { id, text }
}

/// The member by which a record calls itself: of several the surest, of equals the first.
fn id(value: &Value) -> Option<String> {
    let members = value.as_object()?.iter();
    let named = members.filter_map(|(name, value)| {
        let (field, rank) = record::field(name)?;
        (field == Field::Id).then_some((rank, value))
    });
    let (_, value) = named.min_by_key(|(rank, _)| *rank)?;
    json::words(value.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        " Xã Bình An\u{301}\n\n02/03/2022\n\nĐảng bộ xã có 120 đảng viên, 5 chi bộ.\n";

    fn read(json: &Value) -> Line {
        line("a.jsonl/1", json.to_string().as_bytes())
    }

    #[test]
    fn a_text_that_says_all_is_the_article_as_it_stands() {
        let read = read(&serde_json::json!({
            "id": 7, "title": "Xã Bình Án", "date": "2022-03-02", "text": TEXT
        }));
        assert_eq!(read.id.as_deref(), Some("7"));
        assert_eq!(read.text, Ok(Text::Given(TEXT.to_owned())));
        let read = self::read(&serde_json::json!({"text": TEXT, "title": "Xã Bình Án"}));
        assert_eq!(read.text, Ok(Text::Given(TEXT.to_owned())));
    }

    #[test]
    fn what_stands_beside_the_text_makes_another() {
        for beside in [
            serde_json::json!({"title": "Hội nghị tổng kết", "text": TEXT}),
            serde_json::json!({"published": "2024-01-24", "text": "Đảng bộ xã có 120 đảng viên."}),
            serde_json::json!({"text": "<p>Đảng bộ xã có 120 đảng viên.</p>"}),
        ] {
            let read = read(&beside);
            assert!(matches!(read.text, Ok(Text::Made(_))), "{beside}");
        }
    }

    #[test]
    fn what_is_no_article_keeps_its_name() {
        let nothing = read(&serde_json::json!({"id": "x", "text": null}));
        assert_eq!(nothing.id.as_deref(), Some("x"));
        assert_eq!(
            nothing.text.map_err(|refused| refused.why),
            Err(Why::NoText)
        );
        for (bytes, why) in [
            (&b"\xff{}"[..], Why::Encoding),
            (b" \r", Why::Empty),
            (b"{\"id\": \"x\", \"te", Why::Truncated),
        ] {
            assert_eq!(line("a", bytes).text.map_err(|r| r.why), Err(why));
        }
    }
}
