//! The articles that are built in: every `seeds/*.txt`.

/// Id and source text of each embedded article, ordered by id.
pub static EMBEDDED: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/seeds.rs"));
