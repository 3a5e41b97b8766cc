//! One pass of our extraction over several articles, natively and in the browser alike.

use trichluc::extract::read;

/// Stands between the articles of a sample; no article holds it.
pub const SEPARATOR: char = '\u{1E}';

/// The articles of a sample.
pub fn articles(sample: &str) -> impl Iterator<Item = &str> {
    sample.split(SEPARATOR).filter(|text| !text.is_empty())
}

/// Reads every article of `sample` and counts what is found, so that nothing can be left out.
#[must_use]
pub fn pass(sample: &str) -> usize {
    articles(sample)
        .map(|source| read("bench", source).1.mentions.len())
        .sum()
}
