//! The lines of an archive; see `archive`.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::about::About;
use super::record::Record;
use crate::import::limit;

/// What the first line says that it is.
const KIND: &str = "articles";
/// The form of the lines.
const VERSION: u32 = 1;

/// The first line.
#[derive(Serialize, Deserialize)]
struct Head {
    trichluc: String,
    version: u32,
    #[serde(default)]
    kept: Json,
}

/// A line of an article.
#[derive(Serialize, Deserialize)]
struct Line {
    id: String,
    text: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    published: Option<String>,
    #[serde(default)]
    about: About,
}

/// The first line, with what is kept besides.
pub fn head(kept: &str) -> String {
    let head = Head {
        trichluc: KIND.to_owned(),
        version: VERSION,
        kept: serde_json::from_str(kept).unwrap_or_default(),
    };
    serde_json::to_string(&head).unwrap_or_default() + "\n"
}

/// The line of an article.
pub fn line(record: &Record) -> String {
    let facts = &record.about.facts;
    let line = Line {
        id: record.id.clone(),
        text: record.text.to_string(),
        title: facts.heading.to_string(),
        published: facts.published.clone(),
        about: record.about.clone(),
    };
    serde_json::to_string(&line).unwrap_or_default() + "\n"
}

/// What a line says.
#[derive(Debug, PartialEq)]
pub enum Said {
    /// What is kept besides articles, as `state::file` reads it.
    Kept(String),
    /// An article.
    Article(Box<(About, String)>),
    /// A later version wrote it.
    Later,
    /// Nothing that is read.
    Nothing,
}

/// What this line says.
pub fn said(text: &str) -> Said {
    if text.contains("\"trichluc\"")
        && let Ok(head) = serde_json::from_str::<Head>(text)
        && head.trichluc == KIND
    {
        return if head.version > VERSION {
            Said::Later
        } else {
            Said::Kept(head.kept.to_string())
        };
    }
    match serde_json::from_str::<Line>(text) {
        Ok(line) if !line.text.trim().is_empty() && line.text.len() as u64 <= limit::TEXT => {
            let mut about = line.about;
            about.trust();
            Said::Article(Box::new((about, line.text)))
        }
        _ => Said::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::own::about::id_of;
    use crate::corpus::stored::Facts;

    fn record() -> Record {
        Record {
            id: id_of("một\nhai"),
            rev: 3,
            text: "một\nhai".into(),
            found: vec![1],
            about: About {
                path: "a.txt".into(),
                collections: vec!["Báo cáo".into()],
                facts: Facts {
                    heading: "một".into(),
                    ..Facts::default()
                },
                ..About::default()
            },
        }
    }

    #[test]
    fn an_article_goes_and_comes_back() {
        let record = record();
        let written = line(&record);
        assert_eq!(written.lines().count(), 1);
        let expected = Said::Article(Box::new((record.about, record.text.to_string())));
        assert_eq!(said(&written), expected);
    }

    #[test]
    fn the_first_line_tells_what_it_is_and_what_is_kept_besides() {
        let kept = "{\"trichluc\":1,\"kept\":{}}";
        let written = head(kept);
        assert!(written.starts_with("{\"trichluc\":\"articles\",\"version\":1"));
        let Said::Kept(back) = said(&written) else {
            panic!("a head");
        };
        let json = |text: &str| serde_json::from_str::<Json>(text).ok();
        assert_eq!(json(&back), json(kept));
        assert_eq!(
            said("{\"trichluc\":\"articles\",\"version\":9}"),
            Said::Later
        );
    }

    #[test]
    fn what_is_none_of_it_is_nothing() {
        for text in [
            "7",
            "{",
            "{\"id\":\"a\",\"text\":\" \"}",
            "{\"trichluc\":1}",
        ] {
            assert_eq!(said(text), Said::Nothing, "{text}");
        }
    }
}
