//! Trích Lục: a reading room for Vietnamese Party-building articles.
//!
//! Data flows one way through the rooms below; none imports one further down the list.
//!
//! - [`text`]: characters, syllables, folding, numerals, offsets
//! - [`lexicon`]: tables of terms, and the matcher that finds them
//! - [`article`]: source text to title, byline, date and paragraphs
//! - [`extract`]: mentions, then facts, then checks
//! - [`import`]: files that readers bring, to source texts
//! - [`corpus`]: articles together: index, filters, facets, search, statistics
//! - [`export`]: the contract's JSON and the other forms in which results leave
//! - `app`: the page, in Yew; with the wasm entry point the only one that knows a browser
//!
//! Beside them stands `order`, by which every room puts rows in order. The rooms up to `extract` are a
//! crate of their own, `src/rooms.rs`, built for speed.

#[cfg(feature = "page")]
pub mod app;
pub mod corpus;
pub mod export;
pub mod import;

use rooms::order;
pub use rooms::{article, extract, lexicon, text};
