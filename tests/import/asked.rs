//! A file is read, and what a test expects of that.

use trichluc::import::message::Options;
use trichluc::import::read::read;
use trichluc::import::{Draft, Item, Refused, Why};

use super::made::{BODY, TITLE};

/// All that is in a file.
pub fn items(name: &str, bytes: impl Into<Vec<u8>>) -> Vec<Item> {
    with(name, bytes, &Options::default())
}

/// The same, as somebody wants it read.
pub fn with(name: &str, bytes: impl Into<Vec<u8>>, options: &Options) -> Vec<Item> {
    let mut items = Vec::new();
    read(name, bytes.into(), options, &mut |item| items.push(item));
    items
}

/// The one article that is in a file.
#[track_caller]
pub fn draft(name: &str, bytes: impl Into<Vec<u8>>) -> Draft {
    let mut items = items(name, bytes);
    assert_eq!(items.len(), 1, "{name}: {items:?}");
    items
        .remove(0)
        .unwrap_or_else(|refused| panic!("{refused:?}"))
}

/// Why a file is refused.
#[track_caller]
pub fn refused(name: &str, bytes: impl Into<Vec<u8>>) -> Why {
    let mut items = items(name, bytes);
    assert_eq!(items.len(), 1, "{name}: {items:?}");
    match items.remove(0) {
        Err(Refused { path, why }) if path == name => why,
        other => panic!("{other:?}"),
    }
}

/// A draft has the made article's paragraphs in order, and its title above them.
#[track_caller]
pub fn whole(draft: &Draft) {
    let paragraphs: Vec<_> = draft.text.split("\n\n").map(str::trim).collect();
    let at = |words: &str| paragraphs.iter().position(|paragraph| *paragraph == words);
    let places: Vec<_> = [TITLE].iter().chain(&BODY).map(|words| at(words)).collect();
    assert!(
        places.iter().all(Option::is_some) && places.is_sorted(),
        "{places:?} in\n{}",
        draft.text
    );
}
