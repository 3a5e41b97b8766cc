//! The articles that are built in: every `seeds/*.txt`, and what the build found in each.

/// Id and source text of each embedded article, ordered by id.
pub static EMBEDDED: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/seeds.rs"));

/// What each of them says, in the same order.
pub(super) static FOUND: &[&[u8]] = &include!(concat!(env!("OUT_DIR"), "/found.rs"));

#[cfg(test)]
mod tests {
    use super::{EMBEDDED, FOUND};
    use crate::extract::{packed::unpacked, read};

    #[test]
    fn what_the_build_found_is_what_the_rules_find() {
        assert_eq!(EMBEDDED.len(), FOUND.len());
        for ((id, source), found) in EMBEDDED.iter().zip(FOUND) {
            let built = unpacked(id, source, found).expect("the build packed it");
            assert_eq!(format!("{built:?}"), format!("{:?}", read(id, source)));
        }
    }
}
