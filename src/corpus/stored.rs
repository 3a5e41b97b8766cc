//! What was found in an article as it is kept on a reader's machine: packed, with the release of the
//! rules that found it. What other rules found is not opened, and the article is read again.

use crate::article::Article;
use crate::extract::{Extraction, packed};

/// The rules of this release: differs wherever their sources do.
const RULES: u64 = match u64::from_str_radix(env!("TRICHLUC_RULES"), 10) {
    Ok(rules) => rules,
    Err(_) => 0,
};

/// What is kept of an article beside its source.
#[must_use]
pub fn sealed(article: &Article, extraction: &Extraction) -> Vec<u8> {
    packed::sealed(RULES, article, extraction)
}

/// The article with what it says; `None` where it has to be read again.
#[must_use]
pub fn opened(id: &str, source: &str, bytes: &[u8]) -> Option<(Article, Extraction)> {
    packed::opened(RULES, id, source, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_have_a_release_and_what_they_found_opens_again() {
        assert_ne!(RULES, 0);
        let source = "Đảng bộ\n\nNăm 2023 kết nạp 684 đảng viên.";
        let (article, extraction) = crate::extract::read("a", source);
        let again = opened("a", source, &sealed(&article, &extraction));
        assert_eq!(
            format!("{again:?}"),
            format!("{:?}", Some((article, extraction)))
        );
    }
}
