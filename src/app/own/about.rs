//! What is kept of an article beside its text and what was found in it: how it was read, and what the
//! reader says of it. Nothing that is read from the storage or a file is trusted.

use serde::{Deserialize, Serialize};

use crate::corpus::Shelf;
use crate::corpus::stored::Facts;
use crate::import::{Encoding, Format};
use crate::order::InOrder as _;

/// No name of a collection or a tag is longer, in bytes.
const LONGEST_NAME: usize = 120;
/// No path or address is longer, in bytes.
const LONGEST: usize = 2_000;
/// An article stands in no more collections, and has no more tags.
const MOST: usize = 40;
/// No id is longer, in bytes.
const LONGEST_ID: usize = 64;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// Where it lay, through folders and archives; nothing where it was pasted.
    pub path: String,
    /// What it was read as.
    pub format: Format,
    /// What its bytes were read as, where the file did not say it.
    pub encoding: Option<Encoding>,
    /// Where it was published.
    pub url: Option<String>,
    /// With which others it was brought: the moment of that, in milliseconds.
    pub batch: u64,
    /// The place that the reader says it is about.
    pub place: Option<String>,
    /// The collections that it stands in.
    pub collections: Vec<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What is told of it.
    pub facts: Facts,
}

impl About {
    /// Leaves out whatever this page would not have written.
    pub fn trust(&mut self) {
        cut(&mut self.path, LONGEST);
        self.url = self.url.take().filter(|url| url.len() <= LONGEST);
        self.place = self.place.take().and_then(|place| named(&place));
        for names in [&mut self.collections, &mut self.tags] {
            *names = names.iter().filter_map(|name| named(name)).collect();
            names.order();
            names.dedup();
            names.truncate(MOST);
        }
    }

    /// Where it stands among the articles of the page.
    #[must_use]
    pub fn shelf(&self) -> Shelf {
        let tags = self.tags.iter().map(|tag| format!("#{tag}"));
        let own = std::iter::once(Shelf::OWN.to_owned());
        Shelf {
            groups: own
                .chain(self.collections.iter().cloned())
                .chain(tags)
                .collect(),
            place: self.place.clone(),
        }
    }
}

/// The name that a reader means; `None` where it is none. The signs before tags and before what the page
/// itself calls its groups are no part of it.
#[must_use]
pub fn named(name: &str) -> Option<String> {
    let words: Vec<_> = name.split_whitespace().collect();
    let name = crate::text::nfc(&words.join(" "));
    let mut name = name.trim_start_matches(['*', '#', ' ']).to_owned();
    cut(&mut name, LONGEST_NAME);
    (!name.is_empty()).then_some(name)
}

/// Names with commas between them.
#[must_use]
pub fn names(text: &str) -> Vec<String> {
    text.split([',', ';', '\n']).filter_map(named).collect()
}

fn cut(text: &mut String, most: usize) {
    let end = (0..=most.min(text.len())).rev();
    let mut end = end.skip_while(|at| !text.is_char_boundary(*at));
    text.truncate(end.next().unwrap_or(0));
}

/// What an article is called in addresses: by its text, so that the same one brought again, here or on
/// another machine, is the same.
#[must_use]
pub fn id_of(text: &str) -> String {
    format!("own_{:016x}", crate::text::fnv1a(text.as_bytes()))
}

/// Whether something can be the id of an article of the reader's own.
#[must_use]
pub fn is_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    id.starts_with("own_") && id.len() <= LONGEST_ID && id.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_the_reader_means_and_never_one_of_the_page() {
        assert_eq!(named("  Thái   Nguyên "), Some("Thái Nguyên".into()));
        assert_eq!(named("*own"), Some("own".into()));
        assert_eq!(named("# *"), None);
        assert_eq!(names("a, b;;\n c ,"), ["a", "b", "c"]);
        assert!(named(&"ă".repeat(500)).is_some_and(|name| name.len() <= LONGEST_NAME));
    }

    #[test]
    fn what_this_page_would_not_have_written_is_left_out() {
        let mut about = About {
            path: "x".repeat(LONGEST + 9),
            collections: vec![String::new(), "b".into(), "*own".into(), "b".into()],
            tags: (0..99).map(|n| format!("t{n:02}")).collect(),
            ..About::default()
        };
        about.trust();
        assert_eq!(about.path.len(), LONGEST);
        assert_eq!(about.collections, ["b", "own"]);
        assert_eq!(about.tags.len(), MOST);
    }

    #[test]
    fn an_own_article_stands_on_the_shelf_of_its_own_and_under_its_names() {
        let about = About {
            collections: vec!["Báo cáo".into()],
            tags: vec!["quý 1".into()],
            ..About::default()
        };
        assert_eq!(about.shelf().groups, [Shelf::OWN, "Báo cáo", "#quý 1"]);
    }

    #[test]
    fn the_same_text_is_called_the_same() {
        assert_eq!(id_of("a"), id_of("a"));
        assert_ne!(id_of("a"), id_of("b"));
        assert!(is_id(&id_of("")));
        for id in ["own_\"><b>", "000_a", "", "own_/../x"] {
            assert!(!is_id(id), "{id}");
        }
    }

    #[test]
    fn what_an_older_version_kept_is_read() {
        let about: About = serde_json::from_str(r#"{"path":"a.txt","unknown":1}"#).expect("it is");
        assert_eq!(about.path, "a.txt");
    }
}
